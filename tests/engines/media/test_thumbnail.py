"""A small picture for the list of recent projects."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from cuesmith.base.errors import MediaError
from cuesmith.engines.media.thumbnail import thumbnail
from tests.support.films import Film, constant, number_of, write_film
from tests.support.media import silence, write_sound
from tests.support.shared import shared_dir


def test_the_picture_of_that_time_in_that_size(tmp_path: Path) -> None:
    path = write_film(tmp_path / "film.mp4", Film(constant(60)))
    small = thumbnail(path, Fraction(1), (160, 160))
    assert small is not None
    assert (small.width, small.height) == (160, 90)
    assert number_of(small) == 25


def test_sound_has_none(tmp_path: Path) -> None:
    path = write_sound(tmp_path / "a.wav", silence(1), codec="pcm_s16le")
    assert thumbnail(path, Fraction(0), (160, 90)) is None


@pytest.mark.shared
@pytest.mark.parametrize("name", ["cover-art/bear-id3.mp3", "broken/truncated-64bit.mp4"])
def test_no_picture_to_be_had(name: str) -> None:
    path = shared_dir("cases", "media", *name.split("/"))
    assert thumbnail(path, Fraction(0), (160, 90)) is None


def test_no_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(MediaError, match="There is no file"):
        thumbnail(tmp_path / "gone.mp4", Fraction(0), (160, 90))
