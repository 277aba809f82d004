"""The preview of a tool's amendments: ticked by mouse and keys, kept true, made as one step."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from cuesmith.base.errors import UsageError
from cuesmith.bridge.amendment_table import Column
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.amendments import Amend, Amendment
from cuesmith.domain.cue import Cue
from cuesmith.domain.cue_edits import ReplaceText, with_text
from cuesmith.domain.document import Document
from cuesmith.domain.history import History
from cuesmith.domain.track import Track
from cuesmith.ui.tools.amending_dialog import AmendingDialog, Tool

WORDS = ("one", "two", "three", "four")


def document(texts: Sequence[str] = WORDS) -> Document:
    cues = tuple(Cue(f"c{n}", n * 1000, n * 1000 + 900, text) for n, text in enumerate(texts))
    return Document((Track(cues, "en", id="t"),))


class Capitals:
    """A tool: capital letters for short words, full stops for all others."""

    def __init__(self) -> None:
        self.error = ""
        self.mark = "."

    def make(self) -> Amend:
        if self.error:
            raise UsageError(self.error)
        mark = self.mark

        def amend(track: Track) -> list[Amendment]:
            found: list[Amendment] = []
            for cue in track.cues:
                rule = "casing" if len(cue.text) < 4 else "stops"
                text = cue.text.upper() if rule == "casing" else cue.text.rstrip(".!") + mark
                if text != cue.text:
                    found.append(Amendment(rule, "", (cue,), (with_text(cue, text),)))
            return found

        return amend


@pytest.fixture
def workspace() -> Workspace:
    workspace = Workspace()
    workspace.open(History(document()))
    return workspace


@pytest.fixture
def tool() -> Capitals:
    return Capitals()


@pytest.fixture
def sought() -> list[int]:
    return []


@pytest.fixture
def dialog(
    qtbot: QtBot, workspace: Workspace, tool: Capitals, sought: list[int]
) -> Iterator[AmendingDialog]:
    described = Tool("Capitals", "Clean up text", tool.make)
    dialog = AmendingDialog(workspace, described, seek=sought.append)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    settle(dialog, qtbot)
    yield dialog
    dialog.close()
    workspace.settle()


def settle(dialog: AmendingDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.amending.busy)


def texts(workspace: Workspace) -> list[str]:
    return [cue.text for cue in workspace.document.tracks[0].cues]


def press(dialog: AmendingDialog, row: int) -> None:
    """Click the box of a row."""
    view, option = dialog.list.view, QStyleOptionViewItem()
    index = dialog.list.table.index(row, Column.CUE)
    view.initViewItemOption(option)
    option.rect = view.visualRect(index)
    option.features |= QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
    part = QStyle.SubElement.SE_ItemViewItemCheckIndicator
    box = view.style().subElementRect(part, option, view)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())


def test_what_is_ticked_is_made_as_one_step(
    dialog: AmendingDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    assert dialog.apply_button.text() == "&Apply 4 of 4"
    press(dialog, 1)
    assert dialog.apply_button.text() == "&Apply 3 of 4"
    QTest.mouseClick(dialog.apply_button, Qt.MouseButton.LeftButton)
    settle(dialog, qtbot)
    assert texts(workspace) == ["ONE", "two", "three.", "four."]
    assert dialog.said.text() == "3 changes made. 1 change proposed."
    assert [step.label for step in workspace.history.undo_steps] == ["Clean up text"]
    workspace.undo()
    assert workspace.document == document()


def test_space_ticks_all_chosen_rows(dialog: AmendingDialog) -> None:
    view = dialog.list.view
    view.setFocus()
    view.selectAll()
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert not dialog.list.table.ticked
    assert not dialog.apply_button.isEnabled()
    view.selectRow(2)
    QTest.keyClick(view, Qt.Key.Key_Space)
    (left,) = dialog.list.table.ticked
    assert left.before[0].text == "three"


def test_a_rule_is_ticked_as_a_whole(dialog: AmendingDialog) -> None:
    rules, view = dialog.list.rules, dialog.list.rule_view
    assert [rules.index(row).data() for row in range(rules.rowCount())] == [
        "Casing (2)",
        "Stops (2)",
    ]
    view.setFocus()
    view.setCurrentIndex(rules.index(0))
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert [each.rule for each in dialog.list.table.ticked] == ["stops", "stops"]
    dialog.list.table.tick((0,), on=True)
    state = rules.index(0).data(Qt.ItemDataRole.CheckStateRole)
    assert state == Qt.CheckState.PartiallyChecked
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert dialog.list.table.ticked_count == 4


def test_all_and_none(dialog: AmendingDialog) -> None:
    dialog.list.none_button.click()
    assert dialog.list.table.ticked_count == 0
    dialog.list.all_button.click()
    assert dialog.list.table.ticked_count == 4


def test_a_row_goes_to_its_cue(
    dialog: AmendingDialog, workspace: Workspace, sought: list[int]
) -> None:
    view = dialog.list.view
    where = view.visualRect(dialog.list.table.index(2, Column.AFTER)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert workspace.selection.cues == ("c2",)
    assert sought == [2000]
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert workspace.selection.cues == ("c3",)


def test_a_change_elsewhere_keeps_the_ticks_of_what_stays(
    dialog: AmendingDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    dialog.list.table.tick((0, 3), on=False)
    workspace.apply(ReplaceText("t", "c3", "fourth"))
    settle(dialog, qtbot)
    assert [each.after[0].text for each in dialog.list.table.ticked] == ["TWO", "three.", "fourth."]
    assert dialog.apply_button.text() == "&Apply 3 of 4"


def test_other_options_are_worked_out_before_they_are_applied(
    dialog: AmendingDialog, workspace: Workspace, tool: Capitals, qtbot: QtBot
) -> None:
    tool.mark = "!"
    dialog.refresh()
    dialog.apply_button.click()
    qtbot.waitUntil(lambda: texts(workspace) == ["ONE", "TWO", "three!", "four!"])
    settle(dialog, qtbot)
    assert dialog.stack.currentWidget() is dialog.empty
    assert dialog.empty.text() == "Nothing to change."


def test_options_that_make_no_sense_are_said(
    dialog: AmendingDialog, tool: Capitals, qtbot: QtBot
) -> None:
    tool.error = "This is no list."
    dialog.refresh()
    assert dialog.empty.text() == "This is no list."
    assert not dialog.apply_button.isEnabled()
    tool.error = ""
    dialog.refresh()
    settle(dialog, qtbot)
    assert dialog.apply_button.isEnabled()


def test_a_read_only_project_is_only_looked_at(
    dialog: AmendingDialog, workspace: Workspace
) -> None:
    workspace.set_read_only(True)
    assert not dialog.apply_button.isEnabled()


def test_thousands_are_listed_and_made(
    dialog: AmendingDialog, workspace: Workspace, qtbot: QtBot
) -> None:
    many = document(["one", "a longer text"] * 2000)
    track = many.tracks[0]
    workspace.open(History(many))
    dialog.show()
    qtbot.waitUntil(lambda: dialog.list.table.rowCount() == 4000)
    dialog.list.table.tick(dialog.list.table.rows_of("stops"), on=False)
    dialog.apply()
    workspace.settle()
    now = workspace.document.tracks[0]
    assert {cue.text for cue in now.cues} == {"ONE", "a longer text"}
    assert len(workspace.history.undo_steps) == 1
    workspace.undo()
    workspace.settle()
    assert workspace.document.tracks[0] == replace(track)


class Slow:
    """A tool that tells how far it is, until it is broken off."""

    def __init__(self) -> None:
        self.watch: Callable[[float], object] = lambda _: None
        self.broken_off = Event()

    def __call__(self, track: Track) -> list[Amendment]:
        share = 0.0
        try:
            while True:
                share = min(0.5, share + 0.001)
                self.watch(share)
        finally:
            self.broken_off.set()

    def reporting(self, watch: Callable[[float], object]) -> Amend:
        self.watch = watch
        return self


def test_what_takes_long_says_how_far_it_is_and_can_be_stopped(
    qtbot: QtBot, workspace: Workspace
) -> None:
    slow = Slow()
    dialog = AmendingDialog(workspace, Tool("Slow", "Clean up text", lambda: slow))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.progress.value() == 50 and dialog.progress.isVisible())
    assert dialog.said.text() == "Looking…"
    QTest.mouseClick(dialog.stop_button, Qt.MouseButton.LeftButton)
    assert slow.broken_off.wait(30)
    assert dialog.empty.text() == "Stopped."
    assert dialog.progress.isHidden()
    assert not dialog.amending.busy
    assert not dialog.apply_button.isEnabled()
    dialog.close()
