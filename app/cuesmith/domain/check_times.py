"""Rules of when a cue shows: how long, how far from others, from shot changes, from the end."""

from __future__ import annotations

from collections.abc import Iterator
from math import isinf

from cuesmith.domain.cue import Cue
from cuesmith.domain.findings import Finding
from cuesmith.domain.measures import reading_length, reading_speed
from cuesmith.domain.rules import Rule
from cuesmith.domain.shot_rules import end_by_shots, start_by_shots
from cuesmith.domain.standard import Standard

_PAST_END = 100
"""Milliseconds: what a container says of its length is not exact."""


def check_times(cue: Cue, row: int, latest: int | None, standard: Standard) -> Iterator[Finding]:
    """What is wrong with the times of a cue; `latest` is when the last one before it in
    its place ends."""
    yield from _check_duration(cue, row, standard)
    yield from _check_speed(cue, row, standard)
    if latest is not None:
        yield from _check_distance(cue, row, latest, standard)
    if standard.shots and standard.profile.shot_zone:
        yield from _check_shots(cue, row, standard)
    if standard.length is not None and cue.end > standard.length + _PAST_END:
        yield _past_end(cue, row, standard.length)
    if cue.id in standard.misplaced:
        reason = "Stands in the file behind a cue that starts later."
        yield Finding(Rule.ORDER, cue.id, row, reason, cue.start, 0)


def _check_duration(cue: Cue, row: int, standard: Standard) -> Iterator[Finding]:
    duration = cue.duration
    least, most = standard.profile.min_duration, standard.profile.max_duration
    if duration < least:
        reason = f"Shows for {seconds(duration)}; at least {seconds(least)} are needed."
        yield Finding(Rule.TOO_SHORT, cue.id, row, reason, duration, least)
    if duration > most:
        reason = f"Shows for {seconds(duration)}; at most {seconds(most)} are allowed."
        yield Finding(Rule.TOO_LONG, cue.id, row, reason, duration, most)


def _check_speed(cue: Cue, row: int, standard: Standard) -> Iterator[Finding]:
    speed, most = reading_speed(cue.text, cue.duration), standard.profile.max_cps
    if speed > most:
        letters = reading_length(cue.text)
        reason = (
            f"{letters} characters in {seconds(cue.duration)} are {rate(speed)} a second; "
            f"{most:g} can be read."
        )
        yield Finding(Rule.READING_SPEED, cue.id, row, reason, speed, most)


def _check_distance(cue: Cue, row: int, latest: int, standard: Standard) -> Iterator[Finding]:
    profile, gap = standard.profile, cue.start - latest
    if gap < 0:
        reason = f"Starts {seconds(-gap)} before an earlier cue is gone."
        yield Finding(Rule.OVERLAP, cue.id, row, reason, -gap, 0)
    elif gap < profile.min_gap:
        reason = f"Follows {gap} ms after the cue before; {profile.min_gap} ms are needed."
        yield Finding(Rule.GAP, cue.id, row, reason, gap, profile.min_gap)
    elif profile.min_gap + standard.half_frame < gap < profile.close_gaps_under:
        reason = (
            f"Follows {gap} ms after the cue before, which flickers; "
            f"{profile.min_gap} ms, or at least {profile.close_gaps_under} ms, are steadier."
        )
        yield Finding(Rule.SMALL_GAP, cue.id, row, reason, gap, profile.close_gaps_under)


def _check_shots(cue: Cue, row: int, standard: Standard) -> Iterator[Finding]:
    shots, profile, slack = standard.shots, standard.profile, standard.half_frame
    start = start_by_shots(cue.start, shots, profile, slack)
    if start is not None:
        away = cue.start - start[1]
        reason = f"Starts {_beside(away)} a shot change."
        yield Finding(Rule.SHOT_CHANGE, cue.id, row, reason, away, profile.shot_zone, "start")
    end = end_by_shots(cue.end, shots, profile, slack)
    if end is not None:
        away = cue.end - end[1]
        reason = f"Ends {_beside(away)} a shot change."
        yield Finding(Rule.SHOT_CHANGE, cue.id, row, reason, away, profile.shot_zone, "end")


def _beside(away: int) -> str:
    if away == 0:
        return "right at"
    return f"{abs(away)} ms {'after' if away > 0 else 'before'}"


def _past_end(cue: Cue, row: int, length: int) -> Finding:
    reason = f"Shows until {seconds(cue.end - length)} after the end of the film."
    return Finding(Rule.PAST_END, cue.id, row, reason, cue.end - length, 0)


def rate(speed: float) -> str:
    """Characters a second as a person reads them: "17.3", "∞" of a cue that shows for no time."""
    return "∞" if isinf(speed) else f"{speed:.1f}"


def seconds(ms: int) -> str:
    """Milliseconds as a person reads them: "1.5 s"."""
    return f"{ms / 1000:.3f}".rstrip("0").rstrip(".") + " s"
