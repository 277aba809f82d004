"""What a job hands out as it goes on, a few times a second, one job after the other.

For what is read of a medium: when another medium is opened, nothing of the one before may still
come.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.runner import Job, JobContext, RunningJob

Stream = Callable[[JobContext], Iterator[object]]
"""Snapshots of a result, the last one complete. Runs in the job's thread."""

_SECONDS = 0.1
"""A picture that grows ten times a second is seen to grow; more would only cost."""


@dataclass(frozen=True, slots=True)
class _Snapshot:
    run: int
    """Which job it comes from: one that was told to stop may still have some on the way."""
    value: object


class Snapshots(QObject):
    """Runs streams, the latest only. Lives on the GUI thread."""

    begun = Signal(RunningJob)
    """A job is about to start."""
    came = Signal(object)
    """A snapshot; the last one of a stream always comes."""
    failed = Signal(CuesmithError)
    finished = Signal()
    """The stream came to its end, all its snapshots have been told."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: RunningJob | None = None
        self._ending: set[RunningJob] = set()
        self._runs = 0

    @property
    def running(self) -> bool:
        """Whether more is to come."""
        return self._job is not None

    def start(self, stream: Stream) -> None:
        """Run a stream in place of the one that ran."""
        self.stop()
        self._runs += 1
        job = self._job = RunningJob(_job(stream, self._runs), self)
        job.context.partial.connect(self._on_snapshot)
        job.failed.connect(lambda error: self._on_failed(job, error))
        job.succeeded.connect(lambda _: self._on_finished(job))
        job.ended.connect(lambda: self._on_ended(job))
        self.begun.emit(job)
        job.start()

    def stop(self) -> None:
        """Want nothing more."""
        job, self._job = self._job, None
        if job is not None:
            self._ending.add(job)
            job.cancel()

    def shutdown(self) -> None:
        """Stop, and wait until nothing runs any more."""
        self.stop()
        for job in tuple(self._ending):
            job.wait()

    def _on_snapshot(self, snapshot: _Snapshot) -> None:
        if self._job is not None and snapshot.run == self._runs:
            self.came.emit(snapshot.value)

    def _on_failed(self, job: RunningJob, error: CuesmithError) -> None:
        if self._is_last_of(job):
            self.failed.emit(error)

    def _on_finished(self, job: RunningJob) -> None:
        if self._is_last_of(job):
            self.finished.emit()

    def _is_last_of(self, job: RunningJob) -> bool:
        """Whether a job that said its last word is the one that counts; it does no longer."""
        counts = job is self._job
        if counts:
            self._job = None
            self._ending.add(job)
        return counts

    def _on_ended(self, job: RunningJob) -> None:
        self._ending.discard(job)
        if job is self._job:
            self._job = None
        job.deleteLater()


def _job(stream: Stream, run: int) -> Job:
    def job(context: JobContext) -> None:
        told, waiting = 0.0, None
        try:
            for value in stream(context):
                context.token.check()
                waiting = _Snapshot(run, value)
                if time.monotonic() - told >= _SECONDS:
                    context.partial.emit(waiting)
                    told, waiting = time.monotonic(), None
        finally:
            # Where reading fails, how far it came is still worth seeing.
            if waiting is not None:
                context.partial.emit(waiting)

    return job
