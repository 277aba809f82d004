"""Two tones that take turns, as two people do."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np

_RATE = 16_000


def two_tones(path: Path, loudness: float = 0.3) -> Path:
    """Four seconds of a dark tone, a bright one, and the dark one, half a second apart; 14 s."""
    time = np.arange(_RATE * 4) / _RATE
    dark, bright = (loudness * np.sin(2 * np.pi * hertz * time) for hertz in (200, 2_500))
    pause = np.zeros(_RATE // 2)
    sound = np.concatenate([pause, dark, pause, bright, pause, dark, pause])
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(_RATE)
        file.writeframes((sound * 32_767).astype("<i2").tobytes())
    return path
