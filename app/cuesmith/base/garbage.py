"""Python's search for garbage, done by hand."""

from __future__ import annotations

import gc


def collect_due() -> None:
    """Look through what is due, as Python would do by itself: the youngest things often, the
    oldest ones rarely."""
    counts, limits = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > limits[generation]:
            gc.collect(generation)
            return
