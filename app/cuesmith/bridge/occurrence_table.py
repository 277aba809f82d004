"""Where a search found something, as the rows of a table; each can be ticked for replacing."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cuesmith.bridge.names import track_title
from cuesmith.bridge.table_headings import heading
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.search import Occurrence
from cuesmith.domain.timecode import format_clock

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()

SPANS = Qt.ItemDataRole.UserRole
"""Role: offsets in the shown text that are to stand out."""


class Column(IntEnum):
    """What is told of a place, from left to right."""

    CUE = 0
    TRACK = 1
    START = 2
    BEFORE = 3
    AFTER = 4


class OccurrenceTable(QAbstractTableModel):
    """The occurrences of one search. Cues are looked up in the workspace as they are shown."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._found: tuple[Occurrence, ...] = ()
        self._left_out: set[int] = set()
        self._replacing = False

    @property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """All of them."""
        return self._found

    @property
    def ticked(self) -> tuple[Occurrence, ...]:
        """Those that are to be replaced."""
        return tuple(each for row, each in enumerate(self._found) if row not in self._left_out)

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """Identity of each track in which something was found, and in how many places."""
        counts: dict[str, int] = {}
        for each in self._found:
            counts[each.track] = counts.get(each.track, 0) + len(each.spans)
        return tuple(counts.items())

    def track_named(self, track: str) -> str:
        """A track as it is listed."""
        tracks = self._workspace.document.tracks
        found = next(
            ((place, held) for place, held in enumerate(tracks, 1) if held.id == track), None
        )
        return track_title(found[1].name, found[1].language, found[0]) if found else "–"

    def row_of(self, track: str, cue: str) -> int | None:
        """The row of a cue; None where nothing was found in it."""
        rows = (row for row, each in enumerate(self._found) if each.cue == cue)
        return next((row for row in rows if self._found[row].track == track), None)

    def show(self, found: Sequence[Occurrence], *, replacing: bool) -> None:
        """Show other occurrences, all ticked; the same ones stay as they are."""
        if self._found == tuple(found) and self._replacing == replacing:
            return
        self.beginResetModel()
        self._found = tuple(found)
        self._left_out.clear()
        self._replacing = replacing
        self.endResetModel()

    def _shown(self, each: Occurrence, column: Column) -> str:
        view = self._workspace.view(each.track)
        cue = view.cue(each.cue)
        match column:
            case Column.CUE:
                return f"{view.rows[each.cue] + 1}" if cue else "–"
            case Column.TRACK:
                return self.track_named(each.track)
            case Column.START:
                return format_clock(cue.start, hour_digits=1) if cue else "–"
            case Column.BEFORE:
                return each.before.replace("\n", " ")
            case Column.AFTER:
                return each.after.replace("\n", " ")

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: D102
        return 0 if parent.isValid() else len(self._found)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: D102
        return 0 if parent.isValid() else len(Column)

    def headerData(  # noqa: D102
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        titles = (
            self.tr("Cue"),
            self.tr("Track"),
            self.tr("Start"),
            self.tr("Text"),
            self.tr("Becomes"),
        )
        return heading(titles, section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        each, column = self._found[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(each, column)
        if role == Qt.ItemDataRole.ToolTipRole and column >= Column.BEFORE:
            return each.before if column is Column.BEFORE else each.after
        if role == SPANS and column is Column.BEFORE:
            return each.spans
        if role == Qt.ItemDataRole.CheckStateRole and self._replacing and column is Column.CUE:
            left_out = index.row() in self._left_out
            return Qt.CheckState.Unchecked if left_out else Qt.CheckState.Checked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: D102
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._left_out.discard(index.row())
        else:
            self._left_out.add(index.row())
        self.dataChanged.emit(index, index, [role])
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:  # noqa: D102
        flags = super().flags(index)
        if self._replacing and index.column() == Column.CUE:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags
