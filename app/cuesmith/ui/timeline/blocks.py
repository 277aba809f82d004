"""Cues as blocks along their lane: text where there is room for it, density where there is not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from cuesmith.bridge.track_view import TrackView
from cuesmith.domain.cue import Cue, Word
from cuesmith.domain.measures import reading_speed
from cuesmith.domain.picture_places import NO_PICTURE, Picture, is_same
from cuesmith.domain.review import UNSURE
from cuesmith.domain.rules import Severity
from cuesmith.domain.word_edits import words_to_time
from cuesmith.ui.theme import Colors
from cuesmith.ui.timeline.columns import Shares, column_edges, marked, paint_columns
from cuesmith.ui.timeline.layout import Lane, shows_words, word_row
from cuesmith.ui.timeline.scale import TimeScale
from cuesmith.ui.timeline.spans import Flags, Spans, Times, coverage
from cuesmith.ui.timeline.texts import Texts

_NARROWEST_BLOCK = 4.0
"""Pixels; narrower cues are drawn as density."""
_MOST_NEAR = 50
"""Cues that show at a time, of which the places are looked at."""
_ROUNDED_FROM = 14.0
_BEYOND = 16.0
_LEAST_SHARE = 0.4
"""How opaque the narrowest cue is: a single one must be seen in a day, too."""
_TEXT_FROM = 36.0
_HINTS_FROM = 96.0
_UNITS_FROM = 140.0
_FLAG_FROM = 20.0
_FLAG = 8.0
_PADDING = 6
_SHARED_OUT = 0.65
"""Opacity of a word whose time is shared out, not heard."""


@dataclass(frozen=True, slots=True)
class TrackPicture:
    """One track, ready to be drawn."""

    lane: Lane
    view: TrackView
    spans: Spans
    selected: Flags
    """For each row."""
    current: int | None
    """The row that the inspector shows."""
    min_gap: int
    """Milliseconds from cue to cue at least."""
    max_cps: float
    """Characters a second, as it is for the track's language."""
    worst: Callable[[int], Severity | None] = lambda _: None
    """The gravest thing that is wrong with the cue of a row."""
    places: Picture = NO_PICTURE
    """Where in the picture cues stand."""

    def gap(self, block: Block) -> int:
        """Milliseconds since all cues before were gone that stand where this one does."""
        if block.gap >= self.min_gap:
            return block.gap
        cues, start = self.view.track.cues, int(self.spans.starts[block.row])
        near = np.flatnonzero(self.spans.ends[: block.row] > start - self.min_gap)[-_MOST_NEAR:]
        own = self.places.place(cues[block.row])
        ends = [
            cues[row].end for row in near.tolist() if is_same(self.places.place(cues[row]), own)
        ]
        return start - max(ends) if ends else self.min_gap


class Block(NamedTuple):
    """A cue that is wide enough to be seen by itself."""

    row: int
    left: float
    right: float
    selected: bool
    doubtful: bool
    gap: int
    """Milliseconds since all cues before were gone."""


@dataclass(frozen=True, slots=True)
class Canvas:
    """What is drawn on, and how."""

    painter: QPainter
    scale: TimeScale
    width: int
    """Logical pixels."""
    ratio: float
    """Device pixels to a logical one."""
    colors: Colors
    texts: Texts

    def box(self, left: float, right: float, top: float, height: float) -> QRectF:
        """A rectangle, cut off a little out of sight: a cue of an hour, seen frame by frame, is
        wider than painters can count."""
        first = min(max(left, -_BEYOND), self.width + _BEYOND)
        last = min(max(right, -_BEYOND), self.width + _BEYOND)
        return QRectF(first, top, last - first, height)


def paint_track(canvas: Canvas, track: TrackPicture) -> None:
    """Draw the cues of a track in its lane."""
    rows, wide = _visible(canvas, track)
    _paint_density(canvas, track, rows, wide)
    blocks = list(_blocks(canvas, track, rows, wide))
    painter = canvas.painter
    painter.save()
    painter.setClipRect(QRectF(0, track.lane.top, canvas.width, track.lane.height))
    _paint_small(canvas, track, [block for block in blocks if _is_small(block)])
    for block in blocks:
        if not _is_small(block) and not block.selected:
            _paint_block(canvas, track, block)
    for block in blocks:
        if not _is_small(block) and block.selected:
            _paint_block(canvas, track, block)
    _paint_distances(canvas, track, blocks)
    painter.restore()


def paint_over_sound(canvas: Canvas, track: TrackPicture, area: QRectF, strength: float) -> None:
    """Tint the sound where the active track has cues, so that edges are seen against it."""
    rows, _ = _visible(canvas, track)
    edges = column_edges(canvas.scale, canvas.width, canvas.ratio)
    spans, chosen = track.spans, track.selected[rows]
    starts, ends = spans.starts[rows], spans.ends[rows]
    paint_columns(
        canvas.painter, area, coverage(starts, ends, edges), canvas.colors.cue, 0.55 * strength
    )
    shares = coverage(starts[chosen], ends[chosen], edges)
    paint_columns(canvas.painter, area, shares, canvas.colors.cue_selected, 0.3 * strength)
    widths = (ends - starts) / canvas.scale.ms_per_pixel
    seen = widths >= _ROUNDED_FROM
    for part, color, opacity in (
        (seen & ~chosen, canvas.colors.cue_border, 0.5),
        (seen & chosen, canvas.colors.cue_selected, 1.0),
    ):
        shares = _edge_lines(canvas, starts[part], ends[part], edges)
        paint_columns(canvas.painter, area, shares, color, opacity)


def _edge_lines(canvas: Canvas, starts: Times, ends: Times, edges: NDArray[np.float64]) -> Shares:
    """Columns for lines a logical pixel thick: the first and the last one of each cue."""
    thick = max(1, round(canvas.ratio))
    column = canvas.scale.ms_per_pixel / canvas.ratio
    lasts: NDArray[np.float64] = ends - np.float64((thick - 0.5) * column)
    return np.maximum(marked(starts, edges, thick), marked(lasts, edges, thick))


def _visible(canvas: Canvas, track: TrackPicture) -> tuple[slice, NDArray[np.bool_]]:
    """The rows to draw, and which of them are wide enough to be blocks."""
    scale = canvas.scale
    rows = track.spans.rows(scale.start_ms, scale.time_of(canvas.width))
    widths = (track.spans.ends[rows] - track.spans.starts[rows]) / scale.ms_per_pixel
    return rows, widths >= _NARROWEST_BLOCK


def _blocks(
    canvas: Canvas, track: TrackPicture, rows: slice, chosen: NDArray[np.bool_]
) -> Iterator[Block]:
    spans, scale = track.spans, canvas.scale
    lefts = (spans.starts[rows][chosen] - scale.start_ms) / scale.ms_per_pixel
    rights = (spans.ends[rows][chosen] - scale.start_ms) / scale.ms_per_pixel
    columns = (
        np.flatnonzero(chosen) + rows.start,
        lefts,
        rights,
        track.selected[rows][chosen],
        spans.doubtful[rows][chosen],
        spans.gaps(rows)[chosen],
    )
    for values in zip(*(column.tolist() for column in columns), strict=True):
        block = Block(*values)
        if block.right > 0:
            yield block


def _is_small(block: Block) -> bool:
    return block.right - block.left < _ROUNDED_FROM


def _paint_density(
    canvas: Canvas, track: TrackPicture, rows: slice, wide: NDArray[np.bool_]
) -> None:
    """Draw all cues that are too narrow: how much of each column they cover, and where some are
    selected, doubtful or too near to each other."""
    narrow = ~wide
    if not narrow.any():
        return
    spans, lane, colors = track.spans, track.lane, canvas.colors
    starts, ends = spans.starts[rows], spans.ends[rows]
    chosen = narrow & track.selected[rows]
    edges = column_edges(canvas.scale, canvas.width, canvas.ratio)
    area = QRectF(0, lane.top, canvas.width, lane.height)
    shares = coverage(starts[narrow], ends[narrow], edges)
    shares = np.maximum(shares, _LEAST_SHARE * marked(starts[narrow], edges))
    paint_columns(canvas.painter, area, shares, _tone(colors, lane))
    shares = coverage(starts[chosen], ends[chosen], edges)
    paint_columns(canvas.painter, area, np.sqrt(shares), colors.cue_selected)
    rail = QRectF(0, lane.top, canvas.width, 3)
    doubtful = narrow & spans.doubtful[rows]
    paint_columns(canvas.painter, rail, marked(starts[doubtful], edges), colors.doubt)
    near = narrow & (spans.gaps(rows) < track.min_gap)
    rail.moveBottom(lane.bottom)
    paint_columns(canvas.painter, rail, marked(starts[near], edges), colors.problem)


def _paint_small(canvas: Canvas, track: TrackPicture, blocks: Iterable[Block]) -> None:
    """Blocks too narrow for text and rounded corners, many at a time."""
    lane, colors, painter = track.lane, canvas.colors, canvas.painter
    plain: list[QRectF] = []
    selected: list[QRectF] = []
    doubts: list[QRectF] = []
    for block in blocks:
        width = max(1.0, block.right - block.left - 1)
        box = QRectF(block.left, lane.top + 1, width, lane.height - 2)
        (selected if block.selected else plain).append(box)
        if block.doubtful:
            doubts.append(QRectF(block.left, lane.top + 1, width, 3))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_tone(colors, lane))
    painter.drawRects(plain)
    painter.setBrush(colors.cue_selected)
    painter.drawRects(selected)
    painter.setBrush(colors.doubt)
    painter.drawRects(doubts)


def _paint_block(canvas: Canvas, track: TrackPicture, block: Block) -> None:
    painter, lane, colors = canvas.painter, track.lane, canvas.colors
    cue = track.view.track.cues[block.row]
    box = canvas.box(block.left, block.right, lane.top, lane.height)
    box.adjust(0.5, 0.5, -0.5, -0.5)
    current = block.row == track.current
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(_border(colors, lane, block), 1))
    painter.setBrush(_fill(colors, lane, block))
    painter.drawRoundedRect(box, 3, 3)
    if current:
        painter.setPen(QPen(colors.text, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    if block.doubtful:
        mark = colors.cue_selected_text if block.selected else colors.doubt
        painter.fillRect(QRectF(box.left() + 2, box.top() + 1.5, box.width() - 4, 2), mark)
    worst = track.worst(block.row) if box.width() >= _FLAG_FROM else None
    if worst is not None:
        _paint_flag(canvas, box, worst)
    if box.width() >= _TEXT_FROM:
        _paint_inside(canvas, track, block, cue)


def _paint_flag(canvas: Canvas, box: QRectF, worst: Severity) -> None:
    """The lower right corner turned down, in the colour of what is wrong."""
    colors, painter = canvas.colors, canvas.painter
    tones = {Severity.ERROR: colors.problem, Severity.WARNING: colors.warning}
    corner = box.bottomRight() + QPointF(-1.5, -1.5)
    across, up = corner - QPointF(_FLAG, 0), corner - QPointF(0, _FLAG)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colors.base, 1))
    painter.setBrush(tones.get(worst, colors.muted_text))
    painter.drawPolygon(QPolygonF([corner, across, up]))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _paint_inside(canvas: Canvas, track: TrackPicture, block: Block, cue: Cue) -> None:
    """The text of a cue; in the active lane also number, reading speed and words."""
    lane, colors = track.lane, canvas.colors
    left = max(block.left, 0.0) + _PADDING
    right = min(block.right, float(canvas.width)) - _PADDING
    if right - left < _TEXT_FROM - 2 * _PADDING:
        return
    canvas.painter.setPen(_text_color(colors, lane, block))
    if not lane.active:
        line = cue.text.replace("\n", " ")
        canvas.texts.paint(canvas.painter, line, left, lane.top, right - left, lane.height)
        return
    words = words_to_time(track.view.track, cue)
    with_words = shows_words(cue, len(words), canvas.scale)
    top, bottom = lane.top + 6.0, word_row(lane)[0] if with_words else lane.bottom - 4
    if right - left >= _HINTS_FROM:
        _paint_hints(canvas, track, block, cue, (left, right, top))
        top += canvas.texts.hint_height
    canvas.texts.paint_lines(
        canvas.painter, cue.text, QRectF(left, top, right - left, bottom - top)
    )
    if with_words:
        _paint_words(canvas, lane, block, words)


def _paint_hints(
    canvas: Canvas,
    track: TrackPicture,
    block: Block,
    cue: Cue,
    room: tuple[float, float, float],
) -> None:
    left, right, top = room
    painter, colors, texts = canvas.painter, canvas.colors, canvas.texts
    speed = reading_speed(cue.text, cue.duration)
    too_fast = speed > track.max_cps
    number = f"{block.row + 1}" + (" ?" if block.doubtful else "")
    hint = f"{min(speed, 999):.1f}"
    if right - left >= _UNITS_FROM:
        hint = QCoreApplication.translate("Timeline", "{0} CPS").format(hint)
    hint += " !" if too_fast else ""
    if not block.selected:
        painter.setPen(colors.muted_text)
    texts.paint_hint(painter, number, left, top)
    if not block.selected and too_fast:
        painter.setPen(colors.problem)
    texts.paint_hint(painter, hint, right - texts.hint_width(hint), top)
    painter.setPen(_text_color(colors, track.lane, block))


def _paint_words(canvas: Canvas, lane: Lane, block: Block, words: Sequence[Word]) -> None:
    """Words at their times; those whose times are shared out, not heard, are dashed and pale."""
    painter, scale, colors = canvas.painter, canvas.scale, canvas.colors
    top, bottom = word_row(lane)
    line = colors.cue_selected_text if block.selected else colors.word
    text = _text_color(colors, lane, block)
    painter.setPen(QPen(line, 1))
    row = canvas.box(block.left + 1, block.right - 1, top, 0)
    painter.drawLine(row.topLeft(), row.topRight())
    pale = QColor(text)
    pale.setAlphaF(_SHARED_OUT)
    for place, word in enumerate(words):
        left, right = scale.x_of(word.start), scale.x_of(max(word.end, word.start))
        if right < 0 or left > canvas.width:
            continue
        if place:
            style = Qt.PenStyle.DotLine if word.estimated else Qt.PenStyle.SolidLine
            painter.setPen(QPen(line, 1, style))
            painter.drawLine(QPointF(round(left), top), QPointF(round(left), bottom - 2))
        if word.probability is not None and word.probability < UNSURE:
            mark = colors.cue_selected_text if block.selected else colors.doubt
            painter.fillRect(canvas.box(left + 3, right - 2, bottom - 4, 2), mark)
        painter.setPen(pale if word.estimated else text)
        start = max(left, 0.0) + 3
        canvas.texts.paint(painter, word.text, start, top, right - start - 2, bottom - top)


def _paint_distances(canvas: Canvas, track: TrackPicture, blocks: Iterable[Block]) -> None:
    """Hatch where cues overlap, and mark gaps that are smaller than the profile allows."""
    painter, lane, colors, scale = canvas.painter, track.lane, canvas.colors, canvas.scale
    hatch = QBrush(colors.problem, Qt.BrushStyle.BDiagPattern)
    for block in blocks:
        gap = track.gap(block)
        if gap >= track.min_gap:
            continue
        if gap < 0:
            end = min(block.right, block.left + scale.width_of(-gap))
            box = canvas.box(block.left, end, lane.top + 1, lane.height - 2)
            painter.fillRect(box, hatch)
            painter.setPen(colors.problem)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(0, 0, -1, -1))
        elif not _is_small(block):
            left = block.left - scale.width_of(gap)
            _paint_gap(painter, left, block.left, lane, colors.problem)


def _paint_gap(painter: QPainter, left: float, right: float, lane: Lane, color: QColor) -> None:
    """A small mark at the foot of the lane, as wide as the gap but never too small to be seen."""
    middle, half = (left + right) / 2, max(2.0, (right - left) / 2)
    painter.fillRect(QRectF(middle - half, lane.bottom - 5, 2 * half, 5), color)


def _tone(colors: Colors, lane: Lane) -> QColor:
    """Between a block and its border: for what is too small to have one."""
    one, two = colors.cue, colors.cue_border
    if not lane.active:
        one, two = colors.cue_other, colors.cue_other_text
    share = 0.5 if lane.active else 0.3
    return QColor.fromRgbF(
        one.redF() + (two.redF() - one.redF()) * share,
        one.greenF() + (two.greenF() - one.greenF()) * share,
        one.blueF() + (two.blueF() - one.blueF()) * share,
    )


def _fill(colors: Colors, lane: Lane, block: Block) -> QColor:
    if block.selected:
        return colors.cue_selected
    return colors.cue if lane.active else colors.cue_other


def _border(colors: Colors, lane: Lane, block: Block) -> QColor:
    if block.selected:
        return colors.cue_selected.darker(120)
    return colors.cue_border if lane.active else colors.border


def _text_color(colors: Colors, lane: Lane, block: Block) -> QColor:
    if block.selected:
        return colors.cue_selected_text
    return colors.cue_text if lane.active else colors.cue_other_text
