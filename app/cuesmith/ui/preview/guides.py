"""What is drawn over the picture to place captions by: safe areas, and what apps lay over films."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

_ACTION, _GRAPHICS = 0.035, 0.05
"""Left free at each side: EBU R 95 (2017), for 16:9."""
_LIGHT, _DARK = QColor(255, 255, 255, 210), QColor(0, 0, 0, 150)
_COVER, _OUTSIDE = QColor(0, 0, 0, 110), QColor(0, 0, 0, 170)
_SIGN = QColor(255, 255, 255, 190)
_UPRIGHT = 9 / 16
_TOP, _BOTTOM, _RIGHT, _LEFT = 0.14, 0.20, 0.12, 0.06
"""Parts of an upright film that apps such as TikTok, Reels and Shorts lay tabs, texts and buttons
over: an estimate on the careful side. The apps publish no figures, and change."""
_BUTTONS = 5


@dataclass(frozen=True, slots=True)
class Guides:
    """Which of them are shown."""

    safe_areas: bool = False
    social: bool = False


def paint_guides(painter: QPainter, place: QRectF, guides: Guides) -> None:
    """Draw them over the picture, light on dark so that they are seen on any."""
    if not (guides.safe_areas or guides.social):
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if guides.social:
        _paint_social(painter, place)
    if guides.safe_areas:
        _paint_safe_areas(painter, place)
    painter.restore()


def _paint_safe_areas(painter: QPainter, place: QRectF) -> None:
    for margin, style in ((_ACTION, Qt.PenStyle.DashLine), (_GRAPHICS, Qt.PenStyle.SolidLine)):
        inner = place.adjusted(
            place.width() * margin,
            place.height() * margin,
            -place.width() * margin,
            -place.height() * margin,
        )
        _outline(painter, inner, style)
    middle, arm = place.center(), min(place.width(), place.height()) * 0.02
    for reach in (QPointF(arm, 0), QPointF(0, arm)):
        painter.drawLine(middle - reach, middle + reach)


def _outline(painter: QPainter, box: QRectF, style: Qt.PenStyle) -> None:
    """A light line on a dark one; the light pen stays."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_DARK, 3))
    painter.drawRect(box)
    painter.setPen(QPen(_LIGHT, 1, style))
    painter.drawRect(box)


def upright_part(place: QRectF) -> QRectF:
    """What is left of a picture cut to 9:16 around its middle."""
    if place.width() <= place.height() * _UPRIGHT:
        return QRectF(place)
    width = place.height() * _UPRIGHT
    return QRectF(place.center().x() - width / 2, place.top(), width, place.height())


def _paint_social(painter: QPainter, place: QRectF) -> None:
    film = upright_part(place)
    painter.setPen(Qt.PenStyle.NoPen)
    for left, right in ((place.left(), film.left()), (film.right(), place.right())):
        if right - left > 1:
            painter.fillRect(QRectF(left, place.top(), right - left, place.height()), _OUTSIDE)
    width, height = film.width(), film.height()
    top = QRectF(film.left(), film.top(), width, height * _TOP)
    bottom = QRectF(film.left(), film.bottom() - height * _BOTTOM, width, height * _BOTTOM)
    side = QRectF(film.right() - width * _RIGHT, top.bottom(), width * _RIGHT, 0)
    side.setBottom(bottom.top())
    for covered in (top, bottom, side):
        painter.fillRect(covered, _COVER)
    free = QRectF(film.left() + width * _LEFT, top.bottom(), width * (1 - _LEFT - _RIGHT), 0)
    free.setBottom(bottom.top())
    _outline(painter, free, Qt.PenStyle.DashLine)
    _paint_signs(painter, film, top, bottom)


def _paint_signs(painter: QPainter, film: QRectF, top: QRectF, bottom: QRectF) -> None:
    """Buttons, tabs and texts as the apps have them, without being any of them."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_SIGN)
    unit = film.width() * 0.01
    across = film.right() - 6 * unit
    for number in range(_BUTTONS):
        down = bottom.top() - (5 + 13 * number) * unit
        painter.drawEllipse(QPointF(across, down), 3.2 * unit, 3.2 * unit)
    for at, length in ((36, 12), (54, 12)):
        tab = QRectF(film.left() + at * unit, top.bottom() - 8 * unit, length * unit, 1.6 * unit)
        painter.drawRoundedRect(tab, 0.8 * unit, 0.8 * unit)
    for row, length in enumerate((28, 62, 50)):
        line = QRectF(
            film.left() + 5 * unit, bottom.top() + (4 + 5 * row) * unit, length * unit, 1.8 * unit
        )
        painter.drawRoundedRect(line, 0.9 * unit, 0.9 * unit)
