"""Whatever is asked of a host, off the GUI thread; the long tasks on the board."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from cuesmith.bridge.host_ports import AccountPorts
from cuesmith.bridge.job_board import JobBoard
from cuesmith.bridge.runner import JobContext, RunningJob
from cuesmith.domain.hosting import AccountId
from cuesmith.services.host_ports import VideoHost

Task = Callable[[VideoHost, JobContext], Any]
"""What is done at a host; its result goes to `RunningJob.succeeded`."""


class HostJobs(QObject):
    """Lives on the GUI thread, and ends its jobs with itself."""

    def __init__(self, ports: AccountPorts, board: JobBoard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ports, self._board = ports, board
        self._jobs: list[RunningJob] = []

    @property
    def busy(self) -> bool:
        """Whether a host is being asked something."""
        return bool(self._jobs)

    def at(
        self, account: AccountId, task: Task, title: str = "", captions_address: str = ""
    ) -> RunningJob:
        """A job at a host, to be listened to and then started; one with a title is shown on the
        board. `captions_address` as in `AccountPorts.open`."""

        def work(context: JobContext) -> Any:
            with self._ports.open(account, context.token, captions_address) as host:
                return task(host, context)

        return self.job(work, title)

    def job(self, work: Callable[[JobContext], Any], title: str = "") -> RunningJob:
        """The same for what needs no open host: signing in, the keyring, a bucket."""
        job = RunningJob(work, self)
        self._jobs.append(job)
        if title:
            self._board.add(title, job)
        job.ended.connect(lambda: self._forget(job))
        return job

    def _forget(self, job: RunningJob) -> None:
        self._jobs.remove(job)
        job.deleteLater()

    def stop(self) -> None:
        """Ask nothing any more; what was begun can be gone on with later. Waits for that."""
        for job in list(self._jobs):
            job.end_now()
