"""Draws a row's text with the places that were found standing out."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF
from PySide6.QtGui import QFont, QPainter, QPalette, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cuesmith.bridge.occurrence_table import SPANS

_MARGIN = 4
_MOST_BEFORE = 24
"""Characters kept ahead of the first place, where the row has no room for all."""


class FoundText(QStyledItemDelegate):
    """One line; what was found is bold and underlined, so that no colour is needed to see it."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the ground as the style does, and the text by hand."""
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        # What was found is to be seen in a narrow column, too.
        room = shown.rect.width() // max(1, shown.fontMetrics.averageCharWidth())
        kept = min(_MOST_BEFORE, room // 3)
        text, spans = _cropped(shown.text, index.data(SPANS) or (), kept)
        shown.text = ""
        style = shown.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, shown.widget)
        selected = bool(shown.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        painter.save()
        painter.setClipRect(shown.rect)
        painter.setPen(shown.palette.color(role))
        layout = _laid_out(text, shown.font, spans)
        top = shown.rect.top() + (shown.rect.height() - layout.boundingRect().height()) / 2
        layout.draw(painter, QPointF(shown.rect.left() + _MARGIN, top))
        painter.restore()


def _cropped(
    text: str, spans: tuple[tuple[int, int], ...], kept: int
) -> tuple[str, list[tuple[int, int]]]:
    """The text from shortly before the first place on: `kept` characters."""
    cut = max(0, spans[0][0] - kept) if spans else 0
    if not cut:
        return text, list(spans)
    return "…" + text[cut:], [(start - cut + 1, end - cut + 1) for start, end in spans]


def _laid_out(text: str, font: QFont, spans: list[tuple[int, int]]) -> QTextLayout:
    layout = QTextLayout(text, font)
    layout.setFormats([_format(text, start, end) for start, end in spans])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1e6)
    layout.endLayout()
    return layout


def _format(text: str, start: int, end: int) -> QTextLayout.FormatRange:
    """Qt counts in UTF-16 units, Python in characters."""
    found = QTextLayout.FormatRange()
    found.start = len(text[:start].encode("utf-16-le")) // 2
    found.length = len(text[start:end].encode("utf-16-le")) // 2
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    bold.setFontUnderline(True)
    found.format = bold
    return found
