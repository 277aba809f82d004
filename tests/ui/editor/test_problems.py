"""All rules are marked live, by the film and the source as well; one key puts a finding right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.standards import Standards
from cuesmith.bridge.track_table import Column
from cuesmith.bridge.workspace import Marks
from cuesmith.domain.cue import Cue
from cuesmith.domain.cue_edits import ReplaceText
from cuesmith.domain.media import MediaInfo
from cuesmith.domain.profiles import DEFAULT_PROFILE
from cuesmith.domain.rules import Rule
from cuesmith.domain.track import Track
from cuesmith.domain.twin_tracks import TRANSLATED_FROM
from tests.support.editor_bench import EditorBench, editor_bench

CUES = (
    Cue("a", 0, 2000, "All is well here."),
    Cue("b", 3000, 5000, "Well... it is."),
    Cue("c", 6000, 8000, "Two\nlines."),
    Cue("d", 9000, 11_000, "And the last."),
)


@pytest.fixture
def bench(qapp: QApplication) -> Iterator[EditorBench]:
    with editor_bench(Track(CUES, "en", "Main", id="t")) as made:
        yield made


def rules(bench: EditorBench, row: int, column: Column) -> list[Rule]:
    return [each.rule for each in bench.panel.table.cell_findings(row, column)]


def test_texts_are_marked_where_they_stand(bench: EditorBench) -> None:
    assert rules(bench, 0, Column.TEXT) == []
    assert rules(bench, 1, Column.TEXT) == [Rule.ELLIPSIS]
    assert rules(bench, 2, Column.TEXT) == [Rule.NEEDLESS_BREAK]


def test_shot_changes_are_marked_once_they_are_known(bench: EditorBench, qtbot: QtBot) -> None:
    standards = Standards.of(bench.workspace)
    with qtbot.waitSignal(standards.changed):
        bench.workspace.set_marks(Marks(shots=(2_800, 11_300)))
    assert rules(bench, 1, Column.START) == [Rule.SHOT_CHANGE]
    assert rules(bench, 3, Column.END) == [Rule.SHOT_CHANGE]
    assert rules(bench, 3, Column.START) == []


def test_the_end_of_the_film_is_minded(bench: EditorBench) -> None:
    bench.workspace.set_medium(MediaInfo(Path("f.mp4"), "mp4", Fraction(0), Fraction(10), ()))
    assert rules(bench, 3, Column.END) == [Rule.PAST_END]
    bench.workspace.set_medium(None)
    assert rules(bench, 3, Column.END) == []


def test_a_dictionary_is_minded(bench: EditorBench) -> None:
    Standards.of(bench.workspace).use_dictionary(lambda word: word != "last", frozenset())
    assert rules(bench, 3, Column.TEXT) == [Rule.SPELLING]
    Standards.of(bench.workspace).use_dictionary(lambda word: word != "last", frozenset({"last"}))
    assert rules(bench, 3, Column.TEXT) == []


def test_a_translation_is_held_to_its_source(qapp: QApplication) -> None:
    said = Cue("a", 0, 3000, "It says the very same thing.")
    source = Track((said,), "en", id="s")
    other = replace(source, id="t", language="de", metadata=((TRANSLATED_FROM, "s"),))
    with editor_bench(other, source) as bench:
        assert rules(bench, 0, Column.TEXT) == [Rule.UNTRANSLATED]
        bench.workspace.apply(ReplaceText("s", "a", "It says something else."))
        assert rules(bench, 0, Column.TEXT) == []
        bench.workspace.undo()
        assert rules(bench, 0, Column.TEXT) == [Rule.UNTRANSLATED]


def test_rules_that_are_off_are_not_marked(bench: EditorBench) -> None:
    bench.workspace.set_profile(replace(DEFAULT_PROFILE, without=(Rule.ELLIPSIS,)))
    assert rules(bench, 1, Column.TEXT) == []
    assert rules(bench, 2, Column.TEXT) == [Rule.NEEDLESS_BREAK]


def test_f8_and_the_fix_put_one_after_the_other_right(bench: EditorBench) -> None:
    bench.actions["review.next_problem"].trigger()
    assert bench.selected == ["b"]
    bench.actions["review.fix"].trigger()
    assert bench.cue("b").text == "Well… it is."
    assert not bench.actions["review.fix"].isEnabled()
    bench.actions["review.next_problem"].trigger()
    assert bench.selected == ["c"]
    bench.actions["review.fix"].trigger()
    assert bench.cue("c").text == "Two lines."
    bench.workspace.undo()
    assert bench.cue("c").text == "Two\nlines."
    assert bench.cue("b").text == "Well… it is."
    assert bench.workspace.history.redo_steps[-1].label == "Put cue 3 right"


def test_the_inspector_offers_the_fix_where_there_is_something_to_fix(bench: EditorBench) -> None:
    bench.workspace.select_cues(["a"])
    assert not bench.inspector.form.fix.isVisible()
    bench.workspace.select_cues(["b"])
    assert bench.inspector.form.fix.isVisible()
    bench.inspector.form.fix.click()
    assert bench.cue("b").text == "Well… it is."
    assert not bench.inspector.form.fix.isVisible()


def test_an_empty_cue_goes_and_the_next_is_chosen(bench: EditorBench) -> None:
    bench.workspace.apply(ReplaceText("t", "b", ""))
    bench.workspace.select_cues(["b"])
    bench.actions["review.fix"].trigger()
    assert [cue.id for cue in bench.workspace.view().track.cues] == ["a", "c", "d"]
    assert bench.selected == ["c"]


def test_where_no_fix_is_safe_it_says_what_can_be_done(bench: EditorBench) -> None:
    said: list[CuesmithError] = []
    bench.workspace.refused.connect(said.append)
    bench.workspace.apply(ReplaceText("t", "b", "word " * 60 + "end."))
    bench.workspace.select_cues(["b"])
    before = bench.workspace.document
    bench.actions["review.fix"].trigger()
    assert bench.workspace.document is before
    assert "Reading speed" in said[0].message
    assert "fewer words" in said[0].hint


def test_nothing_is_fixed_in_a_window_that_may_only_read(bench: EditorBench) -> None:
    bench.workspace.select_cues(["b"])
    assert bench.actions["review.fix"].isEnabled()
    bench.workspace.set_read_only(True)
    assert not bench.actions["review.fix"].isEnabled()
