"""`cuesmith clean`, run as users run it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from cuesmith.cli.clean import clean
from cuesmith.services.word_lists import words_dir

SRT = """1
00:00:01,000 --> 00:00:02,000
<i>[door slams]</i>

2
00:00:02,000 --> 00:00:03,000
<i>JOHN: Um, I have 3 <b>cats</b> .</i>
MARY: Hello...
"""
app = typer.Typer(pretty_exceptions_enable=False)
app.command()(clean)


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.fixture
def srt(tmp_path: Path) -> Path:
    path = tmp_path / "in put's.srt"
    path.write_text(SRT, encoding="utf-8")
    return path


def test_several_tools_at_once_keep_times_and_tags(srt: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.srt"
    tools = ("--sdh", "--fillers", "--numbers", "words", "--punctuation", "-l", "en")
    result = run(srt, out, *tools)
    assert result.exit_code == 0, result.output
    assert result.stderr == "in put's.srt: 2 cues of 2 change, 1 of them go.\n"
    assert out.read_text(encoding="utf-8").splitlines() == [
        "1",
        "00:00:02,000 --> 00:00:03,000",
        "<i>- I have three <b>cats</b>.</i>",
        "- Hello…",
    ]


def test_a_dry_run_tells_each_change_and_writes_nothing(srt: Path, tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    result = run(srt, "--sdh", "--dry-run")
    assert result.stdout.splitlines() == [
        "in put's.srt: 2 cues of 2 change, 1 of them go.",
        "00:00:01.000  sdh  What is heard besides speech is left out.  [door slams] -> (nothing)",
        "00:00:02.000  sdh  The speaker's name is left out.  JOHN: Um, I have 3 cats . ⏎ "
        "MARY: Hello... -> - Um, I have 3 cats . ⏎ - Hello...",
    ]
    assert sorted(tmp_path.iterdir()) == before


def test_json_is_for_scripts(srt: Path, tmp_path: Path) -> None:
    result = run(srt, "--fillers", "--dry-run", "--json", "--language", "en")
    (told,) = json.loads(result.stdout)
    (change,) = told["changes"]
    assert change["rule"] == "fillers"
    assert change["reasons"] == ["Fillers are left out."]
    assert change["before"][0]["start"] == 2.0
    assert change["after"][0]["text"].startswith("JOHN: I have")


def test_many_files_go_into_a_folder(srt: Path, tmp_path: Path) -> None:
    other = tmp_path / "b.vtt"
    other.write_text("WEBVTT\n\n00:01.000 --> 00:02.000\n[sighs] Yes.\n", encoding="utf-8")
    out = tmp_path / "new"
    assert run(srt, other, "-o", out, "--sdh").exit_code == 0
    assert "\nYes.\n" in (out / "b.vtt").read_text(encoding="utf-8")
    again = run(srt, other, "-o", out, "--sdh")
    assert again.exit_code == 2
    assert "--force" in again.output or "-y" in again.output
    assert run(srt, other, "-o", out, "--sdh", "-y").exit_code == 0
    assert run(srt, srt, "-o", out, "--sdh", "-y").exit_code == 2


def test_the_language_of_the_words_is_told_where_it_is_guessed(tmp_path: Path) -> None:
    def dry(name: str, text: str, *more: str) -> Result:
        path = tmp_path / name
        path.write_text(f"1\n00:00:01,000 --> 00:00:02,000\n{text}\n", encoding="utf-8")
        return run(path, "--fillers", "--dry-run", *more)

    guessed = dry("a.srt", "Um, I was in the house with her and the dog.")
    assert "in English" in guessed.stderr
    assert "-> I was in" in guessed.stdout
    named = dry("a.de.srt", "Äh, gut.")
    assert (named.stderr, named.stdout.count("-> Gut.")) == ("", 1)
    unknown = dry("b.srt", "Det er foruroligende.")
    assert unknown.exit_code == 2
    assert "--language" in unknown.output
    assert "-> Gut." in dry("c.srt", "Äh, gut.", "--language", "German").stdout


def test_lists_of_ones_own(srt: Path, tmp_path: Path) -> None:
    (tmp_path / "slips.txt").write_text("# mine\ncats -> dogs\n", encoding="utf-8")
    (tmp_path / "names.txt").write_text("Hello\nJohn\n", encoding="utf-8")
    result = run(srt, "--slips-from", tmp_path / "slips.txt", "--dry-run")
    assert "I have 3 dogs" in result.stdout
    words_dir().mkdir(parents=True)
    (words_dir() / "en.toml").write_text('fillers = ["hello"]\n', encoding="utf-8")
    result = run(srt, "--fillers", "--dry-run", "-l", "en")
    assert "Hello" not in result.stdout.split("->")[1]
    result = run(srt, "--names", tmp_path / "names.txt", "--dry-run")
    assert "John: Um" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["{srt}", "{out}"], "No tool was asked for."),
        (["{srt}", "--sdh"], "Name one input and the file to write."),
        (["{missing}", "{out}", "--sdh"], "missing.srt"),
        (["{srt}", "{out}", "--fillers", "-l", "klingonese"], "is no language"),
        (["{srt}", "{out}.xyz", "--sdh"], "xyz"),
        (["{srt}", "{srt}", "--sdh"], "--force"),
        (["{srt}", "{out}", "--slips-from", "{missing}"], "missing.srt"),
        (["{srt}", "{out}", "--slips-from", "{srt}"], "wrong -> right"),
        (["{srt}", "{out}", "--names", "{missing}"], "missing.srt"),
        (["{empty}", "{out}", "--sdh"], "empty.srt"),
    ],
)
def test_what_cannot_be_done_is_a_sentence(
    srt: Path, tmp_path: Path, arguments: list[str], said: str
) -> None:
    (tmp_path / "empty.srt").write_bytes(b"")
    names = {
        "srt": srt,
        "out": tmp_path / "out.srt",
        "missing": tmp_path / "missing.srt",
        "empty": tmp_path / "empty.srt",
    }
    result = run(*(each.format(**names) for each in arguments))
    assert result.exit_code == 2
    assert said in result.output
    assert "Traceback" not in result.output
    assert not (tmp_path / "out.srt").exists()


def test_dashes_ellipses_and_parentheses_as_they_are_wished(tmp_path: Path) -> None:
    source = tmp_path / "a.srt"
    text = "- Yes… (sighs)\n- No [sighs]"
    source.write_text(f"1\n00:00:01,000 --> 00:00:02,000\n{text}\n", encoding="utf-8")
    marks = ("--sdh", "--parentheses", "keep", "--punctuation", "--dash", "close")
    result = run(source, *marks, "--ellipsis", "dots", "--dry-run")
    assert result.stdout.splitlines()[1].endswith("-> -Yes... (sighs) ⏎ -No")


def test_oaths_and_casing(srt: Path, tmp_path: Path) -> None:
    source = tmp_path / "a.srt"
    source.write_text("1\n00:00:01,000 --> 00:00:02,000\nWHAT THE FUCK IS IT?\n", encoding="utf-8")
    result = run(source, "--profanity", "bleep", "--casing", "sentence", "--dry-run", "-l", "en")
    assert result.stdout.splitlines()[1].endswith("-> What the [bleep] is it?")


def test_casing_knows_the_language_by_the_words_and_a_folder_is_no_file(tmp_path: Path) -> None:
    path = tmp_path / "a.srt"
    said = "IT WAS IN THE HOUSE WITH HER ON MONDAY AND I'M LATE."
    path.write_text(f"1\n00:00:01,000 --> 00:00:02,000\n{said}\n", encoding="utf-8")
    result = run(path, "--casing", "sentence", "--dry-run")
    assert "on Monday and I'm late." in result.stdout
    assert "in English" in result.stderr
    refused = run(path, tmp_path, "--casing", "sentence")
    assert refused.exit_code == 2
    assert "is a folder" in refused.output
