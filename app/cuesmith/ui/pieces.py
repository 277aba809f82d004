"""Widgets as this window wants them: labels that wrap, buttons with icons, lists of rows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFormLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QTableView,
    QWidget,
)

from cuesmith.ui.icons import icon

_ICON = QSize(16, 16)
_ROW = 1.7
"""The height of a row, in heights of its text."""


def wrapping_label(text: str, parent: QWidget) -> QLabel:
    """A label that shows text as it is, on as many lines as it needs."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    let_wrap(label)
    return label


def let_wrap(label: QLabel) -> None:
    """Let a label that wraps be as narrow as it must, and as high as it then needs to be."""
    # A long path has no place to wrap: it must not push the window wider.
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)


def fit_height(dialog: QDialog) -> None:
    """Make a dialog as high as its content needs at the width it has."""
    # What changed within parts is else told to the whole by and by.
    for part in reversed(dialog.findChildren(QWidget)):
        inner = part.layout()
        if inner is not None:
            inner.activate()
    layout = dialog.layout()
    if layout is not None and layout.hasHeightForWidth():
        layout.activate()
        width = max(dialog.width(), dialog.minimumWidth())
        dialog.resize(width, layout.totalHeightForWidth(width))


def bring_forward(window: QWidget) -> None:
    """Show a window before all others, with the keyboard."""
    window.show()
    window.raise_()
    window.activateWindow()


def form_layout(owner: QWidget | None = None) -> QFormLayout:
    """Rows of a name and a field, the fields as wide as there is room; `owner` gets it at once."""
    form = QFormLayout(owner) if owner is not None else QFormLayout()
    form.setHorizontalSpacing(12)
    form.setVerticalSpacing(8)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form


def icon_button(
    text: str, picture: str, slot: Callable[[], object], parent: QWidget
) -> QPushButton:
    """A button that is not pressed by Return in a field beside it; `picture` may be empty."""
    button = QPushButton(text, parent)
    if picture:
        button.setIcon(icon(picture, parent))
        button.setIconSize(_ICON)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _checked=False: slot())
    return button


def row_table(model: QAbstractItemModel, name: str, parent: QWidget) -> QTableView:
    """A table of whole rows, one of which can be chosen; Tab leaves it. `name` is read aloud."""
    view = QTableView(parent)
    view.setModel(model)
    view.setAccessibleName(name)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setTabKeyNavigation(False)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(int(view.fontMetrics().height() * _ROW))
    view.horizontalHeader().setHighlightSections(False)
    return view
