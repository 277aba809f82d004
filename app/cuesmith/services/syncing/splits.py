"""Where a part of the captions moves by another amount than the rest: a cut, or a break.

Each cue has, at each amount that some cues want, a likelihood; the chain of amounts that explains
all cues best is found by Viterbi's way, where each change of amount costs as much as it takes to
believe in one.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from cuesmith.base.jobs import CancelToken
from cuesmith.domain.syncing.time_map import Piece, TimeMap
from cuesmith.services.syncing.search import Line, Target, local_offset, start_gap
from cuesmith.services.syncing.signals import Reference, Samples, Times, signals

_STEP = 40.0
_BLUR = 140.0
_WINDOW, _STRIDE = 24, 8
"""Cues that are laid together to see which amounts they want."""
_FARTHEST = 600_000.0
"""Milliseconds: no cut or break is longer."""
_WANTED = 5.0
"""How likely a place must be for a window to want it."""
_SETTLED = 6.5
"""How likely its place must be for a window that nobody asks where else it might belong."""
_PLACES = 3
_AMOUNTS = 80
_SAME = 240.0
"""Milliseconds: amounts nearer than that are one."""
_USUAL = 1.2
"""By how many standard deviations a cue's place is usually better than chance."""
_SWITCH = 13.0
"""Nats: one amount among a hundred, at one cue among a thousand, and seldom at all."""

Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Run:
    """Cues in a row that move by one amount."""

    first: int
    stop: int
    offset: float
    """Milliseconds, besides what the line says."""
    score: float = 0.0
    """Of all its cues together, in standard deviations of one of them."""

    @property
    def strength(self) -> float:
        """How unlikely it is that this is chance, in standard deviations."""
        return self.score / math.sqrt(max(1, self.stop - self.first))


def find_runs(laid: Times, target: Target, token: CancelToken) -> list[Run]:
    """The runs of cues that are laid by a line already; one where it is right for all."""
    amounts = _amounts(laid, target, token)
    if len(amounts) == 1:
        return [Run(0, len(laid), 0.0)]
    gain = _gains(laid, target, amounts)
    chain = _chain(gain)
    edges = [0, *(np.flatnonzero(np.diff(chain)) + 1).tolist(), len(laid)]
    scores = _scores(gain)[np.arange(len(laid)), chain]
    runs = [
        Run(first, stop, float(amounts[chain[first]]), float(scores[first:stop].sum()))
        for first, stop in pairwise(edges)
    ]
    exact = _joined([_exact(run, laid, target) for run in runs])
    return _with_exact_edges(exact, laid, target)


def worth(runs: list[Run]) -> float:
    """How much likelier the runs are than chance, each change of amount paid for: nats."""
    gained = sum(_USUAL * run.score - _USUAL**2 / 2 * (run.stop - run.first) for run in runs)
    return gained - _SWITCH * (len(runs) - 1)


def _amounts(laid: Times, target: Target, token: CancelToken) -> Matrix:
    """What cues want to move by; 0 first."""
    found: list[tuple[float, float]] = []
    scores = _scores(_gains(laid, target, np.zeros(1)))[:, 0]
    for first in range(0, max(1, len(laid) - _STRIDE), _STRIDE):
        token.check()
        window = slice(first, first + _WINDOW)
        if scores[window].sum() / math.sqrt(len(scores[window])) < _SETTLED:
            found += _wanted(laid[window], target)
    kept = [0.0]
    for _, amount in sorted(found, reverse=True):
        if all(abs(amount - other) > _SAME for other in kept):
            kept.append(amount)
        if len(kept) == _AMOUNTS:
            break
    return np.array(kept)


def _wanted(group: Times, target: Target) -> Iterator[tuple[float, float]]:
    """The likeliest amounts of a few cues: likelihood and milliseconds."""
    begin = float(group.min()) - _FARTHEST
    near = target.around(begin, float(group.max()) + _FARTHEST)
    if near is None:
        return
    step = 2 * _STEP
    own = signals(group - float(group.min()), None, step, _BLUR * target.blur)
    likeness = Reference(near.signals(step, _BLUR), len(own.starts)).likeness(own)
    reach = int(1000 / step)
    for _ in range(_PLACES):
        place = int(likeness.argmax())
        if likeness[place] < _WANTED:
            return
        amount = (place - len(own.starts) + 1) * step + begin - float(group.min())
        yield float(likeness[place]), amount
        likeness[max(0, place - reach) : place + reach + 1] = 0


def _gains(laid: Times, target: Target, amounts: Matrix) -> Matrix:
    """How much likelier each cue is at each amount than by chance: a row for a cue."""
    found = target.signals(_STEP, _BLUR)
    sums = np.concatenate(([0.0], np.cumsum(found.lasting, dtype=np.float64)))
    starts = laid[:, :1] + amounts
    ends = laid[:, 1:] + amounts
    score = _unit(_at(found.starts, starts / _STEP), found.starts)
    covered = _sum(sums, ends / _STEP) - _sum(sums, starts / _STEP)
    chance = _spread_of_sums(sums, laid)
    both = (score + covered / chance[:, None]) / np.sqrt(2)
    return np.asarray(_USUAL * both - _USUAL**2 / 2, np.float64)


def _scores(gain: Matrix) -> Matrix:
    """In standard deviations of a cue by chance."""
    return np.asarray((gain + _USUAL**2 / 2) / _USUAL, np.float64)


def _at(values: Samples, places: Matrix) -> Matrix:
    rows = places.round().astype(np.int64)
    inside = (rows >= 0) & (rows < len(values))
    return np.where(inside, values[np.clip(rows, 0, len(values) - 1)], 0.0)


def _unit(values: Matrix, all_values: Samples) -> Matrix:
    return values / (float(np.std(all_values)) or 1.0)


def _sum(sums: Matrix, places: Matrix) -> Matrix:
    return sums[np.clip(places.round().astype(np.int64), 0, len(sums) - 1)]


def _spread_of_sums(sums: Matrix, laid: Times) -> Matrix:
    """By how much the sum over a cue's length differs from place to place."""
    lengths = np.clip(((laid[:, 1] - laid[:, 0]) / _STEP).round().astype(np.int64), 1, None)
    spread = {}
    for length in np.unique(np.minimum(lengths, len(sums) - 2)).tolist():
        differences = sums[length:] - sums[:-length] if length else sums
        spread[length] = float(np.std(differences)) or 1.0
    return np.array([spread[min(length, len(sums) - 2)] for length in lengths.tolist()])


def _chain(gain: Matrix) -> npt.NDArray[np.int64]:
    """The amount of each cue in the likeliest chain."""
    count, amounts = gain.shape
    came = np.zeros((count, amounts), np.int64)
    best = gain[0].copy()
    own = np.arange(amounts)
    for row in range(1, count):
        leader = int(best.argmax())
        switched = best[leader] - _SWITCH
        came[row] = np.where(best >= switched, own, leader)
        best = np.maximum(best, switched) + gain[row]
    chain = np.zeros(count, np.int64)
    chain[-1] = int(best.argmax())
    for row in range(count - 1, 0, -1):
        chain[row - 1] = came[row, chain[row]]
    return chain


def _exact(run: Run, laid: Times, target: Target) -> Run:
    """The run with its amount found more finely."""
    cues = laid[run.first : run.stop] + run.offset
    more, _ = local_offset(cues, target, 400.0)
    if target.blur < 1:
        more += start_gap(cues + more, target)
    score = float(_scores(_gains(cues + more, target, np.zeros(1))).sum())
    return replace(run, offset=run.offset + more, score=score)


def _with_exact_edges(runs: list[Run], laid: Times, target: Target) -> list[Run]:
    """Runs that end where the amounts, now that they are exact, fit best."""
    settled = runs[:1]
    for run in runs[1:]:
        last = settled[-1]
        first = max(last.first + 1, run.first - _STRIDE)
        stop = min(run.stop - 1, run.first + _STRIDE)
        gain = _gains(laid[first:stop], target, np.array([last.offset, run.offset]))
        edge = first + _best_edge(gain) if stop > first else run.first
        settled[-1:] = [replace(last, stop=edge), replace(run, first=edge)]
    return settled


def _best_edge(gain: Matrix) -> int:
    """How many of the rows belong to the first column, the others to the second."""
    before = np.concatenate(([0.0], np.cumsum(gain[:, 0])))
    after = np.concatenate((np.cumsum(gain[::-1, 1])[::-1], [0.0]))
    return int((before + after).argmax())


def _joined(runs: list[Run]) -> list[Run]:
    """Runs whose amounts turned out to be the same, as one."""
    kept = [runs[0]]
    for run in runs[1:]:
        last = kept[-1]
        if abs(run.offset - last.offset) <= _SAME / 2:
            kept[-1] = Run(last.first, run.stop, last.offset, last.score + run.score)
        else:
            kept.append(run)
    return kept


def map_of_runs(runs: list[Run], cues: Times, line: Line, target: Target, laid: Times) -> TimeMap:
    """The map that moves each run by its amount.

    Where the film lacks something, as many cues lose their place as do not fit into what is left:
    those that fit least.
    """
    pieces: list[Piece] = []
    start = 0
    for run, following in pairwise(runs):
        one, other = _piece_offset(line, run), _piece_offset(line, following)
        missing = max(Fraction(0), (one - other) / line.factor)
        end = int(cues[following.first, 0])
        if missing:
            end = _cut(cues, laid, target, (run, following), float(missing))
        end = max(end, start)
        pieces.append(Piece(start, end, line.factor, one))
        start = math.ceil(end + missing)
    pieces.append(Piece(start, None, line.factor, _piece_offset(line, runs[-1])))
    return TimeMap(tuple(pieces))


def _piece_offset(line: Line, run: Run) -> Fraction:
    return Fraction(round(line.offset + run.offset))


def _cut(cues: Times, laid: Times, target: Target, runs: tuple[Run, Run], missing: float) -> int:
    """Where what the film lacks begins, in old times: where all others fit best."""
    one, other = runs
    first = int(np.searchsorted(cues[:, 0], cues[other.first, 0] - missing))
    stop = int(np.searchsorted(cues[:, 0], cues[other.first, 0] + missing)) + 1
    first, stop = max(first, one.first), min(stop, other.stop)
    gain = _gains(laid[first:stop], target, np.array([one.offset, other.offset]))
    before = np.concatenate(([0.0], np.cumsum(gain[:, 0])))
    after = np.concatenate((np.cumsum(gain[::-1, 1])[::-1], [0.0]))
    near = cues[first:stop]
    # Where none of them belongs to the first part, that ends with the cue before, or within it.
    over = float(near[0, 0]) - missing
    if first > one.first:
        began, ended = cues[first - 1].tolist()
        over = min(ended, max(began + 1, over))
    ends = np.array([over, *(_end_of(near, count) for count in range(1, len(near) + 1))])
    resumed = np.searchsorted(near[:, 0], ends + missing)
    return int(ends[int((before + after[resumed]).argmax())])


def _end_of(cues: Times, count: int) -> float:
    """When the first `count` cues, one at least, are over, and the next has not begun."""
    over = float(cues[count - 1, 1])
    return min(over, float(cues[count, 0])) if count < len(cues) else over
