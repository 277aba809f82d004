"""Spans of time as signals that can be laid over each other.

Two things of a span tell where it belongs: when it begins (a caption appears as somebody begins to
speak), and how long it lasts. Beginnings are sharp and hold for captions that follow each other
without a pause; lasting tells long spans from short ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Samples = npt.NDArray[np.float32]
Times = npt.NDArray[np.float64]
"""Spans: a row of start and end each, in milliseconds."""

_SURROUNDINGS = 30_000
"""Milliseconds: how much is said around here is no clue, only how that changes within less."""


@dataclass(frozen=True, slots=True)
class Signals:
    """The beginnings and the lasting of spans, a value for each step, on average 0."""

    starts: Samples
    lasting: Samples


def as_times(spans: Sequence[tuple[int, int]]) -> Times:
    """Spans as an array."""
    return np.array(spans, np.float64).reshape(-1, 2)


def signals(times: Times, weights: Samples | None, step: float, blur: float) -> Signals:
    """Spans from 0 on as signals; beginnings are blurred by so many milliseconds."""
    length = int(times.max(initial=0) / step) + 2
    starts = _pulses(times[:, 0] / step, weights, length)
    return Signals(
        _level(_blurred(starts, blur / step), step), _level(_covered(times / step, length), step)
    )


def _pulses(places: Times, weights: Samples | None, length: int) -> Samples:
    counted = np.bincount(places.astype(np.int64), weights, minlength=length)
    return np.asarray(counted[:length], np.float32)


def _covered(edges: Times, length: int) -> Samples:
    """The part of each step that lies within a span, overlaps counted once."""
    change = np.zeros(length + 1)
    rounded = edges.round().astype(np.int64)
    np.add.at(change, rounded[:, 0], 1)
    np.add.at(change, rounded[:, 1], -1)
    return np.asarray(np.cumsum(change)[:length] > 0, np.float32)


def _blurred(values: Samples, sigma: float) -> Samples:
    """By a bell of that width."""
    reach = max(1, int(3 * sigma))
    bell = np.exp(-0.5 * (np.arange(-reach, reach + 1) / max(sigma, 0.3)) ** 2)
    return _convolved(values, bell)


def _level(values: Samples, step: float) -> Samples:
    """Without what changes slowly."""
    reach = int(_SURROUNDINGS / step)
    if len(values) <= 2 * reach:
        return np.asarray(values - values.mean(), np.float32)
    sums = np.concatenate(([0.0], np.cumsum(values, dtype=np.float64)))
    low = np.clip(np.arange(len(values)) - reach, 0, None)
    high = np.clip(np.arange(len(values)) + reach + 1, None, len(values))
    return np.asarray(values - (sums[high] - sums[low]) / (high - low), np.float32)


def _convolved(values: Samples, kernel: npt.NDArray[Any]) -> Samples:
    whole = np.convolve(values, kernel)
    begin = (len(kernel) - 1) // 2
    return np.asarray(whole[begin : begin + len(values)], np.float32)


class Reference:
    """What captions are laid over: its spectra are made once."""

    def __init__(self, found: Signals, length: int) -> None:
        """`length`: the number of steps of the longest signal that is laid over it."""
        self.steps = len(found.starts)
        self._size = 1 << (self.steps + length).bit_length()
        self._starts = np.fft.rfft(found.starts, self._size)
        self._lasting = np.fft.rfft(found.lasting, self._size)

    def likeness(self, laid: Signals) -> Samples:
        """How well a signal fits at each lag, in standard deviations of chance.

        Value n is for a lag of n - len(laid) + 1 steps: negative lags first.
        """
        both = _whitened(self._starts, np.fft.rfft(laid.starts, self._size))
        both = both + _whitened(self._lasting, np.fft.rfft(laid.lasting, self._size))
        found = np.fft.irfft(both, self._size)
        count = len(laid.starts)
        kept = np.concatenate((found[self._size - count + 1 :], found[: self.steps]))
        spread = float(np.sqrt(np.mean(np.square(kept)))) or 1.0
        return (kept / spread).astype(np.float32)


def _whitened(reference: npt.NDArray[Any], laid: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """The spectrum of their likeness, scaled so that chance gives 1."""
    product = reference * np.conj(laid)
    power = float(np.sum(np.square(np.abs(product))))
    return np.asarray(product / np.sqrt(power) if power > 0 else product)
