"""The command that shows the statistics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.player import Player
from cuesmith.bridge.statistics_reading import Voices
from cuesmith.bridge.workspace import Workspace
from cuesmith.ui.pieces import bring_forward

if TYPE_CHECKING:
    from cuesmith.ui.statistics.dialog import StatisticsDialog


class StatisticsCommands(QObject):
    """Binds `review.statistics`; one dialog at a time."""

    def __init__(
        self,
        common: tuple[Workspace, Player, Actions],
        voices: Voices,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace, self._player, self._actions = common
        self._voices, self._window = voices, window
        self.dialog: StatisticsDialog | None = None
        self._actions.bind("review.statistics", self.show)
        for signal in (self._workspace.changed, self._workspace.reset):
            signal.connect(self._refresh)
        self._refresh()

    def _refresh(self, *_about: object) -> None:
        some = any(track.cues for track in self._workspace.document.tracks)
        self._actions.set_enabled(some, "review.statistics")

    def show(self) -> StatisticsDialog:
        """Show them, in front."""
        from cuesmith.ui.statistics.dialog import StatisticsDialog

        if self.dialog is None:
            self.dialog = StatisticsDialog(
                self._workspace, self._player, self._voices, self._window
            )
            self.dialog.finished.connect(self._forget)
        bring_forward(self.dialog)
        return self.dialog

    def stop(self) -> None:
        """Do no more work."""
        if self.dialog is not None:
            self.dialog.reject()

    def _forget(self) -> None:
        self.dialog = None
