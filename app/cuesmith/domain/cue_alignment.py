"""Captions that are there already, aligned with what is said: their cues stay, words get times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cuesmith.domain.alignment import Alignment
from cuesmith.domain.cue import Cue, Word
from cuesmith.domain.doubts import overlap
from cuesmith.domain.profiles import Profile
from cuesmith.domain.script import Paragraph, Script
from cuesmith.domain.speech import Span
from cuesmith.domain.words import fit_words, interpolate_words

_LEAST_SHARE = 0.5
"""Of the time in which a cue's words are spoken, what has to lie within the cue."""


@dataclass(frozen=True, slots=True)
class TimedCues:
    """Cues whose words have times."""

    cues: tuple[Cue, ...]
    """All of them, in their order, each with its identity."""
    misplaced: tuple[str, ...] = ()
    """Identities of cues that do not show when their words are spoken."""
    unspoken: tuple[str, ...] = ()
    """Identities of those of whose words none was found."""


def script_of(cues: Sequence[Cue]) -> Script:
    """Captions as a script: one paragraph a cue."""
    return Script(tuple(Paragraph(cue.text, cue.speaker) for cue in cues))


def timed_cues(
    cues: Sequence[Cue], alignment: Alignment, profile: Profile | None = None
) -> TimedCues:
    """Cues with their words' times, by an alignment of `script_of` the same cues.

    They keep their own times, and words are cut to them; a cue that shows at another time keeps
    estimates. With a profile, cues move to where their words are spoken, and stay as long as it
    lets them.
    """
    found = _words_by_cue(alignment)
    timed: list[Cue] = []
    misplaced: list[str] = []
    unspoken: list[str] = []
    for number, cue in enumerate(cues):
        words = found.get(number, ())
        if all(word.estimated for word in words):
            unspoken += [cue.id] if words else []
            timed.append(replace(cue, words=interpolate_words(cue.text, cue.start, cue.end)))
        elif profile is not None:
            timed.append(replace(cue, start=words[0].start, end=words[-1].end, words=words))
        elif _lies_within(words, cue):
            timed.append(replace(cue, words=fit_words(words, cue.start, cue.end)))
        else:
            misplaced.append(cue.id)
            timed.append(replace(cue, words=interpolate_words(cue.text, cue.start, cue.end)))
    if profile is not None:
        timed = list(_lingering(timed, profile))
    return TimedCues(tuple(timed), tuple(misplaced), tuple(unspoken))


def _words_by_cue(alignment: Alignment) -> dict[int, tuple[Word, ...]]:
    found: dict[int, tuple[Word, ...]] = {}
    for number, segment in zip(alignment.paragraphs, alignment.segments, strict=True):
        found[number] = found.get(number, ()) + segment.words
    return found


def _lies_within(words: Sequence[Word], cue: Cue) -> bool:
    spoken = Span(words[0].start, words[-1].end)
    return overlap(spoken, Span(cue.start, cue.end)) >= _LEAST_SHARE * spoken.duration


def _lingering(cues: Sequence[Cue], profile: Profile) -> Iterator[Cue]:
    """Cues that stay up for reading, as long as the next one leaves room."""
    for cue, after in zip(cues, [*cues[1:], None], strict=True):
        wanted = max(cue.end, min(cue.start + profile.min_duration, cue.end + profile.linger))
        limit = wanted if after is None else after.start - profile.min_gap
        yield replace(cue, end=max(cue.end, min(wanted, limit)))
