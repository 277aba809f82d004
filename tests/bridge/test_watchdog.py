"""The watchdog itself: it sees work and waiting, and lets a quiet loop pass."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from tests.support import dawdling
from tests.support.dawdling import be_busy, do, wait
from tests.support.watchdog import Stop, Watchdog, recurring


def _session(qtbot: QtBot, *work: Callable[[], None]) -> Watchdog:
    """Each is done in a turn of the loop of its own."""
    done: list[int] = []
    left = iter(work)

    def turn() -> None:
        each = next(left, None)
        if each is not None:
            each()
        done.append(1)

    timer = QTimer(interval=20)
    timer.timeout.connect(turn)
    with Watchdog(ours=dawdling.__file__) as watchdog:
        timer.start()
        qtbot.waitUntil(lambda: len(done) > len(work) + 3)
        timer.stop()
    return watchdog


def _said_of(qtbot: QtBot, work: Callable[[], None]) -> str:
    """What recurs; whoever is stopped together with whom he watches sees nothing for once."""
    for _ in range(5):
        if said := recurring(lambda _: _session(qtbot, work)):
            return said
    return ""


def test_work_on_the_gui_thread_is_seen(qtbot: QtBot) -> None:
    assert "be_busy" in _said_of(qtbot, be_busy)


def test_waiting_on_the_gui_thread_is_seen(qtbot: QtBot) -> None:
    assert "wait" in _said_of(qtbot, wait)


def test_what_comes_again_is_known_by_its_place(qtbot: QtBot) -> None:
    """As a busy machine does it: now here, now there."""
    places = cycle((lambda: do(be_busy), be_busy))
    assert not recurring(lambda _: _session(qtbot, next(places)))


def test_a_quiet_loop_passes(qtbot: QtBot) -> None:
    assert not recurring(lambda _: _session(qtbot))


def test_a_place_seen_further_inside_is_the_same() -> None:
    slot = Stop(0.1, 0.1, "", ("a slot",), ours=True)
    inside = Stop(0.1, 0.1, "", ("a slot", "a loop"), ours=True)
    beside = Stop(0.1, 0.1, "", ("a slot", "a file"), ours=True)
    qt = Stop(0.1, 0.1, "", ())
    assert slot.is_at(inside)
    assert inside.is_at(slot)
    assert not inside.is_at(beside)
    assert qt.is_at(qt)
    assert not qt.is_at(slot)
