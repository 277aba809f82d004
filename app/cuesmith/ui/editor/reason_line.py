"""One line that says what is wrong, however much that is; all of it in the tooltip.

Its height never changes: what stands around it must not jump from cue to cue.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

Reason = tuple[str, QColor]
"""A sentence and its colour."""


class ReasonLine(QLabel):
    """Shows the first reason's colour, and as much of the reasons as there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self.fontMetrics().lineSpacing() + 2)

    @property
    def said(self) -> str:
        """All of it."""
        return self._said

    def say(self, reasons: Sequence[Reason]) -> None:
        """Show other reasons; none leaves the line empty."""
        self._said = " ".join(text for text, _ in reasons)
        self.setToolTip("\n".join(text for text, _ in reasons))
        if reasons:
            palette = self.palette()
            palette.setColor(self.foregroundRole(), reasons[0][1])
            self.setPalette(palette)
        self._fit()

    def _fit(self) -> None:
        side = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self._said, side, self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._fit()
