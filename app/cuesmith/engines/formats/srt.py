"""SubRip: never a standard, so read as leniently as leaves no doubt, and written strictly.

A cue begins at its timing line. What stands between two of them is the first one's text and
the second one's number. Blank lines inside a text are closed up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction

from cuesmith.base.problems import Problem
from cuesmith.domain.cue import Cue, Dialect, Markup, numbered_cue_id
from cuesmith.domain.markup.srt import escape, plain_of
from cuesmith.domain.markup.webvtt_settings import split_settings
from cuesmith.domain.subtitle_file import Reading, ReadOptions
from cuesmith.domain.timecode import PAL
from cuesmith.domain.track import Source
from cuesmith.engines.formats.file_order import order_of
from cuesmith.engines.formats.lines import LineIndex, quote
from cuesmith.engines.formats.spec import FormatSpec
from cuesmith.engines.formats.srt_times import (
    LIKE_TIMING,
    TIMING,
    exact_time,
    frame_rate,
    loose_time,
)
from cuesmith.engines.formats.srt_writer import write_srt

FORMAT_ID = "srt"
_BLANK_ROW = re.compile(r"\n[ \t]*(?=\n)")
_SETTING = re.compile(r"[A-Za-z][A-Za-z0-9_-]*:[^\s:]\S*")
_WHITE = " \t\n"
_MARKS = " \t\n\ufeff\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060"
_MOST_NUMBER_DIGITS = 9
_FILE_END = "\x1a\0\n"
"""DOS wrote Ctrl-Z behind a text."""


def read_srt(text: str, options: ReadOptions) -> Reading:
    """Read a SubRip file, or what comes near to one."""
    text = text.rstrip(_FILE_END).replace("\0", "\ufffd")
    text, step = _undouble(text)
    timings = list(TIMING.finditer(text))
    counted = frame_rate(clock for timing in timings for clock in _odd_clocks(timing))
    file = _File(LineIndex(text, step), options.fps or counted or PAL)
    if counted and not options.fps:
        rate = f"{float(counted):.5g}"
        message = f"Some times count frames; {rate} a second were taken. Name others with --fps."
        file.problems.append(Problem(message))
    if step > 1:
        file.problems.append(Problem("Every line end is doubled; it was read as single."))
    if not timings:
        return _no_cue(file.problems)
    file.start(text[: timings[0].start()])
    ends = [timing.start() for timing in timings[1:]] + [len(text)]
    for timing, end in zip(timings, ends, strict=True):
        file.add(timing, text[timing.end() : end], last=timing is timings[-1])
    return file.reading()


def _odd_clocks(timing: re.Match[str]) -> list[str]:
    return [text for text in timing.groups()[8:14] if text is not None]


def _no_cue(problems: list[Problem]) -> Reading:
    missing = Problem("There is no line with times such as 00:00:01,000 --> 00:00:02,000.")
    return Reading((), Source(FORMAT_ID), (*problems, missing))


def _undouble(text: str) -> tuple[str, int]:
    """CR CR LF reads as two line ends: where every second line is blank, those go."""
    if any(row.strip() for row in text[:1000].split("\n")[1:-1:2]):
        return text, 1
    rows = text.split("\n")
    if len(rows) < 4 or any(row.strip() for row in rows[1::2]):
        return text, 1
    return "\n".join(rows[::2]), 2


@dataclass
class _File:
    """What has been read so far."""

    lines: LineIndex
    rate: Fraction
    """Pictures a second, where times count them."""
    cues: list[Cue] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    _number: int | None = None
    """Of the cue whose timing line comes next, or was just read."""
    _misnumbered: list[int] = field(default_factory=list)
    _odd_times: list[int] = field(default_factory=list)
    """Offsets, for one problem each."""

    def start(self, preamble: str) -> None:
        """Take what stands ahead of the first timing line."""
        if not preamble:
            return
        rest, self._number = _split_number("\n\n" + preamble, None)
        if rest.strip(_MARKS):
            message = f"This text ahead of the first cue was left out: {quote(rest)}"
            self.problems.append(Problem(message, self.lines.at(0)))

    def add(self, timing: re.Match[str], chunk: str, *, last: bool) -> None:
        """Take a timing line and all up to the next one."""
        body, number = (chunk, None) if last else _split_number(chunk, self._number)
        rest = timing[15].strip()
        settings, body = _settings_or_text(rest, body) if rest else ((), body)
        self._add_cue(self._times(timing), settings, self._source(body, timing.end()))
        if number is not None and self._number is not None and number != self._number + 1:
            self._misnumbered.append(timing.end() + len(body))
        self._number = number

    def _times(self, timing: re.Match[str]) -> tuple[int, int]:
        groups = timing.groups()
        if groups[0] is not None:
            start, end = exact_time(*groups[:4]), exact_time(*groups[4:8])
        else:
            start, end = (max(loose_time(text, self.rate), 0) for text in _odd_clocks(timing))
            self._odd_times.append(timing.start())
        if end <= start:
            self._tell_duration(start, end, timing.start())
        return start, max(start, end)

    def _tell_duration(self, start: int, end: int, offset: int) -> None:
        what = "lasts no time" if start == end else "ended before it began; now it lasts no time"
        self.problems.append(Problem(f"This cue {what}.", self.lines.at(offset)))

    def _source(self, body: str, offset: int) -> str:
        source = body.strip("\n")
        if source[:1] in _WHITE or source[-1:] in _WHITE:
            source = _without_outer_blank_rows(source)
        if "-->" not in source and not _BLANK_ROW.search(source):
            return source
        return "\n".join(self._rows(source, offset + body.index(source)))

    def _rows(self, source: str, offset: int) -> Iterator[str]:
        """The rows of a cue, blank ones left out, up to where another cue seems lost."""
        next_number = None if self._number is None else str(self._number + 1)
        at, fresh = 0, False
        for row in source.split("\n"):
            if LIKE_TIMING.match(row):
                self._tell_lost("These times cannot be read", source[at:], offset + at)
                return
            if fresh and row.strip(_MARKS) == next_number:
                self._tell_lost(
                    "This cue's times are missing or unreadable", source[at:], offset + at
                )
                return
            fresh = not row.strip(_WHITE)
            if not fresh:
                yield row
            at += len(row) + 1

    def _tell_lost(self, why: str, text: str, offset: int) -> None:
        message = f"{why}, so this cue was left out: {quote(text)}"
        self.problems.append(Problem(message, self.lines.at(offset)))

    def _add_cue(
        self, times: tuple[int, int], settings: tuple[tuple[str, str], ...], source: str
    ) -> None:
        text = plain_of(source)
        if text[:1] in _WHITE or text[-1:] in _WHITE:
            text = text.strip(_WHITE)
        plain = text == source and escape(text) == source
        markup = None if plain else Markup(Dialect.SRT, source)
        cue_id = numbered_cue_id(len(self.cues) + 1)
        self.cues.append(Cue(cue_id, *times, text, markup=markup, settings=settings))

    def reading(self) -> Reading:
        """All of it."""
        if self._odd_times:
            line = self.lines.at(self._odd_times[0])
            counted = _count(self._odd_times, "line")
            message = f"{counted} of times not written as 00:00:01,000 --> 00:00:02,000."
            self.problems.append(Problem(message, line))
        if self._misnumbered:
            line = self.lines.at(self._misnumbered[0]) + 1
            message = f"{_count(self._misnumbered, 'cue number')} out of sequence."
            self.problems.append(Problem(message, line))
        source = Source(FORMAT_ID, order=order_of(self.cues))
        return Reading(tuple(self.cues), source, tuple(self.problems))


def _count(offsets: list[int], what: str) -> str:
    return f"1 {what}" if len(offsets) == 1 else f"{len(offsets)} {what}s"


def _split_number(chunk: str, previous: int | None) -> tuple[str, int | None]:
    """The text ahead of a timing line, and the cue number that stands right above that.

    A row of digits is no number but text where it follows text without a blank line in a file
    that has no numbers, or where a blank line follows and it is not the next number.
    """
    stripped = chunk.rstrip(_WHITE)
    above, _, row = stripped.rpartition("\n")
    digits = row.strip(_MARKS)
    if not digits.isdecimal() or len(digits) > _MOST_NUMBER_DIGITS:
        return chunk, None
    fresh = above.rstrip(" \t").endswith("\n")
    if chunk.count("\n", len(stripped)) == 1:
        is_number = fresh or previous is not None
    else:
        is_number = fresh and int(digits) == (0 if previous is None else previous) + 1
    return (above, int(digits)) if is_number else (chunk, None)


def _without_outer_blank_rows(body: str) -> str:
    """The rows from the first to the last that hold more than spaces, their own spaces kept."""
    first = len(body) - len(body.lstrip(_WHITE))
    last = len(body.rstrip(_WHITE))
    start, end = body.rfind("\n", 0, first) + 1, body.find("\n", last)
    return body[start : end if end >= 0 else None] if last else ""


def _settings_or_text(rest: str, body: str) -> tuple[tuple[tuple[str, str], ...], str]:
    """What follows the times: settings such as X1:40 X2:600, or text that belongs below."""
    if all(map(_SETTING.fullmatch, rest.split())):
        return split_settings(rest), body
    return (), f"\n{rest}{body}"


def sniff_srt(head: str) -> bool:
    """Whether the text has a timing line, and does not begin as another format does."""
    start = head.lstrip(_MARKS)
    if start.startswith(("WEBVTT", "[Script Info]", "<", "{")):
        return False
    return TIMING.search(head) is not None


SPEC = FormatSpec(
    id=FORMAT_ID,
    label="SubRip",
    extensions=(".srt",),
    read_text=read_srt,
    write=write_srt,
    sniff=sniff_srt,
)
