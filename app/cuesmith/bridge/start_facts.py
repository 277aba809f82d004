"""What the start page tells: recent projects with a picture each, and what this machine can do.

All of it asks the disk or the driver: one job after the other, off the GUI thread.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.ports import StudioPorts
from cuesmith.bridge.runner import Job, JobContext, RunningJob
from cuesmith.domain.media import Picture
from cuesmith.services.project_recent import RecentProject

_SHOWN = 20
_SIZE = (320, 180)
_INTO = 10
"""The picture is taken so many seconds into the medium, or a tenth of it: not its black start."""


@dataclass(frozen=True, slots=True)
class _Thumbnail:
    project: str
    picture: Picture


class StartFacts(QObject):
    """Looks, and tells as it finds. Lives on the GUI thread."""

    recent_found = Signal(object)
    """A tuple of `RecentProject`, those that are gone left out."""
    picture_found = Signal(str, QImage)
    """Path of a project, and a picture of its medium."""
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
        for project in found:
            context.token.check()
            picture = self._picture_of(project)
            if picture is not None:
                context.partial.emit(_Thumbnail(project.path, picture))

    def _picture_of(self, project: RecentProject) -> Picture | None:
        at = Fraction(min(_INTO * 1000, project.duration // 10), 1000)
        if not project.media:
            return None
        try:
            return self._ports.media.thumbnail(Path(project.media), at, _SIZE)
        except CuesmithError:
            return None  # moved, or not there just now: the list shows it without a picture

    def _run(self, work: Job) -> None:
        job = RunningJob(work, self)
        self._jobs.add(job)
        job.context.partial.connect(self._on_partial)
        job.ended.connect(self._on_ended)
        job.start()

    def _on_partial(self, found: object) -> None:
        if isinstance(found, _Thumbnail):
            self.picture_found.emit(found.project, image_of(found.picture))
        elif isinstance(found, tuple):
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


def image_of(picture: Picture) -> QImage:
    """A picture as Qt holds it, with bytes of its own, in its aspect."""
    size = (picture.width, picture.height)
    image = QImage(picture.pixels, *size, picture.stride, QImage.Format.Format_RGB32)
    width = round(picture.height * picture.aspect)
    return image.copy() if width == picture.width else image.scaled(width, picture.height)
