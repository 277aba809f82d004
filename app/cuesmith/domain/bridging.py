"""Closing small gaps, and bringing edges to shot changes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from cuesmith.domain.cue import Cue
from cuesmith.domain.time_edits import Times

SHOT_REACH_MS = 500
"""An edge further from a shot change was not meant for it: half a second is what Netflix's
timing guide calls near."""


def bridge_gaps(cues: Sequence[Cue], rows: Sequence[int], gap: int) -> tuple[Times, ...]:
    """New times of those cues that end more than `gap` milliseconds before the next one starts:
    they stay until a gap before it."""
    times: list[Times] = []
    for row in rows:
        cue = cues[row]
        following = next((each for each in cues[row + 1 :] if each.start >= cue.end), None)
        if following is not None and following.start - gap > cue.end:
            times.append(Times(cue.id, cue.start, following.start - gap))
    return tuple(times)


def snap_to_shots(cues: Sequence[Cue], shots: Sequence[int], gap: int) -> tuple[Times, ...]:
    """New times of those cues that have an edge near a shot change and not yet there.

    A start goes to the first picture of the shot, an end `gap` milliseconds before it; never so
    that nothing of the cue is left.
    """
    times: list[Times] = []
    for cue in cues:
        start = _nearest(shots, cue.start, SHOT_REACH_MS)
        end = _nearest([shot - gap for shot in _around(shots, cue.end)], cue.end, SHOT_REACH_MS)
        if start >= end:
            start, end = (start, cue.end) if start < cue.end else (cue.start, max(end, cue.start))
        if (start, end) != (cue.start, cue.end) and start < end:
            times.append(Times(cue.id, start, end))
    return tuple(times)


def _around(shots: Sequence[int], time: int) -> Sequence[int]:
    return shots[
        bisect_left(shots, time - 2 * SHOT_REACH_MS) : bisect_left(shots, time + 2 * SHOT_REACH_MS)
    ]


def _nearest(shots: Sequence[int], time: int, reach: int) -> int:
    """The shot nearest to a time; the time itself where none is in reach."""
    near = [shot for shot in _around(shots, time) if abs(shot - time) <= reach and shot >= 0]
    return min(near, key=lambda shot: abs(shot - time), default=time)
