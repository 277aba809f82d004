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
    if len(before) == len(after) == 2 and (edge := _moved_edge(before, after)):
        return [edge]
    old, new = _by_mask(before), _by_mask(after)
    if len(old) != len(new):
        return _all_of([layer.rect for layer in (*before, *after)])
    moved: list[Change] = []
    others: list[Rect] = []
    for ours, theirs in zip(old, new, strict=True):
        if ours == theirs:
            continue
        if ours[0].mask != theirs[0].mask:
            others += (layer.rect for layer in (*ours, *theirs))
        elif len(ours) == len(theirs) == 1 and ours[0].rect == theirs[0].rect:
            # Another colour, as all masks of a fade have.
            others.append(ours[0].rect)
        elif edge := _moved_edge(ours, theirs):
            moved.append(edge)
        else:
            for strip in _moved_windows(ours, theirs):
                moved += [strip] if strip.whole else []
                others += [] if strip.whole else [strip.rect]
    around = _all_of(others)
    # A fade changes all of a caption, strips and all.
    return [each for each in moved if not any(_holds(it.rect, each.rect) for it in around)] + around


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


def _holds(outer: Rect, inner: Rect) -> bool:
    return outer.joined(inner) == outer


def _moved_edge(old: Sequence[Layer], new: Sequence[Layer]) -> Change | None:
    """The strip between where two windows met and where they meet, as mostly; None where the
    windows are others, or others in number."""
    if not len(old) == len(new) == 2:
        return None
    (mask, color, (start, _, was, _)), (mask_2, color_2, (met, _, end, _)) = old
    (mask_3, color_3, (start_3, _, now, _)), (mask_4, color_4, (meet, _, end_4, _)) = new
    if not mask == mask_2 == mask_3 == mask_4 or (color_3, color_4) != (color, color_2):
        return None
    if was != met or now != meet or (start, end) != (start_3, end_4):
        return None
    left, right = (was, now) if was < now else (now, was)
    whole = new[0].window(start, end, color if was < now else color_2)
    return Change(Rect(left, mask.top, right, mask.bottom), whole)


def _moved_windows(old: Sequence[Layer], new: Sequence[Layer]) -> Iterator[Change]:
    """Where windows of one mask are not what they were."""
    edges = {edge for layer in (*old, *new) for edge in (layer.rect.left, layer.rect.right)}
    mask = new[0].mask
    for left, right in pairwise(sorted(edges)):
        were, are = ([w.color for w in ws if _spans(w.rect, left, right)] for ws in (old, new))
        if were != are:
            split = len(were) == len(are) == 1 and right - left < max(edges) - min(edges)
            whole = new[0].window(min(edges), max(edges), are[0]) if split else None
            yield Change(Rect(left, mask.top, right, mask.bottom), whole)


def _spans(window: Rect, left: int, right: int) -> bool:
    return window.left <= left and right <= window.right


def _all_of(rects: Sequence[Rect]) -> list[Change]:
    return [Change(rect) for rect in _apart(rects)]


def _apart(rects: Sequence[Rect]) -> list[Rect]:
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
