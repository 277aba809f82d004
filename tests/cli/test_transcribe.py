"""`cuesmith transcribe`, run as a person runs it: a process, files, signals."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cuesmith.base.resources import resource_path
from tests.support.media import write_picture

SAMPLE = resource_path("sample", "welcome.mp4")
TEXT = resource_path("sample", "welcome.txt").read_text(encoding="utf-8")


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "cuesmith", "transcribe", *map(str, arguments)]


def run(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(*arguments), cwd=cwd, capture_output=True, text=True, check=False)


def events(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def test_the_sample_becomes_captions_that_say_what_was_said(tmp_path: Path) -> None:
    done = run(SAMPLE, "--engine", "draft", "-o", "welcome.srt", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    captions = (tmp_path / "welcome.srt").read_text(encoding="utf-8").lower()
    spoken = {word.strip(".,").lower() for word in TEXT.split()}
    heard = {word for word in spoken if word in captions.split()}
    assert len(heard) > 0.8 * len(spoken)
    assert "draft" in done.stderr


def test_auto_falls_back_to_the_draft_engine_and_says_so(tmp_path: Path) -> None:
    done = run(SAMPLE, "-o", "welcome.json", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Whisper is not used" in done.stderr
    document = json.loads((tmp_path / "welcome.json").read_text(encoding="utf-8"))
    assert document["metadata"]["engine"] == "draft"
    assert document["language"] == "en"
    words = [word for cue in document["cues"] for word in cue["words"]]
    assert all(word["end"] >= word["start"] for word in words)


@pytest.mark.parametrize("engine", ["auto", "whisper"])
def test_without_sound_no_model_is_looked_for(engine: str, tmp_path: Path) -> None:
    write_picture(tmp_path / "mute.mp4")
    done = run("mute.mp4", "--engine", engine, cwd=tmp_path)
    assert done.returncode == 2
    assert "holds no sound: it has 1 video stream." in done.stderr
    assert "odel" not in done.stderr


def test_whisper_without_a_model_is_an_error_with_choices(tmp_path: Path) -> None:
    done = run(SAMPLE, "--engine", "whisper", cwd=tmp_path)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "draft" in done.stderr


def test_json_progress_is_a_line_per_event(tmp_path: Path) -> None:
    done = run(SAMPLE, "--engine", "draft", "--json-progress", "-o", "out.vtt", cwd=tmp_path)
    seen = events(done.stdout)
    kinds = [event["event"] for event in seen]
    assert kinds[0] == "begin"
    assert {"started", "segment", "progress", "finished"} <= set(kinds)
    assert kinds[-1] == "written"
    assert seen[-1]["file"] == "out.vtt"
    fractions = [event["fraction"] for event in seen if event["event"] == "progress"]
    assert fractions == sorted(fractions)


def hit(event: str, number: signal.Signals, out: Path, too_late: str) -> tuple[int, str]:
    """A run that is sent a signal at its first event of a kind: its status, and the events behind.

    A machine may hold up whoever sends the signal until the run says what it must not have said
    yet: that is tried again.
    """
    before = out.read_bytes() if out.exists() else None
    arguments = (SAMPLE, "--engine", "draft", "--json-progress", "-o", out)
    for _ in range(5):
        with subprocess.Popen(command(*arguments), stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            for line in process.stdout:
                if json.loads(line)["event"] == event:
                    process.send_signal(number)
                    break
            rest = process.stdout.read()
        if too_late not in rest:
            return process.returncode, rest
        out.unlink(missing_ok=True)
        if before is not None:
            out.write_bytes(before)
    pytest.fail(f"The signal came behind {too_late}, five times.")


def test_an_interrupt_writes_what_is_done_and_resume_goes_on(tmp_path: Path) -> None:
    out = tmp_path / "out.srt"
    status, rest = hit("progress", signal.SIGINT, out, too_late="watching")
    assert status == 130
    written = events(rest)[-1]
    assert (written["event"], written["complete"]) == ("written", False)
    partial = out.read_text(encoding="utf-8")
    assert "welcome" in partial.lower()
    assert "watching" not in partial
    done = resumed(out)
    assert done.returncode == 0, done.stderr
    assert events(done.stdout)[0]["start"] > 0
    whole = out.read_text(encoding="utf-8")
    assert "welcome" in whole.lower()
    assert "watching" in whole
    assert whole.count("-->") > partial.count("-->")


def resumed(out: Path) -> subprocess.CompletedProcess[str]:
    """The run gone on with."""
    arguments = (SAMPLE, "--engine", "draft", "--json-progress", "-o", out, "--resume")
    return run(*arguments, cwd=out.parent)


def test_an_interrupt_before_anything_was_heard_leaves_the_old_captions(tmp_path: Path) -> None:
    captions = tmp_path / "out.srt"
    captions.write_text("corrected by hand")
    status, _ = hit("begin", signal.SIGINT, captions, too_late='"segment"')
    assert status == 130
    assert captions.read_text() == "corrected by hand"


@pytest.mark.skipif(os.name == "nt", reason="kills by signal")
def test_a_killed_run_is_resumed_from_its_journal(tmp_path: Path) -> None:
    out = tmp_path / "out.srt"
    hit("progress", signal.SIGKILL, out, too_late='"finished"')
    assert not out.exists()
    assert events(resumed(out).stdout)[0]["start"] > 0
    assert "welcome" in out.read_text(encoding="utf-8").lower()


def test_captions_lie_beside_the_medium_and_never_over_an_existing_file(tmp_path: Path) -> None:
    medium = tmp_path / "it's “my” film 🎬.mp4"
    medium.write_bytes(SAMPLE.read_bytes())
    corrected = medium.with_suffix(".srt")
    corrected.write_text("corrected by hand")
    done = run(medium, "--engine", "draft", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert corrected.read_text() == "corrected by hand"
    assert "-->" in medium.with_name("it's “my” film 🎬.2.srt").read_text(encoding="utf-8")


def test_one_bad_input_does_not_stop_the_others(tmp_path: Path) -> None:
    bad = tmp_path / "bad.mp4"
    bad.write_text("no film")
    done = run(
        bad, tmp_path / "missing.mp4", SAMPLE, "--engine", "draft", "-o", "out", cwd=tmp_path
    )
    assert done.returncode == 2
    assert "bad.mp4" in done.stderr
    assert "missing.mp4" in done.stderr
    assert "Traceback" not in done.stderr
    assert (tmp_path / "out" / "welcome.srt").exists()


def test_standard_output_takes_captions_alone(tmp_path: Path) -> None:
    done = run(SAMPLE, "--engine", "draft", "-o", "-", "-f", "vtt", cwd=tmp_path)
    assert done.stdout.startswith("WEBVTT")
    assert "<0" not in done.stdout


def test_word_stamps_are_written_when_asked_for(tmp_path: Path) -> None:
    done = run(SAMPLE, "--engine", "draft", "-o", "-", "-f", "vtt", "--word-stamps", cwd=tmp_path)
    assert "<00:00:0" in done.stdout


def test_a_profile_shapes_the_lines(tmp_path: Path) -> None:
    profile = tmp_path / "narrow.toml"
    profile.write_text("max_line_length = 16\n")
    done = run(SAMPLE, "--engine", "draft", "-o", "-", "--profile", profile, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    lines = [line for line in done.stdout.splitlines() if line and "-->" not in line]
    assert max(map(len, lines)) <= 16
    unknown = run(SAMPLE, "--profile", "nonesuch", cwd=tmp_path)
    assert unknown.returncode == 2
    assert "default" in unknown.stderr
