"""Rows of what hosts hold: what failed stands out."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from cuesmith.bridge.host_tables import TROUBLE_ROLE
from cuesmith.ui.theme import colors


class TroubleDelegate(QStyledItemDelegate):
    """Shows rows that failed in the colour of problems; their words say it, too."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The colour of the text."""
        super().initStyleOption(option, index)
        if index.data(TROUBLE_ROLE):
            view = self.parent()
            widget = view if isinstance(view, QWidget) else None
            option.palette.setColor(QPalette.ColorRole.Text, colors(widget).problem)


def show_trouble(view: QTableView) -> None:
    """Have a table show what failed."""
    view.setItemDelegate(TroubleDelegate(view))
