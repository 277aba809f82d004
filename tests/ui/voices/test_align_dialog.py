"""The dialog that aligns a script, with the real draft engine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cuesmith.base.resources import resource_path
from cuesmith.bridge.job_board import JobBoard
from cuesmith.bridge.single_job import SingleJob
from cuesmith.bridge.speech_models import SpeechModels
from cuesmith.bridge.workspace import Workspace
from cuesmith.cli.studio_speech import make_speech_ports
from cuesmith.cli.studio_voices import make_voice_ports
from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document
from cuesmith.domain.history import History
from cuesmith.domain.track import Track
from cuesmith.engines.media.probe import probe
from cuesmith.ui.voices.align_dialog import AlignDialog, AlignParts

SAMPLE = resource_path("sample", "welcome.mp4")
SPOKEN = resource_path("sample", "welcome.txt").read_text("utf-8")


@dataclass
class Bench:
    workspace: Workspace
    dialog: AlignDialog
    job: SingleJob

    @property
    def said(self) -> str:
        return self.dialog.progress.said.text()


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    workspace = Workspace()
    cue = Cue("own", 1_000, 6_500, "Hello and welcome.")
    workspace.open(History(Document((Track((cue,), "en", id="t"),)), clock=lambda: 0.0))
    job = SingleJob(JobBoard(workspace), workspace)
    models = SpeechModels(make_speech_ports(), workspace)
    dialog = AlignDialog(AlignParts(workspace, models, make_voice_ports(), job))
    qtbot.addWidget(dialog)
    dialog.choices.choose_draft()
    dialog.show()
    yield Bench(workspace, dialog, job)
    job.stop()
    models.shut_down()


def press(bench: Bench, qtbot: QtBot) -> None:
    qtbot.mouseClick(bench.dialog.align_button, Qt.MouseButton.LeftButton)


def test_it_asks_for_a_medium_and_a_script_first(bench: Bench) -> None:
    assert not bench.dialog.align_button.isEnabled()
    assert "Open the video" in bench.said
    bench.workspace.set_medium(probe(SAMPLE))
    assert not bench.dialog.align_button.isEnabled()
    bench.dialog.text.setPlainText("Hello")
    assert bench.dialog.align_button.isEnabled()


def test_a_script_becomes_a_track_in_one_step(bench: Bench, qtbot: QtBot) -> None:
    bench.workspace.set_medium(probe(SAMPLE))
    bench.dialog.text.setPlainText(f"ANNA: {SPOKEN}")
    press(bench, qtbot)
    assert bench.job.busy
    assert not bench.dialog.text.isEnabled()
    qtbot.waitUntil(lambda: "timed" in bench.said)
    track = bench.workspace.view().track
    assert " ".join(cue.text for cue in track.cues).split() == SPOKEN.split()
    assert {cue.speaker for cue in track.cues} == {"ANNA"}
    assert "78" in bench.said
    bench.workspace.undo()
    assert [each.id for each in bench.workspace.document.tracks] == ["t"]


def test_the_words_of_the_track_get_times_and_its_cues_stay(bench: Bench, qtbot: QtBot) -> None:
    bench.workspace.set_medium(probe(SAMPLE))
    bench.dialog.what.setCurrentIndex(1)
    bench.dialog.what.activated.emit(1)
    assert not bench.dialog.text.isEnabled()
    press(bench, qtbot)
    qtbot.waitUntil(lambda: "timed" in bench.said)
    (cue,) = bench.workspace.view().track.cues
    assert (cue.id, cue.start, cue.end) == ("own", 1_000, 6_500)
    assert [word.text for word in cue.words] == ["Hello", "and", "welcome."]
    assert not any(word.estimated for word in cue.words)
    bench.workspace.undo()
    assert not bench.workspace.view().track.cues[0].words


def test_stop_leaves_everything_as_it_was(bench: Bench, qtbot: QtBot) -> None:
    bench.workspace.set_medium(probe(SAMPLE))
    bench.dialog.text.setPlainText(SPOKEN)
    press(bench, qtbot)
    qtbot.mouseClick(bench.dialog.progress.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not bench.job.busy)
    assert bench.said == "Stopped."
    assert len(bench.workspace.document.tracks) == 1


def test_a_file_is_opened_or_its_fault_is_said(bench: Bench, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "script.txt").write_text("Hello there.", encoding="utf-8")
    bench.dialog.open_file(tmp_path / "script.txt")
    qtbot.waitUntil(lambda: bench.dialog.text.toPlainText() == "Hello there.")
    bench.dialog.open_file(tmp_path / "gone.txt")
    qtbot.waitUntil(lambda: "gone.txt" in bench.said)
