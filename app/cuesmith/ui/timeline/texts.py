"""Text in blocks: cut to its room, and laid out once as long as it stays the same."""

from __future__ import annotations

import unicodedata
from collections import OrderedDict

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QStaticText

_MOST_KEPT = 4000
_WIDTH_STEP = 4
"""Widths are rounded down to this many pixels, so that a zoom finds most texts again."""


class Texts:
    """Draws single lines in one font, and hints in a smaller one. Keeps what it laid out."""

    def __init__(self, font: QFont) -> None:
        self._font = font
        self._small = QFont(font)
        self._small.setPointSizeF(max(7.0, font.pointSizeF() * 0.85))
        self._metrics = QFontMetricsF(self._font)
        self._small_metrics = QFontMetricsF(self._small)
        self._narrowest = self._metrics.horizontalAdvance("nn…")
        self._kept: OrderedDict[tuple[str, int], tuple[QStaticText, QSizeF]] = OrderedDict()

    @property
    def font(self) -> QFont:
        """Of the text."""
        return self._font

    @property
    def small_font(self) -> QFont:
        """Of the hints."""
        return self._small

    @property
    def line_height(self) -> float:
        """Pixels from line to line."""
        return self._metrics.height()

    @property
    def hint_height(self) -> float:
        """Pixels that a hint takes."""
        return self._small_metrics.height()

    def hint_width(self, hint: str) -> float:
        """Pixels that a hint takes."""
        return self._laid_out(hint, -1)[1].width()

    def paint(
        self, painter: QPainter, line: str, left: float, top: float, width: float, height: float
    ) -> None:
        """One line, cut to a width, in the middle of a height."""
        if width < self._narrowest:
            return
        text, size = self._laid_out(line, int(width) // _WIDTH_STEP * _WIDTH_STEP)
        if _runs_from_right(line):
            left += width - size.width()
        painter.setFont(self._font)
        painter.drawStaticText(QPointF(left, top + (height - size.height()) / 2), text)

    def paint_lines(self, painter: QPainter, text: str, room: QRectF) -> None:
        """The lines of a text from the top, as many as there is room for; where not all of them
        fit, all in the last."""
        fitting = max(1, int((room.height() + 1) // self.line_height))
        lines = text.split("\n")
        if len(lines) > fitting:
            lines[fitting - 1 :] = [" ".join(lines[fitting - 1 :])]
        for place, line in enumerate(lines):
            top = room.top() + place * self.line_height
            self.paint(painter, line, room.left(), top, room.width(), self.line_height)

    def paint_hint(self, painter: QPainter, hint: str, left: float, top: float) -> None:
        """A short hint in the small font."""
        painter.setFont(self._small)
        painter.drawStaticText(QPointF(left, top), self._laid_out(hint, -1)[0])

    def _laid_out(self, line: str, width: int) -> tuple[QStaticText, QSizeF]:
        """A line cut to a width; a width of -1 means a hint."""
        key = (line, width)
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = self._lay_out(line, width)
            if len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        return found

    def _lay_out(self, line: str, width: int) -> tuple[QStaticText, QSizeF]:
        if width >= 0:
            line = self._metrics.elidedText(line, Qt.TextElideMode.ElideRight, width)
        text = QStaticText(line)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        text.prepare(font=self._font if width >= 0 else self._small)
        return text, text.size()


def _runs_from_right(line: str) -> bool:
    """Whether the first letter with a direction is one of a script from right to left."""
    if line.isascii():
        return False
    directions = map(unicodedata.bidirectional, line)
    return next((each != "L" for each in directions if each in ("L", "R", "AL")), False)
