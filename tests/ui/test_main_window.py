"""The window does the main job with real parts: a file in, captions out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from cuesmith.base.paths import state_dir
from cuesmith.cli.studio import make_ports
from cuesmith.ui.main_window import MainWindow

PATIENCE = 60_000
"""Milliseconds a condition may take on a slow machine."""


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = MainWindow(make_ports())
    qtbot.addWidget(window, before_close_func=forget_changes)
    window.show()
    return window


def forget_changes(window: MainWindow) -> None:
    """Close without being asked about captions that were not saved."""
    window._saved = True


def drop(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    window.dropEvent(
        QDropEvent(
            QPointF(10, 10),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def test_a_dropped_film_becomes_captions(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    drop(window, window._ports.sample)
    page = window.work_page
    assert page.cancel_button.isVisible()
    qtbot.waitUntil(lambda: page.table.rowCount() > 0, timeout=PATIENCE)
    qtbot.waitUntil(page.save_button.isEnabled, timeout=PATIENCE)
    assert "draft" in page.notice.text().lower()
    target = tmp_path / "welcome.vtt"
    window.save_captions(target)
    assert "captions" in target.read_text(encoding="utf-8").lower()
    assert not list(state_dir().rglob("*.jsonl"))


def test_a_stopped_run_is_kept_and_goes_on(window: MainWindow, qtbot: QtBot) -> None:
    page = window.work_page
    window.open_medium(window._ports.sample)
    qtbot.waitUntil(lambda: page.table.rowCount() > 0, timeout=PATIENCE)
    qtbot.mouseClick(page.cancel_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.resume_button.isVisible, timeout=PATIENCE)
    kept = [cue.text for cue in page.table.cues]
    assert kept
    qtbot.mouseClick(page.resume_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: page.save_button.isEnabled() and not page.resume_button.isVisible(),
        timeout=PATIENCE,
    )
    assert len(page.table.cues) > len(kept)


def test_a_wrong_file_is_said_in_words(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    wrong = tmp_path / "letter.mp4"
    wrong.write_text("Dear reader, this is no film.")
    window.open_medium(wrong)
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None, timeout=PATIENCE)
    box = window.findChild(QMessageBox)
    assert box is not None
    assert "letter.mp4" in box.text()
    box.close()
