"""Which cues a tool goes over: those that are selected, or the whole track."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QWidget

from cuesmith.bridge.amending import ORIGIN
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.selection import Selection


class ScopeRow(QWidget):
    """Two choices side by side. Going through the list of changes selects cues, too: that is no
    other choice of the person's, and changes nothing here."""

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._selection = workspace.selection
        self.track_button = QRadioButton(self.tr("Whole &track"), self)
        self.selected_button = QRadioButton(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.track_button)
        layout.addWidget(self.selected_button)
        layout.addStretch()
        several = len(self._selection.cues) > 1
        (self.selected_button if several else self.track_button).setChecked(True)
        self._name()
        self.selected_button.toggled.connect(self.changed)
        workspace.selection_changed.connect(self._on_selection)

    @property
    def cues(self) -> tuple[str, ...] | None:
        """Identities of the cues that are meant; None for the whole track."""
        return self._selection.cues if self.selected_button.isChecked() else None

    def _on_selection(self, selection: Selection, origin: str) -> None:
        if origin == ORIGIN:
            return
        was = self.cues
        self._selection = selection
        self._name()
        if self.cues != was:
            self.changed.emit()

    def _name(self) -> None:
        count = len(self._selection.cues)
        self.selected_button.setText(self.tr("&Selected cues ({0})").format(count))
        self.selected_button.setEnabled(count > 0)
        if not count:
            self.track_button.setChecked(True)
