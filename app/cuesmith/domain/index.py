"""Finding the cues of a stretch of time in O(log n + answer)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from itertools import chain

from cuesmith.domain.cue import Cue

_FEW = 16
"""Setting a row right costs as much as building so many."""


class CueIndex:
    """Answers which rows of a sorted track show between two times.

    An implicit segment tree over the rows, which are sorted by start, holds the latest end in
    each subtree: a subtree that ended before the range is passed over at one look. Built in
    O(n) from one state of a track, when it is first asked; `with_rows` makes the next one where
    no row came or went.
    """

    def __init__(self, cues: Sequence[Cue]) -> None:
        self._cues = cues

    @cached_property
    def _starts(self) -> list[int]:
        return [cue.start for cue in self._cues]

    @cached_property
    def _latest_end(self) -> Sequence[int]:
        level = [_end(cue) for cue in self._cues] + [-1] * (self._size - len(self._cues))
        levels = [level]
        while len(level) > 1:
            level = list(map(max, level[::2], level[1::2]))
            levels.append(level)
        return [-1, *chain.from_iterable(reversed(levels))]

    @property
    def _size(self) -> int:
        return 1 << max(0, len(self._cues) - 1).bit_length()

    def with_rows(self, cues: Sequence[Cue], rows: Collection[int]) -> CueIndex:
        """The index of the track's next state, of which only `rows` differ."""
        new = CueIndex(cues)
        if "_latest_end" not in self.__dict__ or len(rows) * _FEW > len(cues):
            return new  # there is nothing to build on, or too little of it that stays
        starts, tree, size = list(self._starts), list(self._latest_end), self._size
        for row in rows:
            starts[row] = cues[row].start
            node = size + row
            tree[node] = _end(cues[row])
            while node > 1:
                node //= 2
                tree[node] = max(tree[2 * node], tree[2 * node + 1])
        new._starts, new._latest_end = starts, tree
        return new

    def overlapping(self, start: int, end: int) -> tuple[int, ...]:
        """Rows of the cues that show at some time from `start` up to but not at `end`, in
        milliseconds, ascending."""
        return tuple(self._rows(start, bisect_left(self._starts, end)))

    def at(self, time: int) -> tuple[int, ...]:
        """Rows of the cues that show at a time."""
        return self.overlapping(time, time + 1)

    def first_from(self, time: int) -> int:
        """The first row that starts at or after a time; the number of rows if none does."""
        return bisect_left(self._starts, time)

    def _rows(self, start: int, stop: int) -> Iterator[int]:
        """Rows before `stop` whose cue ends after `start`."""
        waiting = [(1, 0, self._size)]
        while waiting:
            node, first, size = waiting.pop()
            if first >= stop or self._latest_end[node] <= start:
                continue
            if size == 1:
                yield first
                continue
            half = size // 2
            waiting.append((2 * node + 1, first + half, half))
            waiting.append((2 * node, first, half))


def _end(cue: Cue) -> int:
    """When it is over; a cue without duration still shows at its start."""
    return cue.end if cue.end > cue.start else cue.start + 1
