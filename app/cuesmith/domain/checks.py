"""What a readability profile finds wrong with cues, each finding with its reason.

Nothing is changed here. Times are milliseconds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cuesmith.domain.cue import Cue
from cuesmith.domain.measures import columns, line_width, reading_length, reading_speed
from cuesmith.domain.profiles import Profile


class Rule(StrEnum):
    """The rules, in the order in which they are looked at."""

    EMPTY = "empty"
    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    READING_SPEED = "reading-speed"
    LINES = "lines"
    LINE_LENGTH = "line-length"
    OVERLAP = "overlap"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule that one cue breaks."""

    rule: Rule
    cue: str
    """Identity."""
    row: int
    reason: str
    """A sentence for the person, with the figure and its limit."""
    value: float
    """In the rule's own unit: milliseconds, characters a second, lines, characters."""
    limit: float


def check_cues(cues: Sequence[Cue], profile: Profile, language: str = "und") -> tuple[Finding, ...]:
    """Everything that is wrong with the cues of a track, in the order of the rows.

    `cues` are sorted by start. A cue overlaps when an earlier one still shows.
    """
    own = profile.for_language(language)
    found: list[Finding] = []
    latest: int | None = None
    for row, cue in enumerate(cues):
        found.extend(check_row(cue, row, latest, own))
        latest = cue.end if latest is None else max(latest, cue.end)
    return tuple(found)


def check_row(cue: Cue, row: int, latest: int | None, profile: Profile) -> Iterator[Finding]:
    """What is wrong with one cue; `latest` is when the last of all cues before it ends.

    The profile is taken as it is: ask it `for_language` first.
    """
    yield from _check_alone(cue, row, profile)
    if latest is not None:
        yield from _check_distance(cue, row, latest, profile)


def _check_alone(cue: Cue, row: int, profile: Profile) -> Iterator[Finding]:
    if not cue.text.strip():
        yield Finding(Rule.EMPTY, cue.id, row, "The cue has no text.", 0, 1)
        return
    yield from _check_duration(cue, row, profile)
    yield from _check_speed(cue, row, profile)
    yield from _check_lines(cue, row, profile)


def _check_duration(cue: Cue, row: int, profile: Profile) -> Iterator[Finding]:
    duration, least, most = cue.duration, profile.min_duration, profile.max_duration
    if duration < least:
        reason = f"Shows for {_seconds(duration)}; at least {_seconds(least)} are needed."
        yield Finding(Rule.TOO_SHORT, cue.id, row, reason, duration, least)
    if duration > most:
        reason = f"Shows for {_seconds(duration)}; at most {_seconds(most)} are allowed."
        yield Finding(Rule.TOO_LONG, cue.id, row, reason, duration, most)


def _check_speed(cue: Cue, row: int, profile: Profile) -> Iterator[Finding]:
    speed = reading_speed(cue.text, cue.duration)
    if speed > profile.max_cps:
        letters = reading_length(cue.text)
        reason = (
            f"{letters} characters in {_seconds(cue.duration)} are {speed:.1f} a second; "
            f"{profile.max_cps:g} can be read."
        )
        yield Finding(Rule.READING_SPEED, cue.id, row, reason, speed, profile.max_cps)


def _check_lines(cue: Cue, row: int, profile: Profile) -> Iterator[Finding]:
    lines = cue.text.split("\n")
    if len(lines) > profile.max_lines:
        reason = f"{len(lines)} lines; {profile.max_lines} are allowed."
        yield Finding(Rule.LINES, cue.id, row, reason, len(lines), profile.max_lines)
    for line in lines:
        if line_width(line, profile.max_line_length, profile.max_full_width) > profile.line_units:
            length, limit = reading_length(line), _line_limit(line, profile)
            reason = f"A line of {length} characters; {limit} are allowed."
            yield Finding(Rule.LINE_LENGTH, cue.id, row, reason, length, limit)


def _line_limit(line: str, profile: Profile) -> int:
    """How many characters of a line's kind fit: mixed ones go by the mixture."""
    kinds = [columns(char) for char in line if columns(char)]
    wide = sum(kind == 2 for kind in kinds)
    units = line_width(line, profile.max_line_length, profile.max_full_width)
    if wide in (0, len(kinds)):
        return profile.max_full_width if wide else profile.max_line_length
    return max(1, profile.line_units * len(kinds) // units)


def _check_distance(cue: Cue, row: int, latest: int, profile: Profile) -> Iterator[Finding]:
    gap = cue.start - latest
    if gap < 0:
        reason = f"Starts {_seconds(-gap)} before an earlier cue is gone."
        yield Finding(Rule.OVERLAP, cue.id, row, reason, -gap, 0)
    elif gap < profile.min_gap:
        reason = f"Follows {gap} ms after the cue before; {profile.min_gap} ms are needed."
        yield Finding(Rule.GAP, cue.id, row, reason, gap, profile.min_gap)


def _seconds(ms: int) -> str:
    return f"{ms / 1000:.3f}".rstrip("0").rstrip(".") + " s"
