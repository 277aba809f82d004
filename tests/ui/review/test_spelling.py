"""Spelling in a text that is typed: marks, corrections, and the way to the next mistake."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.spelling import Spelling
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document
from cuesmith.domain.history import History
from cuesmith.domain.track import Track
from cuesmith.engines.spelling import open_speller
from cuesmith.ui.review.spelling import SpellingCommands, SpellingMarks, Words, add_corrections

TRACK = Track((Cue("a", 0, 9, "Fine."), Cue("b", 10, 19, "A captoin.")), "en", id="en")


@pytest.fixture
def workspace() -> Workspace:
    workspace = Workspace()
    workspace.open(History(Document((TRACK,))))
    return workspace


@pytest.fixture
def spelling(qtbot: QtBot, workspace: Workspace) -> Iterator[Spelling]:
    spelling = Spelling(workspace, open_speller)
    qtbot.waitUntil(lambda: not spelling.busy)
    yield spelling
    spelling.stop()


@pytest.fixture
def editor(qtbot: QtBot) -> QPlainTextEdit:
    editor = QPlainTextEdit("🎉 A captoin\nis here.")
    qtbot.addWidget(editor)
    return editor


def underlined(editor: QPlainTextEdit) -> list[str]:
    wavy = QTextCharFormat.UnderlineStyle.SpellCheckUnderline
    document, found = editor.document(), []
    for number in range(document.blockCount()):
        block = document.findBlockByNumber(number)
        units = block.text().encode("utf-16-le")
        for part in block.layout().formats():
            if part.format.underlineStyle() == wavy:
                cut = units[2 * part.start : 2 * (part.start + part.length)]
                found.append(cut.decode("utf-16-le"))
    return found


def test_what_is_wrong_is_underlined(
    editor: QPlainTextEdit, spelling: Spelling, qtbot: QtBot
) -> None:
    marks = SpellingMarks(editor, spelling)
    qtbot.waitUntil(lambda: underlined(editor) == ["captoin"])
    editor.setPlainText("All is well.")
    qtbot.waitUntil(lambda: underlined(editor) == [])
    spelling.learn("captoin")
    editor.setPlainText("A captoin")
    assert underlined(editor) == []
    marks.setDocument(None)


def test_a_correction_is_one_click_away(editor: QPlainTextEdit, spelling: Spelling) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(editor.toPlainText().index("captoin") + 4)
    menu = QMenu(editor)
    menu.addAction("Copy")
    add_corrections(menu, cursor, Words(editor, spelling))
    offered = [action.text() for action in menu.actions()]
    assert offered[-1] == "Copy"
    next(action for action in menu.actions() if action.text() == "caption").trigger()
    assert editor.toPlainText() == "🎉 A caption\nis here."
    assert any("glossary" in text for text in offered)


def test_the_command_selects_the_cue(
    workspace: Workspace, spelling: Spelling, qtbot: QtBot
) -> None:
    actions = Actions(workspace)
    SpellingCommands(workspace, spelling, actions, workspace)
    actions["review.spelling"].trigger()
    qtbot.waitUntil(lambda: workspace.selection.current == "b")
