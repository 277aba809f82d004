"""The rows of the cue list on the screen: scrolling, keys, columns, what is selected."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)

from cuesmith.bridge.track_table import Column, TrackTable, stretches
from cuesmith.ui.editor.cue_cells import PADDING, CueCells, row_height

_SAMPLES = {
    Column.NUMBER: "9999",
    Column.START: "0:00:00.000",
    Column.END: "0:00:00.000",
    Column.DURATION: "00.000",
    Column.CPS: "999.9",
    Column.SPEAKER: "Speaker 12",
}
"""What each column has room for; the text takes the rest."""
_ROOM = {Column.DURATION: 420, Column.SPEAKER: 560, Column.END: 660}
"""Pixels of the list from which a column has room; a narrower one leaves it out."""
_BESIDE_ROOM = 200
"""Pixels that a second text takes from these."""
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
_SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass(frozen=True, slots=True)
class _Anchor:
    """What the user looks at, to be kept there while rows come and go."""

    top: QPersistentModelIndex
    offset: int
    """Pixels by which the top row is cut off."""
    follows_end: bool


class CueView(QTableView):
    """A table of cues whose selection is rows, told in identities."""

    picked = Signal()
    """The user selected something."""
    menu_wanted = Signal(QPoint)
    """A context menu, at a place on the screen."""

    def __init__(self, table: TrackTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._anchor: _Anchor | None = None
        self._showing = False
        self._chosen: dict[Column, bool] = {}
        self._has_speakers = False
        self._beside = False
        self.cells = CueCells(table, self)
        self.setItemDelegate(self.cells)
        self.setModel(table)
        self._dress()
        self._lay_out_columns()
        table.rowsAboutToBeInserted.connect(self._remember)
        table.rowsAboutToBeRemoved.connect(self._remember)
        self.selectionModel().selectionChanged.connect(self._on_selected)
        self.selectionModel().currentRowChanged.connect(self._on_selected)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setAccessibleName(self.tr("Cues"))
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(1)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(row_height(self.fontMetrics()))

    def _lay_out_columns(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        # A header asks row by row whether all of a column is selected, to draw it so.
        header.setSelectionModel(QItemSelectionModel(self._table, header))
        header.setSectionsClickable(False)
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(32)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer_columns)
        metrics = self.fontMetrics()
        for column, sample in _SAMPLES.items():
            width = metrics.horizontalAdvance(sample) + 2 * PADDING
            header.resizeSection(column, width)

    # -- columns --------------------------------------------------------------------------------

    def show_speakers(self, has_speakers: bool) -> None:
        """Give speakers a column, or not, where the user did not choose."""
        self._has_speakers = has_speakers
        self._fit_columns()

    def _fit_columns(self) -> None:
        room = self.width() - (_BESIDE_ROOM if self._beside else 0)
        wanted = {column: room >= needed for column, needed in _ROOM.items()}
        wanted[Column.SPEAKER] &= self._has_speakers
        wanted[Column.BESIDE] = self._beside
        for column, shown in {**wanted, **self._chosen}.items():
            if self.isColumnHidden(column) == shown:
                self.setColumnHidden(column, not shown)
        self.cells.speakers_inline = self.isColumnHidden(Column.SPEAKER)
        if self._beside:
            self._share_room()

    def show_beside(self, shown: bool) -> None:
        """Give what the track beside says half of the text's room, or nothing."""
        self._beside = shown
        self._fit_columns()

    def _share_room(self) -> None:
        taken = sum(
            self.columnWidth(column) for column in _SAMPLES if not self.isColumnHidden(column)
        )
        # The last column takes what is left.
        width = (self.viewport().width() - taken) // 2
        self.horizontalHeader().resizeSection(Column.TEXT, max(width, 64))

    def _offer_columns(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for column in (Column.END, Column.DURATION, Column.CPS, Column.SPEAKER):
            title = str(self._table.headerData(column, Qt.Orientation.Horizontal))
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(column))
            action.toggled.connect(lambda shown, column=column: self._choose(column, shown))
        menu.popup(self.horizontalHeader().mapToGlobal(place))

    def _choose(self, column: Column, shown: bool) -> None:
        self._chosen[column] = shown
        self._fit_columns()

    # -- the selection --------------------------------------------------------------------------

    def selected_rows(self) -> list[int]:
        """Ascending."""
        chosen = self.selectionModel().selection()
        ranges = [chosen.at(place) for place in range(chosen.count())]
        return sorted({row for each in ranges for row in range(each.top(), each.bottom() + 1)})

    def show_selection(self, rows: list[int], current: int | None) -> None:
        """Select rows as somebody else did."""
        if rows == self.selected_rows() and current in (None, self.currentIndex().row()):
            return
        self._showing = True
        chosen, last = QItemSelection(), len(Column) - 1
        for first, stop in stretches(rows):
            top, bottom = self._table.index(first, 0), self._table.index(stop - 1, last)
            chosen.select(top, bottom)
        flags = QItemSelectionModel.SelectionFlag
        model = self.selectionModel()
        model.select(chosen, flags.ClearAndSelect)
        if current is not None:
            column = max(self.currentIndex().column(), 0)
            model.setCurrentIndex(self._table.index(current, column), flags.NoUpdate)
        self._showing = False

    def show_row(self, row: int) -> None:
        """Scroll to a row: little where it is near, into the middle where it is not."""
        index = self._table.index(row, Column.TEXT)
        height = self.viewport().height()
        top = self.rowViewportPosition(row)
        near = -height < top < 2 * height
        hint = QAbstractItemView.ScrollHint
        self.scrollTo(index, hint.EnsureVisible if near else hint.PositionAtCenter)

    def update_row(self, row: int) -> None:
        """Draw a row anew."""
        if row < self._table.rowCount():
            top = self.rowViewportPosition(row)
            self.viewport().update(0, top, self.viewport().width(), self.rowHeight(row))

    @property
    def busy(self) -> bool:
        """Whether the user is typing in a row, or holds the mouse down."""
        return self.state() != QAbstractItemView.State.NoState

    def _on_selected(self) -> None:
        if not self._showing and not self._table.following:
            self.picked.emit()

    # -- where the user looks -------------------------------------------------------------------

    def _remember(self) -> None:
        if self._anchor is not None:
            return
        bar = self.verticalScrollBar()
        at_end = bar.value() >= bar.maximum()
        idle = bar.maximum() > 0 or not self.selectionModel().hasSelection()
        top = self.rowAt(0)
        index = QPersistentModelIndex(self._table.index(max(top, 0), 0))
        offset = -self.rowViewportPosition(top) if top >= 0 else 0
        self._anchor = _Anchor(index, offset, at_end and idle)

    def stay(self) -> None:
        """After rows came and went: look at what was looked at, or go along with the end."""
        anchor, self._anchor = self._anchor, None
        if anchor is None:
            return
        self.updateGeometries()
        if anchor.follows_end:
            self.scrollToBottom()
        elif anchor.top.isValid():
            bar = self.verticalScrollBar()
            bar.setValue(anchor.top.row() * self.rowHeight(0) + anchor.offset)

    def _go_to_end(self, *, last: bool, extends: bool) -> None:
        """To the first or last cue, where a table of Qt's own goes to the end of the row; with
        `extends`, all up to there are selected."""
        to = self._table.rowCount() - 1 if last else 0
        row = max(0, self.currentIndex().row())
        rows = range(min(row, to), max(row, to) + 1) if extends else (to,)
        self.show_selection(list(rows), to)
        self._on_selected()
        self.show_row(to)

    # -- Qt -------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        editing = self.state() == QAbstractItemView.State.EditingState
        if event.key() in _RETURNS and not editing and self.currentIndex().isValid():
            index = self.currentIndex()
            editable = self._table.flags(index) & Qt.ItemFlag.ItemIsEditable
            self.edit(index if editable else index.siblingAtColumn(Column.TEXT))
            return
        if event.key() in _ENDS and not editing and self._table.rowCount():
            last = event.key() == Qt.Key.Key_End
            self._go_to_end(last=last, extends=event.modifiers() & _SHIFT == _SHIFT)
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here, not a search for cues by their number."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: D102
        self.menu_wanted.emit(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self.cells.refresh_colors()
        elif event.type() == QEvent.Type.FontChange:
            self.verticalHeader().setDefaultSectionSize(row_height(self.fontMetrics()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._fit_columns()
