"""What can be done about one finding, as a menu: a fix, the words that may be meant, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from cuesmith.bridge.finding_acceptance import FindingAcceptance
from cuesmith.bridge.finding_fixes import FindingFixes
from cuesmith.domain.findings import Finding
from cuesmith.domain.rules import Rule


class FindingMenu(QMenu):
    """Goes when it is closed. What a dictionary has to say comes in when it has said it."""

    def __init__(
        self,
        finding: Finding,
        fixes: FindingFixes,
        acceptance: FindingAcceptance,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._finding, self._fixes, self._acceptance = finding, fixes, acceptance
        self._waiting: QAction | None = None
        """Stands where words will, until the dictionary has answered."""
        self.aboutToHide.connect(self.deleteLater)

    def offer(self, *, accepted: bool) -> None:
        """Put in what can be done about the finding, by whether it was found fine."""
        finding = self._finding
        if accepted:
            again = self.addAction(self.tr("Tell this problem &again"))
            again.triggered.connect(lambda: self._acceptance.take_back((finding,)))
            return
        match finding.rule:
            case Rule.SPELLING:
                self._offer_words()
            case Rule.UNTRANSLATED:
                self._add(self.tr("&Translate this cue"), lambda: self._fixes.fix_finding(finding))
            case _:
                self._add(self.tr("&Fix this problem"), lambda: self._fixes.fix_finding(finding))
        self.addSeparator()
        if finding.rule is Rule.SPELLING:
            said = self.tr("Add \u201c{0}\u201d to the &glossary").format(plain(finding.detail))
            self._add(said, lambda: self._fixes.learn(finding))
        named = {
            Rule.SPELLING: self.tr("&Ignore it here"),
            Rule.UNTRANSLATED: self.tr("&Keep it as it is"),
        }.get(finding.rule, self.tr("This problem is f&ine"))
        self._add(named, lambda: self._acceptance.accept((finding,)))

    def _add(self, text: str, slot: Callable[[], object]) -> QAction:
        action = self.addAction(text)
        action.triggered.connect(lambda _=False: slot())
        return action

    def _offer_words(self) -> None:
        known = self._fixes.corrections(self._finding)
        if known is not None:
            self._add_words(known)
            return
        self._waiting = self.addAction(self.tr("Looking for words\u2026"))
        self._waiting.setEnabled(False)
        self._fixes.suggested.connect(self._on_suggested)

    def _on_suggested(self, word: str, words: Sequence[str]) -> None:
        if word == self._finding.detail and self._waiting is not None:
            self._add_words(words)
            self.removeAction(self._waiting)
            self._waiting = None

    def _add_words(self, words: Sequence[str]) -> None:
        """In the place of what waits for them, or at the end."""
        for word in words:
            action = self._put(plain(word))
            font = action.font()
            font.setBold(True)
            action.setFont(font)
            action.triggered.connect(partial(self._correct, word))
        if not words:
            self._put(self.tr("No dictionary has a word that is like it")).setEnabled(False)

    def _put(self, text: str) -> QAction:
        action = QAction(text, self)
        if self._waiting is None:
            self.addAction(action)
        else:
            self.insertAction(self._waiting, action)
        return action

    def _correct(self, word: str, _checked: bool = False) -> None:
        self._fixes.correct(self._finding, word)


def plain(text: str) -> str:
    """As a menu shows it word for word."""
    return text.replace("&", "&&")
