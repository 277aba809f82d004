"""What one plays with: buttons, time, speed, loop, sound track, volume."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSlider, QToolButton, QVBoxLayout, QWidget

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.names import shown_language
from cuesmith.bridge.player import RATES, Player
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.media import MediaInfo, StreamInfo, StreamKind
from cuesmith.domain.time_entry import parse_time
from cuesmith.domain.timecode import format_clock
from cuesmith.ui.editor.time_field import TimeField
from cuesmith.ui.icons import icon
from cuesmith.ui.preview.seek_bar import SeekBar

_ICON = QSize(20, 20)
_VOLUME_STEPS = 100


class TransportBar(QWidget):
    """Below the picture. Buttons are the commands of the table, so they are never out of step."""

    left = Signal()
    """The keyboard is wanted elsewhere: a time was entered."""

    def __init__(
        self, workspace: Workspace, player: Player, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        # Time runs from left to right in every script, as in the timeline below.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._workspace = workspace
        self._player = player
        self._actions = actions
        self._resume = False
        """Whether a drag interrupted playing."""
        self._usual_track = 0
        self.seek_bar = SeekBar(self)
        self.time = TimeField(_clock, self._read_time, self.tr("Time"), self)
        self.duration = QLabel(self)
        self.speed = self._menu_button("", self.tr("Speed"))
        self.tracks = self._menu_button("speaker", self.tr("Sound track"))
        self.volume = self._make_volume()
        self._fill_speeds()
        self._lay_out()
        self._connect()
        self._show_medium(player.medium)
        self._show_rate(player.rate)
        self._show_volume(player.volume, player.muted)

    # -- making ---------------------------------------------------------------------------------

    def _button(self, id_: str) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(self._actions[id_])
        button.setAutoRaise(True)
        button.setIconSize(_ICON)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setAccessibleName(self._actions.title(id_))
        button.setObjectName(f"transport.{id_}")
        return button

    def _menu_button(self, icon_name: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setIconSize(_ICON)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setMenu(QMenu(button))
        if icon_name:
            button.setIcon(icon(icon_name, button))
        return button

    def _make_volume(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setRange(0, _VOLUME_STEPS)
        slider.setPageStep(10)
        slider.setSingleStep(5)
        slider.setFixedWidth(84)
        slider.setAccessibleName(self.tr("Volume"))
        slider.setToolTip(self.tr("Volume"))
        return slider

    def _fill_speeds(self) -> None:
        group = QActionGroup(self)
        for rate in RATES:
            action = self.speed.menu().addAction(_speed(rate))
            action.setCheckable(True)
            action.setData(rate)
            group.addAction(action)
        group.triggered.connect(lambda action: self._player.set_rate(float(action.data())))
        self.speed.setFixedWidth(self.fontMetrics().horizontalAdvance("0.25×") + 28)

    def _lay_out(self) -> None:
        self.play_button = self._button("play.toggle")
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 8, 4)
        row.setSpacing(4)
        row.addWidget(self._button("play.step_back"))
        row.addWidget(self.play_button)
        row.addWidget(self._button("play.step_on"))
        row.addSpacing(8)
        row.addWidget(self.time)
        row.addWidget(self.duration)
        row.addStretch(1)
        for widget in (
            self.speed,
            self._button("play.loop"),
            self.tracks,
            self._button("play.mute"),
            self.volume,
            self._button("play.full_screen"),
        ):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(0)
        column.addWidget(self.seek_bar)
        column.addLayout(row)

    def _connect(self) -> None:
        player = self._player
        player.position_changed.connect(self._show_position)
        player.playing_changed.connect(self._show_playing)
        player.opened.connect(self._show_medium)
        player.duration_changed.connect(self._show_duration)
        player.rate_changed.connect(self._show_rate)
        player.volume_changed.connect(self._show_volume)
        player.audio_track_changed.connect(self._show_track)
        self.seek_bar.scrubbed.connect(self._on_scrubbed)
        self.seek_bar.sought.connect(self._on_sought)
        self.volume.valueChanged.connect(self._on_volume)
        self.time.entered.connect(self._on_time)
        self.time.stepped.connect(player.step)
        self.time.refused.connect(self._workspace.refused)

    # -- what the player says -------------------------------------------------------------------

    def _show_position(self, position: int) -> None:
        self.seek_bar.show_position(position, self._player.duration)
        if not (self.time.hasFocus() and self.time.isModified()):
            self.time.show_time(position)

    def _show_playing(self, playing: bool) -> None:
        self._actions["play.toggle"].setIcon(icon("pause" if playing else "play", self))
        self.play_button.setAccessibleName(self.tr("Pause") if playing else self.tr("Play"))

    def _show_medium(self, medium: MediaInfo | None) -> None:
        for widget in (self.seek_bar, self.time, self.duration):
            widget.setEnabled(medium is not None)
        self._show_duration(self._player.duration)
        self._fill_tracks(() if medium is None else medium.of_kind(StreamKind.AUDIO))

    def _show_duration(self, length: int) -> None:
        self.duration.setText(f"/ {_clock(length)}" if length else "")
        self._show_position(self._player.position)

    def _fill_tracks(self, streams: tuple[StreamInfo, ...]) -> None:
        menu = self.tracks.menu()
        menu.clear()
        self.tracks.setVisible(len(streams) > 1)
        group = QActionGroup(menu)
        for number, stream in enumerate(streams):
            action = menu.addAction(_track_name(number, stream))
            action.setCheckable(True)
            action.setData(number)
            group.addAction(action)
        group.triggered.connect(lambda action: self._player.set_audio_track(int(action.data())))
        first = (number for number, stream in enumerate(streams) if stream.default)
        self._usual_track = next(first, 0)
        self._show_track(self._player.audio_track)

    def _show_track(self, track: int | None) -> None:
        shown = self._usual_track if track is None else track
        for action in self.tracks.menu().actions():
            action.setChecked(action.data() == shown)

    def _show_rate(self, rate: float) -> None:
        self.speed.setText(_speed(rate))
        for action in self.speed.menu().actions():
            action.setChecked(action.data() == rate)

    def _show_volume(self, volume: float, muted: bool) -> None:
        self.volume.blockSignals(True)
        self.volume.setValue(round(volume * _VOLUME_STEPS))
        self.volume.blockSignals(False)
        low = "volume_low" if volume < 0.5 else "volume"
        self._actions["play.mute"].setIcon(icon("mute" if muted or not volume else low, self))

    # -- what the user does ---------------------------------------------------------------------

    def _read_time(self, text: str) -> int:
        return parse_time(text, self._player.position, self._workspace.frame_times)

    def _on_time(self, time: int) -> None:
        self._player.seek(time)
        self.left.emit()

    def _on_scrubbed(self, time: int) -> None:
        self._resume = self._resume or self._player.playing
        self._player.scrub(time)

    def _on_sought(self, time: int) -> None:
        self._player.seek(time)
        if self._resume:
            self._resume = False
            self._player.play()

    def _on_volume(self, steps: int) -> None:
        self._player.set_volume(steps / _VOLUME_STEPS)
        if self._player.muted:
            self._player.set_muted(False)


def _clock(ms: int) -> str:
    return format_clock(ms, hour_digits=1)


def _speed(rate: float) -> str:
    return f"{rate:g}×"


def _track_name(number: int, stream: StreamInfo) -> str:
    """Such as "2: English, Commentary"."""
    named = "" if stream.language == "und" else shown_language(stream.language)
    parts = [part for part in (named, stream.title) if part]
    # An ampersand would be taken for a mnemonic.
    return f"{number + 1}: {', '.join(parts) or stream.codec}".replace("&", "&&")
