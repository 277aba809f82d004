"""A plain transcript: paragraphs of text, no times."""

from __future__ import annotations

import re
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


def read_transcript(text: str, options: ReadOptions) -> Reading:
    """Paragraphs as cues, one after the other at a reading speed; lines, where none is blank."""
    text = text.strip("\x1a\0\ufeff \t\n").replace("\0", "\ufffd")
    pieces = _BLANK_LINES.split(text) if _BLANK_LINES.search(text) else text.split("\n")
    paragraphs = [piece.strip() for piece in pieces if piece.strip()]
    ends = list(accumulate(map(_duration, paragraphs)))
    cues = tuple(
        Cue(numbered_cue_id(number), end - _duration(paragraph), end, paragraph)
        for number, (paragraph, end) in enumerate(zip(paragraphs, ends, strict=True), 1)
    )
    guessed = Problem(
        "A transcript holds no times; they were estimated at "
        f"{_CHARACTERS_PER_SECOND} characters a second."
    )
    return Reading(cues, Source(FORMAT_ID), (guessed,) if cues else ())


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
