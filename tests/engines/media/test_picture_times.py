"""When pictures begin, told without decoding them."""

from __future__ import annotations

from fractions import Fraction
from itertools import accumulate, cycle, islice
from pathlib import Path

import pytest

from cuesmith.base.errors import Cancelled, MediaError
from cuesmith.base.jobs import CancelToken, Progress, ignore_progress
from cuesmith.domain.frame_times import FrameTimes
from cuesmith.engines.media.picture_times import read_frame_times
from cuesmith.engines.media.pictures import open_pictures
from cuesmith.engines.media.probe import probe
from tests.support.films import Film, constant, write_film
from tests.support.media import silence, write_sound
from tests.support.shared import shared_dir

_VARYING = list(accumulate(islice(cycle((1, 1, 3, 1, 7)), 99), initial=0))


def times_of(path: Path) -> FrameTimes | None:
    return read_frame_times(probe(path), ignore_progress, CancelToken())


@pytest.mark.parametrize("name", ["film.mp4", "film.mkv", "film.ts"])
@pytest.mark.parametrize("rate", [Fraction(25), Fraction(24000, 1001), Fraction(60000, 1001)])
def test_a_constant_rate_is_a_rate(tmp_path: Path, name: str, rate: Fraction) -> None:
    times = times_of(write_film(tmp_path / name, Film(constant(80), 1 / rate, group=12)))
    assert times is not None
    assert times.rate == rate
    # No table: it goes on exactly however far.
    assert times.time_of(1_000_000) == FrameTimes(rate, start=times.start).time_of(1_000_000)


@pytest.mark.parametrize("name", ["film.mp4", "film.mkv"])
def test_a_varying_rate_is_a_table(tmp_path: Path, name: str) -> None:
    times = times_of(write_film(tmp_path / name, Film(_VARYING, Fraction(1, 90), group=30)))
    assert times is not None
    for frame, stamp in enumerate(_VARYING):
        assert abs(times.time_of(frame) - stamp * 1000 / 90) <= 1
        assert times.frame_at(times.time_of(frame)) == frame


@pytest.mark.shared
@pytest.mark.parametrize(
    "name",
    [
        "vfr/trim_optimization_failure.mp4",
        "vfr/hdr10-video-with-sdr-container.mp4",
        "synthetic/ts_cut_start.ts",
        "synthetic/ts_discontinuity.ts",
        "synthetic/editlist_preroll.mp4",
        "start-time/test-middle-pat-pmt.ts",
        "embedded-subs/sample_with_srt.mkv",
    ],
)
def test_they_are_those_of_the_decoded_pictures(name: str) -> None:
    info = probe(shared_dir("cases", "media", *name.split("/")))
    times = read_frame_times(info, ignore_progress, CancelToken())
    assert times is not None
    pictures = open_pictures(info)
    pictures.bound = (64, 64)
    shown = list(iter(pictures.next, None))
    pictures.close()
    assert len(shown) > 10
    for frame, picture in enumerate(shown):
        assert abs(times.time_of(frame) - picture.start * 1000) < 2


def test_one_picture_has_no_rate(tmp_path: Path) -> None:
    assert times_of(write_film(tmp_path / "film.mp4", Film(constant(1)))) is None


def test_sound_has_no_pictures(tmp_path: Path) -> None:
    path = write_sound(tmp_path / "a.wav", silence(1), codec="pcm_s16le")
    with pytest.raises(MediaError, match="no pictures"):
        times_of(path)


def test_it_tells_how_far_it_is_and_stops_when_asked(tmp_path: Path) -> None:
    info = probe(write_film(tmp_path / "film.mkv", Film(constant(1200))))
    told: list[Progress] = []
    token = CancelToken()

    def report(progress: Progress) -> None:
        told.append(progress)
        if len(told) == 2:
            token.cancel()

    with pytest.raises(Cancelled):
        read_frame_times(info, report, token)
    assert 0 <= told[0].done < told[1].done < 1
