"""How a row of the cue list is drawn and edited.

A cell whose cue breaks a rule has a faint ground and a tinted figure, never a red row; what may
be wrong in recognised text has a dot at the end of its text. Every mark differs in shape too.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetrics,
    QPainter,
    QPen,
    QPolygon,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cuesmith.bridge.track_table import Column, TrackTable
from cuesmith.domain.cue import Cue
from cuesmith.domain.direction import runs_right_to_left
from cuesmith.domain.findings import Finding
from cuesmith.domain.rules import Severity
from cuesmith.ui.editor.cell_editor import CellText
from cuesmith.ui.editor.utf16 import to_units
from cuesmith.ui.theme import Colors, colors

Index = QModelIndex | QPersistentModelIndex

PADDING = 6
"""Pixels left and right of a cell's text."""
BREAK_MARK = " \u21b5 "
"""Stands for a line break."""
_MARK = 7
"""Pixels: width and height of the marks behind a text."""
_FILLED = "filled"
_MOST_SHOWN = 400
"""Characters; no row has room for more."""


class CueCells(QStyledItemDelegate):
    """Draws and edits the cells of a `TrackTable`."""

    def __init__(self, table: TrackTable, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = table
        self._view = parent
        self._colors: Colors = colors(parent)
        self.playing = frozenset[int]()
        """Rows that show at the playhead."""
        self.speakers_inline = False
        """Whether there is no column for who speaks."""

    def refresh_colors(self) -> None:
        """Take the colours of the scheme as it is now."""
        self._colors = colors(self._view)

    # -- drawing --------------------------------------------------------------------------------

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: int) -> None:
        rect, own = option.rect, self._colors
        # Over the strong ground that the style gives to selected rows.
        painter.fillRect(rect, own.base)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, _faint(own.accent, 0.26 if own.dark else 0.18))
        elif row in self.playing:
            painter.fillRect(rect, _faint(own.playhead, 0.10))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, _faint(own.border, 0.45))

    def _draw_number(self, painter: QPainter, rect: QRect, row: int) -> None:
        if row in self.playing:
            middle, left = rect.center().y(), rect.left() + 5
            arrow = [QPoint(left, middle - 4), QPoint(left + 6, middle), QPoint(left, middle + 4)]
            _fill(painter, QPolygon(arrow), self._colors.playhead)
        painter.setPen(self._colors.muted_text)
        _draw_figure(painter, rect, str(row + 1))

    def _draw_value(
        self, painter: QPainter, rect: QRect, text: str, findings: tuple[Finding, ...]
    ) -> None:
        color = self._colors.text
        if findings:
            color, fill = self._tint(findings)
            width = painter.fontMetrics().horizontalAdvance(text) + 10
            pill = QRect(rect.right() - width - 2, rect.top() + 3, width, rect.height() - 7)
            painter.setBrush(fill)
            # The outline is what is left of it where more contrast allows no tinted ground.
            painter.setPen(_faint(color, 0.55))
            painter.drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(color)
        _draw_figure(painter, rect, text)

    def _tint(self, findings: tuple[Finding, ...]) -> tuple[QColor, QColor]:
        own = self._colors
        worst = worst_of(findings)
        if worst is Severity.ERROR:
            return own.problem, own.problem_fill
        if worst is Severity.WARNING:
            return own.warning, own.warning_fill
        return own.muted_text, own.raised

    def _draw_text(
        self, painter: QPainter, rect: QRect, cue: Cue, findings: tuple[Finding, ...]
    ) -> None:
        room = rect.adjusted(PADDING, 0, -PADDING, 0)
        if cue.speaker and self.speakers_inline:
            room.setLeft(self._draw_speaker(painter, room, cue.speaker))
        if cue.doubts:
            room.setRight(room.right() - _MARK - 4)
            dot = QRect(room.right() + 4, rect.center().y() - 3, _MARK, _MARK)
            painter.setBrush(self._colors.doubt)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(dot)
        if findings:
            room.setRight(room.right() - _MARK - 6)
            _fill(painter, _triangle(room.right() + 4, rect.center().y()), self._tint(findings)[0])
        painter.setPen(self._colors.text)
        draw_line(painter, room, cue.text, self._colors.muted_text)

    def _draw_beside(self, painter: QPainter, rect: QRect, row: int) -> None:
        room = rect.adjusted(PADDING, 0, -PADDING, 0)
        if self._table.is_outdated(row):
            room.setRight(room.right() - _MARK - 4)
            _fill(painter, _triangle(room.right() + 4, rect.center().y()), self._colors.warning)
        painter.setPen(self._colors.muted_text)
        draw_line(painter, room, self._table.shown(row, Column.BESIDE), self._colors.muted_text)

    def _draw_speaker(self, painter: QPainter, room: QRect, speaker: str) -> int:
        """Draws who speaks ahead of the text; where the text begins then."""
        metrics, most = painter.fontMetrics(), room.width() // 3
        name = metrics.elidedText(speaker + ":", Qt.TextElideMode.ElideRight, most)
        painter.setPen(self._colors.muted_text)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
        return room.left() + metrics.horizontalAdvance(name + " ")

    # -- Qt -------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: D102
        row, column, rect = index.row(), Column(index.column()), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(option.font)
        self._draw_ground(painter, option, row)
        if column is Column.NUMBER:
            self._draw_number(painter, rect, row)
        elif column is Column.TEXT:
            self._draw_text(painter, rect, self._table.cue(row), self._findings(row, column))
        elif column is Column.BESIDE:
            self._draw_beside(painter, rect, row)
        elif column is Column.SPEAKER:
            painter.setPen(self._colors.muted_text)
            room = rect.adjusted(PADDING, 0, -2, 0)
            draw_line(painter, room, self._table.cue(row).speaker, self._colors.muted_text)
        else:
            shown = self._table.shown(row, column)
            self._draw_value(painter, rect, shown, self._findings(row, column))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._colors.accent, 1))
            painter.drawRoundedRect(rect.adjusted(1, 1, -2, -3), 3, 3)
        painter.restore()

    def _findings(self, row: int, column: Column) -> tuple[Finding, ...]:
        return self._table.cell_findings(row, column)

    def createEditor(  # noqa: D102
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        if index.column() != Column.TEXT:
            line = QLineEdit(parent)
            line.setAccessibleName(str(self._table.headerData(index.column(), _HORIZONTAL)))
            return line
        editor = CellText(parent)
        editor.done.connect(self._on_done)
        return editor

    def _on_done(self) -> None:
        editor = self.sender()
        if isinstance(editor, CellText):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: D102
        # Asked again when other rows change; what is typed must not be lost to that.
        if editor.property(_FILLED):
            return
        editor.setProperty(_FILLED, True)
        text = self._table.shown(index.row(), Column(index.column()))
        if isinstance(editor, CellText):
            editor.fill(text)
        elif isinstance(editor, QLineEdit):
            editor.setText(text)
            editor.selectAll()

    def setModelData(  # noqa: D102
        self, editor: QWidget, model: QAbstractItemModel, index: Index
    ) -> None:
        if isinstance(editor, CellText | QLineEdit):
            text = editor.text if isinstance(editor, CellText) else editor.text()
            model.setData(model.index(index.row(), index.column()), text)

    def updateEditorGeometry(  # noqa: D102
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        height = editor.height() if isinstance(editor, CellText) else option.rect.height()
        editor.setGeometry(QRect(option.rect.topLeft(), option.rect.size()))
        editor.resize(option.rect.width(), max(height, option.rect.height()))


_HORIZONTAL = Qt.Orientation.Horizontal


def draw_line(painter: QPainter, rect: QRect, text: str, mark: QColor) -> None:
    """A text on one line as far as it goes, its breaks as faint marks; from the right if it is
    written so."""
    flat = text[:_MOST_SHOWN].replace("\n", BREAK_MARK)
    shown = painter.fontMetrics().elidedText(flat, Qt.TextElideMode.ElideRight, rect.width())
    if shown.isascii():
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        return
    layout = QTextLayout(shown, painter.font())
    layout.setTextOption(_FROM_RIGHT if runs_right_to_left(shown) else _FROM_LEFT)
    layout.setFormats(_marked(shown, mark))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(rect.width())
    layout.endLayout()
    top = rect.top() + (rect.height() - line.height()) / 2
    layout.draw(painter, QPoint(rect.left(), round(top)))


def _option(direction: Qt.LayoutDirection, side: Qt.AlignmentFlag) -> QTextOption:
    option = QTextOption(side)
    option.setTextDirection(direction)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    return option


_FROM_LEFT = _option(Qt.LayoutDirection.LeftToRight, Qt.AlignmentFlag.AlignLeft)
_FROM_RIGHT = _option(Qt.LayoutDirection.RightToLeft, Qt.AlignmentFlag.AlignRight)


def _marked(text: str, color: QColor) -> list[QTextLayout.FormatRange]:
    """Formats that make the break marks faint."""
    found = []
    mark = BREAK_MARK.strip()
    place = text.find(mark)
    while place >= 0:
        piece = QTextLayout.FormatRange()
        piece.start, piece.length = to_units(text, place), 1
        style = QTextCharFormat()
        style.setForeground(QBrush(color))
        piece.format = style
        found.append(piece)
        place = text.find(mark, place + 1)
    return found


def _draw_figure(painter: QPainter, rect: QRect, text: str) -> None:
    flags = (
        Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignRight
    )
    painter.drawText(rect.adjusted(0, 0, -PADDING, 0), flags, text)


def _fill(painter: QPainter, shape: QPolygon, color: QColor) -> None:
    painter.setBrush(color)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPolygon(shape)


def _triangle(left: int, middle: int) -> QPolygon:
    half = _MARK // 2
    return QPolygon(
        [
            QPoint(left, middle + half + 1),
            QPoint(left + half, middle - half),
            QPoint(left + _MARK, middle + half + 1),
        ]
    )


def _faint(color: QColor, alpha: float) -> QColor:
    found = QColor(color)
    found.setAlphaF(alpha)
    return found


def worst_of(findings: Iterable[Finding]) -> Severity:
    """The gravest of some findings."""
    severities = {finding.severity for finding in findings}
    return next((each for each in Severity if each in severities), Severity.ADVICE)


def row_height(metrics: QFontMetrics) -> int:
    """Pixels of every row."""
    return metrics.lineSpacing() + 10
