"""The spelling of the active track follows its language and the glossary."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from cuesmith.bridge.spelling import Spelling
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document
from cuesmith.domain.history import History
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import SetLanguage
from cuesmith.engines.spelling import open_speller

ENGLISH = Track(
    (
        Cue("a", 0, 900, "All is well."),
        Cue("b", 1000, 1900, "A captoin here."),
        Cue("c", 2000, 2900, "Kuesmith again."),
    ),
    language="en",
    id="en",
)


@pytest.fixture
def workspace() -> Workspace:
    workspace = Workspace()
    workspace.open(History(Document((ENGLISH, Track((Cue("k", 0, 1, "nuqneH"),), "tlh", id="k")))))
    return workspace


@pytest.fixture
def spelling(qtbot: QtBot, workspace: Workspace) -> Iterator[Spelling]:
    spelling = Spelling(workspace, open_speller)
    qtbot.waitUntil(lambda: not spelling.busy)
    yield spelling
    spelling.stop()


def test_mistakes_are_looked_for_round_and_round(
    spelling: Spelling, workspace: Workspace, qtbot: QtBot
) -> None:
    seen = []
    for _ in range(3):
        with qtbot.waitSignal(spelling.found) as blocker:
            spelling.look_on()
        cue, mistake = blocker.args
        seen.append(mistake.text)
        workspace.select_cues([cue], cue)
    assert seen == ["captoin", "Kuesmith", "captoin"]


def test_the_glossary_makes_words_right(
    spelling: Spelling, workspace: Workspace, qtbot: QtBot
) -> None:
    assert [each.text for each in spelling.mistakes("Kuesmith captoin")] == ["Kuesmith", "captoin"]
    with qtbot.waitSignal(spelling.changed):
        spelling.learn("Kuesmith")
    assert [each.text for each in spelling.mistakes("Kuesmith captoin")] == ["captoin"]
    workspace.undo()
    assert len(spelling.mistakes("Kuesmith captoin")) == 2


def test_a_language_without_dictionary_is_told(
    spelling: Spelling, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.set_active_track("k")
    qtbot.waitUntil(lambda: not spelling.busy)
    assert not spelling.available
    with qtbot.waitSignal(spelling.none_found) as blocker:
        spelling.look_on()
    assert "no dictionary" in blocker.args[0]
    workspace.apply(SetLanguage("k", "en"))
    qtbot.waitUntil(lambda: spelling.available)
    assert spelling.mistakes("nuqneH")
