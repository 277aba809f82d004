"""`cuesmith sync`, run as users run it, on sound that a voice detector hears."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from cuesmith.cli.sync import sync
from tests.support.babble import scene, write_wav
from tests.support.spoken_film import film_sound, off, spoken_film, write_srt

app = typer.Typer(pretty_exceptions_enable=False)
app.command()(sync)

CUES, VOICES = spoken_film(2.5)


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return film_sound(VOICES, tmp_path_factory.mktemp("film") / "film.wav")


@pytest.fixture
def late(tmp_path: Path) -> Path:
    return write_srt(off(CUES, lambda time: time + 41_000), tmp_path / "late.srt")


def test_captions_that_are_late_are_brought_to_the_speech(
    film: Path, late: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.srt"
    result = run(late, out, "--to-speech", film, "--drop")
    assert result.exit_code == 0, result.stderr
    assert "% sure" in result.stderr
    told = json.loads(run(late, "--to-speech", film, "--dry-run", "--json").stdout)
    (piece,) = told["pieces"]
    assert piece["factor"] == 1
    assert abs(piece["offset"] + 41) < 0.2
    assert told["by"] == "speech"
    again = json.loads(run(out, "--to-speech", film, "--dry-run", "--json").stdout)
    assert abs(again["pieces"][0]["offset"]) < 0.1


def test_captions_are_brought_in_line_with_others(late: Path, tmp_path: Path) -> None:
    right = write_srt(CUES, tmp_path / "right.srt")
    result = run(late, "--to", right, "--dry-run")
    assert result.exit_code == 0, result.stderr
    lines = result.stdout.splitlines()
    assert lines[0] == "-41.000 s"
    assert "places with the same words agree" in lines[1]
    assert len(lines) == 10


def test_captions_of_another_film_are_refused_and_nothing_is_written(
    film: Path, tmp_path: Path
) -> None:
    other = write_srt(spoken_film(2.5, seed=7)[0], tmp_path / "other.srt")
    out = tmp_path / "out.srt"
    result = run(other, out, "--to-speech", film)
    assert result.exit_code == 2
    assert "does not show where these captions belong" in result.stderr
    assert not out.exists()


def test_parts_that_move_by_themselves_need_leave_to(tmp_path: Path) -> None:
    cues, _ = spoken_film(10)
    kept = [cue for cue in cues if not 290_000 < cue.start < 370_000]
    broken = off(kept, lambda time: time if time < 330_000 else time - 60_000)
    right = write_srt(cues, tmp_path / "right.srt")
    source = write_srt(broken, tmp_path / "broken.srt")
    told = run(source, "--to", right, "--dry-run")
    assert "try --splits" in told.stdout
    found = json.loads(run(source, "--to", right, "--splits", "--dry-run", "--json").stdout)
    assert [piece["offset"] for piece in found["pieces"]] == [0.0, 60.0]


def test_without_sound_or_speech_that_is_said(late: Path, tmp_path: Path) -> None:
    silent = write_wav(tmp_path / "silent.wav", scene(20.0))
    result = run(late, "--to-speech", silent, "--dry-run")
    assert result.exit_code == 2
    assert "Hardly anything is said in this film (0.0 s)" in result.stderr
    result = run(late, "--to-speech", late, "--dry-run")
    assert "holds no sound" in result.stderr


@pytest.mark.parametrize(
    ("options", "said"),
    [([], "in line with"), (["--to", "a.srt", "--to-speech", "b.mp4"], "not both")],
)
def test_one_thing_to_follow_is_needed(options: list[str], said: str, late: Path) -> None:
    result = run(late, "--dry-run", *options)
    assert result.exit_code == 2
    assert said in result.stderr


def test_one_cue_is_refused_before_the_film_is_heard(tmp_path: Path) -> None:
    one = write_srt(CUES[:1], tmp_path / "one.srt")
    result = run(one, "--to-speech", tmp_path / "missing.mp4", "--dry-run")
    assert result.exit_code == 2
    assert "too few cues to tell where they belong: 1, and it takes 6" in result.stderr
