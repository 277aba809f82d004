"""A plain transcript: paragraphs of text; without times, or with some in brackets ahead of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from cuesmith.base.problems import Problem
from cuesmith.domain.cue import Cue, numbered_cue_id
from cuesmith.domain.subtitle_file import Reading, ReadOptions, WriteOptions
from cuesmith.domain.track import Source, Track
from cuesmith.domain.transcript import flow
from cuesmith.engines.formats.spec import FormatSpec

FORMAT_ID = "transcript"
_CHARACTERS_PER_SECOND = 15
"""A leisurely reading speed, near that of speech."""
_SHORTEST = 1_000
"""Milliseconds a paragraph lasts at least."""
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_STAMP = re.compile(r"^\[(\d{1,3}):([0-5]\d):([0-5]\d)\][ \t]*", re.MULTILINE)
_TITLE = re.compile(r"[^\n]+\n=+")
_LOOK_ON = 64
"""Pieces of text looked at for a later time: so many rarely begin in the same second."""
_ALL_GUESSED = Problem(
    "A transcript holds no times; they were estimated at "
    f"{_CHARACTERS_PER_SECOND} characters a second."
)
_ENDS_GUESSED = Problem(
    "A transcript says when a paragraph begins, not when it ends; that was estimated at "
    f"{_CHARACTERS_PER_SECOND} characters a second."
)


def read_transcript(text: str, options: ReadOptions) -> Reading:
    """Paragraphs as cues, one after the other at a reading speed; lines, where none is blank.

    Times that stand ahead of paragraphs or lines, as `[0:12:03]`, are when those begin.
    """
    text = text.strip("\x1a\0\ufeff \t\n").replace("\0", "\ufffd")
    pieces = _BLANK_LINES.split(text) if _BLANK_LINES.search(text) else text.split("\n")
    paragraphs = [piece.strip() for piece in pieces if piece.strip()]
    if any(map(_STAMP.search, paragraphs)):
        return Reading(tuple(_timed(paragraphs)), Source(FORMAT_ID), (_ENDS_GUESSED,))
    ends = list(accumulate(map(_duration, paragraphs)))
    cues = tuple(
        Cue(numbered_cue_id(number), end - _duration(paragraph), end, paragraph)
        for number, (paragraph, end) in enumerate(zip(paragraphs, ends, strict=True), 1)
    )
    return Reading(cues, Source(FORMAT_ID), (_ALL_GUESSED,) if cues else ())


def _timed(paragraphs: Sequence[str]) -> Iterator[Cue]:
    """Cues from one time to the next, no longer than it takes to read them."""
    said = list(_stamped(paragraphs))
    starts = [start for start, _ in said]
    for number, (start, text) in enumerate(said, 1):
        end = start + _duration(text)
        following = next((each for each in starts[number : number + _LOOK_ON] if each > start), end)
        yield Cue(numbered_cue_id(number), start, min(end, following), text)


def _stamped(paragraphs: Sequence[str]) -> Iterator[tuple[int, str]]:
    """When each piece of text begins, in milliseconds, and the text; what has no time of its own
    begins with what stands before it."""
    start = 0
    for place, paragraph in enumerate(paragraphs):
        if place == 0 and _TITLE.fullmatch(paragraph):
            continue
        ahead, *stamped = _STAMP.split(paragraph)
        name = f"{ahead.strip()} " if stamped and ahead.strip().endswith(":") else ""
        if ahead.strip() and not name:
            yield start, ahead.strip()
        for hours, minutes, seconds, said in zip(*[iter(stamped)] * 4, strict=True):
            start = ((int(hours) * 60 + int(minutes)) * 60 + int(seconds)) * 1000
            if said.strip():
                yield start, name + said.strip()
                name = ""


def _duration(paragraph: str) -> int:
    return max(_SHORTEST, len(paragraph) * 1000 // _CHARACTERS_PER_SECOND)


def write_transcript(track: Track, options: WriteOptions) -> str:
    """One paragraph a cue, a speaker named where another one begins."""
    paragraphs: list[str] = []
    speaker = ""
    for cue in track.cues:
        text = flow(cue.text).text
        if not text:
            continue
        named = f"{cue.speaker}: " if cue.speaker and cue.speaker != speaker else ""
        speaker = cue.speaker
        paragraphs.append(named + text)
    return "\n\n".join(paragraphs) + "\n" if paragraphs else ""


SPEC = FormatSpec(
    id=FORMAT_ID,
    label="Plain transcript",
    extensions=(".txt",),
    read_text=read_transcript,
    write=write_transcript,
)
