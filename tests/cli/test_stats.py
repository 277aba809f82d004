"""`cuesmith stats` as people call it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cuesmith.cli.main import app
from tests.support.shared import shared_dir

SRT = "1\n00:00:01,000 --> 00:00:03,000\nAnd so, my fellow Americans\n"


@pytest.fixture
def captions(tmp_path: Path) -> Path:
    path = tmp_path / "talk.srt"
    path.write_text(SRT, encoding="utf-8")
    return path


def call(*args: str | Path) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["stats", *map(str, args)])
    return done.exit_code, done.stdout, done.stderr


def test_figures_are_shown(captions: Path) -> None:
    code, said, _ = call(captions)
    assert code == 0
    assert said.startswith("talk.srt (profile default)\nCues          1\n")
    assert "Speech        not looked for" in said
    assert "13–14" not in said
    assert "  12–14   1 ██" in said


def test_the_limits_are_those_of_the_language_in_the_files_name(captions: Path) -> None:
    japanese = captions.rename(captions.with_name("talk.ja.srt"))
    found = json.loads(call(japanese, "--json")[1])[0]
    assert found["language"] == "ja"
    assert found["figures"]["reading-speed"]["at_most"] == 4.0


def test_a_second_file_is_compared_to_the_first(captions: Path) -> None:
    other = captions.with_name("other.srt")
    other.write_text(SRT.replace("And so", "So"), encoding="utf-8")
    _, said, _ = call(captions, other)
    assert said.count("Reading speed") == 2
    assert "Compared to the first file\nCues in both  1\n" in said


def test_scripts_get_json(captions: Path) -> None:
    code, said, _ = call(captions, captions, "--json", "--profile", "vertical")
    first, second = json.loads(said)
    assert code == 0
    assert first["profile"] == "vertical"
    assert first["figures"]["reading-speed"]["mean"] == 13.5
    assert first["compared_to_first"] is None
    assert second["compared_to_first"]["same"] == 1


@pytest.mark.shared
def test_speech_is_looked_for_in_a_medium(captions: Path) -> None:
    code, said, _ = call(captions, "--media", shared_dir("clips", "jfk.flac"), "--json")
    found = json.loads(said)[0]["coverage"]
    assert code == 0
    assert 6000 < found["speech_ms"] < 11_000
    assert 0.1 < found["share"] < 0.4


def test_what_cannot_be_is_told(captions: Path, tmp_path: Path) -> None:
    assert call(tmp_path / "none.srt")[0] == 2
    assert call(captions, "--profile", "nonsense")[0] == 2
    assert call(captions, "--media", tmp_path / "none.mp4")[0] == 2
    empty = tmp_path / "empty.srt"
    empty.touch()
    code, _, said = call(empty)
    assert code == 2
    assert "empty" in said


def test_a_file_that_cannot_be_read_does_not_stop_the_rest(captions: Path) -> None:
    code, said, told = call(captions.with_name("none.srt"), captions)
    assert code == 2
    assert "none.srt" in told
    assert said.startswith("talk.srt (profile")
    code, said, _ = call(captions.with_name("none.srt"), "--json")
    assert (code, json.loads(said)) == (2, [])
