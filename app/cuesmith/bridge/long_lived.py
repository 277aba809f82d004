"""Keeps Python's search for garbage from stopping the window.

Now and then the collector looks at every object there is: with 20,000 cues and their words that
takes 100 ms, in which nothing moves. But cues are values that refer to nothing which refers back,
so there is nothing to be found among them: the collector is told to leave them alone.
"""

from __future__ import annotations

import gc

MANY = 2000
"""Cues; to look at fewer takes less than a picture is shown."""


class LongLived:
    """Counts the cues that came, and sets them aside when they are many."""

    def __init__(self) -> None:
        self._fresh = 0

    def came(self, cues: int) -> None:
        """So many cues were made. What else there is by then is set aside with them."""
        self._fresh += cues
        if self._fresh >= MANY:
            self._fresh = 0
            gc.freeze()
