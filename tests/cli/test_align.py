"""`cuesmith align`, run as a person runs it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from cuesmith.base.resources import resource_path

SAMPLE = resource_path("sample", "welcome.mp4")
SPOKEN = resource_path("sample", "welcome.txt").read_text("utf-8")


def run(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "cuesmith", "align", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def test_a_script_becomes_captions_and_captions_get_word_times(tmp_path: Path) -> None:
    (tmp_path / "script.md").write_text(f"# Welcome\n\nANNA: {SPOKEN}", encoding="utf-8")
    done = run(SAMPLE, "script.md", "out.json", "--engine", "draft", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    cues = json.loads((tmp_path / "out.json").read_text("utf-8"))["cues"]
    assert " ".join(cue["text"] for cue in cues).split() == SPOKEN.split()
    assert {cue["speaker"] for cue in cues} == {"ANNA"}
    assert run(SAMPLE, "script.md", "out.json", cwd=tmp_path).returncode == 2

    lines = [f"{n + 1}\n00:00:{n * 5:02},000 --> 00:00:{n * 5 + 4:02},000\n{line}\n"
             for n, line in enumerate(SPOKEN.splitlines())]  # fmt: skip
    (tmp_path / "in.srt").write_text("\n".join(lines), encoding="utf-8")
    done = run(SAMPLE, "in.srt", "timed.json", "--engine", "draft", "--retime", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    timed = json.loads((tmp_path / "timed.json").read_text("utf-8"))["cues"]
    assert [cue["text"] for cue in timed] == SPOKEN.splitlines()
    assert [w["start"] for c in timed for w in c["words"]] == [
        w["start"] for c in cues for w in c["words"]
    ]


def test_what_cannot_be_done_is_said_before_anybody_listens(tmp_path: Path) -> None:
    (tmp_path / "s.txt").write_text("Hello.", encoding="utf-8")
    (tmp_path / "sounds.txt").write_text("[music]\n\n# One", encoding="utf-8")
    for arguments, said in (
        ((SAMPLE, "none.txt", "o.srt"), "none.txt"),
        (("none.mp4", "s.txt", "o.srt"), "none.mp4"),
        ((SAMPLE, "s.txt", "o.xyz"), "o.xyz"),
        ((SAMPLE, "s.txt", "o.srt", "--retime"), "--retime"),
        ((SAMPLE, "sounds.txt", "o.srt"), "no words to be spoken"),
    ):
        done = run(*arguments, cwd=tmp_path)
        assert done.returncode == 2
        assert said in done.stderr
        assert "Traceback" not in done.stderr
    assert not (tmp_path / "o.srt").exists()


def test_a_script_of_another_recording_and_what_is_not_spoken_are_named(tmp_path: Path) -> None:
    other = (
        "Chlorophyll absorbs red and blue light, and reflects green.\n\n"
        "In the dark, plants respire like every other organism, using up oxygen.\n\n"
        "Their rate depends on temperature, and on how much carbon dioxide there is.\n\n"
    )
    (tmp_path / "other.txt").write_text(other, encoding="utf-8")
    done = run(SAMPLE, "other.txt", "o.srt", "--engine", "draft", cwd=tmp_path)
    assert "another recording" in done.stderr
    (tmp_path / "more.txt").write_text(f"{SPOKEN}\n\n{other}", encoding="utf-8")
    done = run(SAMPLE, "more.txt", "m.srt", "--engine", "draft", "--json-progress", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    notes = [json.loads(line) for line in done.stdout.splitlines()]
    assert "Chlorophyll" in " ".join(str(note.get("text")) for note in notes)
    assert not [note for note in notes if note["event"] == "warning"]


def test_listening_and_timing_each_tell_how_far_they_are(tmp_path: Path) -> None:
    (tmp_path / "s.txt").write_text(SPOKEN, encoding="utf-8")
    done = run(SAMPLE, "s.txt", "o.srt", "--engine", "draft", "--json-progress", cwd=tmp_path)
    events = [json.loads(line) for line in done.stdout.splitlines()]
    begun = [event["doing"] for event in events if event["event"] == "begin"]
    assert begun == ["listening", "timing the words"]
    speeds = [event["speed"] for event in events if event["event"] == "progress"]
    assert speeds
    assert min(speeds) >= 0
