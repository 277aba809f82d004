"""The commands Conform and Segment anew, each with its dialog."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.player import Player
from cuesmith.bridge.workspace import Workspace
from cuesmith.ui.pieces import bring_forward

if TYPE_CHECKING:
    from cuesmith.ui.tools.amending_dialog import AmendingDialog

CONFORM = "review.conform"
SEGMENT = "review.resegment"
_LABELS = {CONFORM: "Conform to the profile", SEGMENT: "Segment anew"}
"""Each command, and its step in the undo menu."""


class ConformTools(QObject):
    """Opens the dialogs, whose modules are imported with the first of them."""

    def __init__(
        self, workspace: Workspace, player: Player, actions: Actions, window: QWidget
    ) -> None:
        super().__init__(window)
        self._workspace, self._player = workspace, player
        self._actions, self._window = actions, window
        for command in _LABELS:
            actions.bind(command, partial(self.open, command))
        for signal in (
            workspace.changed,
            workspace.reset,
            workspace.track_changed,
            workspace.read_only_changed,
        ):
            signal.connect(self._refresh)
        self._refresh()

    def open(self, command: str) -> AmendingDialog:
        """Show what would change; a dialog that is open already comes to the front."""
        from cuesmith.ui.tools.amending_dialog import AmendingDialog

        shown = self._window.findChild(AmendingDialog, command)
        if shown is None:
            shown = self._made(command)
        bring_forward(shown)
        return shown

    def _made(self, command: str) -> AmendingDialog:
        from cuesmith.ui.tools.amending_dialog import AmendingDialog, Tool
        from cuesmith.ui.tools.conform_options import ConformOptions, SegmentOptions

        kind = ConformOptions if command == CONFORM else SegmentOptions
        options = kind(self._workspace)
        tool = Tool(self._actions.title(command), _LABELS[command], options.amend, options)
        dialog = AmendingDialog(self._workspace, tool, self._window, seek=self._player.seek)
        dialog.setObjectName(command)
        options.changed.connect(dialog.refresh)
        return dialog

    def _refresh(self) -> None:
        cues = bool(self._workspace.view().track.cues) and not self._workspace.read_only
        self._actions.set_enabled(cues, *_LABELS)
