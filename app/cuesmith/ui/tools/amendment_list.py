"""The list of what a tool would change: rules on the left, amendments on the right, all with ticks.

Space ticks the chosen rows; choosing a row goes to its cue.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QListView,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from cuesmith.bridge.amending import ORIGIN, Proposal
from cuesmith.bridge.amendment_table import AmendmentTable, Column, RuleList
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.amendment_sides import lines_of
from cuesmith.domain.selection import Selection
from cuesmith.ui.pieces import icon_button, row_table
from cuesmith.ui.tools.difference_text import DifferenceText

_FEWEST_LINES = 2
"""For reasons, and for texts that are wider than their column."""
_MOST_LINES = 4
"""A row is no higher; what has more lines shows all in its tool tip."""
_LOOKED_AT = 1000
"""Rows that decide how high all are."""
_PADDING = 8


class AmendmentList(QWidget):
    """Shows a proposal; changes nothing but the selection of cues."""

    ticks_changed = Signal()

    def __init__(
        self,
        workspace: Workspace,
        seek: Callable[[int], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`seek` moves the playhead to milliseconds."""
        super().__init__(parent)
        self._workspace, self._seek = workspace, seek
        self._showing = False
        self.table = AmendmentTable(workspace, self)
        self.rules = RuleList(self.table, self)
        self.view = row_table(self.table, self.tr("What would change"), self)
        self.rule_view = QListView(self)
        self.all_button = icon_button(
            self.tr("Tick a&ll"), "", lambda: self.table.tick_all(on=True), self
        )
        self.none_button = icon_button(
            self.tr("Tick &none"), "", lambda: self.table.tick_all(on=False), self
        )
        self._dress()
        self._lay_out()
        self.table.ticks_changed.connect(self.ticks_changed)
        self.view.selectionModel().currentRowChanged.connect(self._on_row)

    def _dress(self) -> None:
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setAlternatingRowColors(True)
        self.view.setWordWrap(True)
        self.view.installEventFilter(self)
        sides = DifferenceText(self.view)
        header = self.view.horizontalHeader()
        for column in (Column.BEFORE, Column.AFTER):
            self.view.setItemDelegateForColumn(column, sides)
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        width = self.fontMetrics().horizontalAdvance
        self.view.setColumnWidth(Column.CUE, width("0000–0000") + 36)
        self.view.setColumnWidth(Column.START, width("00:00:00.000") + 20)
        self.view.setColumnWidth(Column.REASON, 180)
        self.rule_view.setModel(self.rules)
        self.rule_view.setAccessibleName(self.tr("Rules"))
        self.rule_view.setUniformItemSizes(True)
        self.rule_view.setSpacing(2)
        self.rule_view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rule_view.setTextElideMode(Qt.TextElideMode.ElideRight)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.all_button)
        buttons.addWidget(self.none_button)
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.rule_view, 1)
        column.addLayout(buttons)
        self.splitter = QSplitter(self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(side)
        self.splitter.addWidget(self.view)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([210, 830])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)

    def show_proposal(self, proposal: Proposal) -> None:
        """List other amendments, staying at the place."""
        current, bar = self.view.currentIndex().row(), self.view.verticalScrollBar()
        scrolled, same = bar.value(), proposal.track == self.table.proposal.track
        self._showing = True
        self.table.show(proposal)
        self._set_heights()
        if same and current >= 0:
            row = min(current, self.table.rowCount() - 1)
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.view.selectionModel().setCurrentIndex(self.table.index(row, 0), flag)
            bar.setValue(scrolled)
        self._showing = False

    def _set_heights(self) -> None:
        """Rows as high as nine in ten of the first need."""
        lines = sorted(map(lines_of, self.table.proposal.amendments[:_LOOKED_AT]))
        wanted = lines[len(lines) * 9 // 10] if lines else 1
        height = (
            self.fontMetrics().lineSpacing() * max(_FEWEST_LINES, min(wanted, _MOST_LINES))
            + _PADDING
        )
        self.view.verticalHeader().setDefaultSectionSize(height)

    def _chosen(self) -> list[int]:
        return [index.row() for index in self.view.selectionModel().selectedRows()]

    def _on_row(self, index: QModelIndex) -> None:
        """Go to the cue, where it was the person who went there."""
        if index.isValid() and not self._showing:
            self.go_to(index.row())

    def go_to(self, row: int) -> None:
        """Select the cues of a row, and show where they are."""
        track, cues = self.table.proposal.track, self.table.cues(row)
        rows = self._workspace.view(track).rows
        here = tuple(cue.id for cue in cues if cue.id in rows)
        if here:
            self._workspace.select(Selection(track, here, here[0]), ORIGIN)
        if self._seek is not None:
            self._seek(cues[0].start)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Space ticks whichever cell is current; Return goes to the cue again."""
        if watched is self.view and event.type() == QEvent.Type.KeyPress:
            key = event.key() if isinstance(event, QKeyEvent) else 0
            if key == Qt.Key.Key_Space:
                self.table.flip(self._chosen())
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen():
                self.go_to(self.view.currentIndex().row())
                return True
        return super().eventFilter(watched, event)
