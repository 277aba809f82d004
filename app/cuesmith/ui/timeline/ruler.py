"""The ruler: time code, in steps that people count in, down to single pictures."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cuesmith.domain.frame_times import FrameTimes
from cuesmith.domain.timecode import format_clock
from cuesmith.ui.timeline.scale import TimeScale

_SECOND, _MINUTE, _HOUR = 1000, 60_000, 3_600_000
_STEPS = (
    *(1, 2, 5, 10, 20, 50, 100, 200, 500),
    *(seconds * _SECOND for seconds in (1, 2, 5, 10, 15, 30)),
    *(minutes * _MINUTE for minutes in (1, 2, 5, 10, 15, 30)),
    *(hours * _HOUR for hours in (1, 2, 3, 6, 12, 24, 48)),
)
_SLOWEST_RATE = 5
"""Pictures a second below which they are no measure of time."""
_LABEL_ROOM = 92
"""Pixels from label to label at least."""
_TICK_ROOM = 9
"""Pixels from tick to tick at least."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the ruler."""

    ms: int
    label: str = ""
    """Empty for a small one."""


def ticks(scale: TimeScale, width: float, frames: FrameTimes | None = None) -> Sequence[Tick]:
    """The marks of a stretch of time, never before the medium begins, at most one for each few
    pixels.

    With `frames` known, steps under a second are pictures: hours, minutes, seconds, and which
    picture of that second, from 00.
    """
    step = _first_fitting(_STEPS, _LABEL_ROOM * scale.ms_per_pixel)
    first, last = max(0.0, scale.start_ms), scale.time_of(width)
    if last < 0:
        return ()
    if frames is not None and frames.rate >= _SLOWEST_RATE and step < _SECOND:
        return tuple(_frame_ticks(scale, int(first), int(last), frames))
    return tuple(_clock_ticks(scale, first, last, step))


def _clock_ticks(scale: TimeScale, first: float, last: float, step: int) -> Iterator[Tick]:
    small = next(
        each
        for each in _STEPS
        if step % each == 0 and (each >= _TICK_ROOM * scale.ms_per_pixel or each == step)
    )
    digits = 0 if step >= _SECOND else 1 if step >= 100 else 2 if step >= 10 else 3
    at = int(first // small) * small
    while at <= last:
        yield Tick(at, "" if at % step else format_clock(at, digits, hour_digits=1))
        at += small


def _frame_ticks(scale: TimeScale, first: int, last: int, frames: FrameTimes) -> Iterator[Tick]:
    room = float(_SECOND / frames.rate)
    steps = _divisors(round(frames.rate))
    labelled = _first_fitting(steps, _LABEL_ROOM * scale.ms_per_pixel / room)
    shown = _first_fitting(steps, _TICK_ROOM * scale.ms_per_pixel / room)
    for second in range(first // _SECOND, last // _SECOND + 1):
        begin = _frame_from(frames, second * _SECOND)
        end = _frame_from(frames, (second + 1) * _SECOND)
        for place in range(0, end - begin, shown):
            ms = frames.time_of(begin + place)
            if first <= ms <= last:
                # Where a second has more frames than usual, the last label would be cut.
                named = place % labelled == 0 and (not place or end - begin - place >= labelled)
                yield Tick(ms, _frame_label(second, place) if named else "")


def _divisors(count: int) -> Sequence[int]:
    """Steps by which a second's frames are counted without a remainder."""
    return tuple(step for step in range(1, count + 1) if count % step == 0)


def _frame_from(frames: FrameTimes, ms: int) -> int:
    """The first frame to begin at or after a time."""
    frame = frames.frame_at(ms)
    return frame if frames.time_of(frame) >= ms else frame + 1


def _frame_label(second: int, place: int) -> str:
    return f"{format_clock(second * _SECOND, 0, hour_digits=1)}:{place:02}"


def _first_fitting(steps: Sequence[int], room: float) -> int:
    return steps[min(len(steps) - 1, bisect_left(steps, room))]
