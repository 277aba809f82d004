"""From many pairs of times to one map, though some of the pairs are wrong."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from math import ceil
from statistics import median

from cuesmith.domain.cue import Cue
from cuesmith.domain.syncing.frame_rates import RATES, SYNC_PAIRS
from cuesmith.domain.syncing.same_words import Pair
from cuesmith.domain.syncing.time_map import Piece, TimeMap

_EXACT = (Fraction(1), *(RATES[old] / RATES[new] for old, new in SYNC_PAIRS))
_NEAR = 300
"""Milliseconds: a pair that is no farther off is met."""
_WORSE, _EXACT_TO = 1.3, 15
"""A known factor that misses by so much more, and by so many milliseconds, is not the one."""
_AMOUNTS = 40
_BIN = 200
_SWITCH = 8.0
"""What another amount costs, in pairs that are not met: fewer do not make one believe in it."""
_MOST_SLOPES = 4000


def map_of_pairs(pairs: Sequence[Pair], *, splits: bool, cues: Sequence[Cue] = ()) -> TimeMap:
    """The map that meets most pairs, which are in order; one line unless `splits`.

    `cues` are those of the pairs' rows: breaks are put where they take the fewest away.
    """
    factor = _factor(pairs)
    rests = [pair.new - float(factor) * pair.old for pair in pairs]
    if not splits:
        return TimeMap((Piece(0, None, factor, Fraction(round(_densest(rests)))),))
    runs = _runs(rests)
    return TimeMap(tuple(_pieces(pairs, rests, runs, factor, cues)))


def met(pairs: Sequence[Pair], times: TimeMap) -> tuple[int, float]:
    """How many pairs a map meets, and by how many milliseconds it misses those, by the median."""
    new = [(pair, times.at(pair.old)) for pair in pairs]
    misses = [abs(time - pair.new) for pair, time in new if time is not None]
    near = [miss for miss in misses if miss <= _NEAR]
    return len(near), float(median(near)) if near else 0.0


def _factor(pairs: Sequence[Pair]) -> Fraction:
    """The median of the slopes between pairs that lie well apart; known factors come first."""
    length = pairs[-1].old - pairs[0].old
    apart = max(1, len(pairs) // 5)
    step = max(1, (len(pairs) - apart) // _MOST_SLOPES)
    slopes = [
        (pairs[row + apart].new - pairs[row].new) / (pairs[row + apart].old - pairs[row].old)
        for row in range(0, len(pairs) - apart, step)
        if pairs[row + apart].old > pairs[row].old
    ]
    if not slopes or length <= 0:
        return Fraction(1)
    slope = min(max(median(slopes), 0.2), 5.0)
    enough = _WORSE * _scatter(pairs, slope) + _EXACT_TO
    for known in sorted(_EXACT, key=lambda each: (each != 1, abs(each - slope))):
        near = abs(float(known) - slope) * length < 400
        if near and _scatter(pairs, float(known)) <= enough:
            return known
    return Fraction(slope).limit_denominator(1_000_000)


def _scatter(pairs: Sequence[Pair], factor: float) -> float:
    """By how many milliseconds pairs miss a line of that factor, by the median."""
    rests = [pair.new - factor * pair.old for pair in pairs]
    middle = median(rests)
    return median(abs(rest - middle) for rest in rests)


def _densest(rests: Sequence[float]) -> float:
    """The amount that most pairs want."""
    (best, _), *_ = _counted(rests).most_common(1)
    near = [rest for rest in rests if abs(rest - best * _BIN) <= 2 * _BIN]
    return median(near)


def _counted(rests: Sequence[float]) -> Counter[int]:
    """How many want each amount, or one beside it."""
    own = Counter(round(rest / _BIN) for rest in rests)
    return Counter({key: sum(own[key + step] for step in (-1, 0, 1)) for key in own})


def _runs(rests: Sequence[float]) -> list[tuple[int, int]]:
    """Rows of pairs that want one amount: first and stop. The cheapest chain, as Viterbi did."""
    amounts = [key * _BIN for key, _ in _counted(rests).most_common(_AMOUNTS)]
    costs = [_miss(rests[0], amount) for amount in amounts]
    came: list[list[int]] = []
    for rest in rests[1:]:
        leader = min(range(len(amounts)), key=costs.__getitem__)
        switched = costs[leader] + _SWITCH
        came.append([row if cost <= switched else leader for row, cost in enumerate(costs)])
        costs = [
            min(cost, switched) + _miss(rest, amount)
            for cost, amount in zip(costs, amounts, strict=True)
        ]
    chain = [min(range(len(amounts)), key=costs.__getitem__)]
    for back in reversed(came):
        chain.append(back[chain[-1]])
    chain.reverse()
    edges = [0, *(row for row in range(1, len(chain)) if chain[row] != chain[row - 1]), len(chain)]
    return list(pairwise(edges))


def _miss(rest: float, amount: float) -> float:
    return min(abs(rest - amount) / _NEAR, 1.0)


def _pieces(
    pairs: Sequence[Pair],
    rests: Sequence[float],
    runs: Sequence[tuple[int, int]],
    factor: Fraction,
    cues: Sequence[Cue],
) -> list[Piece]:
    offsets = [Fraction(round(_densest(rests[first:stop]))) for first, stop in runs]
    kept = [0, *(n for n in range(1, len(runs)) if abs(offsets[n] - offsets[n - 1]) > _BIN)]
    pieces: list[Piece] = []
    start = 0
    for one, other in pairwise(kept):
        last, following = pairs[runs[other - 1][1] - 1], pairs[runs[other][0]]
        missing = max(Fraction(0), (offsets[one] - offsets[other]) / factor)
        end = following.old
        if missing:
            end = max(start, _break_start(cues, last, following, ceil(missing)))
        pieces.append(Piece(start, end, factor, offsets[one]))
        start = max(ceil(end + missing), end)
    pieces.append(Piece(start, None, factor, offsets[kept[-1]]))
    return pieces


def _break_start(cues: Sequence[Cue], last: Pair, following: Pair, missing: int) -> int:
    """Where begins what the film lacks, in old times: where the fewest cues lose their place, and
    the least of the one before is cut off."""
    earliest, latest = last.old + 1, following.old - missing
    if latest <= earliest or not cues:
        return min(earliest, latest)
    near = cues[last.row : following.row + 1]
    starts = [cue.start for cue in near]

    def harm(end: int) -> tuple[int, int]:
        row = bisect_left(starts, end)
        lost = bisect_left(starts, end + missing) - row
        return lost, max(0, near[row - 1].end - end) if row else 0

    ends = (min(max(cue.end, earliest), latest) for cue in near)
    return min((latest, *ends), key=harm)
