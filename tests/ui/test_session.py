"""A whole session by keys and mouse, watched: nothing keeps the window from its events."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cuesmith.base.paths import config_dir
from cuesmith.bridge.settings import Settings
from cuesmith.cli.studio import make_playback, make_ports
from cuesmith.services.project import SaveState
from cuesmith.ui.main_window import MainWindow
from tests.support.studio_window import PATIENCE, SAMPLE, close_studio, drop
from tests.support.watchdog import Watchdog


def test_nothing_blocks_the_window_from_open_to_close(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow(make_ports, make_playback(), Settings(config_dir() / "settings.ini"))
    window.resize(1280, 720)
    with Watchdog() as watchdog:
        with qtbot.waitSignal(window.ready, timeout=PATIENCE):
            window.show()
        _open_and_transcribe(window, qtbot)
        _edit(window, qtbot)
        _save(window, qtbot, tmp_path / "session.cuesmith")
        close_studio(window, qtbot)
    assert not watchdog.stops, watchdog.report()
    assert (tmp_path / "session.cuesmith").stat().st_size > 0


def _cues(window: MainWindow) -> int:
    return len(window.workspace.view().track.cues)


def _open_and_transcribe(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    drop(window, SAMPLE)
    qtbot.waitUntil(lambda: window.player.medium is not None, timeout=PATIENCE)
    window.commands["speech.transcribe"].trigger()
    qtbot.waitUntil(lambda: _cues(window) > 0, timeout=PATIENCE)


def _edit(window: MainWindow, qtbot: QtBot) -> None:
    """Type into the first cue while the rest still comes, play, undo and redo."""
    workspace = window.workspace
    first = workspace.view().track.cues[0]
    workspace.select_cues([first.id], first.id)
    workspace.text_wanted.emit(first.id)
    text = window.parts.inspector.form.text
    qtbot.waitUntil(lambda: text.isVisible() and text.isEnabled(), timeout=PATIENCE)
    text.setFocus()
    QTest.keyClicks(text, "Well. ")
    assert "Well. " in (workspace.view().cue(first.id) or first).text
    window.commands["play.cue"].trigger()
    qtbot.waitUntil(lambda: window.player.playing, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not window.parts.speech.transcriber.state.running, timeout=PATIENCE)
    window.player.pause()
    assert "Well. " in (workspace.view().cue(first.id) or first).text
    for command in ("edit.undo", "edit.redo", "cue.join_next", "edit.undo", "time.nudge_on"):
        window.commands[command].trigger()
    QTest.keyClick(window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)


def _save(window: MainWindow, qtbot: QtBot, target: Path) -> None:
    window.parts.opening.save_as(target)
    session = window.parts.session
    qtbot.waitUntil(
        lambda: session.status.state is SaveState.SAVED and target.exists(), timeout=PATIENCE
    )
