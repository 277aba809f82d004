"""Edits of when cues show. An edge that is moved over a word clamps it; nothing is scaled unless
that is what was asked for. No cue can become negative or reversed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from cuesmith.base.errors import UsageError
from cuesmith.domain.comment_edits import along_with_comments
from cuesmith.domain.cue import Cue, Word
from cuesmith.domain.cue_edits import name_cues
from cuesmith.domain.document import Document, find_rows
from cuesmith.domain.edits import Applied, rewrite
from cuesmith.domain.syncing.time_map import TimeMap, line_map, retimed_cue_markup, shift_map
from cuesmith.domain.timecode import round_half_up
from cuesmith.domain.words import fit_words, shift_words


def _chosen(document: Document, track_id: str, cue_ids: tuple[str, ...]) -> list[Cue]:
    """The cues of these identities; all for none."""
    track = document.track(track_id)
    if not cue_ids:
        return list(track.cues)
    return [track.cues[row] for row in find_rows(track, cue_ids)]


def _rewrite_all(document: Document, track_id: str, label: str, cues: Sequence[Cue]) -> Applied:
    return rewrite(document, track_id, label, {cue.id: (cue,) for cue in cues})


def moved(cue: Cue, delta: int) -> Cue:
    """A cue and its words, by milliseconds later."""
    return replace(
        cue,
        start=cue.start + delta,
        end=cue.end + delta,
        words=shift_words(cue.words, delta),
    )


def retimed(cue: Cue, start: int, end: int) -> Cue:
    """A cue with other edges: its words go along if it keeps its length, else they are cut."""
    if end - start == cue.duration:
        return moved(cue, start - cue.start)
    return replace(cue, start=start, end=end, words=fit_words(cue.words, start, end))


@dataclass(frozen=True, slots=True)
class SetTimes:
    """Sets both edges of a cue; refused where the end would lie before the start."""

    track: str
    cue: str
    start: int
    end: int

    def describe(self, document: Document) -> str:
        """ "Set times of cue 12"."""
        return f"Set times of {name_cues(document, self.track, (self.cue,))}"

    def perform(self, document: Document) -> Applied:
        """A cue that keeps its length takes its words along."""
        (cue,) = _chosen(document, self.track, (self.cue,))
        new = (retimed(cue, self.start, self.end),)
        return _rewrite_all(document, self.track, self.describe(document), new)


@dataclass(frozen=True, slots=True)
class Times:
    """New edges of a cue."""

    cue: str
    """Its identity."""
    start: int
    """Milliseconds."""
    end: int


@dataclass(frozen=True, slots=True)
class RetimeCues:
    """Sets both edges of several cues, as moving the edge that two share does.

    Refused where an end would lie before its start, or a cue is not there.
    """

    track: str
    times: tuple[Times, ...]
    label: str = ""

    def describe(self, document: Document) -> str:
        """Its label, or "Set times of 3 cues"."""
        named = name_cues(document, self.track, [each.cue for each in self.times])
        return self.label or f"Set times of {named}"

    def perform(self, document: Document) -> Applied:
        """A cue that keeps its length takes its words along."""
        track = document.track(self.track)
        find_rows(track, [each.cue for each in self.times])
        new = [
            retimed(track.cues[track.rows[each.cue]], each.start, each.end) for each in self.times
        ]
        return _rewrite_all(document, self.track, self.describe(document), new)


@dataclass(frozen=True, slots=True)
class TrimCue:
    """Moves one edge of a cue; it stops at the other edge, and at 0."""

    track: str
    cue: str
    edge: Literal["start", "end"]
    time: int
    """Milliseconds."""

    def describe(self, document: Document) -> str:
        """ "Trim start of cue 12"."""
        return f"Trim {self.edge} of {name_cues(document, self.track, (self.cue,))}"

    def perform(self, document: Document) -> Applied:
        """Words behind the edge are cut."""
        (cue,) = _chosen(document, self.track, (self.cue,))
        start, end = cue.start, cue.end
        if self.edge == "start":
            start = min(max(0, self.time), end)
        else:
            end = max(self.time, start)
        words = fit_words(cue.words, start, end)
        new = (replace(cue, start=start, end=end, words=words),)
        return _rewrite_all(document, self.track, self.describe(document), new)


@dataclass(frozen=True, slots=True)
class ShiftCues:
    """Moves cues together; they stop where the first of them reaches 0."""

    track: str
    delta: int
    """Milliseconds; negative is earlier."""
    cues: tuple[str, ...] = ()
    """Identities; none for all."""
    comments: int | None = None
    """Milliseconds: comments of the file that start there or later go along; None for none, where
    only some cues are meant."""

    def describe(self, document: Document) -> str:
        """ "Shift cue 12", "Shift all cues"."""
        named = name_cues(document, self.track, self.cues) if self.cues else "all cues"
        return f"Shift {named}"

    def perform(self, document: Document) -> Applied:
        """Distances between the cues stay."""
        chosen = _chosen(document, self.track, self.cues)
        delta = max(self.delta, -min((cue.start for cue in chosen), default=0))
        label = self.describe(document)
        applied = _rewrite_all(document, self.track, label, [moved(cue, delta) for cue in chosen])
        since = self.comments if self.cues else 0
        if since is None:
            return applied
        return along_with_comments(applied, self.track, shift_map(delta), label, since)


@dataclass(frozen=True, slots=True)
class ScaleCues:
    """Stretches the times of cues about a fixed point, as a change of frame rate needs it.

    Refused for a factor that is not above 0, and where a cue would start before 0.
    """

    track: str
    factor: Fraction
    pivot: int = 0
    """Milliseconds; what is there stays there."""
    cues: tuple[str, ...] = ()
    """Identities; none for all."""

    def describe(self, document: Document) -> str:
        """ "Scale times of all cues"."""
        named = name_cues(document, self.track, self.cues) if self.cues else "all cues"
        return f"Scale times of {named}"

    def perform(self, document: Document) -> Applied:
        """Words are stretched along, times inside tags too; comments where all cues are."""
        if self.factor <= 0:
            raise UsageError("Times can only be scaled by a factor above 0.")
        times, label = self._map(), self.describe(document)
        new = [self._scaled(cue, times) for cue in _chosen(document, self.track, self.cues)]
        applied = _rewrite_all(document, self.track, label, new)
        return applied if self.cues else along_with_comments(applied, self.track, times, label)

    def _map(self) -> TimeMap:
        return line_map(self.factor, self.pivot * (1 - self.factor))

    def _scaled(self, cue: Cue, times: TimeMap) -> Cue:
        words = tuple(self._scaled_word(word) for word in cue.words)
        markup = retimed_cue_markup(cue, times, 0)
        return replace(
            cue, start=self._at(cue.start), end=self._at(cue.end), words=words, markup=markup
        )

    def _scaled_word(self, word: Word) -> Word:
        return replace(word, start=self._at(word.start), end=self._at(word.end))

    def _at(self, time: int) -> int:
        return self.pivot + round_half_up((time - self.pivot) * self.factor)
