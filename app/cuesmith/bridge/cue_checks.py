"""What is wrong with each cue of a track, found out when it is asked for and kept.

A finding depends on the cue itself and on when the latest cue before it in its place ends, so
what is kept stays good as long as those two are the same: an edit costs the rows it touches and
their neighbours. The rest of a long track is looked at in slices, while nothing else is to be done.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from cuesmith.domain.changes import Change
from cuesmith.domain.checks import accepted_in_row, check_row
from cuesmith.domain.cue import Cue
from cuesmith.domain.findings import Finding
from cuesmith.domain.latest_ends import LatestEnds
from cuesmith.domain.rules import rank_of
from cuesmith.domain.standard import Standard

SLICE_SECONDS = 0.004
"""How long the GUI thread is held at a time."""
_ROWS_A_LOOK = 32
"""Rows between two looks at the clock."""
_MOST_AT_ONCE = 64
"""Rows that are looked at while an edit is made; more wait for their slices."""


@dataclass(frozen=True, slots=True)
class _Kept:
    cue: Cue
    latest: int | None
    findings: tuple[Finding, ...]
    accepted: tuple[Finding, ...] = ()
    """Those that a person has found fine."""


def _rank(finding: Finding) -> int:
    return rank_of(finding.rule)


class CueChecks(QObject):
    """Findings of the rows of one track. Lives on the GUI thread."""

    counted = Signal(int)
    """How many cues break a rule, as far as is known."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cues: Sequence[Cue] = ()
        self._ends = LatestEnds()
        self._standard = Standard()
        self._kept: dict[str, _Kept] = {}
        self._broken: set[str] = set()
        self._spared: set[str] = set()
        self._cursor = 0
        self._said = (-1, -1)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._look_on)

    @property
    def count(self) -> int:
        """Cues that break a rule, as far as is known."""
        return len(self._broken)

    @property
    def accepted_count(self) -> int:
        """Cues with something that a person has found fine, as far as is known."""
        return len(self._spared)

    @property
    def complete(self) -> bool:
        """Whether every row was looked at."""
        return self._cursor >= len(self._cues)

    def start(self, cues: Sequence[Cue], standard: Standard) -> None:
        """Look at other cues, or at the same by another standard."""
        self._standard = standard
        self._kept.clear()
        self._broken.clear()
        self._spared.clear()
        self._cues = cues
        self._ends.start(cues, standard.picture)
        self._cursor = 0
        self._timer.start()

    def follow(self, cues: Sequence[Cue], change: Change) -> range:
        """Go along with a change; the rows whose findings may be others now, touched ones apart."""
        complete, self._cues = self.complete, cues
        self._broken.difference_update(change.cues)
        self._spared.difference_update(change.cues)
        rows = self._ends.follow(cues, change)
        if not complete or len(rows) > _MOST_AT_ONCE:
            self._cursor = min(self._cursor, rows.start)
            self._timer.start()
            return rows
        for row in rows:
            self.findings(row)
        self._cursor = len(cues)
        self._timer.start()
        return rows

    def findings(self, row: int) -> tuple[Finding, ...]:
        """What is wrong with the cue of a row, the gravest first."""
        return self._looked_at(row).findings

    def accepted(self, row: int) -> tuple[Finding, ...]:
        """What is wrong with the cue of a row and was found fine, the gravest first."""
        return self._looked_at(row).accepted

    def known(self) -> tuple[list[Finding], list[Finding]]:
        """All that was looked at, by row: what is wrong, and what of it was found fine."""
        found: list[Finding] = []
        fine: list[Finding] = []
        for row in range(min(self._cursor, len(self._cues))):
            kept = self._looked_at(row)
            found += kept.findings
            fine += kept.accepted
        return found, fine

    def _looked_at(self, row: int) -> _Kept:
        cue = self._cues[row]
        latest = self._ends.before(row)
        kept = self._kept.get(cue.id)
        if kept is None or kept.cue is not cue or kept.latest != latest:
            kept = self._kept[cue.id] = self._look(cue, row, latest)
        found = kept.findings or kept.accepted
        if not found:
            self._broken.discard(cue.id)
            self._spared.discard(cue.id)
            return kept
        _note(self._broken, cue.id, there=bool(kept.findings))
        _note(self._spared, cue.id, there=bool(kept.accepted))
        if found[0].row != row:  # cues above came or went
            kept = self._kept[cue.id] = replace(
                kept,
                findings=tuple(replace(each, row=row) for each in kept.findings),
                accepted=tuple(replace(each, row=row) for each in kept.accepted),
            )
        return kept

    def _look(self, cue: Cue, row: int, latest: int | None) -> _Kept:
        found = sorted(check_row(cue, row, latest, self._standard), key=_rank)
        fine = sorted(accepted_in_row(cue, row, latest, self._standard), key=_rank)
        return _Kept(cue, latest, tuple(found), tuple(fine))

    def problem_from(self, row: int, step: int, seconds: float) -> tuple[int | None, int]:
        """The first row from one on, forward or back, that breaks a rule; None where none does.

        Looks for no longer than it may; with the row, or None, comes the row to go on from.
        """
        deadline = time.perf_counter() + seconds
        while 0 <= row < len(self._cues):
            if self.findings(row):
                return row, row
            row += step
            if row % _ROWS_A_LOOK == 0 and time.perf_counter() > deadline:
                break
        return None, row

    def _look_on(self) -> None:
        deadline = time.perf_counter() + SLICE_SECONDS
        while self._cursor < len(self._cues):
            stop = min(self._cursor + _ROWS_A_LOOK, len(self._cues))
            for row in range(self._cursor, stop):
                self.findings(row)
            self._cursor = stop
            if time.perf_counter() > deadline:
                return
        self._timer.stop()
        self._say()

    def _say(self) -> None:
        counts = self.count, self.accepted_count
        if self._said != counts:
            self._said = counts
            self.counted.emit(self.count)


def _note(cues: set[str], cue: str, *, there: bool) -> None:
    if there:
        cues.add(cue)
    else:
        cues.discard(cue)
