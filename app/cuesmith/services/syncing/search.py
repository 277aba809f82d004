"""One line for all captions: at which rate, and how much later, they fit a reference best."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property, partial

import numpy as np

from cuesmith.base.jobs import CancelToken, Progress, Report
from cuesmith.domain.syncing.frame_rates import RATES, SYNC_PAIRS
from cuesmith.services.syncing.signals import Reference, Samples, Signals, Times, signals

_STEP, _LONG_STEP, _LONG = 80.0, 160.0, 4_500_000
"""Milliseconds: so finely one looks at first; in films from 75 minutes on, half as finely."""
_FINE = 20.0
"""Milliseconds: so finely in the end."""
_COARSE_BLUR, _FINE_BLUR = 250.0, 90.0
_BANDS = (1.0, 1.0422, 0.9595)
"""Around these lie all rates at which films are moved between 23.976, 24 and 25."""
_BAND = 0.003
"""How far around: 24 against 23.976 is 0.001; a recorder's clock is worse than that rarely."""
_WIDE_BAND, _SHORT = 0.0105, 600_000
"""In tracks of less than ten minutes a worse clock is looked for as well."""
_WORTH_TELLING = 60
"""Rates; to try fewer takes a second."""
_SMEAR = 700.0
"""Milliseconds by which beginning and end may be apart between two rates that are tried."""
_CLEAR, _LEAD = 12.0, 2.5
"""As likely as that, and that many times as likely as the next best: no other rate is tried."""
_APART = 1500.0
"""Milliseconds: what fits closer than this is no rival but the same place."""
_PLACES = 3
"""So many at each rate."""
_MOST_TRIED = 24
"""So many places are looked at closely where it is not clear at once."""
_GROUP = 30
"""Cues that are moved together to see whether they drift."""
_LEAST_GROUP = 15
_FEWEST_GROUPS = 4
_REACH = 2500.0
"""Milliseconds a group may be off while that is looked at."""
_AGREED = 150.0
"""Milliseconds by which a group may miss a line that it agrees with."""
_SEEN = 3.8
"""How likely a group's place must be to count."""

EXACT = (Fraction(1), *(RATES[old] / RATES[new] for old, new in SYNC_PAIRS))
"""Factors that are what they are for a reason."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that fits."""

    factor: Fraction
    offset: float
    """Milliseconds: a new time is `factor` times the old one, and this."""
    strength: float = 0.0
    """How unlikely it is that this is chance, in standard deviations."""
    rival: float = 0.0
    """The same of the next best place."""
    rate_sure: float = 1.0
    """How likely it is that no cue is off by much because of the rate: 0 to 1."""

    def laid(self, cues: Times) -> Times:
        """Cues at their new times."""
        return cues * float(self.factor) + self.offset


@dataclass(frozen=True)
class Target:
    """What captions are to fit: spans of speech, or the cues of another track."""

    spans: Times
    """Sorted by start; at least two."""
    blur: float = 1.0
    """How blurred the beginnings are: 1 for speech, less for what is written down."""

    @cached_property
    def weights(self) -> Samples:
        """A beginning counts as much as the pause before it lets it."""
        pauses = np.concatenate(([2000.0], self.spans[1:, 0] - self.spans[:-1, 1]))
        return np.sqrt(np.clip(pauses, 20, 1000) / 1000).astype(np.float32)

    @property
    def end(self) -> float:
        """Milliseconds."""
        return float(self.spans[:, 1].max())

    def signals(self, step: float, blur: float) -> Signals:
        """The spans as signals."""
        return signals(self.spans, self.weights, step, blur * self.blur)

    def around(self, start: float, end: float) -> Target | None:
        """What of it lies between two times, which count from the first of them; None for none."""
        kept = self.spans[(self.spans[:, 1] > start) & (self.spans[:, 0] < end)]
        return Target(np.clip(kept - start, 0, end - start), self.blur) if len(kept) > 1 else None


def best_lines(cues: Times, target: Target, report: Report, token: CancelToken) -> list[Line]:
    """The lines by which cues fit best, whether that is well or badly, the likeliest first.

    At least one; several where it is not clear at once. Raises `Cancelled`.
    """
    return [
        fine(cues, target, _without_drift(cues, target, line))
        for line in _coarse(cues, target, report, token)
    ]


def _coarse(cues: Times, target: Target, report: Report, token: CancelToken) -> list[Line]:
    longest = max(float(cues.max()), target.end)
    step = _LONG_STEP if longest > _LONG else _STEP
    room = int(float(cues.max() - cues.min()) * 1.06 / step) + 4
    reference = Reference(target.signals(step, _COARSE_BLUR), room)
    place = partial(_placed, cues, reference, step, target.blur)
    found = _apart([line for factor in EXACT for line in place(factor)], cues)
    if found[0].strength > _CLEAR and found[0].strength > _LEAD * found[0].rival:
        return found[:1]
    factors = list(_factors(float(cues.max() - cues.min())))
    for number, factor in enumerate(factors):
        token.check()
        if len(factors) > _WORTH_TELLING:
            report(Progress(number / len(factors), "comparing"))
        found += place(factor)
    return _apart(found, cues)


def _apart(found: list[Line], cues: Times) -> list[Line]:
    """The best ones that differ; each knows how good the best is that lays cues elsewhere."""
    kept: list[Line] = []
    for line in sorted(found, key=lambda line: -line.strength * _trust(line.factor)):
        if all(_distance(line, other, cues) > _SMEAR for other in kept):
            kept.append(line)
        if len(kept) == _MOST_TRIED:
            break
    return [replace(line, rival=_rival(line, found, cues)) for line in kept]


def _rival(line: Line, found: list[Line], cues: Times) -> float:
    return max((o.strength for o in found if not same_place(o, line, cues)), default=0.0)


def same_place(one: Line, other: Line, cues: Times) -> bool:
    """Whether two lines mean the same, one of them perhaps at a slightly wrong rate."""
    middle = float(cues.mean())
    apart = abs(one.offset - other.offset + float(one.factor - other.factor) * middle)
    return apart < 4 * _APART and abs(one.factor - other.factor) < 0.05


def _distance(one: Line, other: Line, cues: Times) -> float:
    """By how many milliseconds two lines lay the first cue, or the last one, apart at most."""
    return float(np.abs(one.laid(cues[[0, -1]]) - other.laid(cues[[0, -1]])).max())


def _trust(factor: Fraction) -> float:
    """Films mostly run at the rate that captions were made for, or at one that has a reason."""
    if factor == 1:
        return 1.12
    return 1.06 if factor in EXACT else 1.0


def _factors(length: float) -> Iterator[Fraction]:
    step = _SMEAR / max(length, 60_000)
    for band in _BANDS:
        around = _WIDE_BAND if band == 1 and length < _SHORT else _BAND
        count = math.ceil(around / step)
        for number in range(-count, count + 1):
            yield Fraction(band + number * min(step, _BAND)).limit_denominator(1_000_000)


def _placed(
    cues: Times, reference: Reference, step: float, blur: float, factor: Fraction
) -> list[Line]:
    """The best places at one rate."""
    laid = cues * float(factor)
    begin = float(laid.min())
    laid_signals = signals(laid - begin, None, step, _COARSE_BLUR * blur)
    likeness = reference.likeness(laid_signals)
    found, reach = [], int(_APART / step)
    for _ in range(_PLACES):
        place = int(likeness.argmax())
        lag = (place - len(laid_signals.starts) + 1) * step
        found.append(Line(factor, lag - begin, float(likeness[place])))
        likeness[max(0, place - reach) : place + reach + 1] = 0
    return found


def local_offset(
    cues: Times, target: Target, reach: float, blur: float = _FINE_BLUR
) -> tuple[float, float]:
    """By how many milliseconds cues, at their new times already, should still move: at most
    `reach` to either side; and how likely that is."""
    begin, end = float(cues.min()) - reach, float(cues.max()) + reach
    near = target.around(begin, end)
    if near is None:
        return 0.0, 0.0
    laid = signals(cues - float(cues.min()), None, _FINE, blur * target.blur)
    reference = Reference(near.signals(_FINE, blur), len(laid.starts))
    likeness = reference.likeness(laid)
    first = len(laid.starts) - 1
    window = likeness[first : first + 2 * int(reach / _FINE) + 1]
    if not len(window):
        return 0.0, 0.0
    place = int(window.argmax())
    return place * _FINE - reach, float(window[place])


def _without_drift(cues: Times, target: Target, line: Line) -> Line:
    """The line turned as the groups of cues want it, if more of them agree with it then."""
    line = turned(line, _known(line.factor, cues), cues)
    for reach in (_REACH, _REACH / 3):
        middles, wanted = _wishes(line.laid(cues), target, reach)
        if len(middles) < _FEWEST_GROUPS or float(np.ptp(middles)) < _SMEAR:
            return line
        better = turned(
            line, _known(line.factor * Fraction(1 + _median_slope(middles, wanted)), cues), cues
        )
        moved = (better.laid(cues) - line.laid(cues)).mean(axis=1)
        rests = wanted - np.interp(middles, line.laid(cues).mean(axis=1), moved)
        shift = float(np.median(rests))
        agreeing = _agreeing(rests - shift)
        before = _agreeing(wanted - float(np.median(wanted)))
        if agreeing <= before or 2 * agreeing < _groups(cues):
            return line
        line = replace(better, offset=better.offset + shift)
    return line


def _agreeing(misses: Samples) -> int:
    return int((np.abs(misses) < _AGREED).sum())


def alike(line: Line, cues: Times) -> list[Line]:
    """The line, and those at rates with a reason that differ from its rate by little: a part that
    moves by another amount looks like a drift."""
    near = [each for each in EXACT if 0 < abs(each - line.factor) < _BAND]
    return [line, *(turned(line, factor, cues) for factor in near)]


def turned(line: Line, factor: Fraction, cues: Times) -> Line:
    """The line at another rate, about the middle of the cues."""
    offset = line.offset + float(line.factor - factor) * float(cues.mean())
    return replace(line, factor=factor, offset=offset)


def _wishes(laid: Times, target: Target, reach: float) -> tuple[Samples, Samples]:
    """The middle of each group of cues, and by how much it should still move."""
    count = _groups(laid)
    middles, wanted = [], []
    for group in np.array_split(laid, count):
        offset, strength = local_offset(group, target, reach, _COARSE_BLUR / 2)
        if strength >= _SEEN:
            middles.append(float(group.mean()))
            wanted.append(offset)
    return np.array(middles, np.float64), np.array(wanted, np.float64)


def _groups(cues: Times) -> int:
    return max(1, round(len(cues) / max(_LEAST_GROUP, min(_GROUP, len(cues) / 8))))


def _median_slope(places: Samples, values: Samples) -> float:
    """Theil's and Sen's: the median of the slopes of all pairs, so that half may be wrong."""
    if len(places) > 400:
        chosen = np.linspace(0, len(places) - 1, 400).astype(np.int64)
        places, values = places[chosen], values[chosen]
    one, other = np.triu_indices(len(places), 1)
    apart = places[other] - places[one]
    far = apart > 0.2 * float(apart.max())
    slope = float(np.median((values[other] - values[one])[far] / apart[far]))
    return min(max(slope, -2 * _BAND), 2 * _BAND)


def _known(factor: Fraction, cues: Times) -> Fraction:
    """A factor that is what it is for a reason, if it makes next to no difference."""
    length = float(cues.max() - cues.min())
    nearest = min(EXACT, key=lambda each: abs(each - factor))
    tolerance = max(250.0, 0.00004 * length) / max(length, 1.0)
    if abs(nearest - factor) < tolerance:
        return nearest
    return factor.limit_denominator(1_000_000)


def fine(cues: Times, target: Target, line: Line) -> Line:
    """The line moved by the little that is still missing."""
    offset, _ = local_offset(line.laid(cues), target, 600.0)
    line = replace(line, offset=line.offset + offset)
    if target.blur < 1:
        line = replace(line, offset=line.offset + start_gap(line.laid(cues), target))
    return line


def start_gap(cues: Times, target: Target) -> float:
    """By how many milliseconds the nearest beginnings are later, by the median: what is written
    down is exact to the millisecond."""
    starts = target.spans[:, 0]
    after = np.clip(np.searchsorted(starts, cues[:, 0]), 1, len(starts) - 1)
    ahead, behind = starts[after] - cues[:, 0], starts[after - 1] - cues[:, 0]
    gaps = np.where(np.abs(ahead) < np.abs(behind), ahead, behind)
    near = gaps[np.abs(gaps) < 4 * _FINE]
    return float(np.median(near)) if 2 * len(near) > len(cues) else 0.0
