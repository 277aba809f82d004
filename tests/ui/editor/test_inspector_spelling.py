"""Spelling in the inspector: marks beside italics, and corrections that are edits."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from cuesmith.bridge.spelling import Spelling
from cuesmith.domain.cue import Cue, Dialect, Markup
from cuesmith.domain.track import Track
from cuesmith.engines.spelling import open_speller
from tests.support.editor_bench import EditorBench, editor_bench

CUE = Cue("a", 0, 2_000, "A captoin here.", markup=Markup(Dialect.SRT, "A <i>captoin</i> here."))


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot) -> Iterator[EditorBench]:
    with editor_bench(Track((CUE,), "en", id="t")) as made:
        spelling = Spelling(made.workspace, open_speller)
        made.inspector.mark_spelling(spelling)
        qtbot.waitUntil(lambda: not spelling.busy)
        if not spelling.available:
            pytest.skip("there is no English dictionary here")
        made.workspace.select_cues(["a"])
        yield made
        spelling.stop()


def is_marked(bench: EditorBench) -> bool:
    wavy = QTextCharFormat.UnderlineStyle.SpellCheckUnderline
    formats = bench.text.document().firstBlock().layout().formats()
    return any(part.format.underlineStyle() == wavy for part in formats)


def test_a_mistake_in_italics_is_marked_and_corrected(bench: EditorBench, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: is_marked(bench))
    cursor = QTextCursor(bench.text.document())
    cursor.setPosition(4)
    assert cursor.charFormat().fontItalic()
    place = bench.text.cursorRect(cursor).center()
    reason = QContextMenuEvent.Reason.Mouse
    where = bench.text.viewport().mapToGlobal(place)
    QApplication.sendEvent(bench.text.viewport(), QContextMenuEvent(reason, place, where))
    (menu,) = [each for each in bench.text.findChildren(QMenu) if each.isVisible()]
    (correction,) = [each for each in menu.actions() if each.text() == "caption"]
    correction.trigger()
    menu.close()
    assert bench.cue("a").text == "A caption here."
    assert bench.cue("a").markup == Markup(Dialect.SRT, "A <i>caption</i> here.")
    qtbot.waitUntil(lambda: not is_marked(bench))


def test_a_dictionary_that_comes_while_several_are_chosen_takes_no_text(
    qapp: QApplication, qtbot: QtBot
) -> None:
    cues = (CUE, Cue("b", 3_000, 5_000, "Another one."))
    with editor_bench(Track(cues, "en", id="t")) as made:
        spelling = Spelling(made.workspace, open_speller)
        made.inspector.mark_spelling(spelling)
        qtbot.waitUntil(lambda: not spelling.busy)
        made.workspace.select_cues(["a", "b"])
        spelling.changed.emit()
        assert [made.cue(cue.id).text for cue in cues] == [cue.text for cue in cues]
        spelling.stop()


def test_what_the_box_shows_in_another_way_is_no_edit(qapp: QApplication, qtbot: QtBot) -> None:
    odd = Cue("a", 0, 2_000, "One\u2028two\u00a0three \ufeff.")
    with editor_bench(Track((odd,), "en", id="t")) as made:
        spelling = Spelling(made.workspace, open_speller)
        made.inspector.mark_spelling(spelling)
        qtbot.waitUntil(lambda: not spelling.busy)
        made.workspace.select_cues(["a"])
        spelling.changed.emit()
        assert made.cue("a") == odd
        spelling.stop()
