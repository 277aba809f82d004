"""Timing the words of a cue by tapping along: each tap begins the next word.

A tap that is held says where its word ends as well; a short one leaves that to the next tap, or
to the end of the cue. What is not tapped yet shares the rest of the cue, marked as estimated.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from cuesmith.domain.cue import Cue, Word
from cuesmith.domain.words import share_out, timed_words

HELD_MS = 180
"""So long a key is down before its release counts: shorter is a tap, not a held note. A finger's
own time, however fast the medium plays."""


@dataclass(frozen=True, slots=True)
class Tapping:
    """A cue of which some words are tapped, the rest is to come. Times in milliseconds."""

    cue: Cue
    texts: tuple[str, ...]
    """The words as they stand in the cue, in order."""
    tapped: tuple[Word, ...] = ()
    """Those begun, each up to where it ends as far as is known."""
    sounding: bool = False
    """Whether the last of them goes on until something else is said."""

    @property
    def done(self) -> bool:
        """Whether all words are begun."""
        return len(self.tapped) == len(self.texts)

    @property
    def following(self) -> str:
        """The word that the next tap begins; empty where there is none."""
        return "" if self.done else self.texts[len(self.tapped)]

    def press(self, time: int) -> Tapping:
        """Begin the next word; where all are begun, end the last one."""
        at = self._bounded(time)
        before = self._ended(at)
        if self.done:
            return replace(self, tapped=before, sounding=False)
        word = Word(at, self.cue.end, self.texts[len(self.tapped)])
        return replace(self, tapped=(*before, word), sounding=True)

    def release(self, time: int, rate: float = 1.0) -> Tapping:
        """End the word that sounds, if it was held; else nothing changes. `rate` is how fast the
        medium plays: at 2, time goes on twice as fast as the finger does."""
        if not self.sounding or time - self.tapped[-1].start < HELD_MS * rate:
            return self
        return replace(self, tapped=self._ended(self._bounded(time)), sounding=False)

    def words(self) -> tuple[Word, ...]:
        """All words of the cue: those tapped, and the rest in the room that is left."""
        rest = self.texts[len(self.tapped) :]
        if not rest:
            return self.tapped
        # Until it is ended, the word that sounds shares the rest with those to come.
        fixed = self.tapped[:-1] if self.sounding else self.tapped
        open_texts = (*(word.text for word in self.tapped[len(fixed) :]), *rest)
        start = self.tapped[len(fixed)].start if self.sounding else self._reach()
        shared = share_out(open_texts, start, self.cue.end)
        if self.sounding:
            shared = (replace(shared[0], estimated=False), *shared[1:])
        return (*fixed, *shared)

    def _reach(self) -> int:
        return self.tapped[-1].end if self.tapped else self.cue.start

    def _bounded(self, time: int) -> int:
        """Within the cue, and not before the word begun last."""
        earliest = self.tapped[-1].start if self.tapped else self.cue.start
        if self.tapped and not self.sounding:
            earliest = self.tapped[-1].end
        return max(earliest, min(time, self.cue.end))

    def _ended(self, at: int) -> tuple[Word, ...]:
        """The words begun, of which the one that sounds ends here."""
        if not self.sounding:
            return self.tapped
        return (*self.tapped[:-1], replace(self.tapped[-1], end=at))


def begin_tapping(cue: Cue) -> Tapping:
    """Nothing of a cue is tapped yet: its words, or syllables, are those it has."""
    placed = timed_words(cue.text, cue.words, cue.start, cue.end)
    return Tapping(cue, tuple(word.text for _, word in placed))
