"""Where the edges of cues belong beside shot changes.

Netflix, Timed Text Style Guide, Subtitle Timing Guidelines, 2: half a second is 12 frames at 24 a
second. Times are milliseconds; a shot change is the first picture of the new shot.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from cuesmith.domain.profiles import Profile


def start_by_shots(
    time: int, shots: Sequence[int], profile: Profile, slack: int = 0
) -> tuple[int, int] | None:
    """Where a cue that begins at `time` had better begin, and the shot change that says so.

    One that begins after a shot change, but within the zone, begins with it; one that begins
    shortly before goes on to it, one a little earlier begins a whole zone before. None where it
    is well, give or take `slack`.
    """
    before, after = _around(time, shots, slack)
    past = None if before is None else time - before
    ahead = None if after is None else after - time
    if past is not None and past <= slack:
        return None
    choices: list[tuple[int, int, int]] = []
    if before is not None and past is not None and past < profile.shot_zone:
        choices.append((past, before, before))
    if after is not None and ahead is not None and ahead < profile.shot_zone:
        target = after if ahead <= profile.shot_snap else after - profile.shot_zone
        choices.append((ahead, target, after))
    return _nearest(choices, time, slack)


def end_by_shots(
    time: int, shots: Sequence[int], profile: Profile, slack: int = 0
) -> tuple[int, int] | None:
    """Where a cue that ends at `time` had better end, and the shot change that says so.

    One that ends within the zone of a shot change, on either side, ends the smallest gap before
    it. None where it is well, give or take `slack`.
    """
    before, after = _around(time, shots, 0)
    gap = profile.min_gap
    choices = [
        (abs(time - shot), max(0, shot - gap), shot)
        for shot in (before, after)
        if shot is not None and abs(time - shot) < profile.shot_zone
    ]
    if any(abs(time - target) <= slack for _, target, _ in choices):
        return None
    return _nearest(choices, time, slack)


def _around(time: int, shots: Sequence[int], slack: int) -> tuple[int | None, int | None]:
    """The last shot change up to a time, and the first behind it."""
    place = bisect_right(shots, time + slack)
    before = shots[place - 1] if place else None
    after = shots[place] if place < len(shots) else None
    return before, after


def _nearest(choices: list[tuple[int, int, int]], time: int, slack: int) -> tuple[int, int] | None:
    if not choices:
        return None
    _, target, shot = min(choices)
    return None if abs(target - time) <= slack else (target, shot)
