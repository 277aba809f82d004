"""The command that exports a transcript."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.transcript_ports import TranscriptPorts
from cuesmith.bridge.workspace import Workspace

if TYPE_CHECKING:
    from cuesmith.ui.transcript.export_dialog import TranscriptDialog


class TranscriptCommands(QObject):
    """Binds `file.export_transcript`."""

    def __init__(
        self,
        workspace: Workspace,
        actions: Actions,
        ports: TranscriptPorts,
        named_after: Callable[[], Path],
        window: QWidget,
    ) -> None:
        """`named_after` says after what a file may be named: the medium, or the project."""
        super().__init__(window)
        self._workspace, self._actions, self._ports = workspace, actions, ports
        self._named_after, self._window = named_after, window
        actions.bind("file.export_transcript", self.export)
        for signal in (workspace.changed, workspace.reset):
            signal.connect(self._refresh)
        self._refresh()

    def _refresh(self, *_about: object) -> None:
        some = any(track.cues for track in self._workspace.document.tracks)
        self._actions.set_enabled(some, "file.export_transcript")

    def export(self) -> TranscriptDialog:
        """Ask how and where."""
        from cuesmith.ui.transcript.export_dialog import TranscriptDialog

        workspace = self._workspace
        tracks = workspace.document.tracks
        target = self._named_after()
        dialog = TranscriptDialog(tracks, workspace.active_track, target, self._ports, self._window)
        dialog.open()
        return dialog
