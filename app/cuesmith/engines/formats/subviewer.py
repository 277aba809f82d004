"""SubViewer 1 and 2, read; version 2 is what is written.

Version 2 gives `HH:MM:SS.cc,HH:MM:SS.cc`, then the text with `[br]` between lines; version 1
gives `[HH:MM:SS]`, the text with `|` between lines, and `[HH:MM:SS]` where it ends.
"""

from __future__ import annotations

import re

from cuesmith.base.problems import Problem
from cuesmith.domain.cue import Cue, numbered_cue_id
from cuesmith.domain.karaoke import centiseconds
from cuesmith.domain.subtitle_file import Reading, ReadOptions, WriteOptions
from cuesmith.domain.track import Source, SourceBlock, Track
from cuesmith.engines.formats.looks import guessed_end
from cuesmith.engines.formats.spec import FormatSpec

_STAMP = r"([0-9]{1,3}):([0-9]{1,2}):([0-9]{1,2})[.,:]([0-9]{1,3})"
_SPAN = re.compile(rf"\s*(-?){_STAMP}\s*[,;]\s*(-?){_STAMP}\s*")
_TELLING = re.compile(
    r"\s*[0-9]{2}:[0-9]{2}:[0-9]{2}[.,:][0-9]{2,3} ?, ?[0-9]{2}:[0-9:]{5}[.,:][0-9]{2}"
)
_MOMENT = re.compile(r"\s*\[([0-9]{1,3}):([0-9]{1,2}):([0-9]{1,2})\]\s*")
_BREAK = re.compile(r"\[br\]", re.IGNORECASE)
_STYLE = re.compile(r"\s*\[(?:COLF|STYLE|SIZE|FONT)\]\S.*", re.IGNORECASE)
_END = re.compile(r"\s*(?:\[END(?: SCRIPT)?\]|\*+ ?END SCRIPT ?\*+)\s*", re.IGNORECASE)
_HEADER = (
    "[INFORMATION]",
    "[TITLE]",
    "[AUTHOR]",
    "[SOURCE]",
    "[PRG]",
    "[FILEPATH]",
    "[DELAY]0",
    "[CD TRACK]0",
    "[COMMENT]",
    "[END INFORMATION]",
    "[SUBTITLE]",
    "[COLF]&HFFFFFF,[STYLE]no,[SIZE]18,[FONT]Arial",
)


def read_subviewer(text: str, options: ReadOptions) -> Reading:
    """Read SubViewer of either version."""
    lines = text.split("\n")
    if any(_SPAN.fullmatch(line) for line in lines):
        return _read_second(lines)
    return _read_first(lines)


def _milliseconds(sign: str, *fields: str) -> int:
    """From hours, minutes, seconds and a decimal fraction."""
    hours, minutes, seconds, fraction = fields
    total = (int(hours) * 60 + int(minutes)) * 60 + int(seconds)
    return (total * 1000 + int(f"{fraction:0<3}")) * (-1 if sign else 1)


def _read_second(lines: list[str]) -> Reading:
    spans = [(index, match) for index, line in enumerate(lines) if (match := _SPAN.fullmatch(line))]
    ends = [index for index, _ in spans[1:]] + [len(lines)]
    cues: list[Cue] = []
    problems: list[Problem] = []
    blocks: list[SourceBlock] = []
    for (index, match), beyond in zip(spans, ends, strict=True):
        sign, *first = match.groups()[:5]
        end_sign, *second = match.groups()[5:]
        start, end = _milliseconds(sign, *first), _milliseconds(end_sign, *second)
        if start < 0 or end < start:
            problems.append(Problem("The times of this cue make no sense.", index + 1))
        start = max(0, start)
        body = [line for line in lines[index + 1 : beyond] if not _STYLE.fullmatch(line)]
        cues.append(_cue(len(cues) + 1, start, max(start, end), "\n".join(body)))
        styles = [line for line in lines[index + 1 : beyond] if _STYLE.fullmatch(line)]
        blocks += [SourceBlock("after", line, cues[-1].id) for line in styles]
    header = "\n".join(lines[: spans[0][0]]) if spans[0][0] else ""
    source = Source("subviewer", header, tuple(blocks), tuple(cue.id for cue in cues))
    return Reading(tuple(cues), source, tuple(problems))


def _cue(number: int, start: int, end: int, body: str) -> Cue:
    return Cue(numbered_cue_id(number), start, end, _BREAK.sub("\n", body.strip("\n ")))


def _read_first(lines: list[str]) -> Reading:
    moments = [
        (index, match) for index, line in enumerate(lines) if (match := _MOMENT.fullmatch(line))
    ]
    cues: list[Cue] = []
    for place, (index, match) in enumerate(moments):
        following = moments[place + 1] if place + 1 < len(moments) else None
        body = lines[index + 1 : following[0] if following else len(lines)]
        text = "\n".join(line for line in body if not _END.fullmatch(line)).strip()
        if not text:
            continue
        start = _milliseconds("", *match.groups(), "0")
        end = _milliseconds("", *following[1].groups(), "0") if following else None
        end = guessed_end(start, text) if end is None else max(start, end)
        cues.append(_cue(len(cues) + 1, start, end, text.replace("|", "\n")))
    return Reading(tuple(cues), Source("subviewer", order=tuple(cue.id for cue in cues)))


def write_subviewer(track: Track, options: WriteOptions) -> str:
    """Write SubViewer 2, with the header the file had."""
    source = track.source if track.source and track.source.format == "subviewer" else None
    header = source.header if source and source.header else "\n".join(_HEADER)
    kept = {block.before: block.text for block in source.blocks} if source else {}
    parts = [header]
    for cue in track.cues:
        text = cue.text.replace("\n", "[br]")
        parts.append(f"{_stamp(cue.start)},{_stamp(cue.end)}\n{text}\n")
        parts += [kept[cue.id]] if cue.id in kept else []
    return "\n".join(parts) + "\n"


def _stamp(milliseconds: int) -> str:
    seconds, hundredths = divmod(centiseconds(milliseconds), 100)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{hundredths:02}"


def looks_like_subviewer(head: str) -> bool:
    """Whether a header or the times of SubViewer stand near the start.

    SBV has the same two times on a line, with one digit of hours.
    """
    lines = head.split("\n")
    if any(line.strip().upper() in ("[INFORMATION]", "[BEGIN]") for line in lines[:3]):
        return True
    return any(_TELLING.match(line) or _MOMENT.fullmatch(line) for line in lines)


SPEC = FormatSpec(
    id="subviewer",
    label="SubViewer",
    extensions=(".sub", ".txt"),
    read_text=read_subviewer,
    write=write_subviewer,
    sniff=looks_like_subviewer,
)
