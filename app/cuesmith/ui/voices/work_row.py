"""A long job behind a dialog: how far it is, and Stop."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from cuesmith.base.jobs import Progress
from cuesmith.bridge.single_job import SingleJob
from cuesmith.ui.pieces import icon_button, wrapping_label

_STEPS = 1000


class WorkRow(QWidget):
    """What is said, and beside it bar and button while the job runs."""

    def __init__(self, job: SingleJob, name: str, parent: QWidget | None = None) -> None:
        """`name` is read aloud for the bar."""
        super().__init__(parent)
        self.said = wrapping_label("", self)
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(name)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(200)
        self.stop = icon_button(self.tr("S&top"), "stop", job.cancel, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.said, 1)
        for part in (self.bar, self.stop):
            row.addWidget(part)
        # What is said has the whole width once the job is done; the row stays as high.
        self.setMinimumHeight(self.stop.sizeHint().height())
        job.progressed.connect(self._show_progress)
        job.busy_changed.connect(self._show_busy)
        self._show_busy(job.busy)

    def _show_progress(self, told: Progress) -> None:
        self.bar.setRange(0, _STEPS if told.done >= 0 else 0)
        self.bar.setValue(round(max(0.0, told.done) * _STEPS))

    def _show_busy(self, busy: bool) -> None:
        self.bar.setVisible(busy)
        self.stop.setVisible(busy)
        if busy:
            self.bar.setRange(0, 0)
