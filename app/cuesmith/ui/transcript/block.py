"""One paragraph, laid out: its time in the margin, who speaks above, the text as wide as there is
room."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from cuesmith.domain.cue import Cue
from cuesmith.domain.direction import runs_right_to_left
from cuesmith.domain.review import UNSURE
from cuesmith.domain.transcript_words import Prose
from cuesmith.ui.editor.utf16 import to_characters, to_units
from cuesmith.ui.theme import Colors

EDGE = 12
"""Pixels beside the text, and between paragraphs."""


@dataclass(frozen=True, slots=True)
class Page:
    """What paragraphs are laid out by; lengths in pixels."""

    font: QFont
    small: QFont
    """Of times and names."""
    margin: int
    """How wide the column of times is."""
    text_width: int
    """How wide the text may be."""
    line: int
    """How high a line is."""
    head: int
    """How high a name above a paragraph is."""
    letter: int
    """How wide a letter is, more or less."""

    def guess(self, letters: int, *, named: bool) -> int:
        """How high a paragraph of so many letters will be, more or less."""
        lines = -(-letters * self.letter // self.text_width)
        return max(1, lines) * self.line + EDGE + (self.head if named else 0)


def make_page(width: int, base: QFont) -> Page:
    """A page as wide as this, its letters somewhat larger than those of the window."""
    font, small = QFont(base), QFont(base)
    font.setPointSizeF(base.pointSizeF() * 1.15)
    small.setPointSizeF(base.pointSizeF() * 0.9)
    large, little = QFontMetrics(font), QFontMetrics(small)
    margin = EDGE + little.horizontalAdvance("0:00:00") + EDGE
    return Page(
        font,
        small,
        margin,
        max(80, width - margin - EDGE),
        round(large.lineSpacing() * 1.25),
        little.lineSpacing() + 4,
        max(1, large.averageCharWidth()),
    )


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of words to be drawn in other colours."""

    first: int
    """The first word."""
    stop: int
    """The word behind the last."""
    ground: QColor
    ink: QColor | None = None
    underlined: bool = False
    """For those who see no difference in colour."""


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Words to be underlined."""

    words: tuple[int, ...]
    color: QColor


def doubtful(prose: Prose, cues: Sequence[Cue], color: QColor) -> Doubtful:
    """Words that recognition was unsure of, and all of cues that should be looked at."""
    found = []
    for number, each in enumerate(prose.words):
        probability = each.word.probability
        if cues[each.row].doubts or (probability is not None and probability < UNSURE):
            found.append(number)
    return Doubtful(tuple(found), color)


class Block:
    """A paragraph as it is drawn."""

    def __init__(self, prose: Prose, name: str, stamp: str, page: Page, doubtful: Doubtful) -> None:
        """`name` is who speaks, where that is to be said."""
        self.prose, self.name = prose, name
        self._stamp, self._page = stamp, page
        # A layout breaks lines at this sign alone.
        self._layout = QTextLayout(prose.text.replace("\n", "\u2028"), page.font)
        self.from_right = runs_right_to_left(prose.text)
        words, look = prose.words, _underlined(doubtful.color)
        self._lay_out([self._range(words[n].first, words[n].stop, look) for n in doubtful.words])

    def _lay_out(self, formats: Sequence[QTextLayout.FormatRange]) -> None:
        option = QTextOption()
        if self.from_right:
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        # Formats that come later would take the lines away.
        self._layout.setFormats(formats)
        top, page = 0, self._page
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(page.text_width)
            line.setPosition(QPointF(0, top + (page.line - line.height()) / 2))
            top += page.line
        self._layout.endLayout()
        self.height = top + EDGE + (page.head if self.name else 0)

    @property
    def _text_top(self) -> int:
        return EDGE // 2 + (self._page.head if self.name else 0)

    # -- where words are ------------------------------------------------------------------------

    def _line_of(self, unit: int) -> int:
        return max(0, self._layout.lineForTextPosition(unit).lineNumber())

    def word_at(self, x: float, y: float) -> int | None:
        """The word at a point, counted from the paragraph's left and top; None beside words."""
        return self._word_in_line(self._line_at(y), x, strict=True)

    def nearest(self, line: int, x: float) -> int:
        """The word of a line that is nearest to a place; the last line where it is negative."""
        count = self._layout.lineCount()
        return self._word_in_line(line if line >= 0 else count - 1, x, strict=False) or 0

    def near(self, x: float, y: float) -> int:
        """The word nearest to a point."""
        count = self._layout.lineCount()
        return self.nearest(min(max(0, self._line_at(y)), max(0, count - 1)), x)

    def _line_at(self, y: float) -> int:
        return int((y - self._text_top) // self._page.line)

    def _word_in_line(self, number: int, x: float, *, strict: bool) -> int | None:
        if not 0 <= number < self._layout.lineCount():
            return None
        line, left = self._layout.lineAt(number), x - self._page.margin
        natural = line.naturalTextRect()
        if strict and not natural.left() - 4 <= left <= natural.right() + 4:
            return None
        unit = line.xToCursor(left, line.CursorPosition.CursorOnCharacter)
        last = line.textStart() + max(0, line.textLength() - 1)
        return self.prose.at(to_characters(self.prose.text, min(unit, last)))

    def line_of(self, word: int) -> int:
        """The line in which a word begins."""
        return self._line_of(self._units(word)[0])

    @property
    def lines(self) -> int:
        """How many there are."""
        return self._layout.lineCount()

    def edge_words(self, line: int) -> tuple[int, int]:
        """The first and the last word that begin in a line."""
        found = self._layout.lineAt(line)
        text, start = self.prose.text, found.textStart()
        first = self.prose.at(to_characters(text, start)) or 0
        if self.line_of(first) < line and first + 1 < len(self.prose.words):
            first += 1
        stop = to_characters(text, start + max(0, found.textLength() - 1))
        return first, max(first, self.prose.at(stop) or 0)

    def rect(self, word: int) -> QRectF:
        """Where a word is, from the paragraph's left and top: its first line."""
        first, stop = self._units(word)
        line = self._layout.lineAt(self._line_of(first))
        ends = (_x(line, first), _x(line, stop))
        top = self._text_top + line.lineNumber() * self._page.line
        left, right = sorted(ends)
        return QRectF(self._page.margin + left, top, right - left, self._page.line)

    def _units(self, word: int) -> tuple[int, int]:
        found, text = self.prose.words[word], self.prose.text
        return to_units(text, found.first), to_units(text, found.stop)

    # -- drawing --------------------------------------------------------------------------------

    def draw(self, painter: QPainter, top: int, colors: Colors, marked: Iterable[Marked]) -> None:
        """Draw it, its top at a height of the painter's."""
        page = self._page
        painter.setFont(page.small)
        painter.setPen(colors.muted_text)
        column = QRectF(0, top + self._text_top, page.margin - EDGE, page.line)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(column, flags, self._stamp)
        if self.name:
            self._draw_name(painter, top, colors)
        painter.setPen(colors.text)
        words = self.prose.words
        ranges = [
            self._range(words[each.first].first, words[each.stop - 1].stop, _colored(each))
            for each in marked
        ]
        self._layout.draw(painter, QPointF(page.margin, top + self._text_top), ranges)

    def _draw_name(self, painter: QPainter, top: int, colors: Colors) -> None:
        page = self._page
        bold = QFont(page.small)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(colors.accent if not colors.dark else colors.cue_border)
        room = QRectF(page.margin, top + EDGE // 2, page.text_width, page.head - 2)
        name = QFontMetrics(bold).elidedText(
            self.name, Qt.TextElideMode.ElideRight, round(room.width())
        )
        side = Qt.AlignmentFlag.AlignRight if self.from_right else Qt.AlignmentFlag.AlignLeft
        absolute = Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(room, side | absolute | Qt.AlignmentFlag.AlignVCenter, name)

    def _range(self, first: int, stop: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
        """Of characters of the text."""
        found = QTextLayout.FormatRange()
        text = self.prose.text
        found.start = to_units(text, first)
        found.length = to_units(text, stop) - found.start
        found.format = look
        return found


def _x(line: QTextLine, unit: int) -> float:
    """Where a place of the text is in a line; bindings say that and the place itself."""
    found: Any = line.cursorToX(unit)
    return float(found[0] if isinstance(found, tuple) else found)


def _underlined(color: QColor) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
    look.setUnderlineColor(color)
    return look


def _colored(marked: Marked) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setBackground(QBrush(marked.ground))
    if marked.underlined:
        look.setFontUnderline(True)
    if marked.ink is not None:
        look.setForeground(QBrush(marked.ink))
    return look
