"""The rows of a proposal: what is there on the left, what was heard on the right."""

from __future__ import annotations

import html
from collections.abc import Sequence
from enum import IntEnum
from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel, QTextDocument
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from cuesmith.domain.cue import Cue
from cuesmith.domain.text_difference import Piece, differences
from cuesmith.services.proposals import ProposedCue
from cuesmith.ui.speech.wording import clock
from cuesmith.ui.theme import Colors, colors

_PIECES = Qt.ItemDataRole.UserRole
_MARGIN = 6

_Index = QModelIndex | QPersistentModelIndex


class _Column(IntEnum):
    TIME = 0
    BEFORE = 1
    AFTER = 2


class ProposalRows(QTableView):
    """A table of proposed cues, each to be marked or not; Space marks."""

    marked_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ProposedCue, ...] = ()
        self._items = QStandardItemModel(0, len(_Column), self)
        self._items.setHorizontalHeaderLabels(
            [self.tr("Take"), self.tr("As it is"), self.tr("As it was heard")]
        )
        self._items.itemChanged.connect(self.marked_changed)
        self.setModel(self._items)
        self.setItemDelegate(_PieceDelegate(self))
        self.setAccessibleName(self.tr("What was heard, beside what is there"))
        self._dress()

    def _dress(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.verticalHeader().hide()
        line = self.fontMetrics().lineSpacing()
        self.verticalHeader().setDefaultSectionSize(2 * line + 2 * _MARGIN)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(_Column.BEFORE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_Column.AFTER, QHeaderView.ResizeMode.Stretch)
        width = self.fontMetrics().horizontalAdvance("00:00:00")
        self.setColumnWidth(_Column.TIME, width + 48)

    @property
    def marked(self) -> tuple[ProposedCue, ...]:
        """The rows to take."""
        checked = Qt.CheckState.Checked
        items = [self._items.item(row, _Column.TIME) for row in range(len(self._rows))]
        return tuple(
            row
            for row, item in zip(self._rows, items, strict=True)
            if item.isCheckable() and item.checkState() == checked
        )

    def mark_all(self) -> None:
        """Mark every row that differs."""
        for row in range(self._items.rowCount()):
            item = self._items.item(row, _Column.TIME)
            if item.isCheckable():
                item.setCheckState(Qt.CheckState.Checked)

    def show_rows(self, rows: Sequence[ProposedCue]) -> None:
        """Show these; all that differ and say something are marked."""
        self._rows = tuple(rows)
        self._items.setRowCount(0)
        for row in rows:
            self._items.appendRow(self._make_row(row))
        self.marked_changed.emit()

    def _make_row(self, row: ProposedCue) -> list[QStandardItem]:
        left, right = differences(_text(row.before), _text(row.after))
        cue = row.after or row.before
        time = QStandardItem(clock(cue.start / 1000) if cue else "")
        time.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if not row.same:
            time.setCheckable(True)
            # What takes a cue away is marked by nobody but the person.
            time.setCheckState(Qt.CheckState.Checked if row.after else Qt.CheckState.Unchecked)
        nothing = self.tr("(nothing)")
        texts = [_text(row.before) or nothing, _text(row.after) or nothing]
        cells = [QStandardItem(text) for text in texts]
        for cell, pieces in zip(cells, (left, right), strict=True):
            cell.setData(pieces, _PIECES)
            cell.setToolTip(cell.text())
        return [time, *cells]


class _PieceDelegate(QStyledItemDelegate):
    """Paints text with what differs on a tinted ground."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """The row's ground as the style has it, then the text."""
        pieces = cast("tuple[Piece, ...] | None", index.data(_PIECES))
        if pieces is None:
            super().paint(painter, option, index)
            return
        widget = option.widget
        style = widget.style()
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        style.drawPrimitive(panel, option, painter, widget)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        document = _document(index.data(), pieces, colors(widget), chosen)
        document.setDefaultFont(widget.font())
        rect = option.rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        document.setTextWidth(rect.width())
        painter.save()
        painter.translate(
            rect.left(), rect.top() + max(0, (rect.height() - document.size().height()) / 2)
        )
        document.drawContents(painter, QRectF(0, 0, rect.width(), rect.height()))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Two lines."""
        size = super().sizeHint(option, index)
        return QSize(size.width(), size.height() + 2 * _MARGIN)


def _document(text: str, pieces: Sequence[Piece], scheme: Colors, chosen: bool) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(2)
    ink = (scheme.accent_text if chosen else scheme.text).name()
    if not pieces:
        faint = ink if chosen else scheme.muted_text.name()
        document.setHtml(f'<span style="color:{faint}">{html.escape(text)}</span>')
        return document
    mark = "text-decoration:underline" if chosen else f"background:{scheme.warning_fill.name()}"
    document.setHtml("".join(_marked_up(piece, ink, mark) for piece in pieces))
    return document


def _marked_up(piece: Piece, ink: str, mark: str) -> str:
    """The space ahead of what differs is not marked."""
    word = piece.text.lstrip()
    space = piece.text[: len(piece.text) - len(word)].replace("\n", "<br>")
    style = f"color:{ink};{mark if piece.changed else ''}"
    text = html.escape(word).replace("\n", "<br>")
    return f'<span style="color:{ink}">{space}</span><span style="{style}">{text}</span>'


def _text(cue: Cue | None) -> str:
    return cue.text if cue else ""
