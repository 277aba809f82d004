"""Each gesture of the timeline once more, with a real mouse and real keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from tests.support.timeline_bench import TimelineBench
from tests.support.x_server import Hands
from tests.ui.timeline.test_gestures import DOCUMENT


class Table:
    """A timeline on the screen, and hands."""

    def __init__(self, bench: TimelineBench, hands: Hands, qtbot: QtBot) -> None:
        self.bench = bench
        self.hands = hands
        self._qtbot = qtbot

    def place(self, time: int, y: int | None = None) -> tuple[int, int]:
        at = self.bench.view.viewport().mapToGlobal(self.bench.at(time, y))
        return at.x(), at.y()

    def drag(self, start: int, end: int, y: int | None = None) -> None:
        self.hands.drag(self.place(start, y), self.place(end, y))

    def click(self, time: int) -> None:
        self.hands.click(*self.place(time))

    def wait_for_times(self, cue: str, times: tuple[int, int]) -> None:
        self._qtbot.waitUntil(lambda: self.bench.times.get(cue) == times)

    def wait_for_selected(self, *cues: str) -> None:
        self._qtbot.waitUntil(lambda: self.bench.selected == list(cues))


@pytest.fixture
def table(qtbot: QtBot, hands: Hands) -> Iterator[Table]:
    bench = TimelineBench(DOCUMENT)
    bench.player.seek(9000)
    qtbot.addWidget(bench.view)
    bench.view.move(QPoint(50, 50))
    with qtbot.waitExposed(bench.view):
        bench.view.show()
    bench.view.activateWindow()
    qtbot.waitUntil(bench.view.isActiveWindow)
    bench.show_from(0)
    yield Table(bench, hands, qtbot)
    bench.player.shutdown()


def test_a_cue_is_moved_and_its_edges_are_trimmed(table: Table) -> None:
    table.drag(1800, 2130)
    table.wait_for_times("one", (1330, 3330))
    table.drag(3320, 2820)
    table.wait_for_times("one", (1330, 2830))
    table.drag(1340, 1640)
    table.wait_for_times("one", (1630, 2830))


def test_with_control_two_edges_move(table: Table) -> None:
    with table.hands.held("Control_L"):
        table.drag(4990, 4690)
    table.wait_for_times("two", (4000, 4700))
    table.wait_for_times("three", (4780, 6000))


def test_an_edge_is_caught_by_a_neighbour(table: Table) -> None:
    table.drag(4500, 3450)
    table.wait_for_times("two", (3000, 4000))


def test_words_are_moved(table: Table, qtbot: QtBot) -> None:
    table.drag(1500, 1700, table.bench.words_y())

    def moved() -> bool:
        cue = table.bench.workspace.view().cue("one")
        return cue is not None and cue.words[1].start == 1700

    qtbot.waitUntil(moved)


def test_clicks_and_rubber_band_select(table: Table) -> None:
    table.click(1800)
    table.wait_for_selected("one")
    with table.hands.held("Control_L"):
        table.click(5500)
    table.wait_for_selected("one", "three")
    with table.hands.held("Shift_L"):
        table.drag(3500, 5500)
    table.wait_for_selected("two", "three")


@pytest.mark.usefixtures("unhurried_clicks")
def test_a_cue_is_drawn_and_one_is_made_by_a_double_click(table: Table, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.bench.workspace.text_wanted):
        table.drag(6500, 8200)
    table.wait_for_times(table.bench.selected[0], (6500, 8200))
    table.click(4500)
    table.wait_for_selected("two")  # two clicks at the same moment are no double-click
    with qtbot.waitSignal(table.bench.workspace.text_wanted) as wanted:
        table.click(4500)
    assert wanted.args == ["two"]


def test_a_click_on_nothing_moves_the_playhead(table: Table, qtbot: QtBot) -> None:
    table.click(3500)
    qtbot.waitUntil(lambda: table.bench.player.position == 3500)


def test_esc_gives_a_drag_up(table: Table, qtbot: QtBot) -> None:
    hands, bench = table.hands, table.bench
    hands.move(*table.place(1800))
    hands.press()
    hands.move(*table.place(2200))
    hands.move(*table.place(2500))
    qtbot.waitUntil(lambda: bench.gestures.dragging)
    hands.key("Escape")
    qtbot.waitUntil(lambda: not bench.gestures.dragging)
    hands.release()
    table.click(9500)
    qtbot.waitUntil(lambda: bench.player.position == 9500)
    assert bench.workspace.document == DOCUMENT
