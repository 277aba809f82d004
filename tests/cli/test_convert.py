"""`cuesmith convert`, run as users run it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from cuesmith.cli.convert import convert

SRT = "1\n00:00:01,000 --> 00:00:02,000\n<i>One</i> č\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo\n"

app = typer.Typer(pretty_exceptions_enable=False)
app.command()(convert)


def run(*arguments: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)


@pytest.fixture
def srt(tmp_path: Path) -> Path:
    path = tmp_path / "in put's 🎬.srt"
    path.write_text(SRT, encoding="utf-8")
    return path


def test_formats_go_by_extension(srt: Path, tmp_path: Path) -> None:
    result = run(srt, tmp_path / "out.vtt")
    assert (result.exit_code, result.output) == (0, "")
    assert "<i>One</i>" in (tmp_path / "out.vtt").read_text(encoding="utf-8")


def test_json_is_the_published_form(srt: Path, tmp_path: Path) -> None:
    run(srt, tmp_path / "out.json")
    document = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    first = document["cues"][0]
    assert (document["format"], document["version"]) == ("cuesmith-cues", 1)
    assert (first["start"], first["end"], first["text"]) == (1.0, 2.0, "One č")
    assert first["markup"] == "<i>One</i> č"


def test_options_reach_reader_and_writer(tmp_path: Path) -> None:
    (tmp_path / "in.sub").write_bytes("{24}{48}č\n".encode("cp1250"))
    result = run(
        tmp_path / "in.sub", tmp_path / "out.srt", "--fps", "24", "--encoding", "cp1250",
        "--newline", "crlf", "--bom", "--output-encoding", "utf-8",
    )  # fmt: skip
    assert result.exit_code == 0, result.output
    written = (tmp_path / "out.srt").read_bytes()
    assert written == b"\xef\xbb\xbf1\r\n00:00:01,000 --> 00:00:02,000\r\n\xc4\x8d\r\n"


def test_warnings_name_file_and_line_and_leave_success(tmp_path: Path) -> None:
    path = tmp_path / "odd.srt"
    path.write_text(SRT + "\n3\n00:00:0x,000 --> 00:00:06,000\nlost\n", encoding="utf-8")
    result = run(path, tmp_path / "out.vtt")
    assert result.exit_code == 0
    assert f"{path}: line 9" in result.stderr or f"{path}: line 10" in result.stderr


def test_a_guessed_encoding_is_told(tmp_path: Path) -> None:
    path = tmp_path / "old.srt"
    path.write_bytes(SRT.replace("Two", "Příliš žluťoučký kůň úpěl").encode("cp1250"))
    result = run(path, tmp_path / "out.srt")
    assert result.exit_code == 0
    assert "cp1250" in result.stderr
    assert "žluťoučký" in (tmp_path / "out.srt").read_text(encoding="utf-8")


@pytest.mark.parametrize("content", ["", "no subtitles here\n", "<html><body>404</body></html>"])
def test_a_file_without_any_cue_is_an_error(tmp_path: Path, content: str) -> None:
    path = tmp_path / "in.srt"
    path.write_text(content)
    result = run(path, tmp_path / "out.vtt")
    assert result.exit_code == 2
    assert result.stderr.startswith("error: in.srt ")
    assert not (tmp_path / "out.vtt").exists()


def test_several_inputs_go_into_a_folder_and_one_failure_is_told(srt: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.srt"
    bad.write_text("nothing\n")
    result = run(bad, srt, "-o", tmp_path / "new" / "deep", "--to", "vtt")
    assert result.exit_code == 2
    assert "bad.srt" in result.stderr
    assert [path.name for path in (tmp_path / "new" / "deep").iterdir()] == [f"{srt.stem}.vtt"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["in.srt"], "one input and one output"),
        (["a.srt", "b.srt", "c.vtt"], "-o DIR"),
        (["a.srt", "-o", "out"], "--to"),
        (["a.srt", "b.xyz"], "--to"),
        (["a.srt", "b.scc"], "does not write"),
        (["a.srt", "b.vtt", "--fps", "fast"], "frame rate"),
        (["a.srt", "b.vtt", "--from", "docx"], "docx"),
        (["none.srt", "b.vtt"], "no file"),
    ],
)
def test_mistakes_are_explained(
    arguments: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.srt").write_text(SRT, encoding="utf-8")
    result = run(*arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert "Traceback" not in result.output


def test_the_input_is_not_overwritten_with_another_format(srt: Path) -> None:
    result = run(srt, srt, "--to", "ass")
    assert result.exit_code == 2
    assert srt.read_text(encoding="utf-8") == SRT


def test_standard_streams() -> None:
    program = [sys.executable, "-c", "from tests.cli.test_convert import app; app()"]
    done = subprocess.run(
        [*program, "-", "-", "--to", "vtt"], input=SRT.encode(), capture_output=True, check=True
    )
    assert done.stdout.startswith(b"WEBVTT\n\n")
    assert "č".encode() in done.stdout


def test_a_reader_that_has_read_enough_is_no_failure(tmp_path: Path) -> None:
    long = tmp_path / "long.srt"
    cue = "{0}\n00:00:01,000 --> 00:00:02,000\n" + "x" * 500 + "\n\n"
    long.write_text("".join(cue.format(number) for number in range(1, 1000)))
    program = [sys.executable, "-c", "from tests.cli.test_convert import app; app()"]
    with subprocess.Popen(
        [*program, str(long), "-", "--to", "srt"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.close()
        said = child.stderr.read()
    assert (child.returncode, said) == (0, b"")


def test_a_style_is_drawn_into_ass_for_the_size_of_a_picture(srt: Path, tmp_path: Path) -> None:
    config = '{"text_color": "#0f0", "font_size": 40}'
    out = tmp_path / "out.ass"
    result = run(srt, out, "--style", "karaoke", "--config", config, "--size", "1280x720")
    assert result.exit_code == 0
    assert "no heard word times" in result.output
    text = out.read_text(encoding="utf-8")
    assert "PlayResX: 1280\n" in text
    assert re.search(r"^Style: Cuesmith Karaoke,[^,]+,40,", text, re.MULTILINE)
    assert "{\\kf" in text


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--style", "nope"), "There is no template 'nope'"),
        (("--config", '{"font": "A"}'), "also needs text_color"),
        (("--style", "karaoke", "--config", '{"font_size": "x"}'), "font_size:"),
        (("--style", "karaoke", "--size", "big"), "'big' is no size"),
        (("--style", "karaoke", "--size", "1x99999999"), "cannot be"),
    ],
)
def test_a_style_that_cannot_be_names_what_is_wrong(
    srt: Path, tmp_path: Path, options: tuple[str, ...], said: str
) -> None:
    result = run(srt, tmp_path / "out.ass", *options)
    assert result.exit_code == 2
    assert said in result.output
    assert not (tmp_path / "out.ass").exists()
