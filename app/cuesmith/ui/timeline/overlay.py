"""What lies over the timeline and moves: playhead, a drag in flight, rubber band, snap line.

It is drawn over a kept picture of everything else, so that it costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from cuesmith.ui.theme import Colors
from cuesmith.ui.timeline.layout import RULER_HEIGHT, Layout, word_row
from cuesmith.ui.timeline.scale import TimeScale

PLAYHEAD_REACH = 7
"""Pixels to both sides that the playhead's handle takes."""


@dataclass(frozen=True, slots=True)
class Ghost:
    """A cue as it would be if the drag ended now."""

    track: str
    start: int
    end: int
    text: str = ""
    problem: bool = False
    """Whether it would break a rule there."""
    caption: str = ""
    """What is said of it beside it, such as how far it was moved."""
    word: bool = False
    """Whether it is a word, which has its place at the foot of its cue."""


@dataclass(frozen=True, slots=True)
class Overlay:
    """All of it, at one moment."""

    playhead: int | None = None
    """Milliseconds."""
    ghosts: Sequence[Ghost] = ()
    rubber_band: QRectF | None = None
    snap_line: int | None = None
    """Milliseconds."""


def paint_overlay(
    painter: QPainter, overlay: Overlay, scale: TimeScale, layout: Layout, colors: Colors
) -> None:
    """Draw it over the picture of the rest."""
    bottom = painter.viewport().height()
    for ghost in overlay.ghosts:
        _paint_ghost(painter, ghost, scale, layout, colors)
    for ghost in overlay.ghosts:
        if ghost.caption:
            _paint_caption(painter, ghost, scale, layout, colors)
    if overlay.snap_line is not None:
        x = round(scale.x_of(overlay.snap_line)) + 0.5
        painter.setPen(QPen(colors.snap, 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, RULER_HEIGHT), QPointF(x, bottom))
    if overlay.rubber_band is not None:
        painter.setPen(QPen(colors.rubber_band, 1))
        painter.setBrush(_faint(colors.rubber_band, 48))
        painter.drawRect(overlay.rubber_band)
    if overlay.playhead is not None:
        _paint_playhead(painter, scale.x_of(overlay.playhead), bottom, colors)


def _paint_playhead(painter: QPainter, at: float, bottom: float, colors: Colors) -> None:
    x = round(at) + 0.5
    painter.setPen(QPen(colors.playhead, 1))
    painter.drawLine(QPointF(x, RULER_HEIGHT - 8), QPointF(x, bottom))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors.playhead)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    top = RULER_HEIGHT - 14
    handle = [(x - 6, top), (x + 6, top), (x + 6, top + 6), (x, top + 13), (x - 6, top + 6)]
    painter.drawPolygon(QPolygonF([QPointF(*point) for point in handle]))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _paint_ghost(
    painter: QPainter, ghost: Ghost, scale: TimeScale, layout: Layout, colors: Colors
) -> None:
    lane = next((each for each in layout.lanes if each.track == ghost.track), None)
    if lane is None:
        return
    # Cut off out of sight: at a fine scale a cue is wider than painters can count.
    beyond = painter.viewport().width() + 16.0
    left, right = (min(max(scale.x_of(ms), -16.0), beyond) for ms in (ghost.start, ghost.end))
    color = colors.problem if ghost.problem else colors.accent
    top, bottom = word_row(lane) if ghost.word else (lane.top, lane.bottom)
    box = QRectF(left, top, max(1.0, right - left), bottom - top)
    painter.setPen(QPen(color, 2))
    # Hardly anything shines through, so that its text can be read over a selected cue.
    for brush in (_faint(colors.base, 225), _faint(color, 56)):
        painter.setBrush(brush)
        painter.drawRoundedRect(box.adjusted(0.5, 1, -0.5, -1), 3, 3)
    if lane.active:
        sound = QRectF(left, layout.sound_top, right - left, layout.sound_height)
        painter.fillRect(sound, _faint(color, 40))
        painter.fillRect(QRectF(left, sound.top(), 1, sound.height()), color)
        painter.fillRect(QRectF(right - 1, sound.top(), 1, sound.height()), color)
    painter.setPen(colors.text)
    room = box.adjusted(4, 0, -4, 0) if ghost.word else box.adjusted(6, 4, -6, -4)
    text = ghost.text.replace("\n", " ")
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)


def _paint_caption(
    painter: QPainter, ghost: Ghost, scale: TimeScale, layout: Layout, colors: Colors
) -> None:
    """A tag above the ghost, as wide as it takes, never out of sight."""
    lane = next((each for each in layout.lanes if each.track == ghost.track), None)
    if lane is None:
        return
    metrics = QFontMetricsF(painter.font())
    width, height = metrics.horizontalAdvance(ghost.caption) + 12, metrics.height() + 4
    right = max(0.0, painter.viewport().width() - width)
    left = min(max(0.0, scale.x_of(ghost.start)), right)
    tag = QRectF(left, max(RULER_HEIGHT + 2.0, lane.top - height - 2), width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors.accent)
    painter.drawRoundedRect(tag, 3, 3)
    painter.setPen(colors.accent_text)
    painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, ghost.caption)


def _faint(color: QColor, alpha: int) -> QColor:
    faint = QColor(color)
    faint.setAlpha(alpha)
    return faint
