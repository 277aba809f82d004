"""The selection is heard again, shown beside what is there, and taken or left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cuesmith.base.paths import state_dir
from cuesmith.bridge.ports import SpeechRun
from cuesmith.bridge.relistener import Relistener, chosen_span
from cuesmith.bridge.speech_models import SpeechModels
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue
from cuesmith.domain.cue_edits import ReplaceText
from cuesmith.domain.speech import Span, SpeechEvent, Started
from cuesmith.domain.speech_choice import SpeechModel
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import AddTrack
from cuesmith.ui.speech.proposal_dialog import ProposalDialog
from tests.support.studio_speech import build_model, quick_ports, voices_info, write_voices

BEFORE = (
    Cue("a", 0, 1500, "Before it."),
    Cue("b", 2000, 16_000, "What somebody typed.", speaker="Ann"),
    Cue("c", 100_000, 101_000, "After it."),
)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_model(tmp_path_factory.mktemp("models"))


@pytest.fixture(scope="module")
def voices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_voices(tmp_path_factory.mktemp("media") / "voices.wav")


@dataclass
class Room:
    workspace: Workspace
    dialog: ProposalDialog
    runs: list[SpeechRun]
    qtbot: QtBot

    def listen(self) -> None:
        self.qtbot.mouseClick(self.dialog.listen_button, Qt.MouseButton.LeftButton)
        self.qtbot.waitUntil(
            lambda: self.dialog._proposal is not None and self.dialog._relistener._job is None,
        )

    @property
    def cues(self) -> tuple[Cue, ...]:
        return self.workspace.view().track.cues


@pytest.fixture
def room(qtbot: QtBot, model: Path, voices: Path) -> Iterator[Room]:
    runs: list[SpeechRun] = []

    def note(run: SpeechRun, event: SpeechEvent) -> None:
        if isinstance(event, Started):
            runs.append(run)

    mine = SpeechModel("tiny-random", 1, "many", path=model)
    ports = replace(quick_ports(model, note), models=lambda: (mine,), preferred=lambda: (mine,))
    workspace = Workspace()
    workspace.set_medium(voices_info(voices))
    workspace.apply(AddTrack(Track(BEFORE, "en", id="t")))
    workspace.select_cues(["b"])
    span = chosen_span(workspace, None)
    assert span == Span(2000, 16_000)
    relistener, models = Relistener(workspace, ports, workspace), SpeechModels(ports, workspace)
    models.refresh()
    dialog = ProposalDialog(workspace, relistener, models, span)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: models.known)
    yield Room(workspace, dialog, runs, qtbot)
    relistener.shut_down()
    models.shut_down()


def test_what_was_heard_is_taken_as_one_edit(room: Room) -> None:
    room.dialog.choices.prompt.setText("Made-up words")
    room.listen()
    (run,) = room.runs
    assert (run.start, run.end) == (1000, 17_000)  # a second more on both sides
    assert (run.choice.model, run.choice.prompt) == ("tiny-random", "Made-up words")
    assert room.cues == BEFORE
    assert room.dialog.rows.marked
    room.qtbot.mouseClick(room.dialog.take_button, Qt.MouseButton.LeftButton)
    taken = {cue.id: cue for cue in room.cues}
    assert taken["b"].text != "What somebody typed."
    assert taken["b"].speaker == "Ann"
    assert all(cue.start <= w.start <= w.end <= cue.end for cue in room.cues for w in cue.words)
    assert taken["b"].words
    assert [taken["a"], taken["c"]] == [BEFORE[0], BEFORE[2]]
    room.workspace.undo()
    assert room.cues == BEFORE
    assert not room.dialog.isVisible()
    assert not list(state_dir().rglob("*.jsonl"))


def test_a_row_can_be_left_by_the_keyboard(room: Room) -> None:
    room.listen()
    rows = room.dialog.rows
    rows.setFocus()
    rows.selectRow(0)
    rows.setCurrentIndex(rows.model().index(0, 0))
    room.qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert len(rows.marked) == rows.model().rowCount() - 1
    assert room.dialog.take_button.isEnabled() == bool(rows.marked)


def test_leaving_changes_nothing(room: Room) -> None:
    room.listen()
    room.qtbot.mouseClick(room.dialog.leave_button, Qt.MouseButton.LeftButton)
    assert room.cues == BEFORE
    assert not room.dialog.isVisible()


def test_what_was_edited_meanwhile_is_not_taken(room: Room) -> None:
    room.listen()
    room.workspace.apply(ReplaceText("t", "b", "Edited."))
    kept = room.cues
    room.dialog.rows.show_rows([row for row in room.dialog.rows.marked if row.before])
    room.qtbot.mouseClick(room.dialog.take_button, Qt.MouseButton.LeftButton)
    assert room.cues == kept
    assert "meanwhile" in room.dialog.said.text()


def test_closing_stops_the_listening(room: Room) -> None:
    room.qtbot.mouseClick(room.dialog.listen_button, Qt.MouseButton.LeftButton)
    room.dialog.reject()
    relistener = room.dialog._relistener
    room.qtbot.waitUntil(lambda: relistener._job is None)
    assert room.cues == BEFORE
    assert not list(state_dir().rglob("*.jsonl"))


def test_the_selection_else_the_current_cue_else_the_loop(room: Room) -> None:
    workspace = room.workspace
    workspace.select_cues(["a", "b"])
    assert chosen_span(workspace, Span(5, 6)) == Span(0, 16_000)
    workspace.select_cues([])
    assert chosen_span(workspace, Span(5, 6)) == Span(5, 6)
    assert chosen_span(workspace, None) is None
