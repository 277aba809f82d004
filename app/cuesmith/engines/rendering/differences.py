"""Where the pictures of two moments differ, one following the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from cuesmith.engines.rendering.layers import Layer, Rect

_MOST_RECTS = 8
"""Beyond this, one that holds them all is quicker."""


class Change(NamedTuple):
    """A part of the picture that is no longer what it was."""

    rect: Rect
    whole: Layer | None = None
    """Where two windows of one mask share it and only their common edge moved: the mask as it
    will be when one of them has taken it all. A karaoke fill goes on like that."""


def changes(before: Sequence[Layer], after: Sequence[Layer]) -> list[Change]:
    """All differences, of lists or of those parts of them that are not the same."""
    old, new = _by_mask(before), _by_mask(after)
    if len(old) != len(new):
        return _all_of([*before, *after])
    moved: list[Change] = []
    others: list[Layer] = []
    for ours, theirs in zip(old, new, strict=True):
        if ours == theirs:
            continue
        if ours[0].mask == theirs[0].mask:
            moved += _moved_edge(ours, theirs) or _moved_windows(ours, theirs)
        else:
            others += (*ours, *theirs)
    return moved + _all_of(others) if others else moved


def _by_mask(layers: Sequence[Layer]) -> list[list[Layer]]:
    """Runs of windows of one mask."""
    runs: list[list[Layer]] = []
    last = None
    for layer in layers:
        if layer.mask == last:
            runs[-1].append(layer)
        else:
            runs.append([layer])
            last = layer.mask
    return runs


def _moved_edge(old: Sequence[Layer], new: Sequence[Layer]) -> tuple[Change] | None:
    """The strip between where two windows met and where they meet, as mostly; None where the
    windows are others, or others in number."""
    if not len(old) == len(new) == 2:
        return None
    (first, left), (second, right) = ((window.color, window.rect) for window in new)
    was, other = old[0].rect, old[1].rect
    if (old[0].color, old[1].color) != (first, second):
        return None
    edges = was.left, was.right, other.right
    if edges != (left.left, other.left, right.right) or left.right != right.left:
        return None
    whole = new[0].all_of(edges[0], edges[2], first if was.right < left.right else second)
    start, end = sorted((was.right, left.right))
    return (Change(Rect(start, left.top, end, left.bottom), whole),)


def _moved_windows(old: Sequence[Layer], new: Sequence[Layer]) -> Iterator[Change]:
    """Where windows of one mask are not what they were."""
    edges = {edge for layer in (*old, *new) for edge in (layer.rect.left, layer.rect.right)}
    one = new[0]
    for left, right in pairwise(sorted(edges)):
        were, are = ([w.color for w in ws if _spans(w.rect, left, right)] for ws in (old, new))
        if were != are:
            strip = Rect(left, one.rect.top, right, one.rect.bottom)
            split = len(were) == len(are) == 1
            yield Change(strip, one.all_of(min(edges), max(edges), are[0]) if split else None)


def _spans(window: Rect, left: int, right: int) -> bool:
    return window.left <= left and right <= window.right


def _all_of(layers: Sequence[Layer]) -> list[Change]:
    return [Change(rect) for rect in _apart([layer.rect for layer in layers])]


def _apart(rects: list[Rect]) -> list[Rect]:
    """Rectangles that do not touch, which together hold all of these."""
    kept: list[Rect] = []
    for rect in rects:
        growing = rect
        while touching := [other for other in kept if growing.meets(other)]:
            kept = [other for other in kept if other not in touching]
            for other in touching:
                growing = growing.joined(other)
        kept.append(growing)
        if len(kept) > _MOST_RECTS:
            kept = [_around(kept)]
    return [rect for rect in kept if rect.area]


def _around(rects: Sequence[Rect]) -> Rect:
    first, *others = rects
    for other in others:
        first = first.joined(other)
    return first
