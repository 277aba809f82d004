"""One text tool's line in the options: whether it runs, and how."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QWidget


class ToolRow:
    """Its tick and its choices, which are greyed while it does not run."""

    def __init__(self, title: str, changed: Callable[[], object], owner: QWidget) -> None:
        self._changed = changed
        self.box = QCheckBox(title, owner)
        self.rest = QWidget(owner)
        self._layout = QHBoxLayout(self.rest)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(12)
        self._layout.addStretch()
        self.rest.setEnabled(False)
        self.box.toggled.connect(self._on_toggled)

    @property
    def runs(self) -> bool:
        """Whether the tool is wanted."""
        return self.box.isChecked()

    def _on_toggled(self, on: bool) -> None:
        self.rest.setEnabled(on)
        self._changed()

    def show(self, *, shown: bool, ticked: bool = True) -> None:
        """Show the line, or hide it; without its tick where nothing else could be chosen."""
        self.box.setVisible(shown and ticked)
        self.rest.setVisible(shown and self._layout.count() > 1)

    def _add(self, widget: QWidget) -> None:
        self._layout.insertWidget(self._layout.count() - 1, widget)

    def check(self, text: str, *, on: bool = False) -> QCheckBox:
        """Another tick."""
        box = QCheckBox(text, self.rest)
        box.setChecked(on)
        box.toggled.connect(self._changed)
        self._add(box)
        return box

    def choice(self, name: str, items: Sequence[tuple[str, StrEnum]]) -> QComboBox:
        """A list to choose from; its data are the values."""
        box = QComboBox(self.rest)
        box.setAccessibleName(name)
        for text, value in items:
            box.addItem(text, value)
        box.currentIndexChanged.connect(self._changed)
        label = QLabel(name, self.rest)
        label.setBuddy(box)
        self._add(label)
        self._add(box)
        return box

    def add(self, widget: QWidget) -> None:
        """Anything else."""
        self._add(widget)
