"""Whether captions really fit where they are laid, or only less badly than elsewhere."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np

from cuesmith.services.syncing.search import EXACT, Target
from cuesmith.services.syncing.signals import Times

_NEAR = 250.0
"""Milliseconds between the beginning of a caption and of what is said."""
_STRENGTH, _LEAD = 8.0, 1.45
"""So unlikely by chance (the wrong film reaches 6.6), and so much more than elsewhere."""
_MATCHED, _MATCHED_LEAD = 5.0, 1.5
"""One in 10 to that power (the wrong film reaches 3.5), and the next best place far from it."""

_PART_STRENGTH = 6.0
"""What each part must reach: one of captions of the wrong film reaches 5.4."""
_BY_A_PART = 5.0
"""Powers of ten that each further part gains by chance: so many amounts and places there are."""
_BY_A_RATE = 1.5
"""The same of a rate that has no reason: so many can be tried."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a place."""

    strength: float
    """Of the whole pattern, in standard deviations of chance."""
    rival: float
    """The same of the next best place."""
    met: int
    """Captions that begin when something begins to be said."""
    cues: int
    matched: float
    """How unlikely it is that so many do: one in 10 to that power."""
    matched_rival: float = 0.0
    """The same of the next best place."""

    @property
    def decides(self) -> bool:
        """Whether the place can be trusted."""
        return self._by_pattern >= 1 or self._by_starts >= 1

    @property
    def fits_elsewhere(self) -> bool:
        """Whether it fits, and as well at another place."""
        strong = self.strength >= _STRENGTH or self.matched >= _MATCHED
        return strong and not self.decides

    @property
    def confidence(self) -> float:
        """0 to 1: below 0.5 where it does not decide."""
        best = max(self._by_pattern, self._by_starts)
        return round(0.5 * best if best < 1 else 1 - 0.5 * math.exp(-(best - 1) * 4), 3)

    @property
    def _by_pattern(self) -> float:
        return min(self.strength / _STRENGTH, self.strength / max(_LEAD * self.rival, 0.1))

    @property
    def _by_starts(self) -> float:
        lead = self.matched / max(_MATCHED_LEAD * self.matched_rival, 0.1)
        return min(self.matched / _MATCHED, lead)


def weigh(laid: Times, target: Target, strength: float, rival: float) -> Evidence:
    """What speaks for captions that are laid where they would be."""
    met = _met(laid, target)
    chance = _chance(target)
    return Evidence(strength, rival, met, len(laid), _unlikely(len(laid), met, chance))


def weigh_parts(laid: Times, target: Target, strengths: Sequence[float]) -> Evidence:
    """The same for captions that moved in parts, each of a strength: with enough of them,
    anything can be met, so either each part decides by itself, or the whole by far."""
    weakest = min(strengths) * _STRENGTH / _PART_STRENGTH
    found = weigh(laid, target, weakest, 0.0)
    return replace(found, matched=found.matched - _BY_A_PART * (len(strengths) - 1))


def at_rate(found: Evidence, factor: Fraction) -> Evidence:
    """The same, less what is gained by chance where any rate may be chosen."""
    if factor in EXACT:
        return found
    return replace(found, matched=found.matched - _BY_A_RATE)


def _met(laid: Times, target: Target) -> int:
    """How many begin near something; a constant lead or lag of up to 0.3 s does not count."""
    starts = target.spans[:, 0]
    after = np.clip(np.searchsorted(starts, laid[:, 0]), 1, len(starts) - 1)
    before = laid[:, 0] - starts[after - 1]
    ahead = starts[after] - laid[:, 0]
    apart = np.where(before < ahead, before, -ahead)
    near = apart[np.abs(apart) <= 600]
    bias = float(np.clip(np.median(near), -300, 300)) if len(near) else 0.0
    return int((np.abs(apart - bias) <= _NEAR).sum())


def _chance(target: Target) -> float:
    """The part of all times that are so near to a beginning."""
    starts = np.sort(target.spans[:, 0])
    covered = np.minimum(np.diff(starts), 2 * _NEAR).sum() + 2 * _NEAR
    return float(np.clip(covered / max(target.end, 1.0), 0.02, 0.95))


def _unlikely(count: int, met: int, chance: float) -> float:
    """Minus the power of ten by which chance would meet as many, or more."""
    terms = [
        math.lgamma(count + 1)
        - math.lgamma(each + 1)
        - math.lgamma(count - each + 1)
        + each * math.log(chance)
        + (count - each) * math.log1p(-chance)
        for each in range(met, count + 1)
    ]
    top = max(terms)
    return -(top + math.log(sum(math.exp(term - top) for term in terms))) / math.log(10)
