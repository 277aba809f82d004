"""Edits of many cues: worked out in the background, with the outcome they have at once."""

from __future__ import annotations

from fractions import Fraction

import pytest
from pytestqt.qtbot import QtBot

from cuesmith.bridge.bulk_edits import MANY
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue, Word
from cuesmith.domain.cue_edits import DeleteCues, ReplaceText, SetSpeaker
from cuesmith.domain.document import Document
from cuesmith.domain.edits import Edit, apply
from cuesmith.domain.history import History
from cuesmith.domain.selection import Selection
from cuesmith.domain.time_edits import ScaleCues, ShiftCues
from cuesmith.domain.track import Track

_COUNT = MANY + 1
_IDS = tuple(f"c{number}" for number in range(_COUNT))


def _document() -> Document:
    cues = tuple(
        Cue(
            cue,
            at,
            at + 900,
            "one two",
            (Word(at, at + 400, "one"), Word(at + 400, at + 900, "two")),
        )
        for cue, at in zip(_IDS, range(0, _COUNT * 1000, 1000), strict=True)
    )
    return Document((Track(cues, "en", id="t"),))


@pytest.fixture
def workspace(qtbot: QtBot) -> Workspace:
    made = Workspace()
    made.open(History(_document()))
    return made


@pytest.mark.parametrize(
    "edit",
    [
        ShiftCues("t", 250),
        ScaleCues("t", Fraction(25, 24)),
        SetSpeaker("t", _IDS, "Ann"),
        DeleteCues("t", _IDS),
    ],
    ids=lambda edit: type(edit).__name__,
)
def test_it_comes_soon_and_goes_back_and_comes_again(
    workspace: Workspace, edit: Edit, qtbot: QtBot
) -> None:
    before, after = workspace.document, apply(_document(), edit).document
    with qtbot.waitSignal(workspace.changed) as told:
        assert workspace.apply(edit, origin="list")
        assert workspace.document is before
    assert workspace.document == after
    assert told.args is not None
    assert told.args[0].changes[0].origin == "list"
    with qtbot.waitSignal(workspace.changed):
        workspace.undo()
    assert workspace.document == before
    with qtbot.waitSignal(workspace.changed):
        workspace.redo()
    assert workspace.document == after


def test_what_was_selected_comes_back(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.select_cues(["c3"])
    with qtbot.waitSignal(workspace.changed):
        workspace.apply(DeleteCues("t", _IDS[1:]), select=Selection("t", ("c0",), "c0"))
    assert workspace.selection.cues == ("c0",)
    with qtbot.waitSignal(workspace.selection_changed):
        workspace.undo()
    assert workspace.selection.cues == ("c3",)


def test_another_edit_comes_after_it(workspace: Workspace) -> None:
    workspace.apply(ShiftCues("t", 250))
    workspace.apply(ReplaceText("t", "c1", "Else"))
    cue = workspace.view().cue("c1")
    assert cue is not None
    assert (cue.start, cue.text) == (1250, "Else")
    assert len(workspace.history.undo_steps) == 2


def test_undo_waits_for_it(workspace: Workspace) -> None:
    workspace.apply(ShiftCues("t", 250))
    workspace.undo()
    workspace.settle()
    assert workspace.document == _document()
    assert not workspace.history.undo_steps


def test_it_is_kept_where_another_document_is_opened(workspace: Workspace) -> None:
    history = workspace.history
    workspace.apply(ShiftCues("t", 250))
    workspace.open(History())
    assert history.document.tracks[0].cues[0].start == 250
    assert workspace.document == Document()


def test_what_cannot_be_done_is_said(workspace: Workspace, qtbot: QtBot) -> None:
    with qtbot.waitSignal(workspace.refused):
        workspace.apply(ScaleCues("t", Fraction(-1)))
    assert workspace.document == _document()


def test_it_is_told_that_it_is_under_way(workspace: Workspace, qtbot: QtBot) -> None:
    told: list[str] = []
    workspace.busy_changed.connect(told.append)
    with qtbot.waitSignal(workspace.changed):
        workspace.apply(ShiftCues("t", 250))
    assert told == ["Shift all cues", ""]


def test_at_once_and_in_a_group_it_does_not_wait(workspace: Workspace) -> None:
    workspace.apply(ShiftCues("t", 250), at_once=True)
    assert workspace.document.tracks[0].cues[0].start == 250
    with workspace.group("Both"):
        workspace.apply(ShiftCues("t", 250))
        workspace.apply(SetSpeaker("t", _IDS, "Ann"))
    assert workspace.document.tracks[0].cues[0].start == 500
    assert len(workspace.history.undo_steps) == 2
