"""Asking for a track's name and language."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from cuesmith.bridge.names import shown_language
from cuesmith.bridge.names import track_title as track_title
from cuesmith.domain.language import UNKNOWN, is_language, normalize_language
from cuesmith.domain.language_names import ENGLISH_NAMES, OWN_NAMES
from cuesmith.ui.icons import without_icons


class TrackDialog(QDialog):
    """Name and language of a track; not modal to the event loop: `open` it."""

    given = Signal(str, str)
    """The name, and the language as BCP 47."""

    def __init__(self, title: str, name: str, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.name = QLineEdit(name)
        self.name.setPlaceholderText(self.tr("As it is called in the list of tracks"))
        self.language = LanguageBox(language)
        self._complaint = QLabel()
        self._complaint.setWordWrap(True)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        without_icons(self._buttons)
        self._lay_out()
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.language.editTextChanged.connect(self._look_at_language)
        self._look_at_language()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(8)
        form.addRow(self.tr("&Name:"), self.name)
        form.addRow(self.tr("&Language:"), self.language)
        form.addRow("", self._complaint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(400)

    def _look_at_language(self) -> None:
        right = self.language.language is not None
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(right)
        said = "" if right else self.tr("Choose a language, or write its code such as pt-BR.")
        self._complaint.setText(said)

    def accept(self) -> None:
        """Hand out what was given."""
        language = self.language.language
        if language is not None:
            self.given.emit(self.name.text().strip(), language)
            super().accept()


class LanguageBox(QComboBox):
    """A list of languages by name that also takes a code; finds what stands within names."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        # Else every name is measured, and a font is looked for in every script there is.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(24)
        self._by_name = {shown_language(tag).casefold(): tag for tag in ENGLISH_NAMES}
        self._fill(ENGLISH_NAMES)
        completer = QCompleter(self.model(), self)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self._show(language)

    def _fill(self, tags: Iterable[str]) -> None:
        self.addItem(self.tr("Unknown"), UNKNOWN)
        named = {tag: shown_language(tag) for tag in tags}
        for tag, name in sorted(named.items(), key=lambda item: item[1].casefold()):
            own = OWN_NAMES.get(tag, name)
            self.addItem(name if own.casefold() == name.casefold() else f"{name} ({own})", tag)

    def offer(self, tags: Iterable[str]) -> None:
        """List these languages; none for all. What is written stays."""
        written = self.currentText()
        with QSignalBlocker(self):
            self.clear()
            self._fill(tuple(tags) or ENGLISH_NAMES)
            self.setCurrentIndex(self.findText(written))
            self.setEditText(written)

    def _show(self, language: str) -> None:
        place = self.findData(language)
        self.setCurrentIndex(place)
        if place < 0:
            self.setEditText(language)

    @property
    def language(self) -> str | None:
        """The BCP 47 tag of what is written; None where that is no language."""
        text = self.currentText().strip()
        if not text:
            return UNKNOWN
        place = self.findText(text, Qt.MatchFlag.MatchFixedString)
        if place < 0:  # without what it is called in itself: "Französisch (français)"
            place = self.findText(f"{text} (", Qt.MatchFlag.MatchStartsWith)
        if place >= 0:
            return str(self.itemData(place))
        if (named := self._by_name.get(text.casefold())) is not None:  # it is not listed now
            return named
        return normalize_language(text) if is_language(text) else None
