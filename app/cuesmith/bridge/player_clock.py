"""Where playing is: the sound that was heard, as a time of the medium.

Output frames are counted; stretches say which part of the medium they stand for. The thread that
feeds the output tells how far it is; any thread may ask.
"""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

Now = Callable[[], float]
"""Seconds of a clock that never goes back."""


WITHIN = Fraction(499_999, 1_000_000_000)
"""Seconds. A millisecond stands for what begins nearest to it, so for all up to half a one later:
at 29.97 a second picture 1 begins at 33.37 ms, and is meant by 33."""


class Moment(NamedTuple):
    """A time while playing; later laps of a loop come after earlier ones."""

    lap: int
    time: float
    """Seconds on the medium's time line."""


@dataclass(frozen=True, slots=True)
class Run:
    """What is to be played without interruption."""

    number: int
    """Counts up; whatever belongs to an older run is stale."""
    start: Fraction
    """Seconds."""
    stop: Fraction | None = None
    """Seconds up to which it plays; None: to the end."""
    again: Fraction | None = None
    """Where it goes on after `stop`; None: nowhere."""
    rate: float = 1.0
    lap: int = 0
    """The number of its first lap."""


class Stretch(NamedTuple):
    """Output frames from `frame` on stand for the medium from `start` on."""

    frame: int
    lap: int
    start: float


class Heard(NamedTuple):
    """How far an output is."""

    frames: float
    at: float
    """When: seconds of the player's `Now`."""
    moving: bool
    """Whether it goes on from there by itself."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A run on its way."""

    run: Run
    frame_rate: int
    stretches: tuple[Stretch, ...]
    heard: Heard
    written: int
    """Frames given to the output; no more can be heard."""

    def moment(self, now: float) -> Moment:
        """Where it is."""
        frames, at, moving = self.heard
        if moving:
            frames += max(0.0, now - at) * self.frame_rate
        frames = min(frames, self.written)
        place = bisect_right(self.stretches, frames, key=lambda stretch: stretch.frame) - 1
        stretch = self.stretches[max(0, place)]
        passed = max(0.0, frames - stretch.frame) / self.frame_rate
        return Moment(stretch.lap, stretch.start + passed * self.run.rate)


class PlayClock:
    """The present reading, shared among threads: it is immutable and swapped whole."""

    def __init__(self, now: Now = time.monotonic) -> None:
        self.now = now
        self._reading: Reading | None = None

    def tell(self, reading: Reading | None) -> None:
        """Say how far playing is; None: nothing plays."""
        self._reading = reading

    def moment(self, run: int) -> Moment | None:
        """Where a run is; None before it sounds, and for any other."""
        reading = self._reading
        if reading is None or reading.run.number != run:
            return None
        return reading.moment(self.now())
