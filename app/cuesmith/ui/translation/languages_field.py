"""Into which languages: one, or several at once."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cuesmith.bridge.names import shown_language
from cuesmith.domain.language import UNKNOWN
from cuesmith.ui.editor.track_dialogs import LanguageBox

_ROW = QSize(0, 24)
_MOST_ROWS = 3


class LanguagesField(QWidget):
    """A box to choose a language in, and a list of those that were added."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = LanguageBox("", self)
        self.box.setAccessibleName(self.tr("Language to translate into"))
        line = self.box.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("A language, or its code such as pt-BR"))
        self.more = QPushButton(self.tr("&And another"), self)
        self.more.setAutoDefault(False)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Languages to translate into"))
        self.list.setToolTip(self.tr("Delete takes a language out"))
        self.list.installEventFilter(self)
        self._lay_out()
        self.setFocusProxy(self.box)
        self.more.clicked.connect(self._add)
        self.box.editTextChanged.connect(self._on_changed)
        self._on_changed()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.box, 1)
        row.addWidget(self.more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self.list)

    @property
    def languages(self) -> tuple[str, ...]:
        """All that are wanted, each once."""
        items = (self.list.item(row) for row in range(self.list.count()))
        added = [str(item.data(Qt.ItemDataRole.UserRole)) for item in items]
        return tuple(dict.fromkeys([*added, *filter(None, [self._written])]))

    @property
    def _written(self) -> str:
        found = self.box.language
        return "" if found in (None, UNKNOWN) else str(found)

    @property
    def wrong(self) -> bool:
        """Whether what is written is no language."""
        return bool(self.box.currentText().strip()) and not self._written

    def offer(self, tags: Iterable[str]) -> None:
        """List these languages to choose from; none for all."""
        self.box.offer(tags)

    def _add(self) -> None:
        language = self._written
        if language and language not in self.languages[:-1]:
            item = QListWidgetItem(shown_language(language))
            item.setData(Qt.ItemDataRole.UserRole, language)
            item.setSizeHint(_ROW)
            self.list.addItem(item)
        self.box.setCurrentIndex(-1)
        self.box.setEditText("")
        self.box.setFocus()
        self._on_changed()

    def _on_changed(self) -> None:
        rows = self.list.count()
        self.more.setEnabled(bool(self._written))
        self.list.setVisible(rows > 0)
        self.list.setFixedHeight(min(_MOST_ROWS, max(1, rows)) * _ROW.height() + 6)
        self.changed.emit()

    # -- Qt -------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        keys = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            row = self.list.currentRow()
            if watched is self.list and event.key() in keys and row >= 0:
                self.list.takeItem(row)
                self._on_changed()
                return True
        return super().eventFilter(watched, event)
