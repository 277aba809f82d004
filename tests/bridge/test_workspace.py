"""What panels share: one door for edits, one selection, one active track."""

from __future__ import annotations

import gc
from fractions import Fraction
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cuesmith.base.errors import UsageError
from cuesmith.bridge.long_lived import MANY
from cuesmith.bridge.workspace import Marks, Workspace
from cuesmith.domain.cue import Cue
from cuesmith.domain.cue_edits import DeleteCues, InsertCues, ReplaceText
from cuesmith.domain.document import Document
from cuesmith.domain.edits import Compound, Edit
from cuesmith.domain.frame_times import FrameTimes
from cuesmith.domain.glossary import Term
from cuesmith.domain.glossary_edits import SetGlossary
from cuesmith.domain.history import History
from cuesmith.domain.index import CueIndex
from cuesmith.domain.media import MediaInfo
from cuesmith.domain.profiles import Profile
from cuesmith.domain.selection import Selection
from cuesmith.domain.speech import Span
from cuesmith.domain.time_edits import SetTimes, ShiftCues, TrimCue
from cuesmith.domain.timecode import PAL
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import AddTrack, RemoveTrack
from tests.support.edit_examples import sample_document


@pytest.fixture
def workspace(qtbot: QtBot) -> Workspace:
    made = Workspace()
    made.open(History(sample_document(), clock=lambda: 0.0))
    return made


def test_nothing_open_is_an_empty_track(qtbot: QtBot) -> None:
    workspace = Workspace()
    assert workspace.view().track.cues == ()
    assert workspace.view().index.at(0) == ()
    assert workspace.current_cue is None
    assert workspace.selected_cues == ()


def test_opening_works_on_the_first_track(workspace: Workspace) -> None:
    assert workspace.active_track == "en"
    assert workspace.selection == Selection("en")


def test_an_edit_is_told_with_who_made_it(workspace: Workspace, qtbot: QtBot) -> None:
    with qtbot.waitSignal(workspace.changed) as told:
        assert workspace.apply(ReplaceText("en", "fox", "Else"), origin="list")
    assert told.args is not None
    assert told.args[0].changes[0].origin == "list"
    cue = workspace.view().cue("fox")
    assert cue is not None
    assert cue.text == "Else"


def test_what_cannot_be_done_is_said(workspace: Workspace, qtbot: QtBot) -> None:
    before = workspace.document
    with qtbot.waitSignal(workspace.refused) as told:
        assert not workspace.apply(SetTimes("en", "fox", 5, 1))
    assert told.args is not None
    assert isinstance(told.args[0], UsageError)
    assert workspace.document is before


def test_reading_only_refuses_edits_and_travel(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.apply(ShiftCues("en", 10))
    workspace.set_read_only(True)
    shifted = workspace.document
    with qtbot.waitSignal(workspace.refused):
        assert not workspace.apply(ShiftCues("en", 10))
    workspace.undo()
    workspace.redo()
    assert workspace.document is shifted
    workspace.set_read_only(False)
    workspace.undo()
    assert workspace.document == sample_document()


def test_undo_selects_what_was_selected(workspace: Workspace) -> None:
    workspace.select_cues(["last", "fox"], "last")
    workspace.apply(DeleteCues("en", ("fox", "last")), select=Selection("en", ("twin",), "twin"))
    assert workspace.selection == Selection("en", ("twin",), "twin")
    workspace.undo()
    assert workspace.selection == Selection("en", ("fox", "last"), "last")
    workspace.redo()
    assert workspace.selection == Selection("en", ("twin",), "twin")


def test_a_group_is_one_step(workspace: Workspace) -> None:
    with workspace.group("Tidy up", select=Selection("en", ("last",), "last")):
        workspace.apply(DeleteCues("en", ("fox",)))
        workspace.apply(ShiftCues("en", 10))
    assert workspace.selection.current == "last"
    workspace.undo()
    assert workspace.document == sample_document()


def test_the_selection_follows_the_cues_once_they_are_gone(workspace: Workspace) -> None:
    workspace.select_cues(["fox", "twin"], "fox")
    told: list[str] = []
    workspace.changed.connect(lambda _: told.append("changed"))
    workspace.selection_changed.connect(lambda *_: told.append("selection"))
    workspace.apply(DeleteCues("en", ("fox",)))
    assert workspace.selection == Selection("en", ("twin",), "twin")
    assert told == ["changed", "selection"]


def test_selecting_keeps_the_order_of_time_and_knows_no_strangers(workspace: Workspace) -> None:
    workspace.select_cues(["last", "nobody", "fox"], "nobody", origin="list")
    assert workspace.selection == Selection("en", ("fox", "last"), "fox")
    assert [cue.id for cue in workspace.selected_cues] == ["fox", "last"]
    assert workspace.current_cue is not None


def test_the_same_selection_is_told_once(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.select_cues(["fox"])
    with qtbot.assertNotEmitted(workspace.selection_changed):
        workspace.select_cues(["fox"])


def test_selecting_in_another_track_works_on_it(workspace: Workspace, qtbot: QtBot) -> None:
    with qtbot.waitSignal(workspace.track_changed):
        workspace.select(Selection("de", ("g2",), "g2"))
    assert workspace.active_track == "de"
    assert workspace.current_cue == Cue("g2", 0, 900, "Nein.")


def test_the_active_track_that_goes_is_followed_by_the_first(
    workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.select_cues(["fox"])
    with qtbot.waitSignals([workspace.track_changed, workspace.selection_changed]):
        workspace.apply(RemoveTrack("en"))
    assert workspace.active_track == "de"
    workspace.apply(RemoveTrack("de"))
    assert workspace.active_track == ""
    workspace.apply(AddTrack(Track(id="new")))
    assert workspace.active_track == "new"


def test_a_view_is_that_of_the_document_after_every_edit(workspace: Workspace) -> None:
    edits: list[Edit] = [
        ReplaceText("en", "fox", "Else"),
        TrimCue("en", "fox", "end", 2000),
        ShiftCues("en", 700, ("fox", "twin")),
        InsertCues("en", (Cue("new", 10, 20, "New"),)),
        RemoveTrack("de"),
        DeleteCues("en", ("italic",)),
    ]
    for edit in edits:
        workspace.view(), workspace.view("de")
        workspace.apply(edit)
        check_view(workspace)
    for _ in edits:
        workspace.undo()
        check_view(workspace)
    assert workspace.document == sample_document()


def check_view(workspace: Workspace) -> None:
    for track in workspace.document.tracks:
        view, fresh = workspace.view(track.id), CueIndex(track.cues)
        assert view.track is track
        assert view.rows == {cue.id: row for row, cue in enumerate(track.cues)}
        times = range(0, 12_000, 250)
        assert [view.index.at(time) for time in times] == [fresh.at(time) for time in times]


def test_a_keystroke_counts_nothing_anew(workspace: Workspace) -> None:
    before = workspace.view()
    workspace.apply(ReplaceText("en", "fox", "Else"))
    assert workspace.view().index is before.index
    assert workspace.view().rows is before.rows


def test_another_medium_forgets_what_was_known_of_the_last(
    workspace: Workspace, qtbot: QtBot
) -> None:
    medium = MediaInfo(Path("a.mp4"), "mp4", Fraction(0), Fraction(9), ())
    workspace.set_frame_times(FrameTimes(PAL))
    workspace.set_marks(Marks((100,), (Span(0, 50),)))
    with qtbot.waitSignals([workspace.medium_changed, workspace.marks_changed]):
        workspace.set_medium(medium)
    assert workspace.medium is medium
    assert workspace.frame_times is None
    assert workspace.marks == Marks()


def test_another_profile_is_told(workspace: Workspace, qtbot: QtBot) -> None:
    with qtbot.waitSignal(workspace.profile_changed):
        workspace.set_profile(Profile(max_cps=10))
    assert workspace.profile.max_cps == 10


def test_a_long_track_is_not_searched_for_garbage(workspace: Workspace) -> None:
    cues = tuple(Cue(f"c{n}", n * 1000, n * 1000 + 900, "Text") for n in range(MANY))
    before = gc.get_freeze_count()
    try:
        workspace.open(History(Document((Track(cues[:-10], id="t"),))))
        assert gc.get_freeze_count() == before
        workspace.apply(InsertCues("t", cues[-10:]))
        assert gc.get_freeze_count() >= before + MANY
    finally:
        gc.unfreeze()


def test_what_concerns_no_track_is_told_also_where_there_was_none(qtbot: QtBot) -> None:
    workspace = Workspace()
    assert workspace.view().track.cues == ()
    workspace.apply(AddTrack(Track((Cue("c", 0, 900, "One"),), "en", id="t")))
    edit = Compound((ReplaceText("t", "c", "Two"), SetGlossary((Term("Two"),))), "Fix “One”")
    with qtbot.assertNotEmitted(workspace.refused), qtbot.waitSignal(workspace.changed):
        assert workspace.apply(edit)
    cue = workspace.view().cue("c")
    assert cue is not None
    assert cue.text == "Two"
