"""`cuesmith transcript` as people call it."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from typer.testing import CliRunner

from cuesmith.cli.main import app

SRT = (
    "1\n00:00:01,000 --> 00:00:02,000\n<i>Hello</i>\nthere.\n\n"
    "2\n00:00:09,000 --> 00:00:10,000\nBye.\n"
)


@pytest.fixture
def captions(tmp_path: Path) -> Path:
    path = tmp_path / "talk.srt"
    path.write_text(SRT, encoding="utf-8")
    return path


def call(*args: str | Path) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["transcript", *map(str, args)])
    return done.exit_code, done.stdout, done.stderr


def test_the_ending_says_what_is_written(captions: Path) -> None:
    for ending in ("txt", "md", "docx"):
        assert call(captions, captions.with_suffix(f".{ending}"))[0] == 0
    assert captions.with_suffix(".txt").read_text() == (
        "talk\n====\n\n[0:00:01] Hello there.\n\n[0:00:09] Bye.\n"
    )
    assert captions.with_suffix(".md").read_text().startswith("# talk\n\n`0:00:01` Hello")
    document = docx.Document(str(captions.with_suffix(".docx")))
    assert document.paragraphs[1].text == "0:00:01  Hello there."


def test_options_leave_out_what_is_not_wanted(captions: Path) -> None:
    code, said, _ = call(captions, "-", "--timestamps", "none", "--title", "", "--no-speakers")
    assert (code, said) == (0, "Hello there.\n\nBye.\n")
    assert call(captions, "-", "--turns", "--timestamps", "none", "--title", "")[1] == (
        "Hello there. Bye.\n"
    )


def test_nothing_is_overwritten_unasked(captions: Path) -> None:
    out = captions.with_suffix(".md")
    out.write_text("mine")
    code, _, said = call(captions, out)
    assert code == 2
    assert "already" in said
    assert out.read_text() == "mine"
    assert call(captions, out, "--force")[0] == 0
    assert out.read_text() != "mine"


def test_what_cannot_be_is_told(captions: Path) -> None:
    code, _, said = call(captions, captions.with_suffix(".pdf"))
    assert code == 2
    assert ".docx" in said
    assert call(captions.with_name("none.srt"), "-")[0] == 2
    assert call(captions, captions, "--force")[0] == 2
    code, _, said = call(captions, captions.parent)
    assert code == 2
    assert "is a folder" in said


def test_another_language_is_told_beside(captions: Path) -> None:
    other = captions.with_name("talk.de.srt")
    other.write_text(SRT.replace("Bye.", "Tschüss."), encoding="utf-8")
    _, said, _ = call(captions, "-", "--beside", other, "--title", "")
    assert said == ("[0:00:01] Hello there.\n    Hello there.\n\n[0:00:09] Bye.\n    Tschüss.\n")


def test_columns_are_headed_by_the_languages_in_the_files_names(captions: Path) -> None:
    first = captions.rename(captions.with_name("talk.en.srt"))
    other = first.with_name("talk.de.srt")
    other.write_text(first.read_text(encoding="utf-8"), encoding="utf-8")
    out = first.with_name("both.docx")
    assert call(first, out, "--beside", other)[0] == 0
    (table,) = docx.Document(str(out)).tables
    assert [cell.text for cell in table.rows[0].cells] == ["English", "German"]
