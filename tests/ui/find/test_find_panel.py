"""Find and replace with real keys: what is listed, gone to, replaced, and taken back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.occurrence_table import Column
from cuesmith.bridge.player import Player
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document
from cuesmith.domain.history import History
from cuesmith.domain.track import Track
from cuesmith.ui.find.panel import FindPanel

DOCUMENT = Document(
    (
        Track(
            tuple(
                Cue(f"c{n}", n * 1000, n * 1000 + 900, text)
                for n, text in enumerate(["A cat.", "No dog.", "Cat and cat.", "Concatenated."])
            ),
            language="en",
            id="en",
        ),
        Track((Cue("d0", 500, 900, "Eine cat."),), language="de", id="de"),
    )
)


@pytest.fixture
def workspace() -> Workspace:
    workspace = Workspace()
    workspace.open(History(DOCUMENT))
    return workspace


@pytest.fixture
def panel(qtbot: QtBot, workspace: Workspace) -> Iterator[FindPanel]:
    panel = FindPanel(workspace, Player(workspace), Actions(workspace))
    qtbot.addWidget(panel)
    panel.show()
    yield panel
    panel.search.stop()


def type_into(panel: FindPanel, qtbot: QtBot, wanted: str, replacement: str = "") -> None:
    panel.find_edit.clear()
    panel.replace_edit.clear()
    QTest.keyClicks(panel.find_edit, wanted)
    QTest.keyClicks(panel.replace_edit, replacement)
    settle(panel, qtbot)


def settle(panel: FindPanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not panel.search.busy)


def listed(panel: FindPanel) -> list[str]:
    return [each.cue for each in panel.table.occurrences]


def texts(workspace: Workspace) -> list[str]:
    return [cue.text for track in workspace.document.tracks for cue in track.cues]


def test_what_is_typed_is_listed(panel: FindPanel, qtbot: QtBot) -> None:
    type_into(panel, qtbot, "cat")
    assert listed(panel) == ["c0", "c2", "c3"]
    assert "4 place" in panel.status.text()
    panel.word_box.click()
    settle(panel, qtbot)
    assert listed(panel) == ["c0", "c2"]
    panel.case_box.click()
    panel.scope_box.setCurrentIndex(1)
    settle(panel, qtbot)
    assert listed(panel) == ["c0", "c2", "d0"]


def test_return_goes_on_and_round(panel: FindPanel, workspace: Workspace, qtbot: QtBot) -> None:
    type_into(panel, qtbot, "cat")
    gone = []
    for _ in range(4):
        QTest.keyClick(panel.find_edit, Qt.Key.Key_Return)
        gone.append(workspace.selection.current)
    assert gone == ["c0", "c2", "c3", "c0"]
    panel.previous_button.click()
    assert workspace.selection.current == "c3"


def test_going_on_starts_from_the_cue_that_is_selected(
    panel: FindPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    type_into(panel, qtbot, "cat")
    workspace.select_cues(["c1"], "c1")
    panel.go_on()
    assert workspace.selection.current == "c2"
    workspace.select_cues(["c1"], "c1")
    panel.view.clearSelection()
    panel.go_back()
    assert workspace.selection.current == "c0"


def test_all_that_is_ticked_is_replaced_in_one_step(
    panel: FindPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    type_into(panel, qtbot, "cat", "lion")
    first = panel.table.index(0, Column.CUE)
    assert panel.table.setData(first, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    panel.scope_box.setCurrentIndex(1)
    settle(panel, qtbot)
    assert not panel.view.isColumnHidden(Column.AFTER)
    first = panel.table.index(0, Column.CUE)
    panel.table.setData(first, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    panel.all_button.click()
    settle(panel, qtbot)
    assert texts(workspace) == [
        "A cat.", "No dog.", "lion and lion.", "Conlionenated.", "Eine lion."
    ]  # fmt: skip
    workspace.undo()
    assert workspace.document == DOCUMENT


def test_replacing_one_goes_on_to_the_next(
    panel: FindPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    type_into(panel, qtbot, "cat", "lion")
    QTest.keyClick(panel.replace_edit, Qt.Key.Key_Return)  # goes to the first
    assert workspace.selection.current == "c0"
    QTest.keyClick(panel.replace_edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: workspace.selection.current == "c2")
    assert texts(workspace)[0] == "A lion."
    assert texts(workspace)[2] == "Cat and cat."


def test_only_in_the_selection(panel: FindPanel, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.select_cues(["c0", "c1"], "c0")
    panel.scope_box.setCurrentIndex(2)
    type_into(panel, qtbot, "cat", "lion")
    panel.all_button.click()
    settle(panel, qtbot)
    assert texts(workspace)[:3] == ["A lion.", "No dog.", "Cat and cat."]


def test_a_wrong_pattern_is_told(panel: FindPanel, qtbot: QtBot) -> None:
    panel.pattern_box.click()
    type_into(panel, qtbot, "(")
    assert "not a regular expression" in panel.status.text()
    assert not panel.all_button.isEnabled()


def test_an_edit_elsewhere_is_followed(
    panel: FindPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    from cuesmith.domain.cue_edits import DeleteCues

    type_into(panel, qtbot, "cat")
    workspace.apply(DeleteCues("en", ("c0",)))
    settle(panel, qtbot)
    assert listed(panel) == ["c2", "c3"]


def test_nothing_found_says_so(panel: FindPanel, qtbot: QtBot) -> None:
    type_into(panel, qtbot, "elephant")
    assert panel.status.text() == "Nothing found."
    assert not panel.next_button.isEnabled()


def in_all_tracks(panel: FindPanel, qtbot: QtBot, wanted: str, replacement: str = "") -> None:
    panel.scope_box.setCurrentIndex(1)
    type_into(panel, qtbot, wanted, replacement)


def test_every_track_is_told_with_its_count(panel: FindPanel, qtbot: QtBot) -> None:
    type_into(panel, qtbot, "cat")
    assert panel.view.isColumnHidden(Column.TRACK)
    in_all_tracks(panel, qtbot, "cat")
    assert not panel.view.isColumnHidden(Column.TRACK)
    named = [panel.table.index(row, Column.TRACK).data() for row in range(4)]
    assert named == ["English", "English", "English", "German"]
    assert panel.status.text() == "5 places \u2013 English: 4 · German: 1"


def test_going_on_leads_through_all_tracks(
    panel: FindPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    in_all_tracks(panel, qtbot, "cat")
    gone = []
    for _ in range(5):
        panel.next_button.click()
        gone.append((workspace.active_track, workspace.selection.current))
        assert not panel.search.busy, "going to another track changes nothing that was found"
    assert gone == [("en", "c0"), ("en", "c2"), ("en", "c3"), ("de", "d0"), ("en", "c0")]
    panel.previous_button.click()
    assert workspace.active_track == "de"
    panel.previous_button.click()
    assert workspace.selection.current == "c3"


def test_what_was_chosen_stays_so_while_the_list_is_made_anew(
    panel: FindPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    in_all_tracks(panel, qtbot, "cat")
    panel.view.selectRow(2)
    QTest.keyClicks(panel.replace_edit, "x")
    settle(panel, qtbot)
    assert panel.view.currentIndex().row() == 2
    QTest.keyClicks(panel.find_edit, "e")
    settle(panel, qtbot)
    assert listed(panel) == ["c3"]
    assert panel.view.currentIndex().row() == 0
    assert workspace.selection.current == "c3"


def test_the_selection_is_followed(panel: FindPanel, workspace: Workspace, qtbot: QtBot) -> None:
    panel.scope_box.setCurrentIndex(2)
    type_into(panel, qtbot, "cat")
    assert listed(panel) == []
    workspace.select_cues(["c2", "c3"], "c2")
    settle(panel, qtbot)
    assert listed(panel) == ["c2", "c3"]
    panel.view.selectRow(1)
    assert workspace.selection.current == "c3"
    assert listed(panel) == ["c2", "c3"], "what is gone through is not narrowed"
