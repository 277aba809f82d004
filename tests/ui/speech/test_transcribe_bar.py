"""From the bar to cues: sensible choices, one key, progress, stop, resume, errors with choices."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QMainWindow
from pytestqt.qtbot import QtBot

from cuesmith.base.errors import CuesmithError, ModelError
from cuesmith.bridge.actions import Actions
from cuesmith.bridge.player import Player
from cuesmith.bridge.ports import SpeechPorts
from cuesmith.bridge.speech_state import Phase
from cuesmith.bridge.transcription_queue import ItemState
from cuesmith.bridge.workspace import Workspace
from cuesmith.cli.studio_speech import make_speech_ports
from cuesmith.domain.cue import Cue
from cuesmith.domain.glossary import Term
from cuesmith.domain.history import History
from cuesmith.domain.speech_choice import SpeechChoice, SpeechModel
from cuesmith.domain.track import Track
from cuesmith.services.queued_runs import QueuedWork
from cuesmith.ui.speech.queue_panel import QueuePanel
from cuesmith.ui.speech.speech_tools import SpeechTools
from cuesmith.ui.speech.transcribe_bar import TranscribeBar
from tests.support.halting import Killer, halts_in
from tests.support.patience import PATIENCE
from tests.support.playing import wait_for
from tests.support.studio_speech import (
    Gate,
    build_model,
    quick_ports,
    voices_info,
    write_voices,
)

TINY = SpeechModel("tiny-random", 1, "many", "A test.", Path("/models/tiny"))
ENGLISH = SpeechModel("small.en", 486, "en", "English.", Path("/models/small.en"))
MISSING = SpeechModel("large-v3", 3091, "many", "The most accurate.")


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_model(tmp_path_factory.mktemp("models"))


@pytest.fixture(scope="module")
def voices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_voices(tmp_path_factory.mktemp("media") / "voices.wav")


@dataclass
class Window:
    main: QMainWindow
    workspace: Workspace
    tools: SpeechTools
    actions: Actions
    qtbot: QtBot
    gate: Gate
    kept: list[QueuedWork] = field(default_factory=list)

    @property
    def bar(self) -> TranscribeBar:
        return self.tools.bar

    @property
    def cues(self) -> tuple[Cue, ...]:
        return self.workspace.view().track.cues

    def until(self, condition: Callable[[], bool]) -> None:
        wait_for(condition, PATIENCE)

    def click(self, button: QAbstractButton) -> None:
        assert button.isVisible()
        assert button.isEnabled()
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def ended(self) -> bool:
        return self.tools.transcriber._job is None


def with_models(ports: SpeechPorts, *models: SpeechModel) -> SpeechPorts:
    here = tuple(model for model in models if model.on_disk)
    return replace(ports, models=lambda: models, preferred=lambda: here)


def open_window(qtbot: QtBot, ports: SpeechPorts, gate: Gate | None = None) -> Window:
    main, workspace = QMainWindow(), Workspace()
    qtbot.addWidget(main)
    actions = Actions(main)
    kept: list[QueuedWork] = []

    def keep(work: QueuedWork) -> Path:
        kept.append(work)
        return work.medium.with_suffix(".cuesmith")

    tools = SpeechTools(workspace, Player(main), actions, ports, keep, main)
    main.setCentralWidget(tools.bar)
    main.addActions([actions[id_] for id_ in actions.specs if id_.startswith("speech.")])
    main.resize(1200, 200)
    main.show()
    qtbot.waitUntil(lambda: tools.models.known)
    return Window(main, workspace, tools, actions, qtbot, gate or Gate(), kept)


@pytest.fixture
def window(qtbot: QtBot, model: Path, voices: Path) -> Iterator[Window]:
    gate = Gate()
    made = open_window(qtbot, with_models(quick_ports(model, gate), TINY, MISSING), gate)
    made.workspace.set_medium(voices_info(voices))
    yield made
    gate.open()
    made.tools.shut_down()


def test_one_key_starts_and_the_bar_tells_how_it_goes(window: Window) -> None:
    bar = window.bar
    assert bar.choices.choice.engine == "whisper"
    assert bar.choices.choice.language == ""
    assert not bar.hint.isVisible()
    window.qtbot.keyClick(window.main, Qt.Key.Key_F2)
    window.until(lambda: bool(window.cues))
    assert bar.progress.isVisible()
    assert not bar.choices.isVisible()
    assert "of 2:42" in bar.progress.line.text()
    assert "elapsed" in bar.progress.line.text()
    assert bar.progress.bar.value() > 0
    assert not window.actions["speech.transcribe"].isEnabled()
    assert window.actions["speech.stop"].isEnabled()
    window.gate.open()
    window.until(window.ended)
    assert bar.said.text().startswith(f"Done: {len(window.cues)} cues")
    assert not bar.resume_button.isVisible()
    window.click(bar.close_button)
    assert not bar.said.isVisible()


def test_where_there_are_cues_the_bar_makes_room(window: Window) -> None:
    bar = window.bar
    window.gate.open()
    window.click(bar.start_button)
    window.until(window.ended)
    assert bar.again_button.isVisible()
    assert not bar.choices.isVisible()
    window.click(bar.close_button)
    assert not bar.isVisible()
    window.qtbot.keyClick(window.main, Qt.Key.Key_F2)
    assert bar.choices.isVisible()
    assert window.ended()
    window.qtbot.keyClick(window.main, Qt.Key.Key_F2)
    assert not window.ended()
    window.until(window.ended)
    assert len(window.workspace.document.tracks) == 2


def test_stop_keeps_and_resume_goes_on(window: Window) -> None:
    bar = window.bar
    window.click(bar.start_button)
    window.until(lambda: bool(window.cues))
    window.click(bar.progress.stop)
    assert not bar.progress.stop.isEnabled()
    window.gate.open()
    window.until(window.ended)
    assert "Stopped at" in bar.said.text()
    kept = len(window.cues)
    assert window.actions["speech.resume"].isEnabled()
    window.click(bar.resume_button)
    window.until(lambda: window.ended() and window.tools.transcriber.state.phase is Phase.COMPLETE)
    assert len(window.cues) > kept
    assert len(window.workspace.document.tracks) == 1


def test_a_reopened_project_offers_to_go_on(window: Window) -> None:
    window.click(window.bar.start_button)
    window.until(lambda: bool(window.cues))
    window.click(window.bar.progress.stop)
    window.gate.open()
    window.until(window.ended)
    document, medium = window.workspace.document, window.workspace.medium
    window.workspace.open(History())
    assert not window.bar.resume_button.isVisible()
    window.workspace.open(History(document))
    window.workspace.set_medium(medium)
    assert window.bar.resume_button.isVisible()
    assert "was stopped at" in window.bar.said.text()


def test_a_worker_that_dies_is_a_message_and_a_resume_button(
    qtbot: QtBot, model: Path, voices: Path, tmp_path: Path
) -> None:
    halts = halts_in(tmp_path)
    killer = Killer(halts)
    window = open_window(qtbot, with_models(quick_ports(model, killer, halts.command), TINY))
    window.workspace.set_medium(voices_info(voices))
    window.click(window.bar.start_button)
    window.until(window.ended)
    assert window.tools.transcriber.state.phase is Phase.FAILED
    assert "stopped (signal SIGKILL)" in window.bar.said.text()
    killer.spare()
    window.click(window.bar.resume_button)
    window.until(lambda: window.ended() and window.tools.transcriber.state.phase is Phase.COMPLETE)
    assert window.cues
    window.tools.shut_down()


def test_only_the_draft_engine_is_said_in_words(qtbot: QtBot, voices: Path) -> None:
    window = open_window(qtbot, with_models(make_speech_ports(), MISSING))
    assert not window.bar.isVisible()  # nothing to transcribe yet
    window.workspace.set_medium(voices_info(voices))
    assert window.bar.isVisible()
    assert window.bar.choices.is_draft
    assert "rough" in window.bar.hint.text()
    assert window.bar.choices.choice.language == "en"
    assert not window.bar.choices.language.isEnabled()
    window.tools.shut_down()


def test_a_missing_model_offers_the_draft_engine_and_the_dialog(qtbot: QtBot, voices: Path) -> None:
    window = open_window(qtbot, with_models(make_speech_ports(), MISSING))
    window.workspace.set_medium(voices_info(voices))
    window.bar.choices.choose_model("large-v3")
    assert "fetched first" in window.bar.hint.text()
    errors: list[CuesmithError] = []
    window.tools.transcriber.failed.connect(errors.append)
    window.click(window.bar.start_button)
    window.until(window.ended)
    assert isinstance(errors[0], ModelError)
    assert "not on disk" in window.bar.said.text()
    with window.qtbot.waitSignal(window.bar.models_wanted):
        window.click(window.bar.models_button)
    window.click(window.bar.draft_button)
    assert window.tools.transcriber.state.running
    assert window.bar.choices.is_draft
    window.tools.transcriber.stop()
    window.until(window.ended)
    window.tools.shut_down()


def test_languages_follow_what_the_model_knows(qtbot: QtBot, voices: Path) -> None:
    window = open_window(qtbot, with_models(make_speech_ports(), TINY, ENGLISH))
    choices = window.bar.choices
    choices.language.setCurrentIndex(choices.language.findData("fr"))
    assert choices.choice.language == "fr"
    choices.choose_model("small.en")
    assert (choices.choice.language, choices.language.isEnabled()) == ("en", False)
    choices.choose_model("tiny-random")
    assert (choices.choice.language, choices.language.isEnabled()) == ("fr", True)
    window.tools.shut_down()


def test_what_was_chosen_is_chosen_next_time(qtbot: QtBot) -> None:
    first = open_window(qtbot, with_models(make_speech_ports(), TINY, ENGLISH)).bar.choices
    assert "model" not in first.kept
    first.choose_model("small.en")
    first.choose_draft()
    first.choose_model("tiny-random")
    first.language.setCurrentIndex(first.language.findData("fr"))
    first.task.setCurrentIndex(1)
    first.choose_model("small.en")
    again = open_window(qtbot, with_models(make_speech_ports(), TINY, ENGLISH)).bar.choices
    again.recall(first.kept)
    assert again.kept == first.kept
    assert again.choice.model == "small.en"
    again.choose_model("tiny-random")
    assert again.choice == SpeechChoice("whisper", "tiny-random", "fr", "translate")


@pytest.mark.parametrize(
    "kept",
    [
        {"engine": "whisper", "model": "gone"},
        {"engine": "whisper"},
        {"engine": "magic", "language": "tlh-x", "task": "dance"},
        {"engine": "whisper", "model": MISSING.name},
    ],
)
def test_what_is_no_longer_there_is_not_chosen(qtbot: QtBot, kept: dict[str, str]) -> None:
    choices = open_window(qtbot, with_models(make_speech_ports(), MISSING, TINY)).bar.choices
    choices.recall(kept)
    assert choices.choice == SpeechChoice("whisper", "tiny-random")


def test_more_and_the_glossary_join(window: Window) -> None:
    choices = window.bar.choices
    assert not choices.prompt.isVisible()
    window.click(choices.more)
    assert choices.prompt.isVisible()
    choices.names.setText("Ada Lovelace")
    choices.task.setCurrentIndex(1)
    document = replace(window.workspace.document, glossary=(Term("Cuesmith"),))
    window.workspace.open(History(document))
    assert choices.choice.hotwords == "Ada Lovelace, Cuesmith"
    assert choices.choice.task == "translate"


def test_sound_tracks_are_offered_where_there_are_several(window: Window, voices: Path) -> None:
    choices = window.bar.choices
    assert not choices.audio.isVisible()
    assert choices.choice.audio_track is None
    window.workspace.set_medium(voices_info(voices, tracks=2))
    assert choices.audio.isVisible()
    choices.audio.setCurrentIndex(1)
    assert choices.choice.audio_track == 1


def test_a_read_only_project_cannot_be_transcribed(window: Window) -> None:
    window.workspace.set_read_only(True)
    assert not window.bar.start_button.isEnabled()
    assert not window.actions["speech.transcribe"].isEnabled()


def test_every_command_of_speech_is_bound(window: Window) -> None:
    """Those of voices are bound by their own dialogs."""
    unbound = {id_ for id_ in window.actions.unbound if id_.startswith("speech.")}
    assert unbound == {"speech.align", "speech.voices"}


def test_long_errors_leave_the_window_as_wide_as_it_is(window: Window) -> None:
    width = window.main.minimumSizeHint().width()
    window.bar.show_error(CuesmithError("/very" * 200))
    assert window.main.minimumSizeHint().width() == width


def select_row(panel: QueuePanel, row: int) -> None:
    item = panel.list.topLevelItem(row)
    assert item is not None
    panel.list.setCurrentItem(item)


def trigger(action: QAction) -> None:
    assert action.isEnabled()
    action.trigger()


def test_hearing_the_selection_again_needs_one(window: Window) -> None:
    said: list[CuesmithError] = []
    window.workspace.refused.connect(said.append)
    trigger(window.actions["speech.selection"])
    assert "Nothing is selected" in said[0].message
    window.workspace.open(History())
    window.click(window.bar.start_button)
    window.until(lambda: bool(window.cues))
    window.workspace.select_cues([window.cues[0].id])
    trigger(window.actions["speech.selection"])
    assert "is running" in said[1].message
    window.gate.open()
    window.until(window.ended)
    dialog = window.tools.transcribe_selection()
    assert dialog is not None
    dialog.reject()


def test_the_queue_follows_the_medium_of_the_window(window: Window, tmp_path: Path) -> None:
    panel = window.tools.queue_panel
    panel.resize(600, 300)
    panel.show()
    window.gate.open()
    copy = write_voices(tmp_path / "other.wav")
    window.tools.queue.add([copy])
    assert window.tools.queue.items[0].state is ItemState.WAITING
    assert panel.list.topLevelItemCount() == 1
    window.click(window.bar.start_button)
    window.until(lambda: bool(window.kept) and window.tools.queue._job is None)
    item = window.tools.queue.items[0]
    assert item.state is ItemState.DONE
    select_row(panel, 0)
    with window.qtbot.waitSignal(panel.open_wanted) as opened:
        window.click(panel.open_button)
    assert opened.args == [item.project]
    texts = {cue.text for track in window.kept[0].document.tracks for cue in track.cues}
    assert texts == {cue.text for cue in window.cues}
    assert isinstance(window.kept[0].document.tracks[0], Track)


def test_files_dropped_on_the_queue_wait_and_can_be_taken_out(window: Window) -> None:
    panel, queue = window.tools.queue_panel, window.tools.queue
    panel.resize(600, 300)
    panel.show()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"/films/{name}.mp4") for name in "ab"])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.NoModifier
    panel.dropEvent(QDropEvent(QPointF(10, 10), copy, data, left, keys))
    select_row(panel, 1)
    window.click(panel.up_button)
    assert [item.medium.name for item in queue.items] == ["b.mp4", "a.mp4"]
    window.click(panel.remove_button)
    assert [item.medium.name for item in queue.items] == ["a.mp4"]
    assert panel.start_button.isEnabled()
    assert not panel.open_button.isEnabled()
