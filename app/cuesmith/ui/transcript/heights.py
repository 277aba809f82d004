"""How high paragraphs are, one below the other: measured where they were laid out, else guessed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate


class Heights:
    """In pixels. A change costs nothing until somebody asks where something is."""

    def __init__(self) -> None:
        self._heights: list[int] = []
        self._tops: list[int] | None = None

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, place: int) -> int:
        return self._heights[place]

    def __setitem__(self, place: int, height: int) -> None:
        if self._heights[place] != height:
            self._heights[place] = height
            self._tops = None

    def splice(self, begin: int, end: int, heights: Sequence[int]) -> None:
        """Put others in the place of some."""
        self._heights[begin:end] = heights
        self._tops = None

    def top(self, place: int) -> int:
        """Where a paragraph begins; behind the last one, where all end."""
        return self._all_tops()[place]

    @property
    def total(self) -> int:
        """Of all."""
        return self._all_tops()[-1]

    def at(self, height: int) -> int:
        """The paragraph at a height; the first or last one beyond the ends."""
        found = bisect_right(self._all_tops(), height) - 1
        return max(0, min(found, len(self._heights) - 1))

    def _all_tops(self) -> list[int]:
        if self._tops is None:
            self._tops = list(accumulate(self._heights, initial=0))
        return self._tops
