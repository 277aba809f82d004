"""A screen reader has a name for everything that can be operated."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPushButton,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cuesmith.ui.main_window import MainWindow
from tests.support.studio_window import open_studio, with_cues

_OPERATED = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QAbstractSlider)
_NAMED_BY_QT = (QScrollBar, QHeaderView, QMenuBar)
_DIALOGS = (
    "cue.speakers",
    "edit.go_to",
    "edit.settings",
    "edit.shortcuts",
    "file.export",
    "help.about",
    "review.check",
    "review.glossary",
    "review.profile",
    "speech.align",
    "speech.models",
    "speech.voices",
    "time.frame_rate",
    "time.shift",
    "time.sync_points",
    "time.sync_track",
    "tool.clean",
    "tool.words",
    "track.language",
    "track.rename",
    "track.translate",
    "view.palette",
)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    with open_studio(qtbot) as window:
        with_cues(window, "one", "two")
        yield window


def test_whatever_can_be_operated_has_a_name(window: MainWindow) -> None:
    assert nameless(window) == []


def test_whatever_can_be_operated_in_a_dialog_has_a_name(window: MainWindow) -> None:
    found = {}
    for command in _DIALOGS:
        before = set(window.findChildren(QDialog))
        window.commands[command].trigger()
        (dialog,) = set(window.findChildren(QDialog)) - before
        found[command] = (nameless(dialog), bool(dialog.windowTitle()))
        dialog.close()
    assert found == dict.fromkeys(_DIALOGS, ([], True))


def test_no_two_things_in_a_dialog_share_an_underlined_letter(window: MainWindow) -> None:
    shared = {}
    for command in _DIALOGS:
        before = set(window.findChildren(QDialog))
        window.commands[command].trigger()
        (dialog,) = set(window.findChildren(QDialog)) - before
        letters = _underlined(dialog)
        shared[command] = {letter for letter in letters if letters.count(letter) > 1}
        dialog.close()
    assert not any(shared.values()), shared


def nameless(root: QWidget) -> list[str]:
    """What can be operated and has no name, each with what it is in."""
    found = [each for each in (root, *root.findChildren(QWidget)) if _is_ours(each)]
    return [_place(each) for each in found if not _name(each)]


def _is_ours(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    operated = isinstance(widget, _OPERATED) or by_tab
    by_qt = isinstance(widget, _NAMED_BY_QT) or widget.objectName().startswith("qt_")
    # One that is hidden gets its words when it is shown.
    waits = isinstance(widget, QPushButton) and (
        widget.isHidden() or (widget.parentWidget() or widget).isHidden()
    )
    return operated and not by_qt and not waits and not _is_a_part(widget)


def _is_a_part(widget: QWidget) -> bool:
    """Of something that has the name: the line of a spin box, the list of a combo box."""
    wholes = (QLineEdit, QComboBox, QAbstractSpinBox, QKeySequenceEdit)
    parent = widget.parentWidget()
    above = parent.parentWidget() if parent else None
    opened = isinstance(widget, QAbstractItemView) and isinstance(above, QComboBox)
    return isinstance(parent, wholes) or opened


def _underlined(dialog: QDialog) -> list[str]:
    """The letter of each button that is seen, and of each label that leads to something."""
    seen = [each for each in dialog.findChildren(QWidget) if each.isVisible()]
    labels = [each.text() for each in seen if isinstance(each, QLabel) and each.buddy()]
    buttons = [each.text() for each in seen if isinstance(each, QAbstractButton)]
    keys = [QKeySequence.mnemonic(text) for text in labels + buttons]
    return [key.toString() for key in keys if not key.isEmpty()]


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name)


def _place(widget: QWidget) -> str:
    chain: list[str] = []
    at: QWidget | None = widget
    while at is not None:
        chain.append(type(at).__name__)
        at = at.parentWidget()
    return " in ".join(chain)
