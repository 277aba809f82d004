"""Shifting the times of many cues by an amount."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from cuesmith.base.errors import UsageError
from cuesmith.bridge.command_context import CommandContext
from cuesmith.bridge.sentences import shown_error
from cuesmith.domain.shifting import (
    Shifted,
    ShiftScope,
    bounded_shift,
    parse_shift,
    shift_edit,
    shifted_cues,
)
from cuesmith.domain.timecode import format_clock
from cuesmith.ui.icons import without_icons


class ShiftDialog(QDialog):
    """By how much, and which cues; says what will happen while one types. `open` it."""

    chosen = Signal()
    """It was done: `choices` are those to keep."""

    def __init__(self, context: CommandContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(self.tr("Shift times"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.amount = QLineEdit()
        self.amount.setPlaceholderText(self.tr("+0.3"))
        self.scopes = {scope: QRadioButton() for scope in ShiftScope}
        self._outcome = QLabel()
        self._outcome.setWordWrap(True)
        self._outcome.setMinimumHeight(3 * self.fontMetrics().lineSpacing())
        self._outcome.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        without_icons(self._buttons)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("&Shift"))
        self._group = QButtonGroup(self)
        self._name_scopes()
        self._lay_out()
        self._choose_scope()
        self.amount.textChanged.connect(self._refresh)
        self._group.buttonClicked.connect(self._refresh)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._refresh()

    def _name_scopes(self) -> None:
        count, here = len(self._context.workspace.selection.cues), format_clock(self._here)
        names = {
            ShiftScope.SELECTED: self.tr("The selected &cues ({0})").format(count),
            ShiftScope.FROM_HERE: self.tr("Cues from {0} &on").format(here),
            ShiftScope.TRACK: self.tr("All cues of the &track"),
            ShiftScope.ALL_TRACKS: self.tr("All cues of all t&racks"),
        }
        for scope, button in self.scopes.items():
            button.setText(names[scope])
            self._group.addButton(button)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(8)
        form.addRow(self.tr("&By:"), self.amount)
        hint = QLabel(self.tr("Seconds, 1:02.5, 250ms or 12f. With a minus, earlier."))
        hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        form.addRow("", hint)
        choices = QVBoxLayout()
        choices.setSpacing(8)
        for button in self.scopes.values():
            choices.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addLayout(choices)
        layout.addWidget(self._outcome)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(380)

    def _choose_scope(self) -> None:
        """Several selected cues are what is meant; else the whole track."""
        count = len(self._context.workspace.selection.cues)
        self.scopes[ShiftScope.SELECTED].setEnabled(count > 0)
        several = len(self._context.workspace.document.tracks) > 1
        self.scopes[ShiftScope.ALL_TRACKS].setVisible(several)
        scope = ShiftScope.SELECTED if count > 1 else ShiftScope.TRACK
        self.scopes[scope].setChecked(True)

    def choices(self) -> dict[str, str]:
        """By how much, and which cues."""
        return {"shift": self.amount.text(), "shift_scope": self.scope.value}

    def choose(self, choices: Mapping[str, str]) -> None:
        """The same again, to be typed over; several selected cues are still what is meant."""
        self.amount.setText(choices.get("shift", ""))
        self.amount.selectAll()
        scope = next((each for each in ShiftScope if each == choices.get("shift_scope")), None)
        several = len(self._context.workspace.document.tracks) > 1
        fits = scope is not ShiftScope.SELECTED and (several or scope is not ShiftScope.ALL_TRACKS)
        if scope is not None and fits and self.scope is not ShiftScope.SELECTED:
            self.scopes[scope].setChecked(True)
        self._refresh()

    @property
    def scope(self) -> ShiftScope:
        """Which cues are meant."""
        return next(scope for scope, button in self.scopes.items() if button.isChecked())

    @property
    def outcome(self) -> str:
        """What it says will happen."""
        return self._outcome.text()

    @property
    def _here(self) -> int:
        """The current cue's start; without one, the playhead."""
        cue = self._context.workspace.current_cue
        return self._context.playhead if cue is None else cue.start

    def _chosen(self) -> tuple[Shifted, ...]:
        workspace = self._context.workspace
        return shifted_cues(
            workspace.document,
            workspace.active_track,
            self.scope,
            workspace.selection.cues,
            self._here,
        )

    def _delta(self, chosen: tuple[Shifted, ...]) -> int:
        first = min((each.first for each in chosen), default=0)
        return parse_shift(self.amount.text(), first, self._context.frames)

    def _refresh(self) -> None:
        """Say what would happen, and allow it where that is anything."""
        chosen, can = self._chosen(), False
        if not self.amount.text().strip():
            self._outcome.setText("")
        elif not chosen:
            self._outcome.setText(self.tr("There are no such cues."))
        else:
            can = self._say(chosen)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(can)

    def _say(self, chosen: tuple[Shifted, ...]) -> bool:
        try:
            wanted = self._delta(chosen)
        except UsageError as error:
            self._outcome.setText(str(shown_error(error)))
            return False
        delta = bounded_shift(chosen, wanted)
        first = min(each.first for each in chosen)
        count = sum(len(each.cues) for each in chosen)
        said = (
            self.tr("%n cue(s) move {0} s later; the first will start at {1}.", "", count)
            if delta >= 0
            else self.tr("%n cue(s) move {0} s earlier; the first will start at {1}.", "", count)
        )
        text = said.format(f"{abs(delta) / 1000:.3f}", format_clock(first + delta))
        if delta != wanted:
            text += " " + self.tr("They cannot go further back: nothing starts before 0.")
        self._outcome.setText(text)
        return delta != 0

    def accept(self) -> None:
        """Shift, as one step of undo."""
        chosen = self._chosen()
        try:
            edit = shift_edit(chosen, self._delta(chosen))
        except UsageError:
            return
        if edit is not None and self._context.workspace.apply(edit):
            self.chosen.emit()
            super().accept()
