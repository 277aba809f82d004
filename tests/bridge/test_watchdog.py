"""The watchdog itself: it sees work and waiting, and lets a quiet loop pass."""

from __future__ import annotations

import time

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from tests.support.watchdog import LIMIT, Watchdog


def _be_busy(seconds: float) -> None:
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


def test_work_on_the_gui_thread_is_seen(qtbot: QtBot) -> None:
    with Watchdog(ours="test_watchdog") as watchdog:
        QTimer.singleShot(20, lambda: _be_busy(4 * LIMIT))
        qtbot.waitUntil(lambda: bool(watchdog.stops))
    assert "_be_busy" in watchdog.report()


def test_a_quiet_loop_passes(qtbot: QtBot) -> None:
    ticks: list[int] = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start(10)
    with Watchdog() as watchdog:
        qtbot.waitUntil(lambda: len(ticks) > 20)
    timer.stop()
    assert not watchdog.stops, watchdog.report()
