"""All of a film, or from one time to another."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from cuesmith.domain.time_entry import parse_time
from cuesmith.domain.timecode import format_clock
from cuesmith.ui.editor.time_field import TimeField


class PartRow(QWidget):
    """Times are milliseconds."""

    changed = Signal()

    def __init__(self, duration: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._duration = duration
        self.only = QCheckBox(self.tr("&Only from"), self)
        self.start = self._time(self.tr("Start of the part"), 0)
        self.end = self._time(self.tr("End of the part"), duration)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.only, self.start, self.end):
            row.addWidget(widget)
        row.addStretch(1)
        self.only.toggled.connect(self._on_only)

    def _time(self, name: str, at: int) -> TimeField:
        field = TimeField(format_clock, lambda text: parse_time(text, at, None), name, self)
        field.show_time(at)
        field.setEnabled(False)
        field.entered.connect(lambda time: self._on_time(field, time))
        return field

    @property
    def part(self) -> tuple[int, int] | None:
        """Start and end; None for all of it."""
        return (self.start.time, self.end.time) if self.only.isChecked() else None

    def _on_only(self, part: bool) -> None:
        self.start.setEnabled(part)
        self.end.setEnabled(part)
        self.changed.emit()

    def _on_time(self, field: TimeField, time: int) -> None:
        field.show_time(max(0, min(time, self._duration or time)))
        self.changed.emit()
