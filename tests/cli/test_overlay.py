"""`cuesmith overlay --video`, `frame` and `mux --style`, run as users run them."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray
from typer.testing import CliRunner

from cuesmith.cli.main import app
from cuesmith.engines.rendering.libass_file import find_libass
from tests.support.films import Film, constant, write_film

pytestmark = pytest.mark.skipif(bool(find_libass().problem), reason="no libass on this system")

SRT = "1\n00:00:00,000 --> 00:00:00,900\nWords\n"


@pytest.fixture
def film(tmp_path: Path) -> Path:
    (tmp_path / "a.srt").write_text(SRT, encoding="utf-8")
    return write_film(tmp_path / "film.mp4", Film(constant(30)))


def invoke(*arguments: str | Path) -> str:
    done = CliRunner().invoke(app, [str(argument) for argument in arguments])
    assert done.exit_code == 0, done.output
    return done.stderr


def pictures(path: Path, kind: str) -> list[NDArray[np.uint8]]:
    with av.open(str(path)) as container:
        return [
            np.asarray(frame.to_ndarray(format=kind), np.uint8)
            for frame in container.decode(video=0)
        ]


def test_an_overlay_laid_over_its_film_is_the_burned_film(film: Path) -> None:
    alone, burned = film.with_name("alone.mov"), film.with_name("burned.mov")
    captions = film.with_name("a.srt")
    invoke("overlay", captions, alone, "--video", film, "--style", "karaoke")
    best = ("--codec", "prores", "--quality", "best", "--encoder", "software")
    invoke("burn", film, captions, burned, "--style", "karaoke", *best)
    over, under = pictures(alone, "rgba"), pictures(film, "rgb24")
    wanted = pictures(burned, "rgb24")
    assert len(over) == len(under) == len(wanted) == 30
    alpha = over[10][..., 3:].astype(float) / 255
    assert 0 < (alpha > 0.9).mean() < 0.5
    laid = over[10][..., :3] * alpha + under[10] * (1 - alpha)
    # Straight alpha: multiplied colours would darken every edge.
    assert np.abs(laid - wanted[10]).mean() < 3
    with av.open(str(alone)) as container:
        assert container.streams.video[0].average_rate == Fraction(25)


@pytest.mark.parametrize("style", ["karaoke", "cinematic", "boxed-word"])
def test_a_frame_is_what_the_burned_film_shows_then(film: Path, style: str) -> None:
    alone, burned = film.with_name("alone.png"), film.with_name("burned.mp4")
    captions = film.with_name("a.srt")
    invoke("burn", film, captions, burned, "--style", style, "--quality", "best")
    invoke("frame", film, captions, alone, "--style", style, "--at", "10f")
    (seen,), wanted = pictures(alone, "rgb24"), pictures(burned, "rgb24")
    nearest = [np.abs(seen.astype(int) - each).mean() for each in wanted[9:12]]
    assert nearest[1] == min(nearest)
    assert nearest[1] < 3


def test_a_template_goes_into_a_track_with_its_fonts(film: Path) -> None:
    target = film.with_name("out.mkv")
    captions = film.with_name("a.srt")
    said = invoke("mux", film, captions, "-o", target, "--style", "karaoke", "-l", "de")
    assert "1 track written" in said
    with av.open(str(target)) as container:
        kinds = [stream.type for stream in container.streams]
        assert kinds[:2] == ["video", "subtitle"]
        assert set(kinds[2:]) == {"attachment"}
    invoke("mux", film, captions, "-o", target, "--style", "karaoke", "--no-attach", "-y")
    with av.open(str(target)) as container:
        assert [stream.type for stream in container.streams] == ["video", "subtitle"]


def test_tracks_have_the_languages_that_their_names_state(film: Path) -> None:
    names = ("film.fr.srt", "film.de.sdh.srt", "film.en.srt", "plain.srt")
    for name in names:
        film.with_name(name).write_text(SRT, encoding="utf-8")
    target = film.with_name("out.mkv")
    said = ("-l", "it", "-o", target)  # what is said of the first goes before its name
    invoke("mux", film, *(film.with_name(name) for name in names), *said)
    with av.open(str(target)) as container:
        found = [stream.metadata.get("language") for stream in container.streams.subtitles]
    assert found == ["ita", "ger", "eng", None]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("-l", "en", "-l", "de"), "There is 1 track, and 2 times --language"),
        (("-t", "A", "-t", "B"), "There is 1 track, and 2 times --title"),
        (("--forced", "2"), "There is 1 track."),
    ],
)
def test_what_is_said_of_a_track_that_there_is_not_is_refused(
    film: Path, options: tuple[str, ...], said: str
) -> None:
    target = film.with_name("out.mkv")
    command = ["mux", str(film), str(film.with_name("a.srt")), "-o", str(target), *options]
    done = CliRunner().invoke(app, command)
    assert (done.exit_code, said in done.stderr) == (2, True)
    assert not target.exists()
