"""What a press of "Publish" will do, in a sentence."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QWidget

from cuesmith.domain.hosting import HostName
from cuesmith.services.hosts.plan import PublishPlan, StepKind
from cuesmith.ui.pieces import let_wrap


class PlanLabel(QLabel):
    """A few lines, read aloud when they change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        let_wrap(self)
        font = self.font()
        font.setWeight(QFont.Weight.DemiBold)
        self.setFont(font)

    def show_plan(self, plan: PublishPlan, host: HostName, *, by_hand: bool = False) -> None:
        """Say what will be done. `by_hand`: tracks are saved as files for the user to add."""
        if plan.empty and not by_hand:
            said = self.tr("Everything is at {0} as it is here.").format(host.label)
        else:
            said = " ".join(self._parts(plan, host, by_hand=by_hand))
        self.setText(said)

    def _parts(self, plan: PublishPlan, host: HostName, *, by_hand: bool) -> list[str]:
        film = (
            self.tr("The film goes to {0}.")
            if plan.uploads
            else self.tr("The film is at {0} already.")
        )
        parts = [film.format(host.label)]
        if by_hand:
            parts.append(self.tr("Captions can then be saved as files, for you to add there."))
        elif plan.steps:
            parts.append(", ".join(self._counts(plan)) + ".")
        else:
            parts.append(self.tr("No captions go along."))
        return parts

    def _counts(self, plan: PublishPlan) -> list[str]:
        new, same = plan.count(StepKind.ATTACH), plan.count(StepKind.KEEP)
        replaced = plan.count(StepKind.REPLACE, StepKind.ADOPT)
        said = []
        if new:
            said.append(self.tr("%n track(s) new", "", new))
        if replaced:
            said.append(self.tr("%n track(s) replaced (a copy is kept)", "", replaced))
        if same:
            said.append(self.tr("%n track(s) unchanged", "", same))
        return said
