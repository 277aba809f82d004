"""The heads of the rows: zoom beside the ruler, then the sound, then a button for each track, with
an eye that says whether the track is seen over the picture."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QToolButton, QWidget

from cuesmith.bridge.names import shown_language
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.track import Track
from cuesmith.ui import theme
from cuesmith.ui.icons import icon
from cuesmith.ui.timeline.layout import RULER_HEIGHT, Lane, Layout
from cuesmith.ui.timeline.tips import plain_tip

HEADER_WIDTH = 128
_BAR = 3
"""Pixels of the bar that marks the active track."""
_PADDING = 10
_EYE, _EYE_ICON = 24, 16


class TrackHeader(QAbstractButton):
    """The name of a track, beside its lane; a press makes it the active one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._name, self._details = "", ""
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.eye = QToolButton(self)
        self.eye.setAutoRaise(True)
        self.eye.setCheckable(True)
        self.eye.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.eye.setIconSize(QSize(_EYE_ICON, _EYE_ICON))
        # Pressed down, half of the heads would look as if something were wrong with them.
        self.eye.setStyleSheet("QToolButton:checked { background: transparent; border: none; }")

    def show_track(self, track: Track, lane: Lane, *, seen: bool) -> None:
        """Stand for a track, which is seen over the picture or not."""
        language = shown_language(track.language) if track.language != "und" else ""
        self._name = track.name or language or self.tr("Track")
        count = self.tr("%n cue(s)", "", len(track.cues))
        said = "" if language in self._name else language
        self._details = " · ".join(filter(None, (said, count)))
        self.setChecked(lane.active)
        self.setAccessibleName(self.tr("Track {0}").format(self._name))
        self.setAccessibleDescription(self._details)
        self.setToolTip(plain_tip(self._name, self._details))
        self._show_eye(seen)
        self.update()

    def _show_eye(self, seen: bool) -> None:
        self.eye.setGeometry(self.width() - _EYE - 4, 4 if self._is_roomy() else 0, _EYE, _EYE)
        self.eye.setChecked(seen)
        self.eye.setIcon(icon("eye" if seen else "eye_off"))
        self.eye.setAccessibleName(self.tr("{0} over the picture").format(self._name))
        tip = self.tr("Seen over the picture") if seen else self.tr("Not seen over the picture")
        self.eye.setToolTip(tip)

    def _is_roomy(self) -> bool:
        """Whether there is room for a second line."""
        return self.height() >= 2 * self.fontMetrics().height() + 6

    def sizeHint(self) -> QSize:
        """As wide as all heads."""
        return QSize(HEADER_WIDTH, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The name, what else is known where there is room, and a bar where it is active."""
        colors = theme.colors(self)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colors.base if self.isChecked() else colors.raised)
            if self.isChecked():
                painter.fillRect(QRect(0, 0, _BAR, self.height()), colors.accent)
            room = self.rect().adjusted(_PADDING, 0, -6, 0)
            roomy = self._is_roomy()
            font = QFont(self.font())
            font.setBold(self.isChecked())
            painter.setFont(font)
            painter.setPen(colors.text if self.isChecked() else colors.muted_text)
            top = room.adjusted(0, 6, 0, 0) if roomy else room
            align = Qt.AlignmentFlag.AlignTop if roomy else Qt.AlignmentFlag.AlignVCenter
            self._draw(painter, top.adjusted(0, 0, -_EYE, 0), align, self._name)
            if roomy:
                font.setBold(False)
                painter.setFont(font)
                painter.setPen(colors.muted_text)
                below = top.adjusted(0, painter.fontMetrics().height() + 2, 0, 0)
                self._draw(painter, below, Qt.AlignmentFlag.AlignTop, self._details)
            if self.hasFocus():
                painter.setPen(QPen(colors.accent, 2))
                painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _draw(self, painter: QPainter, room: QRect, align: Qt.AlignmentFlag, text: str) -> None:
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(align | Qt.AlignmentFlag.AlignLeft), shown)


class Headers(QWidget):
    """The column of heads, as high as the view."""

    wheel_turned = Signal(int)
    """Pixels by which the lanes should move up."""

    def __init__(self, workspace: Workspace, corner: QWidget, parent: QWidget) -> None:
        """`corner` stands beside the ruler."""
        super().__init__(parent)
        self._workspace = workspace
        self._corner = corner
        self._layout: Layout | None = None
        self._gain = 1.0
        self._lanes = QWidget(self)
        self._buttons: list[TrackHeader] = []
        corner.setParent(self)
        corner.setGeometry(0, 0, HEADER_WIDTH, RULER_HEIGHT)
        self.setFixedWidth(HEADER_WIDTH)

    @property
    def buttons(self) -> Sequence[TrackHeader]:
        """One for each track, from above."""
        return tuple(self._buttons)

    def show_layout(self, layout: Layout) -> None:
        """Stand beside the rows."""
        self._layout = layout
        # A widget of their own cuts off those that are scrolled up.
        top = layout.lanes_top
        self._lanes.setGeometry(0, top, HEADER_WIDTH, max(0, self.height() - top))
        while len(self._buttons) > len(layout.lanes):
            self._buttons.pop().deleteLater()
        while len(self._buttons) < len(layout.lanes):
            self._add_button()
        for button, lane in zip(self._buttons, layout.lanes, strict=True):
            button.setGeometry(0, lane.top - top, HEADER_WIDTH, lane.height)
            seen = self._workspace.shown.is_shown(lane.track, self._workspace.active_track)
            button.show_track(self._workspace.view(lane.track).track, lane, seen=seen)
        self.update()

    def show_gain(self, gain: float) -> None:
        """Tell how much higher than it is the waveform is drawn."""
        self._gain = gain
        self.update()

    def refresh(self) -> None:
        """A track has another name, language or number of cues."""
        if self._layout is not None:
            self.show_layout(self._layout)

    def _add_button(self) -> None:
        button, place = TrackHeader(self._lanes), len(self._buttons)
        button.clicked.connect(lambda: self._activate(place))
        button.eye.clicked.connect(lambda seen: self._choose(place, seen))
        button.show()
        self._buttons.append(button)

    def _activate(self, place: int) -> None:
        if self._layout is not None:
            self._workspace.set_active_track(self._layout.lanes[place].track)

    def _choose(self, place: int, seen: bool) -> None:
        if self._layout is not None:
            workspace, track = self._workspace, self._layout.lanes[place].track
            workspace.shown.choose(track, workspace.active_track, shown=seen)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the lanes: over the canvas the wheel goes along time."""
        self.wheel_turned.emit(-(event.pixelDelta().y() or event.angleDelta().y() // 3))
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The head of the sound."""
        colors, layout = theme.colors(self), self._layout
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colors.background)
            painter.fillRect(QRect(0, 0, HEADER_WIDTH, RULER_HEIGHT), colors.ruler)
            if layout is None or not layout.sound_height:
                return
            room = QRect(0, layout.sound_top, HEADER_WIDTH, layout.sound_height)
            painter.fillRect(room, colors.raised)
            painter.setPen(colors.muted_text)
            gain = "" if self._gain == 1 else f"  × {self._gain:.1f}"
            painter.drawText(
                room.adjusted(_PADDING, 6, -6, 0),
                int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft),
                self.tr("Sound") + gain,
            )
