"""The spectrogram: which frequencies sound when."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from cuesmith.domain.speech import Span
from cuesmith.ui.theme import Colors
from cuesmith.ui.timeline.columns import column_edges, paint_pixels

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cuesmith.services.ports import Spectrogram
    from cuesmith.ui.timeline.blocks import Canvas


class SpectrogramImage:
    """A spectrogram, and its pixels in the colours it was last drawn in."""

    def __init__(self, spectrogram: Spectrogram) -> None:
        self._levels = spectrogram.levels
        self._colors: Colors | None = None
        self._pixels: NDArray[np.uint32] = np.zeros((0, 0), np.uint32)
        self.span: Span = spectrogram.span

    def pixels(self, colors: Colors) -> NDArray[np.uint32]:
        """Shape (bands, columns), the highest frequencies first."""
        if colors is not self._colors:
            self._colors, self._pixels = colors, _shades(colors)[self._levels]
        return self._pixels


def paint_spectrogram(canvas: Canvas, image: SpectrogramImage, area: QRectF) -> None:
    """Draw what of a spectrogram is in sight; each pixel takes the nearest value."""
    pixels = image.pixels(canvas.colors)
    bands, columns = pixels.shape
    span = image.span
    middles = column_edges(canvas.scale, canvas.width, canvas.ratio)[:-1]
    middles += canvas.scale.ms_per_pixel / canvas.ratio / 2
    known = np.flatnonzero((middles >= span.start) & (middles < span.end))
    height = round(area.height() * canvas.ratio)
    if not len(known) or not height:
        return
    across = ((middles[known] - span.start) * (columns / span.duration)).astype(np.intp)
    down = np.arange(height) * bands // height
    # Rows first: they are contiguous, and fewer than the bands where the view is low.
    shown = np.take(pixels[down], across, axis=1, mode="clip")
    place = QPointF(area.left() + int(known[0]) / canvas.ratio, area.top())
    paint_pixels(canvas.painter, place, shown, canvas.ratio)


def _shades(colors: Colors) -> NDArray[np.uint32]:
    """256 opaque colours from silence to the loudest, from the ground over the waveform's colours
    to that of the text."""
    stops = (colors.waveform_background, colors.waveform, colors.waveform_rms, colors.text)
    places = np.arange(256)
    channels = (QColor.red, QColor.green, QColor.blue)
    red, green, blue = (
        np.interp(places, (40, 130, 190, 245), [channel(stop) for stop in stops]).astype(np.uint32)
        for channel in channels
    )
    return (0xFF << 24 | red << 16 | green << 8 | blue).astype(np.uint32)
