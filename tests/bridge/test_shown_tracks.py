"""Which tracks are seen over the picture, and that a project remembers it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from cuesmith.bridge.shown_tracks import ShownTracks
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.document import Document
from cuesmith.domain.history import History
from cuesmith.domain.track import Track
from cuesmith.services.project_facts import flags


def test_the_active_track_is_seen_and_others_as_chosen(qtbot: QtBot) -> None:
    workspace = Workspace()
    workspace.open(History(Document((Track(id="one"), Track(id="two"), Track(id="three")))))
    assert [track.id for track in workspace.shown_tracks] == ["one"]
    workspace.shown.choose("three", "one", shown=True)
    assert [track.id for track in workspace.shown_tracks] == ["one", "three"]
    workspace.set_active_track("two")
    assert [track.id for track in workspace.shown_tracks] == ["two", "three"]
    workspace.shown.choose("two", "two", shown=False)
    assert [track.id for track in workspace.shown_tracks] == ["three"]


@pytest.mark.parametrize("active", ["one", "two"])
def test_what_was_chosen_can_be_taken_back_wherever_one_works(qtbot: QtBot, active: str) -> None:
    shown = ShownTracks()
    with qtbot.waitSignal(shown.changed):
        shown.choose("one", active, shown=not shown.is_shown("one", active))
    shown.choose("one", active, shown=not shown.is_shown("one", active))
    assert shown.chosen == {}


def test_another_project_forgets_what_was_chosen(qtbot: QtBot) -> None:
    workspace = Workspace()
    workspace.shown.choose("one", "", shown=True)
    workspace.open(History(Document((Track(id="one"), Track(id="two")))))
    assert workspace.shown.chosen == {}


def test_of_what_was_kept_only_choices_are_read() -> None:
    assert flags({"one": True, "two": "yes", "three": False}) == {"one": True, "three": False}
    assert flags([True]) == {}
