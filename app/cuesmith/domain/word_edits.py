"""Edits of when words are spoken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cuesmith.base.errors import UsageError
from cuesmith.domain.cue import Cue, Word
from cuesmith.domain.cue_edits import name_cues
from cuesmith.domain.document import Document, find_row
from cuesmith.domain.edits import Applied, rewrite
from cuesmith.domain.style import choice_for
from cuesmith.domain.track import Track
from cuesmith.domain.words import interpolate_words


@dataclass(frozen=True, slots=True)
class SetWords:
    """Sets the words of a cue, with their times; the text stays.

    Refused where a word begins before the one before it ends, or reaches out of the cue.
    """

    track: str
    cue: str
    words: tuple[Word, ...]

    def describe(self, document: Document) -> str:
        """ "Set word times of cue 12"."""
        return f"Set word times of {name_cues(document, self.track, (self.cue,))}"

    def perform(self, document: Document) -> Applied:
        """The cue's edges stay."""
        track = document.track(self.track)
        cue = track.cues[find_row(track, self.cue)]
        if not _in_order(cue, self.words):
            raise UsageError("The words of a cue follow each other, within the cue.")
        new = {cue.id: (replace(cue, words=self.words),)}
        return rewrite(document, self.track, self.describe(document), new)


def _in_order(cue: Cue, words: Sequence[Word]) -> bool:
    within = all(cue.start <= word.start <= word.end <= cue.end for word in words)
    return within and all(one.end <= other.start for one, other in pairwise(words))


def words_to_time(track: Track, cue: Cue) -> tuple[Word, ...]:
    """The words whose times a person can set: those of the cue or, where it has none and is drawn
    in a style that somebody chose, the ones that are shared out for drawing."""
    if cue.words or choice_for(track, cue) is None:
        return cue.words
    return interpolate_words(cue.text, cue.start, cue.end)


def boundary_limits(words: Sequence[Word], place: int) -> tuple[int, int]:
    """Between which milliseconds the boundary before the word at `place` (1 or more) can be."""
    return words[place - 1].start, words[place].end


def with_boundary(words: Sequence[Word], place: int, time: int) -> tuple[Word, ...]:
    """Words of which the one at `place` (1 or more) begins at a time, and no later than which the
    one before it ends.

    A pause between the two is kept as far as there is room; words that touch still do. The times
    count as heard, since a person set them.
    """
    before, after = words[place - 1], words[place]
    low, high = boundary_limits(words, place)
    start = min(max(time, low), high)
    pause = max(0, after.start - before.end)
    end = max(before.start, start - pause) if pause else start
    pair = (
        replace(before, end=end, estimated=False),
        replace(after, start=start, estimated=False),
    )
    return (*words[: place - 1], *pair, *words[place + 1 :])
