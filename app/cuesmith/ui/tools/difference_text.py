"""Draws a side of an amendment: its lines, what differs on a tinted ground and underlined, or
struck through where it goes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cuesmith.bridge.amendment_table import SIDE, Column
from cuesmith.domain.amendment_sides import Side, SideLine
from cuesmith.domain.text_difference import Piece
from cuesmith.ui.theme import Colors, colors

_MARGIN = 6
_BEFORE_SHOWN = 12
"""Characters kept ahead of what differs first, where a line has no room for all."""
_ENDLESS = 1e6
"""A width that no line reaches."""
_BREAK = "⏎"
_SPACE = "·"
"""Stands for a space that comes or goes, which else could not be seen."""


class DifferenceText(QStyledItemDelegate):
    """One side of an amendment; as many of its lines as the row has room for."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the ground as the style does, and the text by hand."""
        side = cast("Side | None", index.data(SIDE))
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        words, shown.text = shown.text, ""
        style = shown.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, shown.widget)
        chosen = bool(shown.state & QStyle.StateFlag.State_Selected)
        ink = _Ink(shown.widget, chosen=chosen, goes=index.column() == Column.BEFORE)
        lines = side or (SideLine((Piece(words, False),), faint=True),)
        painter.save()
        painter.setClipRect(shown.rect)
        _draw(painter, shown.rect.adjusted(_MARGIN, 0, -_MARGIN, 0), shown.font, lines, ink)
        painter.restore()


class _Ink:
    """In which colours a side is written."""

    def __init__(self, widget: QWidget, *, chosen: bool, goes: bool) -> None:
        scheme: Colors = colors(widget)
        self.text = scheme.accent_text if chosen else scheme.text
        self.faint = scheme.accent_text if chosen else scheme.muted_text
        fill = scheme.problem_fill if goes else scheme.ok_fill
        self.fill: QColor | None = None if chosen else fill
        self.goes = goes

    def format(self, piece: Piece, *, faint: bool) -> QTextCharFormat:
        """How a piece is written."""
        written = QTextCharFormat()
        written.setForeground(self.faint if faint and not piece.changed else self.text)
        if piece.changed:
            if self.fill is not None:
                written.setBackground(self.fill)
            written.setFontStrikeOut(self.goes)
            written.setFontUnderline(not self.goes)
        return written


def _draw(
    painter: QPainter, rect: QRect, font: QFont, lines: Sequence[SideLine], ink: _Ink
) -> None:
    height = painter.fontMetrics().lineSpacing()
    room = max(1, rect.height() // height)
    layouts = _rows(lines, font, ink, rect.width(), room)
    used = sum(layout.lineCount() for layout in layouts) * height
    top = rect.top() + max(0.0, (rect.height() - used) / 2)
    for layout in layouts:
        layout.draw(painter, QPointF(rect.left(), top))
        top += layout.lineCount() * height


def _rows(
    lines: Sequence[SideLine], font: QFont, ink: _Ink, width: int, room: int
) -> list[QTextLayout]:
    """As many lines as there is room for; long ones are wrapped into the rows that are left."""
    shown = lines[:room]
    spare = room - len(shown)
    layouts: list[QTextLayout] = []
    for number, line in enumerate(shown):
        pieces = _pieces(line, more=number == room - 1 and len(lines) > room)
        if spare:
            layout = _one_line(pieces, font, line, ink, width, 1 + spare)
        else:
            layout = _laid_out(pieces, font, line, ink, width)
        spare -= layout.lineCount() - 1
        layouts.append(layout)
    return layouts


def _pieces(line: SideLine, *, more: bool) -> tuple[Piece, ...]:
    pieces = tuple(_visible(piece) for piece in line.pieces)
    if line.break_differs:
        pieces += (Piece(_BREAK, True),)
    return (*pieces, Piece(" …", False)) if more else pieces


def _visible(piece: Piece) -> Piece:
    """Spaces alone are shown where they make the difference."""
    alone = piece.changed and not piece.text.strip()
    return Piece(_SPACE * len(piece.text), True) if alone else piece


def _laid_out(
    pieces: Sequence[Piece], font: QFont, line: SideLine, ink: _Ink, width: int
) -> QTextLayout:
    layout = _one_line(pieces, font, line, ink)
    ahead, first = _first_changed(pieces)
    shown_to = QFontMetricsF(font).horizontalAdvance(layout.text()[: ahead + first])
    if first and ahead > _BEFORE_SHOWN and shown_to > width:
        return _one_line(_cropped(pieces, ahead - _BEFORE_SHOWN), font, line, ink)
    return layout


def _first_changed(pieces: Sequence[Piece]) -> tuple[int, int]:
    """Characters ahead of the first piece that differs, and its own; 0 where none does."""
    ahead = 0
    for piece in pieces:
        if piece.changed:
            return ahead, len(piece.text)
        ahead += len(piece.text)
    return ahead, 0


def _utf16(text: str) -> int:
    """Qt counts in UTF-16 units, Python in characters."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _cropped(pieces: Sequence[Piece], cut: int) -> list[Piece]:
    """Without so many characters at the beginning."""
    kept = [Piece("…", False)]
    for piece in pieces:
        if cut < len(piece.text):
            kept.append(Piece(piece.text[cut:], piece.changed))
        cut = max(0, cut - len(piece.text))
    return kept


def _one_line(
    pieces: Sequence[Piece],
    font: QFont,
    line: SideLine,
    ink: _Ink,
    width: float = _ENDLESS,
    most: int = 1,
) -> QTextLayout:
    """A line of text, wrapped at a width into so many rows at most; the last one is cut off."""
    layout = QTextLayout("".join(piece.text for piece in pieces), font)
    formats: list[QTextLayout.FormatRange] = []
    at = 0
    for piece in pieces:
        part = QTextLayout.FormatRange()
        part.start = at
        part.length = _utf16(piece.text)
        part.format = ink.format(piece, faint=line.faint)
        at += part.length
        formats.append(part)
    layout.setFormats(formats)
    layout.beginLayout()
    for number in range(most):
        row = layout.createLine()
        if not row.isValid():
            break
        row.setLineWidth(width if number < most - 1 else _ENDLESS)
        row.setPosition(QPointF(0, number * QFontMetrics(font).lineSpacing()))
    layout.endLayout()
    return layout
