"""The dialog that tells voices apart, with the real sherpa-onnx and models made for two tones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cuesmith.bridge.job_board import JobBoard
from cuesmith.bridge.single_job import SingleJob
from cuesmith.bridge.workspace import Workspace
from cuesmith.cli.studio_voices import make_voice_ports
from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document
from cuesmith.domain.history import History
from cuesmith.domain.track import Track
from cuesmith.engines.media.probe import probe
from cuesmith.ui.tools.amending_dialog import AmendingDialog
from cuesmith.ui.voices.voices_dialog import VoiceOptions, VoiceParts, make_voices_dialog
from tests.support.tones import two_tones
from tests.support.voice_models import write_voice_models

CUES = (
    Cue("a", 600, 4_400, "Hello there.", speaker="Anna"),
    Cue("b", 5_100, 8_900, "Hi."),
    Cue("c", 9_600, 13_400, "And you?"),
)


@dataclass
class Bench:
    workspace: Workspace
    dialog: AmendingDialog
    options: VoiceOptions
    store: Path

    @property
    def speakers(self) -> list[str]:
        return [cue.speaker for cue in self.workspace.view().track.cues]


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    monkeypatch.setenv("CUESMITH_MODELS", str(tmp_path / "store"))
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    workspace = Workspace()
    workspace.open(History(Document((Track(CUES, "en", id="t"),)), clock=lambda: 0.0))
    workspace.set_medium(probe(two_tones(tmp_path / "talk.wav")))
    board = JobBoard(workspace)
    jobs = (SingleJob(board, workspace), SingleJob(board, workspace))
    parts = VoiceParts(workspace, make_voice_ports(), *jobs)
    dialog = make_voices_dialog(parts, lambda _: None, None)  # type: ignore[arg-type]
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    assert isinstance(dialog.options, VoiceOptions)
    yield Bench(workspace, dialog, dialog.options, tmp_path / "store" / "speakers")
    dialog.close()
    for job in jobs:
        job.stop()


def words(bench: Bench) -> str:
    said = bench.options.fetching.said
    return f"{said.text()} {said.toolTip()}"


def listen(bench: Bench, qtbot: QtBot) -> None:
    bench.dialog.show()
    qtbot.mouseClick(bench.options.hear, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "2 voice" in bench.options.progress.said.text())
    qtbot.waitUntil(lambda: bench.dialog.list.table.rowCount() > 0)


def test_without_models_it_says_so_and_offers_to_fetch_them(bench: Bench, qtbot: QtBot) -> None:
    bench.dialog.show()
    assert bench.options.lacking.isVisible()
    assert "35 MB" in bench.options.fetching.said.text()
    assert not bench.options.hear.isEnabled()
    qtbot.mouseClick(bench.options.get, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "HF_HUB_OFFLINE" in words(bench))


def test_what_was_heard_is_looked_at_and_then_taken_in_one_step(bench: Bench, qtbot: QtBot) -> None:
    write_voice_models(bench.store)
    bench.options._refresh()
    assert not bench.options.lacking.isVisibleTo(bench.dialog)
    listen(bench, qtbot)
    assert bench.speakers == ["Anna", "", ""]
    qtbot.mouseClick(bench.dialog.apply_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bench.speakers == ["Speaker 1", "Speaker 2", "Speaker 1"])
    bench.workspace.undo()
    assert bench.speakers == ["Anna", "", ""]


def test_cues_with_a_speaker_may_stay(bench: Bench, qtbot: QtBot) -> None:
    write_voice_models(bench.store)
    bench.options._refresh()
    listen(bench, qtbot)
    bench.options.keep.setChecked(True)
    qtbot.waitUntil(lambda: bench.dialog.list.table.rowCount() == 2)
