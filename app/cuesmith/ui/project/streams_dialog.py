"""Which of a medium's own subtitles to open as tracks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from cuesmith.bridge.names import shown_language
from cuesmith.domain.media import StreamInfo


class StreamsDialog(QDialog):
    """Lists subtitle streams, each with a box to tick; `open` it."""

    chosen = Signal(object)
    """The `StreamInfo`s that are wanted, in file order."""

    def __init__(self, name: str, streams: Sequence[StreamInfo], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Subtitles in the file"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Subtitles in the file"))
        for stream in streams:
            item = QListWidgetItem(self._said(stream))
            item.setData(Qt.ItemDataRole.UserRole, stream)
            item.setSizeHint(QSize(0, 26))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = stream.default or len(streams) == 1
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        says = QLabel(self.tr("“{0}” holds subtitles. Open them as tracks?").format(name))
        says.setTextFormat(Qt.TextFormat.PlainText)
        says.setWordWrap(True)
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("&Open as tracks"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("&Not now"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        for widget in (says, self.list, buttons):
            layout.addWidget(widget)
        self.resize(440, 260)

    def _said(self, stream: StreamInfo) -> str:
        language = "" if stream.language == "und" else shown_language(stream.language)
        parts = [language or self.tr("Unknown language"), stream.title, stream.codec]
        return " · ".join(part for part in parts if part)

    def accept(self) -> None:
        """Hand out those that are ticked."""
        items = [self.list.item(row) for row in range(self.list.count())]
        ticked = [item for item in items if item.checkState() is Qt.CheckState.Checked]
        if ticked:
            self.chosen.emit(tuple(item.data(Qt.ItemDataRole.UserRole) for item in ticked))
        super().accept()
