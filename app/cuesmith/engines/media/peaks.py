"""Waveform peaks at several zoom levels, computed while the sound streams by.

The finest level tells, for every 5 ms, the lowest and highest sample and the RMS; each further
level joins four of the one before. Snapshots are views, so a picture can grow as reading goes
on at no cost.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cuesmith.engines.media.audio import stream_roughly
from cuesmith.engines.media.reader import OnProblem
from cuesmith.engines.media.resampling import Samples

PEAK_RATE = 16000
"""Samples a second that peaks are taken from: what a voice needs, and quick to convert to."""
FINEST = 80
"""Samples in a peak of the finest level: 5 ms."""
STEP = 4
"""Peaks of one level in a peak of the next."""
LEVELS = 6
"""The coarsest holds 5.12 s a peak."""
FULL_SCALE = 32767
"""What 1.0 is stored as."""

_PARTIAL_SECONDS = 20
"""Sound between two snapshots."""
_LOW, _HIGH, _RMS = range(3)

Rows = NDArray[np.int16]
"""Shape (3, peaks): lows, highs, RMS."""


@dataclass(frozen=True, slots=True)
class PeakLevel:
    """Peaks of one zoom level; arrays of the same length, read only."""

    window: int
    """Samples at `PEAK_RATE` that each peak stands for; peak 0 begins at the medium's origin."""
    lows: NDArray[np.int16]
    """The lowest sample of each window; `FULL_SCALE` is 1.0."""
    highs: NDArray[np.int16]
    rms: NDArray[np.int16]
    """The root of the mean square of each window."""

    @property
    def milliseconds(self) -> float:
        """The time that each peak stands for."""
        return self.window * 1000 / PEAK_RATE

    def __len__(self) -> int:
        return len(self.lows)


@dataclass(frozen=True, slots=True)
class Peaks:
    """Peaks of the sound from the origin up to where reading has come."""

    levels: tuple[PeakLevel, ...]
    """Finest first."""
    complete: bool

    @property
    def seconds(self) -> float:
        """How far the finest level reaches."""
        return len(self.levels[0]) * FINEST / PEAK_RATE

    def for_width(self, samples_per_pixel: float) -> PeakLevel:
        """The coarsest level of which a pixel still gets a peak of its own."""
        fitting = [level for level in self.levels if level.window <= samples_per_pixel]
        return fitting[-1] if fitting else self.levels[0]


def stream_peaks(
    path: Path, *, track: int | None = None, on_problem: OnProblem | None = None
) -> Iterator[Peaks]:
    """Snapshots of a track's peaks as reading goes on; the last one is complete.

    Raises as `stream_audio` does.
    """
    builder = PeakBuilder()
    due = step = _PARTIAL_SECONDS * PEAK_RATE
    for block in stream_roughly(path, track=track, rate=PEAK_RATE, on_problem=on_problem):
        builder.add(block.samples)
        if block.start >= due:
            yield builder.peaks()
            due = block.start + step
    builder.finish()
    yield builder.peaks(complete=True)


def peaks_from_finest(rows: Rows) -> Peaks:
    """Complete peaks, all further levels built from the finest."""
    levels = [_Growing() for _ in range(LEVELS)]
    levels[0].extend(rows)
    for finer, coarser in pairwise(levels):
        coarser.extend(_joined(finer.rows()))
    return _as_peaks(levels, complete=True)


class PeakBuilder:
    """Takes samples in order; brings the further levels up to date when asked."""

    def __init__(self) -> None:
        self._levels = [_Growing() for _ in range(LEVELS)]
        self._rest: Samples = np.empty(0, np.float32)

    def add(self, samples: Samples) -> None:
        """Take samples that join those before."""
        if len(self._rest):
            samples = np.concatenate((self._rest, samples))
        whole = len(samples) - len(samples) % FINEST
        self._rest = samples[whole:]
        if whole:
            self._levels[0].extend(_reduced(samples[:whole]))

    def finish(self) -> None:
        """Make peaks of what is left."""
        if len(self._rest):
            self._levels[0].extend(_reduced(self._rest))
            self._rest = self._rest[:0]

    def peaks(self, *, complete: bool = False) -> Peaks:
        """What there is so far; stays as it is when more is added."""
        self._join_up(whole_groups=not complete)
        return _as_peaks(self._levels, complete=complete)

    def _join_up(self, *, whole_groups: bool) -> None:
        for finer, coarser in pairwise(self._levels):
            fresh = finer.rows()[:, coarser.length * STEP :]
            if whole_groups:
                fresh = fresh[:, : fresh.shape[1] // STEP * STEP]
            coarser.extend(_joined(fresh))


class _Growing:
    """Rows that grow at the end; views handed out earlier stay valid."""

    def __init__(self) -> None:
        self._rows: Rows = np.empty((3, 1024), np.int16)
        self.length = 0

    def extend(self, fresh: Rows) -> None:
        end = self.length + fresh.shape[1]
        if end > self._rows.shape[1]:
            larger: Rows = np.empty((3, max(end, 2 * self._rows.shape[1])), np.int16)
            larger[:, : self.length] = self.rows()
            self._rows = larger
        self._rows[:, self.length : end] = fresh
        self.length = end

    def rows(self) -> Rows:
        view = self._rows[:, : self.length]
        view.flags.writeable = False
        return view


def _as_peaks(levels: list[_Growing], *, complete: bool) -> Peaks:
    shown = (PeakLevel(FINEST * STEP**depth, *level.rows()) for depth, level in enumerate(levels))
    return Peaks(tuple(shown), complete)


def _reduced(samples: Samples) -> Rows:
    """Rows of the finest level; a last window may be short."""
    count = len(samples)
    # Faster than a reduction along an axis by more than half.
    starts = np.arange(0, count, FINEST)
    sizes = np.minimum(FINEST, count - starts)
    found = np.empty((3, len(starts)), np.float32)
    np.minimum.reduceat(samples, starts, out=found[_LOW])
    np.maximum.reduceat(samples, starts, out=found[_HIGH])
    np.sqrt(np.add.reduceat(np.square(samples), starts) / sizes, out=found[_RMS])
    return np.rint(found * FULL_SCALE).astype(np.int16)


def _joined(rows: Rows) -> Rows:
    """Rows of the next level; a last group may be short.

    In the RMS of the very last peak a short window weighs as much as a whole one.
    """
    count = rows.shape[1]
    if not count:
        return rows
    starts = np.arange(0, count, STEP)
    squares = np.add.reduceat(np.square(rows[_RMS], dtype=np.float32), starts)
    sizes = np.minimum(STEP, count - starts)
    return np.stack(
        (
            np.minimum.reduceat(rows[_LOW], starts),
            np.maximum.reduceat(rows[_HIGH], starts),
            np.rint(np.sqrt(squares / sizes)).astype(np.int16),
        )
    )
