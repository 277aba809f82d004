"""A whole session by keys and mouse, watched: nothing keeps the window from its events."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QColorDialog, QWidget
from pytestqt.qtbot import QtBot

from cuesmith.base.paths import config_dir
from cuesmith.bridge.settings import Settings
from cuesmith.cli.studio import make_playback, make_ports
from cuesmith.services.project import SaveState
from cuesmith.ui.main_window import MainWindow
from cuesmith.ui.style.fields import SizeField
from tests.support.studio_window import SAMPLE, close_studio, drop
from tests.support.watchdog import Watchdog, recurring


def test_nothing_blocks_the_window_from_open_to_close(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the window does itself it does each time; a busy machine does it now and then."""

    def session(number: int) -> Watchdog:
        # Nobody remembers the session before and its project: the film is opened as it was then.
        folder = tmp_path / str(number)
        for name in ("CONFIG", "DATA", "STATE"):
            monkeypatch.setenv(f"XDG_{name}_HOME", str(folder / name))
        folder.mkdir()
        return _session(qtbot, folder / "talk.cuesmith")

    said = recurring(session)
    assert not said, f"In every session:\n\n{said}"


def _session(qtbot: QtBot, project: Path) -> Watchdog:
    window = MainWindow(make_ports, make_playback(), Settings(config_dir() / "settings.ini"))
    window.resize(1280, 720)
    with Watchdog() as watchdog:
        with qtbot.waitSignal(window.ready):
            window.show()
        _open_and_transcribe(window, qtbot)
        _edit(window, qtbot)
        _style(window, qtbot)
        _save(window, qtbot, project)
        close_studio(window, qtbot)
    assert project.stat().st_size > 0
    return watchdog


def _trigger(window: MainWindow, *commands: str) -> None:
    """One after the other, as a person does: the loop turns in between."""
    for command in commands:
        window.commands[command].trigger()
        QApplication.processEvents()


def _type(widget: QWidget, text: str) -> None:
    for char in text:
        QTest.keyClicks(widget, char)
        QApplication.processEvents()


def _cues(window: MainWindow) -> int:
    return len(window.workspace.view().track.cues)


def _open_and_transcribe(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    drop(window, SAMPLE)
    qtbot.waitUntil(lambda: window.player.medium is not None)
    _trigger(window, "speech.transcribe")
    qtbot.waitUntil(lambda: _cues(window) > 0)


def _edit(window: MainWindow, qtbot: QtBot) -> None:
    """Type into the first cue while the rest still comes, play, undo and redo."""
    workspace = window.workspace
    first = workspace.view().track.cues[0]
    workspace.select_cues([first.id], first.id)
    workspace.text_wanted.emit(first.id)
    text = window.parts.inspector.form.text
    qtbot.waitUntil(lambda: text.isVisible() and text.isEnabled())
    text.setFocus()
    _type(text, "Well. ")
    assert "Well. " in (workspace.view().cue(first.id) or first).text
    window.commands["play.cue"].trigger()
    assert window.player.playing
    qtbot.waitUntil(lambda: not window.parts.speech.transcriber.state.running)
    window.player.pause()
    assert "Well. " in (workspace.view().cue(first.id) or first).text
    _trigger(window, "edit.undo", "edit.redo", "cue.join_next", "edit.undo", "time.nudge_on")
    QTest.keyClick(window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)


def _style(window: MainWindow, qtbot: QtBot) -> None:
    """Drag a slider and pick a colour while it plays, and try templates."""
    workspace = window.workspace
    _trigger(window, "view.show_style")
    fields = window.parts.style.fields
    size = fields.rows["font_size"].editor.widget
    assert isinstance(size, SizeField)
    qtbot.waitUntil(lambda: size.isVisible() and size.isEnabled())
    _trigger(window, "style.next_template")
    window.player.play()
    slider = size.slider
    shown = QPoint(round(slider.width() * slider.value() / slider.maximum()), slider.height() // 2)
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=shown)
    for further in range(2, 40, 2):
        QTest.mouseMove(slider, shown + QPoint(further, 0))
        QApplication.processEvents()
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=shown + QPoint(40, 0))
    style = workspace.view().track.style
    assert style is not None
    assert style.config is not None
    assert style.config.font_size == size.number.value()
    color = fields.rows["text_color"].editor.widget
    QTest.mouseClick(color, Qt.MouseButton.LeftButton)
    (dialog,) = color.findChildren(QColorDialog)
    for hue in range(0, 360, 20):
        dialog.setCurrentColor(QColor.fromHsv(hue, 255, 255))
        QApplication.processEvents()
    dialog.accept()
    window.player.pause()
    _trigger(window, "style.next_template", "style.previous_template", "edit.undo", "style.reset")


def _save(window: MainWindow, qtbot: QtBot, target: Path) -> None:
    window.parts.opening.save_as(target)
    session = window.parts.session
    qtbot.waitUntil(lambda: session.status.state is SaveState.SAVED and target.exists())
