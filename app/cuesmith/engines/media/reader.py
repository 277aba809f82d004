"""One sound track as pieces of mono samples with their place on the time line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import suppress
from fractions import Fraction
from pathlib import Path

import av
import av.error
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.stream import Discard, Stream

from cuesmith.base.errors import MediaError
from cuesmith.base.problems import Problem
from cuesmith.engines.media.clock import RESTARTING_FORMATS, Gaps, Jump, SampleClock, longest_gaps
from cuesmith.engines.media.decoding import Losses, decoded
from cuesmith.engines.media.duration import BARE_FORMATS, declared_end
from cuesmith.engines.media.opening import format_names
from cuesmith.engines.media.origin import origin_of
from cuesmith.engines.media.resampling import Conversion, Piece, Run, format_key, is_usable
from cuesmith.engines.media.tracks import shown

_PREROLL_SECONDS = 1
"""Decoding begins this much early: codecs settle in 80 ms (Opus) to ten frames (MP3)."""
_NEAR_SECONDS = 600
"""Up to here a start is reached by decoding from the beginning, where seeking is inexact."""
_MISSING_SECONDS = 0.5
"""Sound that ends this much before its declared end is reported."""
_PADDING_SECONDS = 0.1
"""Sound behind its declared end, up to this, is the last frame's padding."""

OnProblem = Callable[[Problem], None]


class SoundReader:
    """Decodes, places and converts one stream of an open medium."""

    def __init__(
        self, container: InputContainer, stream: AudioStream, path: Path, conversion: Conversion
    ) -> None:
        self._container = container
        self._stream = stream
        self._path = path
        self._conversion = conversion
        self._origin = origin_of(container)
        self._tick = stream.time_base or Fraction(1, conversion.rate)
        self._end = declared_end(container, path, stream, self._origin)
        formats = format_names(container)
        declared = None if container.duration is None else container.duration / av.time_base
        gaps = longest_gaps(formats, declared)
        self._formats = formats
        self._restarting = bool(formats & RESTARTING_FORMATS)
        self._gaps = gaps
        self._stamped = not formats & BARE_FORMATS
        self._clock = SampleClock(self._origin, self._tick, gaps, stamped=self._stamped)
        self._losses = Losses(self._origin)
        self._restarts: list[tuple[float, float]] = []
        self._lost = 0.0
        """Seconds known to be lost since the last frame."""
        self._heard = False
        self._sought = False

    def seek(self, start_ms: int) -> None:
        """Go to a place from which `start_ms` can be decoded exactly."""
        for other in self._container.streams:
            if other.index != self._stream.index:
                other.discard = Discard.all
        start = Fraction(start_ms, 1000) + self._origin
        self._losses.since = start_ms / 1000
        if self._may_seek(start_ms):
            # A format that cannot seek is read from its beginning.
            self._sought = True
            with suppress(av.error.FFmpegError):
                target = int((start - _PREROLL_SECONDS) / self._tick)
                self._container.seek(target, stream=self._stream)

    def seek_for_ears(self, start_ms: int) -> None:
        """Go near before `start_ms` at once, wherever the container stands.

        Stamps are taken as the file has them: where they are coarse, or clocks restart, the
        sound may lie some milliseconds beside what `seek` gives. Raises FFmpeg's errors where
        the format cannot seek.
        """
        for other in self._container.streams:
            if other.index != self._stream.index:
                other.discard = Discard.all
        self._sought = True
        self._losses.since = start_ms / 1000
        # A duration that was guessed too short must not make the place sought unbelievable.
        believed = Gaps(max(self._gaps.at_start, start_ms / 1000), self._gaps.inside)
        self._clock = SampleClock(self._origin, self._tick, believed, stamped=self._stamped)
        early = max(Fraction(0), Fraction(start_ms, 1000) - _PREROLL_SECONDS) + self._origin
        guide = self._guide()
        self._container.seek(int(early / (guide.time_base or self._tick)), stream=guide)

    def _guide(self) -> Stream:
        """The stream to seek by: Matroska has an index of its pictures only."""
        videos = self._container.streams.video
        return videos[0] if videos and "matroska" in self._formats else self._stream

    def _may_seek(self, start_ms: int) -> bool:
        if start_ms <= _PREROLL_SECONDS * 1000:
            return False
        if self._restarting:
            # What the clock shows at a place depends on everything before it.
            return False
        # Coarse stamps would put the sound up to a tick off.
        fine = self._tick * (self._stream.sample_rate or 1) <= 1
        return fine or start_ms > _NEAR_SECONDS * 1000

    def pieces(self) -> Iterator[Piece]:
        """Converted sound with its place, without the last frame's padding.

        Gaps and overlaps are as the file has them.
        """
        if self._end is None or self._stream.duration is None:
            return self._runs()
        rate = self._conversion.rate
        end, padding = round(self._end * rate), round(_PADDING_SECONDS * rate)
        return _without_padding(self._runs(), end, padding)

    def _runs(self) -> Iterator[Piece]:
        with ThreadPoolExecutor(1, "sound") as worker:
            yield from self._runs_converted(worker)

    def _runs_converted(self, worker: Executor) -> Iterator[Piece]:
        run: Run | None = None
        for frame in decoded(self._container, self._stream, self._losses):
            if isinstance(frame, float):
                self._lose(frame)
                continue
            key = format_key(frame)
            same = run is not None and run.key == key
            if not same and not is_usable(frame):
                self._lose(frame.samples / (frame.sample_rate or 1))
                continue
            start = self._start_of_run(frame, same=same)
            if run is None or start is not None:
                if run is not None:
                    yield from run.finish()
                run = Run(start or 0, frame, self._conversion, worker)
            if run.add(frame):
                yield from run.convert()
        if run is not None:
            yield from run.finish()

    def _start_of_run(self, frame: AudioFrame, *, same: bool) -> int | None:
        """Where a new run begins with this frame; None where it joins one of the same format."""
        jump = self._clock.place(frame.pts, frame.samples, frame.sample_rate)
        if jump is not None:
            self._note(jump, frame.sample_rate)
        self._lost = 0.0
        self._heard = True
        if jump is None or jump.restarted_by:
            return None if same else self._clock.position - frame.samples
        return jump.start

    def _lose(self, seconds: float) -> None:
        self._clock.lose(seconds)
        self._lost += seconds

    def _note(self, jump: Jump, rate: int) -> None:
        """Remember a jump that is out of order."""
        start = jump.start / rate
        if jump.restarted_by:
            self._restarts.append((start, jump.restarted_by))
        elif self._lost:
            # Demuxers skip what they make nothing of; only the stamps tell how much it was.
            self._losses.seconds += max(0.0, jump.gap - self._lost)
        elif self._restarting and self._heard and jump.gap > _PADDING_SECONDS:
            # In a broadcast a gap is a loss; in a file it may be meant.
            self._losses.note(start - jump.gap, jump.gap)
            self._losses.trailing = 0

    def problems(self, *, whole: bool) -> Iterator[Problem]:
        """What was odd or missing, once all was read; `whole`: to the end of the track.

        Raises `MediaError` where there was no sound at all.
        """
        if not self._heard:
            if self._sought:
                # A place behind the end: nothing to hear, and nothing wrong.
                return
            raise MediaError(_why_silent(self._path, self._losses))
        yield from _restarts_told(self._restarts)
        yield from _losses_told(self._losses)
        if whole and not self._restarts:
            yield from _missing_told(self._clock.seconds, self._end)


def _without_padding(pieces: Iterator[Piece], end: int, padding: int) -> Iterator[Piece]:
    """The pieces, cut at `end` where no more than `padding` samples lie behind it."""
    held: list[Piece] = []
    for place, samples in pieces:
        past = place + len(samples) - end
        if past <= 0:
            yield place, samples
        elif past <= padding:
            held.append((place, samples))
        else:
            yield from held
            held.clear()
            yield place, samples
    for place, samples in held:
        if place < end:
            yield place, samples[: end - place]


def _why_silent(path: Path, losses: Losses) -> str:
    if losses.places:
        return f"The sound of “{path}” cannot be decoded: it is damaged or encrypted."
    return f"“{path}” declares a sound track but holds no sound in it."


def _restarts_told(restarts: list[tuple[float, float]]) -> Iterator[Problem]:
    if restarts:
        at, by = restarts[0]
        more = f" and {len(restarts) - 1} more times" if len(restarts) > 1 else ""
        yield Problem(
            f"The file's clock jumps by {by:+.1f} s at {shown(at)}{more};"
            " the sound is taken to go on without a gap."
        )


def _missing_told(heard: float, end: float | None) -> Iterator[Problem]:
    if end is not None and heard < end - _MISSING_SECONDS:
        yield Problem(
            f"The sound breaks off at {shown(heard)} of {shown(end)};"
            " the file is cut short or damaged there."
        )


def _losses_told(losses: Losses) -> Iterator[Problem]:
    # A last frame that is cut off is how many a file ends.
    if losses.places > losses.trailing or losses.seconds > _PADDING_SECONDS:
        places = "one place" if losses.places == 1 else f"{losses.places} places"
        yield Problem(
            f"{losses.seconds:.2f} s of sound is damaged or missing"
            f" ({places}, the first at {shown(losses.first_at)}); silence stands there."
        )
    if losses.broke_off:
        yield Problem(f"The rest of the sound was given up: {losses.broke_off}.")
