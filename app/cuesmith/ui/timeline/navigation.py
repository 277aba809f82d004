"""Moving along time: which stretch of it is shown, and how finely."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from cuesmith.ui.timeline.scale import TimeScale

_MARGIN = 48
"""Pixels that are kept free beside what is scrolled into sight."""
_LEAST_FARTHEST_MS = 60_000
_FARTHEST = 2
"""Times the whole: from further away there is nothing more to be seen."""


class Navigation(QObject):
    """Holds the scale within bounds: never more than half a page before the beginning or after
    the end."""

    changed = Signal(object)
    """The `TimeScale` that is shown now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scale = TimeScale()
        self.width = 1
        """Pixels of the view."""
        self.end = 0
        """Milliseconds at which everything is over."""

    @property
    def scale(self) -> TimeScale:
        """Which times are shown."""
        return self._scale

    def set_scale(self, scale: TimeScale) -> None:
        """Show other times, or those nearest to them that lie within the bounds."""
        page = self.width * scale.ms_per_pixel
        latest = max(0.0, self.end - page / 2)
        held = TimeScale(min(max(scale.start_ms, -page / 2), latest), scale.ms_per_pixel)
        if held != self._scale:
            self._scale = held
            self.changed.emit(held)

    def zoom(self, factor: float, x: float) -> None:
        """Show `factor` times as much detail, the time at `x` staying where it is; no less of it
        than shows the whole twice."""
        coarsest = max(_LEAST_FARTHEST_MS, _FARTHEST * self.end) / max(1, self.width)
        factor = max(factor, min(1.0, self._scale.ms_per_pixel / coarsest))
        self.set_scale(self._scale.zoomed(factor, x))

    def zoom_at(self, factor: float, ms: int) -> None:
        """Zoom around a time where that is in sight, else around the middle."""
        x = self._scale.x_of(ms)
        self.zoom(factor, x if 0 <= x <= self.width else self.width / 2)

    def show_span(self, start: float, end: float, margin: float = 24) -> None:
        """Show exactly these times, in milliseconds."""
        self.set_scale(self._scale.showing(start, end, self.width, margin))

    def show_all(self) -> None:
        """Show everything, from the beginning to the end."""
        self.show_span(0, max(1000, self.end), 0)

    def ensure_visible(self, start: int, end: int | None = None) -> None:
        """Scroll no further than it takes to see a time, or the stretch up to `end`."""
        left = self._scale.x_of(start)
        right = self._scale.x_of(start if end is None else end)
        if left < _MARGIN or right - left > self.width - 2 * _MARGIN:
            self.set_scale(self._scale.scrolled(left - _MARGIN))
        elif right > self.width - _MARGIN:
            self.set_scale(self._scale.scrolled(right - self.width + _MARGIN))

    def ensure_in_sight(self, start: int, end: int) -> None:
        """Scroll only where nothing of a stretch is in sight."""
        if self._scale.x_of(end) <= 0 or self._scale.x_of(start) >= self.width:
            self.ensure_visible(start, end)

    def turn_page_to(self, ms: int) -> None:
        """Where a time is not in sight, show the page that begins shortly before it."""
        x = self._scale.x_of(ms)
        if not 0 <= x <= self.width * 0.97:
            self.set_scale(self._scale.scrolled(x - self.width * 0.08))
