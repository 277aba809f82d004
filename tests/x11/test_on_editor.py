"""The list and the inspector with a real mouse and real keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cuesmith.domain.track import Track
from cuesmith.ui.editor.cell_editor import CellText
from tests.support.editor_bench import EditorBench, editor_bench, many_cues
from tests.support.x_server import Hands


class Desk:
    """Both panels on the screen, and hands."""

    def __init__(self, bench: EditorBench, hands: Hands, qtbot: QtBot) -> None:
        self.bench = bench
        self.hands = hands
        self._qtbot = qtbot

    def click_row(self, row: int) -> None:
        place = self.bench.view.viewport().mapToGlobal(self.bench.place(row))
        self.hands.click(place.x(), place.y())

    def click_into(self, widget: QWidget) -> None:
        place = widget.mapToGlobal(widget.rect().center())
        self.hands.click(place.x(), place.y())
        self._qtbot.waitUntil(widget.hasFocus)

    def wait_for_text(self, cue: str, text: str) -> None:
        self._qtbot.waitUntil(lambda: self.bench.cue(cue).text == text)

    def wait_for_selected(self, *cues: str) -> None:
        self._qtbot.waitUntil(lambda: self.bench.selected == list(cues))


@pytest.fixture
def desk(qtbot: QtBot, hands: Hands, unhurried_clicks: None) -> Iterator[Desk]:
    with editor_bench(Track(many_cues(50), "en", "Main", id="t")) as bench:
        bench.window.move(QPoint(40, 40))
        bench.window.activateWindow()
        qtbot.waitUntil(bench.window.isActiveWindow)
        bench.actions.bind("edit.undo", bench.workspace.undo)
        bench.actions.bind("play.toggle_key", lambda: pytest.fail("Space is text here"))
        for id_ in ("edit.undo", "cue.italic", "cue.commit_next", "review.next_problem"):
            bench.window.addAction(bench.actions[id_])
        yield Desk(bench, hands, qtbot)


def test_rows_are_selected_by_mouse_and_keys(desk: Desk) -> None:
    desk.click_row(3)
    desk.wait_for_selected("c3")
    desk.hands.key("Down")
    desk.wait_for_selected("c4")
    with desk.hands.held("Shift_L"):
        desk.click_row(6)
    desk.wait_for_selected("c4", "c5", "c6")


def test_a_text_is_typed_in_its_row(desk: Desk, qtbot: QtBot) -> None:
    desk.click_row(2)
    desk.wait_for_selected("c2")  # two clicks at the same moment are no double-click
    desk.click_row(2)
    qtbot.waitUntil(lambda: bool(desk.bench.view.findChildren(CellText)))
    desk.hands.type("typed here")
    desk.hands.key("Return")
    desk.wait_for_text("c2", "typed here")


def test_typing_committing_and_undoing_in_the_inspector(desk: Desk) -> None:
    desk.click_row(2)
    desk.wait_for_selected("c2")
    desk.click_into(desk.bench.text)
    desk.hands.key("Control_L", "a")
    desk.hands.type("one two")
    desk.hands.key("Shift_L", "Return")
    desk.hands.type("three")
    desk.wait_for_text("c2", "one two\nthree")
    desk.hands.key("Control_L", "i")
    desk.hands.key("Return")
    desk.wait_for_selected("c3")
    assert desk.bench.cue("c2").markup is not None
    desk.hands.key("Control_L", "z")
    desk.hands.key("Control_L", "z")
    desk.wait_for_text("c2", "Line 2")
    desk.wait_for_selected("c2")


def test_escape_takes_the_typing_back(desk: Desk) -> None:
    desk.click_row(1)
    desk.wait_for_selected("c1")
    desk.click_into(desk.bench.text)
    desk.hands.type("x")
    desk.wait_for_text("c1", "Line 1x")
    desk.hands.key("Escape")
    desk.wait_for_text("c1", "Line 1")


def test_a_time_is_typed_and_stepped(desk: Desk, qtbot: QtBot) -> None:
    desk.click_row(1)
    desk.wait_for_selected("c1")
    desk.click_into(desk.bench.form.start)
    desk.hands.key("Control_L", "a")
    desk.hands.type("4")
    desk.hands.key("Return")
    qtbot.waitUntil(lambda: desk.bench.cue("c1").start == 4_000)
    desk.hands.key("Up")
    qtbot.waitUntil(lambda: desk.bench.cue("c1").start == 4_040)
