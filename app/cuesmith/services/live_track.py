"""A track that grows while a person works on it.

Recognised cues are only ever put in: whatever the person has changed, moved, split or deleted
stays so. There are two exceptions, both of what nobody touched. Provisional cues of a stopped run
give way where it goes on, if they are as they were left. And cues that an undo took away while the
run was still going come back with the next ones: an undo meant for a typing mistake must not tear
a hole into the captions.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from cuesmith.domain.changes import ChangeKind
from cuesmith.domain.cue import Cue
from cuesmith.domain.cue_edits import DeleteCues, InsertCues
from cuesmith.domain.document import Document
from cuesmith.domain.edits import Compound, Edit
from cuesmith.domain.history import Outcome
from cuesmith.domain.review import MISSED, missed_text, spans_of
from cuesmith.domain.speech import Span, Started
from cuesmith.domain.track import Track, sort_cues
from cuesmith.domain.track_edits import AddTrack, RenameTrack, SetLanguage, SetMetadata
from cuesmith.services.live_captions import Delivery, Portion, ResumePoint, read_resume_point
from cuesmith.services.transcription import incomplete_fact, origin_facts

LABEL = "Transcription"
"""Of each step in the undo menu that a run makes."""
_RESUME = "resume"
_TODO = ("incomplete", _RESUME)
_ORIGIN = ("engine", "model", "device", "compute_type", "notice")


def resume_point(track: Track) -> ResumePoint | None:
    """Where the transcription of a track can go on; None where it is complete or is none."""
    text = dict(track.metadata).get(_RESUME)
    return read_resume_point(text) if text else None


@dataclass
class LiveTrack:
    """Where the cues of one run go. Lives where the document does."""

    track: str
    """Identity of the track, which need not exist yet."""
    point: ResumePoint
    """Where the run goes on, kept up to date."""
    name: str = ""
    """For a track that has none."""
    language: str = "und"
    """BCP 47 of the text, once known."""
    started: Started | None = None
    missed: list[Span] = field(default_factory=list)
    """Speech of this run that got no text."""
    abandoned: bool = False
    """Whether the person removed the track while the run was going."""
    _given: dict[str, Cue] = field(default_factory=dict)
    """All cues of this run, as they were heard."""
    _deleted: set[str] = field(default_factory=set)
    """Of those, the ones that the person took out."""
    _undone: set[str] = field(default_factory=set)
    """Of those, the ones that only an undo took out."""
    _apart: bool | None = None
    """Whether the provisional cues of an earlier run stay; None until that is decided."""
    _replaced: dict[str, Cue] = field(default_factory=dict)
    """Those, where they went."""

    @property
    def brought(self) -> tuple[Cue, ...]:
        """All cues of this run so far, as they were heard."""
        return tuple(self._given.values())

    def edit(
        self, document: Document, deliveries: Sequence[Delivery], busy: Collection[str] = ()
    ) -> Edit | None:
        """One edit that brings all of this into a document; None where nothing is to be seen.

        `busy` are cues that the person is at, which are not taken away.
        """
        place = _find(document, self.track)
        if self.abandoned or not deliveries:
            return None
        cues = {cue.id: cue for cue in place.cues} if place else {}
        self._decide(cues, deliveries, busy)
        portions = [each.apart if self._apart else each.joined for each in deliveries]
        fresh = tuple(cue for each in portions for cue in (*each.cues, *each.provisional))
        self._given.update((cue.id, cue) for cue in fresh)
        self._advance(deliveries[-1], portions[-1])
        stale = [cue for cue in cues.values() if cue.id in self._replaced]
        dropped = tuple(cue.id for cue in stale if cue == self._replaced[cue.id])
        worked_on = [cue for cue in stale if cue.id not in dropped]
        back = [self._given[cue] for cue in self._undone if cue not in cues]
        back = [cue for cue in back if not any(_overlap(cue, other) for other in worked_on)]
        complete = deliveries[-1].complete
        if not (fresh or back or dropped or complete):
            return None
        return self._write(place, (*back, *fresh), dropped, complete=complete)

    def note(self, outcome: Outcome) -> None:
        """Hear of every change of the document, so as to know whose doing it was."""
        kinds = ChangeKind.NONE
        for change in outcome.changes:
            kinds |= change.kinds if change.track == self.track else ChangeKind.NONE
        if not kinds & (ChangeKind.ADDED | ChangeKind.REMOVED | ChangeKind.TRACKS):
            return
        there = _find(outcome.document, self.track)
        ours = outcome.label == LABEL
        if kinds & ChangeKind.TRACKS:
            self.abandoned = there is None and not ours
        present = {cue.id for cue in there.cues} if there else set[str]()
        missing = self._given.keys() - present
        if ours:
            self._undone = missing - self._deleted
        elif not self.abandoned:
            self._deleted = missing - self._undone

    def _decide(
        self, cues: Mapping[str, Cue], deliveries: Sequence[Delivery], busy: Collection[str]
    ) -> None:
        """Decide, once, what becomes of what an earlier run left."""
        if self._apart is not None or not any(_brings(each) for each in deliveries):
            return
        left = self.point.provisional
        found = [cues[cue] for cue in left if cue in cues]
        expected = next((each.expected for each in deliveries if each.expected), ())
        as_left = [replace(c, id="") for c in found] == [replace(c, id="") for c in expected]
        self._apart = bool(left) and not (as_left and set(left).isdisjoint(busy))
        if not self._apart:
            self._replaced = {cue.id: cue for cue in found}

    def _advance(self, delivery: Delivery, portion: Portion) -> None:
        if self._apart is None:
            return
        self.point = replace(
            self.point,
            done=delivery.done,
            heard=delivery.heard,
            settled=portion.settled,
            provisional=tuple(cue.id for cue in portion.provisional),
        )

    def _write(
        self,
        place: Track | None,
        cues: tuple[Cue, ...],
        dropped: tuple[str, ...],
        *,
        complete: bool,
    ) -> Edit | None:
        metadata = self._metadata(place.metadata if place else (), complete=complete)
        if place is None:
            track = Track(sort_cues(cues), self.language, self.name, metadata=metadata)
            added = AddTrack(replace(track, id=self.track))
            return Compound((added,), LABEL) if cues else None
        edits: list[Edit] = [SetMetadata(self.track, metadata)]
        if place.language == "und" and self.language != "und":
            edits.append(SetLanguage(self.track, self.language))
        if not place.name and self.name:
            edits.append(RenameTrack(self.track, self.name))
        if dropped:
            edits.append(DeleteCues(self.track, dropped))
        if cues:
            edits.append(InsertCues(self.track, cues))
        return Compound(tuple(edits), LABEL)

    def _metadata(
        self, before: tuple[tuple[str, str], ...], *, complete: bool
    ) -> tuple[tuple[str, str], ...]:
        news = (*_TODO, *_ORIGIN) if self.started else _TODO
        kept = tuple((key, value) for key, value in before if key not in (*news, MISSED))
        facts = origin_facts(self.started) if self.started else ()
        missed = {*spans_of(dict(before).get(MISSED, "")), *self.missed}
        if missed:
            in_order = sorted(missed, key=lambda span: span.start)
            facts = (*facts, (MISSED, missed_text(in_order)))
        if complete:
            return (*kept, *facts)
        todo = (incomplete_fact(self.point.done), (_RESUME, self.point.to_text()))
        return (*kept, *facts, *todo)


def _find(document: Document, track: str) -> Track | None:
    return next((each for each in document.tracks if each.id == track), None)


def _overlap(one: Cue, other: Cue) -> bool:
    return one.start < other.end and other.start < one.end


def _brings(delivery: Delivery) -> bool:
    """Whether there is anything to show for it, either way."""
    either = (delivery.joined, delivery.apart)
    return delivery.complete or any(each.cues or each.provisional for each in either)
