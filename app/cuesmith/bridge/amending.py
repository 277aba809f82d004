"""What a tool would do to the track that is worked on, kept true while the document changes.

A tool is an `Amend` (domain/amendments.py); it is worked out in a job, and only the latest answer
is told. For a dialog around it see `ui/tools/amending_dialog.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import chain
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.base.jobs import Progress
from cuesmith.bridge.bulk_edits import Made
from cuesmith.bridge.latest import LatestJob
from cuesmith.bridge.runner import JobContext
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.amendments import Amend, Amendment, take
from cuesmith.domain.document import Document
from cuesmith.domain.track import Track

ORIGIN = "amending"
_PAUSE_MS = 150
"""So long after the last change of document or options the tool begins."""
_JOINT = "+"
"""Between the names of rules that together ask for one amendment."""


Key = tuple[object, ...]
"""By what an amendment is known again when it is worked out anew."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a tool would do, and what a list of it needs to know at once."""

    track: str
    amendments: tuple[Amendment, ...] = ()
    keys: tuple[Key, ...] = ()
    """Of each amendment."""
    rules: tuple[tuple[str, int], ...] = ()
    """Each rule and how many amendments it has: those of a profile by what matters most, others in
    the order in which they are first met."""


def rules_of(amendment: Amendment) -> tuple[str, ...]:
    """The rules that ask for it: several where tools went over a cue together, "sdh+casing"."""
    return tuple(amendment.rule.split(_JOINT))


def survey(track: Track, amendments: Sequence[Amendment]) -> Proposal:
    """Amendments with what a list needs to know of them."""
    counted = Counter(chain.from_iterable(map(rules_of, amendments)))
    keys = tuple(map(_key, amendments))
    rules = sorted(counted.items(), key=lambda each: _ranks().get(each[0], -1))
    return Proposal(track.id, tuple(amendments), keys, tuple(rules))


@cache
def _ranks() -> dict[str, int]:
    # Imported in the job: Conform is much code, and dialogs of other tools open without it.
    from cuesmith.domain.conform import RULES

    return {rule: rank for rank, rule in enumerate(RULES)}


class Amending(QObject):
    """Works a tool out for the active track, again and again as the document changes."""

    proposed = Signal(object)
    """A `Proposal`."""
    asked = Signal()
    """An answer is to come."""
    failed = Signal(CuesmithError)
    """The tool cannot do it, for instance as its options make no sense."""
    progressed = Signal(float)
    """How much is done of what takes long, 0 to 1."""

    def __init__(
        self, workspace: Workspace, make: Callable[[], Amend], parent: QObject | None = None
    ) -> None:
        """`make` is called on the GUI thread whenever the tool is to be worked out, and reads its
        options; what it gives runs in a job. Both may raise `CuesmithError`."""
        super().__init__(parent)
        self._workspace, self._make = workspace, make
        self._job = LatestJob(_PAUSE_MS, self, reports=True)
        self._awaited = False
        self._job.succeeded.connect(self._on_proposed)
        self._job.failed.connect(self._on_failed)
        self._job.progressed.connect(self._on_progressed)
        self._watched = (
            workspace.changed,
            workspace.reset,
            workspace.track_changed,
            workspace.profile_changed,
            workspace.marks_changed,
            workspace.frame_times_changed,
        )
        self._watching = False

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._awaited

    def start(self) -> None:
        """Work it out now and after every change, until `stop`."""
        if not self._watching:
            self._watching = True
            for signal in self._watched:
                signal.connect(self.refresh)
        self.refresh()

    def stop(self) -> None:
        """Want no answer any more."""
        if self._watching:
            self._watching = False
            for signal in self._watched:
                signal.disconnect(self.refresh)
        self.drop()

    def refresh(self) -> None:
        """Work it out anew, soon: options have changed."""
        try:
            amend = self._make()
        except CuesmithError as error:
            self.drop()
            self.failed.emit(error)
            return
        self._awaited = True
        self.asked.emit()
        self._job.ask(partial(_work_out, self._workspace.view().track, amend))

    def drop(self) -> None:
        """Want no answer to what was asked."""
        self._awaited = False
        self._job.drop()

    def _on_proposed(self, proposal: Proposal) -> None:
        self._awaited = False
        self.proposed.emit(proposal)

    def _on_progressed(self, progress: Progress) -> None:
        if self._awaited:
            self.progressed.emit(progress.done)

    def _on_failed(self, error: CuesmithError) -> None:
        self._awaited = False
        self.failed.emit(error)

    def apply(self, track: str, amendments: Sequence[Amendment], label: str) -> bool:
        """Make amendments as one edit that the undo menu calls `label`; False where refused.

        Those whose cues are no longer as they were are left.
        """
        cues = sum(len(each.before) + len(each.after) for each in amendments)
        find = partial(_made, track, tuple(amendments), label)
        return self._workspace.apply_found(find, label, cues, origin=ORIGIN)


@runtime_checkable
class Watched(Protocol):
    """An `Amend` that can be broken off; one that takes long should be such."""

    def watched(self, check: Callable[[], object]) -> Amend:
        """The same, calling `check` now and then, which raises where it is to be broken off."""
        ...


@runtime_checkable
class Reporting(Protocol):
    """An `Amend` that can be broken off and tells how far it is."""

    def reporting(self, watch: Callable[[float], object]) -> Amend:
        """The same, telling `watch` now and then how much is done, 0 to 1, which raises where it
        is to be broken off."""
        ...


def _work_out(track: Track, amend: Amend, context: JobContext) -> Proposal:
    check = context.token.check
    if isinstance(amend, Watched):
        amend = amend.watched(check)
    if isinstance(amend, Reporting):
        amend = amend.reporting(partial(_report, context))
    amendments = amend(track)
    check()
    return survey(track, amendments)


def _report(context: JobContext, share: float) -> None:
    context.token.check()
    context.report(Progress(min(share, 0.99)))


def _made(
    track: str, amendments: Sequence[Amendment], label: str, document: Document
) -> Made | None:
    edit = take(track, document, amendments, label)
    return None if edit is None else Made(edit)


def _key(amendment: Amendment) -> Key:
    """New cues get another identity each time, so what they are counts instead."""
    after = tuple((cue.start, cue.end, cue.text, cue.speaker) for cue in amendment.after)
    return (amendment.rule, tuple(cue.id for cue in amendment.before), after)
