"""A small button whose menu lists what is wrong with the current cue, to be found fine."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from cuesmith.bridge.finding_acceptance import FindingAcceptance
from cuesmith.bridge.finding_words import finding_in_words
from cuesmith.domain.rules import Rule
from cuesmith.ui import icons


class AcceptButton(QToolButton):
    """Hidden where nothing is wrong, and until it is told by what findings are accepted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._acceptance: FindingAcceptance | None = None
        self.setIcon(icons.icon("accept"))
        self.setAutoRaise(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setAccessibleName(self.tr("Say what is fine here"))
        self.hide()

    def offer(self, acceptance: FindingAcceptance) -> None:
        """Accept findings by this."""
        self._acceptance = acceptance
        menu = QMenu(self)
        menu.aboutToShow.connect(self.fill)
        self.setMenu(menu)

    def refresh(self) -> None:
        """Show how much of the current cue was found fine."""
        acceptance = self._acceptance
        if acceptance is None:
            return
        fine = len(acceptance.accepted_of_current())
        self.setVisible(bool(fine or acceptance.of_current()))
        lines = [self.accessibleName()] + ([self.tr("%n accepted", "", fine)] if fine else [])
        self.setToolTip("\n".join(lines))

    def fill(self) -> None:
        """List each finding of the current cue, ticked where a person has found it fine."""
        acceptance, menu = self._acceptance, self.menu()
        if acceptance is None or menu is None:
            return
        menu.clear()
        listed = [(each, False) for each in acceptance.of_current()]
        listed += [(each, True) for each in acceptance.accepted_of_current()]
        for finding, fine in listed:
            action = menu.addAction(finding_in_words(finding).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(fine)
            turn = acceptance.take_back if fine else acceptance.accept
            action.triggered.connect(lambda _=False, turn=turn, each=finding: turn((each,)))

    @property
    def fine_words(self) -> frozenset[str]:
        """Misspelt words of the current cue that are fine."""
        fine = () if self._acceptance is None else self._acceptance.accepted_of_current()
        return frozenset(each.detail for each in fine if each.rule is Rule.SPELLING)

    def ignoring(self, word: str) -> Callable[[], object] | None:
        """What says that a misspelt word of the cue is fine; None where no rule minds it."""
        acceptance = self._acceptance
        told = () if acceptance is None else acceptance.of_current()
        found = [each for each in told if each.rule is Rule.SPELLING and each.detail == word]
        return partial(acceptance.accept, found) if acceptance is not None and found else None
