"""A field for a time: shows a clock, takes whatever a person types for one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cuesmith.base.errors import UsageError

_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
_BIG_STEP = 10


class TimeField(QLineEdit):
    """Enter or leaving it applies, Esc takes back, up and down step by frames, Shift by ten."""

    entered = Signal(int)
    """Milliseconds that were typed."""
    stepped = Signal(int)
    """Frames to go on, or back."""
    refused = Signal(UsageError)
    """What was typed is no time; the field shows what it showed before."""

    def __init__(
        self,
        show: Callable[[int], str],
        read: Callable[[str], int],
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._show = show
        self._read = read
        self._time = 0
        self.setAccessibleName(name)
        self.setAcceptDrops(False)
        self.setToolTip(
            self.tr("1:02.5, 62.5, +0.3, -2f, 12f or 01:02:03:04; \u2191 \u2193 a frame")
        )
        self.setFixedWidth(self.fontMetrics().horizontalAdvance(show(35_999_999)) + 20)

    @property
    def time(self) -> int:
        """What it shows, in milliseconds."""
        return self._time

    def show_time(self, time: int) -> None:
        """Show a time, unless another one is being typed."""
        changed, self._time = time != self._time, time
        if not self.isModified() or changed:
            self.setText(self._show(time))

    def flush(self) -> None:
        """Hand out what was typed, if that is another time than was shown."""
        if not self.isModified():
            return
        typed = self.text()
        self.setText(self._show(self._time))
        try:
            time = self._read(typed)
        except UsageError as error:
            self.refused.emit(error)
            return
        if time != self._time:
            self.entered.emit(time)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        key = Qt.Key(event.key())
        if key in _RETURNS:
            self.flush()
            self.selectAll()
        elif key == Qt.Key.Key_Escape and self.isModified():
            self.setText(self._show(self._time))
            self.selectAll()
        elif key in _STEPS and not self.isReadOnly():
            self.flush()
            big = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.stepped.emit(_STEPS[key] * (_BIG_STEP if big else 1))
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        self.flush()
        super().focusOutEvent(event)
