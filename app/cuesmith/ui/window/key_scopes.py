"""Where keys work: Space plays, but types a space where text is typed, and presses a button.

Qt asks the focused widget first whether it wants a key for itself (ShortcutOverride), then its
parents up to the window. Text fields say yes to what they can type; `wants_key` says yes for all
that the table keeps out of text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QKeySequenceEdit,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from cuesmith.bridge.action_table import Scope
from cuesmith.bridge.actions import Actions

_TYPED_IN = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox, QKeySequenceEdit)
_PRESSED = (QAbstractButton, QComboBox)


def place_actions(
    actions: Actions, window: QWidget, panels: Mapping[Scope, Sequence[QWidget]]
) -> None:
    """Make every command's keys work where its scope says, once the panels are there."""
    for spec in actions.specs.values():
        action = actions[spec.id]
        if spec.scope in (Scope.WINDOW, Scope.KEYS):
            window.addAction(action)
            continue
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for panel in panels.get(spec.scope, ()):
            panel.addAction(action)


def wants_key(focused: QWidget | None, event: QKeyEvent, actions: Actions) -> bool:
    """Whether a key goes to the focused widget although it is a command's shortcut."""
    if isinstance(focused, _PRESSED) and not is_text(focused):
        return event.key() == Qt.Key.Key_Space and not event.modifiers()
    if not is_text(focused):
        return False
    pressed = QKeySequence(event.keyCombination())
    return any(
        pressed in actions[spec.id].shortcuts()
        for spec in actions.specs.values()
        if spec.scope is not Scope.WINDOW and spec.scope is not Scope.TEXT
    )


def is_text(widget: QWidget | None) -> bool:
    """Whether text is typed here."""
    if isinstance(widget, QComboBox):
        return widget.isEditable()
    return isinstance(widget, _TYPED_IN)
