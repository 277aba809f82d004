"""What frequencies a stretch of sound holds, as a picture of columns."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cuesmith.base.errors import UsageError
from cuesmith.base.jobs import CancelToken
from cuesmith.domain.media import MediaInfo
from cuesmith.domain.speech import Span
from cuesmith.engines.media.audio import stream_audio
from cuesmith.engines.media.resampling import Samples

RATE = 16000
"""Samples a second: voices lie below 8 kHz."""
WINDOW = 512
"""Samples a column looks at, 32 ms: short enough for consonants, long enough for a voice's
harmonics."""
BANDS = WINDOW // 2
LONGEST_MS = 20 * 60_000
"""A longer stretch would take seconds to decode; nobody reads consonants off an hour."""
MOST_COLUMNS = 4096
_LOWEST_DB, _HIGHEST_DB = -90.0, -10.0
_KEPT_BYTES = 16 * 2**20

Levels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Spectrogram:
    """A stretch of sound."""

    span: Span
    levels: Levels
    """Shape (BANDS, columns), the highest frequencies first; 0 to 255 are -90 to -10 dB of full
    scale. Read only."""


class Spectrograms:
    """Makes spectrograms and remembers the last ones. For any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: OrderedDict[tuple[Path, int | None, Span, int], Spectrogram] = OrderedDict()

    def get(
        self, info: MediaInfo, track: int | None, span: Span, columns: int, token: CancelToken
    ) -> Spectrogram:
        """That of a stretch, with so many columns of equal length.

        Raises `UsageError` for a stretch of no or too great length, `MediaError`, `Cancelled`.
        """
        key = (info.path, track, span, columns)
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        made = Spectrogram(span, _levels(info.path, track, span, columns, token))
        with self._lock:
            self._kept[key] = made
            while sum(each.levels.nbytes for each in self._kept.values()) > _KEPT_BYTES:
                self._kept.popitem(last=False)
        return made


def _levels(path: Path, track: int | None, span: Span, columns: int, token: CancelToken) -> Levels:
    if not 0 < span.duration <= LONGEST_MS or not 0 < columns <= MOST_COLUMNS:
        raise UsageError("A spectrogram cannot be made of so long a stretch.", hint="Zoom in.")
    half = WINDOW * 500 // RATE
    before = max(0, span.start - half)
    levels: Levels = np.zeros((BANDS, columns), np.uint8)
    # The middle of each column, in samples behind the first one read.
    middles = (np.arange(columns) + 0.5) * span.duration / columns + (span.start - before)
    starts = np.rint(middles * (RATE / 1000)).astype(np.int64) - WINDOW // 2
    rest: Samples = np.zeros(WINDOW, np.float32)
    # Silence stands before the beginning.
    starts += WINDOW
    first = done = 0
    for block in stream_audio(path, track=track, start_ms=before, end_ms=span.end + 2 * half):
        token.check()
        rest = np.concatenate((rest, block.samples))
        ready = int(np.searchsorted(starts, first + len(rest) - WINDOW, side="right"))
        if ready > done:
            levels[:, done:ready] = _columns(rest, starts[done:ready] - first)
            done = ready
        if done == columns:
            break
        passed = min(len(rest), max(0, int(starts[done]) - first))
        rest, first = rest[passed:], first + passed
    levels.flags.writeable = False
    return levels


def _columns(samples: Samples, starts: NDArray[np.int64]) -> Levels:
    """A column for each start of a window: Hann window, decibels of a full-scale sine."""
    hann = np.hanning(WINDOW).astype(np.float32)
    windows = np.lib.stride_tricks.sliding_window_view(samples, WINDOW)[starts] * hann
    strength = np.abs(np.fft.rfft(windows, axis=1)[:, 1:]) / (hann.sum() / 2)
    decibels = 20 * np.log10(np.maximum(strength, 1e-6))
    scaled = (decibels - _LOWEST_DB) * (255 / (_HIGHEST_DB - _LOWEST_DB))
    levels: Levels = np.clip(scaled, 0, 255).astype(np.uint8)
    return levels.T[::-1]
