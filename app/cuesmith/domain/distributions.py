"""How values of many cues are spread: mean, percentiles, and a histogram whose bins know their
cues."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean, median


@dataclass(frozen=True, slots=True)
class Spread:
    """Values in a few figures, in their own unit; all 0 where there are none."""

    count: int = 0
    mean: float = 0.0
    median: float = 0.0
    p95: float = 0.0
    """19 of 20 values are this or less."""
    least: float = 0.0
    most: float = 0.0


@dataclass(frozen=True, slots=True)
class Bin:
    """One bar of a histogram: values above `low` up to `high`; the first holds `low` as well."""

    low: float
    """Minus infinity where the bin is open below."""
    high: float
    """Infinity where the bin is open above."""
    cues: tuple[str, ...] = ()
    """Identities, in the order of the track, once for each value; a cue of two lines may be in a
    bin of line lengths twice."""
    within: bool = True
    """Whether what it holds keeps to the limits."""

    @property
    def count(self) -> int:
        """How many values it holds."""
        return len(self.cues)


@dataclass(frozen=True, slots=True)
class Distribution:
    """Values of one kind."""

    spread: Spread
    bins: tuple[Bin, ...]
    least: float | None
    """What a value should be at least; None where nothing is asked."""
    most: float | None
    within: int
    """How many values keep to both."""

    @property
    def share(self) -> float:
        """The part of the values that keep to the limits, 0 to 1; 1 where there are none."""
        total = sum(each.count for each in self.bins)
        return self.within / total if total else 1.0


@dataclass(frozen=True, slots=True)
class Scale:
    """How a histogram is divided."""

    step: float
    last: float
    """Above this there is one open bin."""
    least: float | None = None
    most: float | None = None
    first: float = 0.0
    """Below this there is one open bin, if any value lies there."""

    @property
    def edges(self) -> tuple[float, ...]:
        """Where bins meet: every step, and both limits, in whose way steps are left out."""
        limits = [each for each in (self.least, self.most) if each is not None]
        count = math.ceil((self.last - self.first) / self.step)
        steps = [self.first + number * self.step for number in range(count + 1)]
        free = [
            edge
            for edge in steps
            if edge == self.first or all(abs(edge - limit) >= self.step / 2 for limit in limits)
        ]
        return tuple(sorted({*free, *limits}))


def distribution(values: Sequence[tuple[str, float]], scale: Scale) -> Distribution:
    """The distribution of values, each with the identity of its cue. A value may be infinite: it
    is in a bin, but in no mean."""
    edges = scale.edges
    held: list[list[str]] = [[] for _ in range(len(edges) + 1)]
    for cue, value in values:
        place = 1 if value == edges[0] else bisect_left(edges, value)
        held[place].append(cue)
    bounds = (-math.inf, *edges, math.inf)
    bins = tuple(
        Bin(low, high, tuple(cues), _keeps(low, high, scale))
        for (low, high), cues in zip(pairwise(bounds), held, strict=True)
        if cues or low > -math.inf
    )
    within = sum(_is_within(value, scale) for _, value in values)
    finite = [value for _, value in values if math.isfinite(value)]
    return Distribution(spread(finite), bins, scale.least, scale.most, within)


def _keeps(low: float, high: float, scale: Scale) -> bool:
    over = scale.most is not None and low >= scale.most
    return not over and not (scale.least is not None and high <= scale.least)


def _is_within(value: float, scale: Scale) -> bool:
    if scale.least is not None and value < scale.least:
        return False
    return scale.most is None or value <= scale.most


def spread(values: Iterable[float]) -> Spread:
    """Values in a few figures; the 95th percentile is the nearest rank's: a value that occurs."""
    ordered = sorted(values)
    if not ordered:
        return Spread()
    return Spread(
        len(ordered),
        fmean(ordered),
        median(ordered),
        _percentile(ordered, 0.95),
        ordered[0],
        ordered[-1],
    )


def _percentile(ordered: Sequence[float], share: float) -> float:
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]
