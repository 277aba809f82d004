"""Undo and redo without limit, over all tracks.

- Every edit is one step; a group of edits is one step.
- Typing merges: an edit joins the step before where both are of the same kind, of the same field
  of the same cue, and come within a second of each other.
- A gesture merges however long it takes: edits that name the same one, one after the other.
  `close_step` leaves it open: what is filled in the background goes on while a person looks around.
- A step is closed to merging by a save, an undo, a redo, a group, or `close_step`.
- An edit that changes nothing leaves no step.
- The document is dirty where the step on top is not the one that was on top when it was saved.
- A step keeps what was selected before and after it, as the view's own opaque token.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import count

from cuesmith.base.errors import UsageError
from cuesmith.base.observer import Announcer
from cuesmith.domain.changes import Change
from cuesmith.domain.cue_edits import ReplaceText, SetNote, SetSpeaker
from cuesmith.domain.document import Document
from cuesmith.domain.edits import Applied, Compound, Edit, RestoreCues, apply
from cuesmith.domain.track_edits import RemoveTrack, SetMetadata

_MERGE_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Step:
    """One entry of the undo or redo menu."""

    label: str
    edit: Edit
    """What takes it back, on the undo side; what does it again, on the redo side."""
    before: object = None
    """What was selected before it."""
    after: object = None
    """What was selected after it."""
    serial: int = 0
    """Tells steps apart, for the saved position."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a trip through the history came to; announced, and returned."""

    document: Document
    changes: tuple[Change, ...]
    label: str = ""
    selection: object = None
    """What the view should select now, where the step knows it."""


@dataclass(frozen=True, slots=True)
class WorkedOut:
    """What comes of an edit of a document; found out beforehand where it takes long."""

    base: Document
    """The document it holds for, and no other."""
    edit: Edit
    label: str
    applied: Applied


def work_out(document: Document, edit: Edit, origin: str = "") -> WorkedOut:
    """Find out what comes of an edit, on any thread; raises `UsageError` where it cannot be."""
    return WorkedOut(document, edit, edit.describe(document), apply(document, edit, origin))


@dataclass(frozen=True, slots=True)
class StepChange:
    """What became of the steps: from the top of each side some went, then others came."""

    undo_dropped: int = 0
    undo_pushed: tuple[Step, ...] = ()
    redo_dropped: int = 0
    redo_pushed: tuple[Step, ...] = ()

    def then(self, later: StepChange) -> StepChange:
        """Both changes as one."""
        undo = _then((self.undo_dropped, self.undo_pushed), (later.undo_dropped, later.undo_pushed))
        redo = _then((self.redo_dropped, self.redo_pushed), (later.redo_dropped, later.redo_pushed))
        return StepChange(*undo, *redo)


def _then(
    first: tuple[int, tuple[Step, ...]], second: tuple[int, tuple[Step, ...]]
) -> tuple[int, tuple[Step, ...]]:
    (dropped, pushed), (again, more) = first, second
    if again <= len(pushed):
        return dropped, pushed[: len(pushed) - again] + more
    return dropped + again - len(pushed), more


@dataclass(frozen=True, slots=True)
class _Gesture:
    """What edits of one gesture have in common."""

    name: str


class History:
    """A document and the way it came about. One thread only."""

    def __init__(
        self, document: Document | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._document = document if document is not None else Document()
        self._clock = clock
        self._undo: list[Step] = []
        self._redo: list[Step] = []
        self._serials = count(1)
        self._saved = 0
        self._merging: tuple[object, float] | None = None
        self._group: list[Edit] | None = None
        self.announced: Announcer[Outcome] = Announcer()
        """Tells of every change of the document, undone and redone ones too."""
        self.stepped: Announcer[StepChange] = Announcer()
        """Tells what became of the steps, once for each edit, group, undo and redo; the document
        is then what they lead to."""

    @classmethod
    def restored(
        cls,
        document: Document,
        undo: Sequence[Step],
        redo: Sequence[Step],
        clock: Callable[[], float] = time.monotonic,
    ) -> History:
        """A history as it was kept: steps that can be undone, oldest first; those that can be
        redone, the next one last. It counts as saved."""
        history = cls(document, clock)
        history._undo, history._redo = list(undo), list(redo)
        taken = max((step.serial for step in (*undo, *redo)), default=0)
        history._serials = count(taken + 1)
        history._saved = history._top()
        return history

    @property
    def document(self) -> Document:
        """As it is now."""
        return self._document

    @property
    def undo_steps(self) -> Sequence[Step]:
        """What can be undone, oldest first."""
        return tuple(self._undo)

    @property
    def redo_steps(self) -> Sequence[Step]:
        """What can be redone, the next one last."""
        return tuple(self._redo)

    @property
    def dirty(self) -> bool:
        """Whether the document differs from the one that was saved, as the history knows it."""
        return self._top() != self._saved

    def mark_saved(self) -> None:
        """Say that the document is saved as it is now."""
        self._saved = self._top()
        self._merging = None

    def close_step(self) -> None:
        """Let what is typed next begin a step of its own."""
        if self._merging is not None and not isinstance(self._merging[0], _Gesture):
            self._merging = None

    def apply(
        self,
        edit: Edit,
        *,
        origin: str = "",
        before: object = None,
        after: object = None,
        gesture: str = "",
        ahead: WorkedOut | None = None,
    ) -> Outcome:
        """Apply an edit; raises `UsageError` where it cannot be done, nothing being changed.

        `before` and `after` are selections to come back to; `gesture` names what the edit is a
        part of, such as one drag of a slider: all its edits are one step. `ahead` is what was
        worked out beforehand; of another document or edit it is left aside.
        """
        done = self._work_out(edit, origin, ahead)
        label, applied = done.label, done.applied
        self._document = applied.document
        if applied.changes and self._group is not None:
            self._group.append(applied.inverse)
        elif applied.changes:
            key = _Gesture(gesture) if gesture else _merge_key(edit)
            self._record(Step(label, applied.inverse, before, after), key, timed=not gesture)
        return self._announce(Outcome(self._document, applied.changes, label, after))

    @contextmanager
    def group(self, label: str, *, before: object = None, after: object = None) -> Iterator[None]:
        """Make all edits inside one step; where one fails, none has happened."""
        if self._group is not None:
            raise UsageError("A group of edits is already under way.")
        start, self._group = self._document, []
        try:
            yield
        except BaseException:
            self._roll_back(start, label)
            raise
        inverses, self._group = tuple(reversed(self._group)), None
        if inverses:
            self._record(Step(label, Compound(inverses, label), before, after))

    def _work_out(self, edit: Edit, origin: str, ahead: WorkedOut | None) -> WorkedOut:
        if ahead is not None and ahead.base is self._document and ahead.edit is edit:
            return ahead
        return work_out(self._document, edit, origin)

    def undo(self, origin: str = "", *, ahead: WorkedOut | None = None) -> Outcome | None:
        """Take the last step back; None if there is none."""
        return self._travel(self._undo, self._redo, origin, ahead, back=True)

    def redo(self, origin: str = "", *, ahead: WorkedOut | None = None) -> Outcome | None:
        """Do the step again that was last undone; None if there is none."""
        return self._travel(self._redo, self._undo, origin, ahead, back=False)

    def _travel(
        self,
        source: list[Step],
        target: list[Step],
        origin: str,
        ahead: WorkedOut | None,
        *,
        back: bool,
    ) -> Outcome | None:
        if self._group is not None:
            raise UsageError("A group of edits is under way.")
        if not source:
            return None
        step = source[-1]
        applied = self._work_out(step.edit, origin, ahead).applied
        source.pop()
        target.append(replace(step, edit=applied.inverse))
        self._document = applied.document
        self._merging = None
        moved = (target[-1],)
        self.stepped.announce(
            StepChange(undo_dropped=1, redo_pushed=moved)
            if back
            else StepChange(redo_dropped=1, undo_pushed=moved)
        )
        selection = step.before if back else step.after
        return self._announce(Outcome(self._document, applied.changes, step.label, selection))

    def _record(self, step: Step, key: object = None, *, timed: bool = True) -> None:
        """Keep a step; with the key of the one before it is one with it, where `timed` only soon
        after."""
        now, last = self._clock(), self._merging
        merges = last is not None and key is not None and last[0] == key
        soon = last is not None and (not timed or now - last[1] <= _MERGE_SECONDS)
        merged = merges and soon
        if merged:
            self._undo[-1] = _merged(self._undo[-1], step)
        else:
            self._undo.append(replace(step, serial=next(self._serials)))
        undone = len(self._redo)
        self._redo.clear()
        self._merging = None if key is None else (key, now)
        self.stepped.announce(StepChange(int(merged), (self._undo[-1],), redo_dropped=undone))

    def _roll_back(self, start: Document, label: str) -> None:
        inverses, self._group = tuple(reversed(self._group or ())), None
        if inverses:
            applied = apply(self._document, Compound(inverses, label))
            self._document = start
            self._announce(Outcome(start, applied.changes, label))

    def _top(self) -> int:
        return self._undo[-1].serial if self._undo else 0

    def _announce(self, outcome: Outcome) -> Outcome:
        if outcome.changes:
            self.announced.announce(outcome)
        return outcome


def _merge_key(edit: Edit) -> object:
    """What edits must have in common to be one step of typing; None for those that never merge."""
    match edit:
        case ReplaceText(track=track, cue=cue) | SetNote(track=track, cue=cue):
            return (type(edit), track, cue)
        case SetSpeaker(track=track, cues=cues):
            return (type(edit), track, cues)
    return None


def _merged(first: Step, second: Step) -> Step:
    """Two steps of typing as one."""
    return replace(first, edit=_both(second.edit, first.edit, first.label), after=second.after)


def _both(second: Edit, first: Edit, label: str) -> Edit:
    """What takes back the second edit and then the first.

    Where both only put the same cues back, the first alone does: so a thousand keystrokes cost
    what one does. The same where the first takes the whole track out that the second works on.
    """
    if isinstance(second, RestoreCues | SetMetadata) and second.track in _taken_out(first):
        return first
    if (
        isinstance(first, RestoreCues)
        and isinstance(second, RestoreCues)
        and first.remove == second.remove
        and [row for row, _ in first.insert] == [row for row, _ in second.insert]
    ):
        return first
    rest = first.edits if isinstance(first, Compound) else (first,)
    return Compound((second, *rest), label)


def _taken_out(edit: Edit) -> frozenset[str]:
    """The tracks that an edit removes."""
    edits = edit.edits if isinstance(edit, Compound) else (edit,)
    return frozenset(each.track for each in edits if isinstance(each, RemoveTrack))
