"""WebVTT's timing lines: by the W3C rules, and repaired."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cuesmith.domain.markup.webvtt_spans import format_timestamp, match_timestamp

_ARROW = re.compile(r"[\t\n\f\r ]*-->[\t\n\f\r ]*")
_SPACES = "\t\n\f\r "
_REPAIRABLE = re.compile(
    r"\s*(?:(?:(\d+):)?(\d+):)?(\d+)(?:[.,](\d{1,3}))?"
    r"\s*-->\s*(?:(?:(\d+):)?(\d+):)?(\d+)(?:[.,](\d{1,3}))?(?:\s+(.*))?"
)
_LONGEST_NUMBER = 9


@dataclass(frozen=True, slots=True)
class Timing:
    """A timing line, in milliseconds."""

    start: int
    end: int
    settings: str
    """What follows the times, as written."""
    repaired: bool = False
    """Whether the line breaks the standard."""


def parse_timing(line: str) -> Timing | None:
    """Times and settings by "collect WebVTT cue timings and settings"; None on any error."""
    start = match_timestamp(line, len(line) - len(line.lstrip(_SPACES)))
    if start is None:
        return None
    arrow = _ARROW.match(line, start[1])
    end = match_timestamp(line, arrow.end()) if arrow else None
    return None if end is None else Timing(start[0], end[0], line[end[1] :].strip(_SPACES))


def repair_timing(line: str) -> Timing | None:
    """Times that break the standard in ways that leave no doubt: a comma for the point, digits
    or minutes left out. Both ends must have as many digits after the point as each other, if
    any, or nobody knows what they count."""
    match = _REPAIRABLE.fullmatch(line)
    if match is None or any(len(part or "") > _LONGEST_NUMBER for part in match.groups()[:8]):
        return None
    fractions = {len(part) for part in (match[4], match[8]) if part}
    if len(fractions) > 1 or ":" not in line:
        return None
    start = _milliseconds(match[1], match[2], match[3], match[4])
    end = _milliseconds(match[5], match[6], match[7], match[8])
    if start is None or end is None:
        return None
    return Timing(start, end, (match[9] or "").strip(), repaired=True)


def _milliseconds(
    hours: str | None, minutes: str | None, seconds: str, fraction: str | None
) -> int | None:
    if int(seconds) > 59 or int(minutes or 0) > 59:
        return None
    whole = (int(hours or 0) * 60 + int(minutes or 0)) * 60 + int(seconds)
    return whole * 1000 + int((fraction or "0").ljust(3, "0"))


def format_timing(start: int, end: int, settings: str) -> str:
    """A timing line; hours always written."""
    times = f"{format_timestamp(start)} --> {format_timestamp(end)}"
    return f"{times} {settings}" if settings else times
