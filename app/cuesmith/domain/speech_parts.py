"""Parts of recognised speech: segments cut between their words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cuesmith.domain.breaks import SPACES
from cuesmith.domain.phrases import UnitReader
from cuesmith.domain.profiles import Profile
from cuesmith.domain.speech import Segment
from cuesmith.domain.words import interpolate_words, locate_words
from cuesmith.domain.wrapping import Atom, break_lines


def with_words(segment: Segment) -> Segment:
    """A segment whose words are known, if only by their share."""
    words = tuple(word for word in segment.words if word.text.strip())
    if not words and segment.text.strip():
        words = interpolate_words(segment.text, segment.start, segment.end)
    return segment if words == segment.words else replace(segment, words=words)


def divide_segment(segment: Segment, count: int) -> tuple[Segment, Segment]:
    """The first `count` words of a segment, and the rest; one of the two may hold none."""
    if count >= len(segment.words):
        return segment, replace(segment, text="", words=())
    if count <= 0:
        return replace(segment, text="", words=()), segment
    before, after = segment.words[:count], segment.words[count:]
    places = locate_words(segment.text, segment.words)
    last, first = places[count - 1], places[count]
    if last is None or first is None:
        # Words and text disagree: the words are what was heard.
        texts = [" ".join(word.text for word in words) for words in (before, after)]
    else:
        space = SPACES.search(segment.text, last[1], first[0])
        place = first[0] if space is None else space.start()
        texts = [segment.text[:place], segment.text[place:]]
    return (
        replace(segment, text=texts[0], words=before),
        replace(segment, text=texts[1], words=after),
    )


def cut_segments(segments: Iterable[Segment], start: int, stop: int) -> tuple[Segment, ...]:
    """The words from the one numbered `start` up to but not that numbered `stop`, counted over
    all segments."""
    parts: list[Segment] = []
    passed = 0
    for segment in segments:
        count = len(segment.words)
        part = divide_segment(segment, stop - passed)[0]
        part = divide_segment(part, start - passed)[1]
        passed += count
        if part.words:
            parts.append(part)
    return tuple(parts)


def lay_out(segments: Iterable[Segment], profile: Profile) -> str:
    """The text of speech as one cue shows it, in as many lines as it takes."""
    reader = UnitReader()
    units = [unit for segment in segments for unit in reader.read(segment)]
    units += reader.finish()
    if not units:
        return ""
    language = units[0].language
    pieces = [Atom(unit.text, unit.space) for unit in units]
    return "\n".join(break_lines(pieces, profile.for_language(language), language))
