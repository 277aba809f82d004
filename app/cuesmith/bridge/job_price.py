"""What a host's job will cost, asked for as its order is changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from cuesmith.bridge.host_jobs import HostJobs
from cuesmith.bridge.runner import JobContext, RunningJob
from cuesmith.domain.hosting import AccountId, JobRequest
from cuesmith.services.host_ports import VideoHost

_PAUSE_MS = 150


class JobPrice(QObject):
    """Lives on the GUI thread; only the latest question is answered."""

    told = Signal(str)
    """As `VideoHost.price`."""
    unknown = Signal()
    """The host cannot be asked."""

    def __init__(self, jobs: HostJobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._wanted: tuple[AccountId, JobRequest] | None = None
        self._job: RunningJob | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._start)

    def ask(self, account: AccountId, request: JobRequest) -> None:
        """Find out, soon."""
        self._wanted = account, request
        self._timer.start()

    def _start(self) -> None:
        if self._wanted is None:
            return
        account, request = self._wanted

        def work(host: VideoHost, _: JobContext) -> str:
            return host.price(request)

        job = self._job = self._jobs.at(account, work)
        job.succeeded.connect(lambda price: self._tell(job, price))
        job.failed.connect(lambda _: self._tell(job, None))
        job.start()

    def _tell(self, job: RunningJob, price: str | None) -> None:
        if job is not self._job:
            return
        self._job = None
        if price is None:
            self.unknown.emit()
        else:
            self.told.emit(price)

    def stop(self) -> None:
        """Want no answer any more."""
        self._timer.stop()
        self._job = None
