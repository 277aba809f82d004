"""Which versions of everything run, to be pasted into a bug report."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from cuesmith import __version__
from cuesmith.base.versions import versions
from cuesmith.ui.icons import without_icons

_LICENCES = """\
Cuesmith: MIT
Qt and PySide6: LGPL 3
FFmpeg, by way of PyAV (BSD 3-clause): LGPL 2.1 or later, some parts GPL
faster-whisper and CTranslate2: MIT
PocketSphinx and its English model: BSD 2-clause
libass: ISC
NumPy: BSD 3-clause
HTTPX: BSD 3-clause
keyring, langcodes, platformdirs, PyJWT, Rich, Typer, charset-normalizer: MIT
boto3: Apache 2.0
"""


class AboutDialog(QDialog):
    """Name, versions, licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Cuesmith"))
        self.text = version_text()
        title = QLabel(f"Cuesmith {__version__}", self)
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        title.setFont(font)
        says = self.tr("A desktop subtitle studio: transcribe, edit, style, translate and export.")
        subtitle = QLabel(says, self)
        subtitle.setWordWrap(True)
        pages = QTabWidget(self)
        pages.setAccessibleName(self.tr("About Cuesmith"))
        for name, text in ((self.tr("&Versions"), self.text), (self.tr("&Licences"), _LICENCES)):
            pages.addTab(self._page(name, text), name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        for widget in (title, subtitle, pages, self._buttons()):
            layout.addWidget(widget)

    def _page(self, name: str, text: str) -> QPlainTextEdit:
        page = QPlainTextEdit(text, self)
        page.setAccessibleName(name.replace("&", ""))
        page.setReadOnly(True)
        page.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        return page

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(self.tr("&Copy versions"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self.copy)
        buttons.rejected.connect(self.reject)
        without_icons(buttons)
        return buttons

    def copy(self) -> None:
        """Put the versions on the clipboard."""
        QGuiApplication.clipboard().setText(self.text)

    def sizeHint(self) -> QSize:
        """Room for all versions."""
        return QSize(520, 420)


def version_text() -> str:
    """A line for each thing, the names in a column."""
    lines = (*versions(), ("Qt", qVersion()), ("Platform", QGuiApplication.platformName()))
    width = max(len(name) for name, _ in lines) + 2
    return "\n".join(f"{name:<{width}}{version}" for name, version in lines)
