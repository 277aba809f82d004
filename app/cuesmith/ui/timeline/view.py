"""The timeline's canvas: shows the workspace along time, and knows what lies where.

What stays is drawn once into a picture and kept; playhead, drags and rubber band are drawn over
it. So a tick of the playhead costs two thin strips, and everything else one picture.

The mouse on the ruler is the view's own: it seeks and scrubs. All other presses, and keys, go to
`gestures` first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from cuesmith.bridge.player import Player
from cuesmith.bridge.workspace import Workspace
from cuesmith.ui import theme
from cuesmith.ui.timeline.blocks import Canvas
from cuesmith.ui.timeline.content import Content
from cuesmith.ui.timeline.gesture_events import Gestures
from cuesmith.ui.timeline.hits import Hit, HitKind, Scene, hit
from cuesmith.ui.timeline.layout import Layout, arrange
from cuesmith.ui.timeline.navigation import Navigation
from cuesmith.ui.timeline.overlay import PLAYHEAD_REACH, Ghost, Overlay, paint_overlay
from cuesmith.ui.timeline.picture import Sound, paint_picture
from cuesmith.ui.timeline.scale import TimeScale
from cuesmith.ui.timeline.spectrogram import SpectrogramImage
from cuesmith.ui.timeline.steering import pinch, press_key, show_in_bar, turn_wheel
from cuesmith.ui.timeline.texts import Texts
from cuesmith.ui.timeline.tips import show_tip

if TYPE_CHECKING:
    from cuesmith.services.ports import Peaks, Spectrogram

_MOST_GAIN = 32.0
_LOOKS = (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange)


class TimelineView(QAbstractScrollArea):
    """Sound, shots and cues along time."""

    layout_changed = Signal(object)
    """The `Layout` that is shown now."""
    gain_changed = Signal(float)
    """How much higher than it is the waveform is drawn."""

    def __init__(self, workspace: Workspace, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._player = player
        self._content = Content(workspace, self)
        self.navigation = Navigation(self)
        self._layout = arrange(0, (), "")
        self._sound = Sound()
        self._overlay = Overlay(playhead=player.position)
        self._picture = QPixmap()
        self._stale = True
        self._texts: Texts | None = None
        self._scrubbing = False
        self._headers: QWidget | None = None
        self.gestures: Gestures | None = None
        self._dress()
        self._content.changed.connect(self._on_content)
        self._content.arranged.connect(self._on_arranged)
        self.navigation.changed.connect(self._on_scale)
        player.position_changed.connect(self._on_position)
        player.duration_changed.connect(lambda _length: self._measure())

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Time runs to the right in every language's editing programs.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("Timeline"))
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)
        self.horizontalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().valueChanged.connect(self._rearrange)

    # -- what is shown ----------------------------------------------------------------------------

    @property
    def scale(self) -> TimeScale:
        """Which times are shown; `navigation` changes them."""
        return self.navigation.scale

    @property
    def lanes(self) -> Layout:
        """What lies above what."""
        return self._layout

    @property
    def sound(self) -> Sound:
        """What is known of the sound."""
        return self._sound

    @property
    def scrubbing(self) -> bool:
        """Whether the playhead is being dragged."""
        return self._scrubbing

    def set_headers(self, headers: QWidget, width: int) -> None:
        """Show the heads of the rows beside them."""
        self._headers = headers
        self.setViewportMargins(width, 0, 0, 0)

    def scene(self) -> Scene:
        """What is to be seen now, as far as the mouse cares."""
        return Scene(
            self.scale,
            self._layout,
            self._content.views(),
            frozenset(self._workspace.selection.cues),
            self._player.position,
        )

    def hit(self, pos: QPointF) -> Hit:
        """What lies at a place of the viewport."""
        return hit(self.scene(), pos.x(), pos.y())

    def redraw(self) -> None:
        """Draw everything anew, at the next occasion."""
        self._stale = True
        self.viewport().update()

    def _on_content(self) -> None:
        self._measure()
        self.redraw()

    def set_sound(self, sound: Sound) -> None:
        """Show other sound, or as much more of it as is known."""
        had = self._sound
        self._sound = sound
        if (had.peaks is None, had.remark) != (sound.peaks is None, sound.remark):
            self._rearrange()
        self._measure()
        self.redraw()

    def set_peaks(self, peaks: Peaks | None, remark: str = "") -> None:
        """Show a waveform, or say why there is none."""
        self.set_sound(replace(self._sound, peaks=peaks, remark=remark))

    def set_frequencies(
        self, shown: bool, spectrogram: Spectrogram | None = None, remark: str = ""
    ) -> None:
        """Show the spectrogram of a stretch, say why there is none, or show only the waveform."""
        image = None if spectrogram is None else SpectrogramImage(spectrogram)
        sound = self._sound
        if image is None and shown and not remark:
            image = sound.spectrogram  # better an old one than none
        self.set_sound(
            replace(sound, frequencies=shown, spectrogram=image, spectrogram_remark=remark)
        )

    def set_gain(self, gain: float) -> None:
        """Draw the waveform `gain` times as high as it is: 1 to 32."""
        gain = min(_MOST_GAIN, max(1.0, gain))
        self.set_sound(replace(self._sound, gain=gain))
        self.gain_changed.emit(gain)

    def _amplify(self, factor: float) -> None:
        self.set_gain(self._sound.gain * factor)

    # -- gestures in flight -----------------------------------------------------------------------

    def set_preview(self, ghosts: Sequence[Ghost]) -> None:
        """Draw cues as they would be; none ends it."""
        self._set_overlay(replace(self._overlay, ghosts=tuple(ghosts)))

    def set_rubber_band(self, band: QRectF | None) -> None:
        """Draw the rectangle that selects; None ends it."""
        self._set_overlay(replace(self._overlay, rubber_band=band))

    def set_snap_line(self, ms: int | None) -> None:
        """Draw where an edge was caught; None ends it."""
        self._set_overlay(replace(self._overlay, snap_line=ms))

    def _set_overlay(self, overlay: Overlay) -> None:
        if overlay != self._overlay:
            self._overlay = overlay
            self.viewport().update()

    # -- where in time ----------------------------------------------------------------------------

    def _on_scale(self) -> None:
        show_in_bar(self.horizontalScrollBar(), self.navigation)
        self.redraw()

    def _on_scrolled(self, value: int) -> None:
        if value != round(self.scale.start_ms):
            self.navigation.set_scale(replace(self.scale, start_ms=float(value)))

    def _measure(self) -> None:
        """Tell the navigation how long everything is, and how wide the view."""
        known = self._sound.peaks.seconds * 1000 if self._sound.peaks is not None else 0
        self.navigation.end = max(self._content.end, round(known), self._player.duration)
        self.navigation.width = self.viewport().width()
        show_in_bar(self.horizontalScrollBar(), self.navigation)

    def _on_arranged(self) -> None:
        self._rearrange()
        lane, down = self._layout.active_lane, self.verticalScrollBar()
        if lane is not None:
            above = self._layout.lanes_top - lane.top
            below = lane.bottom - self.viewport().height()
            down.setValue(down.value() + max(0, below) - max(0, above))

    def _rearrange(self) -> None:
        tracks = tuple(track.id for track in self._workspace.document.tracks)
        sound = self._sound.peaks is not None or bool(self._sound.remark)
        down = self.verticalScrollBar()
        height = self.viewport().height()
        active = self._workspace.active_track
        self._layout = arrange(height, tracks, active, sound=sound, scroll=down.value())
        down.setPageStep(height)
        down.setRange(0, self._layout.overflow)
        self._measure()
        self.redraw()
        self.layout_changed.emit(self._layout)

    # -- the playhead -----------------------------------------------------------------------------

    def _on_position(self, ms: int) -> None:
        before = self._overlay.playhead
        self._overlay = replace(self._overlay, playhead=ms)
        for each in (before, ms):
            if each is not None:
                self._update_strip(self.scale.x_of(each))

    def _update_strip(self, x: float) -> None:
        reach = PLAYHEAD_REACH + 1
        if -reach <= x <= self.viewport().width() + reach:
            strip = QRect(round(x) - reach, 0, 2 * reach + 1, self.viewport().height())
            self.viewport().update(strip)

    def _scrub(self, event: QMouseEvent) -> None:
        ms = self._time_under(event)
        self._player.scrub(ms)
        if not 0 <= event.position().x() < self.navigation.width:
            self.navigation.ensure_visible(ms)

    def _time_under(self, event: QMouseEvent) -> int:
        """Milliseconds, never beside the medium."""
        ms = round(self.scale.time_of(event.position().x()))
        return min(max(0, ms), self.navigation.end)

    # -- painting ---------------------------------------------------------------------------------

    def _drawn(self) -> QPixmap:
        """The still picture as it should be now."""
        ratio = self.devicePixelRatioF()
        size = self.viewport().size() * ratio
        if self._picture.size() != size:
            self._picture = QPixmap(size)
            self._stale = True
        if self._stale:
            self._picture.setDevicePixelRatio(ratio)
            self._draw(self._picture)
            self._stale = False
        return self._picture

    def _draw(self, picture: QPixmap) -> None:
        if self._texts is None:
            self._texts = Texts(self.font())
        size, colors = self.viewport().size(), theme.colors(self)
        painter = QPainter(picture)
        ratio = picture.devicePixelRatio()
        canvas = Canvas(painter, self.scale, size.width(), ratio, colors, self._texts)
        content = self._content.picture(self._layout, self._sound, self.navigation.end)
        paint_picture(canvas, content, size.height())
        painter.end()

    # -- Qt ---------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy what is kept, and draw over it what moves."""
        drawn = self._drawn()
        ratio = drawn.devicePixelRatio()
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        for area in _rectangles(event.region()):
            source = QRectF(
                area.x() * ratio, area.y() * ratio, area.width() * ratio, area.height() * ratio
            )
            painter.drawPixmap(QRectF(area), drawn, source)
        colors = theme.colors(self)
        paint_overlay(painter, self._overlay, self.scale, self._layout, colors)
        if self.hasFocus():
            painter.fillRect(QRect(0, 0, self.viewport().width(), 2), colors.accent)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that keys come here."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that they come no longer."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find new places for everything."""
        if self._headers is not None:
            place = self.viewport().geometry()
            self._headers.setGeometry(0, place.top(), place.left(), place.height())
        self._rearrange()

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in other colours or letters."""
        super().changeEvent(event)
        if event.type() in _LOOKS:
            self._texts = None
            self.redraw()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scrolling is drawn anew."""

    def viewportEvent(self, event: QEvent) -> bool:
        """Pinch, the mouse's resting and its leaving."""
        if pinch(event, self.navigation, self.viewport()):
            return True
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            show_tip(event, self.scene(), self.viewport())
            return True
        if event.type() is QEvent.Type.Leave and self.gestures is not None:
            self.gestures.leave()
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self.redraw()
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl or Alt zoom, with Shift make the waveform higher."""
        turn_wheel(event, self.navigation, self._amplify)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Seek on the ruler; else it is a gesture."""
        kind = self.hit(event.position()).kind
        left = event.button() is Qt.MouseButton.LeftButton
        if left and kind in (HitKind.RULER, HitKind.PLAYHEAD):
            self._scrubbing = True
            self._scrub(event)
        elif self.gestures is None or not self.gestures.press(event):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Scrub, or go on with a gesture."""
        if self._scrubbing:
            self._scrub(event)
        elif self.gestures is None or not self.gestures.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what the press began."""
        if self._scrubbing and event.button() is Qt.MouseButton.LeftButton:
            self._scrubbing = False
            self._player.seek(self._time_under(event))
        elif self.gestures is None or not self.gestures.release(event):
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A gesture, or a press like any other."""
        if self.gestures is None or not self.gestures.double_click(event):
            self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A gesture may want it; else move the playhead, or the page."""
        if self.gestures is not None and self.gestures.key(event):
            return
        if not press_key(event, self.navigation, self._player, self._amplify):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """A gesture may want it."""
        if self.gestures is None or not self.gestures.key(event):
            super().keyReleaseEvent(event)


def _rectangles(region: QRegion) -> list[QRect]:
    found: list[QRect] = list(region)  # type: ignore[call-overload]  # missing in the stubs
    return found
