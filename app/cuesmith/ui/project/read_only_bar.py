"""Says that a project is only read, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from cuesmith.ui.theme import colors


class ReadOnlyBar(QWidget):
    """A bar above the panels; hidden while the project can be changed."""

    try_again = Signal()
    save_as = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        says = QLabel(
            self.tr("This project is open in another window. It can be read here, not changed.")
        )
        says.setWordWrap(True)
        says.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        again = QPushButton(self.tr("&Try again"))
        again.clicked.connect(self.try_again)
        copy = QPushButton(self.tr("Save a &copy…"))
        copy.clicked.connect(self.save_as)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(says, 1)
        row.addWidget(again)
        row.addWidget(copy)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A tinted ground, and a mark at the edge."""
        scheme = colors(self)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), scheme.warning_fill)
            painter.fillRect(0, 0, 3, self.height(), scheme.warning)
