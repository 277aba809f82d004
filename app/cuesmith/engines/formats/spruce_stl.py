"""Spruce STL, the text form: `HH:MM:SS:FF , HH:MM:SS:FF , text`, `|` between lines.

Lines of `//` are comments, of `$Name = value` settings; `^B`, `^I` and `^U` switch bold, italic
and underline. Binary EBU STL, which has the same extension, is another format.
"""

from __future__ import annotations

import re

from cuesmith.base.problems import Problem
from cuesmith.domain.cue import Cue, numbered_cue_id
from cuesmith.domain.markup.runs import Look, Run
from cuesmith.domain.subtitle_file import Reading, ReadOptions
from cuesmith.domain.track import Source, SourceBlock
from cuesmith.engines.formats.label_times import clock_ms, likely_rate
from cuesmith.engines.formats.looks import styled, styles, text_and_markup
from cuesmith.engines.formats.spec import FormatSpec

_TIME = r"([0-9]{1,3}):([0-9]{1,2}):([0-9]{1,2})[:;.]([0-9]{1,2})"
_LINE = re.compile(rf"\s*{_TIME}\s*,\s*{_TIME}\s*,(.*)")
_SWITCH = re.compile(r"(\^[BIUbiu])")


def read_spruce_stl(text: str, options: ReadOptions) -> Reading:
    """Read Spruce STL; the caller's pictures a second, else 25, or more where needed."""
    lines = text.split("\n")
    found = [_LINE.fullmatch(line) for line in lines]
    frames = [int(match.group(place)) for match in found if match for place in (4, 8)]
    rate = options.fps or likely_rate(max(frames, default=0))
    problems: list[Problem] = []
    if options.fps is None and any(frames):
        problems.append(
            Problem(f"The file counts frames; {rate} a second were taken. Name others with --fps.")
        )
    cues: list[Cue] = []
    blocks: list[SourceBlock] = []
    for number, (line, match) in enumerate(zip(lines, found, strict=True), 1):
        if match is not None:
            start, end = (clock_ms(match.groups()[at : at + 4], rate) for at in (0, 4))
            if end < start:
                problems.append(Problem("The cue ends before it begins.", number))
            body, markup = text_and_markup(_runs(match.group(9)))
            cues.append(
                Cue(numbered_cue_id(len(cues) + 1), start, max(start, end), body, markup=markup)
            )
        elif line.strip():
            blocks.append(SourceBlock("setting", line))
            if not line.lstrip().startswith(("//", "$")):
                problems.append(Problem("This line is neither a cue nor a setting.", number))
    return Reading(tuple(cues), Source("spruce-stl", blocks=tuple(blocks)), tuple(problems))


def _runs(source: str) -> list[Run]:
    runs: list[Run] = []
    look = Look()
    text = "\n".join(line.strip() for line in source.split("|"))
    for piece in _SWITCH.split(text):
        if _SWITCH.fullmatch(piece):
            letter = piece[1].lower()
            look = styled(look, letter, letter not in styles(look))
        elif piece:
            runs.append(Run(piece, look))
    return runs or [Run("")]


def looks_like_spruce_stl(head: str) -> bool:
    """Whether a line near the start is a cue of this format."""
    return any(_LINE.fullmatch(line) for line in head.split("\n"))


SPEC = FormatSpec(
    id="spruce-stl",
    label="Spruce STL",
    extensions=(".stl",),
    read_text=read_spruce_stl,
    sniff=looks_like_spruce_stl,
)
