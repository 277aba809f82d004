"""Pictures that are one colour from top to bottom in each column: any number of marks at the
price of the screen's width."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from cuesmith.ui.timeline.scale import TimeScale

Shares = NDArray[np.float64]


def column_edges(scale: TimeScale, width: int, ratio: float) -> NDArray[np.float64]:
    """Times between the columns of device pixels, in milliseconds: one more than columns."""
    count = round(width * ratio)
    return scale.start_ms + np.arange(count + 1, dtype=np.float64) * (scale.ms_per_pixel / ratio)


def marked(
    times: NDArray[np.int64] | NDArray[np.float64], edges: NDArray[np.float64], thick: int = 1
) -> Shares:
    """1 for columns in which a time lies, and for as many behind it as make it `thick`; else 0."""
    inner = times[(times >= edges[0]) & (times < edges[-1])]
    shares = np.zeros(len(edges) - 1)
    places = np.searchsorted(edges, inner, "right") - 1
    for more in range(thick):
        shares[np.clip(places + more, 0, len(shares) - 1)] = 1.0
    return shares


def paint_columns(
    painter: QPainter, area: QRectF, shares: Shares, color: QColor, opacity: float = 1.0
) -> None:
    """Fill an area with a colour, each column as opaque as its share of 1 says."""
    if not shares.any():
        return
    row = _shades(color, opacity)[np.rint(shares * 255).astype(np.intp)]
    image = _image(row[None, :])
    painter.drawImage(area, image)


def paint_pixels(
    painter: QPainter, place: QPointF, words: NDArray[np.uint32], ratio: float
) -> None:
    """Draw a picture of rows of premultiplied words, one device pixel each."""
    image = _image(words)
    image.setDevicePixelRatio(ratio)
    painter.drawImage(place, image)


def _shades(color: QColor, opacity: float) -> NDArray[np.uint32]:
    """A colour at 256 opacities, premultiplied, as Qt's 32-bit words."""
    alpha = np.arange(256) / 255 * opacity * color.alphaF()
    channels = (255, color.red(), color.green(), color.blue())
    a, r, g, b = (np.rint(alpha * channel).astype(np.uint32) for channel in channels)
    return (a << 24 | r << 16 | g << 8 | b).astype(np.uint32)


def _image(words: NDArray[np.uint32]) -> QImage:
    """A picture that lives as long as the array does: it shares its memory."""
    height, width = words.shape
    pixels = np.ascontiguousarray(words).data
    return QImage(pixels, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied)
