"""Every long task that runs: how far, how long still, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QProgressBar,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cuesmith.bridge.job_board import BoardedJob, JobBoard
from cuesmith.bridge.sentences import shown_sentence
from cuesmith.ui.icons import icon

_STEPS = 1000


class JobsDrawer(QScrollArea):
    """A row for each task on the board."""

    def __init__(self, board: JobBoard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[BoardedJob, JobRow] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget(self)
        self._layout = QVBoxLayout(inside)
        self._layout.setContentsMargins(12, 8, 12, 8)
        self._layout.setSpacing(12)
        self._empty = QLabel(self.tr("Nothing is running."), inside)
        self._empty.setForegroundRole(self._empty.palette().ColorRole.PlaceholderText)
        self._layout.addWidget(self._empty)
        self._layout.addStretch(1)
        self.setWidget(inside)
        board.added.connect(self._add)
        board.removed.connect(self._remove)
        for job in board.jobs:
            self._add(job)

    @property
    def rows(self) -> tuple[JobRow, ...]:
        """As they stand, from the top."""
        return tuple(self._rows.values())

    def _add(self, job: BoardedJob) -> None:
        row = self._rows[job] = JobRow(job, self.widget())
        self._layout.insertWidget(self._layout.count() - 1, row)
        self._empty.hide()

    def _remove(self, job: BoardedJob) -> None:
        row = self._rows.pop(job, None)
        if row is not None:
            row.hide()
            row.deleteLater()
        self._empty.setVisible(not self._rows)


class JobRow(QWidget):
    """One task."""

    def __init__(self, job: BoardedJob, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self.title = self._label(job.title)
        self.state = self._label("")
        self.state.setForegroundRole(self.state.palette().ColorRole.PlaceholderText)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setAccessibleName(job.title)
        self.stop = QToolButton(self)
        self.stop.setAutoRaise(True)
        self.stop.setIcon(icon("close", self))
        self.stop.setToolTip(self.tr("Stop"))
        self.stop.setAccessibleName(self.tr("Stop {0}").format(job.title))
        self.stop.setVisible(job.cancel is not None)
        self.stop.clicked.connect(self._cancel)
        self._lay_out()
        job.changed.connect(self.refresh)
        self.refresh()

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return label

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.addWidget(self.title, 0, 0)
        grid.addWidget(self.bar, 1, 0)
        grid.addWidget(self.state, 2, 0)
        grid.addWidget(self.stop, 0, 1, 3, 1, Qt.AlignmentFlag.AlignVCenter)

    def refresh(self) -> None:
        """Show how far it is."""
        progress = self._job.progress
        self.bar.setRange(0, _STEPS if progress.done >= 0 else 0)
        self.bar.setValue(round(max(0.0, progress.done) * _STEPS))
        left = self._job.seconds_left
        said = [shown_sentence(progress.message)] if progress.message else []
        if left is not None:
            said.append(self.tr("{0} left").format(in_words(left)))
        self.state.setText(" · ".join(said))

    def _cancel(self) -> None:
        if self._job.cancel is not None:
            self.stop.setEnabled(False)
            self.state.setText(self.tr("Stopping…"))
            self._job.cancel()


def in_words(seconds: float) -> str:
    """A duration as short as can be: `40 s`, `3 min`, `1 h 05`."""
    if seconds < 60:
        return f"{max(1, round(seconds))} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60:02}"
