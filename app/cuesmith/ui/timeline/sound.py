"""The waveform: how loud the sound is along time, as far as it has been read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from cuesmith.ui.timeline.columns import column_edges, paint_pixels
from cuesmith.ui.timeline.scale import TimeScale

if TYPE_CHECKING:
    from cuesmith.services.ports import PeakLevel, Peaks
    from cuesmith.ui.timeline.blocks import Canvas

_FULL_SCALE = 32767
Values = NDArray[np.float64]


def paint_waveform(canvas: Canvas, peaks: Peaks, area: QRectF, gain: float) -> None:
    """Draw peaks and loudness in an area, `gain` times as high as they are."""
    painter, scale = canvas.painter, canvas.scale
    read = scale.x_of(peaks.seconds * 1000)
    painter.setPen(QPen(canvas.colors.grid, 1))
    middle = round(area.center().y())
    painter.drawLine(0, middle, canvas.width, middle)
    if not peaks.complete and read < canvas.width:
        _paint_unread(canvas, area, read)
    if read <= 0 or scale.time_of(canvas.width) <= 0:
        return
    values = _columns(peaks, scale, canvas.width, canvas.ratio)
    shades = np.array([0, *(each.rgba() for each in _colors(canvas))], np.uint32)
    words = _pixels(values, round(area.height() * canvas.ratio), gain, shades)
    top = middle - (len(words) // 2) / canvas.ratio
    paint_pixels(painter, QPointF(0, top), words, canvas.ratio)


def _paint_unread(canvas: Canvas, area: QRectF, read: float) -> None:
    """What is still to be read is dotted."""
    left = max(0.0, read)
    color = QColor(canvas.colors.waveform)
    color.setAlpha(110)
    pen = QPen(color, 2, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([1, 3])
    canvas.painter.setPen(pen)
    middle = round(area.center().y())
    canvas.painter.drawLine(round(left), middle, canvas.width, middle)


def _columns(peaks: Peaks, scale: TimeScale, width: int, ratio: float) -> Values:
    """Lowest, highest and RMS value of each column of device pixels, 1.0 being full scale; shape
    (3, columns), NaN where nothing is known."""
    edges = column_edges(scale, width, ratio)
    step = scale.ms_per_pixel / ratio
    fitting = [level for level in peaks.levels if level.milliseconds <= step]
    if fitting:
        return _reduced(fitting[-1], edges) / _FULL_SCALE
    return _interpolated(peaks.levels[0], (edges[:-1] + edges[1:]) / 2) / _FULL_SCALE


def _reduced(level: PeakLevel, edges: Values) -> Values:
    """Columns that hold one peak or more each."""
    places = np.floor(edges / level.milliseconds).astype(np.int64)
    known = np.flatnonzero((places[:-1] >= 0) & (places[:-1] < len(level.lows)))
    values = np.full((3, len(edges) - 1), np.nan)
    if not len(known):
        return values
    starts = places[known]
    first, stop = int(starts[0]), min(len(level.lows), int(places[known[-1] + 1]))
    starts -= first
    part = slice(first, max(stop, first + int(starts[-1]) + 1))
    sizes = np.diff(np.append(starts, part.stop - first))
    squares = np.square(level.rms[part], dtype=np.float64)
    values[0, known] = np.minimum.reduceat(level.lows[part], starts)
    values[1, known] = np.maximum.reduceat(level.highs[part], starts)
    values[2, known] = np.sqrt(np.add.reduceat(squares, starts) / np.maximum(1, sizes))
    return values


def _interpolated(level: PeakLevel, times: Values) -> Values:
    """Columns narrower than a peak: on the lines between the middles of peaks."""
    first = max(0, int(times[0] // level.milliseconds) - 1)
    stop = max(0, int(times[-1] // level.milliseconds) + 2)
    part = slice(first, stop)
    count = len(level.lows[part])
    if not count:
        return np.full((3, len(times)), np.nan)
    middles = (first + 0.5 + np.arange(count)) * level.milliseconds
    end = len(level.lows) * level.milliseconds
    known = (times >= 0) & (times < end)
    rows = [np.interp(times, middles, row[part]) for row in (level.lows, level.highs, level.rms)]
    return np.where(known, np.stack(rows), np.nan)


def _colors(canvas: Canvas) -> tuple[QColor, QColor]:
    return canvas.colors.waveform, canvas.colors.waveform_rms


def _pixels(
    values: Values, height: int, gain: float, shades: NDArray[np.uint32]
) -> NDArray[np.uint32]:
    """A picture in three shades: nothing, peaks, loudness. Only as high as what is in it, its
    middle row the zero line."""
    known = ~np.isnan(values[0])
    scaled = np.clip(np.nan_to_num(values, nan=0.0) * gain, -1, 1) * (height // 2 - 1)
    lows, highs, rms = np.rint(scaled).astype(np.int16)
    reach = int(max(highs.max(), -lows.min(), rms.max(), 0))
    rows = np.arange(-reach, reach + 1, dtype=np.int16)[:, None]
    depth = _between(rows, -highs, np.where(known, -lows, np.int16(-reach - 1)))
    depth += _between(rows, -rms, np.where(rms > 0, rms, np.int16(-reach - 1)))
    # Faster than a picture with a colour table, which Qt would have to translate.
    return np.take(shades, depth, mode="clip")


def _between(
    rows: NDArray[np.int16], top: NDArray[np.int16], bottom: NDArray[np.int16]
) -> NDArray[np.uint8]:
    inside: NDArray[np.bool_] = (rows >= top) & (rows <= bottom)
    return inside.view(np.uint8)
