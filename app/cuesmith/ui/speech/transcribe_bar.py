"""The bar above the panels from which a medium is transcribed: one key starts it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cuesmith.base.errors import CuesmithError, ModelError
from cuesmith.bridge.actions import Actions
from cuesmith.bridge.player import Player
from cuesmith.bridge.sentences import shown_error, shown_sentence
from cuesmith.bridge.speech_models import SpeechModels
from cuesmith.bridge.speech_state import Phase, SpeechState
from cuesmith.bridge.transcriber import Transcriber
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.glossary import hotwords
from cuesmith.domain.media import MediaInfo
from cuesmith.domain.track import Track
from cuesmith.services.live_track import resume_point
from cuesmith.ui.icons import icon
from cuesmith.ui.pieces import icon_button, wrapping_label
from cuesmith.ui.speech.choice_row import ChoiceRow
from cuesmith.ui.speech.progress_row import ProgressRow
from cuesmith.ui.speech.wording import clock, outcome_line
from cuesmith.ui.theme import colors


class TranscribeBar(QWidget):
    """Offers, starts, shows, stops and resumes the transcription of the open medium.

    Hidden while there is no medium. Where there are cues it folds to what is to be said of them,
    or to nothing: the panels need the room.
    """

    models_wanted = Signal()
    """The person wants to see, fetch or delete models."""

    def __init__(
        self,
        workspace: Workspace,
        player: Player,
        actions: Actions,
        transcriber: Transcriber,
        models: SpeechModels,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._player = workspace, player
        self._actions, self._transcriber = actions, transcriber
        self.choices = ChoiceRow(models, self)
        self.choices.glossary = lambda: hotwords(workspace.document.glossary)
        self.progress = ProgressRow(self)
        self.said = wrapping_label("", self)
        self.hint = wrapping_label("", self)
        self.hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._unfolded = False
        self.start_button = self._make_start()
        self.again_button = icon_button(self.tr("Transcribe &again…"), "", self.unfold, self)
        self.resume_button = icon_button(self.tr("&Resume"), "resume", self._resume, self)
        self.draft_button = icon_button(self.tr("Use the &draft engine"), "", self._use_draft, self)
        self.models_button = icon_button(
            self.tr("&Get a model…"), "download", self._get_model, self
        )
        self.close_button = self._make_close()
        self._outcome = self._make_outcome()
        self._lay_out()
        self._bind()
        self._connect(models)
        self._show_state(transcriber.state)
        self._on_medium(workspace.medium)
        models.refresh()

    def _connect(self, models: SpeechModels) -> None:
        self._workspace.medium_changed.connect(self._on_medium)
        self._workspace.read_only_changed.connect(self._update)
        for signal in (self._workspace.reset, self._workspace.track_changed):
            signal.connect(self._update)
        self._workspace.changed.connect(self._on_changed)
        self._transcriber.state_changed.connect(self._show_state)
        self._transcriber.offer_changed.connect(self._on_offer)
        self.choices.changed.connect(self._update)
        self.choices.models_wanted.connect(self.models_wanted)
        self.progress.stop_wanted.connect(self._transcriber.stop)
        models.fetched.connect(self.choices.choose_model)

    def _bind(self) -> None:
        self._actions.bind("speech.transcribe", self.start, enabled=False)
        self._actions.bind("speech.stop", self._transcriber.stop, enabled=False)
        self._actions.bind("speech.resume", self._resume, enabled=False)
        self._actions.bind("speech.models", self.models_wanted.emit)

    # -- commands -------------------------------------------------------------------------------

    def start(self) -> None:
        """Transcribe the medium as it is chosen; where there are cues already, show the choices
        first."""
        if self._is_folded():
            self.unfold()
        else:
            self._transcriber.start(self.choices.choice)

    def unfold(self) -> None:
        """Show the choices."""
        self._unfolded = True
        self._update()
        self.start_button.setFocus()

    def _resume(self) -> None:
        self._transcriber.resume()

    def _use_draft(self) -> None:
        self.choices.choose_draft()
        self._transcriber.start(self.choices.choice)

    def _get_model(self) -> None:
        self.models_wanted.emit()

    def _dismiss(self) -> None:
        self._dismissed, self._unfolded = True, False
        self._update()

    # -- making ---------------------------------------------------------------------------------

    def _make_start(self) -> QPushButton:
        button = icon_button(self.tr("&Transcribe"), "transcribe", self.start, self)
        button.setToolTip(self.tr("Turn the speech into cues (F2)"))
        button.setAutoDefault(False)
        return button

    def _make_close(self) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon("close", self))
        button.setAutoRaise(True)
        button.setAccessibleName(self.tr("Dismiss"))
        button.setToolTip(self.tr("Dismiss"))
        button.clicked.connect(self._dismiss)
        return button

    def _make_outcome(self) -> QWidget:
        outcome = QWidget(self)
        row = QHBoxLayout(outcome)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.said, 1)
        for button in (
            self.draft_button,
            self.models_button,
            self.resume_button,
            self.again_button,
            self.close_button,
        ):
            row.addWidget(button)
        return outcome

    def _lay_out(self) -> None:
        self.choices.add_button(self.start_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        for part in (self._outcome, self.choices, self.progress, self.hint):
            column.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._dismissed = True

    # -- showing --------------------------------------------------------------------------------

    def _on_medium(self, medium: MediaInfo | None) -> None:
        self.choices.show_medium(medium)
        self._unfolded = False
        self._update()

    def _on_changed(self, _outcome: object) -> None:
        if self._is_folded() == self.choices.isVisibleTo(self):
            self._update()

    def _is_folded(self) -> bool:
        """Whether the choices are out of the way."""
        has_cues = bool(self._workspace.view().track.cues)
        state = self._transcriber.state
        wanted = self._unfolded or (state.error is not None and not self._dismissed)
        return has_cues and not wanted and not state.running

    def _on_offer(self, track: Track | None) -> None:
        self._dismissed = self._dismissed and track is None
        self._update()

    def _show_state(self, state: SpeechState) -> None:
        if state.running:
            self._unfolded = False
        if state.running or state.phase is Phase.IDLE:
            self._dismissed = self._transcriber.offer is None
        elif self.progress.isVisibleTo(self):
            self._dismissed = False
        self._update()

    def _update(self) -> None:
        state, offer = self._transcriber.state, self._transcriber.offer
        over = not state.running and not self._dismissed
        folded = self._is_folded()
        self.setVisible(self._workspace.medium is not None and (over or not folded))
        self.progress.setVisible(state.running)
        self.choices.setVisible(not state.running and not folded)
        self.again_button.setVisible(folded)
        self._outcome.setVisible(over)
        if state.running:
            self.progress.show_state(state)
        if over:
            self._show_outcome(state, offer)
        self._say_hint(state, folded=folded)
        ready = self._workspace.medium is not None and not self._workspace.read_only
        self.start_button.setEnabled(ready)
        self._actions.set_enabled(ready and not state.running, "speech.transcribe")
        self._actions.set_enabled(state.running, "speech.stop")
        self._actions.set_enabled(ready and offer is not None, "speech.resume")

    def _show_outcome(self, state: SpeechState, offer: Track | None) -> None:
        if state.phase is Phase.IDLE and offer is not None:
            point = resume_point(offer)
            until = clock((point.done if point else 0) / 1000)
            self.said.setText(
                self.tr("The transcription of this medium was stopped at {0}.").format(until)
            )
        else:
            # How often it was tried in vain says nothing beside that it failed.
            notices = () if state.phase is Phase.FAILED else state.notices
            self.said.setText(" ".join((outcome_line(state), *map(shown_sentence, notices))))
        details = state.error.details if state.error else ""
        self.said.setToolTip(details or self.said.text())
        no_model = isinstance(state.error, ModelError)
        self.draft_button.setVisible(no_model)
        self.models_button.setVisible(no_model)
        self.resume_button.setVisible(offer is not None)

    def _say_hint(self, state: SpeechState, *, folded: bool) -> None:
        model = self.choices.chosen_model
        sentences = list(map(shown_sentence, state.notices)) if state.running else []
        if folded:
            sentences = []
        elif not sentences and self.choices.is_draft:
            sentences = [self._draft_hint()]
        elif not state.running and model is not None and not model.on_disk:
            sentences = [
                self.tr("The model is fetched first; what has arrived is kept if you stop.")
            ]
        self.hint.setText(" ".join(sentences))
        self.hint.setVisible(bool(sentences))

    def _draft_hint(self) -> str:
        return self.tr(
            "The draft engine is rough: it makes many mistakes and knows English only. "
            "For good captions, choose a speech model; it is fetched once."
        )

    def show_error(self, error: CuesmithError) -> None:
        """Say an error where the outcome of a run stands."""
        self._dismissed = False
        self.said.setText(str(shown_error(error)))
        self._outcome.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A raised ground, and a line below."""
        scheme = colors(self)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), scheme.raised)
            painter.fillRect(0, self.height() - 1, self.width(), 1, scheme.border)
