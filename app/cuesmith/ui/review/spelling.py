"""Spelling where text is typed: a wavy line under what is wrong, corrections on right click."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QSyntaxHighlighter, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QTextEdit

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.spelling import Spelling
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.spelling import Misspelt
from cuesmith.ui.theme import colors

Editor = QPlainTextEdit | QTextEdit


class SpellingMarks(QSyntaxHighlighter):
    """Underlines what is wrong in an editor. The text itself is left as it is."""

    def __init__(self, editor: Editor, spelling: Spelling) -> None:
        super().__init__(editor.document())
        self._editor = editor
        self._spelling = spelling
        self._ignored: frozenset[str] = frozenset()
        spelling.changed.connect(self.rehighlight)

    def ignore(self, words: frozenset[str]) -> None:
        """Leave these words alone."""
        if words != self._ignored:
            self._ignored = words
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Underline the mistakes of one line."""
        line = QTextCharFormat()
        line.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        line.setUnderlineColor(colors(self._editor).problem)
        found = self._spelling.mistakes(text)
        for wrong in (each for each in found if each.text not in self._ignored):
            # Qt counts in UTF-16 units, Python in characters.
            start = _units(text[: wrong.start])
            self.setFormat(start, _units(wrong.text), line)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@dataclass(frozen=True, slots=True)
class Words:
    """An editor, and what is known of its words."""

    editor: Editor
    spelling: Spelling
    ignore: Callable[[str], Callable[[], object] | None] = lambda _: None
    """Gives what says that a word is fine here; None where nobody minds it."""


def add_corrections(menu: QMenu, cursor: QTextCursor, words: Words) -> None:
    """Put corrections of the word under a cursor at the top of a context menu."""
    editor, spelling = words.editor, words.spelling
    block = cursor.block()
    offset = len(_head(block.text(), cursor.positionInBlock()))
    wrong = next(
        (each for each in spelling.mistakes(block.text()) if each.start <= offset <= each.end), None
    )
    if wrong is None:
        return
    actions = [
        _correction(menu, editor, block.position(), block.text(), wrong, suggestion)
        for suggestion in spelling.suggestions(wrong.text)
    ]
    said = QCoreApplication.translate("Spelling", "Add “{0}” to the glossary")
    learn = QAction(said.format(wrong.text), menu)
    learn.triggered.connect(lambda: spelling.learn(wrong.text))
    line = QAction(menu)
    line.setSeparator(True)
    mine = [*actions, learn, *_ignoring(menu, words.ignore(wrong.text)), line]
    others = menu.actions()
    if others:
        menu.insertActions(others[0], mine)
    else:
        menu.addActions(mine)


def _ignoring(menu: QMenu, ignore: Callable[[], object] | None) -> list[QAction]:
    if ignore is None:
        return []
    action = QAction(QCoreApplication.translate("FindingMenu", "&Ignore it here"), menu)
    action.triggered.connect(lambda _=False: ignore())
    return [action]


def _head(text: str, units: int) -> str:
    """The characters that lie before so many UTF-16 units."""
    return text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", errors="ignore")


def _correction(
    menu: QMenu, editor: Editor, block: int, text: str, wrong: Misspelt, suggestion: str
) -> QAction:
    start = block + _units(text[: wrong.start])
    action = QAction(suggestion, menu)
    font = action.font()
    font.setBold(True)
    action.setFont(font)

    def correct() -> None:
        cursor = QTextCursor(editor.document())
        cursor.setPosition(start)
        cursor.setPosition(start + _units(wrong.text), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(suggestion)

    action.triggered.connect(correct)
    return action


class SpellingCommands(QObject):
    """Goes from mistake to mistake."""

    def __init__(
        self, workspace: Workspace, spelling: Spelling, actions: Actions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        actions.bind("review.spelling", spelling.look_on)
        spelling.found.connect(self._on_found)

    def _on_found(self, cue: str, _wrong: Misspelt) -> None:
        self._workspace.select_cues([cue], cue, "spelling")
