"""SBV, YouTube's plain captions: a line with both times, text, a blank line."""

from __future__ import annotations

import re

from cuesmith.base.problems import Problem
from cuesmith.domain.cue import Cue, numbered_cue_id
from cuesmith.domain.markup.tokens import BLANK_ROW, fill_blank_rows, tidy_lines
from cuesmith.domain.subtitle_file import Reading, ReadOptions, WriteOptions
from cuesmith.domain.track import Source, Track, in_file_order
from cuesmith.engines.formats.file_order import order_of
from cuesmith.engines.formats.lines import LineIndex, quote
from cuesmith.engines.formats.spec import FormatSpec

FORMAT_ID = "sbv"
_CLOCK = r"(\d{1,9}):(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?"
_TIMING = re.compile(rf"^[ \t\ufeff]*{_CLOCK}[ \t]*[,.;][ \t]*{_CLOCK}[ \t]*$", re.MULTILINE)
_LIKE_TIMING = re.compile(
    r"\n[ \t]*\n(?=[^,;\n]{0,20}[,;][ \t]*\d+:\d+:\d+[.,\d]*[ \t]*\n|"
    r"\d+:\d+:\d+[.,\d]*[ \t]*[,;][^,;\n ]{0,20}\n)"
)
"""After a blank line, what was meant for times: one of the two can be read."""
_BLANK_ROWS = re.compile(r"\n(?:[ \t]*\n)+")
_BREAK = re.compile(r"\[br\]", re.IGNORECASE)


def read_sbv(text: str, options: ReadOptions) -> Reading:
    """Read an SBV file."""
    text = text.rstrip("\x1a\0 \t\n").replace("\0", "\ufffd")
    lines = LineIndex(text)
    timings = list(_TIMING.finditer(text))
    if not timings:
        missing = Problem("There is no line with times such as 0:00:01.000,0:00:02.000.")
        return Reading((), Source(FORMAT_ID), (missing,))
    problems: list[Problem] = []
    preamble = text[: timings[0].start()]
    if preamble.strip():
        message = f"This text ahead of the first cue was left out: {quote(preamble)}"
        problems.append(Problem(message, 1))
    ends = [timing.start() for timing in timings[1:]] + [len(text)]
    cues: list[Cue] = []
    for timing, end in zip(timings, ends, strict=True):
        body, *lost = _LIKE_TIMING.split(text[timing.end() : end])
        for piece in lost:
            message = f"These times cannot be read, so this cue was left out: {quote(piece)}"
            problems.append(Problem(message, lines.at(text.index(piece, timing.end()))))
        cue = _cue(len(cues) + 1, timing, body)
        cues.append(cue)
        if cue.end == cue.start:
            line = lines.at(timing.start())
            problems.append(Problem("This cue lasts no time, or ends before it begins.", line))
    return Reading(tuple(cues), Source(FORMAT_ID, order=order_of(cues)), tuple(problems))


def _cue(number: int, timing: re.Match[str], body: str) -> Cue:
    start, end = _time(*timing.group(1, 2, 3, 4)), _time(*timing.group(5, 6, 7, 8))
    text = _BLANK_ROWS.sub("\n", _BREAK.sub("\n", body)).strip(" \t\n")
    return Cue(numbered_cue_id(number), start, max(start, end), text)


def _time(hours: str, minutes: str, seconds: str, fraction: str | None) -> int:
    whole = (int(hours) * 60 + int(minutes)) * 60 + int(seconds)
    return whole * 1000 + int((fraction or "").ljust(3, "0"))


def write_sbv(track: Track, options: WriteOptions) -> str:
    """A track as SBV; it knows no markup."""
    return "\n".join(
        f"{_clock(cue.start)},{_clock(cue.end)}\n{_safe(cue.text)}\n"
        for cue in in_file_order(track)
    )


def _clock(milliseconds: int) -> str:
    seconds, milliseconds = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}.{milliseconds:03}"


def _safe(text: str) -> str:
    """No row that ends the cue, or is read as times."""
    return _TIMING.sub(lambda match: BLANK_ROW + match[0], fill_blank_rows(tidy_lines(text)))


def sniff_sbv(head: str) -> bool:
    """Whether the first line of text holds two times."""
    first = head.lstrip("\ufeff \t\n").partition("\n")[0]
    return _TIMING.match(first) is not None


SPEC = FormatSpec(
    id=FORMAT_ID,
    label="SBV",
    extensions=(".sbv",),
    read_text=read_sbv,
    write=write_sbv,
    sniff=sniff_sbv,
)
