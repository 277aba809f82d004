"""Points that a person knows: what stands at one time is really spoken at another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from cuesmith.base.errors import UsageError
from cuesmith.domain.syncing.time_map import Piece, TimeMap, line_map, shift_map
from cuesmith.domain.timecode import format_clock

MOST_POINTS = 1000


@dataclass(frozen=True, slots=True, order=True)
class SyncPoint:
    """One of them. Times in milliseconds."""

    at: int
    """Where the captions have it now."""
    to: int
    """Where it is really spoken."""


def map_of_points(points: Sequence[SyncPoint], *, straight: bool = False) -> TimeMap:
    """The map that goes through the points: a shift for one, a line for two, bends for more.

    With `straight`, one line that comes as near to all of them as it can, by least squares: for
    captions that drift evenly and points that are not quite exact. Before the first point and
    after the last one, the captions run as they do between those two on the whole. Raises
    `UsageError` for points that contradict each other.
    """
    ordered = sorted(set(points))
    _check(ordered)
    if len(ordered) == 1:
        return shift_map(ordered[0].to - ordered[0].at)
    if straight or len(ordered) == 2:
        return line_map(*_nearest_line(ordered))
    return TimeMap(tuple(_bends(ordered)))


def errors(points: Sequence[SyncPoint], times: TimeMap) -> tuple[int, ...]:
    """By how many milliseconds a map misses each point: above 0 where it is too late."""
    return tuple(_error(point, times) for point in points)


def _error(point: SyncPoint, times: TimeMap) -> int:
    new = times.at(point.at)
    return 0 if new is None else new - point.to


def _check(points: Sequence[SyncPoint]) -> None:
    if not points:
        raise UsageError("There is no point yet.", hint="Say of one cue where it is spoken.")
    if len(points) > MOST_POINTS:
        raise UsageError(f"There are more than {MOST_POINTS} points.")
    for one, other in pairwise(points):
        if one.at == other.at:
            raise UsageError(
                f"What stands at {format_clock(one.at)} cannot be spoken at two times.",
                hint="Remove one of the two points.",
            )
        if one.to >= other.to:
            raise UsageError(
                f"What stands at {format_clock(one.at)} would be spoken after what stands at "
                f"{format_clock(other.at)}.",
                hint="Remove one of the two points.",
            )


def _nearest_line(points: Sequence[SyncPoint]) -> tuple[Fraction, Fraction]:
    """Factor and offset by least squares, exact."""
    count = len(points)
    middle = Fraction(sum(point.at for point in points), count)
    target = Fraction(sum(point.to for point in points), count)
    square = sum((point.at - middle) ** 2 for point in points)
    product = sum((point.at - middle) * (point.to - target) for point in points)
    factor = Fraction(product) / square
    return factor, target - factor * middle


def _bends(points: Sequence[SyncPoint]) -> list[Piece]:
    first, last = points[0], points[-1]
    whole = Fraction(last.to - first.to, last.at - first.at)
    pieces = [_through(first, whole, 0, first.at)] if first.at > 0 else []
    for one, other in pairwise(points):
        factor = Fraction(other.to - one.to, other.at - one.at)
        pieces.append(_through(one, factor, one.at, other.at))
    pieces.append(_through(last, whole, last.at, None))
    return pieces


def _through(point: SyncPoint, factor: Fraction, start: int, end: int | None) -> Piece:
    return Piece(start, end, factor, point.to - factor * point.at)
