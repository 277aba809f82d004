"""The keyboard goes from panel to panel."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cuesmith.ui.window.studio_view import enter_panel


def _panel(*widgets: QWidget) -> QWidget:
    panel = QWidget()
    layout = QVBoxLayout(panel)
    for widget in widgets:
        layout.addWidget(widget)
    return panel


def test_a_panel_names_what_takes_the_keyboard(qtbot: QtBot) -> None:
    first, text = QLineEdit(), QLineEdit()
    panel = _panel(first, text)
    panel.setFocusProxy(text)
    qtbot.addWidget(panel)
    panel.show()
    enter_panel(panel)
    assert panel.focusWidget() is text


def test_what_is_named_but_hidden_is_passed_over(qtbot: QtBot) -> None:
    first, text = QLineEdit(), QLineEdit()
    panel = _panel(QLabel("Nothing selected"), first, text)
    panel.setFocusProxy(text)
    text.hide()
    qtbot.addWidget(panel)
    panel.show()
    enter_panel(panel)
    assert panel.focusWidget() is first
