"""What is wrong with each cue of a track, found out when it is asked for and kept.

A finding depends on the cue itself and on when the latest cue before it ends, so what is kept
stays good as long as those two are the same: an edit costs the rows it touches and their
neighbours. The rest of a long track is looked at in slices, while nothing else is to be done.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from cuesmith.domain.changes import Change
from cuesmith.domain.checks import check_row
from cuesmith.domain.cue import Cue
from cuesmith.domain.findings import Finding
from cuesmith.domain.rules import rank_of
from cuesmith.domain.standard import Standard

SLICE_SECONDS = 0.004
"""How long the GUI thread is held at a time."""
_ROWS_A_LOOK = 32
"""Rows between two looks at the clock."""
_MOST_AT_ONCE = 64
"""Rows that are looked at while an edit is made; more wait for their slices."""
_MOST_MOVED = 200
"""Rows that may come and go one by one; with more, all notes are made anew."""


@dataclass(frozen=True, slots=True)
class _Kept:
    cue: Cue
    latest: int | None
    findings: tuple[Finding, ...]


def _rank(finding: Finding) -> int:
    return rank_of(finding.rule)


class CueChecks(QObject):
    """Findings of the rows of one track. Lives on the GUI thread."""

    counted = Signal(int)
    """How many cues break a rule, as far as is known."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cues: Sequence[Cue] = ()
        self._latest: list[int] = []
        self._standard = Standard()
        self._kept: dict[str, _Kept] = {}
        self._broken: set[str] = set()
        self._cursor = 0
        self._said = -1
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._look_on)

    @property
    def count(self) -> int:
        """Cues that break a rule, as far as is known."""
        return len(self._broken)

    @property
    def complete(self) -> bool:
        """Whether every row was looked at."""
        return self._cursor >= len(self._cues)

    @property
    def cursor(self) -> int:
        """The first row that was not looked at."""
        return self._cursor

    def start(self, cues: Sequence[Cue], standard: Standard) -> None:
        """Look at other cues, or at the same by another standard."""
        self._standard = standard
        self._kept.clear()
        self._broken.clear()
        self._cues = cues
        self._latest = []
        self._reckon(0, len(cues))
        self._looked_at_later(0)

    def follow(self, cues: Sequence[Cue], change: Change) -> range:
        """Go along with a change; the rows whose findings may be others now, touched ones apart."""
        moved = len(change.removed) + len(change.inserted)
        complete, self._cues = self.complete, cues
        self._broken.difference_update(change.cues)
        if moved > _MOST_MOVED:
            self._latest = []
            self._reckon(0, len(cues))
            return self._looked_at_later(0)
        for row in reversed(change.removed):
            del self._latest[row]
        for row in change.inserted:
            self._latest.insert(row, -1)
        touched = (*change.removed, *change.inserted, *change.changed)
        first, last = min(touched, default=0), max(touched, default=-1)
        end = self._reckon(first, min(last, len(cues) - 1) + 1)
        rows = range(first, min(end + 1, len(cues)))
        if not complete or len(rows) > _MOST_AT_ONCE:
            return self._looked_at_later(first)
        for row in rows:
            self.findings(row)
        self._cursor = len(cues)
        self._timer.start()
        return rows

    def _looked_at_later(self, first: int) -> range:
        self._cursor = min(self._cursor, first)
        self._timer.start()
        return range(first, len(self._cues))

    def _reckon(self, first: int, least: int) -> int:
        """Note anew when the latest cue up to each row ends; where the notes were right again."""
        latest, notes = self._latest, self._latest
        notes.extend([-1] * (len(self._cues) - len(notes)))
        running = latest[first - 1] if first else -1
        for row in range(first, len(self._cues)):
            running = max(running, self._cues[row].end)
            if row >= least and notes[row] == running:
                return row
            notes[row] = running
        return len(self._cues)

    def findings(self, row: int) -> tuple[Finding, ...]:
        """What is wrong with the cue of a row, the gravest first."""
        cue = self._cues[row]
        latest = self._latest[row - 1] if row else None
        kept = self._kept.get(cue.id)
        if kept is None or kept.cue is not cue or kept.latest != latest:
            found = sorted(check_row(cue, row, latest, self._standard), key=_rank)
            kept = self._kept[cue.id] = _Kept(cue, latest, tuple(found))
        if kept.findings and kept.findings[0].row != row:  # cues above came or went
            found = [replace(each, row=row) for each in kept.findings]
            kept = self._kept[cue.id] = replace(kept, findings=tuple(found))
        if kept.findings:
            self._broken.add(cue.id)
        else:
            self._broken.discard(cue.id)
        return kept.findings

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
        if self._said != self.count:
            self._said = self.count
            self.counted.emit(self.count)
