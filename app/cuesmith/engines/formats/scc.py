"""Scenarist closed captions (SCC): reading. Line 21 data with the time code it is sent at.

A caption's time is when a decoder shows it: the line's time code and one frame for every two
bytes sent before. Time codes count 29.97 frames a second, with drops behind a semicolon.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from cuesmith.base.problems import Problem
from cuesmith.domain.cue import Cue, Dialect, Markup, numbered_cue_id
from cuesmith.domain.markup.runs import Parsed
from cuesmith.domain.markup.ttml import escape, render
from cuesmith.domain.subtitle_file import Reading, ReadOptions
from cuesmith.domain.timecode import NTSC, frames_to_ms, round_half_up
from cuesmith.domain.track import Source
from cuesmith.engines.formats import scc_codes as codes
from cuesmith.engines.formats.label_times import count_drop_frames, count_frames
from cuesmith.engines.formats.scc_decoder import Decoder, Shown
from cuesmith.engines.formats.spec import FormatSpec

FORMAT = "scc"
MAX_PROBLEMS = 50
MAX_PAIRS = 3_000_000
"""Pairs of bytes: what 24 hours and more can hold."""
OPEN_END_MS = 5000
"""How long a caption lasts that nothing takes off the screen."""

_HEADER = "Scenarist_SCC"
_LINE = re.compile(r"\s*(\d{1,2}):(\d{1,2}):(\d{1,2})([:;.,])(\d{1,2})\s+(\S.*)")
_WORD = re.compile(r"[0-9a-fA-F]{4}")
_FIRST_LINE = re.compile(
    r"^\d{2}:\d{2}:\d{2}[:;]\d{2}[ \t]+[0-9a-f]{4}(?:[ \t]+[0-9a-f]{4})*\s*$",
    re.MULTILINE | re.IGNORECASE,
)
_CHANNEL_BIT = 0x08

_Data = list[tuple[int, int, int]]
"""Frame and two bytes, parity taken off, in order of sending."""


def read_scc(text: str, options: ReadOptions) -> Reading:
    """Read a file's text; never raises."""
    rate = options.fps or NTSC
    data, problems = _parse(text, rate)
    shown = _decode(data, channel=0) or _decode(data, channel=1)
    cues = tuple(_cues(shown, rate))
    source = Source(FORMAT, properties=(("fps", str(rate)),))
    return Reading(cues, source, tuple(problems))


def read_line_21(data: list[tuple[int, int, int]]) -> tuple[Cue, ...]:
    """The cues of line 21 data from elsewhere: milliseconds and two bytes without parity."""
    shown = _decode(data, channel=0) or _decode(data, channel=1)
    return tuple(_cues(shown, Fraction(1000)))


def looks_like_scc(text: str) -> bool:
    """Whether a file's beginning is SCC's, or a line of its kind."""
    return text.lstrip("\ufeff \n").startswith(_HEADER) or bool(_FIRST_LINE.search(text[:4000]))


def _parse(text: str, rate: Fraction) -> tuple[_Data, list[Problem]]:
    data: _Data = []
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.lstrip("\ufeff ").startswith((_HEADER, "//")):
            continue
        match = _LINE.fullmatch(line)
        if not match:
            _complain(problems, "The line has no time code with data behind it.", number)
            continue
        if len(data) > MAX_PAIRS:
            _complain(problems, "The file goes on for too long; the rest is left out.", number)
            break
        frame = _frame(match, rate)
        for offset, word in enumerate(match[6].split()):
            if _WORD.fullmatch(word):
                value = int(word, 16)
                data.append((frame + offset, value >> 8 & 0x7F, value & 0x7F))
            else:
                _complain(problems, f'"{word[:20]}" is no pair of bytes.', number)
    return data, problems


def _frame(match: re.Match[str], rate: Fraction) -> int:
    fields = int(match[1]), int(match[2]), int(match[3]), int(match[5])
    base = max(1, round_half_up(rate))
    if match[4] != ":" and rate == NTSC:
        return count_drop_frames(*fields, base)
    return count_frames(*fields, base)


def _decode(data: _Data, channel: int) -> list[Shown]:
    """The captions of one of the two data channels of a field."""
    decoder = Decoder()
    last: tuple[int, int] | None = None
    selected = channel == 0
    for frame, first, second in data:
        if 0x10 <= first <= 0x1F:
            selected = bool(first & _CHANNEL_BIT) == bool(channel)
            # Control codes are sent twice for safety; the second copy says nothing new.
            if last == (first, second):
                last = None
                continue
            last = (first, second)
            if selected:
                _control(decoder, first & ~_CHANNEL_BIT, second, frame)
            continue
        if first or second:
            last = None
        for code in (first, second):
            if code >= 0x20 and selected:
                decoder.character(codes.basic_character(code), frame)
    decoder.finish()
    return decoder.captions


def _control(decoder: Decoder, first: int, second: int, frame: int) -> None:
    row = codes.row_of(first, second)
    character = codes.special_character(first, second)
    if row is not None:
        decoder.preamble(row, second)
    elif character and first == 0x11:
        decoder.character(character, frame)
    elif character:
        decoder.extended(character, frame)
    elif first == 0x11 and 0x20 <= second <= 0x2F:
        decoder.mid_row(second, frame)
    elif first in (0x14, 0x15) and 0x20 <= second <= 0x2F:
        decoder.command(second, frame)
    elif first == 0x17 and 0x21 <= second <= 0x23:
        decoder.tab(second - 0x20)


def _cues(shown: list[Shown], rate: Fraction) -> Iterator[Cue]:
    for number, caption in enumerate(shown, 1):
        start = frames_to_ms(caption.start, rate)
        end = start + OPEN_END_MS if caption.end is None else frames_to_ms(caption.end, rate)
        parsed = Parsed(caption.runs, 8 if caption.top else None)
        source = render(parsed)
        markup = None if source == escape(parsed.text) else Markup(Dialect.TTML, source)
        yield Cue(numbered_cue_id(number), start, max(start, end), parsed.text, markup=markup)


def _complain(problems: list[Problem], message: str, line: int) -> None:
    if len(problems) < MAX_PROBLEMS:
        problems.append(Problem(message, line))


SPEC = FormatSpec(
    id=FORMAT,
    label="Scenarist closed captions",
    extensions=(".scc",),
    read_text=read_scc,
    sniff=looks_like_scc,
)
