"""The inspector: what is typed is done at once; keys, times, looks, speakers, notes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cuesmith.domain.cue import Cue, Dialect, Markup
from cuesmith.domain.cue_edits import ReplaceText
from cuesmith.domain.track import Source, Track
from tests.support.editor_bench import NONE, SHIFT, EditorBench, editor_bench, many_cues

RETURN, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def bench(qapp: QApplication) -> Iterator[EditorBench]:
    with editor_bench(Track(many_cues(20), "en", "Main", id="t")) as made:
        made.workspace.select_cues(["c3"])
        made.text.setFocus()
        made.text.to_end()
        yield made


def mark(bench: EditorBench, start: int, end: int) -> None:
    """Select a stretch, in Qt's units."""
    cursor = bench.text.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    bench.text.setTextCursor(cursor)


def type_into(field: QWidget, text: str) -> None:
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, RETURN)


# -- text -------------------------------------------------------------------------------------


def test_what_is_typed_is_there_at_once_and_is_one_step(bench: EditorBench) -> None:
    QTest.keyClicks(bench.text, ", typed")
    assert bench.cue("c3").text == "Line 3, typed"
    assert len(bench.workspace.history.undo_steps) == 1
    bench.workspace.undo()
    assert bench.text.text == "Line 3"


def test_the_cursor_stays_where_one_types(bench: EditorBench) -> None:
    mark(bench, 4, 4)
    QTest.keyClicks(bench.text, "abc")
    assert bench.text.text == "Lineabc 3"
    assert bench.text.place == 7


def test_an_edit_from_elsewhere_is_shown(bench: EditorBench) -> None:
    mark(bench, 2, 2)
    bench.workspace.apply(ReplaceText("t", "c3", "Linden 3"))
    assert bench.text.text == "Linden 3"
    assert bench.text.place == 2


def test_enter_goes_to_the_next_cue_and_begins_a_new_step(bench: EditorBench) -> None:
    QTest.keyClicks(bench.text, "a")
    QTest.keyClick(bench.text, RETURN)
    assert bench.selected == ["c4"]
    assert bench.player.position == 12_000
    QTest.keyClicks(bench.text, "b")
    assert (bench.cue("c3").text, bench.cue("c4").text) == ("Line 3a", "Line 4b")
    assert len(bench.workspace.history.undo_steps) == 2
    bench.actions["cue.commit_next"].trigger()
    assert bench.selected == ["c5"]


def test_enter_in_the_last_cue_stays_there(bench: EditorBench) -> None:
    bench.workspace.select_cues(["c19"])
    QTest.keyClick(bench.text, RETURN)
    assert bench.selected == ["c19"]
    assert len(bench.cues) == 20


def test_shift_enter_breaks_the_line(bench: EditorBench) -> None:
    QTest.keyClick(bench.text, RETURN, SHIFT)
    QTest.keyClicks(bench.text, "two")
    assert bench.cue("c3").text == "Line 3\ntwo"
    assert bench.selected == ["c3"]


def test_escape_takes_everything_back_as_one_step(bench: EditorBench) -> None:
    before = bench.cue("c3")
    QTest.keyClicks(bench.text, "a")
    bench.now += 5
    QTest.keyClicks(bench.text, "b")
    type_into(bench.form.start, "+0.5")
    QTest.keyClick(bench.text, ESCAPE)
    assert bench.cue("c3") == before
    assert bench.text.text == "Line 3"
    bench.workspace.undo()
    assert bench.cue("c3").text == "Line 3ab"


def test_no_break_spaces_stay(bench: EditorBench) -> None:
    bench.workspace.apply(ReplaceText("t", "c3", "Quoi\u00a0?"))
    bench.text.to_end()
    QTest.keyClicks(bench.text, "!")
    assert bench.cue("c3").text == "Quoi\u00a0?!"


def test_text_from_the_right_stands_at_the_right(bench: EditorBench) -> None:
    bench.workspace.apply(ReplaceText("t", "c3", "שלום"))
    assert bench.text.document().defaultTextOption().alignment() & Qt.AlignmentFlag.AlignRight
    bench.workspace.select_cues(["c4"])
    assert bench.text.document().defaultTextOption().alignment() & Qt.AlignmentFlag.AlignLeft


def test_a_cue_can_ask_for_its_text(bench: EditorBench) -> None:
    bench.form.note.setFocus()
    bench.workspace.text_wanted.emit("c7")
    assert bench.selected == ["c7"]
    assert bench.window.focusWidget() is bench.text


def test_reading_only_takes_no_typing(bench: EditorBench) -> None:
    bench.workspace.set_read_only(True)
    QTest.keyClicks(bench.text, "nothing")
    assert bench.cue("c3").text == bench.text.text == "Line 3"
    assert not bench.actions["cue.italic"].isEnabled()


def test_a_dropped_file_is_left_to_the_window(bench: EditorBench) -> None:
    def entered(data: QMimeData) -> bool:
        action = Qt.DropAction.CopyAction
        event = QDragEnterEvent(QPoint(5, 5), action, data, Qt.MouseButton.LeftButton, NONE)
        event.ignore()
        QApplication.sendEvent(bench.text.viewport(), event)
        return event.isAccepted()

    words, file = QMimeData(), QMimeData()
    words.setText("words")
    file.setUrls([QUrl.fromLocalFile("/film.mkv")])
    assert entered(words)
    assert not entered(file)


def test_what_breaks_the_profile_is_said(bench: EditorBench) -> None:
    assert bench.form.reasons.said == ""
    height = bench.form.sizeHint().height()
    bench.workspace.apply(ReplaceText("t", "c3", "far too long " * 9))
    assert "20 can be read" in bench.form.reasons.said
    assert "are allowed" in bench.form.reasons.toolTip()
    assert bench.form.reasons.text().endswith("…")
    assert bench.form.sizeHint().height() == height
    assert "CPS" in bench.form.measures.text()


# -- looks ------------------------------------------------------------------------------------


def look_at(bench: EditorBench, place: int) -> tuple[bool, bool]:
    """Italic and bold of the character at Qt's place."""
    cursor = QTextCursor(bench.text.document())
    cursor.setPosition(place + 1)
    return cursor.charFormat().fontItalic(), cursor.charFormat().fontWeight() > 400


def test_italics_of_a_stretch_are_seen_and_kept_while_typing(bench: EditorBench) -> None:
    bench.workspace.apply(ReplaceText("t", "c3", "🎉 one two"))
    mark(bench, 3, 6)  # the emoji takes two units
    bench.actions["cue.italic"].trigger()
    assert bench.cue("c3").markup == Markup(Dialect.SRT, "🎉 <i>one</i> two")
    assert [look_at(bench, place)[0] for place in (0, 3, 5, 7)] == [False, True, True, False]
    mark(bench, 5, 5)
    QTest.keyClicks(bench.text, "x")
    assert bench.cue("c3").markup == Markup(Dialect.SRT, "🎉 <i>onxe</i> two")
    mark(bench, 3, 7)
    bench.actions["cue.italic"].trigger()
    assert bench.cue("c3").markup is None
    assert not look_at(bench, 3)[0]


def test_without_a_stretch_the_whole_cue_is_meant(bench: EditorBench) -> None:
    bench.actions["cue.bold"].trigger()
    assert bench.cue("c3").markup == Markup(Dialect.SRT, "<b>Line 3</b>")
    bench.workspace.select_cues(["c4"])
    assert not look_at(bench, 2)[1]


def test_several_cues_are_switched_as_one_step_in_their_own_dialect(bench: EditorBench) -> None:
    bench.open([Track(many_cues(3), "en", id="t", source=Source("ass"))])
    bench.workspace.select_cues(["c0", "c1"])
    bench.actions["cue.italic"].trigger()
    assert [cue.markup for cue in bench.cues] == [
        Markup(Dialect.ASS, r"{\i1}Line 0"),
        Markup(Dialect.ASS, r"{\i1}Line 1"),
        None,
    ]
    bench.workspace.undo()
    assert not any(cue.markup for cue in bench.cues)


# -- times ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "typed", "times"),
    [
        ("start", "8.5", (8_500, 11_000)),
        ("start", "+2f", (9_080, 11_000)),
        ("start", "0:20", (20_000, 22_000)),
        ("end", "00:00:12:05", (9_000, 12_200)),
        ("end", "-0.25", (9_000, 10_750)),
        ("length", "1.2", (9_000, 10_200)),
        ("length", "10f", (9_000, 9_400)),
    ],
)
def test_times_are_typed(
    bench: EditorBench, field: str, typed: str, times: tuple[int, int]
) -> None:
    type_into(getattr(bench.form, field), typed)
    assert (bench.cue("c3").start, bench.cue("c3").end) == times


def test_arrows_step_by_frames(bench: EditorBench) -> None:
    QTest.keyClick(bench.form.start, Qt.Key.Key_Up)
    QTest.keyClick(bench.form.end, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(bench.form.length, Qt.Key.Key_Up)
    assert (bench.cue("c3").start, bench.cue("c3").end) == (9_040, 10_640)
    assert bench.form.length.text() == "1.600"


def test_what_is_no_time_is_said_and_the_field_shows_the_old_one(
    bench: EditorBench, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(bench.workspace.refused) as refused:
        type_into(bench.form.start, "soon")
    assert "no time" in str(refused.args[0])
    assert bench.form.start.text() == "0:00:09.000"
    QTest.keyClicks(bench.form.start, "7")
    QTest.keyClick(bench.form.start, ESCAPE)
    assert bench.form.start.text() == "0:00:09.000"


def test_leaving_a_field_applies_it(bench: EditorBench) -> None:
    bench.form.end.setFocus()
    bench.form.end.selectAll()
    QTest.keyClicks(bench.form.end, "11.5")
    bench.text.setFocus()
    assert bench.cue("c3").end == 11_500


# -- breaking and splitting -------------------------------------------------------------------


def test_lines_are_broken_anew(bench: EditorBench) -> None:
    text = "She said that she would come to see us,\nbut\nnobody at all believed her."
    bench.workspace.apply(ReplaceText("t", "c3", text))
    bench.actions["cue.auto_break"].trigger()
    assert bench.text.text.count("\n") == 1
    steps = len(bench.workspace.history.undo_steps)
    bench.actions["cue.auto_break"].trigger()
    assert len(bench.workspace.history.undo_steps) == steps


def test_a_cue_is_split_at_the_text_cursor(bench: EditorBench) -> None:
    bench.workspace.apply(ReplaceText("t", "c3", "🎉 one two"))
    mark(bench, 7, 7)
    bench.actions["cue.split_text"].trigger()
    assert [cue.text for cue in bench.cues[3:5]] == ["🎉 one", "two"]
    assert bench.selected == [bench.cues[4].id]


def test_a_split_that_leaves_nothing_is_refused(bench: EditorBench, qtbot: QtBot) -> None:
    bench.text.to_end()
    with qtbot.waitSignal(bench.workspace.refused):
        bench.actions["cue.split_text"].trigger()
    assert len(bench.cues) == 20


# -- speakers and notes -----------------------------------------------------------------------


def test_one_speaker_for_several_cues(bench: EditorBench) -> None:
    bench.workspace.select_cues(["c3", "c4", "c5"])
    assert bench.form.title.text() == "3 cues"
    bench.form.speaker.setFocus()
    QTest.keyClicks(bench.form.speaker, "Ann")
    QTest.keyClick(bench.form.speaker, RETURN)
    assert [cue.speaker for cue in bench.cues[2:7]] == ["", "Ann", "Ann", "Ann", ""]
    assert len(bench.workspace.history.undo_steps) == 1
    bench.workspace.select_cues(["c5", "c6"])
    assert bench.form.speaker.currentText() == ""


def test_a_name_typed_is_meant_for_the_cue_it_was_typed_at(bench: EditorBench) -> None:
    bench.form.speaker.setFocus()
    QTest.keyClicks(bench.form.speaker, "Ann")
    bench.workspace.select_cues(["c4"])
    assert [cue.speaker for cue in bench.cues[3:5]] == ["Ann", ""]
    assert bench.form.speaker.currentText() == ""


def test_known_speakers_are_offered(bench: EditorBench) -> None:
    bench.open([Track((Cue("a", 0, 900, "A", speaker="Zoe"), Cue("b", 1_000, 1_900, "B")), id="t")])
    bench.workspace.select_cues(["b"])
    bench.form.speaker.setFocus()
    box = bench.form.speaker
    assert [box.itemText(place) for place in range(box.count())] == ["Zoe"]
    assert bench.cue("b").speaker == ""


def test_a_note_is_kept_as_it_is_typed(bench: EditorBench) -> None:
    QTest.keyClicks(bench.form.note, "check name")
    assert bench.cue("c3").note == "check name"
    assert len(bench.workspace.history.undo_steps) == 1


def test_a_note_for_several_is_one_step(bench: EditorBench) -> None:
    bench.workspace.select_cues(["c3", "c4"])
    bench.form.note.setFocus()
    QTest.keyClicks(bench.form.note, "both")
    bench.form.speaker.setFocus()
    assert [cue.note for cue in bench.cues[3:5]] == ["both", "both"]
    assert len(bench.workspace.history.undo_steps) == 1


def test_nothing_selected_says_so(bench: EditorBench) -> None:
    bench.workspace.select_cues([])
    assert not bench.form.isVisible()
    assert bench.inspector.isVisible()
