"""Findings about words: corrected by the dictionary, translated again, or found fine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.spelling import Spelling
from cuesmith.domain.cue import Cue, Doubt
from cuesmith.domain.cue_edits import ReplaceText
from cuesmith.domain.rules import Rule
from cuesmith.domain.track import Source, Track
from cuesmith.ui.editor.finding_menu import FindingMenu
from tests.support.editor_bench import EditorBench, editor_bench

CUES = (
    Cue("a", 0, 2000, "All is wlel here, wlel."),
    Cue("b", 3000, 5000, "Xyzzyx it is."),
    Cue("c", 6000, 8000, "Two lines."),
)
KNOWN = frozenset({"all", "is", "well", "here", "it", "two", "lines", "will"})


@dataclass(frozen=True)
class WordList:
    """A dictionary of a few words; what is like one has the same letters."""

    def knows(self, word: str) -> bool:
        return word.lower() in KNOWN

    def suggestions(self, word: str) -> tuple[str, ...]:
        alike = sorted(each for each in KNOWN if sorted(each) == sorted(word.lower()))
        return (*alike, *(each for each in ("will",) if alike))


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot) -> Iterator[EditorBench]:
    with editor_bench(Track(CUES, "en", id="t")) as made:
        spelling = Spelling(made.workspace, lambda _: WordList())
        made.inspector.mark_spelling(spelling)
        made.panel.fixes.use_spelling(spelling)
        qtbot.waitUntil(lambda: not spelling.busy)
        yield made
        spelling.stop()


def rules(bench: EditorBench, row: int) -> list[Rule]:
    return [each.rule for each in bench.panel.table.findings(row)]


def menu_of(bench: EditorBench, row: int) -> FindingMenu:
    (finding,) = bench.panel.table.findings(row)
    menu = FindingMenu(finding, bench.panel.fixes, bench.panel.acceptance, bench.window)
    menu.offer(accepted=False)
    return menu


def texts(menu: QMenu) -> list[str]:
    return [each.text() for each in menu.actions() if each.text()]


def test_the_first_word_that_may_be_meant_is_the_fix(bench: EditorBench, qtbot: QtBot) -> None:
    assert rules(bench, 0) == [Rule.SPELLING]
    bench.workspace.select_cues(["a"])
    bench.actions["review.fix"].trigger()
    qtbot.waitUntil(lambda: bench.cue("a").text == "All is well here, well.")
    assert rules(bench, 0) == []
    bench.workspace.undo()
    assert bench.cue("a").text == CUES[0].text


def test_another_word_is_chosen_from_the_menu(bench: EditorBench, qtbot: QtBot) -> None:
    menu = menu_of(bench, 0)
    assert texts(menu)[0] == "Looking for words…"
    qtbot.waitUntil(lambda: texts(menu)[:2] == ["well", "will"])
    assert texts(menu)[2:] == ["Add “wlel” to the &glossary", "&Ignore it here"]
    menu.actions()[1].trigger()
    assert bench.cue("a").text == "All is will here, will."
    menu.close()


def test_where_no_word_is_like_it_that_is_said(bench: EditorBench, qtbot: QtBot) -> None:
    menu = menu_of(bench, 1)
    qtbot.waitUntil(lambda: texts(menu)[0] == "No dictionary has a word that is like it")
    menu.close()
    said: list[CuesmithError] = []
    bench.workspace.refused.connect(said.append)
    bench.workspace.select_cues(["b"])
    bench.actions["review.fix"].trigger()
    qtbot.waitUntil(lambda: len(said) == 1)
    assert "“Xyzzyx”" in said[0].message
    assert "No dictionary has a word that is like it." in said[0].hint
    assert bench.cue("b").text == CUES[1].text


def test_a_word_joins_the_glossary(bench: EditorBench) -> None:
    menu = menu_of(bench, 1)
    next(each for each in menu.actions() if "glossary" in each.text()).trigger()
    assert rules(bench, 1) == []
    menu.close()


def test_a_word_is_ignored_where_it_is_typed(bench: EditorBench) -> None:
    bench.workspace.select_cues(["b"])
    menu = QMenu(bench.text)
    bench.text.menu_wanted.emit(menu, QTextCursor(bench.text.document()))
    next(each for each in menu.actions() if each.text() == "&Ignore it here").trigger()
    assert rules(bench, 1) == []
    assert bench.form.accept.fine_words == {"Xyzzyx"}
    bench.workspace.apply(ReplaceText("t", "b", "Xyzzyx it is here."))
    assert rules(bench, 1) == [Rule.SPELLING]


def test_fixing_all_changes_no_word(bench: EditorBench, qtbot: QtBot) -> None:
    dialog = bench.panel.check()
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 2)
    assert dialog.fix_all.text() == "Fix &all in the list (0)"
    assert not dialog.fix_all.isEnabled()
    dialog.close()


def test_the_key_accepts_and_the_button_tells_again(bench: EditorBench) -> None:
    bench.workspace.apply(ReplaceText("t", "c", "Two\nlines..."))
    bench.workspace.select_cues(["c"])
    assert bench.form.accept.isVisible()
    bench.actions["review.accept_problem"].trigger()
    assert rules(bench, 2) == [Rule.ELLIPSIS]
    bench.actions["review.accept_problem"].trigger()
    assert rules(bench, 2) == []
    assert bench.panel.checks.accepted_count == 1
    assert not bench.actions["review.accept_problem"].isEnabled()
    bench.form.accept.fill()
    menu = bench.form.accept.menu()
    assert menu is not None
    assert [each.isChecked() for each in menu.actions()] == [True, True]
    menu.actions()[1].trigger()
    assert rules(bench, 2) == [Rule.ELLIPSIS]
    bench.workspace.undo()
    bench.workspace.undo()
    bench.workspace.undo()
    assert rules(bench, 2) == [Rule.NEEDLESS_BREAK, Rule.ELLIPSIS]


def test_an_untranslated_cue_is_translated_or_kept(bench: EditorBench) -> None:
    asked: list[tuple[str, ...]] = []
    waiting = replace(CUES[2], doubts=(Doubt.UNTRANSLATED,))
    bench.open([Track((waiting,), "de", id="t")])
    bench.workspace.select_cues(["c"])
    said: list[CuesmithError] = []
    bench.workspace.refused.connect(said.append)
    bench.actions["review.fix"].trigger()
    assert "has to be asked for" in said[0].hint
    bench.panel.fixes.use_translation(asked.append)
    bench.actions["review.fix"].trigger()
    assert asked == [("c",)]
    menu = menu_of(bench, 0)
    assert texts(menu) == ["&Translate this cue", "&Keep it as it is"]
    menu.actions()[-1].trigger()
    assert bench.cue("c").doubts == ()
    assert rules(bench, 0) == []
    bench.workspace.undo()
    assert bench.cue("c") == waiting
    menu.close()


def test_a_file_in_disorder_is_sorted(bench: EditorBench) -> None:
    source = Source("srt", order=("c", "a"))
    cues = (replace(CUES[0], text="All is well here."), CUES[2])
    bench.open([Track(cues, "en", source=source, id="t")])
    assert rules(bench, 0) == [Rule.ORDER]
    bench.workspace.select_cues(["a"])
    bench.actions["review.fix"].trigger()
    assert rules(bench, 0) == []
    assert bench.workspace.history.undo_steps[-1].label == "Sort track en by time"
    bench.workspace.undo()
    assert bench.workspace.view().track.source == source
    assert rules(bench, 0) == [Rule.ORDER]
