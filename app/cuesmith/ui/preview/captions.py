"""Captions over a picture: as the renderer drew them, which is how they will be burned in; else
plain white letters with a dark outline."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QTextLayout,
    QTextOption,
)

from cuesmith.domain.caption_image import CaptionImage

_HEIGHT = 0.052
"""Of the picture's height: 56 pixels of 1080, as broadcasters have it."""
_LEAST_PIXELS = 11
_WIDTH = 0.9
_BOTTOM = 0.05
_OUTLINE = 0.11
"""Of the letters' height, to each side."""
_TEXT, _EDGE = QColor(255, 255, 255), QColor(0, 0, 0, 225)
"""On a picture, whatever the colours of the window."""


@dataclass(frozen=True, slots=True)
class DrawnCaptions:
    """What the renderer drew for a picture of a size, in pixels of the screen."""

    images: tuple[CaptionImage, ...]
    size: tuple[int, int]

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Lay them over the picture in `area`: pixel on pixel, where it still has that size."""
        if not self.images or area.isEmpty():
            return
        across, down = area.width() / self.size[0], area.height() / self.size[1]
        for each in self.images:
            image = as_image(each)
            place = QRectF(
                area.x() + each.x * across,
                area.y() + each.y * down,
                each.width * across,
                each.height * down,
            )
            painter.drawImage(place, image)


def as_image(drawn: CaptionImage) -> QImage:
    """A view of the bytes, which must live as long."""
    return QImage(
        drawn.pixels,
        drawn.width,
        drawn.height,
        drawn.stride,
        QImage.Format.Format_ARGB32_Premultiplied,
    )


class CaptionOverlay:
    """Draws captions at the bottom of a picture, one above the other, the first one on top.

    Drawn once, and kept until the captions or the picture's size change.
    """

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._drawn = QPixmap()

    def paint(self, painter: QPainter, area: QRectF, captions: tuple[str, ...]) -> None:
        """Draw the captions over the picture in `area`."""
        if not captions or area.isEmpty():
            return
        ratio = painter.device().devicePixelRatioF()
        key = (captions, area.width(), area.height(), ratio)
        if key != self._key:
            self._key, self._drawn = key, _drawn(area, captions, ratio)
        painter.drawPixmap(area.topLeft(), self._drawn)


def _drawn(area: QRectF, captions: tuple[str, ...], ratio: float) -> QPixmap:
    size = area.size() * ratio
    pixmap = QPixmap(QSize(round(size.width()), round(size.height())))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    letters = max(_LEAST_PIXELS, round(area.height() * _HEIGHT))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    bottom = area.height() * (1 - _BOTTOM)
    for caption in reversed(captions):
        path = _letters(caption, area.width(), letters)
        height = path.boundingRect().height()
        path.translate(0, bottom - path.boundingRect().bottom())
        painter.strokePath(path, _outline(letters))
        painter.fillPath(path, _TEXT)
        bottom -= height + letters * 0.5
    painter.end()
    return pixmap


def _outline(letters: int) -> QPen:
    width = max(2.0, letters * _OUTLINE * 2)
    return QPen(
        _EDGE, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )


def _letters(caption: str, width: float, pixels: int) -> QPainterPath:
    """The outlines of a caption's lines, wrapped and centred in a width, from 0 down."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold)
    path, top = QPainterPath(), 0.0
    for line in caption.split("\n"):
        layout = _wrapped(line, font, width * _WIDTH)
        for row in range(layout.lineCount()):
            laid = layout.lineAt(row)
            text = line[laid.textStart() : laid.textStart() + laid.textLength()].rstrip()
            start = (width - laid.naturalTextWidth()) / 2
            path.addText(QPointF(start, top + laid.ascent()), font, text)
            top += laid.height()
    return path


def _wrapped(line: str, font: QFont, width: float) -> QTextLayout:
    layout = QTextLayout(line, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    while (laid := layout.createLine()).isValid():
        laid.setLineWidth(width)
    layout.endLayout()
    return layout
