"""New times for the captions that are worked on: shown while they are only proposed."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.latest import LatestJob
from cuesmith.bridge.runner import JobContext
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue
from cuesmith.domain.edits import Compound, Edit
from cuesmith.domain.retime_edits import MapTimes
from cuesmith.domain.syncing.summary import Change, changes
from cuesmith.domain.syncing.time_map import TimeMap
from cuesmith.domain.track import Track

_PAUSE_MS = 60
"""So long after the last change it is worked out."""
_PIECE = 500
"""Cues that are worked out between two looks at whether they are still wanted."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What new times would do to a track."""

    track: str
    times: TimeMap
    changes: tuple[Change, ...]
    after: tuple[Cue, ...]
    """Those that have a place, as they would be."""
    last: int
    """Milliseconds at which the last cue would be over."""

    @property
    def lost(self) -> int:
        """Cues that would have no place."""
        return len(self.changes) - len(self.after)

    @property
    def changes_anything(self) -> bool:
        """Whether any cue would move or go."""
        return any(each.after is None or each.after != each.before for each in self.changes)


class Retiming(QObject):
    """Works out what a map does to the active track, again as that changes."""

    proposed = Signal(object)
    """A `Proposal`; None where there is nothing to propose."""
    failed = Signal(CuesmithError)
    """The times make no sense."""

    def __init__(
        self,
        workspace: Workspace,
        make: Callable[[], TimeMap | None],
        parent: QObject | None = None,
    ) -> None:
        """`make` gives the map, on the GUI thread; None for none yet. It may raise
        `CuesmithError`."""
        super().__init__(parent)
        self._workspace, self._make = workspace, make
        self._proposal: Proposal | None = None
        self._asked = False
        self._job = LatestJob(_PAUSE_MS, self)
        self._job.succeeded.connect(self._on_done)
        workspace.changed.connect(self.refresh)
        workspace.track_changed.connect(self.refresh)

    @property
    def proposal(self) -> Proposal | None:
        """As it was last worked out."""
        return self._proposal

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._asked

    def refresh(self) -> None:
        """Work it out anew, soon."""
        try:
            times = self._make()
        except CuesmithError as error:
            self._job.drop()
            self._tell(None)
            self.failed.emit(error)
            return
        track = self._workspace.view().track
        if times is None or not track.cues:
            self._job.drop()
            self._tell(None)
            return
        self._asked = True
        self._job.ask(partial(_work_out, track, times))

    def stop(self) -> None:
        """Want no answer any more; blocks until nothing runs."""
        self._job.stop()

    def apply(self, label: str, others: Collection[str] = ()) -> bool:
        """Give the track, and other ones, the proposed times: one step of undo."""
        if self._proposal is None:
            return False
        times, tracks = self._proposal.times, (self._proposal.track, *others)
        edits: tuple[Edit, ...] = tuple(MapTimes(each, times, label=label) for each in tracks)
        return self._workspace.apply(edits[0] if len(edits) == 1 else Compound(edits, label))

    def _on_done(self, proposal: object) -> None:
        self._tell(proposal if isinstance(proposal, Proposal) else None)

    def _tell(self, proposal: Proposal | None) -> None:
        self._asked, self._proposal = False, proposal
        self.proposed.emit(proposal)


def _work_out(track: Track, times: TimeMap, context: JobContext) -> Proposal:
    changed: list[Change] = []
    for first in range(0, len(track.cues), _PIECE):
        context.token.check()
        changed += changes(track.cues[first : first + _PIECE], times, first + 1)
    after = tuple(each.after for each in changed if each.after is not None)
    last = max((cue.end for cue in after), default=0)
    return Proposal(track.id, times, tuple(changed), after, last)
