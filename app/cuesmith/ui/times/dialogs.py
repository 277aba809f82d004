"""Opens the dialogs about times from their commands."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from cuesmith.bridge.cue_commands import Commands
from cuesmith.ui.times.go_to_dialog import GoToDialog
from cuesmith.ui.times.shift_dialog import ShiftDialog


class TimeDialogs(QObject):
    """Binds "Shift times…" and "Go to…"; their dialogs belong to the window."""

    def __init__(self, commands: Commands, window: QWidget) -> None:
        super().__init__(window)
        self._commands = commands
        self._window = window
        commands.actions.bind("time.shift", self.shift)
        commands.actions.bind("edit.go_to", self.go_to)
        for signal in (
            commands.context.workspace.changed,
            commands.context.workspace.reset,
            commands.context.workspace.track_changed,
            commands.context.workspace.read_only_changed,
        ):
            signal.connect(self._refresh)
        self._refresh()

    def shift(self) -> ShiftDialog:
        """Ask by how much, and which cues."""
        dialog = ShiftDialog(self._commands.context, self._window)
        self._open(dialog)
        return dialog

    def go_to(self) -> GoToDialog:
        """Ask where to go."""
        dialog = GoToDialog(self._commands.context, self._window)
        self._open(dialog)
        return dialog

    def _open(self, dialog: QDialog) -> None:
        self._commands.context.workspace.reset.connect(dialog.reject)
        dialog.open()

    def _refresh(self) -> None:
        workspace, actions = self._commands.context.workspace, self._commands.actions
        cues = bool(workspace.view().track.cues)
        actions.set_enabled(cues and not workspace.read_only, "time.shift")
