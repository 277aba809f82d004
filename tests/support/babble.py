"""Made-up speech: vowels of a buzzing voice, syllable after syllable, with known onsets.

Voice detectors take it for speech, and it needs no recording.
"""

from __future__ import annotations

import wave
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import numpy.typing as npt

RATE = 16_000

Samples = npt.NDArray[np.float32]

_FORMANTS = ((730, 1090, 2440), (270, 2290, 3010), (300, 870, 2240), (530, 1840, 2480))
"""Hertz: the first three formants of the vowels in father, heed, who'd and head
(Peterson and Barney 1952)."""
_BANDWIDTHS = (80, 100, 120)
_SYLLABLE = 0.22
"""Seconds."""


def babble(seconds: float, pitch: float = 120.0, seed: int = 1) -> Samples:
    """Syllables without pauses, about 4.5 a second, `pitch` in hertz."""
    rng = np.random.default_rng(seed)
    count = max(1, round(seconds / _SYLLABLE))
    length = round(seconds * RATE) // count
    parts = [_syllable(length, pitch, rng) for _ in range(count)]
    sound = np.concatenate(parts) if parts else np.zeros(0)
    padded = np.zeros(round(seconds * RATE), np.float32)
    padded[: len(sound)] = sound[: len(padded)]
    return padded


def _syllable(length: int, pitch: float, rng: np.random.Generator) -> npt.NDArray[np.float64]:
    formants = _FORMANTS[rng.integers(len(_FORMANTS))]
    times = np.arange(length) / RATE
    bend = pitch * (1 + 0.15 * np.sin(2 * np.pi * 2.5 * times + rng.uniform(0, 6)))
    phase = 2 * np.pi * np.cumsum(bend) / RATE
    sound: npt.NDArray[np.float64] = np.zeros(length)
    for harmonic in range(1, int(3800 / pitch)):
        frequency = harmonic * pitch
        gain = sum(
            1 / (1 + ((frequency - formant) / width) ** 2)
            for formant, width in zip(formants, _BANDWIDTHS, strict=True)
        )
        sound += gain / harmonic**0.5 * np.sin(harmonic * phase)
    breath = rng.standard_normal(length) * 0.02
    envelope = np.sin(np.pi * np.arange(length) / length) ** 0.6
    spoken: npt.NDArray[np.float64] = sound / max(1e-9, np.abs(sound).max()) + breath
    return spoken * envelope * 0.4


def scene(*parts: float | Samples) -> Samples:
    """Sound of several parts: a number is a pause in seconds, with the faintest of hiss."""
    rng = np.random.default_rng(0)
    sounds = [
        rng.standard_normal(round(part * RATE)).astype(np.float32) * 1e-4
        if isinstance(part, int | float)
        else part
        for part in parts
    ]
    return np.concatenate(sounds)


def write_wav(path: Path, samples: Samples, rate: int = RATE) -> Path:
    """A 16-bit mono WAV file."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes((np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())
    return path


def onsets(parts: Iterable[float | Samples]) -> list[tuple[float, float]]:
    """Start and end, in seconds, of each sounding part of a scene."""
    found, position = [], 0.0
    for part in parts:
        length = float(part) if isinstance(part, int | float) else len(part) / RATE
        if not isinstance(part, int | float):
            found.append((position, position + length))
        position += length
    return found
