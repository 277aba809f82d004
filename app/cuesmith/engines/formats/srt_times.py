"""SubRip's timing lines, as they are found: canonical ones fast, odd ones all the same."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction

from cuesmith.domain.timecode import NTSC, NTSC_DOUBLE, PAL, frames_to_ms
from cuesmith.engines.formats.label_times import clock_ms, count_drop_frames, likely_rate

_MARKS = r"[ \t\ufeff\u200b-\u200f\u202a-\u202e\u2060]*"
"""Blanks, byte order marks and marks of direction, which show nothing."""
_EXACT = r"(\d{2,9}):([0-5]\d):([0-5]\d)[,.](\d\d\d)"
_FRACTION = r" ?[,.:;،'] ?\d{1,9}"
_DOTTED = r"\d{1,3}[.;,]\d\d?[.;,]\d\d?[.;,]\d{1,3}"
_CLOCK = rf"(?:{_DOTTED}|-?\d{{1,9}}(?: ?: ?\d{{1,9}}){{1,2}}(?:{_FRACTION})?)"
_SURE_CLOCK = (
    rf"(?:{_DOTTED}|-?\d{{1,9}} ?: ?\d{{1,9}}(?: ?: ?\d{{1,9}}(?:{_FRACTION})?|{_FRACTION}))"
)
"""Not "2:1", which may be text."""
_LABEL = r"\d{1,9}(?::\d\d?:\d\d?[:;]|;\d\d?;\d\d?;)\d\d?"
"""Hours, minutes, seconds and frames; a semicolon stands for drop-frame time code."""
_FULL_CLOCK = rf"(?:\d{{1,9}}:\d\d?:\d\d?[,.]\d{{1,9}}|{_LABEL})"
_ARROW = r"(?:[-–—−=~]{1,9}[ \t]?-{0,9}>|[→⇒⟶➔])"
TIMING = re.compile(
    rf"^{_MARKS}(?:{_EXACT}[ \t]*-->[ \t]*{_EXACT}"
    rf"|(?:\d{{1,9}}[ \t]+)?(?:({_CLOCK}){_MARKS}--+>{_MARKS}({_CLOCK})"
    rf"|({_SURE_CLOCK}){_MARKS}{_ARROW}{_MARKS}({_SURE_CLOCK})"
    rf"|({_FULL_CLOCK})(?:[ \t]*[-–—][ \t]*|[ \t]+)({_FULL_CLOCK})(?=[ \t]*$)))"
    r"(?![:,.\d])([^\n]*)$",
    re.MULTILINE,
)
"""A timing line. Groups 1 to 8 are a canonical one's digits; two of 9 to 14 the times of any
other; 15 is what follows them."""

_READING = r"\d\w{0,3}(?:[:.;,]\d\w{0,3})"
LIKE_TIMING = re.compile(
    rf"^{_MARKS}(?:{_READING}{{1,3}}{_MARKS}{_ARROW}{_MARKS}{_READING}{{1,3}}"
    rf"|{_READING}{{2,3}}{_MARKS}-->{_MARKS}\S{{0,20}}"
    rf"|{_READING}{{2,3}}[^\d\n<>{{}}]{{1,6}}{_READING}{{2,3}})[ \t]*$"
)
"""What was surely meant for one: two clock readings and nothing else."""

BEGINS_LIKE_TIMING = re.compile(
    rf"^{_MARKS}-?\d[\d:.,;' ]{{0,60}}{_MARKS}{_ARROW}{_MARKS}-?\d", re.MULTILINE
)
"""What other readers take for one, whatever follows: FFmpeg matches the beginning only."""

_LABEL_ONLY = re.compile(_LABEL)
_DROP = ";"
_DIGITS = re.compile(r"\d+")
_LARGEST = 999_999_999 * 3_600_000


def exact_time(hours: str, minutes: str, seconds: str, milliseconds: str) -> int:
    """Milliseconds of a canonical time."""
    return ((int(hours) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int(milliseconds)


def frame_rate(times: Iterable[str]) -> Fraction | None:
    """The likely rate of times that count frames in their last digits; None where none does."""
    labels = [text for text in times if _LABEL_ONLY.fullmatch(text)]
    if not labels:
        return None
    if any(_DROP in label for label in labels):
        return NTSC
    return likely_rate(max(int(_DIGITS.findall(label)[-1]) for label in labels))


def loose_time(text: str, rate: Fraction = PAL) -> int:
    """Milliseconds of any other time; negative where it has a minus sign.

    Hours and the fraction may be missing, and the fraction have any number of digits. One or
    two digits after a third colon, or a semicolon, are frames at `rate` a second.
    """
    parts = _DIGITS.findall(text)
    if _LABEL_ONLY.fullmatch(text):
        return min(_label_time(parts, rate, _DROP in text), _LARGEST)
    separator = text[len(text) - len(parts[-1]) - 1 :][:1].strip() or _separator(text)
    fraction = parts.pop() if len(parts) == 4 or separator != ":" else "0"
    whole = 0
    for part in parts:
        whole = whole * 60 + int(part)
    time = min(whole * 1000 + int(fraction.ljust(3, "0")[:3]), _LARGEST)
    return -time if text.startswith("-") else time


def _label_time(fields: list[str], rate: Fraction, dropped: bool) -> int:
    if dropped and rate in (NTSC, NTSC_DOUBLE):
        hours, minutes, seconds, frames = map(int, fields)
        return frames_to_ms(count_drop_frames(hours, minutes, seconds, frames, round(rate)), rate)
    return clock_ms(fields, rate)


def _separator(text: str) -> str:
    """The last separator, where a blank stands between it and its digits."""
    return text.rstrip("0123456789 ")[-1:]


def format_time(milliseconds: int) -> str:
    """A time as HH:MM:SS,mmm; hours get more digits where they need them."""
    seconds, milliseconds = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02},{milliseconds:03}"
