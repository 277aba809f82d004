"""Cues whose own tags put them at one point of the picture: moved apart, so that both can be read.

A point is what `\\pos` or `\\move` says, in the pixels of the script; only its height changes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cuesmith.domain.cue import Cue

_NUMBER = r"\s{0,8}([-+]?[0-9]{1,6}(?:\.[0-9]{0,6})?)\s{0,8}"
_POINT = re.compile(rf"(\\(?:pos|move)\({_NUMBER},)({_NUMBER})(?:(,{_NUMBER},)({_NUMBER}))?")
_SIZE = re.compile(r"\\fs([0-9]{1,4}(?:\.[0-9]{0,4})?)")
_NEAR = 0.01
"""Of the picture's height: points that are no farther apart are one."""
_SAFE = 0.05
"""Of the picture's height, at either edge: nothing is moved into it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A cue at a point, and how much room it takes. Pixels of the script."""

    cue: Cue
    x: float
    y: float
    height: float
    """Of its lines together."""
    row: int
    """Where the point is in the text: 0 below it, 1 in its middle, 2 above it."""

    @property
    def top(self) -> float:
        """Its upper edge."""
        return self.y - self.height * (1.0, 0.5, 0.0)[self.row]


def point_of(cue: Cue) -> tuple[float, float] | None:
    """Where a cue's own tags put it, at first."""
    found = None if cue.markup is None else _POINT.search(cue.markup.source)
    return None if found is None else (float(found[2]), float(found[4]))


def own_size(cue: Cue) -> float:
    """The largest font size that a cue's own tags ask for; 0 where they ask for none."""
    sizes = () if cue.markup is None else _SIZE.findall(cue.markup.source)
    return max(map(float, sizes), default=0.0)


def are_at_one_point(one: Standing, other: Standing, height: int) -> bool:
    """Whether both were put where the other is."""
    near = _NEAR * height
    return abs(one.x - other.x) <= near and abs(one.y - other.y) <= near and one.row == other.row


def apart(first: Standing, seconds: Sequence[Standing], height: int, *, below: bool) -> list[Cue]:
    """The first cue, and those that stand at its point, which go below or above it.

    Where that leaves the safe part of a picture of that height, all go back together.
    """
    most = max(each.height for each in seconds)
    upper = first.top if below else first.top - most
    back = _back_into(upper, upper + first.height + most, height, _edge(first, height))
    moved = [_lower(first.cue, back)]
    for each in seconds:
        top = first.top + first.height if below else first.top - each.height
        moved.append(_lower(each.cue, top - each.top + back))
    return moved


def _edge(first: Standing, height: int) -> float:
    """How near to the picture's edge a cue may come that stands beside the first: what was put
    there on purpose is not called back."""
    edge = _SAFE * height
    inside = edge <= first.top and first.top + first.height <= height - edge
    return edge if inside else 0.0


def _back_into(upper: float, lower: float, height: int, edge: float) -> float:
    """By how much a block is moved down, or up, to stay inside; its top if it is too high."""
    if lower > height - edge:
        return max(height - edge - lower, min(0.0, edge - upper))
    return max(0.0, edge - upper)


def _lower(cue: Cue, by: float) -> Cue:
    """The cue so many pixels farther down."""
    if cue.markup is None or not round(by):
        return cue

    def lowered(tag: re.Match[str]) -> str:
        first = f"{tag[1]}{_shown(float(tag[4]) + by)}"
        return first if tag[5] is None else f"{first}{tag[5]}{_shown(float(tag[8]) + by)}"

    return replace(cue, markup=replace(cue.markup, source=_POINT.sub(lowered, cue.markup.source)))


def _shown(pixels: float) -> str:
    return f"{pixels:.1f}".removesuffix(".0")
