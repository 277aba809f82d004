"""By how much captions are off from speech, or from another track; or that it cannot be told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

import numpy as np

from cuesmith.base.errors import UsageError
from cuesmith.base.jobs import CancelToken, Report
from cuesmith.domain.cue import Cue
from cuesmith.domain.speech import Span
from cuesmith.domain.syncing.fitting import map_of_pairs, met
from cuesmith.domain.syncing.same_words import pairs
from cuesmith.domain.syncing.time_map import TimeMap, line_map
from cuesmith.domain.time_entry import LATEST
from cuesmith.services.syncing.drift import with_drift
from cuesmith.services.syncing.evidence import Evidence, at_rate, weigh, weigh_parts
from cuesmith.services.syncing.search import Line, Target, alike, best_lines, same_place
from cuesmith.services.syncing.signals import Times, as_times
from cuesmith.services.syncing.splits import find_runs, map_of_runs, worth

FEWEST_CUES = 6
_FEWEST_SPANS = 6
_LEAST_SPEECH = 5_000
"""Milliseconds."""
_FEWEST_PAIRS = 8
_PLAIN = 10.0
"""Nats by which it is likelier that a film runs at the captions' own rate."""
_LEAST_MET = 0.6
"""The part of the pairs that a map must meet."""
_TRACK_BLUR = 0.6
ALLOW_PARTS = "Allow cuts and breaks."
_BY_POINTS = "Set one cue or two to where they are spoken instead."


class SyncWay(StrEnum):
    """By what captions were brought in line."""

    SPEECH = "speech"
    WORDS = "words"
    """The same words in the other track."""
    RHYTHM = "rhythm"
    """When cues of the other track show."""


@dataclass(frozen=True, slots=True)
class Sync:
    """How captions should move."""

    times: TimeMap
    way: SyncWay
    confidence: float
    """0 to 1: below 0.5 where it is the place that is known, and not the rate."""
    met: int
    """Cues, or pairs of words, that then meet what they should."""
    of: int
    more_parts: int = 1
    """In how many parts the captions seem to move, where one line was asked for."""


def sync_to_speech(
    cues: Sequence[Cue],
    voices: Sequence[Span],
    report: Report,
    token: CancelToken,
    *,
    splits: bool = False,
) -> Sync:
    """The times at which cues lie on speech. `voices` is where somebody speaks, in order.

    With `splits`, parts of them may move by different amounts. Raises `UsageError` where the
    speech does not tell, `Cancelled`.
    """
    check_cues(cues)
    spoken = sum(voice.duration for voice in voices)
    if len(voices) < _FEWEST_SPANS or spoken < _LEAST_SPEECH:
        raise UsageError(
            f"Hardly anything is said in this film ({spoken / 1000:.1f} s), so it does not show "
            "where the captions belong.",
            hint=_BY_POINTS,
        )
    target = Target(as_times([(voice.start, voice.end) for voice in voices]))
    return _by_pattern(cues, target, SyncWay.SPEECH, splits, report, token)


def sync_to_track(
    cues: Sequence[Cue],
    others: Sequence[Cue],
    report: Report,
    token: CancelToken,
    *,
    splits: bool = False,
) -> Sync:
    """The times at which cues lie on those of another track, in the same language or another.

    Raises `UsageError` where that track does not tell, `Cancelled`.
    """
    check_cues(cues)
    others = [cue for cue in others if cue.end <= LATEST]
    if len(others) < FEWEST_CUES:
        raise UsageError(
            f"The other track has too few cues to tell where these belong: {len(others)}.",
            hint=_BY_POINTS,
        )
    by_words = _by_words(cues, others, splits=splits)
    if by_words is not None:
        return by_words
    spans = np.sort(as_times([(cue.start, max(cue.end, cue.start + 40)) for cue in others]), 0)
    return _by_pattern(cues, Target(spans, _TRACK_BLUR), SyncWay.RHYTHM, splits, report, token)


def check_cues(cues: Sequence[Cue]) -> None:
    """Refuse cues that no pattern can be found in; raises `UsageError`."""
    if any(cue.end > LATEST for cue in cues):
        raise UsageError("Some cues stand beyond 100 hours.", hint="Correct or delete them first.")
    if len(cues) < FEWEST_CUES:
        raise UsageError(
            f"These are too few cues to tell where they belong: {len(cues)}, and it takes "
            f"{FEWEST_CUES}.",
            hint=_BY_POINTS,
        )


def _by_words(cues: Sequence[Cue], others: Sequence[Cue], *, splits: bool) -> Sync | None:
    """By the words they share; None where those are too few, or contradict each other."""
    found = pairs(cues, others)
    rows = {pair.row for pair in found}
    if len(rows) < max(_FEWEST_PAIRS, len(cues) // 10):
        return None
    times = map_of_pairs(found, splits=splits, cues=cues)
    hit, _ = met(found, times)
    if hit < _LEAST_MET * len(found):
        whole = times if splits else map_of_pairs(found, splits=True)
        more, _ = met(found, whole)
        if more < _LEAST_MET * len(found) or splits:
            return None
        share = hit / len(found)
        return Sync(times, SyncWay.WORDS, 0.5 * share, hit, len(found), len(whole.pieces))
    seems = 1 if splits else len(map_of_pairs(found, splits=True).pieces)
    confidence = round(0.5 + 0.5 * hit / len(found), 3)
    return Sync(times, SyncWay.WORDS, confidence, hit, len(found), seems)


def _by_pattern(
    cues: Sequence[Cue],
    target: Target,
    way: SyncWay,
    splits: bool,
    report: Report,
    token: CancelToken,
) -> Sync:
    own = as_times([(cue.start, max(cue.end, cue.start + 40)) for cue in cues])
    line, evidence = _best(own, target, report, token)
    times, seems, sure = line_map(line.factor, _rounded(line)), 1, line.rate_sure
    in_parts = _parts(own, target, line, token)
    if in_parts is not None and _is_better(in_parts.evidence, evidence):
        if splits:
            times, evidence, sure = in_parts.times, in_parts.evidence, 1.0
        else:
            _check_one_part(evidence, in_parts.count)
            seems = in_parts.count
    _check(evidence, way)
    confidence = round(min(evidence.confidence, sure), 3)
    return Sync(times, way, confidence, evidence.met, len(cues), seems)


@dataclass(frozen=True, slots=True)
class _Parts:
    times: TimeMap
    evidence: Evidence
    count: int


def _parts(own: Times, target: Target, line: Line, token: CancelToken) -> _Parts | None:
    """How the cues move in parts; None where they move as one, or nothing decides."""
    if len(find_runs(line.laid(own), target, token)) == 1:
        return None
    ways = [(each, find_runs(each.laid(own), target, token)) for each in alike(line, own)]
    best, runs = max(ways, key=lambda way: worth(way[1]) + _PLAIN * (way[0].factor == 1))
    times = map_of_runs(runs, own, best, target, best.laid(own))
    found = weigh_parts(_moved(own, times), target, [run.strength for run in runs])
    evidence = at_rate(found, best.factor)
    return _Parts(times, evidence, len(runs)) if evidence.decides else None


def _is_better(in_parts: Evidence, whole: Evidence) -> bool:
    """Whether captions that moved in parts fit better than as a whole."""
    return in_parts.matched > whole.matched or in_parts.met > 1.1 * whole.met


def _check_one_part(evidence: Evidence, parts: int) -> None:
    if not evidence.decides:
        raise UsageError(
            f"The captions belong to {parts} places by parts, and none of them fits the whole.",
            hint=ALLOW_PARTS,
        )


def _rounded(line: Line) -> Fraction:
    return Fraction(round(line.offset))


def _best(own: Times, target: Target, report: Report, token: CancelToken) -> tuple[Line, Evidence]:
    """The line for which most speaks, and how much that is."""
    found = best_lines(own, target, report, token)
    lines = [with_drift(line, own, target) for line in found]
    weighed = [
        at_rate(weigh(line.laid(own), target, line.strength, line.rival), line.factor)
        for line in lines
    ]
    ranked = sorted(
        zip(weighed, lines, strict=True),
        key=lambda each: (-each[0].matched - each[0].strength, each[1].offset),
    )
    evidence, line = ranked[0]
    others = [each for each, other in ranked if not same_place(other, line, own)]
    return line, replace(
        evidence, matched_rival=max((each.matched for each in others), default=0.0)
    )


def _moved(own: Times, times: TimeMap) -> Times:
    moved = [(times.at(round(start)), end - start) for start, end in own.tolist()]
    return as_times([(start, start + length) for start, length in moved if start is not None])


def _check(evidence: Evidence, way: SyncWay) -> None:
    if evidence.decides:
        return
    if evidence.fits_elsewhere:
        raise UsageError(
            "These captions fit at several places about equally well, so none can be chosen.",
            hint=_BY_POINTS,
        )
    if way is SyncWay.SPEECH:
        raise UsageError(
            "The speech does not show where these captions belong: nowhere do they fit it better "
            "than by chance.",
            hint="Are they of this film, and of this cut? If so, set one cue or two to where they "
            "are spoken.",
        )
    raise UsageError(
        "The other track does not show where these captions belong: nowhere do they fit it better "
        "than by chance.",
        hint="Are both of the same film? If so, set one cue or two to where they are spoken.",
    )
