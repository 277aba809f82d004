"""The dialogs about times, typed into."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cuesmith.bridge.job_board import JobBoard
from cuesmith.cli.studio_sync import make_sync_ports
from cuesmith.domain.shifting import ShiftScope
from cuesmith.ui.times.dialogs import TimeDialogs
from cuesmith.ui.times.go_to_dialog import GoToDialog
from cuesmith.ui.times.shift_dialog import ShiftDialog
from tests.support.command_studio import Studio, make_studio
from tests.support.edit_examples import sample_document


@dataclass
class Window:
    studio: Studio
    widget: QWidget

    def shift(self) -> ShiftDialog:
        self.studio.do("time.shift")
        (dialog,) = self.widget.findChildren(ShiftDialog)
        return dialog

    def go_to(self) -> GoToDialog:
        self.studio.do("edit.go_to")
        (dialog,) = self.widget.findChildren(GoToDialog)
        return dialog


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    studio, widget = make_studio(sample_document()), QWidget()
    qtbot.addWidget(widget)
    dialogs = TimeDialogs(studio.commands, make_sync_ports(), JobBoard(widget), widget)
    widget.show()
    yield Window(studio, widget)
    dialogs.stop()
    studio.player.shutdown()


def test_shifting_the_track_says_what_will_happen_and_does_it(window: Window, qtbot: QtBot) -> None:
    dialog = window.shift()
    qtbot.keyClicks(dialog.amount, "+0.3")
    assert dialog.outcome == "4 cues move 0.300 s later; the first will start at 00:00:01.300."
    qtbot.keyClick(dialog.amount, Qt.Key.Key_Return)
    assert window.studio.times["fox"] == (1300, 3300)
    window.studio.do("edit.undo")
    assert window.studio.workspace.document == sample_document()


def test_several_selected_cues_are_what_is_meant(window: Window, qtbot: QtBot) -> None:
    window.studio.select("fox", "last")
    dialog = window.shift()
    assert dialog.scope is ShiftScope.SELECTED
    qtbot.keyClicks(dialog.amount, "-0.5")
    qtbot.keyClick(dialog.amount, Qt.Key.Key_Return)
    assert window.studio.times["last"] == (5500, 6500)
    assert window.studio.times["twin"] == (3000, 4500)


def test_shifting_from_the_current_cue_on(window: Window, qtbot: QtBot) -> None:
    window.studio.select("italic")
    dialog = window.shift()
    choice = dialog.scopes[ShiftScope.FROM_HERE]
    # Its circle: the middle of a button may be beside its text.
    circle = QPoint(8, choice.height() // 2)
    qtbot.mouseClick(choice, Qt.MouseButton.LeftButton, pos=circle)
    qtbot.keyClicks(dialog.amount, "1:00")
    qtbot.keyClick(dialog.amount, Qt.Key.Key_Return)
    assert window.studio.times["fox"] == (1000, 3000)
    assert window.studio.times["twin"] == (63_000, 64_500)


def test_a_shift_below_zero_is_said_before_it_stops_there(window: Window, qtbot: QtBot) -> None:
    dialog = window.shift()
    qtbot.keyClicks(dialog.amount, "-5.0")
    assert "4 cues move 1.000 s earlier" in dialog.outcome
    assert "nothing starts before 0" in dialog.outcome
    dialog.reject()


def test_what_is_no_amount_cannot_be_done(window: Window, qtbot: QtBot) -> None:
    dialog = window.shift()
    qtbot.keyClicks(dialog.amount, "soon")
    assert "no time" in dialog.outcome
    qtbot.keyClick(dialog.amount, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert window.studio.workspace.document == sample_document()
    dialog.reject()


def test_going_to_a_cue(window: Window, qtbot: QtBot) -> None:
    dialog = window.go_to()
    qtbot.keyClicks(dialog.field, "2")
    assert dialog.found == "00:00:03.000  He saw me too."
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert window.studio.selected == ["italic"]
    assert window.studio.player.position == 3000


def test_going_to_a_time(window: Window, qtbot: QtBot) -> None:
    dialog = window.go_to()
    qtbot.keyClicks(dialog.field, "0:04.5")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert window.studio.player.position == 4500
    assert window.studio.selected == []


def test_a_cue_that_is_not_there_is_said(window: Window, qtbot: QtBot) -> None:
    dialog = window.go_to()
    qtbot.keyClicks(dialog.field, "77")
    assert dialog.found == "There is no cue 77."
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.reject()


def test_shifting_needs_cues_that_may_be_changed(window: Window) -> None:
    assert window.studio.actions["time.shift"].isEnabled()
    window.studio.workspace.set_read_only(True)
    assert not window.studio.actions["time.shift"].isEnabled()
    assert window.studio.actions["edit.go_to"].isEnabled()
