"""Amendments as the rows of a table, each with a tick; and their rules, with ticks of their own.

Ticks belong to what an amendment does: worked out anew, those that come again keep theirs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import IntEnum
from functools import lru_cache
from itertools import chain, compress
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from cuesmith.bridge.amending import Key, Proposal, rules_of
from cuesmith.bridge.amendment_words import shown_reason, shown_rule
from cuesmith.bridge.table_headings import heading
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.amendment_sides import Side, sides
from cuesmith.domain.amendments import Amendment
from cuesmith.domain.cue import Cue
from cuesmith.domain.timecode import format_clock

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_REMEMBERED = 512
"""Rows whose differences are kept: more than a screen shows."""

SIDE = Qt.ItemDataRole.UserRole
"""Role: the `Side` that a cell shows."""


class Column(IntEnum):
    """What is told of an amendment, from left to right."""

    CUE = 0
    START = 1
    REASON = 2
    BEFORE = 3
    AFTER = 4


class AmendmentTable(QAbstractTableModel):
    """The amendments of one proposal, in its order."""

    ticks_changed = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._proposal = Proposal("")
        self._left_out: set[Key] = set()
        self._ticks: list[bool] = []
        self._by_rule: Counter[str] = Counter()
        self._sides = lru_cache(_REMEMBERED)(self._compare)
        self._nothing = self.tr("(nothing)")

    @property
    def proposal(self) -> Proposal:
        """What is listed."""
        return self._proposal

    @property
    def ticked(self) -> tuple[Amendment, ...]:
        """Those that are to be made."""
        return tuple(compress(self._proposal.amendments, self._ticks))

    @property
    def ticked_count(self) -> int:
        """How many are to be made."""
        return sum(self._ticks)

    def ticked_of(self, rule: str) -> int:
        """How many of a rule's are to be made."""
        return self._by_rule[rule]

    def show(self, proposal: Proposal) -> None:
        """List other amendments; new ones are ticked."""
        self.beginResetModel()
        if proposal.track != self._proposal.track:
            self._left_out.clear()
        self._proposal = proposal
        self._sides.cache_clear()
        gone = self._left_out
        self._ticks = [not gone or key not in gone for key in proposal.keys]
        self._by_rule = Counter(chain.from_iterable(map(rules_of, self.ticked)))
        self.endResetModel()
        self.ticks_changed.emit()

    def tick(self, rows: Iterable[int], *, on: bool) -> None:
        """Make these, or leave them."""
        changed = [row for row in rows if self._ticks[row] is not on]
        for row in changed:
            self._ticks[row] = on
            change = self._left_out.discard if on else self._left_out.add
            change(self._proposal.keys[row])
            for rule in rules_of(self._proposal.amendments[row]):
                self._by_rule[rule] += 1 if on else -1
        if changed:
            first, last = self.index(0, Column.CUE), self.index(self.rowCount() - 1, Column.CUE)
            self.dataChanged.emit(first, last, [Qt.ItemDataRole.CheckStateRole])
            self.ticks_changed.emit()

    def tick_all(self, *, on: bool) -> None:
        """Make all, or none."""
        self.tick(range(self.rowCount()), on=on)

    def is_ticked(self, row: int) -> bool:
        """Whether that of a row is to be made."""
        return self._ticks[row]

    def flip(self, rows: Iterable[int]) -> None:
        """Tick these rows, or untick them where all are ticked."""
        chosen = list(rows)
        self.tick(chosen, on=not all(map(self.is_ticked, chosen)))

    def rows_of(self, rule: str) -> list[int]:
        """The rows that a rule asks for."""
        found = enumerate(self._proposal.amendments)
        return [row for row, each in found if rule in rules_of(each)]

    def cues(self, row: int) -> tuple[Cue, ...]:
        """The cues of a row as they are; where they would be added, those that come."""
        each = self._proposal.amendments[row]
        return each.before or each.after

    def _compare(self, row: int) -> tuple[Side, Side]:
        return sides(self._proposal.amendments[row])

    def side(self, row: int, column: Column) -> Side:
        """The lines of a cell of `Column.BEFORE` or `Column.AFTER`."""
        return self._sides(row)[0 if column is Column.BEFORE else 1]

    def _shown(self, row: int, column: Column) -> str:
        each = self._proposal.amendments[row]
        match column:
            case Column.CUE:
                return self._number(each)
            case Column.START:
                return format_clock(self.cues(row)[0].start)
            case Column.REASON:
                return shown_reason(each.reason) or ", ".join(map(shown_rule, rules_of(each)))
            case Column.BEFORE | Column.AFTER:
                return "\n".join(line.text for line in self.side(row, column)) or self._nothing

    def _number(self, amendment: Amendment) -> str:
        """As the cue list counts: "12", "12–14"."""
        rows = self._workspace.view(self._proposal.track).rows
        numbers = sorted(rows[cue.id] + 1 for cue in amendment.before if cue.id in rows)
        return "–".join(map(str, dict.fromkeys((numbers[0], numbers[-1])))) if numbers else "+"

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: D102
        return 0 if parent.isValid() else len(self._proposal.amendments)

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
            self.tr("Start"),
            self.tr("Why"),
            self.tr("As it is"),
            self.tr("As it would be"),
        )
        return heading(titles, section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        row, column = index.row(), Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(row, column)
        if role == Qt.ItemDataRole.ToolTipRole and column >= Column.REASON:
            return self._shown(row, column)
        if role == SIDE and column >= Column.BEFORE:
            return self.side(row, column)
        if role == Qt.ItemDataRole.CheckStateRole and column is Column.CUE:
            return Qt.CheckState.Checked if self.is_ticked(row) else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: D102
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.tick((index.row(),), on=Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:  # noqa: D102
        flags = super().flags(index)
        if index.column() == Column.CUE:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags


class RuleList(QAbstractListModel):
    """The rules of a table's amendments, with their counts; ticking one ticks its amendments."""

    def __init__(self, table: AmendmentTable, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._states: dict[str, Qt.CheckState] = {}
        table.ticks_changed.connect(self._refresh)

    def rule(self, row: int) -> str:
        """The rule of a row, by its stable word."""
        return self._table.proposal.rules[row][0]

    def _refresh(self) -> None:
        counted = self._table.ticked_of
        states = {rule: _state(counted(rule), total) for rule, total in self._table.proposal.rules}
        if list(states) != list(self._states):
            self.beginResetModel()
            self._states = states
            self.endResetModel()
        elif states:
            self._states = states
            self.dataChanged.emit(self.index(0), self.index(len(states) - 1))

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: D102
        return 0 if parent.isValid() else len(self._states)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        rule, total = self._table.proposal.rules[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{shown_rule(rule)} ({total})"
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._states[rule]
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: D102
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        rule = self.rule(index.row())
        # A click on a box that is ticked in part ticks it.
        self._table.tick(self._table.rows_of(rule), on=self._states[rule] != Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:  # noqa: D102
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable


def _state(ticked: int, total: int) -> Qt.CheckState:
    if ticked == total:
        return Qt.CheckState.Checked
    return Qt.CheckState.PartiallyChecked if ticked else Qt.CheckState.Unchecked
