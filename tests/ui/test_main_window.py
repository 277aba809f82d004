"""The window does the main job with real parts: a file in, captions out."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from cuesmith.base.errors import Cancelled
from cuesmith.base.jobs import Progress
from cuesmith.base.paths import state_dir
from cuesmith.bridge.runner import JobContext
from cuesmith.cli.studio import make_ports
from cuesmith.domain.cue import Cue
from cuesmith.domain.track import Track
from cuesmith.services.transcription import Transcript
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
    assert not window.save_action.isEnabled()
    qtbot.waitUntil(lambda: page.table.rowCount() > 0, timeout=PATIENCE)
    qtbot.waitUntil(page.save_button.isEnabled, timeout=PATIENCE)
    assert "draft" in page.notice.text().lower()
    assert not re.search(r"cuesmith \w|--\w", page.notice.text())  # nobody types commands here
    assert window.save_action.isEnabled()
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


def test_long_names_and_paths_leave_the_window_as_it_is(window: MainWindow) -> None:
    page, width = window.work_page, window.minimumSizeHint().width()
    name = "An interview " * 30 + "(final).mp4"
    page.show_running(name)
    page.say("/very" * 100)
    assert window.minimumSizeHint().width() == width
    assert page.title.toolTip() == name


def test_notices_add_up_and_stay_few(window: MainWindow) -> None:
    page = window.work_page
    page.say("first")
    for number in (1, 1, 2, 3, 4, 5):
        page.add(f"warning {number}")
    assert page.notice.text().splitlines() == [f"warning {number}" for number in range(1, 6)]


def test_fetching_a_model_is_seen(window: MainWindow) -> None:
    window._on_progress(Progress(0.25, "Fetching small"))
    page = window.work_page
    assert (page.notice.text(), page.bar.value(), page.bar.maximum()) == ("Fetching small", 25, 100)
    window._on_progress(Progress(-1.0, "Asking"))
    assert page.bar.maximum() == 0


def test_a_second_medium_does_not_offer_the_captions_of_the_first(
    window: MainWindow, qtbot: QtBot
) -> None:
    window._track = Track((Cue("old", 0, 1000, "Of another film."),))
    window._saved = True
    window.open_medium(window._ports.sample)
    assert window._track.cues == ()
    window._cancel()
    qtbot.waitUntil(lambda: window._job is None, timeout=PATIENCE)


def test_a_run_stopped_before_it_began_says_so(window: MainWindow, qtbot: QtBot) -> None:
    def stopped(medium: Path, resume: bool, context: JobContext) -> Transcript:
        while not context.token.cancelled:
            context.report(Progress(-1.0, "Asking"))
        raise Cancelled

    window._ports = replace(window._ports, transcribe=stopped)
    page = window.work_page
    window.open_medium(window._ports.sample)
    qtbot.mouseClick(page.cancel_button, Qt.MouseButton.LeftButton)
    assert not page.cancel_button.isEnabled()
    qtbot.waitUntil(page.resume_button.isVisible, timeout=PATIENCE)
    assert "Stopped" in page.notice.text()


@pytest.mark.parametrize("answer", ["Yes", "No"])
def test_captions_that_were_not_saved_are_asked_about(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    said = QMessageBox.StandardButton[answer]
    monkeypatch.setattr(QMessageBox, "question", lambda *_: said)
    window._track = Track((Cue("new", 0, 1000, "Not saved yet."),))
    window._saved = False
    assert window.close() is (answer == "Yes")
