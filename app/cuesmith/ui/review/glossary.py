"""The project's glossary, to read and to change."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.glossary import Term, with_term, without_term
from cuesmith.domain.glossary_edits import SetGlossary
from cuesmith.ui.icons import without_icons


class GlossaryDialog(QDialog):
    """Each change is an edit at once, and can be undone. Not modal."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setWindowTitle(self.tr("Glossary"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.terms = QListWidget(self)
        self.terms.setAccessibleName(self.tr("Terms"))
        self.terms.setAlternatingRowColors(True)
        self.new_edit = QLineEdit(self)
        self.new_edit.setPlaceholderText(self.tr("A name or a term, as it is written"))
        self.new_edit.setAccessibleName(self.tr("New term"))
        self.add_button = QPushButton(self.tr("&Add"), self)
        self.remove_button = QPushButton(self.tr("&Remove"), self)
        self._lay_out()
        self._connect()
        self._show_terms()
        self.resize(420, 440)

    def _lay_out(self) -> None:
        hint = QLabel(
            self.tr(
                "Speech recognition is told of these when you transcribe again. "
                "Words that you fix in the review join by themselves."
            ),
            self,
        )
        hint.setWordWrap(True)
        adding = QHBoxLayout()
        adding.addWidget(self.new_edit, 1)
        adding.addWidget(self.add_button)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        without_icons(buttons)
        buttons.addButton(self.remove_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(hint)
        layout.addLayout(adding)
        layout.addWidget(self.terms, 1)
        layout.addWidget(buttons)

    def _connect(self) -> None:
        self.add_button.setDefault(True)
        self.add_button.clicked.connect(self._add)
        self.remove_button.clicked.connect(self._remove)
        self.terms.itemSelectionChanged.connect(self._enable)
        self._workspace.changed.connect(self._show_terms)
        self._workspace.reset.connect(self._show_terms)

    def _show_terms(self) -> None:
        self.terms.clear()
        for term in reversed(self._workspace.document.glossary):
            self.terms.addItem(self._item(term))
        self._enable()

    def _item(self, term: Term) -> QListWidgetItem:
        heard = ", ".join(term.heard_as)
        shown = self.tr("{0}  (was heard as {1})").format(term.text, heard) if heard else term.text
        item = QListWidgetItem(shown)
        item.setData(Qt.ItemDataRole.UserRole, term.text)
        return item

    def _enable(self) -> None:
        writable = not self._workspace.read_only
        self.add_button.setEnabled(writable)
        self.remove_button.setEnabled(writable and bool(self.terms.selectedItems()))

    def _add(self) -> None:
        glossary = with_term(self._workspace.document.glossary, self.new_edit.text())
        self.new_edit.clear()
        self._workspace.apply(SetGlossary(glossary), origin="glossary")

    def _remove(self) -> None:
        glossary = self._workspace.document.glossary
        for item in self.terms.selectedItems():
            glossary = without_term(glossary, item.data(Qt.ItemDataRole.UserRole))
        self._workspace.apply(SetGlossary(glossary), origin="glossary")
