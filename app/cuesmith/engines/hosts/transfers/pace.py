"""How much of a file goes in one request: more while it goes quickly, little after a fault."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

_QUICK = 5.0
"""Seconds; a part that took less is followed by one of twice the size. Between two parts a line
stands idle until the answer has come, which large parts make rare."""


class Pace:
    """The size of the next part, in bytes."""

    def __init__(self, first: int, most: int) -> None:
        self._first = first
        self._most = most
        self.size = first

    @contextmanager
    def part(self) -> Iterator[None]:
        """Around the sending of a part, which raises where it fails."""
        begin = time.monotonic()
        try:
            yield
        except BaseException:
            # It may have been too large for somebody on the way: never again so much.
            self._most = max(self._first, self.size // 2)
            self.size = self._first
            raise
        if time.monotonic() - begin < _QUICK:
            self.size = min(self.size * 2, self._most)
