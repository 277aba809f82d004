"""A project's writer on its own thread, heard on the GUI thread."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.runner import JobContext, RunningJob
from cuesmith.services.project_writer import Order, ProjectWriter, Reach, Stop


class LiveWriter(QObject):
    """Hands orders to the writer and its news back. Keep a reference until `ended`."""

    news = Signal(object)
    """A `News` of the writer."""
    failed = Signal(CuesmithError)
    """The writer ended by an error that nobody foresaw; nothing more is written."""
    ended = Signal()
    """The writer has let go of the file."""

    def __init__(self, writer: ProjectWriter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer = writer
        self._job = RunningJob(self._run, self)
        self._job.context.partial.connect(self.news)
        self._job.failed.connect(self.failed)
        self._job.ended.connect(self.ended)
        self._job.start()

    def _run(self, context: JobContext) -> None:
        self._writer.run(context.partial.emit)

    def put(self, order: Order) -> None:
        """Hand in what changed; never waits."""
        self._writer.put(order)

    def reach(self, seconds: float) -> bool:
        """Wait until everything handed in so far was tried; for emergencies and closing only."""
        reached = threading.Event()
        self._writer.put(Reach(reached))
        return reached.wait(seconds)

    def stop(self) -> None:
        """Write what is left and let go; `ended` follows."""
        self._writer.put(Stop())

    def wait(self, milliseconds: int) -> bool:
        """Block until the thread has stopped; for shutting down only."""
        return self._job.wait(milliseconds)
