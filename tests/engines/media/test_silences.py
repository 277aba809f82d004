"""Silence is what is silent beside the rest of a recording."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from cuesmith.domain.speech import Span
from cuesmith.engines.media.peaks import PEAK_RATE, PeakBuilder
from cuesmith.engines.media.silences import find_silences

_WORDS = ((500, 1400), (1700, 2600), (2700, 3500), (4500, 6000))
"""Milliseconds; the gap of 100 ms is a breath, not a silence."""
_LENGTH = 7000
_GAPS = ((0, 500), (1400, 1700), (3500, 4500), (6000, 7000))


def recording(room: float, voice: float = 0.3) -> NDArray[np.float32]:
    """Words of noise over a room's noise; loudness as a root mean square."""
    drawn = np.random.default_rng(1)
    count = _LENGTH * PEAK_RATE // 1000
    sound = drawn.normal(0, 1, count) * room
    for start, end in _WORDS:
        part = slice(start * PEAK_RATE // 1000, end * PEAK_RATE // 1000)
        sound[part] = drawn.normal(0, 1, part.stop - part.start) * voice
    return np.clip(sound, -1, 1).astype(np.float32)


def found(sound: NDArray[np.float32]) -> tuple[Span, ...]:
    builder = PeakBuilder()
    builder.add(sound)
    builder.finish()
    level = builder.peaks(complete=True).levels[0]
    return find_silences(level.rms, level.milliseconds)


def assert_gaps(silences: tuple[Span, ...]) -> None:
    assert len(silences) == len(_GAPS)
    for silence, (start, end) in zip(silences, _GAPS, strict=True):
        assert abs(silence.start - start) <= 10
        assert abs(silence.end - end) <= 10


@pytest.mark.parametrize("room", [0.0, 0.0001, 0.003, 0.02])
def test_gaps_between_words_whatever_the_room(room: float) -> None:
    assert_gaps(found(recording(room)))


def test_a_quiet_recording_is_judged_by_its_own_voice() -> None:
    assert_gaps(found(recording(0.0003, voice=0.01)))


def test_a_click_does_not_end_a_silence() -> None:
    sound = recording(0.001)
    place = 4000 * PEAK_RATE // 1000
    sound[place : place + 80] = 0.9
    assert_gaps(found(sound))


@pytest.mark.parametrize("level", [0.5, 0.01])
def test_where_all_is_alike_nothing_is_silent(level: float) -> None:
    sound = np.random.default_rng(2).normal(0, level, 5 * PEAK_RATE).astype(np.float32)
    assert found(np.clip(sound, -1, 1)) == ()


def test_digital_silence_is_silent_from_end_to_end() -> None:
    assert found(np.zeros(2 * PEAK_RATE, np.float32)) == (Span(0, 2000),)


def test_no_sound_no_silence() -> None:
    assert found(np.zeros(0, np.float32)) == ()
