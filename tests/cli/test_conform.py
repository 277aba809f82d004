"""`cuesmith conform`, run as users run it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner, Result

from cuesmith.cli.main import app
from tests.support.films import Film, constant, write_film

SRT = """1
00:00:01,000 --> 00:00:01,400
Yes.

2
00:00:01,500 --> 00:00:12,000
This is a rather long subtitle that nobody would ever want to read on one single line.

3
00:00:12,010 --> 00:00:13,000
And the
end comes fast and cannot be read in a second at all.

4
00:00:16,000 --> 00:00:18,000
Short
one
"""


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["conform", *map(str, arguments)])


@pytest.fixture
def subs(tmp_path: Path) -> Path:
    path = tmp_path / "talk.en.srt"
    path.write_text(SRT, encoding="utf-8")
    return path


def words(path: Path) -> list[str]:
    lines = path.read_text("utf-8").splitlines()
    return [w for line in lines if "-->" not in line and not line.isdigit() for w in line.split()]


def test_what_is_written_meets_every_rule_and_says_the_same(subs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.en.srt"
    result = run(subs, out)
    assert result.exit_code == 0
    assert "changes to 4 cues" in result.stderr
    assert words(out) == words(subs)
    assert CliRunner().invoke(app, ["check", str(out)]).exit_code == 0
    again = run(out, "--dry-run")
    assert again.stdout == "out.en.srt: 0 changes to 4 cues.\n"


def test_a_dry_run_tells_each_change_with_its_reason_and_writes_nothing(subs: Path) -> None:
    result = run(subs, "--dry-run")
    assert "Fits on one line.  Short ⏎ one -> Short one" in result.stdout
    assert "reading takes" in result.stdout
    assert subs.read_text("utf-8") == SRT
    assert len(list(subs.parent.iterdir())) == 1


def test_json_is_for_scripts(subs: Path) -> None:
    (told,) = json.loads(run(subs, "--dry-run", "--json", "--only", "needless-break").stdout)
    assert told["file"] == str(subs)
    assert told["changes"] == [
        {
            "rule": "needless-break",
            "reasons": ["Fits on one line."],
            "before": [{"start": 16.0, "end": 18.0, "text": "Short\none"}],
            "after": [{"start": 16.0, "end": 18.0, "text": "Short one"}],
        }
    ]


def test_rules_are_skipped_by_name(subs: Path) -> None:
    rules = [change["rule"] for change in json.loads(
        run(subs, "--dry-run", "--json", "--skip", "needless-break").stdout)[0]["changes"]
    ]  # fmt: skip
    assert rules
    assert not any("needless-break" in rule for rule in rules)
    wrong = run(subs, "--dry-run", "--skip", "beauty")
    assert wrong.exit_code == 2
    assert "There is no rule 'beauty'" in wrong.stderr


def test_cues_are_divided_anew_before(subs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.srt"
    assert run(subs, out, "--resegment", "--language", "en").exit_code == 0
    assert words(out) == words(subs)
    assert out.read_text("utf-8").count("-->") == 4


def test_several_files_go_into_a_folder_and_nothing_is_replaced(subs: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.srt"
    other.write_text(SRT, encoding="utf-8")
    folder = tmp_path / "out"
    assert run(subs, other, "-o", folder).exit_code == 0
    assert {path.name for path in folder.iterdir()} == {"talk.en.srt", "other.srt"}
    again = run(subs, other, "-o", folder)
    assert again.exit_code == 2
    assert run(subs, other, "-o", folder, "--force").exit_code == 0
    assert run(subs).exit_code == 2


def test_edges_go_to_the_shot_changes_of_the_film(tmp_path: Path) -> None:
    drawn = np.random.default_rng(1).integers(20, 220, (3, 12, 20, 3), np.uint8)
    scenes = drawn.repeat(8, 1).repeat(8, 2)
    film = write_film(tmp_path / "film.mp4", Film(constant(150)), lambda n: scenes[n // 50])
    subs = tmp_path / "in.srt"
    subs.write_text("1\n00:00:02,300 --> 00:00:03,800\nWith the shot.\n", encoding="utf-8")
    result = run(subs, tmp_path / "out.srt", "--media", film)
    assert result.exit_code == 0, result.stderr
    assert "00:00:02,000 --> 00:00:03,920" in (tmp_path / "out.srt").read_text("utf-8")


@pytest.mark.parametrize("text", ["", "no captions here\n"])
def test_a_file_without_cues_is_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "empty.srt"
    path.write_text(text, encoding="utf-8")
    result = run(path, tmp_path / "out.srt")
    assert result.exit_code == 2
    assert not (tmp_path / "out.srt").exists()


def test_what_conforming_leaves_is_put_right_where_asked_for(tmp_path: Path) -> None:
    path, out = tmp_path / "talk.en.srt", tmp_path / "out.en.srt"
    path.write_text(
        "1\n00:00:01,000 --> 00:00:03,000\nWell...  who knows?\n\n"
        "2\n00:00:03,500 --> 00:00:05,000\n \n\n"
        "3\n00:00:06,000 --> 00:00:08,000\n- Yes.\n-No.\n",
        encoding="utf-8",
    )
    assert "0 changes" in run(path, "--dry-run").stdout
    told = run(path, "--dry-run", "--fix-all").stdout
    assert "(empty 1, dialogue 1, ellipsis 1, spaces 1)" in told
    assert run(path, out, "--fix-all", "--skip", "spaces").exit_code == 0
    text = out.read_text("utf-8")
    assert text.count("-->") == 2
    assert "Well…  who knows?" in text
    assert run(out, "--dry-run", "--fix-all", "--skip", "spaces").stdout.endswith("cues.\n")
    found = json.loads(CliRunner().invoke(app, ["check", str(out), "--json"]).stdout)
    assert {each["rule"] for each in found["files"][0]["findings"]} == {"spaces"}
    assert run(path, "--dry-run", "--skip", "spaces").exit_code == 2


def test_a_file_in_disorder_is_sorted(tmp_path: Path) -> None:
    cue = "{0}\n00:00:0{0},000 --> 00:00:0{0},900\nCue {0}.\n\n"
    path, out = tmp_path / "late.en.srt", tmp_path / "out.en.srt"
    path.write_text("".join(cue.format(n) for n in (5, 1, 3)), encoding="utf-8")
    result = run(path, out)
    assert "late.en.srt: sorted by time; 2 cues stand behind later ones." in result.stderr
    assert words(out) == ["Cue", "1.", "Cue", "3.", "Cue", "5."]
    (told,) = json.loads(run(path, "--dry-run", "--json").stdout)
    assert told["sorted"] == 2
    assert run(path, out, "--force", "--skip", "order").exit_code == 0
    assert words(out) == ["Cue", "5.", "Cue", "1.", "Cue", "3."]


def test_what_a_fix_makes_room_for_is_conformed_too(tmp_path: Path) -> None:
    path, out = tmp_path / "talk.en.srt", tmp_path / "out.en.srt"
    path.write_text(
        "1\n00:00:01,000 --> 00:00:01,300\n"
        "A tall man who was here yesterday and has come back again today,\n\n"
        "2\n00:00:01,800 --> 00:00:09,000\n\n\n"
        "3\n00:00:09,500 --> 00:00:11,000\nGood.\n",
        encoding="utf-8",
    )
    assert run(path, out, "--fix-all").exit_code == 0
    assert "00:00:00,500 --> 00:00:03,650" in out.read_text("utf-8"), "the empty cue was in the way"
    again = run(out, "--dry-run", "--fix-all")
    assert again.stdout == "out.en.srt: 0 changes to 2 cues.\n"


def test_a_dash_takes_the_time_that_it_needs_to_be_read(tmp_path: Path) -> None:
    path, out = tmp_path / "talk.de.srt", tmp_path / "out.de.srt"
    path.write_text(
        "1\n00:00:01,000 --> 00:00:01,400\n- Was gibt es denn?\n-Nichts.\n", encoding="utf-8"
    )
    (finding,) = [
        each
        for each in json.loads(CliRunner().invoke(app, ["check", str(path), "--json"]).stdout)[
            "files"
        ][0]["findings"]
        if each["rule"] == "dialogue"
    ]
    assert finding["fixable"]
    assert run(path, out, "--fix-all").exit_code == 0
    assert "- Was gibt es denn?\n- Nichts." in out.read_text("utf-8")
    assert CliRunner().invoke(app, ["check", str(out)]).exit_code == 0


ASS = """[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize
Style: Default,Arial,48

[Events]
Format: Layer, Start, End, Style, Text
Dialogue: 0,0:00:02.00,0:00:04.63,Default,This is what nobody wanted\\Nto hear that very morning,
Dialogue: 0,0:00:04.68,0:00:04.90,Default,Nobody of them, they said to us, would ever.
Dialogue: 0,0:00:12.00,0:00:12.20,Default,Nobody.
"""


def test_what_a_format_of_hundredths_can_tell_is_enough(tmp_path: Path) -> None:
    path, out = tmp_path / "talk.en.ass", tmp_path / "out.en.ass"
    path.write_text(ASS, encoding="utf-8")
    assert run(path, out).exit_code == 0
    text = out.read_text("utf-8")
    assert [line[12:33] for line in text.splitlines() if line.startswith("Dialogue")] == [
        "0:00:02.00,0:00:04.60",  # 80 ms before the next: two pictures
        "0:00:04.68,0:00:06.83",  # 43 characters at 20 a second
        "0:00:12.00,0:00:12.83",  # 20 of 24 pictures
    ]
    assert run(out, "--dry-run").stdout == "out.en.ass: 0 changes to 3 cues.\n"
    assert CliRunner().invoke(app, ["check", str(out)]).exit_code == 0


def test_who_begins_to_speak_on_a_line_goes_on_to(tmp_path: Path) -> None:
    path, out = tmp_path / "talk.en.vtt", tmp_path / "out.en.vtt"
    path.write_text(
        "WEBVTT\n\n"
        "00:01.000 --> 00:02.000\n<v Anna>Hi.\n<v Bob>Hello there, my friend.\n\n"
        "00:04.000 --> 00:09.000\n<v Anna>Did you really go there yesterday, in the evening?\n"
        "<v Bob>No.\n\n"
        "00:12.000 --> 00:16.000\n<v Anna>Are\nyou mad?</v>\n<v Bob>No.</v>\n",
        encoding="utf-8",
    )
    assert run(path, out).exit_code == 0
    texts = [block.partition("\n")[2] for block in out.read_text("utf-8").split("\n\n")[1:]]
    assert [text.strip() for text in texts] == [
        "<v Anna>Hi.\n<v Bob>Hello there, my friend.",
        "<v Anna>Did you really go there yesterday,\nin the evening?",
        "<v Bob>No.",
        "<v Anna>Are you mad?</v>\n<v Bob>No.</v>",
    ]
    assert run(out, "--dry-run").stdout == "out.en.vtt: 0 changes to 4 cues.\n"
