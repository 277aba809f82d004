"""One long job at a time behind a dialog: asked for again, the one before is stopped."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.job_board import JobBoard
from cuesmith.bridge.runner import Job, RunningJob


class SingleJob(QObject):
    """Tells of the latest job only. Lives on the GUI thread."""

    done = Signal(object)
    """What the job gave."""
    failed = Signal(CuesmithError)
    cancelled = Signal()
    progressed = Signal(object)
    """A `Progress`."""
    busy_changed = Signal(bool)

    def __init__(self, board: JobBoard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._board = board
        self._job: RunningJob | None = None
        self._jobs: list[RunningJob] = []

    @property
    def busy(self) -> bool:
        """Whether it works."""
        return self._job is not None

    def start(self, title: str, work: Job) -> None:
        """Do this, and nothing else any more; `title` is shown among the jobs."""
        self.cancel()
        job = self._job = RunningJob(work, self)
        self._jobs.append(job)
        self._board.add(title, job)
        job.context.progressed.connect(self._if_latest(job, self.progressed.emit))
        job.succeeded.connect(self._if_latest(job, self.done.emit))
        job.failed.connect(self._if_latest(job, self.failed.emit))
        job.cancelled.connect(self._if_latest(job, lambda *_: self.cancelled.emit()))
        job.ended.connect(lambda: self._forget(job))
        job.start()
        self.busy_changed.emit(True)

    def cancel(self) -> None:
        """Stop, soon."""
        if self._job is not None:
            self._job.cancel()

    def stop(self) -> None:
        """Stop, and wait until nothing runs: the window closes."""
        for job in list(self._jobs):
            job.end_now()

    def _if_latest(self, job: RunningJob, tell: Callable[..., object]) -> Callable[..., None]:
        def tell_if_latest(*values: object) -> None:
            if job is self._job:
                tell(*values)

        return tell_if_latest

    def _forget(self, job: RunningJob) -> None:
        self._jobs.remove(job)
        job.deleteLater()
        if job is self._job:
            self._job = None
            self.busy_changed.emit(False)
