"""Captions that are off in known ways, brought back: how far from the truth they then are.

The recordings are real, their captions known (../shared/clips); what is wrong with them is made
here. The reference is how far off they were. What is refused counts as not moved at all.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from random import Random
from statistics import mean

from benchmarks.measure import ROOT, Benchmark, Result, Unavailable
from cuesmith.base.errors import UsageError
from cuesmith.base.jobs import CancelToken, ignore_progress
from cuesmith.domain.cue import Cue
from cuesmith.domain.speech import Span
from cuesmith.services.syncing.finding import Sync, sync_to_speech, sync_to_track

_CLIPS = ROOT.parent / "shared" / "clips"
_PAL = 25 / (24000 / 1001)
_LINES: dict[str, Callable[[float], float]] = {
    "-47 s": lambda t: t - 47_000,
    "+90 s": lambda t: t + 90_000,
    "25 to 23.976": lambda t: t * _PAL + 20_000,
    "23.976 to 25": lambda t: t / _PAL + 20_000,
    "0.1 % drift": lambda t: t * 1.001 + 20_000,
}
_CUT, _CUT_LENGTH = 180_000, 30_000
"""Milliseconds: where in the long recording half a minute goes."""
_EARLY = 100_000
"""Milliseconds by which all is later, so that what comes earlier is not before the beginning."""


@dataclass(frozen=True, slots=True)
class _Case:
    name: str
    cues: list[Cue]
    """As they are given."""
    truth: dict[str, int]
    """Where each should start; those that should go are not in it."""
    find: Callable[[list[Cue]], Sync]


@dataclass(frozen=True, slots=True)
class _Outcome:
    name: str
    before: float
    mean: float
    most: float
    """All in seconds."""
    wrong: int
    """Cues that lost their place, or kept it, wrongly."""

    def __str__(self) -> str:
        lost = f", {self.wrong} wrongly kept or lost" if self.wrong else ""
        return f"{self.name}: mean {self.mean:.3f} max {self.most:.3f} s{lost}"


def _outcome(case: _Case) -> _Outcome:
    try:
        times = case.find(case.cues).times
    except UsageError:
        off = [abs(cue.start - case.truth[cue.id]) for cue in case.cues if cue.id in case.truth]
        return _Outcome(f"{case.name} REFUSED", mean(off) / 1000, mean(off) / 1000, 0.0, 0)
    new = {cue.id: times.at(cue.start) for cue in case.cues}
    both = [
        (cue, found)
        for cue in case.cues
        if (found := new[cue.id]) is not None and cue.id in case.truth
    ]
    misses = [abs(found - case.truth[cue.id]) / 1000 for cue, found in both]
    before = mean(abs(cue.start - case.truth[cue.id]) for cue, _ in both) / 1000
    wrong = sum((new[cue.id] is None) == (cue.id in case.truth) for cue in case.cues)
    return _Outcome(case.name, before, mean(misses), max(misses), wrong)


def _result(cases: Sequence[_Case]) -> Result:
    outcomes = [_outcome(case) for case in cases]
    note = "\n".join(map(str, outcomes))
    return Result(
        mean(each.mean for each in outcomes), mean(each.before for each in outcomes), "s", note
    )


# -- what is measured -----------------------------------------------------------------------------


def _by_speech() -> Result:
    names = ("sonnet1_en.mp3", "sales_call_long.mp3")
    return _result(
        [
            _Case(
                f"{name.partition('_')[0]} {fault}",
                _off(_cues(name), distort),
                _starts(_cues(name)),
                partial(_to_speech, voices=_voices(name)),
            )
            for name in names
            for fault, distort in _LINES.items()
        ]
    )


def _by_parts() -> Result:
    truth, voices = _cues("sales_call_long.mp3"), _voices("sales_call_long.mp3")
    find = partial(_to_speech, splits=True)

    end = _CUT + _CUT_LENGTH
    lacking = [voice for voice in voices if voice.end <= _CUT or voice.start >= end]
    cut = [_earlier(voice) if voice.start >= end else voice for voice in lacking]
    kept = [cue for cue in truth if not _CUT <= cue.start < end]
    moved = {cue.id: cue.start - (_CUT_LENGTH if cue.start >= end else 0) for cue in kept}
    unknown = [cue for cue in truth if cue.end <= _CUT or cue.start >= end]
    closed = _off(unknown, lambda t: t if t < end else t - _CUT_LENGTH)
    return _result(
        [
            _Case("film lacks 30 s", _off(truth, lambda t: t), moved, partial(find, voices=cut)),
            _Case("film has 30 s more", closed, _starts(unknown), partial(find, voices=voices)),
        ]
    )


def _by_track() -> Result:
    truth = _cues("sales_call_long.mp3")
    random = Random(1)
    translated = [
        replace(
            cue,
            start=max(0, cue.start + random.randint(-120, 120)),
            end=cue.end + random.randint(0, 600),
            text="Übersetzt",
        )
        for cue in truth
        if random.random() < 0.85
    ]
    find = {
        "same words": partial(_to_track, others=truth),
        "another language": partial(_to_track, others=translated),
    }
    return _result(
        [
            _Case(f"{kind}, {fault}", _off(truth, distort), _starts(truth), search)
            for kind, search in find.items()
            for fault, distort in _LINES.items()
        ]
    )


def _wrong_films() -> Result:
    """Of captions of something else, how many are refused."""
    names = ("sonnet1_en.mp3", "sales_call_long.mp3")
    films = (*names, "simplicissimus_de.mp3", "apollo11.mp3", "six_speakers.wav")
    told, taken = [], 0
    for name in names:
        for film in films:
            if film == name:
                continue
            for splits in (False, True):
                try:
                    _to_speech(_cues(name), _voices(film), splits=splits)
                    taken += 1
                    told.append(f"{name} was taken for {film}")
                except UsageError:
                    continue
    count = 2 * len(names) * (len(films) - 1)
    return Result(taken, count, "taken", "\n".join(told) or f"all {count} refused")


def _an_hour() -> Result:
    truth, voices = _cues("sales_call_long.mp3"), _voices("sales_call_long.mp3")
    length, times = 569_000, 7
    random = Random(2)
    starts = [part * length + random.randint(0, 20_000) for part in range(times)]
    film = [Span(v.start + start, v.end + start) for start in starts for v in voices]
    cues = [
        replace(cue, id=f"{start}{cue.id}", start=cue.start + start, end=cue.end + start)
        for start in starts
        for cue in truth
    ]
    began = time.perf_counter()
    _to_speech(_off(cues, lambda t: t * 1.0007), film, splits=True)
    took = time.perf_counter() - began
    return Result(took, 3600, "s", "of comparing; listening for speech takes some seconds more")


# -- the recordings -------------------------------------------------------------------------------


@cache
def _cues(name: str) -> tuple[Cue, ...]:
    held = json.loads(_clip("references.json").read_text("utf-8"))[name]
    rows = held.get("cues") or [(start, end, text) for start, end, _, text in held["turns"]]
    return tuple(
        Cue(f"c{row}", round(start * 1000), round(end * 1000), text)
        for row, (start, end, text) in enumerate(rows)
    )


@cache
def _voices(name: str) -> tuple[Span, ...]:
    from cuesmith.engines.speech.voices import find_voices

    return find_voices(_clip(name))


def _clip(name: str) -> Path:
    path = _CLIPS / name
    if not path.exists():
        raise Unavailable("the recordings of ../shared/clips are not here")
    return path


def _off(cues: Sequence[Cue], distort: Callable[[float], float]) -> list[Cue]:
    """At other times, all of them late enough to be there."""
    return [
        replace(cue, start=round(distort(cue.start)) + _EARLY, end=round(distort(cue.end)) + _EARLY)
        for cue in cues
    ]


def _starts(cues: Sequence[Cue]) -> dict[str, int]:
    return {cue.id: cue.start for cue in cues}


def _earlier(voice: Span) -> Span:
    return Span(voice.start - _CUT_LENGTH, voice.end - _CUT_LENGTH)


def _to_speech(cues: Sequence[Cue], voices: Sequence[Span], *, splits: bool = False) -> Sync:
    return sync_to_speech(cues, voices, ignore_progress, CancelToken(), splits=splits)


def _to_track(cues: Sequence[Cue], others: Sequence[Cue]) -> Sync:
    return sync_to_track(cues, others, ignore_progress, CancelToken())


BENCHMARKS = (
    Benchmark("sync", "captions brought to speech: off by, against before", 0.002, _by_speech),
    Benchmark("sync_parts", "the same with a cut or a break of 30 s", 0.02, _by_parts),
    Benchmark("sync_track", "captions brought to another track", 0.002, _by_track),
    Benchmark("sync_wrong", "captions of something else that are taken", 0.0, _wrong_films),
    Benchmark("sync_hour", "an hour of captions against its length", 0.005, _an_hour),
)
