"""The list of all that is wrong: kept up to date, by rule, a click leads to the cue."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cuesmith.bridge.finding_table import ACCEPTED, FindingColumn
from cuesmith.bridge.workspace import Marks
from cuesmith.domain.cue import Cue
from cuesmith.domain.cue_edits import DeleteCues, ReplaceText
from cuesmith.domain.rules import Rule
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import AddTrack
from cuesmith.ui.editor.check_dialog import CheckDialog
from cuesmith.ui.editor.finding_menu import FindingMenu
from tests.support.editor_bench import EditorBench, editor_bench, many_cues

CUES = (
    Cue("a", 0, 2000, "All is well here."),
    Cue("b", 1900, 4000, "Well... it is."),
    Cue("c", 6000, 8000, "Two\nlines..."),
)


@pytest.fixture
def bench(qapp: QApplication) -> Iterator[EditorBench]:
    with editor_bench(Track(CUES, "en", "Main", id="t")) as made:
        yield made


@pytest.fixture
def dialog(bench: EditorBench, qtbot: QtBot) -> Iterator[CheckDialog]:
    shown = bench.panel.check()
    qtbot.waitUntil(lambda: rows(shown) != [])
    yield shown
    with qtbot.waitSignal(shown.destroyed):
        shown.close()
    assert bench.panel.check() is not shown
    bench.panel.check().close()


def rows(dialog: CheckDialog) -> list[tuple[str, Rule]]:
    table = dialog.table
    findings = [table.finding(row) for row in range(table.rowCount())]
    return [(each.cue, each.rule) for each in findings]


ALL = [
    ("b", Rule.OVERLAP),
    ("b", Rule.ELLIPSIS),
    ("c", Rule.NEEDLESS_BREAK),
    ("c", Rule.ELLIPSIS),
]


def test_all_is_listed_the_gravest_of_a_cue_first(dialog: CheckDialog) -> None:
    model: QAbstractTableModel = dialog.table
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert rows(dialog) == ALL
    assert dialog.summary.text() == "1 of 3 cues meet every rule of “General” (33.3 %)."
    reason = model.index(0, FindingColumn.REASON).data()
    assert "before an earlier cue is gone" in reason
    tip = model.index(0, FindingColumn.REASON).data(Qt.ItemDataRole.ToolTipRole)
    assert "End the earlier cue sooner" in tip


def test_one_rule_can_be_listed_alone(dialog: CheckDialog) -> None:
    place = dialog.rules.findData(Rule.ELLIPSIS)
    assert dialog.rules.itemText(place) == "Ellipsis (2)"
    dialog.rules.setCurrentIndex(place)
    dialog.rules.activated.emit(place)
    assert rows(dialog) == [("b", Rule.ELLIPSIS), ("c", Rule.ELLIPSIS)]


def test_a_click_leads_to_the_cue_and_the_list_follows(
    dialog: CheckDialog, bench: EditorBench
) -> None:
    place = dialog.view.visualRect(dialog.table.index(3, FindingColumn.REASON)).center()
    QTest.mouseClick(dialog.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert bench.selected == ["c"]
    bench.workspace.select_cues(["b"])
    assert dialog.view.currentIndex().row() == 0


def test_what_is_fixed_leaves_the_list(
    dialog: CheckDialog, bench: EditorBench, qtbot: QtBot
) -> None:
    bench.workspace.select_cues(["b"])
    dialog.fix.click()
    qtbot.waitUntil(lambda: rows(dialog) == ALL[1:])
    dialog.fix.click()
    qtbot.waitUntil(lambda: rows(dialog) == ALL[2:])
    dialog.view.selectRow(1)
    dialog.fix.click()  # the one that is chosen, not the gravest of its cue
    qtbot.waitUntil(lambda: rows(dialog) == ALL[2:3])
    bench.workspace.undo()
    bench.workspace.apply(ReplaceText("t", "c", "One line."))
    qtbot.waitUntil(lambda: rows(dialog) == [])
    assert "3 of 3" in dialog.summary.text()
    bench.workspace.undo()
    qtbot.waitUntil(lambda: rows(dialog) == ALL[2:])


def test_all_that_is_listed_is_fixed_in_one_step(
    dialog: CheckDialog, bench: EditorBench, qtbot: QtBot
) -> None:
    assert dialog.fix_all.text() == "Fix &all in the list (4)"
    dialog.fix_all.click()
    qtbot.waitUntil(lambda: rows(dialog) == [])
    assert [cue.text for cue in bench.cues] == ["All is well here.", "Well… it is.", "Two lines…"]
    assert bench.workspace.history.undo_steps[-1].label == "Put 3 cues right"
    assert not dialog.fix_all.isEnabled()
    bench.workspace.undo()
    assert bench.cues == CUES


def test_an_empty_list_says_that_nothing_is_to_mend(
    dialog: CheckDialog, bench: EditorBench, qtbot: QtBot
) -> None:
    assert not dialog.nothing.isVisible()
    dialog.view.setFocus()
    dialog.view.selectRow(2)
    dialog.accept_one.click()
    qtbot.waitUntil(lambda: len(rows(dialog)) == 3)
    held = dialog.focusWidget()
    dialog.fix_all.click()
    qtbot.waitUntil(lambda: rows(dialog) == [])
    assert dialog.nothing.isVisible()
    assert (dialog.nothing.text, dialog.nothing.more) == ("Nothing to mend.", "1 found fine")
    assert dialog.view.accessibleDescription() == "Nothing to mend. 1 found fine"
    assert dialog.nothing.geometry() == dialog.view.viewport().geometry()
    assert dialog.focusWidget() is held
    dialog.show_accepted.click()
    assert not dialog.nothing.isVisible()
    dialog.show_accepted.click()
    bench.workspace.undo()
    qtbot.waitUntil(lambda: not dialog.nothing.isVisible())


def test_only_the_rule_that_is_listed_is_fixed(
    dialog: CheckDialog, bench: EditorBench, qtbot: QtBot
) -> None:
    place = dialog.rules.findData(Rule.ELLIPSIS)
    dialog.rules.setCurrentIndex(place)
    dialog.rules.activated.emit(place)
    dialog.fix_all.click()
    assert [cue.text for cue in bench.cues] == ["All is well here.", "Well… it is.", "Two\nlines…"]
    qtbot.waitUntil(lambda: rows(dialog) == [("b", Rule.OVERLAP), ("c", Rule.NEEDLESS_BREAK)])


def test_another_track_is_another_list(
    dialog: CheckDialog, bench: EditorBench, qtbot: QtBot
) -> None:
    bench.workspace.apply(AddTrack(Track(many_cues(3), "en", id="u"), 1))
    bench.workspace.set_active_track("u")
    qtbot.waitUntil(lambda: "3 of 3" in dialog.summary.text())
    assert rows(dialog) == []


def test_rows_that_moved_keep_their_own_cues(
    dialog: CheckDialog, bench: EditorBench, qtbot: QtBot
) -> None:
    bench.workspace.apply(DeleteCues("t", ("a",)))
    wanted = [("c", Rule.NEEDLESS_BREAK), ("c", Rule.ELLIPSIS)]
    qtbot.waitUntil(lambda: rows(dialog)[-2:] == wanted and len(rows(dialog)) == 3)
    last = dialog.table.rowCount() - 1
    shown = [
        dialog.table.index(last, column).data()
        for column in (FindingColumn.CUE, FindingColumn.TEXT)
    ]
    assert shown[0] == "2"
    assert shown[1].startswith("Two")


def test_a_track_without_cues_is_not_said_to_be_perfect(
    dialog: CheckDialog, bench: EditorBench, qtbot: QtBot
) -> None:
    bench.workspace.apply(DeleteCues("t", ("a", "b", "c")))
    qtbot.waitUntil(lambda: dialog.summary.text() == "There are no cues yet.")
    assert rows(dialog) == []
    assert not dialog.nothing.isVisible()


def test_what_could_not_be_looked_at_is_told(
    dialog: CheckDialog, bench: EditorBench, qtbot: QtBot
) -> None:
    assert "shot changes" in dialog.unseen.text()
    assert "language" not in dialog.unseen.text().replace("of this language", "")
    bench.workspace.set_marks(Marks(shots=(9_000,)))
    qtbot.waitUntil(lambda: "shot changes" not in dialog.unseen.text())


def test_one_finding_is_accepted_and_told_again(
    dialog: CheckDialog, bench: EditorBench, qtbot: QtBot
) -> None:
    assert dialog.show_accepted.isHidden()
    dialog.view.selectRow(1)
    dialog.accept_one.click()
    qtbot.waitUntil(lambda: rows(dialog) == [ALL[0], *ALL[2:]])
    assert bench.workspace.history.undo_steps[-1].label == "Accept a problem of cue 2"
    assert dialog.rules.itemText(0) == "All rules (3)"
    assert dialog.show_accepted.text() == "Show acce&pted (1)"
    dialog.show_accepted.click()
    assert rows(dialog) == ALL
    assert dialog.table.index(1, FindingColumn.RULE).data() == "Ellipsis (accepted)"
    assert dialog.table.index(1, 0).data(ACCEPTED)
    assert dialog.fix_all.text() == "Fix &all in the list (3)"
    dialog.view.selectRow(1)
    assert dialog.accept_one.text() == "&Tell again"
    assert not dialog.fix.isEnabled()
    dialog.accept_one.click()
    qtbot.waitUntil(lambda: dialog.rules.itemText(0) == "All rules (4)")


def test_what_is_accepted_is_left_by_fixing_all(
    dialog: CheckDialog, bench: EditorBench, qtbot: QtBot
) -> None:
    dialog.view.selectRow(2)
    dialog.accept_one.click()
    qtbot.waitUntil(lambda: len(rows(dialog)) == 3)
    dialog.fix_all.click()
    qtbot.waitUntil(lambda: rows(dialog) == [])
    assert bench.cue("c").text == "Two\nlines…"


def test_the_menu_of_a_row_fixes_or_accepts(
    dialog: CheckDialog, bench: EditorBench, qtbot: QtBot
) -> None:
    menu = opened_menu(dialog, 0)
    assert [each.text() for each in menu.actions() if each.text()] == [
        "&Fix this problem",
        "This problem is f&ine",
    ]
    menu.actions()[-1].trigger()
    qtbot.waitUntil(lambda: rows(dialog) == ALL[1:])
    menu = opened_menu(dialog, 0)
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: rows(dialog) == ALL[2:])
    assert bench.cue("b").text == "Well… it is."


def opened_menu(dialog: CheckDialog, row: int) -> FindingMenu:
    """That of a row, as a right click opens it."""
    place = dialog.view.visualRect(dialog.table.index(row, FindingColumn.REASON)).center()
    before = set(dialog.findChildren(FindingMenu))
    dialog.view.customContextMenuRequested.emit(place)
    (menu,) = set(dialog.findChildren(FindingMenu)) - before
    menu.close()
    return menu
