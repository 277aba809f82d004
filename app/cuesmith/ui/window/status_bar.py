"""The line at the bottom: refusals on the left; saving, profile, cues and time on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.names import shown_profile
from cuesmith.bridge.player import Player
from cuesmith.bridge.sentences import shown_error
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.timecode import format_clock

_MILLISECONDS_SHOWN = 6_000


class StatusBar(QStatusBar):
    """Says what is; never asks for anything."""

    def __init__(self, workspace: Workspace, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._player = player
        self.saved = self._field(self.tr("Whether everything is saved"))
        self.dropped = self._field(self.tr("Pictures that came too late"))
        self.profile = self._field(self.tr("Reading profile"))
        self.cues = self._field(self.tr("Cues"))
        self.position = self._field(self.tr("Position"))
        self.position.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._at_work = True
        self._dropped = 0
        self._connect()
        self.refresh()

    def _field(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setToolTip(name)
        label.setContentsMargins(8, 0, 8, 0)
        self.addPermanentWidget(label)
        return label

    def _connect(self) -> None:
        self._workspace.refused.connect(self._on_refused)
        for signal in (
            self._workspace.reset,
            self._workspace.changed,
            self._workspace.track_changed,
            self._workspace.selection_changed,
            self._workspace.profile_changed,
        ):
            signal.connect(self._show_cues)
        self._player.position_changed.connect(self._show_position)
        self._player.opened.connect(self.refresh)
        self._player.playing_changed.connect(self._count_dropped)

    def refresh(self) -> None:
        """Show everything anew."""
        self._show_cues()
        self._show_position(self._player.position)
        self.show_dropped(0)

    def say(self, message: str) -> None:
        """Show a sentence for a few seconds."""
        self.showMessage(message, _MILLISECONDS_SHOWN)

    def show_saved(self, text: str, reason: str = "") -> None:
        """Tell how it stands with saving, and why."""
        self.saved.setText(text)
        self.saved.setToolTip(reason or self.tr("Whether everything is saved"))

    def show_dropped(self, pictures: int) -> None:
        """Tell how many pictures came too late; nothing where none did."""
        self._dropped = pictures
        self.dropped.setVisible(self._at_work and pictures > 0)
        self.dropped.setText(self.tr("%n picture(s) dropped", "", pictures))

    def show_fields(self, shown: bool) -> None:
        """Show what is on the right, or only sentences."""
        self._at_work = shown
        for field in (self.saved, self.profile, self.cues, self.position):
            field.setVisible(shown)
        self.show_dropped(self._dropped)

    def _on_refused(self, error: CuesmithError) -> None:
        self.say(str(shown_error(error)))

    def _show_cues(self) -> None:
        self.profile.setText(shown_profile(self._workspace.profile.label))
        count = len(self._workspace.view().track.cues)
        chosen = len(self._workspace.selection.cues)
        text = self.tr("%n cue(s)", "", count)
        if chosen > 1:
            text = self.tr("{0} of {1} selected").format(chosen, text)
        self.cues.setText(text)

    def _count_dropped(self) -> None:
        self.show_dropped(self._player.statistics().dropped)

    def _show_position(self, milliseconds: int) -> None:
        self.position.setText(format_clock(milliseconds))
