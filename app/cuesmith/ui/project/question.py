"""A question with named answers, which never blocks the window's own work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QPushButton, QWidget


@dataclass(frozen=True, slots=True)
class Answer:
    """One button. The last one of a question is meant by Escape."""

    text: str
    """As on the button, translated, with its mnemonic."""
    then: Callable[[], object] = lambda: None
    """What to do when it is chosen."""


def ask(
    parent: QWidget,
    title: str,
    text: str,
    more: str,
    answers: Sequence[Answer],
    default: int = 0,
) -> QMessageBox:
    """Open a question; gives it, for whoever wants to close it. Texts are plain."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(title)
    box.setText(text)
    box.setInformativeText(more)
    chosen: dict[QAbstractButton, Callable[[], object]] = {}
    for answer in answers:
        role = (
            QMessageBox.ButtonRole.RejectRole
            if answer is answers[-1]
            else QMessageBox.ButtonRole.AcceptRole
        )
        chosen[box.addButton(answer.text, role)] = answer.then
    buttons = [button for button in chosen if isinstance(button, QPushButton)]
    box.setDefaultButton(buttons[default])
    box.setEscapeButton(buttons[-1])
    box.buttonClicked.connect(lambda button: chosen[button]())
    box.open()
    return box
