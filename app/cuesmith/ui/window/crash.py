"""The last door for errors: whatever nobody foresaw is saved from, logged, and shown to be copied.

Python tells of them by its hooks, also for other threads; Qt's own messages go to the log.
"""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from datetime import datetime
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QSize,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from cuesmith.base.crash_report import keep_report, log_tail, report_text
from cuesmith.base.paths import logs_dir
from cuesmith.base.versions import versions

_LOG = logging.getLogger("cuesmith.crash")
_QT_LOG = logging.getLogger("cuesmith.qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashGuard(QObject):
    """Holds the hooks while the studio runs. `rescue` must save everything, and may be slow."""

    crashed = Signal(str, bool)
    """The report, and whether everything was saved. Comes on the GUI thread."""

    def __init__(self, rescue: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rescue = rescue
        self._caught = _Caught()
        # Queued where it comes from another thread: the rescue is the GUI thread's.
        self._caught.error.connect(self._on_error)
        self._dialog: CrashDialog | None = None

    def install(self) -> None:
        """Take the hooks over."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(log_qt_message)

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            QApplication.quit()
            return
        self._caught.error.emit(error)

    def _on_thread_exception(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self._caught.error.emit(caught.exc_value)

    def _on_error(self, error: BaseException) -> None:
        _LOG.error("unforeseen", exc_info=error)
        saved = self._save()
        now = datetime.now().astimezone()
        text = report_text(
            error,
            (*versions(), ("Qt", qVersion())),
            log_tail(logs_dir() / "cuesmith.log"),
            now.isoformat(timespec="seconds"),
        )
        keep_report(text, logs_dir(), now)
        self.crashed.emit(text, saved)

    def _save(self) -> bool:
        try:
            return self._rescue()
        except Exception:  # noqa: BLE001 - the report must come, whatever else fails
            _LOG.exception("nothing could be saved")
            return False

    def show_dialog(self, report: str, saved: bool) -> None:
        """Show a report; while one is shown, further ones are only kept."""
        if self._dialog is None:
            self._dialog = CrashDialog(report, saved=saved, parent=QApplication.activeWindow())
            self._dialog.finished.connect(self._on_closed)
            self._dialog.open()

    def _on_closed(self) -> None:
        self._dialog = None


class _Caught(QObject):
    error = Signal(object)


def log_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Qt's own words go to the log."""
    _QT_LOG.log(_LEVELS.get(kind, logging.WARNING), "%s", message)


class CrashDialog(QDialog):
    """What happened, that everything is saved, and the report to copy."""

    def __init__(self, report: str, *, saved: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something went wrong"))
        self._report = report
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(self._sentence(saved))
        layout.addWidget(self._text(report))
        layout.addWidget(self._buttons())

    def _sentence(self, saved: bool) -> QLabel:
        kept = (
            self.tr("Everything you did is saved.")
            if saved
            else self.tr("Your latest changes could not be saved: export your captions now.")
        )
        happened = self.tr("Cuesmith met an error that it did not expect.")
        asked = self.tr("You can go on. Please report this, with the text below.")
        label = QLabel(f"{happened} {kept} {asked}", self)
        label.setWordWrap(True)
        return label

    def _text(self, report: str) -> QPlainTextEdit:
        text = QPlainTextEdit(report, self)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Report"))
        text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        return text

    def _buttons(self) -> QDialogButtonBox:
        roles = QDialogButtonBox.ButtonRole
        buttons = QDialogButtonBox(self)
        self.copy_button = buttons.addButton(self.tr("&Copy the report"), roles.ActionRole)
        self.copy_button.clicked.connect(self.copy)
        self.quit_button = buttons.addButton(self.tr("&Quit"), roles.DestructiveRole)
        self.quit_button.clicked.connect(QApplication.closeAllWindows)
        go_on = buttons.addButton(self.tr("&Go on"), roles.AcceptRole)
        go_on.setDefault(True)
        go_on.clicked.connect(self.accept)
        return buttons

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self._report)

    def sizeHint(self) -> QSize:
        """Room for a traceback."""
        return QSize(720, 460)
