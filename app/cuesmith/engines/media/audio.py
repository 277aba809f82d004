"""A medium's sound as a stream of mono samples on the medium's time line.

Sample n stands for n / rate seconds behind the medium's origin, wherever reading began and
whatever the container does: gaps are silence, what overlaps is trimmed, codec priming is gone.
Memory does not grow with the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import av.error
import numpy as np

from cuesmith.base.errors import MediaError
from cuesmith.engines.media.opening import open_medium
from cuesmith.engines.media.reader import OnProblem, SoundReader
from cuesmith.engines.media.resampling import Conversion, Piece, Samples
from cuesmith.engines.media.tracks import choose_track

_SILENCE_SECONDS = 10
"""Gaps are filled in pieces of at most this length."""
_ROUGH_TAPS = 16


@dataclass(frozen=True, slots=True)
class AudioBlock:
    """A stretch of sound; each begins where the one before ended."""

    start: int
    """Sample index on the medium's time line; 0 is its origin."""
    samples: Samples
    """Mono, float32 in [-1, 1]; about a second, at most ten."""


def stream_audio(
    path: Path,
    *,
    track: int | None = None,
    start_ms: int = 0,
    end_ms: int | None = None,
    rate: int = 16000,
    on_problem: OnProblem | None = None,
) -> Iterator[AudioBlock]:
    """Decode one audio track from `start_ms` to `end_ms` (None: its end) at `rate`.

    `track` counts the audio streams from 0; None takes the default one. The first block
    begins at `start_ms` even where the sound begins later. `on_problem` is told, once all is
    read, what was odd or missing. Raises `UsageError` for a track that is not there,
    `MediaError` where there is no sound or none can be decoded.
    """
    span = (start_ms, end_ms)
    return _streamed(path, track, Conversion(rate), span, on_problem)


def stream_roughly(
    path: Path, *, track: int | None, rate: int, on_problem: OnProblem | None
) -> Iterator[AudioBlock]:
    """All of a track as `stream_audio` gives it, for pictures of it rather than for ears.

    Conversion takes half the time, at the price of some aliasing close to half the rate.
    """
    return _streamed(path, track, Conversion(rate, taps=_ROUGH_TAPS), (0, None), on_problem)


def _streamed(
    path: Path,
    track: int | None,
    conversion: Conversion,
    span_ms: tuple[int, int | None],
    on_problem: OnProblem | None,
) -> Iterator[AudioBlock]:
    first, end = (None if time is None else time * conversion.rate // 1000 for time in span_ms)
    with open_medium(path) as container:
        reader = SoundReader(container, choose_track(container, path, track), path, conversion)
        reader.seek(span_ms[0])
        longest = conversion.rate * _SILENCE_SECONDS
        try:
            yield from _joined(reader.pieces(), first or 0, end, longest)
        except av.error.FFmpegError as error:
            raise MediaError(
                f"The sound of “{path}” is of a kind that cannot be converted.",
                hint="Try another export of the recording.",
                details=str(error),
            ) from error
        for problem in reader.problems(whole=end is None):
            if on_problem is not None:
                on_problem(problem)


def _joined(
    pieces: Iterator[Piece], first: int, end: int | None, longest: int
) -> Iterator[AudioBlock]:
    """Pieces made into blocks without gap or overlap, from `first` up to `end`.

    A gap is filled with `longest` samples of silence at a time.
    """
    place = first
    for start, samples in pieces:
        if end is not None and place >= end:
            return
        for silent in _silence(place, start if end is None else min(start, end), longest):
            yield silent
            place += len(silent.samples)
        kept = samples[max(0, place - start) : None if end is None else max(0, end - start)]
        if len(kept):
            yield AudioBlock(place, kept)
            place += len(kept)


def _silence(place: int, end: int, longest: int) -> Iterator[AudioBlock]:
    for start in range(place, end, longest):
        yield AudioBlock(start, np.zeros(min(longest, end - start), np.float32))
