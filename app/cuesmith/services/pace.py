"""How fast a run is, and how long it will still take; honest also where it stalls."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

_MEMORY = 30.0
"""Seconds after which what was measured counts for a third."""
_ENOUGH = 2.0
"""Seconds to measure before anything is said."""


class Pace:
    """Milliseconds of the medium against seconds of the clock, the latest counting most."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self.begin(0, None)

    def begin(self, done: int, duration: int | None) -> None:
        """Measure from here: what was done before does not count. Times in milliseconds."""
        self.done, self.duration = done, duration
        self._since = self._last = self._clock()
        self._media = self._seconds = self._interval = 0.0

    def advance(self, done: int) -> None:
        """The medium is done up to there."""
        now = self._clock()
        self._interval = now - self._last
        fades = math.exp(-self._interval / _MEMORY)
        self._media = self._media * fades + max(0, done - self.done) / 1000
        self._seconds = self._seconds * fades + self._interval
        self.done, self._last = max(self.done, done), now

    @property
    def elapsed(self) -> float:
        """Seconds since the beginning."""
        return self._clock() - self._since

    @property
    def fraction(self) -> float | None:
        """Part of the medium that is done, 0 to 1; None where its length is not known."""
        return min(1.0, self.done / self.duration) if self.duration else None

    @property
    def speed(self) -> float | None:
        """Times real time; None while there is too little to tell."""
        if self._seconds < _ENOUGH or not self._media:
            return None
        # Silence that lasts longer than the last piece took is time lost.
        late = max(0.0, self._clock() - self._last - self._interval)
        return self._media / (self._seconds + late)

    @property
    def left(self) -> float | None:
        """Seconds still to go; None where that cannot be told."""
        speed = self.speed
        if speed is None or self.duration is None:
            return None
        under_way = min(self._clock() - self._last, self._interval)
        return max(0.0, (self.duration - self.done) / 1000 / speed - under_way)
