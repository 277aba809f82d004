"""The preview on the whole screen; the bar hides while the mouse rests."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cuesmith.bridge.actions import Actions

_REST_MS = 2500


class FullScreen(QWidget):
    """A window that borrows the preview's content, and gives it back when it is left."""

    left = Signal()
    """The content can be taken back."""

    def __init__(
        self, content: QWidget, bar: QWidget, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._content = content
        self._bar = bar
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._hide_bar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.setWindowTitle(self.tr("Preview"))
        # The keys of the main window do not reach this one by themselves.
        self.addActions([actions[id_] for id_ in actions.specs if id_.startswith("play.")])

    def enter(self) -> None:
        """Take the content onto the screen."""
        if self.isVisible():
            return
        layout = self.layout()
        assert layout is not None
        # The screen that the window is on; and where nobody manages windows, all of it.
        self.setGeometry(self._content.window().screen().geometry())
        layout.addWidget(self._content)
        self._watch(True)
        self.showFullScreen()
        self._rest.start()

    def leave(self) -> None:
        """Give the content back."""
        if not self.isVisible():
            return
        self._watch(False)
        self._show_bar()
        self._rest.stop()
        self.hide()
        self.left.emit()

    def _watch(self, on: bool) -> None:
        for widget in (self._content, *self._content.findChildren(QWidget)):
            widget.setMouseTracking(True)
            widget.installEventFilter(self) if on else widget.removeEventFilter(self)

    def _show_bar(self) -> None:
        self._bar.show()
        self._content.unsetCursor()

    def _hide_bar(self) -> None:
        if self._bar.underMouse() or self._bar.isAncestorOf(self.focusWidget() or self):
            self._rest.start()
            return
        self._bar.hide()
        self._content.setCursor(Qt.CursorShape.BlankCursor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if event.type() in (QEvent.Type.MouseMove, QEvent.Type.KeyPress):
            self._show_bar()
            self._rest.start()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: D102
        self.leave()
        super().closeEvent(event)
