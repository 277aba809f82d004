"""What runs, in the line at the bottom: seen wherever one looks, a click away from all about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QToolButton, QWidget

from cuesmith.bridge.job_board import BoardedJob, JobBoard

_MILLISECONDS_UNSEEN = 1_000
"""What is over sooner does not flicker by."""
_WIDEST = 280
"""Pixels at scale 1."""


class JobLight(QToolButton):
    """The task that was begun last, and how far it is; hidden while there is none."""

    def __init__(self, board: JobBoard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self._job: BoardedJob | None = None
        self.setAutoRaise(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setToolTip(self.tr("Show all that is running"))
        self.setAccessibleName(self.tr("Show all that is running"))
        self._patience = QTimer(self, singleShot=True, interval=_MILLISECONDS_UNSEEN)
        self._patience.timeout.connect(self._follow)
        board.added.connect(lambda _: self._patience.start())
        board.removed.connect(lambda _: self._follow())
        self.hide()

    def _follow(self) -> None:
        """Show the latest one."""
        job = self._board.jobs[-1] if self._board.jobs else None
        if self._job is not None:
            self._job.changed.disconnect(self._show)
        self._job = job
        if job is None:
            self._patience.stop()
        else:
            job.changed.connect(self._show)
            self._show()
        self.setVisible(job is not None)

    def _show(self) -> None:
        if self._job is None:
            return
        done = self._job.progress.done
        title = self.fontMetrics().elidedText(
            self._job.title, Qt.TextElideMode.ElideMiddle, _WIDEST
        )
        text = title if done < 0 else self.tr("{0}: {1} %").format(title, int(done * 100))
        if text != self.text():
            self.setText(text)
            self.setAccessibleDescription(text)
