"""Captions brought to where a person hears them: one point or many."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QVBoxLayout,
    QWidget,
)

from cuesmith.bridge.command_context import CommandContext
from cuesmith.bridge.point_table import Column, PointTable
from cuesmith.bridge.retiming import Proposal
from cuesmith.domain.syncing.points import map_of_points
from cuesmith.domain.syncing.time_map import TimeMap
from cuesmith.domain.timecode import format_clock
from cuesmith.ui.kept_choices import Box
from cuesmith.ui.pieces import icon_button, row_table, wrapping_label
from cuesmith.ui.times.retiming_dialog import RetimingDialog

_ROWS = 5
"""Points that are seen at once."""


class PointsDialog(RetimingDialog):
    """Points are set while the film is looked at; the captions follow them."""

    label = "Sync by points"

    def __init__(self, context: CommandContext, parent: QWidget | None = None) -> None:
        super().__init__(context, self.tr("Sync by points"), parent)
        context.player.position_changed.connect(self._name_button)
        context.workspace.selection_changed.connect(self._name_button)
        self.retiming.proposed.connect(self._show_errors)
        self._follow()

    def options(self) -> QWidget:
        """What to do, the points, and how they are met."""
        made = QWidget(self)
        self.table_of_points = PointTable(self.context.workspace, lambda: self.context.frames, self)
        self.points = row_table(self.table_of_points, self.tr("Points"), made)
        self.here = icon_button("", "add", self.set_here, made)
        self.away = icon_button(self.tr("&Remove point"), "", self._remove, made)
        self.straight = QCheckBox(self.tr("One &straight line, as near to all as can be"), made)
        self.straight.toggled.connect(self.refresh)
        self.table_of_points.points_changed.connect(self._follow)
        self._dress_points()
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.here)
        buttons.addWidget(self.away)
        buttons.addStretch(1)
        buttons.addWidget(self.straight)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(wrapping_label(self._advice(), made))
        column.addLayout(buttons)
        column.addWidget(self.points)
        return made

    def times(self) -> TimeMap | None:
        """One point shifts, two stretch, more bend."""
        points = self.table_of_points.points
        return map_of_points(points, straight=self.straight.isChecked()) if points else None

    def boxes(self) -> dict[str, Box]:
        """The kind of line, too."""
        return {**super().boxes(), "straight": self.straight}

    def set_here(self) -> None:
        """Say that the current cue is spoken at the playhead."""
        cue = self.context.workspace.current_cue
        if cue is not None:
            self.table_of_points.set_point(cue.id, self.context.playhead)

    def _remove(self) -> None:
        rows = {index.row() for index in self.points.selectionModel().selectedRows()}
        self.table_of_points.remove(rows)

    def _advice(self) -> str:
        return self.tr(
            "Select a cue, move the playhead to where it is really spoken, and set a point. One "
            "point shifts everything, two stretch it, more bend it."
        )

    def _follow(self) -> None:
        """The points have changed."""
        count = self.table_of_points.rowCount()
        self.straight.setEnabled(count > 2)
        self.away.setEnabled(count > 0)
        self._name_button()
        self.refresh()

    def _name_button(self) -> None:
        cue, view = self.context.workspace.current_cue, self.context.view
        self.here.setEnabled(cue is not None)
        if cue is None:
            self.here.setText(self.tr("Select a &cue"))
            return
        said = self.tr("&Cue {0} is spoken here, at {1}")
        self.here.setText(said.format(view.rows[cue.id] + 1, format_clock(self.context.playhead)))

    def _show_errors(self, proposal: Proposal | None) -> None:
        self.table_of_points.show_errors(None if proposal is None else proposal.times)

    def _go_to_point(self, index: QModelIndex) -> None:
        cue = self.table_of_points.cue(index.row())
        self.context.workspace.select_cues([cue.id], cue.id)
        self.context.player.seek(self.table_of_points.points[index.row()].to)

    def _dress_points(self) -> None:
        view = self.points
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setAlternatingRowColors(True)
        width = view.fontMetrics().horizontalAdvance
        view.setColumnWidth(Column.CUE, width("00000") + 24)
        for column in (Column.NOW, Column.SPOKEN):
            view.setColumnWidth(column, width("00:00:00.000") + 24)
        view.setColumnWidth(Column.ERROR, width("Missed by (s)") + 32)
        view.horizontalHeader().setSectionResizeMode(Column.TEXT, QHeaderView.ResizeMode.Stretch)
        rows = view.verticalHeader().defaultSectionSize() * _ROWS
        view.setFixedHeight(rows + view.horizontalHeader().sizeHint().height() + 4)
        view.clicked.connect(self._go_to_point)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete takes the chosen points back."""
        if (
            watched is self.points
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Delete
        ):
            self._remove()
            return True
        return super().eventFilter(watched, event)
