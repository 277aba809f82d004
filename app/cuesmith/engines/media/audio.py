"""A medium's sound as a stream of mono samples on the medium's time line.

Sample n stands for n / rate seconds behind the medium's origin, wherever reading began and
whatever the container does: gaps are silence, what overlaps is trimmed, codec priming is gone.
Memory does not grow with the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import av.error
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.stream import Discard

from cuesmith.base.errors import MediaError
from cuesmith.base.problems import Problem
from cuesmith.engines.media.clock import RESTARTING_FORMATS, Jump, SampleClock, longest_gaps
from cuesmith.engines.media.decoding import Losses, decoded
from cuesmith.engines.media.opening import format_names, open_medium
from cuesmith.engines.media.origin import origin_of
from cuesmith.engines.media.resampling import Piece, Run, Samples, format_key
from cuesmith.engines.media.tracks import choose_track, declared_end, shown

_SILENCE_SECONDS = 10
"""Gaps are filled in pieces of this length."""
_PREROLL_SECONDS = 1
"""Decoding begins this much early: codecs settle in 80 ms (Opus) to ten frames (MP3)."""
_NEAR_SECONDS = 600
"""Up to here a start is reached by decoding from the beginning, where seeking is inexact."""
_MISSING_SECONDS = 0.5
"""Sound that ends this much before its declared end is reported."""

OnProblem = Callable[[Problem], None]


@dataclass(frozen=True, slots=True)
class AudioBlock:
    """A stretch of sound; each begins where the one before ended."""

    start: int
    """Sample index on the medium's time line; 0 is its origin."""
    samples: Samples
    """Mono, float32 in [-1, 1], about a second."""


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
    begins at `start_ms` even where the sound begins later. Raises `UsageError` for a track
    that is not there, `MediaError` where there is no sound or none can be decoded.
    """
    with open_medium(path) as container:
        stream = choose_track(container, path, track)
        reader = _Reader(container, stream, rate, on_problem or _ignore)
        reader.seek(start_ms)
        first = start_ms * rate // 1000
        end = None if end_ms is None else end_ms * rate // 1000
        yield from _joined(reader.pieces(), first, end, rate * _SILENCE_SECONDS)
        reader.conclude(path, whole=end is None)


def _ignore(problem: Problem) -> None:
    pass


class _Reader:
    """Turns a stream into pieces of sound with their place."""

    def __init__(
        self, container: InputContainer, stream: AudioStream, rate: int, on_problem: OnProblem
    ) -> None:
        self._container = container
        self._stream = stream
        self._rate = rate
        self._on_problem = on_problem
        self._origin = origin_of(container)
        self._tick = stream.time_base or Fraction(1, rate)
        declared = container.duration and container.duration / av.time_base
        gaps = longest_gaps(format_names(container), declared)
        self._clock = SampleClock(self._origin, self._tick, gaps)
        self._losses = Losses()
        self._restarts = 0
        self.heard = False

    def seek(self, start_ms: int) -> None:
        """Go to a place from which `start_ms` can be decoded exactly."""
        for other in self._container.streams:
            if other.index != self._stream.index:
                other.discard = Discard.all
        if not self._may_seek(start_ms):
            return
        target = Fraction(start_ms, 1000) - _PREROLL_SECONDS + self._origin
        try:
            self._container.seek(int(target / self._tick), stream=self._stream)
        except av.error.FFmpegError:
            # Not every format can: then everything before is decoded and dropped.
            self._container.seek(0)

    def _may_seek(self, start_ms: int) -> bool:
        if start_ms <= _PREROLL_SECONDS * 1000:
            return False
        if format_names(self._container) & RESTARTING_FORMATS:
            # What the clock shows at a place depends on everything before it.
            return False
        # Coarse stamps would put the sound up to a tick off.
        fine = self._tick * (self._stream.sample_rate or 1) <= 1
        return fine or start_ms > _NEAR_SECONDS * 1000

    def pieces(self) -> Iterator[Piece]:
        """Converted sound with its place; gaps and overlaps as they are."""
        run: Run | None = None
        for frame in decoded(self._container, self._stream, self._losses):
            if frame is None:
                self._clock.lose()
                continue
            start = self._place(frame, run)
            if run is None or start is not None:
                if run is not None:
                    yield from run.finish()
                run = Run(start or 0, frame, self._rate)
            yield from run.add(frame)
        if run is not None:
            yield from run.finish()

    def _place(self, frame: AudioFrame, run: Run | None) -> int | None:
        """Where a new run begins with this frame; None where it joins the present one."""
        jump = self._clock.place(frame.pts, frame.samples, frame.sample_rate)
        self.heard = True
        if jump is not None:
            self._count_restart(jump)
            return jump.start
        if run is not None and run.key != format_key(frame):
            return self._clock.position - frame.samples
        return None

    def _count_restart(self, jump: Jump) -> None:
        if not jump.restarted_by:
            return
        self._restarts += 1
        if self._restarts == 1:
            self._on_problem(
                Problem(
                    f"The file's clock jumps by {jump.restarted_by:+.1f} s at"
                    f" {shown(self._clock.seconds)}; the sound is taken to go on without a gap."
                )
            )

    def conclude(self, path: Path, *, whole: bool) -> None:
        """Report what is missing; raises `MediaError` where there was nothing at all."""
        if not self.heard:
            raise MediaError(*_why_silent(path, self._losses))
        for problem in _losses_told(self._losses, self._origin):
            self._on_problem(problem)
        end = declared_end(self._stream, self._origin)
        if whole and end is not None and self._clock.seconds < end - _MISSING_SECONDS:
            self._on_problem(
                Problem(
                    f"The sound breaks off at {shown(self._clock.seconds)} of {shown(end)};"
                    " the file is cut short or damaged there."
                )
            )


def _joined(pieces: Iterator[Piece], first: int, end: int | None, gap: int) -> Iterator[AudioBlock]:
    """Pieces made into blocks without gap or overlap, from `first` up to `end`.

    Gaps are filled with at most `gap` samples of silence at a time.
    """
    place = first
    for start, samples in pieces:
        if end is not None and place >= end:
            return
        for silent in _silence(place, start if end is None else min(start, end), gap):
            yield silent
            place += len(silent.samples)
        kept = samples[max(0, place - start) : None if end is None else max(0, end - start)]
        if len(kept):
            yield AudioBlock(place, kept)
            place += len(kept)


def _silence(place: int, end: int, longest: int) -> Iterator[AudioBlock]:
    for start in range(place, end, longest):
        yield AudioBlock(start, np.zeros(min(longest, end - start), np.float32))


def _why_silent(path: Path, losses: Losses) -> tuple[str]:
    if losses.packets:
        return (f"The sound of “{path}” cannot be decoded: it is damaged or encrypted.",)
    return (f"“{path}” declares a sound track but holds no sound in it.",)


def _losses_told(losses: Losses, origin: Fraction) -> Iterator[Problem]:
    if losses.packets:
        at = shown(max(0.0, (losses.first_at or 0.0) - float(origin)))
        yield Problem(
            f"{losses.seconds:.2f} s of sound could not be decoded"
            f" ({losses.packets} places, the first at {at}); silence stands there."
        )
    if losses.broke_off:
        yield Problem(f"The rest of the sound was given up: {losses.broke_off}.")
