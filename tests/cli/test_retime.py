"""`cuesmith retime`, run as users run it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from cuesmith.cli.retime import retime

app = typer.Typer(pretty_exceptions_enable=False)
app.command()(retime)

SRT = """1
00:00:10,000 --> 00:00:12,000
First

2
00:01:00,000 --> 00:01:02,000
Second

3
00:02:00,000 --> 00:02:02,000
Third
"""


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.fixture
def subs(tmp_path: Path) -> Path:
    path = tmp_path / "in.srt"
    path.write_text(SRT, encoding="utf-8")
    return path


def starts(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.partition(" ")[0] for line in lines if "-->" in line]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--shift", "1.5"], ["00:00:11,500", "00:01:01,500", "00:02:01,500"]),
        (["--shift", "-12f", "--fps", "24"], ["00:00:09,500", "00:00:59,500", "00:01:59,500"]),
        (["--shift", "2", "--since", "#2"], ["00:00:10,000", "00:01:02,000", "00:02:02,000"]),
        (
            ["--from-fps", "25", "--to-fps", "23.976"],
            ["00:00:10,427", "00:01:02,563", "00:02:05,125"],
        ),
        (["--point", "#2=1:02.5"], ["00:00:12,500", "00:01:02,500", "00:02:02,500"]),
        (
            ["--point", "#1=0:10", "--point", "2:00=2:11"],
            ["00:00:10,000", "00:01:05,000", "00:02:11,000"],
        ),
        (
            ["--point", "#1=10", "--point", "#2=1:10", "--point", "#3=2:10"],
            ["00:00:10,000", "00:01:10,000", "00:02:10,000"],
        ),
    ],
)
def test_new_times(options: list[str], expected: list[str], subs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.srt"
    result = run(subs, out, *options)
    assert result.exit_code == 0, result.stderr
    assert starts(out) == expected


def test_a_dry_run_shows_the_map_and_writes_nothing(subs: Path) -> None:
    result = run(subs, "--from-fps", "25", "--to-fps", "23.976", "--dry-run")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "25 -> 23.976",
        "    1  00:00:10.000 -> 00:00:10.427  +0.427 s  First",
        "    2  00:01:00.000 -> 00:01:02.563  +2.563 s  Second",
        "    3  00:02:00.000 -> 00:02:05.125  +5.125 s  Third",
    ]
    assert [path.name for path in subs.parent.iterdir()] == ["in.srt"]


def test_one_line_through_three_points_says_what_it_misses(subs: Path) -> None:
    points = ["--point", "#1=10", "--point", "#2=61", "--point", "#3=120"]
    result = run(subs, *points, "--straight", "--dry-run", "--json")
    told = json.loads(result.stdout)
    assert [point["error"] for point in told["points"]] == [0.363, -0.665, 0.302]
    assert told["cues"][0] == {"number": 1, "before": [10.0, 12.0], "after": [10.363, 12.362]}


def test_cues_are_lost_only_when_that_is_asked_for(subs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.srt"
    refused = run(subs, out, "--shift", "-20")
    assert refused.exit_code == 2
    assert "1 cue would have no place at the new times: cue 1 “First”." in refused.stderr
    assert not out.exists()
    assert run(subs, out, "--shift", "-20", "--drop").exit_code == 0
    assert starts(out) == ["00:00:40,000", "00:01:40,000"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ([], "in one way"),
        (["--shift", "1", "--point", "#1=2"], "in one way"),
        (["--from-fps", "25"], "needs both"),
        (["--from-fps", "25", "--to-fps", "0"], "no frame rate"),
        (["--point", "#9=1:00"], "There is no cue 9."),
        (["--point", "1:00"], "is no point"),
        (["--point", "#1=1:00", "--point", "#2=0:30"], "spoken after"),
        (["--shift", "soon"], "is no time"),
        (["--shift", "12f"], "how long a frame is"),
    ],
)
def test_what_makes_no_sense_is_said(options: list[str], said: str, subs: Path) -> None:
    result = run(subs, subs.with_name("out.srt"), *options)
    assert result.exit_code == 2
    assert said in result.stderr


def test_the_input_is_not_written_over_unasked(subs: Path) -> None:
    assert run(subs, subs, "--shift", "1").exit_code == 2
    assert run(subs, "--shift", "1").exit_code == 2
    assert run(subs, subs, "--shift", "1", "-y").exit_code == 0
    assert starts(subs)[0] == "00:00:11,000"


ASS = """[Script Info]
ScriptType: v4.00+

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Comment: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,put aside
Dialogue: 0,0:00:10.00,0:00:12.00,A,,0,0,0,,{\\fad(200,300)\\move(0,0,9,9,0,500)}{\\kf50}l{\\ko150}a
Comment: 0,0:00:20.00,0:00:22.00,Default,,0,0,0,,{\\t(0,100,\\b1)}note
"""


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (
            ["--from-fps", "50", "--to-fps", "25"],
            [
                "0,0:00:02.00,0:00:04.00,Default,,0,0,0,,put aside",
                "0,0:00:20.00,0:00:24.00,A,,0,0,0,,"
                "{\\fad(400,600)\\move(0,0,9,9,0,1000)}{\\kf100}l{\\ko300}a",
                "0,0:00:40.00,0:00:44.00,Default,,0,0,0,,{\\t(0,200,\\b1)}note",
            ],
        ),
        (
            ["--shift", "1", "--since", "#1"],
            [
                "0,0:00:02.00,0:00:03.00,Default,,0,0,0,,put aside",
                "0,0:00:11.00,0:00:13.00,A,,0,0,0,,"
                "{\\fad(200,300)\\move(0,0,9,9,0,500)}{\\kf50}l{\\ko150}a",
                "0,0:00:21.00,0:00:23.00,Default,,0,0,0,,{\\t(0,100,\\b1)}note",
            ],
        ),
    ],
)
def test_comments_and_times_in_tags_go_along(
    tmp_path: Path, options: list[str], expected: list[str]
) -> None:
    source, out = tmp_path / "in.ass", tmp_path / "out.ass"
    source.write_text(ASS, encoding="utf-8")
    done = run(source, out, *options)
    assert done.exit_code == 0, done.output
    events = out.read_text(encoding="utf-8").partition("Effect, Text\n")[2]
    assert [line.partition(": ")[2] for line in events.splitlines()] == expected
