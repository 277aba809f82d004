"""Frequencies stand where they sound."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from cuesmith.base.errors import Cancelled, MediaError, UsageError
from cuesmith.base.jobs import CancelToken
from cuesmith.domain.speech import Span
from cuesmith.engines.media.probe import probe
from cuesmith.engines.media.spectrogram import (
    BANDS,
    LONGEST_MS,
    MOST_COLUMNS,
    RATE,
    WINDOW,
    Spectrograms,
)
from tests.support.films import Film, constant, write_film
from tests.support.media import write_sound

_TONES = ((0.0, 500), (1.0, 1000), (2.0, 4000))
"""Seconds at which each tone begins, and its hertz; the fourth second is silent."""


@pytest.fixture(scope="module")
def tones(tmp_path_factory: pytest.TempPathFactory) -> Path:
    rate = 48000
    time = np.arange(4 * rate) / rate
    sound = np.zeros(len(time), np.float32)
    for start, hertz in _TONES:
        part = slice(round(start * rate), round((start + 1) * rate))
        sound[part] = 0.5 * np.sin(2 * np.pi * hertz * time[part])
    path = tmp_path_factory.mktemp("tones") / "tones.wav"
    return write_sound(path, sound, codec="pcm_s16le", rate=rate)


def loudest_hertz(column: np.ndarray[tuple[int], np.dtype[np.uint8]]) -> float:
    return (BANDS - int(np.argmax(column))) * RATE / WINDOW


def test_each_column_shows_what_sounds_then(tones: Path) -> None:
    made = Spectrograms().get(probe(tones), None, Span(0, 4000), 80, CancelToken())
    assert made.levels.shape == (BANDS, 80)
    assert not made.levels.flags.writeable
    for start, hertz in _TONES:
        for column in range(round(start * 20) + 1, round(start * 20) + 19):
            assert abs(loudest_hertz(made.levels[:, column]) - hertz) <= RATE / WINDOW
    assert made.levels[:, 62:].max() == 0
    # Half of full scale lies 6 dB below it, of -90 to -10 dB at the top.
    assert made.levels.max() == 255


@pytest.mark.parametrize("columns", [1, 7, 1000])
def test_a_part_is_that_part_of_the_whole(tones: Path, columns: int) -> None:
    made = Spectrograms().get(probe(tones), None, Span(1100, 1900), columns, CancelToken())
    assert made.levels.shape == (BANDS, columns)
    for column in range(columns):
        assert abs(loudest_hertz(made.levels[:, column]) - 1000) <= RATE / WINDOW


def test_beyond_the_end_it_is_silent(tones: Path) -> None:
    made = Spectrograms().get(probe(tones), None, Span(2500, 9000), 65, CancelToken())
    assert abs(loudest_hertz(made.levels[:, 1]) - 4000) <= RATE / WINDOW
    assert made.levels[:, 8:].max() == 0


def test_what_was_made_is_remembered(tones: Path) -> None:
    spectrograms, info = Spectrograms(), probe(tones)
    first = spectrograms.get(info, None, Span(0, 1000), 50, CancelToken())
    assert spectrograms.get(info, None, Span(0, 1000), 50, CancelToken()) is first
    assert spectrograms.get(info, None, Span(0, 1000), 51, CancelToken()) is not first


def test_what_is_remembered_is_bounded(tones: Path) -> None:
    spectrograms, info = Spectrograms(), probe(tones)
    first = spectrograms.get(info, None, Span(0, 100), MOST_COLUMNS, CancelToken())
    for number in range(1, 20):
        spectrograms.get(info, None, Span(0, 100 + number), MOST_COLUMNS, CancelToken())
    again = spectrograms.get(info, None, Span(0, 100), MOST_COLUMNS, CancelToken())
    assert again is not first
    assert (again.levels == first.levels).all()


@pytest.mark.parametrize(
    ("span", "columns"),
    [
        (Span(100, 100), 10),
        (Span(0, LONGEST_MS + 1), 10),
        (Span(0, 1000), 0),
        (Span(0, 1000), MOST_COLUMNS + 1),
    ],
)
def test_too_much_is_refused(tones: Path, span: Span, columns: int) -> None:
    with pytest.raises(UsageError, match="spectrogram"):
        Spectrograms().get(probe(tones), None, span, columns, CancelToken())


def test_it_stops_when_asked(tones: Path) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        Spectrograms().get(probe(tones), None, Span(0, 4000), 80, token)


def test_a_silent_film_has_none(tmp_path: Path) -> None:
    info = probe(write_film(tmp_path / "film.mp4", Film(constant(3))))
    with pytest.raises(MediaError, match="no sound"):
        Spectrograms().get(info, None, Span(0, 100), 10, CancelToken())
