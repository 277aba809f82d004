"""Whether a short track drifts evenly, and how sure that is.

Groups of cues tell where there are many of them. Where there are few, each cue speaks for itself:
how likely it is to begin beside the nearest thing said, for every rate and shift around a line. A
film runs at the captions' own rate unless that is clearly less likely.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from cuesmith.services.syncing.search import EXACT, Line, Target, fine
from cuesmith.services.syncing.signals import Times

_MOST = 120
"""Cues: more tell by groups."""
_STEP = 20.0
"""Milliseconds: so finely one looks."""
_EDGE = 2500.0
"""Milliseconds by which the first and the last cue may drift."""
_SHIFT = 800.0
"""Milliseconds by which all of them may move meanwhile."""
_FASTEST = 0.0125
"""More than any recorder's clock."""
_SPREAD = 110.0
"""Milliseconds by which captions begin beside speech."""
_MET = 0.7
"""The part of the cues that begin when something does."""
_CAUTION = 0.6
"""What a nat counts: cues that follow each other are not as independent as that takes them for."""
_REASON, _FREE = 3.0, 5.0
"""Nats by which another rate must be likelier: one with a reason, and any."""
_FAIR = 0.4
"""How much of that counts where one says how sure one is: the choice may be cautious, that not."""
_MATTERS = 150.0
"""Milliseconds between the first cue and the last: less drift than that is none."""
_SAME = 1e-9
"""Factors that differ by less are one."""
_OFF = 300.0
"""Milliseconds by which a cue may be off and yet be seen as right."""

Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Rates:
    """Rates about the middle of cues, each with how likely it is at its best shift."""

    slopes: Matrix
    """How much faster than the line."""
    shifts: Matrix
    """Milliseconds by which its middle comes later."""
    nats: Matrix


def with_drift(line: Line, cues: Times, target: Target) -> Line:
    """The line at the likeliest rate near its own; it knows how sure that rate is."""
    laid = line.laid(cues)
    half = float(np.ptp(laid[:, 0])) / 2
    if len(cues) > _MOST or half < _MATTERS:
        return line
    rates = _weighed(_slopes(line.factor, half), laid, target)
    seen, doubts = _CAUTION * rates.nats, _doubts(rates.slopes, line.factor)
    best = _chosen(seen - doubts, rates.slopes, half)
    if rates.slopes[best]:
        line = fine(cues, target, _turned(line, rates, best, laid))
    sure = _sure(seen - _FAIR * doubts, rates.slopes, best, half)
    return replace(line, rate_sure=sure)


def _slopes(factor: Fraction, half: float) -> Matrix:
    """By how much faster than the line the cues may run: not at all, for a reason, or so."""
    fastest = min(_FASTEST, _EDGE / half)
    count = math.ceil(fastest * half / _STEP)
    reasons = [float(exact / factor) - 1 for exact in EXACT]
    near = [slope for slope in reasons if 0 < abs(slope) <= fastest]
    steps = np.arange(1, count + 1) * (fastest / count)
    return np.concatenate(([0.0], near, -steps, steps))


def _doubts(slopes: Matrix, factor: Fraction) -> Matrix:
    """Nats by which each rate must be likelier than one."""
    doubts = np.full(len(slopes), _FREE)
    for exact in EXACT:
        same = np.abs(float(factor) * (1 + slopes) - float(exact)) < _SAME
        doubts[same] = _REASON if exact != 1 else 0.0
    return doubts


def _chosen(nats: Matrix, slopes: Matrix, half: float) -> int:
    best = int(nats.argmax())
    return best if abs(slopes[best]) * 2 * half >= _MATTERS else 0


def _turned(line: Line, rates: _Rates, best: int, laid: Times) -> Line:
    faster = Fraction(1 + float(rates.slopes[best]))
    factor = line.factor * faster
    exact = min(EXACT, key=lambda each: abs(each - factor))
    factor = exact if abs(exact - factor) < _SAME else factor.limit_denominator(1_000_000)
    middle = float(laid[:, 0].mean())
    later = float(rates.shifts[best]) + middle * (1 - float(faster))
    return replace(line, factor=factor, offset=line.offset * float(faster) + later)


def _sure(nats: Matrix, slopes: Matrix, best: int, half: float) -> float:
    """How likely it is that neither the first cue nor the last is off by what one sees."""
    likely = np.exp(nats - nats.max())
    right = np.abs(slopes - slopes[best]) * half <= _OFF
    return float(likely[right].sum() / likely.sum())


def _weighed(slopes: Matrix, laid: Times, target: Target) -> _Rates:
    """The likelihood of each rate, all of its shifts looked at."""
    rests = laid[:, 0] - laid[:, 0].mean()
    most = math.ceil(_SHIFT / _STEP)
    drifts = np.rint(np.outer(rests, slopes) / _STEP).astype(np.int64)
    reach = int(np.abs(drifts).max()) + most
    likely = _likely(laid[:, 0], target, _STEP * np.arange(-reach, reach + 1, dtype=np.float64))
    total = np.zeros((len(slopes), 2 * most + 1))
    for drift, row in zip(drifts, likely, strict=True):
        windows = np.lib.stride_tricks.sliding_window_view(row, 2 * most + 1)
        total += windows[drift + reach - most]
    shifts = (total.argmax(axis=1) - most) * _STEP
    return _Rates(slopes, shifts, total.max(axis=1))


def _likely(starts: Matrix, target: Target, moves: Matrix) -> Matrix:
    """How much likelier than by chance each cue begins where it is moved: nats, a row for each."""
    spread = _SPREAD * target.blur
    said = target.spans[:, 0]
    gap = float(np.ptp(said)) / max(1, len(said) - 1)
    gain = _MET / (1 - _MET) * gap / (spread * math.sqrt(2 * math.pi))
    times = starts[:, None] + moves
    after = np.clip(np.searchsorted(said, times), 1, len(said) - 1)
    near = [
        target.weights[row] * np.exp(-0.5 * ((times - said[row]) / spread) ** 2)
        for row in (after - 1, after)
    ]
    return np.asarray(np.log1p(gain * np.maximum(*near)), np.float64)
