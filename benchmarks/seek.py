"""Exact seeks in groups of 250 pictures, against PyAV's own; steps back; playing through."""

from __future__ import annotations

import random
from collections.abc import Callable
from fractions import Fraction
from itertools import islice
from pathlib import Path

import av

from benchmarks.measure import Benchmark, Result, in_turns, seconds_of
from benchmarks.recordings import h264
from cuesmith.engines.media.pictures import ExactPictures, open_pictures
from cuesmith.engines.media.probe import probe

_SECONDS = 25
_RATE = 30
_SEEKS = 12
_STEPS = 8
_BOUND = (960, 540)


def _targets() -> list[Fraction]:
    drawn = random.Random(1)
    return [Fraction(drawn.randrange(_SECONDS * _RATE), _RATE) for _ in range(_SEEKS)]


def _opened(path: Path) -> ExactPictures:
    pictures = open_pictures(probe(path))
    pictures.bound = _BOUND
    return pictures


def _seek_all(pictures: ExactPictures) -> Callable[[], None]:
    def work() -> None:
        for target in _targets():
            picture = pictures.seek(target)
            assert picture is not None
            assert picture.start == target

    return work


def _seek_all_with_pyav(path: Path) -> None:
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        stream.thread_type = "AUTO"
        tick = stream.time_base or Fraction(1)
        for target in _targets():
            place = int(target / tick)
            container.seek(place, stream=stream)
            frame = next(found for found in container.decode(stream) if (found.pts or 0) >= place)
            frame.reformat(*_BOUND, format="bgra").planes[0]


def _exact() -> Result:
    path = h264(_SECONDS)
    pictures = _opened(path)
    taken = in_turns(
        lambda: seconds_of(_seek_all(pictures)) / _SEEKS,
        lambda: seconds_of(lambda: _seek_all_with_pyav(path)) / _SEEKS,
    )
    pictures.close()
    return Result(*taken, note="mean of 12 places, picture ready at 960x540")


def _back() -> Result:
    path = h264(_SECONDS)
    pictures = _opened(path)
    middle = Fraction(_SECONDS, 2)

    def steps() -> float:
        pictures.seek(middle)
        taken = seconds_of(lambda: [pictures.previous() for _ in range(_STEPS)])
        pictures.seek(Fraction(0))
        return taken / _STEPS

    taken = in_turns(steps, lambda: seconds_of(_seek_all(pictures)) / _SEEKS)
    pictures.close()
    return Result(*taken, note=f"{_STEPS} steps")


def _whole_group_back() -> Result:
    path = h264(_SECONDS)
    pictures = _opened(path)

    def walk() -> float:
        pictures.seek(Fraction(499, _RATE))
        taken = seconds_of(lambda: [pictures.previous() for _ in range(249)])
        pictures.seek(Fraction(0))
        return taken / 249

    taken = in_turns(walk, lambda: seconds_of(_seek_all(pictures)) / _SEEKS, rounds=3)
    pictures.close()
    return Result(*taken, note="249 steps, memory bounded")


def _playing() -> Result:
    path = h264(_SECONDS)

    def play() -> float:
        pictures = _opened(path)
        taken = seconds_of(lambda: [None for _ in islice(iter(pictures.next, None), 300)])
        pictures.close()
        return taken

    taken = in_turns(play, lambda: 300 / _RATE, rounds=3)
    return Result(*taken, note="300 pictures at 960x540, against their own length")


BENCHMARKS = (
    Benchmark("seek", "exact seek, 1080p, groups of 250 / PyAV's seek and decode", 1.05, _exact),
    Benchmark("step_back", "a small step back / an exact seek", 0.2, _back),
    Benchmark(
        "walk_back", "each step back over a whole group / an exact seek", 0.2, _whole_group_back
    ),
    Benchmark("decode", "reading 1080p30 H.264 / real time", 0.5, _playing),
)
