"""Errors and notices are read in the bar; jobs in the drawer; a crash in a dialog."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cuesmith.base.errors import CuesmithError
from cuesmith.base.jobs import Progress
from cuesmith.base.paths import logs_dir
from cuesmith.bridge.job_board import JobBoard
from cuesmith.ui.window.crash import CrashDialog, CrashGuard
from cuesmith.ui.window.jobs_drawer import JobsDrawer, in_words
from cuesmith.ui.window.notices import DetailsDialog, Notice, NoticeBar, Offer, Weight

BROKEN = CuesmithError("It broke.", hint="Mend it.", details="code 7")


@pytest.fixture
def bar(qtbot: QtBot) -> NoticeBar:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    return bar


def test_an_error_stays_with_its_details_one_click_away(bar: NoticeBar, qtbot: QtBot) -> None:
    bar.show_error(BROKEN)
    assert bar.isVisible()
    assert "It broke. Mend it." in bar.accessibleName()
    assert not bar._timer.isActive()
    qtbot.mouseClick(bar._details, Qt.MouseButton.LeftButton)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, DetailsDialog)
    dialog.copy()
    assert QGuiApplication.clipboard().text() == "It broke.\n\nMend it.\n\ncode 7"
    dialog.close()
    qtbot.mouseClick(bar._close, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_a_notice_with_offers_stays_until_it_is_taken_back(bar: NoticeBar) -> None:
    taken: list[str] = []
    link = Offer("Copy &link", lambda: taken.append("link"))
    first = Notice("Published.", offers=(link, Offer("&Undo", lambda: bar.withdraw(first))))
    second = Notice("Stopped.", weight=Weight.WARNING)
    bar.show_notice(second)
    bar.show_notice(first)
    assert not bar._timer.isActive()
    bar.offers[0].click()
    assert taken == ["link"]
    assert bar.shown is first
    bar.offers[1].click()
    assert bar.shown is second
    assert bar.offers == []
    bar.show_notice(first)
    bar.withdraw(first)
    assert bar.shown is second
    assert bar._more.isHidden()


def test_the_answer_to_what_was_just_pressed_is_seen_at_once(bar: NoticeBar) -> None:
    bar.show_error(BROKEN)
    other = Notice("Nothing is selected.", weight=Weight.ERROR)
    bar.show_notice(other)
    assert bar.shown == other
    assert bar._more.text() == "1 more"
    bar.show_error(BROKEN)  # pressed anew: it comes to the front, and is there once
    assert bar.shown is not other
    assert bar._more.text() == "1 more"
    bar.dismiss()
    assert bar.shown == other
    bar.dismiss()
    assert bar.shown is None


def test_notices_wait_for_one_another_and_are_said_once(bar: NoticeBar) -> None:
    bar.say("Saved.")
    bar.show_error(BROKEN)
    assert bar.shown == Notice("It broke.", "Mend it.", "code 7", Weight.ERROR)
    bar.show_error(BROKEN)
    bar.say("second")
    bar.say("third")
    assert bar._more.text() == "2 more"
    bar.dismiss()
    assert bar.shown == Notice("second")
    assert bar._timer.isActive()
    bar.dismiss()
    bar.dismiss()
    assert bar.shown is None
    for number in range(100):
        bar.show_error(CuesmithError(f"error {number}"))
    for _ in range(100):
        bar.dismiss()
    assert bar.shown is None
    assert not bar.isVisible()


def test_a_job_shows_how_far_it_is_and_can_be_stopped(qtbot: QtBot) -> None:
    board, asked = JobBoard(), []
    drawer = JobsDrawer(board)
    qtbot.addWidget(drawer)
    drawer.show()
    entry = board.open("Fetching small", lambda: asked.append(1))
    entry.report(Progress(0.5, "243 of 486 MB"))
    (row,) = drawer.rows
    assert "243 of 486 MB" in row.state.text()
    assert "left" in row.state.text()
    assert row.bar.value() * 2 == row.bar.maximum()
    qtbot.mouseClick(row.stop, Qt.MouseButton.LeftButton)
    assert asked == [1]
    assert not row.stop.isEnabled()
    entry.end()
    assert drawer.rows == ()


@pytest.mark.parametrize(
    ("seconds", "said"), [(0.2, "1 s"), (42, "42 s"), (200, "3 min"), (3900, "1 h 05")]
)
def test_durations_in_words(seconds: float, said: str) -> None:
    assert in_words(seconds) == said


class Rescue:
    def __init__(self) -> None:
        self.times = 0
        self.works = True

    def __call__(self) -> bool:
        self.times += 1
        if not self.works:
            raise OSError("the disk is gone")
        return True


@pytest.fixture
def rescue() -> Rescue:
    return Rescue()


@pytest.fixture
def guard(qapp: QApplication, rescue: Rescue) -> Iterator[CrashGuard]:
    guard = CrashGuard(rescue)
    yield guard
    guard.uninstall()


def test_an_error_on_any_thread_is_saved_from_and_reported(
    guard: CrashGuard, rescue: Rescue, qtbot: QtBot
) -> None:
    def fail() -> None:
        raise ValueError("token=abc123 in a thread")

    guard.install()
    logging.getLogger("cuesmith").addHandler(logging.NullHandler())
    with qtbot.waitSignal(guard.crashed) as heard:
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    report, saved = heard.args
    assert saved
    assert rescue.times == 1
    assert "ValueError" in report
    assert "abc123" not in report
    assert "PySide6" in report
    assert [each.read_text("utf-8") for each in logs_dir().glob("crash-*.txt")] == [report]


def test_an_error_in_a_slot_is_reported_and_the_window_goes_on(
    guard: CrashGuard, rescue: Rescue, qtbot: QtBot
) -> None:
    rescue.works = False
    guard.crashed.connect(guard.show_dialog)
    guard.install()
    with qtbot.captureExceptions() as caught:
        guard.install()  # pytest-qt has just taken the hook
        QTimer.singleShot(0, lambda: 1 // 0)
        qtbot.waitUntil(lambda: guard._dialog is not None)
    assert not caught
    dialog = guard._dialog
    assert isinstance(dialog, CrashDialog)
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert "ZeroDivisionError" in QGuiApplication.clipboard().text()
    dialog.accept()
    assert guard._dialog is None
