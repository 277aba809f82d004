"""Everything of speech recognition that a window has, made and joined in one place."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cuesmith.base.errors import UsageError
from cuesmith.bridge.actions import Actions
from cuesmith.bridge.kept_queue import KeptQueue
from cuesmith.bridge.player import Player
from cuesmith.bridge.ports import SpeechPorts
from cuesmith.bridge.relistener import Relistener, chosen_span
from cuesmith.bridge.speech_models import SpeechModels
from cuesmith.bridge.speech_state import Phase
from cuesmith.bridge.transcriber import Transcriber
from cuesmith.bridge.transcription_queue import Keep, TranscriptionQueue
from cuesmith.bridge.workspace import Workspace
from cuesmith.ui.speech.model_dialog import ModelDialog
from cuesmith.ui.speech.proposal_dialog import ProposalDialog
from cuesmith.ui.speech.queue_panel import QueuePanel
from cuesmith.ui.speech.transcribe_bar import TranscribeBar
from cuesmith.ui.window.notices import Notice, Offer


class SpeechTools(QObject):
    """The bar and the queue's panel, to be placed; dialogs that open by themselves; the commands
    of the menu "Speech", bound."""

    queue_wanted = Signal()
    """Show the queue's panel."""
    queue_found = Signal(Notice)
    """Media wait from last time: what to say of them."""

    def __init__(
        self,
        workspace: Workspace,
        player: Player,
        actions: Actions,
        ports: SpeechPorts,
        keep: Keep,
        window: QWidget,
    ) -> None:
        """`keep` writes what the queue heard into a project of its own; `window` is the parent of
        all widgets."""
        super().__init__(window)
        self._workspace, self._player, self._window = workspace, player, window
        self.models = SpeechModels(ports, self)
        self.transcriber = Transcriber(workspace, ports, self)
        self.relistener = Relistener(workspace, ports, self)
        self.bar = TranscribeBar(workspace, player, actions, self.transcriber, self.models, window)
        choices = self.bar.choices
        self.queue = TranscriptionQueue(workspace, ports, keep, lambda: choices.choice, self)
        self.queue.give_way_to(self.transcriber, self.relistener)
        self.kept_queue = KeptQueue(self.queue, ports.queues, self)
        self.kept_queue.found.connect(self._tell_found)
        self.queue_panel = QueuePanel(self.queue, window)
        self.bar.models_wanted.connect(self.show_models)
        self.transcriber.idle.connect(self._on_idle)
        actions.bind("speech.selection", self.transcribe_selection)
        actions.bind("speech.queue", self.queue_wanted.emit)

    def show_models(self) -> ModelDialog:
        """Show the speech models."""
        dialog = ModelDialog(self.models, self._window)
        dialog.chosen.connect(self.bar.choices.choose_model)
        dialog.draft_wanted.connect(self.bar.choices.choose_draft)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def transcribe_selection(self) -> ProposalDialog | None:
        """Offer to hear the selection again; None where there is none."""
        span = chosen_span(self._workspace, self._player.loop)
        problem = self._problem(span is not None)
        if problem is not None or span is None:
            self._workspace.refused.emit(problem)
            return None
        dialog = ProposalDialog(self._workspace, self.relistener, self.models, span, self._window)
        dialog.choices.models_wanted.connect(self.show_models)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def shut_down(self) -> None:
        """Stop everything and wait for it: the window closes. What was heard is kept."""
        self.transcriber.shut_down()
        self.relistener.shut_down()
        self.queue.shut_down()
        self.kept_queue.shut_down()
        self.models.shut_down()

    def _problem(self, chosen: bool) -> UsageError | None:
        if self._workspace.medium is None:
            return UsageError(
                self.tr("There is nothing to listen to: open a video or a recording first.")
            )
        if not chosen:
            return UsageError(
                self.tr("Nothing is selected."), hint=self.tr("Select cues, or loop one.")
            )
        if self.transcriber.state.running:
            return UsageError(self.tr("A transcription is running: stop it first."))
        if self._workspace.read_only:
            return UsageError(
                self.tr("This project is open in another window, so it cannot be changed here.")
            )
        return None

    def _tell_found(self, count: int, missing: int) -> None:
        """They can be looked at, or begun."""
        said = [self.tr("Left from last time: %n file(s) to be transcribed.", "", count)]
        if missing:
            said.append(self.tr("%n of them cannot be found.", "", missing))
        begin = (Offer(self.tr("S&tart"), self.queue.start),) if missing < count else ()
        show = self.queue_wanted.emit
        self.queue_found.emit(
            Notice(" ".join(said), offer=self.tr("Sho&w the queue"), take=show, offers=begin)
        )

    def _on_idle(self) -> None:
        """The window's own medium is done: the others follow."""
        if self.transcriber.state.phase is Phase.COMPLETE and self.queue.waiting:
            self.queue.start()
