"""Conform and Segment anew in the real window: proposed, chosen, made as one step, taken back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cuesmith.bridge.amending import rules_of
from cuesmith.bridge.amendment_words import is_known
from cuesmith.bridge.workspace import Marks
from cuesmith.domain.conform import RULES
from cuesmith.domain.cue import Cue, Word
from cuesmith.domain.selection import Selection
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import AddTrack
from cuesmith.ui.main_window import MainWindow
from cuesmith.ui.tools.amending_dialog import AmendingDialog
from cuesmith.ui.tools.conform_options import ConformOptions
from tests.support.studio_window import open_studio

SHORT = Cue("c0", 1000, 1400, "Yes.")
WIDE = Cue("c1", 4000, 8000, "A line that nobody would ever show in one, since it goes on and on.")
BROKEN = Cue("c2", 12_000, 14_000, "Short\none")
CUES = (SHORT, WIDE, BROKEN)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    with open_studio(qtbot) as window:
        track = Track(CUES, "en", id="t")
        window.workspace.apply(AddTrack(track), select=Selection("t", ("c0",), "c0"))
        yield window


def opened(window: MainWindow, command: str, qtbot: QtBot) -> AmendingDialog:
    window.commands[command].trigger()
    dialog = window.findChild(AmendingDialog, command)
    assert dialog is not None
    qtbot.waitUntil(lambda: not dialog.amending.busy)
    return dialog


def texts(window: MainWindow) -> list[str]:
    return [cue.text for cue in window.workspace.document.tracks[0].cues]


def proposed(dialog: AmendingDialog) -> list[str]:
    return [each.rule for each in dialog.list.table.proposal.amendments]


def test_all_is_one_step_and_taken_back_by_one(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, "review.conform", qtbot)
    assert proposed(dialog) == ["too-short", "line-length", "needless-break"]
    QTest.mouseClick(dialog.apply_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.amending.busy and texts(window)[2] == "Short one")
    assert proposed(dialog) == []
    window.workspace.undo()
    assert window.workspace.document.tracks[0].cues == CUES
    dialog.close()


def test_a_rule_that_is_switched_off_changes_nothing(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, "review.conform", qtbot)
    options = dialog.options
    assert isinstance(options, ConformOptions)
    options.rule_actions["line-length"].trigger()
    qtbot.waitUntil(lambda: not dialog.amending.busy and len(proposed(dialog)) == 2)
    assert options.rules_button.text() == "Rules: 15 of 16"
    options.scope.selected_button.click()
    qtbot.waitUntil(lambda: not dialog.amending.busy and proposed(dialog) == ["too-short"])
    dialog.close()


def test_segment_anew_keeps_what_was_heard(window: MainWindow, qtbot: QtBot) -> None:
    words = tuple(Word(n * 300, n * 300 + 280, text) for n, text in enumerate(WIDE.text.split()))
    heard = Cue("h", 0, 4500, WIDE.text, words)
    track = Track((heard,), "en", id="h")
    window.workspace.apply(AddTrack(track), select=Selection("h", ("h",), "h"))
    window.workspace.set_active_track("h")
    dialog = opened(window, "review.resegment", qtbot)
    assert proposed(dialog) == ["resegment"]
    QTest.mouseClick(dialog.apply_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(window.workspace.view("h").track.cues[0].text.split("\n")) == 2)
    kept = [word for cue in window.workspace.view("h").track.cues for word in cue.words]
    assert [word.start for word in kept] == [word.start for word in words]
    dialog.close()


def test_every_reason_is_known_to_the_translators(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, "review.conform", qtbot)
    for each in dialog.list.table.proposal.amendments:
        for rule in rules_of(each):
            assert is_known(rule, each.reason)
    dialog.close()


def test_rules_are_listed_by_what_matters_most(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window, "review.conform", qtbot)
    listed = [rule for rule, _ in dialog.list.table.proposal.rules]
    assert listed == sorted(listed, key=RULES.index)
    assert len(listed) > 1
    dialog.close()


def test_shot_changes_are_counted_in_words(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.set_marks(Marks(shots=(2000,)))
    dialog = opened(window, "review.conform", qtbot)
    options = dialog.options
    assert isinstance(options, ConformOptions)
    qtbot.waitUntil(lambda: options.facts.text().endswith("1 shot change known"))
    dialog.close()
