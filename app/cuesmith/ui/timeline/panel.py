"""The timeline's panel: the canvas, the heads of its rows, and the commands that move it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.actions import Actions
from cuesmith.bridge.frequencies import LONGEST_MS, FrequencyReading
from cuesmith.bridge.player import Player
from cuesmith.bridge.ports import MediaPorts
from cuesmith.bridge.sentences import shown_sentence
from cuesmith.bridge.waveform import Waveform, WaveformReading
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.speech import Span
from cuesmith.domain.timecode import format_clock
from cuesmith.services.ports import Spectrogram
from cuesmith.ui.icons import icon
from cuesmith.ui.timeline.headers import HEADER_WIDTH, Headers
from cuesmith.ui.timeline.layout import RULER_HEIGHT
from cuesmith.ui.timeline.proposed import ProposedGhosts
from cuesmith.ui.timeline.view import TimelineView

_LEAST_HEIGHT = 112
"""Ruler, sound and part of a track: with Find and a bar above, all still fits 1280 by 720."""
_ZOOM_STEP = 1.6
_FIRST_PAGE = 60_000
"""Milliseconds that are shown of a medium at first."""
_JUMP = 2000
"""Milliseconds; when time goes on by more at once, somebody jumped."""


class TimelinePanel(QWidget):
    """Sound, shots and cues along time. Call `shutdown` before the window goes."""

    def __init__(
        self,
        workspace: Workspace,
        player: Player,
        actions: Actions,
        media_ports: MediaPorts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._player = player
        self._follow = actions["view.follow"]
        self._last = player.position
        self._fresh = True
        self._first_zoom = 0.0
        self.view = TimelineView(workspace, player, self)
        ProposedGhosts(workspace, self.view)
        self.headers = Headers(workspace, self._make_corner(actions), self.view)
        self.reading = WaveformReading(workspace, media_ports.peaks, self)
        self._spectrogram = actions["view.spectrogram"]
        self._frequencies = FrequencyReading(media_ports, self)
        self._lay_out()
        self._bind(actions)
        self._listen()
        self._on_waveform(self.reading.waveform)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.view.set_headers(self.headers, HEADER_WIDTH)
        self.setFocusProxy(self.view)
        self.setMinimumHeight(_LEAST_HEIGHT)

    def _make_corner(self, actions: Actions) -> QWidget:
        corner = QWidget(self)
        row = QHBoxLayout(corner)
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(2)
        for id_ in ("view.zoom_out", "view.zoom_in", "view.zoom_fit"):
            button = QToolButton(corner)
            action = actions[id_]
            if action.icon().isNull():
                action.setIcon(icon(actions.specs[id_].icon, self))
            button.setDefaultAction(action)
            button.setAutoRaise(True)
            button.setFixedSize(RULER_HEIGHT, RULER_HEIGHT)
            button.setAccessibleName(actions.title(id_))
            row.addWidget(button)
        row.addStretch()
        return corner

    def _bind(self, actions: Actions) -> None:
        actions.bind("view.zoom_in", lambda: self._zoom(_ZOOM_STEP))
        actions.bind("view.zoom_out", lambda: self._zoom(1 / _ZOOM_STEP))
        actions.bind("view.zoom_fit", self.view.navigation.show_all)
        actions.bind("view.zoom_selection", self._zoom_to_selection)
        actions.bind("view.spectrogram", self._show_frequencies)
        actions.bind("view.follow", self._on_follow).setChecked(True)

    def _listen(self) -> None:
        workspace = self._workspace
        self.reading.changed.connect(self._on_waveform)
        self.view.navigation.changed.connect(self._show_frequencies)
        self._frequencies.came.connect(self._on_frequencies)
        self._frequencies.failed.connect(self._on_no_frequencies)
        self._player.audio_track_changed.connect(self._on_audio_track)
        self.view.layout_changed.connect(self._on_layout)
        self.view.gain_changed.connect(self.headers.show_gain)
        self.headers.wheel_turned.connect(self._scroll_lanes)
        self._player.position_changed.connect(self._on_position)
        workspace.changed.connect(self.headers.refresh)
        workspace.shown.changed.connect(self.headers.refresh)
        workspace.reset.connect(self._begin_anew)
        workspace.medium_changed.connect(self._begin_anew)
        workspace.selection_changed.connect(self._on_selection)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.shutdown)

    def shutdown(self) -> None:
        """Stop what reads; blocks until it has stopped."""
        self.reading.shutdown()
        self._frequencies.shutdown()

    @property
    def zoom(self) -> float:
        """How fine it is shown: milliseconds a logical pixel."""
        return self.view.scale.ms_per_pixel

    def start_with(self, zoom: float) -> None:
        """Show the next medium this fine, in milliseconds a logical pixel; 0 for its first
        minute."""
        self._first_zoom = max(0.0, zoom)

    # -- zoom -------------------------------------------------------------------------------------

    def _zoom(self, factor: float) -> None:
        self.view.navigation.zoom_at(factor, self._player.position)

    def _zoom_to_selection(self) -> None:
        cues = self._workspace.selected_cues
        if cues:
            start, end = cues[0].start, max(cue.end for cue in cues)
            self.view.navigation.show_span(start, max(end, start + 1))

    def _begin_anew(self) -> None:
        self._fresh = True
        self._show_first_page()

    def _show_first_page(self) -> None:
        """Begin with the first minute or at the zoom that was left, with all of what is shorter."""
        navigation = self.view.navigation
        if self._fresh and navigation.end > 0 and self.view.isVisible():
            self._fresh = False
            page = self._first_zoom * navigation.width or _FIRST_PAGE
            navigation.show_span(0, min(page, navigation.end), 0)

    def _scroll_lanes(self, pixels: int) -> None:
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.value() + pixels)

    # -- following --------------------------------------------------------------------------------

    def _on_position(self, ms: int) -> None:
        """Turn the page when the playhead leaves it; who looks at another page is left there,
        but for a jump."""
        last, self._last = self._last, ms
        if not self._follow.isChecked() or self.view.scrubbing:
            return
        was_in_sight = 0 <= self.view.scale.x_of(last) <= self.view.navigation.width
        jumped = not 0 <= ms - last <= _JUMP
        if was_in_sight or jumped or not self._player.playing:
            self.view.navigation.turn_page_to(ms)

    def _on_follow(self) -> None:
        if self._follow.isChecked():
            self.view.navigation.turn_page_to(self._player.position)

    def _on_selection(self, _selection: object, origin: str) -> None:
        cue = self._workspace.current_cue
        if cue is None:
            self.view.setAccessibleDescription("")
            return
        if origin != "timeline":
            self.view.navigation.ensure_in_sight(cue.start, cue.end)
        row = self._workspace.view().rows[cue.id]
        text = self.tr("Cue {0}, {1} to {2}: {3}").format(
            row + 1, format_clock(cue.start), format_clock(cue.end), cue.text.replace("\n", " ")
        )
        self.view.setAccessibleDescription(text)
        if self.view.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.view, text))

    # -- spectrogram ------------------------------------------------------------------------------

    def _show_frequencies(self) -> None:
        """Ask for what is in sight, where it is wanted."""
        medium, waveform = self._workspace.medium, self.reading.waveform
        heard = medium is not None and waveform is not None and not waveform.silent
        if not self._spectrogram.isChecked() or medium is None or not heard:
            if self.view.sound.frequencies:
                self._frequencies.forget()
                self.view.set_frequencies(False)
            return
        scale, width = self.view.scale, self.view.navigation.width
        sight = Span(round(scale.start_ms), round(scale.time_of(width)) + 1)
        if sight.duration > LONGEST_MS:
            self.view.set_frequencies(True, None, self.tr("Zoom in to see the spectrogram."))
            return
        if not self.view.sound.frequencies or self.view.sound.spectrogram_remark:
            self.view.set_frequencies(True)
        columns = round(width * self.devicePixelRatioF())
        self._frequencies.want(medium, self.reading.audio_track, sight, columns)

    def _on_frequencies(self, spectrogram: Spectrogram) -> None:
        if self.view.sound.frequencies:
            self.view.set_frequencies(True, spectrogram)

    def _on_no_frequencies(self, error: CuesmithError) -> None:
        self.view.set_frequencies(True, None, shown_sentence(error.message))

    # -- sound ------------------------------------------------------------------------------------

    def _on_layout(self) -> None:
        self.headers.show_layout(self.view.lanes)
        self._show_first_page()

    def _on_audio_track(self, track: int | None) -> None:
        self.reading.set_audio_track(track)
        self._show_frequencies()

    def _on_waveform(self, waveform: Waveform | None) -> None:
        if waveform is None:
            self.view.set_peaks(None, self.tr("Open a video to see its sound here."))
        else:
            self.view.set_peaks(waveform.peaks, self._remark(waveform))
        if waveform is None or waveform.peaks is None:  # it is another one
            self._frequencies.forget()
            self.view.set_frequencies(False)
            self._show_frequencies()

    def _remark(self, waveform: Waveform) -> str:
        if waveform.silent:
            return self.tr("This file has no sound.")
        if waveform.error is not None:
            return shown_sentence(waveform.error.message)
        return "" if waveform.peaks is not None else self.tr("Reading the sound…")
