"""Exporting a transcript: seen before it is written, written whole, and errors said."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from pytestqt.qtbot import QtBot

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.workspace import Workspace
from cuesmith.cli.studio_transcript import make_transcript_ports
from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document
from cuesmith.domain.history import History
from cuesmith.domain.track import Track
from cuesmith.ui.transcript.commands import TranscriptCommands
from cuesmith.ui.transcript.export_dialog import TranscriptDialog

TRACKS = (
    Track((Cue("a", 0, 900, "Hallo.", speaker="Ann"),), "de", id="de"),
    Track((Cue("b", 1000, 1900, "Hello *you*.", speaker="Ann"),), "en", id="en"),
)


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> TranscriptDialog:
    ports = make_transcript_ports()
    dialog = TranscriptDialog(TRACKS, "en", tmp_path / "film.mp4", ports)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def previewed(dialog: TranscriptDialog, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: not dialog._shown.busy)
    return dialog.preview.toPlainText()


def written(dialog: TranscriptDialog, qtbot: QtBot, path: Path) -> str:
    dialog.write_to(path)
    qtbot.waitUntil(dialog.outcome.isVisible)
    qtbot.waitUntil(lambda: not dialog._written.busy)
    return dialog.outcome.text()


def test_it_is_seen_before_it_is_written(dialog: TranscriptDialog, qtbot: QtBot) -> None:
    assert previewed(dialog, qtbot) == "film\n====\n\n[0:00:01] Ann: Hello *you*.\n"
    dialog.form.setCurrentIndex(1)
    dialog.title.setText("A talk")
    assert previewed(dialog, qtbot) == "# A talk\n\n`0:00:01` **Ann:** Hello \\*you\\*.\n"
    dialog.times.setCurrentIndex(2)
    dialog.speakers.click()
    dialog.title.clear()
    dialog.tracks.setCurrentIndex(0)
    assert previewed(dialog, qtbot) == "Hallo.\n"


def test_another_track_is_told_beside(dialog: TranscriptDialog, qtbot: QtBot) -> None:
    dialog.beside.setCurrentIndex(1)
    assert previewed(dialog, qtbot).endswith("Hello *you*.\n    Hallo.\n")
    dialog.tracks.setCurrentIndex(0)
    assert previewed(dialog, qtbot).endswith("Ann: Hallo.\n")


def test_a_document_is_written(dialog: TranscriptDialog, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "film.docx"
    assert str(path) in written(dialog, qtbot, path)
    read = docx.Document(str(path))
    assert [each.text for each in read.paragraphs] == ["film", "0:00:01  Ann: Hello *you*."]
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["film.docx"]


def test_why_nothing_was_written_is_said(
    dialog: TranscriptDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    assert "folder" in written(dialog, qtbot, tmp_path / "none" / "film.docx")
    assert dialog.write.isEnabled()


def test_the_command_asks_where_there_is_something_to_write(qtbot: QtBot, tmp_path: Path) -> None:
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    workspace = Workspace(window)
    actions = Actions(window)
    ports = make_transcript_ports()
    commands = TranscriptCommands(workspace, actions, ports, lambda: tmp_path / "x.mp4", window)
    assert not actions["file.export_transcript"].isEnabled()
    workspace.open(History(Document(TRACKS)))
    assert actions["file.export_transcript"].isEnabled()
    dialog = commands.export()
    assert dialog.title.text() == "x"
    assert dialog.track.id == "de"
    dialog.reject()
