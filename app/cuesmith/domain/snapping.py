"""To what the edge of a cue is drawn when it comes near: the playhead, other cues, shots, silences.

A start is drawn to where another cue ends, a smallest gap behind that, to the first picture of a
shot, and to the end of a silence; an end likewise to the beginnings of things, and a smallest gap
before a shot. What lies nearest wins; of two as near, the one that is named first in `SnapKind`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Literal

from cuesmith.domain.cue import Cue
from cuesmith.domain.index import CueIndex
from cuesmith.domain.speech import Span

EdgeName = Literal["start", "end"]


class SnapKind(IntEnum):
    """What an edge is drawn to, the stronger one first."""

    PLAYHEAD = 0
    SHOT = 1
    CUE = 2
    GAP = 3
    """The smallest gap beside another cue, or before a shot."""
    SILENCE = 4


@dataclass(frozen=True, slots=True)
class SnapPoint:
    """One such place."""

    time: int
    """Milliseconds."""
    kind: SnapKind


@dataclass(frozen=True, slots=True)
class SnapLane:
    """The cues of one track."""

    cues: Sequence[Cue]
    index: CueIndex
    gap: int = 0
    """Milliseconds that should lie between two of them; 0 where that is no concern."""
    moves: Callable[[int, Cue], bool] = lambda row, cue: False
    """Whether a cue is being moved itself, by its row and value, and so draws nothing."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Everything an edge may be drawn to."""

    lanes: tuple[SnapLane, ...] = ()
    playhead: int | None = None
    shots: Sequence[int] = ()
    """Ascending milliseconds."""
    silences: Sequence[Span] = ()
    """Ascending, without overlap."""
    shot_gap: int = 0
    """Milliseconds that an end keeps from a shot; 0 for none."""
    _silence_starts: list[int] = field(init=False, repr=False, compare=False)
    _silence_ends: list[int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_silence_starts", [each.start for each in self.silences])
        object.__setattr__(self, "_silence_ends", [each.end for each in self.silences])

    def nearest(self, edge: EdgeName, time: int, tolerance: int) -> SnapPoint | None:
        """The place that an edge at a time is drawn to; None where none is within `tolerance`
        milliseconds. Costs what lies near, not what there is."""
        points = [
            point
            for point in self._around(edge, time, tolerance)
            if point.time >= 0 and abs(point.time - time) <= tolerance
        ]
        return min(
            points, key=lambda point: (abs(point.time - time), point.kind, point.time), default=None
        )

    def _around(self, edge: EdgeName, time: int, tolerance: int) -> Iterator[SnapPoint]:
        if self.playhead is not None:
            yield SnapPoint(self.playhead, SnapKind.PLAYHEAD)
        for shot in _near(self.shots, time):
            yield SnapPoint(shot, SnapKind.SHOT)
        if edge == "end" and self.shot_gap:
            for shot in _near(self.shots, time + self.shot_gap):
                yield SnapPoint(shot - self.shot_gap, SnapKind.GAP)
        silences = self._silence_ends if edge == "start" else self._silence_starts
        for border in _near(silences, time):
            yield SnapPoint(border, SnapKind.SILENCE)
        for lane in self.lanes:
            yield from _cue_edges(lane, edge, time, tolerance)


def _cue_edges(lane: SnapLane, edge: EdgeName, time: int, tolerance: int) -> Iterator[SnapPoint]:
    reach = tolerance + lane.gap + 1
    for row in lane.index.overlapping(time - reach, time + reach + 1):
        cue = lane.cues[row]
        if lane.moves(row, cue):
            continue
        yield SnapPoint(cue.start, SnapKind.CUE)
        yield SnapPoint(cue.end, SnapKind.CUE)
        if lane.gap:
            apart = cue.end + lane.gap if edge == "start" else cue.start - lane.gap
            yield SnapPoint(apart, SnapKind.GAP)


def _near(times: Sequence[int], time: int) -> Sequence[int]:
    """The last at or before a time, and the first after it."""
    place = bisect_left(times, time)
    return times[max(0, place - 1) : place + 1]


def snap_together(
    surroundings: Surroundings, edges: Sequence[tuple[EdgeName, int]], tolerance: int
) -> tuple[int, SnapPoint | None]:
    """By how much edges that move together are drawn, and to what: the one that is nearest
    decides. 0 and None where nothing is near."""
    found = [
        (point.time - time, point)
        for edge, time in edges
        if (point := surroundings.nearest(edge, time, tolerance)) is not None
    ]
    return min(found, key=lambda pair: (abs(pair[0]), pair[1].kind), default=(0, None))
