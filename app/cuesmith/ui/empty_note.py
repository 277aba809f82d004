"""What stands in the middle of a list that has nothing to show."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from cuesmith.ui.icons import tinted
from cuesmith.ui.theme import colors

_ICON = QSize(32, 32)
_BELOW_ICON, _BELOW_TEXT, _EDGE = 12, 4, 16
_FLAGS = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop) | int(
    Qt.TextFlag.TextWordWrap
)


class EmptyNote(QWidget):
    """Lies over a list, and lets clicks and keys through to it; hidden until it says something."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self.text = self.more = ""
        self._picture = ""
        self._view = view
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.viewport().installEventFilter(self)
        self.hide()

    def say(self, text: str, more: str = "", picture: str = "") -> None:
        """Say this, with a second line that stands back, below an icon; an empty text is hidden."""
        self.text, self.more, self._picture = text, more, picture
        said = " ".join(filter(None, (text, more)))
        self.setAccessibleName(said)
        self._view.setAccessibleDescription(said)
        self.setGeometry(self._view.viewport().geometry())
        self.setVisible(bool(text))
        self.update()

    def _blocks(self) -> list[tuple[str, QColor, QRect]]:
        """The two lines, each with its colour, and how wide and high it is."""
        own = colors(self)
        room = QRect(0, 0, max(1, self.width() - 2 * _EDGE), self.height())
        return [
            (text, color, self.fontMetrics().boundingRect(room, _FLAGS, text))
            for text, color in ((self.text, own.text), (self.more, own.muted_text))
            if text
        ]

    # -- Qt -------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self.setGeometry(self._view.viewport().geometry())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        blocks = self._blocks()
        high = sum(size.height() for *_, size in blocks) + _BELOW_TEXT * (len(blocks) - 1)
        icon_high = _ICON.height() + _BELOW_ICON if self._picture else 0
        top = max(0, (self.height() - high - icon_high) // 2)
        with QPainter(self) as painter:
            if self._picture:
                place = QRect((self.width() - _ICON.width()) // 2, top, 0, 0)
                place.setSize(_ICON)
                tinted(self._picture, colors(self).ok).paint(painter, place)
                top += icon_high
            for text, color, size in blocks:
                painter.setPen(color)
                across = self.width() - 2 * _EDGE
                painter.drawText(QRect(_EDGE, top, across, size.height()), _FLAGS, text)
                top += size.height() + _BELOW_TEXT
