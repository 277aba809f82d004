"""`cuesmith bilingual`, run as users run it."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from cuesmith.cli.bilingual import bilingual

A = "1\n00:00:01,000 --> 00:00:02,000\nOne\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo\n"
B = "1\n00:00:01,100 --> 00:00:02,000\nEins č\n"

app = typer.Typer(pretty_exceptions_enable=False)
app.command()(bilingual)


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    paths = tmp_path / "a.srt", tmp_path / "b.srt"
    for path, text in zip(paths, (A, B), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def test_two_files_become_one(pair: tuple[Path, Path], tmp_path: Path) -> None:
    out = tmp_path / "out.srt"
    result = run(*pair, out, "--first-below", "--italic")
    assert result.exit_code == 0, result.output
    assert "1 of 2 cues have a partner; alone: 1 of a.srt, 0 of b.srt." in result.output
    assert "00:00:01,000 --> 00:00:02,000\n<i>Eins č</i>\nOne\n" in out.read_text(encoding="utf-8")


def test_the_language_may_be_in_the_name(tmp_path: Path) -> None:
    for name, text in (("film.en.srt", A), ("film.de.srt", B)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    out = tmp_path / "out.vtt"
    assert run(tmp_path / "film.en.srt", tmp_path / "film.de.srt", out).exit_code == 0
    assert "<lang de><c.second>Eins č</c></lang>" in out.read_text(encoding="utf-8")


def test_a_file_that_is_there_is_kept(pair: tuple[Path, Path], tmp_path: Path) -> None:
    out = tmp_path / "out.vtt"
    out.write_text("mine", encoding="utf-8")
    assert run(*pair, out).exit_code == 2
    assert out.read_text(encoding="utf-8") == "mine"
    assert run(*pair, out, "--force").exit_code == 0
    assert "::cue(.second)" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("option", "said"),
    [(("--second-color", "mauvish"), "no colour"), (("--style", "none-such"), "no template")],
)
def test_what_makes_no_sense_is_said(
    pair: tuple[Path, Path], tmp_path: Path, option: tuple[str, str], said: str
) -> None:
    result = run(*pair, tmp_path / "out.ass", *option)
    assert result.exit_code == 2
    assert said in result.output
    assert not (tmp_path / "out.ass").exists()
