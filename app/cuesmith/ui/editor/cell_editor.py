"""Typing text of several lines inside a row of the list."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from cuesmith.ui.editor.raw_text import raw_text, turn_to_reader

_MOST_LINES = 4
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CellText(QPlainTextEdit):
    """Enter is done, Shift+Enter breaks the line; it grows with its lines, over the rows below."""

    done = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameStyle(QFrame.Shape.Box | QFrame.Shadow.Plain)
        self.setLineWidth(1)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Text of the cue"))
        self.document().setDocumentMargin(4)
        palette = self.palette()
        palette.setColor(palette.ColorRole.WindowText, palette.color(palette.ColorRole.Accent))
        self.setPalette(palette)
        self.setAcceptDrops(False)
        self.blockCountChanged.connect(self._grow)
        self.textChanged.connect(lambda: turn_to_reader(self.document()))

    @property
    def text(self) -> str:
        """As typed, a line break as "\\n"."""
        return raw_text(self.document())

    def fill(self, text: str) -> None:
        """Begin with this, all of it selected."""
        self.setPlainText(text)
        self.selectAll()
        self._grow()

    def _grow(self) -> None:
        lines = min(_MOST_LINES, max(1, self.blockCount()))
        self.resize(self.width(), lines * self.fontMetrics().lineSpacing() + 10)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() not in _RETURNS:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.textCursor().insertBlock()
        else:
            self.done.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: D102
        if source.hasText():
            self.insertPlainText(source.text())
