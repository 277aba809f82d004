"""SubRip's timing lines, as they are found: canonical ones fast, odd ones all the same."""

from __future__ import annotations

import re

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
_FULL_CLOCK = r"\d{1,9}:\d\d?:\d\d?[,.]\d{1,9}"
_ARROW = r"(?:[-–—−=~]{1,9}[ \t]?-{0,9}>|[→⇒⟶➔])"
TIMING = re.compile(
    rf"^{_MARKS}(?:{_EXACT}[ \t]*-->[ \t]*{_EXACT}"
    rf"|(?:\d{{1,9}}[ \t]+)?(?:({_CLOCK}){_MARKS}--+>{_MARKS}({_CLOCK})"
    rf"|({_SURE_CLOCK}){_MARKS}{_ARROW}{_MARKS}({_SURE_CLOCK})"
    rf"|({_FULL_CLOCK})[ \t]*[-–—][ \t]*({_FULL_CLOCK})(?=[ \t]*$)))"
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

_DIGITS = re.compile(r"\d+")
_LARGEST = 999_999_999 * 3_600_000


def exact_time(hours: str, minutes: str, seconds: str, milliseconds: str) -> int:
    """Milliseconds of a canonical time."""
    return ((int(hours) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int(milliseconds)


def loose_time(text: str) -> int | None:
    """Milliseconds of any other time; negative where it has a minus sign.

    Hours and the fraction may be missing, and the fraction have any number of digits. None for
    hours:minutes:seconds:frames, whose last two digits count pictures.
    """
    parts = _DIGITS.findall(text)
    separator = text[len(text) - len(parts[-1]) - 1 :][:1].strip() or _separator(text)
    if len(parts) == 4 and separator == ":" and len(parts[3]) != 3:
        return None
    fraction = parts.pop() if len(parts) == 4 or separator != ":" else "0"
    whole = 0
    for part in parts:
        whole = whole * 60 + int(part)
    time = min(whole * 1000 + int(fraction.ljust(3, "0")[:3]), _LARGEST)
    return -time if text.startswith("-") else time


def _separator(text: str) -> str:
    """The last separator, where a blank stands between it and its digits."""
    return text.rstrip("0123456789 ")[-1:]


def format_time(milliseconds: int) -> str:
    """A time as HH:MM:SS,mmm; hours get more digits where they need them."""
    seconds, milliseconds = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02},{milliseconds:03}"
