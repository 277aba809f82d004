"""A histogram: bars over the values they stand for; one is looked at, or chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from cuesmith.bridge.statistics_words import bin_bounds, bin_words, figure_title
from cuesmith.domain.distributions import Bin, Distribution
from cuesmith.domain.statistics import Figure
from cuesmith.ui.theme import colors

_EDGE = 12
_GAP = 3
"""Pixels between two bars."""


class Histogram(QWidget):
    """Shows one distribution."""

    chosen = Signal(object)
    """The `Bin` that a person clicked, or pressed Return on; it holds some cues."""

    def __init__(self, figure: Figure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure = figure
        self._found: Distribution | None = None
        self._at = -1
        """The bar that is looked at."""
        self.setAccessibleName(figure_title(figure))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_distribution(self, found: Distribution) -> None:
        """Show another one; the bar that was looked at stays so."""
        self._found = found
        self._at = min(self._at, len(found.bins) - 1)
        self.update()

    @property
    def bars(self) -> tuple[Bin, ...]:
        """From left to right."""
        return () if self._found is None else self._found.bins

    def said(self, place: int) -> str:
        """A bar in a sentence."""
        return bin_words(self._figure, self.bars[place], sum(bar.count for bar in self.bars))

    # -- where bars are -------------------------------------------------------------------------

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.85)
        return font

    def column(self, place: int) -> QRectF:
        """The whole height over a bar's values."""
        width = (self.width() - 2 * _EDGE) / max(1, len(self.bars))
        return QRectF(_EDGE + place * width, 0, width, self.height())

    def _bar(self, place: int) -> QRectF:
        line = QFontMetrics(self._small()).lineSpacing()
        top, bottom = _EDGE + line, self.height() - line - 8
        most = max((bar.count for bar in self.bars), default=0)
        height = (bottom - top) * self.bars[place].count / most if most else 0
        column = self.column(place)
        height = max(2.0, height) if self.bars[place].count else 0.0
        left, width = column.left() + _GAP / 2, column.width() - _GAP
        return QRectF(left, bottom - height, width, height)

    def _at_point(self, point: QPoint) -> int:
        found = (place for place in range(len(self.bars)) if self._holds(place, point))
        return next(found, -1)

    def _holds(self, place: int, point: QPoint) -> bool:
        column = self.column(place)
        return column.left() <= point.x() < column.right()

    # -- drawing --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        scheme = colors(self)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), scheme.base)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._small())
            self._draw_limits(painter)
            for place in range(len(self.bars)):
                self._draw_bar(painter, place)
            self._draw_labels(painter)
            line = QFontMetrics(self._small()).lineSpacing()
            painter.setPen(scheme.border)
            base = self.height() - line - 8
            painter.drawLine(_EDGE, base, self.width() - _EDGE, base)
            if self.hasFocus() and self._at >= 0:
                painter.setPen(QPen(scheme.accent, 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(self.column(self._at).adjusted(1, 2, -1, -2), 4, 4)

    def _draw_bar(self, painter: QPainter, place: int) -> None:
        scheme, bar = colors(self), self.bars[place]
        if not bar.count:
            return
        fill = QColor(scheme.cue_border if bar.within else scheme.problem)
        if place == self._at:
            fill = QColor(scheme.accent if bar.within else scheme.problem.darker(115))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        rect = self._bar(place)
        painter.drawRoundedRect(rect, 2, 2)
        count = str(bar.count)
        metrics = painter.fontMetrics()
        if metrics.horizontalAdvance(count) <= self.column(place).width():
            painter.setPen(scheme.muted_text)
            room = self.column(place)
            room.setTop(rect.top() - metrics.lineSpacing() - 1)
            room.setHeight(metrics.lineSpacing())
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, count)

    def _draw_limits(self, painter: QPainter) -> None:
        """A line where values are beyond what is allowed."""
        found = self._found
        if found is None:
            return
        painter.setPen(QPen(colors(self).problem, 1, Qt.PenStyle.DashLine))
        for place, bar in enumerate(found.bins):
            if bar.high in (found.least, found.most):
                x = round(self.column(place).right())
                line = QFontMetrics(self._small()).lineSpacing()
                painter.drawLine(x, 4, x, self.height() - line - 8)

    def _draw_labels(self, painter: QPainter) -> None:
        """The values below the bars, as many as have room."""
        metrics = painter.fontMetrics()
        named = [bin_bounds(self._figure, bar) for bar in self.bars]
        widest = max(map(metrics.horizontalAdvance, named), default=0) + 6
        width = max(1.0, self.column(0).width())
        every = max(1, -(-widest // int(max(1, width))))
        painter.setPen(colors(self).muted_text)
        for place in range(0, len(named), every):
            middle = self.column(place).center().x()
            top = self.height() - metrics.lineSpacing() - 4
            room = QRectF(middle - widest / 2, top, widest, metrics.lineSpacing())
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, named[place])

    # -- Qt -------------------------------------------------------------------------------------

    def _look_at(self, place: int) -> None:
        if place != self._at:
            self._at = place
            self.update()
            if place >= 0:
                self.setAccessibleDescription(self.said(place))
                changed = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
                QAccessible.updateAccessibility(changed)

    def _choose(self) -> None:
        if 0 <= self._at < len(self.bars) and self.bars[self._at].count:
            self.chosen.emit(self.bars[self._at])

    def event(self, event: QEvent) -> bool:
        """Say what a bar stands for."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._at_point(event.pos())
            if place >= 0:
                QToolTip.showText(event.globalPos(), self.said(place), self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        place = self._at_point(event.position().toPoint())
        some = place >= 0 and bool(self.bars[place].count)
        shape = Qt.CursorShape.PointingHandCursor if some else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if event.button() == Qt.MouseButton.LeftButton:
            self._look_at(self._at_point(event.position().toPoint()))
            self._choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        if event.key() in steps and self.bars:
            step = steps[Qt.Key(event.key())]
            self._look_at(min(max(0, self._at + step), len(self.bars) - 1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(560, 200)

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(280, 140)
