"""Every long task of a window in one place: what it is, how far, how long still, and its end."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from cuesmith.base.jobs import Progress
from cuesmith.bridge.runner import RunningJob

_TOO_EARLY = 0.02
"""A smaller part than this says nothing on how long the rest takes."""


def time_left(done: float, seconds: float) -> float | None:
    """Seconds that a task still takes, if it goes on as it did; None where nobody can tell."""
    if not _TOO_EARLY <= done <= 1:
        return None
    return seconds * (1 - done) / done


class BoardedJob(QObject):
    """One task on the board."""

    changed = Signal()
    ended = Signal(object)
    """Itself."""

    def __init__(
        self,
        title: str,
        cancel: Callable[[], None] | None,
        parent: QObject | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self.title = title
        self.cancel = cancel
        """Asks it to stop; None where it cannot."""
        self.progress = Progress(-1.0)
        self._clock = clock
        self._began = clock()

    @property
    def seconds_left(self) -> float | None:
        """None where nobody can tell."""
        return time_left(self.progress.done, self._clock() - self._began)

    def report(self, progress: Progress) -> None:
        """Show how far it is."""
        self.progress = progress
        self.changed.emit()

    def end(self) -> None:
        """Take it off the board."""
        self.ended.emit(self)


class JobBoard(QObject):
    """The tasks that run now, the oldest first."""

    added = Signal(BoardedJob)
    removed = Signal(BoardedJob)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: list[BoardedJob] = []

    @property
    def jobs(self) -> tuple[BoardedJob, ...]:
        """Those on the board."""
        return tuple(self._jobs)

    def add(self, title: str, job: RunningJob) -> BoardedJob:
        """Put a job on the board until it ends; call it before the job starts."""
        entry = self.open(title, job.cancel)
        job.context.progressed.connect(entry.report)
        job.ended.connect(entry.end)
        return entry

    def open(self, title: str, cancel: Callable[[], None] | None = None) -> BoardedJob:
        """Put a task on the board that reports and ends by itself."""
        entry = BoardedJob(title, cancel, self)
        entry.ended.connect(self._remove)
        self._jobs.append(entry)
        self.added.emit(entry)
        return entry

    def _remove(self, entry: BoardedJob) -> None:
        if entry in self._jobs:
            self._jobs.remove(entry)
            self.removed.emit(entry)
            entry.deleteLater()
