"""The cues of a track as columns of numbers, so that thousands cost what a screen of them does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cuesmith.domain.cue import Cue

Times = NDArray[np.int64]
Flags = NDArray[np.bool_]
_NO_CUE_BEFORE = -(10**12)


@dataclass(frozen=True, slots=True)
class Spans:
    """Times of cues, in rows, sorted by start; arrays of the same length."""

    starts: Times
    """Milliseconds."""
    ends: Times
    latest: Times
    """When the last of all cues up to and with this row is gone."""
    doubtful: Flags

    def __len__(self) -> int:
        return len(self.starts)

    def rows(self, start: float, end: float) -> slice:
        """The rows that may show between two times: all that do, and few others."""
        first = int(np.searchsorted(self.latest, start, "right"))
        return slice(first, max(first, int(np.searchsorted(self.starts, end, "left"))))

    def gaps(self, rows: slice) -> Times:
        """Milliseconds from the end of all cues before to each start; negative where they
        overlap."""
        before = self.latest[max(0, rows.start - 1) : max(0, rows.stop - 1)]
        if rows.start == 0 and rows.stop > 0:
            before = np.concatenate((np.array([_NO_CUE_BEFORE], np.int64), before))
        gaps: Times = self.starts[rows] - before
        return gaps


def spans_of(cues: Sequence[Cue]) -> Spans:
    """The columns of sorted cues."""
    count = len(cues)
    starts = np.fromiter((cue.start for cue in cues), np.int64, count)
    ends = np.fromiter((cue.end for cue in cues), np.int64, count)
    doubtful = np.fromiter((bool(cue.doubts) for cue in cues), np.bool_, count)
    return Spans(starts, ends, np.maximum.accumulate(ends), doubtful)


def coverage(starts: Times, ends: Times, edges: NDArray[np.float64]) -> NDArray[np.float64]:
    """How much of each column between two neighbouring `edges` is covered: 0 to 1.

    `starts` are sorted. The time covered up to a point is a line with bends at the starts and
    ends, read off at the edges.
    """
    if not len(starts):
        return np.zeros(len(edges) - 1)
    latest = np.maximum.accumulate(ends)
    fresh = np.flatnonzero(np.concatenate(([True], starts[1:] > latest[:-1])))
    last = np.concatenate((fresh[1:] - 1, [len(starts) - 1]))
    bends = np.stack((starts[fresh], latest[last]), axis=1)
    passed = np.cumsum(bends[:, 1] - bends[:, 0])
    until = np.stack((passed - (bends[:, 1] - bends[:, 0]), passed), axis=1)
    covered = np.interp(edges, bends.ravel(), until.ravel())
    share: NDArray[np.float64] = np.diff(covered) / np.diff(edges)
    return np.clip(share, 0.0, 1.0)
