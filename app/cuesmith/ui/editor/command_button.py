"""A small button for one of the window's commands."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget

from cuesmith.ui import icons


class CommandButton(QToolButton):
    """Has an icon of its own; says the command's text and keys, and is greyed out with it."""

    def __init__(self, action: QAction, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self.setIcon(icons.icon(icon))
        self.setAutoRaise(True)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        text = self._action.text().replace("&", "")
        keys = self._action.shortcut().toString()
        self.setEnabled(self._action.isEnabled())
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({keys})" if keys else text)
