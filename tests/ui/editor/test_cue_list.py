"""The list: selecting, scrolling, typing in rows, going from problem to problem."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from cuesmith.bridge.track_table import Column
from cuesmith.domain.cue import Cue
from cuesmith.domain.cue_edits import DeleteCues, InsertCues, ReplaceText
from cuesmith.domain.selection import Selection
from cuesmith.domain.time_edits import SetTimes, ShiftCues
from cuesmith.domain.track import Track
from cuesmith.ui.editor.cell_editor import CellText
from tests.support.editor_bench import CONTROL, SHIFT, EditorBench, editor_bench, many_cues


@pytest.fixture
def bench(qapp: QApplication) -> Iterator[EditorBench]:
    with editor_bench(Track(many_cues(200), "en", "Main", id="t")) as made:
        yield made


# -- selecting --------------------------------------------------------------------------------


def test_a_click_selects_and_goes_there(bench: EditorBench) -> None:
    bench.click(3)
    assert bench.selected == ["c3"]
    assert bench.player.position == 9_000
    assert bench.text.text == "Line 3"


def test_several_are_selected_without_moving_the_playhead(bench: EditorBench) -> None:
    bench.click(3)
    bench.click(5, keys=SHIFT)
    bench.click(1, keys=CONTROL)
    assert bench.selected == ["c1", "c3", "c4", "c5"]
    assert bench.workspace.selection.current == "c1"
    assert bench.player.position == 9_000


def test_keys_walk_through_the_rows(bench: EditorBench) -> None:
    bench.click(3)
    QTest.keyClick(bench.view, Qt.Key.Key_Down)
    assert (bench.selected, bench.player.position) == (["c4"], 12_000)
    QTest.keyClick(bench.view, Qt.Key.Key_Up, SHIFT)
    assert bench.selected == ["c3", "c4"]


def test_keys_go_to_both_ends(bench: EditorBench) -> None:
    rows = bench.view.model().rowCount()
    bench.click(3)
    QTest.keyClick(bench.view, Qt.Key.Key_End)
    assert bench.selected == [f"c{rows - 1}"]
    assert bench.player.position == bench.cue(f"c{rows - 1}").start
    QTest.keyClick(bench.view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert bench.selected == ["c0"]
    bench.click(2)
    QTest.keyClick(bench.view, Qt.Key.Key_Home, SHIFT)
    assert bench.selected == ["c0", "c1", "c2"]


def test_what_others_select_is_shown_and_not_said_again(bench: EditorBench, qtbot: QtBot) -> None:
    said: list[str] = []
    bench.workspace.selection_changed.connect(lambda _, origin: said.append(origin))
    bench.workspace.select_cues(["c150", "c152"], "c152", origin="timeline")
    assert bench.view.selected_rows() == [150, 152]
    assert bench.view.currentIndex().row() == 152
    assert bench.view.viewport().rect().contains(bench.place(152))
    assert said == ["timeline"]
    assert bench.player.position == 0


def test_undo_selects_what_was_selected(bench: EditorBench) -> None:
    bench.click(3)
    bench.workspace.apply(DeleteCues("t", ("c3",)), select=Selection("t", ("c4",), "c4"))
    assert bench.view.selected_rows() == [3]
    bench.workspace.undo()
    assert bench.view.selected_rows() == [3]
    assert bench.selected == ["c3"]


def test_all_rows_can_be_selected_and_deleted(bench: EditorBench) -> None:
    bench.view.selectAll()
    assert len(bench.selected) == 200
    bench.workspace.apply(DeleteCues("t", bench.workspace.selection.cues))
    assert bench.panel.table.rowCount() == 0
    assert bench.selected == []


# -- scrolling --------------------------------------------------------------------------------


def test_rows_that_come_above_do_not_move_what_is_looked_at(bench: EditorBench) -> None:
    bench.workspace.select_cues(["c100"])
    place, scroll = bench.place(100).y(), bench.view.verticalScrollBar().value()
    fresh = tuple(Cue(f"n{n}", 100 * n, 100 * n + 50, "New") for n in range(20))
    bench.workspace.apply(InsertCues("t", fresh))
    assert bench.place(120).y() == place
    assert bench.view.verticalScrollBar().value() > scroll
    bench.workspace.apply(DeleteCues("t", tuple(cue.id for cue in fresh)))
    assert bench.place(100).y() == place
    assert bench.selected == ["c100"]


def test_rows_that_come_at_the_end_do_not_disturb(bench: EditorBench) -> None:
    bench.click(3)
    scroll = bench.view.verticalScrollBar().value()
    for n in range(200, 230):
        bench.workspace.apply(InsertCues("t", (Cue(f"c{n}", 3_000 * n, 3_000 * n + 500, "+"),)))
    assert bench.view.verticalScrollBar().value() == scroll
    assert bench.view.selected_rows() == [3]


def test_at_the_end_the_list_goes_along(bench: EditorBench) -> None:
    bench.view.scrollToBottom()
    for n in range(200, 230):
        bench.workspace.apply(InsertCues("t", (Cue(f"c{n}", 3_000 * n, 3_000 * n + 500, "+"),)))
    bar = bench.view.verticalScrollBar()
    assert bar.value() == bar.maximum()
    assert bench.view.viewport().rect().contains(bench.place(229))


def test_playing_marks_the_row_and_follows_where_that_is_wanted(bench: EditorBench) -> None:
    bench.player.seek(150_500)
    assert bench.view.cells.playing == {50}
    assert bench.top_row == 0
    bench.actions["view.follow"].setChecked(True)
    bench.player.runs = True
    bench.player.seek(300_500)
    assert bench.view.viewport().rect().contains(bench.place(100))
    bench.player.seek(302_500)
    assert bench.view.cells.playing == set()


# -- typing in rows ---------------------------------------------------------------------------


def editor_of(bench: EditorBench) -> CellText | QLineEdit:
    found: list[CellText | QLineEdit] = [*bench.view.findChildren(CellText)]
    found += bench.view.findChildren(QLineEdit)
    assert len(found) == 1
    return found[0]


def test_enter_opens_the_text_and_enter_is_done(bench: EditorBench) -> None:
    bench.click(2)
    QTest.keyClick(bench.view, Qt.Key.Key_Return)
    editor = editor_of(bench)
    QTest.keyClicks(editor, "One")
    QTest.keyClick(editor, Qt.Key.Key_Return, SHIFT)
    QTest.keyClicks(editor, "two")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert bench.cue("c2").text == "One\ntwo"
    assert bench.text.text == "One\ntwo"


def test_escape_leaves_the_row_as_it_was(bench: EditorBench) -> None:
    bench.double_click(2, Column.TEXT)
    editor = editor_of(bench)
    QTest.keyClicks(editor, "gone")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert bench.cue("c2").text == "Line 2"


def test_a_time_is_typed_in_its_cell(bench: EditorBench, qtbot: QtBot) -> None:
    bench.double_click(2, Column.START)
    editor = editor_of(bench)
    QTest.keyClicks(editor, "+0.5")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bench.cue("c2").start == 6_500)
    assert bench.cue("c2").end == 8_000


def test_what_is_being_typed_survives_edits_elsewhere(bench: EditorBench) -> None:
    bench.double_click(2, Column.TEXT)
    editor = editor_of(bench)
    QTest.keyClicks(editor, "mine")
    bench.workspace.apply(InsertCues("t", (Cue("n", 100, 200, "New"),)))
    bench.workspace.apply(ReplaceText("t", "c4", "other"))
    assert isinstance(editor, CellText)
    assert editor.text == "mine"
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert bench.cue("c2").text == "mine"


# -- problems ---------------------------------------------------------------------------------


def break_rows(bench: EditorBench, *cues: str) -> None:
    for cue in cues:
        bench.workspace.apply(ReplaceText("t", cue, "much too long " * 8))


def test_f8_goes_from_problem_to_problem_and_round(bench: EditorBench) -> None:
    break_rows(bench, "c20", "c150")
    found = []
    for _ in range(3):
        bench.actions["review.next_problem"].trigger()
        found += bench.selected
    assert found == ["c20", "c150", "c20"]
    assert "Reading speed" in bench.form.reasons.said
    bench.actions["review.previous_problem"].trigger()
    assert bench.selected == ["c150"]


def test_the_number_of_problems_is_shown(bench: EditorBench, qtbot: QtBot) -> None:
    button = bench.panel.problems
    break_rows(bench, "c20", "c150")
    qtbot.waitUntil(lambda: button.text() == "2 problems")
    assert button.isVisible()
    bench.workspace.undo()
    qtbot.waitUntil(lambda: button.text() == "1 problem")
    bench.workspace.undo()
    qtbot.waitUntil(lambda: not button.isVisible())
    with qtbot.waitSignal(bench.workspace.refused) as said:
        bench.actions["review.next_problem"].trigger()
    assert "No cue breaks" in str(said.args[0])
    assert bench.selected == []


def test_another_profile_finds_other_problems(bench: EditorBench, qtbot: QtBot) -> None:
    bench.workspace.set_profile(replace(bench.workspace.profile, max_duration=1_500))
    qtbot.waitUntil(lambda: bench.panel.problems.text() == "200 problems")
    reason = bench.panel.table.index(0, Column.DURATION).data(Qt.ItemDataRole.ToolTipRole)
    assert "at most 1.5 s" in reason


# -- the rest ---------------------------------------------------------------------------------


def test_an_empty_list_says_what_to_do(bench: EditorBench) -> None:
    bench.workspace.apply(DeleteCues("t", tuple(cue.id for cue in bench.cues)))
    assert not bench.view.isVisible()
    assert "F2" in bench.panel.hint.text()
    bench.workspace.undo()
    assert bench.view.isVisible()


def test_columns_make_room_and_speakers_get_one_when_there_are_any(bench: EditorBench) -> None:
    hidden = bench.view.isColumnHidden
    assert [hidden(column) for column in (Column.END, Column.SPEAKER)] == [True, True]
    bench.window.resize(900, 640)
    assert [hidden(column) for column in (Column.END, Column.SPEAKER)] == [False, True]
    bench.panel.table.setData(bench.panel.table.index(0, Column.SPEAKER), "Ann")
    assert not hidden(Column.SPEAKER)
    bench.window.resize(480, 640)
    assert hidden(Column.SPEAKER)
    assert bench.view.cells.speakers_inline


def test_the_context_menu_has_the_window_commands(bench: EditorBench, qtbot: QtBot) -> None:
    bench.view.menu_wanted.emit(bench.window.mapToGlobal(bench.place(1)))
    (menu,) = [each for each in bench.panel.findChildren(QMenu) if each.isVisible()]
    assert bench.actions["cue.delete"] in menu.actions()
    menu.close()


def test_a_moved_cue_takes_its_row_and_selection_along(bench: EditorBench) -> None:
    bench.click(1)
    bench.workspace.apply(SetTimes("t", "c1", 20_000, 21_000))
    assert bench.selected == ["c1"]
    assert bench.view.selected_rows() == [6]


def test_list_inspector_and_workspace_agree_whatever_is_done(bench: EditorBench) -> None:
    chance = Random(7)

    def ids() -> list[str]:
        return [cue.id for cue in bench.cues]

    def some() -> tuple[str, ...]:
        return tuple(chance.sample(ids(), min(len(ids()), chance.randint(1, 5))))

    def insert(turn: int) -> None:
        start = chance.randrange(600_000)
        bench.workspace.apply(InsertCues("t", (Cue(f"r{turn}", start, start + 700, "New"),)))

    ways: tuple[Callable[[int], object], ...] = (
        insert,
        lambda _: bench.workspace.apply(DeleteCues("t", some())),
        lambda _: bench.workspace.apply(ShiftCues("t", chance.randint(-9_000, 9_000), some())),
        lambda _: bench.workspace.select_cues(some()),
        lambda _: QTest.keyClick(bench.view, Qt.Key.Key_Down),
        lambda _: QTest.keyClick(bench.view, Qt.Key.Key_Up, SHIFT),
        lambda _: QTest.keyClicks(bench.text, "x"),
        lambda _: bench.workspace.undo(),
        lambda _: bench.workspace.redo(),
    )
    for turn in range(250):
        chance.choice(ways)(turn)
        view = bench.workspace.view()
        rows = [view.rows[cue] for cue in bench.selected]
        assert bench.view.selected_rows() == rows, turn
        current = bench.workspace.current_cue
        if len(rows) == 1 and current is not None:
            assert bench.view.currentIndex().row() == rows[0]
            assert bench.text.text == current.text


def test_typing_goes_on_undisturbed_while_cues_arrive(bench: EditorBench) -> None:
    bench.click(3)
    bench.text.setFocus()
    bench.text.to_end()
    for n in range(200, 210):
        QTest.keyClicks(bench.text, str(n % 10))
        fresh = Cue(f"c{n}", 3_000 * n, 3_000 * n + 500, "Heard")
        bench.workspace.apply(InsertCues("t", (fresh,)), origin="transcription")
    assert bench.cue("c3").text == bench.text.text == "Line 30123456789"
    assert bench.selected == ["c3"]
    assert bench.top_row == 0
