"""Films that are being made: each is a job on the board, and says when it is done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.base.jobs import CancelToken, Progress, Report
from cuesmith.bridge.film_ports import FilmPorts
from cuesmith.bridge.job_board import JobBoard
from cuesmith.bridge.runner import JobContext, RunningJob
from cuesmith.domain.document import Document
from cuesmith.services.burning import BurnRequest
from cuesmith.services.muxing import MuxRequest
from cuesmith.services.overlay import OverlayRequest

Make = Callable[[Report, CancelToken], tuple[str, ...]]
"""Makes a film, and gives what the user should know of it, in sentences."""


class FilmMaking(QObject):
    """Lives on the GUI thread."""

    made = Signal(object, object)
    """The film's path, and sentences on it."""
    failed = Signal(CuesmithError)

    def __init__(self, ports: FilmPorts, board: JobBoard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ports, self._board = ports, board
        self._jobs: list[RunningJob] = []

    @property
    def busy(self) -> bool:
        """Whether a film is being made."""
        return bool(self._jobs)

    def burn(self, request: BurnRequest, document: Document, tracks: tuple[str, ...]) -> None:
        """Draw captions into a film. The document is as it is now, whatever is edited later."""

        def make(report: Report, token: CancelToken) -> tuple[str, ...]:
            return self._ports.burn(request, document, tracks, report, token).notices

        self._start(self.tr("Burning captions into {0}"), request.target, make)

    def mux(self, request: MuxRequest) -> None:
        """Put captions beside a film."""
        make = partial(self._ports.mux, request)
        self._start(self.tr("Putting captions into {0}"), request.target, make)

    def overlay(self, request: OverlayRequest, document: Document, tracks: tuple[str, ...]) -> None:
        """Draw captions on nothing."""

        def make(report: Report, token: CancelToken) -> tuple[str, ...]:
            self._ports.overlay(request, document, tracks, report, token)
            return ()

        self._start(self.tr("Drawing captions into {0}"), request.target, make)

    def _start(self, title: str, target: Path, make: Make) -> None:
        def work(context: JobContext) -> tuple[str, ...]:
            # Its words are for a terminal; the jobs drawer has the time left in its own.
            return make(lambda told: context.report(Progress(told.done)), context.token)

        job = RunningJob(work, self)
        self._jobs.append(job)
        self._board.add(title.format(target.name), job)
        job.succeeded.connect(lambda notices: self.made.emit(target, notices))
        job.failed.connect(self.failed)
        job.ended.connect(lambda: self._forget(job))
        job.start()

    def _forget(self, job: RunningJob) -> None:
        self._jobs.remove(job)
        job.deleteLater()

    def stop(self) -> None:
        """Make no film any more; what is half written is removed. Waits for that."""
        for job in list(self._jobs):
            job.end_now()
