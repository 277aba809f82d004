"""One list of the text tools' words as the rows of a table: the person's own first, to be edited,
then those that ship with Cuesmith, to be switched off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from cuesmith.bridge.table_headings import heading
from cuesmith.domain.text_tools.word_lists import OwnWords, Slip, WordLists

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class WordList(StrEnum):
    """Which list."""

    SLIPS = "slips"
    FILLERS = "fillers"
    PROFANITY = "profanity"


class Column(IntEnum):
    """What is told of an entry; slips have all, the others only the first."""

    WORD = 0
    RIGHT = 1
    PATTERN = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """A row."""

    word: str
    right: str = ""
    pattern: bool = False
    own: bool = True
    """The person's; else one that ships."""
    used: bool = True
    """Whether one that ships is used."""


class WordTable(QAbstractTableModel):
    """The entries of one list of one language."""

    edited = Signal()
    """The person changed something."""

    def __init__(self, kind: WordList, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._entries: list[Entry] = []

    # -- what is in it --------------------------------------------------------------------------

    def show(self, shipped: WordLists, own: OwnWords) -> None:
        """Show a language's entries."""
        gone = frozenset(each.casefold() for each in own.without)
        mine = [_entry(each, own=True) for each in self._listed(own)]
        taken = {each.word.casefold() for each in mine}
        ours = [_entry(each, own=False) for each in self._listed(shipped)]
        self.beginResetModel()
        self._entries = mine + [
            replace(each, used=each.word.casefold() not in gone)
            for each in ours
            if each.word.casefold() not in taken
        ]
        self.endResetModel()

    def _listed(self, lists: WordLists | OwnWords) -> Sequence[Slip | str]:
        if self._kind is WordList.SLIPS:
            return lists.slips
        if self._kind is WordList.PROFANITY:
            return lists.profanity
        phrases = lists.filler_phrases if isinstance(lists, WordLists) else ()
        return (*lists.fillers, *phrases)

    @property
    def own(self) -> tuple[Entry, ...]:
        """The person's entries that say something."""
        return tuple(each for each in self._entries if each.own and each.word.strip())

    @property
    def switched_off(self) -> tuple[str, ...]:
        """Entries that ship and are not to be used."""
        return tuple(each.word for each in self._entries if not each.own and not each.used)

    def entry(self, row: int) -> Entry:
        """An entry."""
        return self._entries[row]

    # -- changing it ----------------------------------------------------------------------------

    def add(self, entries: Iterable[Entry]) -> int:
        """Put entries of the person's on top, those that are not there; how many came."""
        known = {each.word.casefold() for each in self._entries if each.own}
        fresh = [each for each in entries if each.word.casefold() not in known]
        if fresh:
            self.beginInsertRows(_ROOT, 0, len(fresh) - 1)
            self._entries[:0] = fresh
            self.endInsertRows()
            self.edited.emit()
        return len(fresh)

    def remove(self, rows: Iterable[int]) -> None:
        """Take entries of the person's away; one that ships is switched off."""
        for row in sorted(rows, reverse=True):
            if self._entries[row].own:
                self.beginRemoveRows(_ROOT, row, row)
                del self._entries[row]
                self.endRemoveRows()
            else:
                self._put(row, replace(self._entries[row], used=False))
        self.edited.emit()

    def _put(self, row: int, entry: Entry) -> None:
        self._entries[row] = entry
        self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))

    # -- as Qt asks -----------------------------------------------------------------------------

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: D102
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: D102
        if parent.isValid():
            return 0
        return len(Column) if self._kind is WordList.SLIPS else 1

    def headerData(  # noqa: D102
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        first = self.tr("Wrong") if self._kind is WordList.SLIPS else self.tr("Word or phrase")
        titles = (first, self.tr("Right"), self.tr("Pattern"))
        return heading(titles, section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        each, column = self._entries[index.row()], Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return (each.word, each.right, "")[column]
        if role == Qt.ItemDataRole.CheckStateRole:
            return _check_state(each, column)
        if role == Qt.ItemDataRole.ToolTipRole and not each.own:
            return self.tr("Comes with Cuesmith. Untick it to leave it alone.")
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: D102
        each, column = self._entries[index.row()], Column(index.column())
        new = each
        if role == Qt.ItemDataRole.CheckStateRole:
            on = Qt.CheckState(value) == Qt.CheckState.Checked
            new = replace(each, pattern=on) if column is Column.PATTERN else replace(each, used=on)
        elif role == Qt.ItemDataRole.EditRole and each.own:
            text = " ".join(str(value).split())
            new = replace(each, word=text) if column is Column.WORD else replace(each, right=text)
        if new == each:
            return False
        self._put(index.row(), new)
        self.edited.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:  # noqa: D102
        each, column = self._entries[index.row()], Column(index.column())
        flags = super().flags(index)
        if column is Column.PATTERN:
            return flags | Qt.ItemFlag.ItemIsUserCheckable if each.own else flags
        if each.own:
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if column is Column.WORD else flags


def _check_state(entry: Entry, column: Column) -> Qt.CheckState | None:
    if column is Column.PATTERN and (entry.own or entry.pattern):
        on = entry.pattern
    elif column is Column.WORD and not entry.own:
        on = entry.used
    else:
        return None
    return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked


def _entry(listed: Slip | str, *, own: bool) -> Entry:
    if isinstance(listed, Slip):
        return Entry(listed.wrong, listed.right, listed.pattern, own)
    return Entry(listed, own=own)
