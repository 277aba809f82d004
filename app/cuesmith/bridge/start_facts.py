"""What the start page tells: recent projects, and what this machine can do.

All of it asks the disk or the driver: one job after the other, off the GUI thread.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from cuesmith.bridge.ports import StudioPorts
from cuesmith.bridge.runner import Job, JobContext, RunningJob

_SHOWN = 20


class StartFacts(QObject):
    """Looks, and tells as it finds. Lives on the GUI thread."""

    recent_found = Signal(object)
    """A tuple of `RecentProject`, those that are gone left out."""
    machine_found = Signal(object)
    """A `MachineSummary`."""

    def __init__(self, ports: StudioPorts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ports = ports
        self._jobs: set[RunningJob] = set()

    def look(self) -> None:
        """Look for everything."""
        self.look_for_recent()
        self.look_for_machine()

    def look_for_machine(self) -> None:
        """Look at what this machine can do only."""
        self._run(lambda context: context.partial.emit(self._ports.speech.machine()))

    def look_for_recent(self) -> None:
        """Look for recent projects only."""
        self._run(self._find_recent)

    def forget(self, path: str) -> None:
        """Take a project off the list; its file stays."""

        def work(context: JobContext) -> None:
            self._ports.projects.recent.remove(path)
            self._find_recent(context)

        self._run(work)

    def _find_recent(self, context: JobContext) -> None:
        recent = self._ports.projects.recent.all()[:_SHOWN]
        found = tuple(project for project in recent if not project.missing)
        context.partial.emit(found)

    def _run(self, work: Job) -> None:
        job = RunningJob(work, self)
        self._jobs.add(job)
        job.context.partial.connect(self._on_partial)
        job.ended.connect(self._on_ended)
        job.start()

    def _on_partial(self, found: object) -> None:
        if isinstance(found, tuple):
            self.recent_found.emit(found)
        else:
            self.machine_found.emit(found)

    def _on_ended(self) -> None:
        job = self.sender()
        if isinstance(job, RunningJob):
            self._jobs.discard(job)
            job.deleteLater()

    def shut_down(self) -> None:
        """Stop, and wait until nothing runs."""
        for job in tuple(self._jobs):
            job.cancel()
        for job in tuple(self._jobs):
            job.wait()
