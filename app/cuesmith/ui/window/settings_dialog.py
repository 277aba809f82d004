"""What is kept between starts, where the user can see and change it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cuesmith.bridge.settings import Look, Settings
from cuesmith.ui.icons import without_icons
from cuesmith.ui.theme import Theme
from cuesmith.ui.translations import languages


class SettingsDialog(QDialog):
    """Every change holds at once; there is nothing to confirm."""

    theme_chosen = Signal(Theme)
    shortcuts_wanted = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Settings"))
        self._settings = settings
        self.theme = self._make_theme()
        self.language = self._make_language()
        self._restart = QLabel(self.tr("Another language is used from the next start on."), self)
        self._restart.setWordWrap(True)
        self._restart.setForegroundRole(self._restart.palette().ColorRole.PlaceholderText)
        keys = QPushButton(self.tr("&Keyboard shortcuts…"), self)
        keys.clicked.connect(self.shortcuts_wanted)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(12)
        form.addRow(self.tr("&Colours"), self.theme)
        form.addRow(self.tr("&Language"), self.language)
        form.addRow("", self._restart)
        form.addRow("", keys)
        form.addRow(self.tr("Kept in"), self._place())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        without_icons(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(16)
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addWidget(buttons)

    def _make_theme(self) -> QComboBox:
        box = QComboBox(self)
        box.addItem(self.tr("As the system"), Theme.SYSTEM)
        box.addItem(self.tr("Light"), Theme.LIGHT)
        box.addItem(self.tr("Dark"), Theme.DARK)
        box.setCurrentIndex(max(0, box.findData(self._settings.look().theme)))
        box.currentIndexChanged.connect(lambda: self.theme_chosen.emit(Theme(box.currentData())))
        return box

    def _make_language(self) -> QComboBox:
        box = QComboBox(self)
        box.addItem(self.tr("As the system"), "")
        for language in languages():
            box.addItem(QLocale(language).nativeLanguageName().capitalize(), language)
        box.setCurrentIndex(max(0, box.findData(self._settings.look().language)))
        box.currentIndexChanged.connect(self._keep_language)
        return box

    def _keep_language(self) -> None:
        theme = self._settings.look().theme
        self._settings.set_look(Look(theme, str(self.language.currentData())))

    def _place(self) -> QLabel:
        label = QLabel(str(self._settings.path), self)
        label.setWordWrap(True)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return label

    def sizeHint(self) -> QSize:
        """Room for a long path."""
        return QSize(480, 300)
