"""Sound of any rate, layout and format into one: float mono at the rate asked for.

The rate conversion works on runs: sound that joins up and keeps its format. A run is padded at
its front so that it begins on a sample of both rates; so output sample n always stands for the
same instant, wherever reading began.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import av
import av.error
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from numpy.typing import NDArray

Samples = NDArray[np.float32]
Piece = tuple[int, Samples]
"""The place of the first sample on the medium's time line, and the samples."""

_CHUNK_SECONDS = 1
"""Frames are gathered before they are converted: each conversion costs far more than a frame."""


class Run:
    """Converts one run; `start` is its place in samples of its own rate from the origin."""

    def __init__(self, start: int, first: AudioFrame, rate: int) -> None:
        self.key = format_key(first)
        source_rate = first.sample_rate
        step = source_rate // math.gcd(source_rate, rate)
        padding = start % step
        self._place = (start - padding) * rate // source_rate
        self._fifo = av.AudioFifo()
        self._chunk = source_rate * _CHUNK_SECONDS
        self._mono = _MonoMixer(first)
        self._resampler = AudioResampler("flt", "mono", rate, options={"rematrix_maxval": "1.0"})
        if padding:
            self._fifo.write(silence_like(first, padding))

    def add(self, frame: AudioFrame) -> Iterator[Piece]:
        """Take a frame; gives what is ready."""
        # The fifo insists on stamps without a flaw, which is what the clock is for.
        frame.pts = None
        self._fifo.write(frame)
        if self._fifo.samples >= self._chunk:
            yield from self._convert(self._fifo.read())

    def finish(self) -> Iterator[Piece]:
        """Give what is left; the run is over."""
        yield from self._convert(self._fifo.read())
        yield from self._convert(None)

    def _convert(self, chunk: AudioFrame | None) -> Iterator[Piece]:
        if chunk is not None:
            chunk = self._mono(chunk)
        for frame in self._resampler.resample(chunk):
            # Where nothing needs converting, flushing hands back its None.
            if frame is not None:
                yield self._place, _bounded(np.asarray(frame.to_ndarray(), np.float32).reshape(-1))
                self._place += frame.samples


class _MonoMixer:
    """Averages the channels of layouts that FFmpeg has no mixing rule for."""

    def __init__(self, first: AudioFrame) -> None:
        self._to_planes = None if _can_mix(first) else AudioResampler("fltp")

    def __call__(self, frame: AudioFrame) -> AudioFrame:
        if self._to_planes is None:
            return frame
        planes = np.concatenate(
            [part.to_ndarray() for part in self._to_planes.resample(frame)], axis=1
        )
        mixed = AudioFrame.from_ndarray(planes.mean(axis=0, keepdims=True), "flt", "mono")
        mixed.sample_rate = frame.sample_rate
        return mixed


def _can_mix(frame: AudioFrame) -> bool:
    try:
        AudioResampler("flt", "mono", frame.sample_rate).resample(silence_like(frame, 1))
    except av.error.FFmpegError:
        return False
    return True


def format_key(frame: AudioFrame) -> tuple[int, str, str]:
    """What must stay the same within a run."""
    return frame.sample_rate, frame.format.name, frame.layout.name


def silence_like(frame: AudioFrame, samples: int) -> AudioFrame:
    """A silent frame of the same kind."""
    silent = AudioFrame(frame.format, frame.layout, samples)
    silent.sample_rate = frame.sample_rate
    # Unsigned bytes rest in the middle.
    rest = 0x80 if frame.format.name in ("u8", "u8p") else 0
    for plane in silent.planes:
        plane.update(bytes([rest]) * plane.buffer_size)
    return silent


def _bounded(samples: Samples) -> Samples:
    """Within [-1, 1]; what is no number (damaged float sound) becomes silence."""
    if not np.isfinite(samples.sum()):
        samples = np.nan_to_num(samples, nan=0.0)
    return np.clip(samples, -1.0, 1.0)
