"""The table of a track is the track, whatever is done to it, and never starts over for an edit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from cuesmith.bridge.cue_checks import CueChecks
from cuesmith.bridge.track_table import FINDINGS_ROLE, Column, TrackTable
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.checks import check_cues
from cuesmith.domain.cue import Cue, Doubt, new_cue_id
from cuesmith.domain.cue_edits import DeleteCues, InsertCues, ReplaceText
from cuesmith.domain.document import Document
from cuesmith.domain.edits import Compound, Edit
from cuesmith.domain.frame_times import FrameTimes
from cuesmith.domain.history import History
from cuesmith.domain.profiles import Limits
from cuesmith.domain.rules import rank_of
from cuesmith.domain.selection import Selection
from cuesmith.domain.structure_edits import JoinCues, SplitCue
from cuesmith.domain.time_edits import SetTimes, ShiftCues
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import AddTrack, RemoveTrack, SetLanguage
from tests.support.cue_strategies import quick

CUES = (
    Cue("a", 0, 1_500, "One\nand more"),
    Cue("b", 2_000, 4_000, "Two", doubts=(Doubt.REPETITION,), speaker="Ann"),
    Cue("c", 5_000, 7_000, "Three"),
)
TRACKS = (Track(CUES, "en", id="t"), Track(CUES[:1], "de", id="u"))


@pytest.fixture
def workspace(qapp: object) -> Iterator[Workspace]:
    made = Workspace()
    made.open(History(Document(TRACKS)))
    yield made
    made.deleteLater()


@pytest.fixture
def table(workspace: Workspace) -> TrackTable:
    return TrackTable(workspace, CueChecks(workspace), workspace)


class NamedRows(TrackTable):
    """Qt's tester takes the first column for what a row is, and a number is where it is."""

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if index.column() == Column.NUMBER and role == Qt.ItemDataRole.DisplayRole:
            return self.cue(index.row()).id
        return super().data(index, role)


def shown(
    table: TrackTable, row: int, column: Column, role: int = Qt.ItemDataRole.DisplayRole
) -> str:
    return str(table.data(table.index(row, column), role))


def texts(table: TrackTable) -> list[str]:
    return [shown(table, row, Column.TEXT) for row in range(table.rowCount())]


def test_a_row_says_what_a_person_needs(table: TrackTable) -> None:
    row = [shown(table, 1, column) for column in Column]
    assert row == ["2", "0:00:02.000", "0:00:04.000", "2.000", "1.5", "Ann", "Two", ""]
    assert "repeats" in shown(table, 1, Column.TEXT, Qt.ItemDataRole.ToolTipRole)


EDITS: tuple[Edit, ...] = (
    ReplaceText("t", "b", "Twice"),
    InsertCues("t", (Cue("n", 1_600, 1_900, "New"), Cue("m", 9_000, 9_500, "Last"))),
    DeleteCues("t", ("a", "c")),
    SetTimes("t", "a", 8_000, 9_000),
    ShiftCues("t", 500),
    SplitCue("t", "a", offset=4, new_id="s"),
    JoinCues("t", ("a", "b")),
    Compound((DeleteCues("t", ("b",)), InsertCues("t", (Cue("x", 0, 10, "X"),))), "both"),
)


def test_a_track_that_comes_and_is_gone_to_is_shown_once(
    workspace: Workspace, table: TrackTable
) -> None:
    workspace.open(History())
    resets: list[int] = []
    table.modelReset.connect(lambda: resets.append(table.rowCount()))
    fresh = Track((Cue("n", 0, 1000, "New"),), id="new")
    workspace.apply(AddTrack(fresh), select=Selection("new", ("n",), "n"))
    assert resets == [1]


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: type(edit).__name__)
def test_an_edit_is_followed_row_by_row(
    workspace: Workspace, edit: Edit, qtmodeltester: ModelTester, qtbot: QtBot
) -> None:
    table = NamedRows(workspace, CueChecks(workspace), workspace)
    qtmodeltester.check(table)
    with qtbot.assertNotEmitted(table.modelReset):
        for step in (lambda: workspace.apply(edit), workspace.undo, workspace.redo):
            step()
            assert texts(table) == [cue.text for cue in workspace.view().track.cues]
            assert table.current
    qtmodeltester.check(table)


def test_a_row_that_stays_keeps_its_index(workspace: Workspace, table: TrackTable) -> None:
    held = QPersistentModelIndex(table.index(1, 0))
    workspace.apply(InsertCues("t", (Cue("n", 100, 900, "New"),)))
    assert held.row() == 2
    workspace.apply(DeleteCues("t", ("a", "n")))
    assert held.row() == 0


def test_many_scattered_rows_go_as_one(workspace: Workspace, table: TrackTable) -> None:
    many = tuple(Cue(f"k{n}", 20_000 + 100 * n, 20_050 + 100 * n, str(n)) for n in range(1_000))
    workspace.apply(InsertCues("t", many))
    removals: list[int] = []
    table.rowsRemoved.connect(lambda *_: removals.append(1))
    workspace.apply(DeleteCues("t", tuple(f"k{n}" for n in range(0, 1_000, 2))))
    assert texts(table) == [cue.text for cue in workspace.view().track.cues]
    assert len(removals) == 1


def test_another_track_starts_over_and_the_rest_does_not_disturb(
    workspace: Workspace, table: TrackTable, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(table.modelReset):
        workspace.apply(ReplaceText("u", "a", "Eins"))
        workspace.apply(AddTrack(Track(id="v")))
    with qtbot.waitSignal(table.modelReset):
        workspace.set_active_track("u")
    assert texts(table) == ["Eins"]
    workspace.apply(RemoveTrack("u"))
    assert len(texts(table)) == 3


@pytest.mark.parametrize(
    ("column", "typed", "times"),
    [
        (Column.START, "+0.3", (2_300, 4_000)),
        (Column.START, "6", (6_000, 8_000)),
        (Column.END, "0:04.5", (2_000, 4_500)),
        (Column.END, "-2f", (2_000, 3_920)),
        (Column.DURATION, "1.5", (2_000, 3_500)),
    ],
)
def test_times_are_typed(
    workspace: Workspace, table: TrackTable, column: Column, typed: str, times: tuple[int, int]
) -> None:
    workspace.set_frame_times(FrameTimes(Fraction(25)))
    assert table.setData(table.index(1, column), typed)
    cue = workspace.view().cue("b")
    assert cue is not None
    assert (cue.start, cue.end) == times


def test_what_cannot_be_is_refused_in_words(
    workspace: Workspace, table: TrackTable, qtbot: QtBot
) -> None:
    for column, typed in ((Column.START, "soon"), (Column.END, "0:01")):
        with qtbot.waitSignal(workspace.refused):
            assert not table.setData(table.index(1, column), typed)
    assert workspace.view().track.cues == CUES


def test_text_and_speaker_are_typed_and_nothing_is_no_edit(
    workspace: Workspace, table: TrackTable
) -> None:
    assert table.setData(table.index(0, Column.TEXT), "Uno\ny más")
    assert table.setData(table.index(0, Column.SPEAKER), " Ben ")
    assert table.setData(table.index(0, Column.SPEAKER), "Ben")
    assert workspace.view().track.cues[0] == replace(CUES[0], text="Uno\ny más", speaker="Ben")
    assert len(workspace.history.undo_steps) == 2


def test_reading_only_allows_no_editing(workspace: Workspace, table: TrackTable) -> None:
    index = table.index(0, Column.TEXT)
    assert table.flags(index) & Qt.ItemFlag.ItemIsEditable
    workspace.set_read_only(True)
    assert not table.flags(index) & Qt.ItemFlag.ItemIsEditable


def test_the_broken_rule_is_in_its_cell(workspace: Workspace, table: TrackTable) -> None:
    workspace.apply(SetTimes("t", "a", 0, 2_100))
    (overlap,) = table.data(table.index(1, Column.START), FINDINGS_ROLE)
    reason = shown(table, 1, Column.START, Qt.ItemDataRole.AccessibleDescriptionRole)
    assert reason == overlap.reason
    assert table.data(table.index(1, Column.TEXT), FINDINGS_ROLE) == ()
    workspace.undo()
    assert table.data(table.index(1, Column.START), FINDINGS_ROLE) == ()


def test_a_limit_of_a_language_holds_once_the_language_is_set(
    workspace: Workspace, table: TrackTable
) -> None:
    workspace.set_profile(replace(workspace.profile, languages=(("fr", Limits(max_cps=1.0)),)))
    assert not table.findings(2)
    workspace.apply(SetLanguage("t", "fr"))
    assert table.findings(2)


def _random_edit(draw: st.DrawFn, track: Track) -> Edit:
    ids = [cue.id for cue in track.cues]
    start = draw(st.integers(0, 20_000))
    fresh = Cue(new_cue_id(), start, start + draw(st.integers(0, 9_000)), draw(st.text(max_size=3)))
    insert = InsertCues(track.id, (fresh,))
    if not ids:
        return insert
    one = draw(st.sampled_from(ids))
    some = tuple(draw(st.sets(st.sampled_from(ids), min_size=1)))
    makers: list[Callable[[], Edit]] = [
        lambda: insert,
        lambda: DeleteCues(track.id, some),
        lambda: ShiftCues(track.id, draw(st.integers(-9_000, 9_000)), some),
        lambda: SetTimes(track.id, one, start, start + 500),
        lambda: ReplaceText(track.id, one, draw(st.text(max_size=60))),
        lambda: Compound((insert, DeleteCues(track.id, some), ShiftCues(track.id, 700)), "many"),
    ]
    return draw(st.sampled_from(makers))()


@pytest.mark.usefixtures("qapp")
@quick
@given(st.data())
def test_random_edits_keep_table_and_findings_equal_to_the_document(data: st.DataObject) -> None:
    workspace = Workspace()
    workspace.open(History(Document(TRACKS)))
    table = TrackTable(workspace, CueChecks(workspace), workspace)
    for _ in range(data.draw(st.integers(1, 8))):
        way = data.draw(st.sampled_from(["edit", "edit", "edit", "undo", "redo"]))
        if way == "edit":
            workspace.apply(data.draw(st.composite(_random_edit)(workspace.view().track)))
        else:
            workspace.undo() if way == "undo" else workspace.redo()
        track = workspace.view().track
        assert [table.cue(row) for row in range(table.rowCount())] == list(track.cues)
        found = [finding for row in range(table.rowCount()) for finding in table.findings(row)]
        wanted = sorted(
            check_cues(track.cues, workspace.profile, track.language),
            key=lambda each: (each.row, rank_of(each.rule)),
        )
        assert [(each.row, each.cue, each.reason) for each in found] == [
            (each.row, each.cue, each.reason) for each in wanted
        ]
