"""Judges for `windows.cut_windows`: Silero's voice detector, heard as a stream, and loudness."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from faster_whisper.vad import get_vad_model

from cuesmith.engines.speech.windows import FRAME, FRAME_MS, Samples

_CONTEXT = 64
"""Samples of the frame before that the detector sees ahead of each frame."""
_STATE = (1, 1, 128)
_VOICED = 0.5
_QUIETEST_DB = -60.0
_LOUDEST_DB = -10.0


class SileroJudge:
    """The detector that faster-whisper ships, its memory carried from call to call.

    faster-whisper itself judges a whole file in one call; the scores are the same.
    """

    def __init__(self) -> None:
        self._session = get_vad_model().session
        self._h = self._c = np.zeros(_STATE, np.float32)
        self._tail = np.zeros((1, _CONTEXT), np.float32)

    def judge(self, samples: Samples) -> npt.NDArray[np.float32]:
        """Probability of speech in each frame of `FRAME` samples."""
        frames = samples.reshape(-1, FRAME)
        tails = np.concatenate((self._tail, frames[:, -_CONTEXT:]))
        inputs = {"input": np.hstack((tails[:-1], frames)), "h": self._h, "c": self._c}
        scores, self._h, self._c = self._session.run(None, inputs)
        self._tail = tails[-1:]
        return np.asarray(scores, np.float32).reshape(-1)

    def forget(self) -> None:
        """As at the beginning of a file."""
        self._h = self._c = np.zeros(_STATE, np.float32)
        self._tail = np.zeros((1, _CONTEXT), np.float32)


def speech_ms(samples: Samples) -> int:
    """How long somebody speaks in a stretch of audio, in milliseconds, by Silero's own limit."""
    whole = samples[: len(samples) // FRAME * FRAME]
    voiced = SileroJudge().judge(whole) >= _VOICED if len(whole) else np.zeros(0)
    return int(voiced.sum()) * FRAME_MS


class LoudnessJudge:
    """Loudness as a score, to find quiet places where nobody asked for voice detection."""

    def judge(self, samples: Samples) -> npt.NDArray[np.float32]:
        """0 for -60 dB or less, 1 for -10 dB or more."""
        power = np.square(samples.reshape(-1, FRAME)).mean(axis=1)
        decibels = 10 * np.log10(np.maximum(power, np.float32(1e-12)))
        share = (decibels - _QUIETEST_DB) / (_LOUDEST_DB - _QUIETEST_DB)
        return np.asarray(share.clip(0, 1), np.float32)

    def forget(self) -> None:
        """Nothing is remembered."""
