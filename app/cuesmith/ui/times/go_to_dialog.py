"""Going to a cue by its number, or to a time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from cuesmith.base.errors import UsageError
from cuesmith.bridge.command_context import CommandContext
from cuesmith.bridge.sentences import shown_error
from cuesmith.domain.shifting import Place, parse_place
from cuesmith.domain.timecode import format_clock
from cuesmith.ui.icons import without_icons


class GoToDialog(QDialog):
    """One field; says where Enter will lead while one types. `open` it."""

    def __init__(self, context: CommandContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(self.tr("Go to cue or time"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Cue number or time"))
        self.field.setPlaceholderText(self.tr("12, 1:02.5, 250f or +10.0"))
        self._found = QLabel()
        self._found.setTextFormat(Qt.TextFormat.PlainText)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        without_icons(self._buttons)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("&Go"))
        self._lay_out()
        self.field.textChanged.connect(self._refresh)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._refresh()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        prompt = QLabel(self.tr("The &number of a cue, or a time:"))
        prompt.setBuddy(self.field)
        layout.addWidget(prompt)
        layout.addWidget(self.field)
        layout.addWidget(self._found)
        layout.addSpacing(4)
        layout.addWidget(self._buttons)
        self.setFixedWidth(380)

    @property
    def found(self) -> str:
        """Where it says Enter will lead."""
        return self._found.text()

    def _place(self) -> Place:
        context = self._context
        count = len(context.track.cues)
        return parse_place(self.field.text(), count, context.playhead, context.frames)

    def _refresh(self) -> None:
        can = False
        try:
            text, can = self._said(self._place()), True
        except UsageError as error:
            text = shown_error(error).message if self.field.text().strip() else ""
        width = self._found.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, 340)
        self._found.setText(width)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(can)

    def _said(self, place: Place) -> str:
        if place.row is None:
            return format_clock(place.time)
        cue = self._context.track.cues[place.row]
        return f"{format_clock(cue.start)}  {' '.join(cue.text.split())}"

    def accept(self) -> None:
        """Go there."""
        try:
            place = self._place()
        except UsageError:
            return
        context = self._context
        if place.row is None:
            context.player.seek(place.time)
        else:
            context.go_to(context.track.cues[place.row])
        super().accept()
