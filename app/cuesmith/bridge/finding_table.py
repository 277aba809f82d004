"""Everything that is wrong with a track as the rows of a table, of all rules or of one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cuesmith.bridge.amendment_words import shown_rule
from cuesmith.bridge.finding_words import advice_in_words, finding_in_words
from cuesmith.bridge.table_headings import heading
from cuesmith.domain.cue import Cue
from cuesmith.domain.findings import Finding
from cuesmith.domain.rules import Rule, rank_of
from cuesmith.domain.timecode import format_clock

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()

FINDING = Qt.ItemDataRole.UserRole
"""Role: the `Finding` of a row."""
ACCEPTED = Qt.ItemDataRole.UserRole + 1
"""Role: whether a person has found it fine."""


class FindingColumn(IntEnum):
    """What is told of a finding, from left to right."""

    CUE = 0
    START = 1
    RULE = 2
    REASON = 3
    TEXT = 4


class FindingTable(QAbstractTableModel):
    """Findings in the order that they come in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cues: Sequence[Cue] = ()
        self._all: list[Finding] = []
        self._accepted: list[Finding] = []
        self._shown: list[Finding] = []
        self._fine: frozenset[int] = frozenset()
        self._counts: Mapping[Rule, int] = {}
        self._rule: Rule | None = None

    def show_findings(
        self, cues: Sequence[Cue], findings: Sequence[Finding], accepted: Sequence[Finding] = ()
    ) -> None:
        """List other findings, of cues by their rows: sorted by cue, then by what is grave. Those
        that were `accepted` are listed as such, and do not count."""
        self.beginResetModel()
        self._cues = cues
        self._all, self._accepted = list(findings), list(accepted)
        found = Counter([each.rule for each in self._all])
        self._counts = {rule: found[rule] for rule in sorted(found, key=rank_of)}
        self._filter()
        self.endResetModel()

    def show_rule(self, rule: Rule | None) -> None:
        """List those of one rule; None lists all."""
        self.beginResetModel()
        self._rule = rule
        self._filter()
        self.endResetModel()

    def _filter(self) -> None:
        rule, every = self._rule, self._all
        if self._accepted:
            every = sorted([*self._all, *self._accepted], key=lambda each: each.row)
        self._shown = [each for each in every if each.rule is rule] if rule else every
        self._fine = frozenset(map(id, self._accepted))

    @property
    def rule(self) -> Rule | None:
        """The rule that is listed; None where all are."""
        return self._rule

    @property
    def counts(self) -> Mapping[Rule, int]:
        """How often each rule is broken, the gravest first."""
        return self._counts

    @property
    def broken(self) -> int:
        """Cues that break a rule."""
        return len({each.row for each in self._all})

    def finding(self, row: int) -> Finding:
        """That of a row."""
        return self._shown[row]

    def is_accepted(self, row: int) -> bool:
        """Whether that of a row was found fine."""
        return id(self._shown[row]) in self._fine

    @property
    def listed(self) -> Sequence[Finding]:
        """Those of the rows, without what was found fine."""
        return [each for each in self._shown if id(each) not in self._fine]

    def row_of(self, cue: str, rule: Rule | None = None) -> int | None:
        """The first row about a cue, of a rule where one is named; None where there is none."""
        rows = (
            row
            for row, each in enumerate(self._shown)
            if each.cue == cue and (rule is None or each.rule is rule)
        )
        return next(rows, None)

    def _told(self, finding: Finding, column: FindingColumn) -> str:
        cue = self._cues[finding.row]
        match column:
            case FindingColumn.CUE:
                return str(finding.row + 1)
            case FindingColumn.START:
                return format_clock(cue.start, hour_digits=1)
            case FindingColumn.RULE:
                fine = id(finding) in self._fine
                named = shown_rule(finding.rule)
                return self.tr("{0} (accepted)").format(named) if fine else named
            case FindingColumn.REASON:
                return finding_in_words(finding)
            case FindingColumn.TEXT:
                return cue.text.replace("\n", " \u21b5 ")

    # -- Qt -------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: D102
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: D102
        return 0 if parent.isValid() else len(FindingColumn)

    def headerData(  # noqa: D102
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        titles = (
            self.tr("Cue"),
            self.tr("Start"),
            self.tr("Rule"),
            self.tr("What is wrong"),
            self.tr("Text"),
        )
        return heading(titles, section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        if not index.isValid():
            return None
        finding = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._told(finding, FindingColumn(index.column()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{finding_in_words(finding)}\n{advice_in_words(finding.rule)}"
        if role == ACCEPTED:
            return self.is_accepted(index.row())
        return finding if role == FINDING else None
