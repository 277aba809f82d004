"""Two long sequences of words held against each other: which stand for which.

difflib's time grows with the square, and common words lead it astray. So runs that occur just
once in both are taken first, the longest increasing chain of them is kept (as in Bram Cohen's
patience diff), and difflib sees only what lies between two of those.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from difflib import Match, SequenceMatcher

Pair = tuple[int, int]
"""A place in the one sequence and the same word's in the other."""

_RUNS = (5, 3, 2, 1)
"""Lengths of runs that are looked for, long ones first."""
_MOST_COMPARED = 600
"""Words between two runs that difflib may compare."""
_NEAR = 3
"""Words that may lie between a short run and its neighbour on either side."""
_FAR = 6
"""Words that lie between two runs where the texts say something else."""
_SOLID = 3
"""Words of a run that stands by itself."""


def match_words(one: Sequence[str], other: Sequence[str]) -> list[Pair]:
    """Places of equal words in both sequences, rising in both; chance hits are left out."""
    pairs = list(_matched(one, other, (0, len(one)), (0, len(other)), 0))
    while (fewer := _without_chance(_runs(pairs), len(one), len(other))) != pairs:
        pairs = fewer  # without these hits, others stand alone
    return pairs


def _matched(
    one: Sequence[str], other: Sequence[str], here: Pair, there: Pair, level: int
) -> Iterator[Pair]:
    """Pairs within two stretches; runs of the length that `level` names are tried first."""
    if here[0] == here[1] or there[0] == there[1]:
        return
    if level == len(_RUNS) or max(here[1] - here[0], there[1] - there[0]) <= _SOLID:
        yield from _compared(one, other, here, there)
        return
    size = _RUNS[level]
    at, to = here[0], there[0]
    for a, b in [*_unique_runs(one, other, here, there, size), (here[1], there[1])]:
        if a < at or b < to:
            continue  # it overlaps the run before
        yield from _matched(one, other, (at, a), (to, b), level + 1)
        end = min(size, here[1] - a)
        yield from ((a + step, b + step) for step in range(end))
        at, to = a + size, b + size


def _unique_runs(
    one: Sequence[str], other: Sequence[str], here: Pair, there: Pair, size: int
) -> list[Pair]:
    """Where runs of `size` words begin that occur once in both stretches; rising in both."""
    first, second = _singles(one, here, size), _singles(other, there, size)
    pairs = sorted((place, second[run]) for run, place in first.items() if run in second)
    return _rising(pairs)


def _singles(words: Sequence[str], stretch: Pair, size: int) -> dict[tuple[str, ...], int]:
    places: dict[tuple[str, ...], int] = {}
    repeated: set[tuple[str, ...]] = set()
    for place in range(stretch[0], stretch[1] - size + 1):
        run = tuple(words[place : place + size])
        if run in places:
            repeated.add(run)
        places[run] = place
    return {run: place for run, place in places.items() if run not in repeated}


def _rising(pairs: Sequence[Pair]) -> list[Pair]:
    """The longest chain of pairs, sorted by their first, whose seconds rise too."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, (_, value) in enumerate(pairs):
        pile = bisect_left(tops, value)
        before.append(ends[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(value)
            ends.append(number)
        else:
            tops[pile], ends[pile] = value, number
    chain: list[Pair] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


def _compared(one: Sequence[str], other: Sequence[str], here: Pair, there: Pair) -> Iterator[Pair]:
    """What difflib finds; long stretches that are alike only in length, such as a refrain sung
    over and over, are gone through window by window."""
    lengths = sorted((here[1] - here[0], there[1] - there[0]))
    if lengths[1] > _MOST_COMPARED and 2 * lengths[0] < lengths[1]:
        return
    at, to = here[0], there[0]
    while at < here[1] and to < there[1]:
        stops = min(at + _MOST_COMPARED, here[1]), min(to + _MOST_COMPARED, there[1])
        left, right = one[at : stops[0]], other[to : stops[1]]
        is_last = stops == (here[1], there[1])
        # A window's end may cut what belongs together.
        sure = len(left) if is_last else 2 * len(left) // 3
        blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
        found = [(at + a, to + b) for a, b in _steps(blocks) if a < sure]
        yield from found
        if is_last or not found:
            return
        at, to = found[-1][0] + 1, found[-1][1] + 1


def _steps(blocks: Sequence[Match]) -> Iterator[Pair]:
    for block in blocks:
        yield from ((block.a + step, block.b + step) for step in range(block.size))


def _runs(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """The pairs in runs without a hole on either side."""
    runs: list[list[Pair]] = []
    for a, b in pairs:
        if runs and runs[-1][-1] == (a - 1, b - 1):
            runs[-1].append((a, b))
        else:
            runs.append([(a, b)])
    return runs


def _without_chance(runs: Sequence[list[Pair]], one: int, other: int) -> list[Pair]:
    """Short runs count only close to another one, and not at the edge of a long difference.

    `one` and `other` are the lengths of the two sequences.
    """
    kept: list[Pair] = []
    edges = [(-1, -1), *(run[-1] for run in runs)]
    starts = [*(run[0] for run in runs), (one, other)]
    for group in _groups(runs):
        first, last = group[0], group[-1]
        before, after = edges[first], starts[last + 1]
        while first <= last and len(runs[first]) < _SOLID and _are_far(before, runs[first][0]):
            first += 1
        while last >= first and len(runs[last]) < _SOLID and _are_far(runs[last][-1], after):
            last -= 1
        matched = [pair for run in runs[first : last + 1] for pair in run]
        if len(matched) >= _SOLID or len(runs) == 1:
            kept += matched or [pair for number in group for pair in runs[number]]
    return kept


def _groups(runs: Sequence[list[Pair]]) -> list[list[int]]:
    """Runs that are near each other, by number."""
    groups: list[list[int]] = []
    for number, run in enumerate(runs):
        if number and _are_near(runs[number - 1][-1], run[0]):
            groups[-1].append(number)
        else:
            groups.append([number])
    return groups


def _are_far(left: Pair, right: Pair) -> bool:
    """Whether much differs between two pairs, on either side."""
    return right[0] - left[0] > _FAR or right[1] - left[1] > _FAR


def _are_near(left: Pair, right: Pair) -> bool:
    return right[0] - left[0] - 1 <= _NEAR and right[1] - left[1] - 1 <= _NEAR
