"""Cues with the times that they have and would have, as the rows of a table."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cuesmith.bridge.retiming import Proposal
from cuesmith.bridge.table_headings import heading
from cuesmith.domain.syncing.summary import Change
from cuesmith.domain.timecode import format_clock

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class Column(IntEnum):
    """What is told of a cue, from left to right."""

    CUE = 0
    NOW = 1
    THEN = 2
    CHANGE = 3
    TEXT = 4


class RetimingTable(QAbstractTableModel):
    """All cues of a track, in order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._changes: tuple[Change, ...] = ()

    def show(self, proposal: Proposal | None) -> None:
        """Show another proposal; None empties the table."""
        changes = () if proposal is None else proposal.changes
        if len(changes) == len(self._changes):
            self._changes = changes
            if changes:
                last = self.index(len(changes) - 1, Column.TEXT)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._changes = changes
        self.endResetModel()

    def change(self, row: int) -> Change:
        """What becomes of the cue of a row."""
        return self._changes[row]

    def _shown(self, change: Change, column: Column) -> str:
        match column:
            case Column.CUE:
                return str(change.number)
            case Column.NOW:
                return format_clock(change.before.start)
            case Column.THEN if change.after is None:
                return self.tr("no place")
            case Column.THEN if change.after is not None:
                return format_clock(change.after.start)
            case Column.CHANGE:
                return "" if change.after is None else f"{change.delta / 1000:+.3f}"
        return " ".join(change.before.text.split())

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: D102
        return 0 if parent.isValid() else len(self._changes)

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
            self.tr("Then"),
            self.tr("Later by (s)"),
            self.tr("Text"),
        )
        return heading(titles, section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        column = Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._shown(self._changes[index.row()], column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column is Column.CHANGE:
            return _RIGHT
        return None
