"""The speech models of this machine, looked up, fetched and deleted off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.base.jobs import Progress
from cuesmith.bridge.ports import SpeechPorts
from cuesmith.bridge.runner import JobContext, RunningJob
from cuesmith.domain.speech_choice import SpeechModel


class SpeechModels(QObject):
    """What there is, as far as it was looked up. Lives on the GUI thread."""

    changed = Signal()
    """The list, or what is being fetched."""
    progressed = Signal(object)
    """`Progress` of the model that is being fetched."""
    fetched = Signal(str)
    """A model is on disk now."""
    failed = Signal(CuesmithError)
    folder_checked = Signal(object, str)
    """A folder, and why it is no model, as a clause; empty where it is one."""

    def __init__(self, ports: SpeechPorts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ports = ports
        self._jobs: set[RunningJob] = set()
        self._fetching: RunningJob | None = None
        self.models: tuple[SpeechModel, ...] = ()
        """All, in the order of the catalogue."""
        self.preferred: tuple[SpeechModel, ...] = ()
        """Those on disk, the best one first."""
        self.known = False
        """Whether the list was looked up at all."""
        self.fetching = ""
        """The model that is being fetched; empty for none."""

    def find(self, name: str) -> SpeechModel | None:
        """A model of the list by its name."""
        return next((model for model in self.models if model.name == name), None)

    def refresh(self) -> None:
        """Look again; `changed` follows."""
        ports = self._ports
        self._run(lambda _: (ports.models(), ports.preferred()), self._take)

    def fetch(self, name: str) -> None:
        """Bring a model to the disk; one at a time."""
        if self._fetching is not None:
            return
        ports = self._ports
        self.fetching = name
        job = self._run(
            lambda context: ports.fetch(name, context.report, context.token),
            lambda _: self.fetched.emit(name),
        )
        job.context.progressed.connect(self._on_progress)
        job.ended.connect(self._on_fetch_ended)
        self._fetching = job
        self.changed.emit()

    def cancel(self) -> None:
        """Stop fetching; what has arrived is kept for the next time."""
        if self._fetching is not None:
            self._fetching.cancel()

    def remove(self, name: str) -> None:
        """Delete a model, or what a stopped download left."""
        self._run(lambda _: self._ports.remove(name), lambda _: self.refresh())

    def check_folder(self, folder: Path) -> None:
        """Ask whether a folder is a model; `folder_checked` follows."""
        self._run(
            lambda _: self._ports.folder_problem(folder),
            lambda problem: self.folder_checked.emit(folder, problem),
        )

    def shut_down(self) -> None:
        """Stop everything and wait for it."""
        for job in tuple(self._jobs):
            job.cancel()
        for job in tuple(self._jobs):
            job.wait()

    def _take(self, found: tuple[tuple[SpeechModel, ...], tuple[SpeechModel, ...]]) -> None:
        self.models, self.preferred = found
        self.known = True
        self.changed.emit()

    def _on_progress(self, progress: Progress) -> None:
        self.progressed.emit(progress)

    def _on_fetch_ended(self) -> None:
        self._fetching, self.fetching = None, ""
        self.refresh()

    def _run(
        self, work: Callable[[JobContext], object], done: Callable[[Any], object]
    ) -> RunningJob:
        job = RunningJob(work, self)
        self._jobs.add(job)
        job.succeeded.connect(done)
        job.failed.connect(self.failed)
        job.ended.connect(lambda: self._forget(job))
        job.start()
        return job

    def _forget(self, job: RunningJob) -> None:
        self._jobs.discard(job)
        job.deleteLater()
