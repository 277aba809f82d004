"""Where times lie on the screen: the one place that turns milliseconds into pixels and back."""

from __future__ import annotations

from dataclasses import dataclass

FINEST = 0.05
"""Milliseconds a pixel: a picture at 24 a second fills more than 800 pixels."""
COARSEST = 200_000.0
"""Milliseconds a pixel: more than two days on a narrow window."""


@dataclass(frozen=True, slots=True)
class TimeScale:
    """The stretch of time that a widget shows. x is in logical pixels from its left edge."""

    start_ms: float = 0.0
    """The time at x = 0."""
    ms_per_pixel: float = 10.0

    def x_of(self, ms: float) -> float:
        """Where a time lies."""
        return (ms - self.start_ms) / self.ms_per_pixel

    def time_of(self, x: float) -> float:
        """The time at a place, in milliseconds; below 0 where that lies before the medium."""
        return self.start_ms + x * self.ms_per_pixel

    def width_of(self, ms: float) -> float:
        """How many pixels a duration takes."""
        return ms / self.ms_per_pixel

    def zoomed(self, factor: float, x: float) -> TimeScale:
        """`factor` times as much detail, the time at `x` staying where it is."""
        finer = min(COARSEST, max(FINEST, self.ms_per_pixel / factor))
        return TimeScale(self.time_of(x) - x * finer, finer)

    def scrolled(self, pixels: float) -> TimeScale:
        """What lies `pixels` further on."""
        return TimeScale(self.start_ms + pixels * self.ms_per_pixel, self.ms_per_pixel)

    def showing(self, start: float, end: float, width: float, margin: float = 0.0) -> TimeScale:
        """Exactly the times from `start` to `end` on `width` pixels, but for a `margin` in pixels
        at both sides."""
        room = max(1.0, width - 2 * margin)
        finer = min(COARSEST, max(FINEST, (end - start) / room))
        middle = (start + end) / 2
        return TimeScale(middle - width / 2 * finer, finer)
