"""How long a medium is that does not state it, such as a browser's recording: whoever reads it
tells the player how far it goes."""

from __future__ import annotations

from PySide6.QtCore import QObject

from cuesmith.bridge.player import Player
from cuesmith.bridge.waveform import Waveform, WaveformReading
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.frame_times import FrameTimes


class LengthReading(QObject):
    """Listens to those who read the sound and the times of the pictures."""

    def __init__(
        self, workspace: Workspace, player: Player, waveform: WaveformReading, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._player = player
        workspace.frame_times_changed.connect(self._on_times)
        waveform.changed.connect(self._on_sound)

    def _on_times(self, times: FrameTimes | None) -> None:
        if times is not None:
            self._player.reached(times.end)

    def _on_sound(self, waveform: Waveform | None) -> None:
        if waveform is not None and waveform.peaks is not None:
            self._player.reached(round(waveform.peaks.seconds * 1000))
