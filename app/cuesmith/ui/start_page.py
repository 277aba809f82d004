"""The page one sees first: drop a file, open one, or try the sample."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class StartPage(QWidget):
    """An invitation. The window itself takes the drop."""

    open_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setSpacing(16)
        layout.addStretch(2)
        layout.addWidget(self._title())
        hint = QLabel(self.tr("Cuesmith listens on this machine and writes captions."), self)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(hint)
        layout.addLayout(self._buttons())
        layout.addStretch(3)

    def _title(self) -> QLabel:
        title = QLabel(self.tr("Drop a video or a recording here"), self)
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 2)
        title.setFont(font)
        return title

    def _buttons(self) -> QHBoxLayout:
        open_button = QPushButton(self.tr("&Open a file…"), self)
        open_button.setAutoDefault(True)
        open_button.setFocus()
        open_button.clicked.connect(self.open_wanted)
        sample_button = QPushButton(self.tr("Try the &sample"), self)
        sample_button.clicked.connect(self.sample_wanted)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(open_button)
        row.addWidget(sample_button)
        row.addStretch()
        return row
