"""Aligning scripts, telling voices apart, and the list of speakers: their commands, bound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.job_board import JobBoard
from cuesmith.bridge.player import Player
from cuesmith.bridge.single_job import SingleJob
from cuesmith.bridge.speaker_commands import SpeakerCommands
from cuesmith.bridge.style_session import StyleSession
from cuesmith.bridge.voice_ports import VoicePorts
from cuesmith.bridge.workspace import Workspace
from cuesmith.ui.pieces import bring_forward
from cuesmith.ui.speech.speech_tools import SpeechTools

if TYPE_CHECKING:
    from cuesmith.ui.speakers.dialog import SpeakersDialog
    from cuesmith.ui.tools.amending_dialog import AmendingDialog
    from cuesmith.ui.voices.align_dialog import AlignDialog


class VoiceTools(QObject):
    """Dialogs that are made when they are first wanted, and one of each kind at a time."""

    def __init__(
        self,
        common: tuple[Workspace, Player, Actions],
        speech: SpeechTools,
        ports: VoicePorts,
        board: JobBoard,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace, self._player, self._actions = common
        self._speech, self._ports, self._window = speech, ports, window
        self.aligning = SingleJob(board, self)
        self.hearing = SingleJob(board, self)
        self.fetching = SingleJob(board, self)
        self._shown: dict[str, QDialog] = {}
        self._actions.bind("speech.align", self.show_align)
        self._actions.bind("speech.voices", self.show_voices)

    def bind_speakers(self, commands: SpeakerCommands, style: StyleSession) -> None:
        """Let the list of speakers be opened."""
        self._actions.bind("cue.speakers", lambda: self.show_speakers(commands, style))

    def show_align(self) -> AlignDialog:
        """Offer to align a script."""
        from cuesmith.ui.voices.align_dialog import AlignDialog, AlignParts

        dialog = self._shown.get("align")
        if not isinstance(dialog, AlignDialog):
            parts = AlignParts(self._workspace, self._speech.models, self._ports, self.aligning)
            dialog = AlignDialog(parts, self._window)
            dialog.choices.models_wanted.connect(self._speech.show_models)
            self._shown["align"] = dialog
        bring_forward(dialog)
        return dialog

    def show_voices(self) -> AmendingDialog:
        """Offer to hear who speaks."""
        from cuesmith.ui.tools.amending_dialog import AmendingDialog
        from cuesmith.ui.voices.voices_dialog import VoiceParts, make_voices_dialog

        dialog = self._shown.get("voices")
        if not isinstance(dialog, AmendingDialog):
            parts = VoiceParts(self._workspace, self._ports, self.hearing, self.fetching)
            dialog = make_voices_dialog(parts, self._player.seek, self._window)
            self._keep("voices", dialog)
        bring_forward(dialog)
        return dialog

    def show_speakers(self, commands: SpeakerCommands, style: StyleSession) -> SpeakersDialog:
        """Show who speaks in the track."""
        from cuesmith.ui.speakers.dialog import SpeakersDialog

        dialog = self._shown.get("speakers")
        if not isinstance(dialog, SpeakersDialog):
            dialog = SpeakersDialog(self._workspace, commands, self._actions, style, self._window)
            self._keep("speakers", dialog)
        bring_forward(dialog)
        return dialog

    def stop(self) -> None:
        """Stop everything and wait for it: the window closes."""
        for job in (self.aligning, self.hearing, self.fetching):
            job.stop()

    def _keep(self, name: str, dialog: QDialog) -> None:
        """Remember a dialog until it is closed, which ends it."""
        self._shown[name] = dialog
        dialog.finished.connect(lambda _: self._shown.pop(name, None))
