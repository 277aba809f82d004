"""The inspector's fields and how they stand together."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.track_table import clock, seconds
from cuesmith.ui.editor.accept_button import AcceptButton
from cuesmith.ui.editor.command_button import CommandButton
from cuesmith.ui.editor.cue_text import CueText
from cuesmith.ui.editor.raw_text import raw_text
from cuesmith.ui.editor.reason_line import ReasonLine
from cuesmith.ui.editor.source_text import SourceText
from cuesmith.ui.editor.time_field import TimeField

_BUTTONS = {
    "cue.italic": "italic",
    "cue.bold": "bold",
    "cue.auto_break": "wrap",
    "cue.split_text": "split",
}
"""Commands in the head, and their icons."""
Read = Callable[[str], int]


class SpeakerBox(QComboBox):
    """Who speaks: one of those known in the track, or a new name."""

    named = Signal(str)

    def __init__(self, known: Callable[[], list[str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = known
        self._shown = ""
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(6)
        self.setAccessibleName(self.tr("Speaker"))
        line = self.lineEdit()
        if line is not None:
            line.editingFinished.connect(self.flush)
            line.setPlaceholderText(self.tr("Nobody"))
            line.setAcceptDrops(False)
        self.activated.connect(self.flush)

    def show_speaker(self, speaker: str, placeholder: str) -> None:
        """Show who speaks; the placeholder where that is nobody, or several."""
        self._shown = speaker
        line = self.lineEdit()
        if line is not None and not (line.isModified() and self.hasFocus()):
            self.setEditText(speaker)
            line.setPlaceholderText(placeholder)

    def flush(self) -> None:
        """Hand out what is written, if that is another name than was shown."""
        speaker, line = self.currentText().strip(), self.lineEdit()
        if line is not None:
            line.setModified(False)
        if speaker != self._shown:
            self._shown = speaker
            self.named.emit(speaker)

    def _refill(self) -> None:
        text = self.currentText()
        with QSignalBlocker(self):
            self.clear()
            self.addItems(self._known())
            self.setEditText(text)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        self._refill()
        super().focusInEvent(event)

    def showPopup(self) -> None:  # noqa: D102
        self._refill()
        super().showPopup()


class NoteBox(QPlainTextEdit):
    """A note for those who work on the track."""

    typed = Signal(str)
    finished = Signal(str)
    """It was left, with another note than it was shown with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self._changed = False
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setAccessibleName(self.tr("Note"))
        self.setPlaceholderText(self.tr("Seen only here"))
        self.document().setDocumentMargin(3)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(self.fontMetrics().lineSpacing() + 10)
        self.textChanged.connect(self._on_text_changed)

    def show_note(self, note: str) -> None:
        """Show another note."""
        self._changed = False
        if note != raw_text(self.document()):
            self._filling = True
            self.setPlainText(note)
            self._filling = False

    def _on_text_changed(self) -> None:
        if not self._filling:
            self._changed = True
            self.typed.emit(raw_text(self.document()))

    def flush(self) -> None:
        """Be finished with it."""
        if self._changed:
            self._changed = False
            self.finished.emit(raw_text(self.document()))

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        self.flush()
        super().focusOutEvent(event)


class InspectorForm(QWidget):
    """All fields of one cue."""

    def __init__(
        self,
        actions: Actions,
        reads: tuple[Read, Read, Read],
        known_speakers: Callable[[], list[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = QLabel()
        self.start = TimeField(clock, reads[0], self.tr("Start"))
        self.end = TimeField(clock, reads[1], self.tr("End"))
        self.length = TimeField(seconds, reads[2], self.tr("Length"))
        self.speaker = SpeakerBox(known_speakers)
        self.source = SourceText()
        self.text = CueText()
        self.measures = QLabel()
        self.reasons = ReasonLine()
        self.fix = CommandButton(actions["review.fix"], "check")
        self.fix.setText(self.tr("Fix"))
        self.fix.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.accept = AcceptButton()
        self.note = NoteBox()
        self._lay_out(actions)

    def _lay_out(self, actions: Actions) -> None:
        self.measures.setTextFormat(Qt.TextFormat.RichText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 8)
        layout.setSpacing(4)
        layout.addLayout(self._head(actions))
        layout.addWidget(self.source)
        layout.addWidget(self.text, 1)
        layout.addLayout(self._problems(actions))
        layout.addLayout(self._times())
        layout.addSpacing(4)
        layout.addLayout(self._people())

    def _head(self, actions: Actions) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.title)
        row.addWidget(self.measures, 1)
        self.measures.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for id_, icon in _BUTTONS.items():
            row.addWidget(CommandButton(actions[id_], icon))
        return row

    def _problems(self, actions: Actions) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.reasons, 1)
        for button in (self.fix, self.accept):
            button.setFixedHeight(self.reasons.height())
            keep = button.sizePolicy()
            keep.setRetainSizeWhenHidden(True)
            button.setSizePolicy(keep)
            row.addWidget(button)
        return row

    def _times(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        fields = (
            (self.tr("Start"), self.start),
            (self.tr("End"), self.end),
            (self.tr("Length"), self.length),
        )
        for name, field in fields:
            row.addWidget(_label(name, field))
            row.addWidget(field)
            row.addSpacing(8)
        row.addStretch(1)
        return row

    def _people(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(_label(self.tr("Speaker"), self.speaker))
        row.addWidget(self.speaker, 2)
        row.addSpacing(8)
        row.addWidget(_label(self.tr("Note"), self.note))
        row.addWidget(self.note, 3)
        return row


def _label(name: str, field: QWidget) -> QLabel:
    label = QLabel(name)
    label.setBuddy(field)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label
