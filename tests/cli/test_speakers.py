"""`cuesmith speakers`, run as a person runs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.tones import two_tones
from tests.support.voice_models import write_voice_models

VTT = """WEBVTT

00:00.500 --> 00:04.500
<v Anna>Hello <i>there</i>.

00:05.000 --> 00:09.000
<v Ben>Hi.

00:09.500 --> 00:13.500
And you?
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in.vtt").write_text(VTT, encoding="utf-8")
    return tmp_path


def run(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "cuesmith", "speakers", *map(str, arguments)]
    env = os.environ | {"CUESMITH_MODELS": str(cwd / "store")}
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, env=env, check=False)


def test_who_speaks_is_listed(folder: Path) -> None:
    done = run("in.vtt", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["Anna  1 cue, 4.0 s", "Ben  1 cue, 4.0 s"]
    assert "1 of 3 cues" in done.stderr
    rows = json.loads(run("in.vtt", "--json", cwd=folder).stdout)
    assert [row["name"] for row in rows] == ["Anna", "Ben"]


def test_renaming_keeps_all_else(folder: Path) -> None:
    done = run("in.vtt", "out.vtt", "--rename", "Anna=Dr. Berg", cwd=folder)
    assert done.returncode == 0, done.stderr
    written = (folder / "out.vtt").read_text("utf-8").splitlines()
    voices = [line for line in written if "<v" in line]
    assert voices == ["<v Dr. Berg>Hello <i>there</i>.", "<v Ben>Hi."]
    done = run("in.vtt", "out.srt", "--rename", "Anna=Ben", "--label", cwd=folder)
    assert "Ben: Hello <i>there</i>." in (folder / "out.srt").read_text("utf-8")
    assert "speaker is left out" not in done.stderr  # the text names them
    assert run("in.vtt", "o.vtt", "--rename", "Zoe=X", cwd=folder).returncode == 2
    assert run("in.vtt", "out.vtt", "--rename", "Anna=X", cwd=folder).returncode == 2


def test_voices_are_told_apart_with_models_and_refused_in_words_without(folder: Path) -> None:
    medium = two_tones(folder / "talk.wav")
    done = run(medium, "in.vtt", "out.vtt", cwd=folder)
    assert done.returncode == 2
    assert "models get speakers" in done.stderr
    write_voice_models(folder / "store" / "speakers")
    shown = run(medium, "in.vtt", "out.vtt", "--keep", "--dry-run", cwd=folder)
    assert "Speaker 1: And you?" in shown.stdout
    assert not (folder / "out.vtt").exists()
    done = run(medium, "in.vtt", "out.vtt", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert "2 voices" in done.stderr
    voices = [line for line in (folder / "out.vtt").read_text("utf-8").splitlines() if "<v" in line]
    assert voices == [
        "<v Speaker 1>Hello <i>there</i>.",
        "<v Speaker 2>Hi.",
        "<v Speaker 1>And you?",
    ]


def test_names_in_the_text_become_speakers_and_files(folder: Path) -> None:
    srt = "1\n00:00:01,000 --> 00:00:02,000\nANNA: Hello.\n\n"
    srt += "2\n00:00:03,000 --> 00:00:04,000\nBEN: Hi.\n"
    (folder / "in.srt").write_text(srt, encoding="utf-8")
    done = run("in.srt", "out.srt", "--from-labels", "--each", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert "Hello." in (folder / "out.ANNA.srt").read_text("utf-8")
    assert "Hi." in (folder / "out.BEN.srt").read_text("utf-8")
    again = run("in.srt", "out.srt", "--from-labels", "--each", cwd=folder)
    assert again.returncode == 2
    assert "out.ANNA.srt" in again.stderr
