"""Sound of any rate, layout and format into one: float at the rate asked for, mono mostly.

The rate conversion works on runs: sound that joins up and keeps its format. A run is padded at
its front so that it begins on a sample of both rates; so output sample n always stands for the
same instant, wherever reading began. FFmpeg converts without Python's lock, so a chunk is
converted while the next one is decoded.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from concurrent.futures import Executor, Future
from dataclasses import dataclass

import av
import av.error
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from numpy.typing import NDArray

Samples = NDArray[np.float32]
Piece = tuple[int, Samples]
"""The place of the first sample on the medium's time line, and the samples."""

_CHUNK_VALUES = 2**20
"""Frames are gathered up to one of these: a conversion costs far more than a frame."""
_LOWEST_RATE, _HIGHEST_RATE = 1000, 3_000_000
"""Samples a second that sound can have: telephones and DSD, with room on both sides."""
_PLANES = 7
"""WORKAROUND: PyAV (18.1) looks for planes until it meets a null pointer, and FFmpeg's list of
eight has none behind a full one; frames of more planes are packed before they are touched."""
_CHANNELS = 64
"""What libswresample takes (its SWR_CH_MAX)."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """What sound is converted to."""

    rate: int
    """Samples a second."""
    taps: int = 32
    """Length of libswresample's filter, whose own default this is."""
    layout: str = "mono"
    """Samples of other layouts have a column for each channel."""
    chunk_seconds: float = 1
    """Sound is converted about this much at a time."""


class Run:
    """Converts one run; `start` is its place in samples of its own rate from the origin.

    `worker` must have one thread: the chunks of a run are converted in turn.
    Raises `av.error.FFmpegError` where FFmpeg cannot convert the sound.
    """

    def __init__(
        self, start: int, first: AudioFrame, conversion: Conversion, worker: Executor
    ) -> None:
        self.key = format_key(first)
        source_rate, rate = first.sample_rate, conversion.rate
        step = source_rate // math.gcd(source_rate, rate)
        padding = start % step
        self._place = (start - padding) * rate // source_rate
        self._worker = worker
        self._ahead: Future[list[Piece]] | None = None
        self._fifo = av.AudioFifo()
        wanted = round(source_rate * conversion.chunk_seconds)
        self._chunk = min(wanted, _CHUNK_VALUES // first.layout.nb_channels)
        self._packer = _Packer(first)
        self._mixer = _Mixer(first)
        options = {"rematrix_maxval": "1.0", "filter_size": str(conversion.taps)}
        self._resampler = AudioResampler("flt", conversion.layout, rate, options=options)
        if padding:
            self._fifo.write(self._packer.silence(padding))

    def add(self, frame: AudioFrame) -> bool:
        """Take a frame; says whether it is time to convert."""
        for packed in self._packer.packed(frame):
            # The fifo insists on stamps without a flaw, which is what the clock is for.
            packed.pts = None
            self._fifo.write(packed)
        return self._fifo.samples >= self._chunk

    def convert(self) -> Iterator[Piece]:
        """Set out to convert what was taken; gives what was set out before."""
        before, self._ahead = self._ahead, self._worker.submit(self._converted, self._fifo.read())
        if before is not None:
            yield from before.result()

    def finish(self) -> Iterator[Piece]:
        """Give what is left; the run is over."""
        yield from self.convert()
        if self._ahead is not None:
            yield from self._ahead.result()
        yield from self._converted(None)

    def _converted(self, chunk: AudioFrame | None) -> list[Piece]:
        pieces: list[Piece] = []
        if chunk is not None:
            chunk = self._mixer.mixed(chunk)
        for frame in self._resampler.resample(chunk):
            # Where nothing needs converting, flushing hands back its None.
            if frame is not None:
                pieces.append((self._place, _bounded(_in_columns(frame))))
                self._place += frame.samples
        return pieces


class _Packer:
    """Packs planar sound of many channels."""

    def __init__(self, first: AudioFrame) -> None:
        self._first = first
        many = first.format.is_planar and first.layout.nb_channels > _PLANES
        self._format = first.format.packed if many else first.format
        self._resampler = AudioResampler(self._format) if many else None

    def packed(self, frame: AudioFrame) -> list[AudioFrame]:
        return [frame] if self._resampler is None else self._resampler.resample(frame)

    def silence(self, samples: int) -> AudioFrame:
        """A silent frame such as those that come out."""
        silent = AudioFrame(self._format, self._first.layout, samples)
        silent.sample_rate = self._first.sample_rate
        # Unsigned bytes rest in the middle.
        rest = b"\x80" if self._format.name in ("u8", "u8p") else b"\0"
        for plane in silent.planes:
            plane.update(rest * plane.buffer_size)
        return silent


class _Mixer:
    """Averages the channels of layouts that FFmpeg has no mixing rule for."""

    def __init__(self, first: AudioFrame) -> None:
        self._to_float = None if _has_rule(first) else AudioResampler("flt")

    def mixed(self, frame: AudioFrame) -> AudioFrame:
        if self._to_float is None:
            return frame
        channels = frame.layout.nb_channels
        parts = [_flat(part) for part in self._to_float.resample(frame)]
        mean = np.concatenate(parts).reshape(-1, channels).mean(axis=1, dtype=np.float32)
        mixed = AudioFrame.from_ndarray(mean.reshape(1, -1), "flt", "mono")
        mixed.sample_rate = frame.sample_rate
        return mixed


def _has_rule(frame: AudioFrame) -> bool:
    """Whether FFmpeg can make mono of it."""
    one = AudioFrame("flt", frame.layout, 1)
    one.sample_rate = frame.sample_rate
    try:
        AudioResampler("flt", "mono", frame.sample_rate).resample(one)
    except av.error.FFmpegError:
        return False
    return True


def _flat(frame: AudioFrame) -> Samples:
    """Packed float sound as it lies."""
    return np.asarray(frame.to_ndarray(), np.float32).reshape(-1)


def _in_columns(frame: AudioFrame) -> Samples:
    channels = frame.layout.nb_channels
    return _flat(frame) if channels == 1 else _flat(frame).reshape(-1, channels)


def is_usable(frame: AudioFrame) -> bool:
    """Whether a frame's format can be sound at all; damage gives others."""
    return (
        _LOWEST_RATE <= frame.sample_rate <= _HIGHEST_RATE
        and 0 < frame.layout.nb_channels <= _CHANNELS
    )


def format_key(frame: AudioFrame) -> tuple[int, str, str]:
    """What must stay the same within a run."""
    return frame.sample_rate, frame.format.name, frame.layout.name


def _bounded(samples: Samples) -> Samples:
    """Within [-1, 1]; what is no number (damaged float sound) becomes silence."""
    if not np.isfinite(samples.sum()):
        samples = np.nan_to_num(samples, nan=0.0)
    return np.clip(samples, -1.0, 1.0)
