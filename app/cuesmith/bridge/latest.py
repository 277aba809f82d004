"""A question asked again and again while its answer is still being worked on: only the latest
counts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.runner import Job, RunningJob


class LatestJob(QObject):
    """Runs at most one job at a time, and after a pause: what was asked meanwhile comes next."""

    succeeded = Signal(object)
    """What the job gave, unless something else was asked since."""
    failed = Signal(CuesmithError)
    progressed = Signal(object)
    """A `Progress` of the job under way."""

    def __init__(self, pause: int, parent: QObject | None = None, *, reports: bool = False) -> None:
        """`pause` in milliseconds: so long nothing else must be asked before a job begins.
        `reports` says whether its jobs tell how far they are."""
        super().__init__(parent)
        self._reports = reports
        self._wanted: Job | None = None
        self._job: RunningJob | None = None
        self._dropped = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(pause)
        self._timer.timeout.connect(self._start)

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._wanted is not None or (self._job is not None and not self._dropped)

    def ask(self, job: Job) -> None:
        """Do this, soon, in place of what was asked before."""
        self._wanted = job
        if self._job is not None:
            self._job.cancel()
        self._timer.start()

    def drop(self) -> None:
        """Want no answer any more, and let the job under way end by itself."""
        self._wanted = None
        self._timer.stop()
        if self._job is not None:
            self._dropped = True
            self._job.cancel()

    def stop(self) -> None:
        """Want no answer any more; blocks until the job under way has ended."""
        self._wanted = None
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job.wait()

    def _start(self) -> None:
        if self._job is not None or self._wanted is None:
            return
        job, self._wanted = self._wanted, None
        self._job = RunningJob(job, self)
        self._job.succeeded.connect(self._pass_on(self.succeeded.emit))
        self._job.failed.connect(self._pass_on(self.failed.emit))
        if self._reports:
            self._job.context.progressed.connect(self.progressed)
        self._job.ended.connect(self._on_ended)
        self._job.start()

    def _pass_on(self, tell: Callable[[object], object]) -> Callable[[object], None]:
        def tell_if_latest(value: object) -> None:
            if self._wanted is None and not self._dropped:
                tell(value)

        return tell_if_latest

    def _on_ended(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
        self._job, self._dropped = None, False
        if self._wanted is not None and not self._timer.isActive():
            self._start()
