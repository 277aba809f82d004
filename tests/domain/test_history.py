"""Undo, redo, merging, groups, and what is saved."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuesmith.base.errors import UsageError
from cuesmith.domain.cue import Cue
from cuesmith.domain.cue_edits import DeleteCues, ReplaceCues, ReplaceText, SetNote
from cuesmith.domain.document import Document
from cuesmith.domain.edits import Compound, Edit, RestoreCues
from cuesmith.domain.history import History, Outcome, Step, StepChange
from cuesmith.domain.time_edits import ShiftCues
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import AddTrack, RemoveTrack
from tests.support.edit_examples import sample_document


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def history(clock: Clock) -> History:
    return History(sample_document(), clock)


def text_of(history: History, cue_id: str) -> str:
    return next(c.text for t in history.document.tracks for c in t.cues if c.id == cue_id)


def type_text(history: History, *texts: str, cue: str = "fox") -> None:
    for text in texts:
        history.apply(ReplaceText("en", cue, text))


def apply_all(history: History, *edits: Edit) -> None:
    for edit in edits:
        history.apply(edit)


def test_typing_merges_into_one_step(history: History) -> None:
    type_text(history, "a", "ab", "abc")
    assert [step.label for step in history.undo_steps] == ["Edit text of cue 1"]
    history.undo()
    assert history.document == sample_document()
    assert [step.label for step in history.redo_steps] == ["Edit text of cue 1"]
    history.redo()
    assert text_of(history, "fox") == "abc"


def test_merged_typing_costs_what_one_keystroke_does(history: History) -> None:
    type_text(history, *("x" * n for n in range(1, 300)))
    (step,) = history.undo_steps
    assert isinstance(step.edit, RestoreCues)


def test_typing_does_not_merge_after_a_second(history: History, clock: Clock) -> None:
    type_text(history, "a")
    clock.now = 1.0
    type_text(history, "ab")
    clock.now = 2.1
    type_text(history, "abc")
    assert len(history.undo_steps) == 2


def test_typing_does_not_merge_across_cues_fields_or_kinds(history: History) -> None:
    type_text(history, "a")
    type_text(history, "b", cue="twin")
    history.apply(SetNote("en", "twin", "n"))
    history.apply(ShiftCues("en", 1))
    history.apply(ShiftCues("en", 1))
    assert len(history.undo_steps) == 5


def test_typing_does_not_merge_across_a_save(history: History) -> None:
    type_text(history, "a")
    history.mark_saved()
    type_text(history, "ab")
    assert history.dirty
    history.undo()
    assert text_of(history, "fox") == "a"
    assert not history.dirty


def test_typing_does_not_merge_across_an_undo_or_when_told_not_to(history: History) -> None:
    type_text(history, "a")
    history.close_step()
    type_text(history, "ab")
    history.undo()
    type_text(history, "ac")
    assert [text_of(history, "fox"), len(history.undo_steps)] == ["ac", 2]


def test_dirty_is_about_the_saved_position(history: History) -> None:
    assert not history.dirty
    type_text(history, "a")
    assert history.dirty
    history.mark_saved()
    assert not history.dirty
    history.undo()
    assert history.dirty
    history.redo()
    assert not history.dirty
    history.undo()
    type_text(history, "b")
    assert history.dirty


def test_an_edit_after_an_undo_ends_the_redo(history: History) -> None:
    type_text(history, "a")
    history.undo()
    type_text(history, "b", cue="twin")
    assert history.redo() is None


def test_an_edit_without_effect_leaves_no_step_and_the_redo_alone(history: History) -> None:
    type_text(history, "a")
    history.undo()
    type_text(history, text_of(history, "fox"))
    assert history.undo_steps == ()
    assert history.redo() is not None


def test_undo_puts_the_selection_back(history: History) -> None:
    history.apply(DeleteCues("en", ("fox",)), before="fox", after="italic")
    undone, redone = history.undo(), history.redo()
    assert undone is not None
    assert redone is not None
    assert (undone.selection, undone.label) == ("fox", "Delete cue 1")
    assert redone.selection == "italic"


def test_a_merged_step_keeps_the_outer_selections(history: History) -> None:
    history.apply(ReplaceText("en", "fox", "a"), before=0, after=1)
    history.apply(ReplaceText("en", "fox", "ab"), before=1, after=2)
    undone, redone = history.undo(), history.redo()
    assert undone is not None
    assert redone is not None
    assert (undone.selection, redone.selection) == (0, 2)


def test_a_group_is_one_step(history: History) -> None:
    with history.group("Tidy up", before="here"):
        history.apply(DeleteCues("en", ("fox",)))
        history.apply(ReplaceText("en", "twin", "x"))
    after = history.document
    assert [step.label for step in history.undo_steps] == ["Tidy up"]
    undone = history.undo()
    assert undone is not None
    assert undone.selection == "here"
    assert history.document == sample_document()
    history.redo()
    assert history.document == after


def test_a_group_that_fails_has_not_happened(history: History) -> None:
    seen: list[Outcome] = []
    history.announced.subscribe(seen.append)
    twice = DeleteCues("en", ("fox",))
    with pytest.raises(UsageError), history.group("Tidy up"):
        apply_all(history, twice, twice)
    assert history.document == sample_document()
    assert history.undo_steps == ()
    assert seen[-1].document == sample_document()
    assert seen[-1].changes


def test_an_empty_group_leaves_no_step(history: History) -> None:
    with history.group("Nothing"):
        pass
    assert history.undo_steps == ()


def test_groups_do_not_nest_nor_travel(history: History) -> None:
    type_text(history, "a")
    with pytest.raises(UsageError), history.group("One"), history.group("Two"):
        pass
    with pytest.raises(UsageError), history.group("One"):
        history.undo()
    assert text_of(history, "fox") == "a"


def test_every_change_is_announced_once(history: History) -> None:
    seen: list[Outcome] = []
    leave = history.announced.subscribe(seen.append)
    type_text(history, "a")
    history.undo(origin="menu")
    assert [outcome.changes[0].origin for outcome in seen] == ["", "menu"]
    leave()
    leave()
    history.redo()
    assert len(seen) == 2


def test_undo_has_no_limit(history: History, clock: Clock) -> None:
    for number in range(2000):
        clock.now += 2
        type_text(history, str(number))
    while history.undo():
        pass
    assert history.document == sample_document()


def test_a_history_that_was_kept_goes_on(history: History, clock: Clock) -> None:
    apply_all(history, DeleteCues("en", ("fox",)), SetNote("en", "twin", "n"))
    history.undo()
    kept = History.restored(history.document, history.undo_steps, history.redo_steps, clock)
    assert not kept.dirty
    kept.redo()
    apply_all(kept, ShiftCues("en", 5))
    serials = [step.serial for step in kept.undo_steps]
    assert len(set(serials)) == len(serials) == 3
    while kept.undo():
        pass
    assert kept.document == sample_document()


def test_what_became_of_the_steps_is_told(history: History) -> None:
    undo: list[Step] = []
    redo: list[Step] = []

    def follow(change: StepChange) -> None:
        for side, dropped, pushed in (
            (undo, change.undo_dropped, change.undo_pushed),
            (redo, change.redo_dropped, change.redo_pushed),
        ):
            del side[len(side) - dropped :]
            side.extend(pushed)
        assert (tuple(undo), tuple(redo)) == (history.undo_steps, history.redo_steps)

    history.stepped.subscribe(follow)
    type_text(history, "a", "ab")
    apply_all(history, DeleteCues("en", ("fox",)))
    history.undo()
    history.redo()
    history.undo()
    history.undo()
    with history.group("Both"):
        apply_all(history, DeleteCues("en", ("fox",)), ShiftCues("en", 5))
    assert [step.label for step in undo] == ["Both"]
    assert redo == []


def test_a_gesture_is_one_step_however_long_it_takes(history: History, clock: Clock) -> None:
    for end in (10, 20, 30):
        history.apply(ShiftCues("en", end, ("fox",)), gesture="drag 1")
        clock.now += 60
    history.apply(ShiftCues("en", 10, ("fox",)), gesture="drag 2")
    assert len(history.undo_steps) == 2
    history.undo()
    history.undo()
    assert history.document == sample_document()


def test_an_edit_between_two_of_a_gesture_divides_it(history: History) -> None:
    history.apply(ShiftCues("en", 10, ("fox",)), gesture="drag 1")
    type_text(history, "x")
    history.apply(ShiftCues("en", 10, ("fox",)), gesture="drag 1")
    assert len(history.undo_steps) == 3


def test_what_is_done_to_a_track_that_a_gesture_added_costs_the_step_nothing() -> None:
    history = History(Document((Track(id="t"),)))
    cues = tuple(Cue(f"c{number}", number * 100, number * 100 + 90, "x") for number in range(50))
    history.apply(AddTrack(Track(cues, id="new")), gesture="g")
    history.apply(AddTrack(Track(cues, id="other")), gesture="g")
    for cue in cues:
        history.apply(ReplaceCues("new", (replace(cue, text="y"),), "Fill"), gesture="g")
    (step,) = history.undo_steps
    assert step.edit == Compound((RemoveTrack("other"), RemoveTrack("new")), step.label)
    filled = history.document
    history.undo()
    assert [track.id for track in history.document.tracks] == ["t"]
    history.redo()
    assert history.document == filled


def test_a_gesture_of_a_thousand_edits_is_taken_back_without_nesting() -> None:
    cues = tuple(Cue(f"c{number}", number * 100, number * 100 + 90, "x") for number in range(1500))
    history = History(Document((Track(cues, id="t"),)))
    before = history.document
    for cue in cues:
        history.apply(ReplaceCues("t", (replace(cue, text="y"),), "Fill"), gesture="g")
    history.undo()
    assert history.document == before


def test_a_gesture_goes_on_while_steps_of_typing_are_closed() -> None:
    history = History(Document())
    history.apply(AddTrack(Track((Cue("a", 0, 900, "x"),), id="new")), gesture="g")
    history.close_step()
    history.apply(ReplaceText("new", "a", "y"), gesture="g")
    assert len(history.undo_steps) == 1
    history.mark_saved()
    history.apply(ReplaceText("new", "a", "z"), gesture="g")
    assert history.dirty
