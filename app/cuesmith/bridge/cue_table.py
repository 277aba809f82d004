"""Cues as the rows of a table."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cuesmith.domain.cue import Cue

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Column(IntEnum):
    """What is told of a cue, from left to right."""

    NUMBER = 0
    START = 1
    END = 2
    TEXT = 3


def clock(milliseconds: int) -> str:
    """`3723004` as `1:02:03.004`."""
    seconds, rest = divmod(milliseconds, 1000)
    minutes, second = divmod(seconds, 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}.{rest:03}"


def _alignment(column: int) -> int:
    flags = Qt.AlignmentFlag
    sides = {Column.NUMBER: flags.AlignRight, Column.TEXT: flags.AlignLeft}
    return int(sides.get(Column(column), flags.AlignHCenter) | flags.AlignVCenter)


class CueTable(QAbstractTableModel):
    """A growing list of cues; it is appended to, never reset while it grows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cues: list[Cue] = []

    @property
    def cues(self) -> tuple[Cue, ...]:
        """The cues shown."""
        return tuple(self._cues)

    def append(self, cues: Sequence[Cue]) -> None:
        """Add cues at the end."""
        if cues:
            first = len(self._cues)
            self.beginInsertRows(_ROOT, first, first + len(cues) - 1)
            self._cues.extend(cues)
            self.endInsertRows()

    def replace(self, cues: Sequence[Cue]) -> None:
        """Show other cues."""
        self.beginResetModel()
        self._cues = list(cues)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: D102
        return 0 if parent.isValid() else len(self._cues)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: D102
        return 0 if parent.isValid() else len(Column)

    def headerData(  # noqa: D102
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("#"), self.tr("Start"), self.tr("End"), self.tr("Text"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        cue = self._cues[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(cue, Column(index.column()), index.row())
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return self._doubts(cue) or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        return None

    def _doubts(self, cue: Cue) -> str:
        reasons = ", ".join(doubt.value for doubt in cue.doubts)
        return self.tr("Doubtful: {0}").format(reasons) if reasons else ""

    @staticmethod
    def _shown(cue: Cue, column: Column, row: int) -> str:
        match column:
            case Column.NUMBER:
                return str(row + 1)
            case Column.START:
                return clock(cue.start)
            case Column.END:
                return clock(cue.end)
            case Column.TEXT:
                return cue.text.replace("\n", " \u23ce ")
