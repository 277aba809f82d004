"""The File menu in a real window: what its commands ask, and what comes of the answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.actions import Actions
from cuesmith.domain.cue_edits import SetNote
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import AddTrack
from cuesmith.services.project import SaveState
from cuesmith.ui.project.closing import Closing
from cuesmith.ui.project.commands import ProjectCommands
from cuesmith.ui.project.export_dialog import ExportDialog
from cuesmith.ui.project.recovery_dialog import RecoveryDialog
from tests.support.edit_examples import sample_document
from tests.support.media import beeps, write_sound
from tests.support.project_window import Window, make_window
from tests.support.projects import project_ports, read_project, write_project

_W = TypeVar("_W", bound=QWidget)
SRT = "1\n00:00:01,000 --> 00:00:02,000\nHello.\n"


class Studio:
    """A main window with the File menu's commands."""

    def __init__(self, window: Window) -> None:
        self.project = window
        self.main = QMainWindow()
        window.qtbot.addWidget(self.main)
        self.main.show()
        self.actions = Actions(self.main)
        self.commands = ProjectCommands(
            window.workspace, self.actions, window.opening, project_ports(), self.main
        )
        self.closing = Closing(window.opening, self.commands, self.main)
        self.errors: list[CuesmithError] = []
        self.commands.failed.connect(self.errors.append)

    def dialog(self, kind: type[_W]) -> _W:
        """The open dialog of a kind, once it is there."""

        def open_ones() -> list[_W]:
            return [each for each in self.main.findChildren(kind) if each.isVisible()]

        self.project.qtbot.waitUntil(lambda: len(open_ones()) == 1)
        return open_ones()[0]

    def press(self, dialog: QWidget, text: str) -> None:
        """Click the button that says so."""
        buttons = [b for b in dialog.findChildren(QPushButton) if b.text().replace("&", "") == text]
        assert len(buttons) == 1, [button.text() for button in dialog.findChildren(QPushButton)]
        self.project.qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)

    def choose(self, path: Path) -> None:
        """Choose a file in the open file dialog."""
        dialog = self.dialog(QFileDialog)
        dialog.fileSelected.emit(str(path))
        dialog.filesSelected.emit([str(path)])
        dialog.reject()


@pytest.fixture
def studio(qtbot: QtBot) -> Iterator[Studio]:
    window = make_window(qtbot)
    made = Studio(window)
    yield made
    made.commands.stop()
    window.shut()


def with_tracks(studio: Studio) -> None:
    for track in sample_document().tracks:
        studio.project.workspace.apply(AddTrack(track))
    studio.project.settle()


def test_every_command_of_the_file_menu_is_bound(studio: Studio) -> None:
    files = {name for name in studio.actions.specs if name.startswith("file.")}
    others = {"file.quit", "file.burn", "file.mux", "file.overlay", "file.export_transcript"}
    assert studio.actions.unbound & files == others


def test_what_makes_no_sense_is_grey(studio: Studio) -> None:
    named = ("file.save_as", "file.export", "file.relink", "file.close")
    assert not any(studio.actions[name].isEnabled() for name in named)
    with_tracks(studio)
    assert studio.actions["file.export"].isEnabled()
    assert studio.actions["file.save_as"].isEnabled()


def test_opening_a_file(studio: Studio, tmp_path: Path) -> None:
    talk = write_sound(tmp_path / "talk.wav", beeps([0.5], 1.0), codec="pcm_s16le")
    studio.actions["file.open"].trigger()
    studio.choose(talk)
    studio.project.settle()
    assert studio.project.session.name == "talk"
    assert studio.actions["file.relink"].isEnabled()


def test_saving_under_a_name(studio: Studio, tmp_path: Path) -> None:
    with_tracks(studio)
    first = studio.project.session.path
    studio.actions["file.save_as"].trigger()
    studio.choose(tmp_path / "named.cuesmith")
    studio.project.qtbot.waitUntil(lambda: not studio.project.session.unnamed)
    assert not first.exists(), "an unnamed project moves"
    studio.project.workspace.apply(SetNote("en", "fox", "later"))
    studio.project.settle()
    assert read_project(tmp_path / "named.cuesmith").document == studio.project.workspace.document


@pytest.mark.parametrize("how", ["quoted", "address", "file"])
def test_pasting_a_path(studio: Studio, tmp_path: Path, how: str) -> None:
    path = write_project(tmp_path / "my talk.cuesmith", sample_document())
    data = QMimeData()
    if how == "quoted":
        data.setText(f'"{path}"\n')
    elif how == "address":
        data.setText(path.as_uri())
    else:
        data.setUrls([QUrl.fromLocalFile(str(path))])
    QGuiApplication.clipboard().setMimeData(data)
    studio.actions["file.paste_path"].trigger()
    studio.project.settle()
    assert studio.project.session.path == path


@pytest.mark.parametrize(
    "words", ["just words", "~nobody-of-this-name/talk.mp4", "file:", "file:a"]
)
def test_pasting_what_is_no_path_says_so(studio: Studio, words: str) -> None:
    QGuiApplication.clipboard().setText(words)
    studio.actions["file.paste_path"].trigger()
    assert "no path" in studio.errors[0].message


def exporting(studio: Studio) -> ExportDialog:
    with_tracks(studio)
    studio.actions["file.export"].trigger()
    return studio.dialog(ExportDialog)


def test_export_proves_what_is_in_the_file(studio: Studio, tmp_path: Path) -> None:
    dialog = exporting(studio)
    dialog.choose_format("srt")
    studio.press(dialog, "Export…")
    studio.choose(tmp_path / "talk.srt")
    studio.project.qtbot.waitUntil(dialog.outcome.isVisible)
    said = dialog.outcome.toPlainText()
    assert "talk.srt: 4 cues" in said
    assert "speaker is left out" in said
    assert "I saw the brown fox." in (tmp_path / "talk.srt").read_text(encoding="utf-8")


def test_several_tracks_are_several_files(studio: Studio, tmp_path: Path) -> None:
    dialog = exporting(studio)
    dialog.choose_format("json")
    dialog.tracks.item(1).setCheckState(Qt.CheckState.Checked)
    dialog.order(tmp_path / "talk.json")
    studio.project.qtbot.waitUntil(dialog.outcome.isVisible)
    assert sorted(each.name for each in tmp_path.glob("*.json")) == ["talk.de.json", "talk.en.json"]


def test_derived_names_that_are_taken_are_asked_about(studio: Studio, tmp_path: Path) -> None:
    taken = tmp_path / "talk.de.json"
    taken.write_text("precious", encoding="utf-8")
    dialog = exporting(studio)
    dialog.choose_format("json")
    dialog.tracks.item(1).setCheckState(Qt.CheckState.Checked)
    dialog.order(tmp_path / "talk.json")
    studio.press(studio.dialog(QMessageBox), "Keep them")
    assert taken.read_text(encoding="utf-8") == "precious"
    dialog.order(tmp_path / "talk.json")
    studio.press(studio.dialog(QMessageBox), "Replace them")
    studio.project.qtbot.waitUntil(dialog.outcome.isVisible)
    assert "precious" not in taken.read_text(encoding="utf-8")


def test_an_export_that_fails_says_why(studio: Studio, tmp_path: Path) -> None:
    dialog = exporting(studio)
    dialog.order(tmp_path / "nowhere" / "talk.srt")
    studio.project.qtbot.waitUntil(dialog.outcome.isVisible)
    assert "folder does not exist" in dialog.outcome.toPlainText()
    assert dialog.write.isEnabled()


def test_nothing_ticked_nothing_to_export(studio: Studio) -> None:
    dialog = exporting(studio)
    dialog.tracks.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.write.isEnabled()


def test_subtitles_alone_may_go_without_a_video(studio: Studio, tmp_path: Path) -> None:
    path = tmp_path / "talk.srt"
    path.write_text(SRT, encoding="utf-8")
    studio.project.open(path)
    studio.press(studio.dialog(QMessageBox), "Work without")
    assert len(studio.project.workspace.document.tracks) == 1


def test_a_known_medium_goes_on_with_its_project(studio: Studio, tmp_path: Path) -> None:
    talk = write_sound(tmp_path / "talk.wav", beeps([0.5], 1.0), codec="pcm_s16le")
    studio.project.open(talk)
    studio.project.workspace.apply(AddTrack(Track(id="t")))
    studio.project.settle()
    first = studio.project.session.path
    studio.actions["file.close"].trigger()
    studio.project.settle()
    studio.project.open(talk)
    studio.press(studio.dialog(QMessageBox), "Go on with it")
    studio.project.settle()
    assert studio.project.session.path == first
    assert studio.project.workspace.document.tracks[0].id == "t"


def test_a_lost_medium_is_found_by_hand(studio: Studio, tmp_path: Path) -> None:
    talk = write_sound(tmp_path / "talk.wav", beeps([0.5], 1.0), codec="pcm_s16le")
    studio.project.open(talk)
    with_tracks(studio)
    path = studio.project.session.path
    studio.actions["file.close"].trigger()
    studio.project.settle()
    (tmp_path / "away").mkdir()
    talk.rename(tmp_path / "away" / "renamed.wav")
    studio.project.open(path)
    studio.press(studio.dialog(QMessageBox), "Find it…")
    studio.choose(tmp_path / "away" / "renamed.wav")
    studio.project.settle()
    assert studio.project.workspace.medium is not None


def test_unfinished_work_goes_on(studio: Studio) -> None:
    with_tracks(studio)
    first = studio.project.session.path
    studio.actions["file.new"].trigger()
    studio.project.settle()
    studio.project.opening.look_for_unfinished()
    dialog = studio.dialog(RecoveryDialog)
    studio.press(dialog, "Go on with it")
    studio.project.settle()
    assert studio.project.session.path == first


def test_unfinished_work_is_discarded_only_when_asked_twice(studio: Studio) -> None:
    with_tracks(studio)
    first = studio.project.session.path
    studio.actions["file.new"].trigger()
    studio.project.settle()
    studio.project.opening.look_for_unfinished()
    dialog = studio.dialog(RecoveryDialog)
    studio.press(dialog, "Discard…")
    assert first.exists()
    studio.press(studio.dialog(QMessageBox), "Remove")
    studio.project.settle()
    assert not first.exists()


def test_closing_writes_what_is_left(studio: Studio) -> None:
    for number in range(20):
        studio.project.workspace.apply(AddTrack(Track(id=f"t{number}")))
    path = studio.project.session.path
    studio.project.qtbot.waitUntil(studio.closing.may_close)
    assert len(read_project(path).document.tracks) == 20


def test_closing_with_work_that_could_not_be_saved_asks(studio: Studio, tmp_path: Path) -> None:
    folder = tmp_path / "drive"
    folder.mkdir()
    studio.project.open(write_project(folder / "talk.cuesmith", sample_document()))
    (folder / "talk.cuesmith").unlink()
    studio.project.workspace.apply(SetNote("en", "fox", "x"))
    session = studio.project.session
    studio.project.qtbot.waitUntil(lambda: session.status.state is SaveState.UNSAVED)
    assert not studio.closing.may_close()
    studio.press(studio.dialog(QMessageBox), "Save elsewhere…")
    studio.choose(tmp_path / "safe.cuesmith")
    studio.project.qtbot.waitUntil(lambda: session.status.state is SaveState.SAVED)
    assert read_project(tmp_path / "safe.cuesmith").document.tracks[0].cues[0].note == "x"


def test_what_works_goes_on_where_the_user_stays(studio: Studio, tmp_path: Path) -> None:
    going: list[str] = []
    studio.closing.going.connect(lambda: going.append("going"))
    studio.project.open(write_project(tmp_path / "talk.cuesmith", sample_document()))
    (tmp_path / "talk.cuesmith").unlink()
    studio.project.workspace.apply(SetNote("en", "fox", "x"))
    session = studio.project.session
    studio.project.qtbot.waitUntil(lambda: session.status.state is SaveState.UNSAVED)
    assert not studio.closing.may_close()
    studio.press(studio.dialog(QMessageBox), "Go on working")
    assert not going
    assert not studio.closing.may_close()
    studio.press(studio.dialog(QMessageBox), "Close anyway")
    studio.project.qtbot.waitUntil(studio.closing.may_close)
    assert going == ["going"]
