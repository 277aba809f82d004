"""Jobs that must follow one another: what opens and closes projects."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.runner import Job, RunningJob

Then = Callable[[Any], None]


class JobLine(QObject):
    """Runs jobs one after the other, in the order in which they were asked for."""

    failed = Signal(CuesmithError)
    busy_changed = Signal(str)
    """What is being done, for the user; empty where nothing is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[tuple[str, Job, Then]] = deque()
        self._running: RunningJob | None = None
        self._then: Then | None = None

    @property
    def busy(self) -> bool:
        """Whether anything is under way."""
        return self._running is not None

    def run(self, job: Job, then: Then, doing: str = "") -> None:
        """Do a job, then something with its result on the GUI thread; a `CuesmithError` is
        told by `failed`."""
        self._waiting.append((doing, job, then))
        if self._running is None:
            self._start()

    def drop(self) -> None:
        """Want nothing any more of what was asked for until now; does not wait."""
        self._waiting.clear()
        self._then = None  # its result may be on its way already
        if self._running is not None:
            self._running.cancel()

    def stop(self, milliseconds: int = 10_000) -> None:
        """Want nothing any more; blocks until the job under way has ended."""
        self.drop()
        if self._running is not None:
            self._running.wait(milliseconds)

    def _start(self) -> None:
        doing, job, self._then = self._waiting.popleft()
        self._running = RunningJob(job, self)
        self._running.succeeded.connect(self._on_succeeded)
        self._running.failed.connect(self.failed)
        self._running.ended.connect(self._on_ended)
        self.busy_changed.emit(doing)
        self._running.start()

    def _on_succeeded(self, result: object) -> None:
        if self._then is not None:
            self._then(result)

    def _on_ended(self) -> None:
        if self._running is not None:
            self._running.deleteLater()
        self._running = None
        if self._waiting:
            self._start()
        else:
            self.busy_changed.emit("")
