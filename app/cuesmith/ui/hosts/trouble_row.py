"""What went wrong at a host, where it was asked for: the sentence, and details one click away."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.sentences import shown_error
from cuesmith.ui.icons import tinted
from cuesmith.ui.pieces import icon_button, wrapping_label
from cuesmith.ui.theme import colors
from cuesmith.ui.window.notices import DetailsDialog, Notice, Weight

_ICON = QSize(18, 18)


class TroubleRow(QWidget):
    """Hidden while all is well."""

    again = Signal()
    """The user wants to try again."""

    def __init__(self, parent: QWidget | None = None, *, repeats: bool = False) -> None:
        """`repeats`: whether trying again is offered."""
        super().__init__(parent)
        self._notice = Notice("")
        self._picture = QLabel(self)
        self.text = wrapping_label("", self)
        self.details = icon_button(self.tr("&Details…"), "", self._show_details, self)
        self.retry = icon_button(self.tr("&Try again"), "redo", self.again.emit, self)
        self.retry.setVisible(repeats)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        row.addWidget(self.retry, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.details, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_error(self, error: CuesmithError) -> None:
        """Show what happened and what to do."""
        said = shown_error(error)
        self._notice = Notice(said.message, said.hint, said.details, Weight.ERROR)
        self.text.setText(str(said))
        self.details.setVisible(bool(said.details))
        picture = tinted("error", colors(self).problem)
        self._picture.setPixmap(picture.pixmap(_ICON, self.devicePixelRatio()))
        self.setAccessibleName(str(said))
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def clear(self) -> None:
        """All is well."""
        self.hide()

    def _show_details(self) -> None:
        DetailsDialog(self._notice, self.window()).open()
