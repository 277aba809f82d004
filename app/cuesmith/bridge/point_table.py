"""Points that a person set: cues, and when they are really spoken, as the rows of a table."""

from __future__ import annotations

from collections.abc import Callable, Collection
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from cuesmith.base.errors import UsageError
from cuesmith.bridge.table_headings import heading
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue
from cuesmith.domain.frame_times import FrameTimes
from cuesmith.domain.syncing.points import SyncPoint
from cuesmith.domain.syncing.time_map import TimeMap
from cuesmith.domain.time_entry import parse_time
from cuesmith.domain.timecode import format_clock

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Column(IntEnum):
    """What is told of a point, from left to right."""

    CUE = 0
    NOW = 1
    SPOKEN = 2
    ERROR = 3
    TEXT = 4


class PointTable(QAbstractTableModel):
    """The points of the active track, in the order of its cues.

    A point belongs to a cue: when that is moved or deleted, the point goes along.
    """

    points_changed = Signal()

    def __init__(
        self,
        workspace: Workspace,
        frames: Callable[[], FrameTimes],
        parent: QObject | None = None,
    ) -> None:
        """`frames` tells when pictures begin, for times that are typed in frames."""
        super().__init__(parent)
        self._workspace, self._frames = workspace, frames
        self._spoken: dict[str, int] = {}
        self._cues: list[Cue] = []
        self._times: TimeMap | None = None
        workspace.changed.connect(self.put_in_order)
        workspace.track_changed.connect(self._forget)

    @property
    def points(self) -> list[SyncPoint]:
        """As they are now."""
        return [SyncPoint(cue.start, self._spoken[cue.id]) for cue in self._cues]

    def cue(self, row: int) -> Cue:
        """The cue of a row."""
        return self._cues[row]

    def set_point(self, cue: str, spoken: int) -> None:
        """Say when a cue is really spoken, in milliseconds; instead of what was said before."""
        self._spoken[cue] = spoken
        self.put_in_order()
        self.points_changed.emit()

    def remove(self, rows: Collection[int]) -> None:
        """Take points back."""
        for cue in [self._cues[row].id for row in rows]:
            del self._spoken[cue]
        self.put_in_order()
        self.points_changed.emit()

    def show_errors(self, times: TimeMap | None) -> None:
        """Say by how much new times miss each point; None for no times."""
        self._times = times
        if self._cues:
            last = self.index(len(self._cues) - 1, Column.ERROR)
            self.dataChanged.emit(self.index(0, Column.ERROR), last)

    def put_in_order(self) -> None:
        """Put the points in the order in which their cues are now."""
        view = self._workspace.view()
        rows = sorted(view.rows[cue] for cue in self._spoken if cue in view.rows)
        self.beginResetModel()
        self._cues = [view.track.cues[row] for row in rows]
        self.endResetModel()

    def _forget(self) -> None:
        self._spoken.clear()
        self.put_in_order()
        self.points_changed.emit()

    def _error(self, cue: Cue) -> str:
        new = None if self._times is None else self._times.at(cue.start)
        return "" if new is None else f"{(new - self._spoken[cue.id]) / 1000:+.3f}"

    def _shown(self, cue: Cue, column: Column) -> str:
        match column:
            case Column.CUE:
                return str(self._workspace.view().rows.get(cue.id, 0) + 1)
            case Column.NOW:
                return format_clock(cue.start)
            case Column.SPOKEN:
                return format_clock(self._spoken[cue.id])
            case Column.ERROR:
                return self._error(cue)
            case Column.TEXT:
                return " ".join(cue.text.split())

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: D102
        return 0 if parent.isValid() else len(self._cues)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: D102
        return 0 if parent.isValid() else len(Column)

    def headerData(  # noqa: D102
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        titles = (
            self.tr("Cue"),
            self.tr("Now"),
            self.tr("Spoken at"),
            self.tr("Missed by (s)"),
            self.tr("Text"),
        )
        return heading(titles, section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        wanted = (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.EditRole,
            Qt.ItemDataRole.ToolTipRole,
        )
        if role in wanted:
            return self._shown(self._cues[index.row()], Column(index.column()))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: D102
        if role != Qt.ItemDataRole.EditRole or index.column() != Column.SPOKEN:
            return False
        cue = self._cues[index.row()].id
        try:
            spoken = parse_time(str(value), self._spoken[cue], self._frames())
        except UsageError:
            return False
        self.set_point(cue, spoken)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:  # noqa: D102
        flags = super().flags(index)
        if index.column() == Column.SPOKEN:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags
