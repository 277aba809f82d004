"""A stretch heard again, beside the cues that are there: take what is better, leave the rest."""

from __future__ import annotations

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.relistener import ORIGIN, Proposal, Relistener
from cuesmith.bridge.sentences import shown_error, shown_sentence
from cuesmith.bridge.speech_models import SpeechModels
from cuesmith.bridge.speech_state import SpeechState
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.glossary import hotwords
from cuesmith.domain.speech import Span
from cuesmith.services.proposals import take
from cuesmith.ui.pieces import icon_button, wrapping_label
from cuesmith.ui.speech.choice_row import ChoiceRow
from cuesmith.ui.speech.progress_row import ProgressRow
from cuesmith.ui.speech.proposal_rows import ProposalRows
from cuesmith.ui.speech.wording import clock


class ProposalDialog(QDialog):
    """Listens to a stretch again and shows what came of it; changes nothing before it is told."""

    def __init__(
        self,
        workspace: Workspace,
        relistener: Relistener,
        models: SpeechModels,
        span: Span,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._relistener = workspace, relistener
        self._span = span
        self._proposal: Proposal | None = None
        self.setWindowTitle(self.tr("Transcribe the selection again"))
        self.choices = ChoiceRow(models, self)
        self.choices.glossary = lambda: hotwords(workspace.document.glossary)
        self.choices.show_medium(workspace.medium)
        self.listen_button = icon_button(self.tr("&Listen"), "transcribe", self.listen, self)
        self.choices.add_button(self.listen_button)
        self.progress = ProgressRow(self)
        self.said = wrapping_label(self._first_words(), self)
        self.rows = ProposalRows(self)
        self.take_button = icon_button(self.tr("&Take the marked"), "check", self.take_marked, self)
        self.all_button = icon_button(self.tr("Take &all"), "", self.take_all, self)
        self.leave_button = icon_button(
            self.tr("Leave &everything as it is"), "", self.reject, self
        )
        self._lay_out()
        self.progress.stop_wanted.connect(relistener.stop)
        self.rows.marked_changed.connect(self._update)
        relistener.state_changed.connect(self._show_state)
        relistener.proposed.connect(self._show_proposal)
        relistener.failed.connect(self._show_error)
        self._show_state(relistener.state)
        self.choices.more.setChecked(True)

    # -- commands -------------------------------------------------------------------------------

    def listen(self) -> None:
        """Listen to the stretch as it is chosen."""
        self.rows.show_rows(())
        self._proposal = None
        self._relistener.listen(self._span, self.choices.choice)

    def take_marked(self) -> None:
        """Put the marked cues into the document, as one edit."""
        if self._proposal is None:
            return
        rows = self.rows.marked
        edit = take(self._proposal.track, self._workspace.document, rows)
        if edit is None:
            self.said.setText(self.tr("These cues were changed meanwhile; nothing was taken."))
        elif self._workspace.apply(edit, origin=ORIGIN):
            self.accept()

    def take_all(self) -> None:
        """Put everything that differs into the document."""
        self.rows.mark_all()
        self.take_marked()

    # -- showing --------------------------------------------------------------------------------

    def _first_words(self) -> str:
        start, end = clock(self._span.start / 1000), clock(self._span.end / 1000)
        said = self.tr("From {0} to {1}. Choose how to listen; nothing changes until you say so.")
        return said.format(start, end)

    def _show_state(self, state: SpeechState) -> None:
        self.progress.setVisible(state.running)
        self.listen_button.setEnabled(not state.running)
        if state.running:
            self.progress.show_state(state)
            self.said.setText(" ".join(map(shown_sentence, state.notices)) or self._first_words())
        self._update()

    def _show_proposal(self, proposal: Proposal) -> None:
        self._proposal = proposal
        self.rows.show_rows(proposal.rows)
        changed = sum(not row.same for row in proposal.rows)
        if not any(row.after for row in proposal.rows):
            self.said.setText(self.tr("Nothing was heard there."))
        elif not changed:
            self.said.setText(self.tr("The same was heard as is there."))
        else:
            said = self.tr("{0} of {1} differ. Mark what to take.")
            self.said.setText(said.format(changed, len(proposal.rows)))
        self._update()
        self.take_button.setFocus()

    def _show_error(self, error: CuesmithError) -> None:
        self.said.setText(str(shown_error(error)))
        self.said.setToolTip(error.details)

    def _update(self) -> None:
        self.take_button.setEnabled(bool(self.rows.marked))
        rows = self._proposal.rows if self._proposal else ()
        self.all_button.setEnabled(not all(row.same for row in rows))

    # -- making ---------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.leave_button)
        buttons.addWidget(self.all_button)
        buttons.addWidget(self.take_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for part in (self.choices, self.progress, self.said):
            column.addWidget(part)
        column.addWidget(self.rows, 1)
        column.addLayout(buttons)
        self.listen_button.setDefault(True)
        self.listen_button.setFocus()
        self.resize(880, 520)

    def done(self, result: int) -> None:
        """Whoever leaves wants no answer any more."""
        self._relistener.stop()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The same."""
        self._relistener.stop()
        super().closeEvent(event)
