"""A translated text dealt back to the cues whose text it translates.

Each gets a share as large as its text was of the whole, ended where it reads well: at the end of a
sentence or clause rather than inside a name. What both texts have in common (as many sentences;
marks) ties them together on the way.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from cuesmith.domain.breaks import Break, atom_spans, ends_sentence, grade

_BREAK_COST = {
    Break.SENTENCE: 0.0,
    Break.CLAUSE: 2.0,
    Break.PHRASE: 5.0,
    Break.PLAIN: 9.0,
    Break.BOUND: 24.0,
}
_DISTANCE = 80.0
"""What a cue costs whose end is off by a whole share."""

Anchor = tuple[int, int]
"""An offset in the source, and the one in the translation that says the same."""


def deal(
    text: str, lengths: Sequence[int], anchors: Iterable[Anchor], language: str
) -> tuple[tuple[int, int], ...] | None:
    """Where each cue's part of the translation stands: start and end, without the spaces between.

    `lengths` are those of the parts of the source, `anchors` offsets in all of them, joined without
    a space. None where there is not a word for each.
    """
    spans = atom_spans(text)
    if len(lengths) == 1 and spans:
        return ((spans[0][0], spans[-1][1]),)
    if len(spans) < len(lengths):
        return None
    ends = _expected(text, lengths, anchors)
    share = max(1.0, len(text) / len(lengths))
    costs = [_break_cost(text, spans, cut, language) for cut in range(len(spans))]
    cuts = _best_cuts(spans, ends, share, costs)
    return tuple((spans[a][0], spans[b - 1][1]) for a, b in pairwise([0, *cuts, len(spans)]))


def _break_cost(text: str, spans: Sequence[tuple[int, int]], cut: int, language: str) -> float:
    """Of ending a cue before the atom of that number."""
    if not cut:
        return 0.0
    left, right = (text[slice(*spans[n])] for n in (cut - 1, cut))
    return _BREAK_COST[grade(left, right, language)]


def _best_cuts(
    spans: Sequence[tuple[int, int]], ends: Sequence[float], share: float, costs: Sequence[float]
) -> list[int]:
    """The numbers of the atoms that begin the second cue, the third and so on: the least cost in
    all, each cue with an atom at least."""
    count, parts = len(spans), len(ends) + 1
    best = [0.0] * count
    chosen: list[list[int]] = []
    for number, end in enumerate(ends, 1):
        reached = [float("inf")] * count
        back = [0] * count
        cheapest, at = float("inf"), 0
        for cut in range(number, count - (parts - 1 - number)):
            before = best[cut - 1] if number > 1 else 0.0
            if before < cheapest:
                cheapest, at = before, cut - 1
            place = (spans[cut - 1][1] + spans[cut][0]) / 2
            reached[cut] = cheapest + costs[cut] + _DISTANCE * ((place - end) / share) ** 2
            back[cut] = at
        best = reached
        chosen.append(back)
    return _traced(best, chosen)


def _traced(best: list[float], chosen: list[list[int]]) -> list[int]:
    cut = min(range(len(best)), key=best.__getitem__)
    cuts = [cut]
    for back in reversed(chosen[1:]):
        cut = back[cut]
        cuts.append(cut)
    return cuts[::-1]


def _expected(text: str, lengths: Sequence[int], anchors: Iterable[Anchor]) -> list[float]:
    """Where each part but the last should end in the translation."""
    whole = sum(lengths)
    ties = _rising([(0, 0), *sorted(anchors), (whole, len(text))])
    sources = [source for source, _ in ties]
    ends, position = [], 0
    for length in lengths[:-1]:
        position += length
        at = min(max(bisect_right(sources, position) - 1, 0), len(ties) - 2)
        (s1, t1), (s2, t2) = ties[at], ties[at + 1]
        ends.append(t1 + (t2 - t1) * (position - s1) / max(1, s2 - s1))
    return ends


def _rising(anchors: Sequence[Anchor]) -> list[Anchor]:
    """Those that come in the same order in both texts; the first and last stay."""
    final = anchors[-1]
    kept = [anchors[0]]
    for source, target in anchors[1:-1]:
        if kept[-1][0] < source < final[0] and kept[-1][1] < target < final[1]:
            kept.append((source, target))
    return [*kept, final]


def sentence_anchors(
    source: str, source_language: str, text: str, language: str
) -> tuple[Anchor, ...]:
    """The ends of sentences, where both texts have as many."""
    mine, theirs = _sentence_ends(source, source_language), _sentence_ends(text, language)
    return tuple(zip(mine, theirs, strict=True)) if len(mine) == len(theirs) else ()


def _sentence_ends(text: str, language: str) -> list[int]:
    spans = atom_spans(text)
    return [
        end
        for (start, end), (after, _) in pairwise(spans)
        if ends_sentence(text[start:end], language) and not text[after : after + 1].islower()
    ]
