"""While words are tapped: the keys that tap, and a bar that says which word comes next."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.word_tapping import TapState, WordTapping
from cuesmith.ui.theme import colors
from cuesmith.ui.window.key_scopes import is_text

_COMMAND = "cue.tap_words"
_KEY_EVENTS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


class TapKeys(QObject):
    """Gives the command's own keys, and Esc, to the tapping while it is active.

    Text fields keep their keys.
    """

    def __init__(self, tapping: WordTapping, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._tapping, self._actions = tapping, actions
        self._listening = False
        tapping.changed.connect(self._on_changed)

    def _on_changed(self, state: TapState) -> None:
        application = QCoreApplication.instance()
        if application is None or state.active == self._listening:
            return
        self._listening = state.active
        if state.active:
            application.installEventFilter(self)
        else:
            application.removeEventFilter(self)

    def _take(self, event: QKeyEvent) -> bool:
        """Whether the key is the tapping's; if so, it is dealt with."""
        leaves = event.key() == Qt.Key.Key_Escape
        pressed = QKeySequence(event.keyCombination())
        if not leaves and pressed not in self._actions[_COMMAND].shortcuts():
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            # So that the key comes as a key, and does not switch the command off.
            event.accept()
        elif event.isAutoRepeat():
            pass
        elif event.type() == QEvent.Type.KeyRelease:
            self._tapping.release()
        elif leaves:
            self._tapping.leave()
        else:
            self._tapping.press()
        return True

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if event.type() not in _KEY_EVENTS or not isinstance(event, QKeyEvent):
            return False
        return not is_text(QApplication.focusWidget()) and self._take(event)


class TapBar(QWidget):
    """A bar above the panels; hidden unless words are tapped."""

    def __init__(
        self, tapping: WordTapping, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tapping, self._actions = tapping, actions
        self.says = QLabel(self)
        self.says.setTextFormat(Qt.TextFormat.PlainText)
        self.says.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.done = QPushButton(self.tr("&Done (Esc)"), self)
        # It must not take the keys that tap.
        self.done.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.done.clicked.connect(tapping.leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self.says, 1)
        row.addWidget(self.done)
        TapKeys(tapping, actions, self)
        tapping.changed.connect(self._show)
        self._show(tapping.state)

    def _show(self, state: TapState) -> None:
        self.setVisible(state.active)
        keys = self._actions[_COMMAND].shortcut()
        key = keys.toString(QKeySequence.SequenceFormat.NativeText)
        if state.following and state.done:
            said = self.tr("Word {0} of {1}. Next: “{2}”. Tap {3} as it begins.")
            self.says.setText(said.format(state.done, state.of, state.following, key))
        elif state.of and not state.following:
            said = self.tr("All {0} words are timed. Tap {1} for the next cue.")
            self.says.setText(said.format(state.of, key))
        else:
            said = self.tr("Tap {0} as each word begins; hold it for as long as a word lasts.")
            self.says.setText(said.format(key))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        scheme = colors(self)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), scheme.raised)
            painter.fillRect(0, 0, 3, self.height(), scheme.accent)
