"""The work behind `cuesmith retime`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cuesmith.base.errors import UsageError
from cuesmith.cli.retiming import Finding, Outlet, deliver
from cuesmith.cli.rewriting import read_captions
from cuesmith.domain.frame_times import FrameTimes
from cuesmith.domain.ripple import rows_from
from cuesmith.domain.shifting import parse_place, parse_shift
from cuesmith.domain.syncing.frame_rates import parse_rate, rate_map
from cuesmith.domain.syncing.points import SyncPoint, errors, map_of_points
from cuesmith.domain.syncing.summary import seconds
from cuesmith.domain.syncing.time_map import TimeMap, shift_map
from cuesmith.domain.syncing.typed_points import parse_point
from cuesmith.domain.timecode import format_clock
from cuesmith.domain.track import Track


@dataclass(frozen=True, slots=True)
class RetimeWish:
    """What the command line asked for, as it was typed."""

    source: Path
    shift: str | None
    from_fps: str | None
    to_fps: str | None
    points: tuple[str, ...]
    straight: bool
    since: str | None
    fps: str | None


def run(wish: RetimeWish, outlet: Outlet) -> None:
    """Work the new times out, show and write them; raises `CuesmithError`."""
    _check_one_way(wish)
    format_id = outlet.check()
    frames = _frames(wish)
    track = read_captions(wish.source).track
    deliver(track, _finding(wish, track, frames), outlet, format_id)


def _frames(wish: RetimeWish) -> FrameTimes | None:
    if wish.fps is not None:
        return FrameTimes(parse_rate(wish.fps))
    typed = (wish.shift or "", wish.since or "", *wish.points)
    if any(each.strip().lower().endswith("f") for each in typed):
        raise UsageError(
            "It is not known how long a frame is.", hint="Say so with --fps, such as --fps 25."
        )
    return None


def _check_one_way(wish: RetimeWish) -> None:
    asked = (wish.shift is not None, bool(wish.from_fps or wish.to_fps), bool(wish.points))
    if sum(asked) != 1:
        raise UsageError(
            "Say in one way what is to happen to the times.",
            hint="--shift T, --from-fps N --to-fps N, or --point A=B.",
        )
    if bool(wish.from_fps) != bool(wish.to_fps):
        raise UsageError("A change of frame rate needs both --from-fps and --to-fps.")
    if wish.since is not None and wish.shift is None:
        raise UsageError("--since goes with --shift: the rest would not fit on.")


def _finding(wish: RetimeWish, track: Track, frames: FrameTimes | None) -> Finding:
    if wish.shift is not None:
        return _shifted(wish, track, frames)
    if wish.points:
        points = sorted(parse_point(each, track.cues, frames) for each in wish.points)
        times = map_of_points(points, straight=wish.straight)
        return Finding(times, {"points": _facts(points, times)}, tuple(_misses(points, times)))
    return Finding(rate_map(parse_rate(wish.from_fps or ""), parse_rate(wish.to_fps or "")), {})


def _shifted(wish: RetimeWish, track: Track, frames: FrameTimes | None) -> Finding:
    row, count = 0, len(track.cues)
    if wish.since is not None:
        place = parse_place(wish.since, count, 0, frames)
        row = rows_from(track, place.time).start if place.row is None else place.row
    start = track.cues[row].start if row < count else 0
    return Finding(shift_map(parse_shift(wish.shift or "", start, frames)), {}, first=row)


def _facts(points: list[SyncPoint], times: TimeMap) -> list[dict[str, float]]:
    missed = errors(points, times)
    return [
        {"at": point.at / 1000, "to": point.to / 1000, "error": error / 1000}
        for point, error in zip(points, missed, strict=True)
    ]


def _misses(points: list[SyncPoint], times: TimeMap) -> list[str]:
    """A line for each point that the new times do not meet."""
    missed = zip(points, errors(points, times), strict=True)
    return [
        f"the point at {format_clock(point.at)} is missed by {seconds(error)}"
        for point, error in missed
        if abs(error) > 1
    ]
