"""The review queue with real keys: hear, accept, fix, fix all; the glossary learns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.bulk_edits import MANY
from cuesmith.bridge.player import Player
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue, Doubt, Word
from cuesmith.domain.document import Document
from cuesmith.domain.glossary import Term
from cuesmith.domain.history import History
from cuesmith.domain.review import MISSED
from cuesmith.domain.track import Track
from cuesmith.ui.review.glossary import GlossaryDialog
from cuesmith.ui.review.panel import ReviewPanel


def cue(name: str, start: int, *words: tuple[str, float]) -> Cue:
    timed = tuple(
        Word(start + 200 * place, start + 200 * place + 190, text, probability)
        for place, (text, probability) in enumerate(words)
    )
    text = " ".join(word.text for word in timed)
    return Cue(name, start, start + 200 * len(words), text, timed)


TRACK = Track(
    (
        cue("one", 2000, ("Ask", 0.9), ("Kuesmith,", 0.2), ("now.", 0.95)),
        cue("two", 4000, ("Then", 0.9), ("kuesmith", 0.3), ("answers.", 0.95)),
        replace(cue("three", 8000, ("Thanks.", 0.95)), doubts=(Doubt.STOCK_PHRASE,)),
    ),
    id="t",
    metadata=((MISSED, "12000-14000"),),
)


class Heard(Player):
    """Remembers what was to be played."""

    def __init__(self) -> None:
        super().__init__()
        self.spans: list[tuple[int, int]] = []

    def play_span(self, start: int, end: int, *, loop: bool = False) -> None:
        self.spans.append((start, end))


@pytest.fixture
def workspace() -> Workspace:
    workspace = Workspace()
    workspace.open(History(Document((TRACK,))))
    return workspace


@pytest.fixture
def panel(qtbot: QtBot, workspace: Workspace) -> Iterator[ReviewPanel]:
    player = Heard()
    panel = ReviewPanel(workspace, player, Actions(workspace))
    player.setParent(panel)
    qtbot.addWidget(panel)
    panel.show()
    settle(panel, qtbot)
    yield panel
    panel.queue.stop()


def settle(panel: ReviewPanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not panel.queue.busy)


def spans(panel: ReviewPanel) -> list[tuple[int, int]]:
    player = panel._player
    assert isinstance(player, Heard)
    return player.spans


def texts(workspace: Workspace) -> list[str]:
    return [each.text for each in workspace.view().track.cues]


def test_each_place_is_gone_to_and_heard(panel: ReviewPanel, workspace: Workspace) -> None:
    seen = []
    for _ in range(4):
        panel.go_on()
        seen.append(workspace.selection.current)
    assert seen[:3] == ["one", "two", "three"]
    assert spans(panel)[0] == (1545, 3045)  # a second and a half around the word
    assert spans(panel)[3] == (12000, 14000)
    panel.go_on()
    assert len(spans(panel)) == 4
    panel.go_back()
    assert workspace.selection.current == "three"


def test_accepting_takes_it_out_and_goes_on(
    panel: ReviewPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    panel.go_on()
    panel.accept_button.click()
    assert workspace.selection.current == "two"
    settle(panel, qtbot)
    assert [item.cue for item in panel.queue.items] == ["two", "three", ""]
    workspace.undo()
    settle(panel, qtbot)
    assert len(panel.queue.items) == 4


def test_typing_and_return_fix_a_word_and_teach_the_glossary(
    panel: ReviewPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    panel.go_on()
    assert panel.fix_edit.text() == "Kuesmith"
    QTest.keyClicks(panel.fix_edit, "Cuesmith")
    QTest.keyClick(panel.fix_edit, Qt.Key.Key_Return)
    assert texts(workspace)[:2] == ["Ask Cuesmith, now.", "Then kuesmith answers."]
    assert workspace.document.glossary == (Term("Cuesmith", ("Kuesmith",)),)
    workspace.undo()
    assert workspace.document == Document((TRACK,))


def test_what_was_said_can_be_typed_at_once(panel: ReviewPanel) -> None:
    panel.view.setFocus()
    panel.go_on()
    assert panel.focusWidget() is panel.fix_edit
    assert panel.fix_edit.selectedText() == panel.fix_edit.text()


def test_all_equal_words_are_fixed_in_one_step(
    panel: ReviewPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    panel.go_on()
    panel.fix_edit.setText("Cuesmith")
    panel.fix_all_button.click()
    assert texts(workspace)[:2] == ["Ask Cuesmith, now.", "Then Cuesmith answers."]
    assert workspace.selection.current == "three"  # the second was fixed along
    settle(panel, qtbot)
    assert [item.cue for item in panel.queue.items] == ["three", ""]


def test_many_equal_words_are_fixed_in_the_background(
    panel: ReviewPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    cues = [cue(f"c{row}", row * 1000, ("Kuesmith.", 0.2)) for row in range(MANY + 1)]
    workspace.open(History(Document((Track(tuple(cues), id="t"),))))
    settle(panel, qtbot)
    panel.go_on()
    panel.fix_edit.setText("Cuesmith")
    told: list[str] = []
    workspace.busy_changed.connect(told.append)
    with qtbot.waitSignal(workspace.changed):
        panel.fix_all_button.click()
        assert "Kuesmith." in texts(workspace)
    assert set(texts(workspace)) == {"Cuesmith."}
    assert told == ["Fix all “Kuesmith”", ""]
    workspace.undo()
    workspace.settle()
    assert set(texts(workspace)) == {"Kuesmith."}
    settle(panel, qtbot)


def test_what_was_not_written_can_be(
    panel: ReviewPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    for _ in range(4):
        panel.go_on()
    assert not panel.accept_button.isEnabled()
    QTest.keyClicks(panel.fix_edit, "Good night.")
    QTest.keyClick(panel.fix_edit, Qt.Key.Key_Return)
    new = workspace.view().track.cues[-1]
    assert (new.start, new.end, new.text) == (12000, 14000, "Good night.")
    settle(panel, qtbot)
    assert len(panel.queue.items) == 3


def test_the_glossary_is_edited_and_undone(
    panel: ReviewPanel, workspace: Workspace, qtbot: QtBot
) -> None:
    panel.show_glossary()
    dialog = panel.findChild(GlossaryDialog)
    assert dialog is not None
    QTest.keyClicks(dialog.new_edit, "PySide")
    QTest.keyClick(dialog.new_edit, Qt.Key.Key_Return)
    assert workspace.document.glossary == (Term("PySide"),)
    dialog.terms.setCurrentRow(0)
    dialog.remove_button.click()
    assert not workspace.document.glossary
    workspace.undo()
    assert dialog.terms.count() == 1
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
