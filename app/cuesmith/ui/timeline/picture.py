"""The still part of the timeline, drawn in one go: ruler, sound, shots, and the cues of all
tracks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPen

from cuesmith.bridge.workspace import Marks
from cuesmith.domain.frame_times import FrameTimes
from cuesmith.ui.timeline.blocks import Canvas, TrackPicture, paint_over_sound, paint_track
from cuesmith.ui.timeline.columns import column_edges, marked, paint_columns
from cuesmith.ui.timeline.layout import RULER_HEIGHT, Layout
from cuesmith.ui.timeline.ruler import Tick, ticks
from cuesmith.ui.timeline.sound import paint_waveform
from cuesmith.ui.timeline.spans import coverage
from cuesmith.ui.timeline.spectrogram import SpectrogramImage, paint_spectrogram

if TYPE_CHECKING:
    from cuesmith.services.ports import Peaks

_ROOM_FOR_BOTH = 96
"""Pixels from which waveform and spectrogram are shown below each other."""


@dataclass(frozen=True, slots=True)
class Sound:
    """What is known of the sound."""

    peaks: Peaks | None = None
    gain: float = 1.0
    """How many times higher than it is the waveform is drawn."""
    remark: str = ""
    """Said in place of the waveform, such as that there is none."""
    frequencies: bool = False
    """Whether the spectrogram is shown, too."""
    spectrogram: SpectrogramImage | None = None
    """Of some stretch, not always the one in sight."""
    spectrogram_remark: str = ""
    """Said in its place."""


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that is drawn."""

    layout: Layout
    tracks: Sequence[TrackPicture]
    sound: Sound
    marks: Marks
    frame_times: FrameTimes | None
    end: int
    """Milliseconds: where the medium and all cues are over."""


def paint_picture(canvas: Canvas, picture: Picture, height: int) -> None:
    """Draw all of it."""
    colors, layout = canvas.colors, picture.layout
    painter, scale = canvas.painter, canvas.scale
    painter.fillRect(QRectF(0, 0, canvas.width, height), colors.background)
    marks = ticks(scale, canvas.width, picture.frame_times)
    if layout.sound_height:
        _paint_sound(canvas, picture, marks)
    painter.save()
    painter.setClipRect(QRectF(0, layout.lanes_top, canvas.width, height))
    for track in picture.tracks:
        lane = track.lane
        area = QRectF(0, lane.top, canvas.width, lane.height)
        painter.fillRect(area, colors.base if lane.active else colors.raised)
    for track in picture.tracks:
        paint_track(canvas, track)
    painter.restore()
    _paint_ruler(canvas, marks)
    _paint_outside(canvas, picture.end, height)


def _paint_ruler(canvas: Canvas, marks: Sequence[Tick]) -> None:
    painter, scale, colors = canvas.painter, canvas.scale, canvas.colors
    painter.fillRect(QRectF(0, 0, canvas.width, RULER_HEIGHT), colors.ruler)
    painter.setFont(canvas.texts.small_font)
    painter.setPen(QPen(colors.ruler_text, 1))
    lines: list[QLineF] = []
    for tick in marks:
        x = round(scale.x_of(tick.ms)) + 0.5
        lines.append(QLineF(x, RULER_HEIGHT - (8 if tick.label else 4), x, RULER_HEIGHT))
        if tick.label:
            canvas.texts.paint_hint(painter, tick.label, x + 4, 4)
    painter.drawLines(lines)


def _paint_sound(canvas: Canvas, picture: Picture, marks: Sequence[Tick]) -> None:
    painter, colors, layout = canvas.painter, canvas.colors, picture.layout
    area = QRectF(0, layout.sound_top, canvas.width, layout.sound_height)
    painter.fillRect(area, colors.waveform_background)
    _paint_silences(canvas, picture.marks, area)
    painter.setPen(QPen(colors.grid, 1))
    _paint_lines(canvas, area, (tick.ms for tick in marks if tick.label))
    active = next((track for track in picture.tracks if track.lane.active), None)
    waves, frequencies = _shares(area, picture.sound)
    if active is not None and waves.height():
        paint_over_sound(canvas, active, waves, 1.0)
    if picture.sound.peaks is not None and waves.height():
        paint_waveform(canvas, picture.sound.peaks, waves, picture.sound.gain)
    if frequencies.height():
        _paint_frequencies(canvas, picture, active, frequencies)
    _paint_shots(canvas, picture.marks, area)
    if picture.sound.remark:
        _paint_remark(canvas, area, picture.sound.remark)


def _shares(area: QRectF, sound: Sound) -> tuple[QRectF, QRectF]:
    """The parts of waveform and spectrogram: where there is no room for both, the latter."""
    if not sound.frequencies or sound.peaks is None:
        return area, QRectF()
    waves = round(area.height() * 0.4) if area.height() >= _ROOM_FOR_BOTH else 0
    return area.adjusted(0, 0, 0, waves - area.height()), area.adjusted(0, waves, 0, 0)


def _paint_frequencies(
    canvas: Canvas, picture: Picture, active: TrackPicture | None, area: QRectF
) -> None:
    if picture.sound.spectrogram is not None:
        paint_spectrogram(canvas, picture.sound.spectrogram, area)
    if active is not None:
        paint_over_sound(canvas, active, area, 0.35)
    if picture.sound.spectrogram_remark:
        _paint_remark(canvas, area, picture.sound.spectrogram_remark)


def _paint_remark(canvas: Canvas, area: QRectF, remark: str) -> None:
    """A sentence in the middle of an area, on a ground of its own."""
    painter, colors, align = canvas.painter, canvas.colors, Qt.AlignmentFlag.AlignCenter
    painter.setFont(canvas.texts.font)
    room = area.adjusted(16, 0, -16, 0)
    ground = painter.boundingRect(room, int(align | Qt.TextFlag.TextWordWrap), remark)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors.waveform_background)
    painter.drawRoundedRect(ground.adjusted(-12, -4, 12, 4), 4, 4)
    painter.setPen(colors.muted_text)
    painter.drawText(room, int(align | Qt.TextFlag.TextWordWrap), remark)


def _paint_silences(canvas: Canvas, marks: Marks, area: QRectF) -> None:
    if marks.silences:
        starts = np.fromiter((span.start for span in marks.silences), np.int64)
        ends = np.fromiter((span.end for span in marks.silences), np.int64)
        edges = column_edges(canvas.scale, canvas.width, canvas.ratio)
        shares = coverage(starts, ends, edges)
        paint_columns(canvas.painter, area, shares, canvas.colors.silence)


def _paint_shots(canvas: Canvas, marks: Marks, area: QRectF) -> None:
    """A notch at the top for each; a line all the way down where they are far enough apart."""
    edges = column_edges(canvas.scale, canvas.width, canvas.ratio)
    shots = np.array(marks.shots, np.int64)
    shots = shots[(shots >= edges[0]) & (shots < edges[-1])]
    if not len(shots):
        return
    notch = QRectF(area.left(), area.top(), area.width(), 6)
    crowded = len(shots) * 4 > canvas.width
    opacity = 0.35 if crowded else 1.0
    paint_columns(canvas.painter, notch, marked(shots, edges), canvas.colors.shot, opacity)
    if len(shots) * 12 <= canvas.width:
        lines = marked(shots, edges, max(1, round(canvas.ratio)))
        paint_columns(canvas.painter, area, lines, canvas.colors.shot, 0.5)


def _paint_lines(canvas: Canvas, area: QRectF, times: Iterable[int]) -> None:
    """A line from top to bottom at each time."""
    places = [round(canvas.scale.x_of(ms)) + 0.5 for ms in times]
    canvas.painter.drawLines([QLineF(x, area.top(), x, area.bottom()) for x in places])


def _paint_outside(canvas: Canvas, end: int, height: int) -> None:
    """Before the beginning and after the end there is nothing: it is shaded."""
    shade = canvas.colors.border
    before, after = canvas.scale.x_of(0), canvas.scale.x_of(end)
    painter = canvas.painter
    painter.setOpacity(0.45)
    if before > 0:
        painter.fillRect(QRectF(0, 0, before, height), shade)
    if end > 0 and after < canvas.width:
        painter.fillRect(QRectF(max(0.0, after), 0, canvas.width - max(0.0, after), height), shade)
    painter.setOpacity(1.0)
