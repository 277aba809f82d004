"""Cues at times that are only proposed, for whoever shows them beside those that are.

There is one for each workspace; `ProposedTimes.of` gives it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QObject, Signal

from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue


class ProposedTimes(QObject):
    """Lives on the GUI thread."""

    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._track = ""
        self._cues: Sequence[Cue] = ()
        self._starts: list[int] = []
        self._latest: list[int] = []
        workspace.reset.connect(self.clear)

    @classmethod
    def of(cls, workspace: Workspace) -> ProposedTimes:
        """The one of a workspace."""
        return workspace.findChild(cls) or cls(workspace)

    @property
    def track(self) -> str:
        """Identity of the track; empty where nothing is proposed."""
        return self._track

    def propose(self, track: str, cues: Sequence[Cue]) -> None:
        """Show these, sorted by start, in the place of whatever was shown."""
        self._track, self._cues = track, cues
        self._starts = [cue.start for cue in cues]
        self._latest = list(accumulate((cue.end for cue in cues), max))
        self.changed.emit()

    def clear(self) -> None:
        """Propose nothing any more."""
        if self._track:
            self.propose("", ())

    def within(self, start: int, end: int, most: int) -> Sequence[Cue]:
        """What shows between two times; none where that would be more than `most`."""
        first = bisect_right(self._latest, start)
        stop = bisect_left(self._starts, end)
        return self._cues[first:stop] if 0 < stop - first <= most else ()
