"""The speech models of this machine, looked up, fetched and deleted off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.ports import SpeechPorts
from cuesmith.bridge.runner import JobContext, RunningJob
from cuesmith.domain.speech_choice import SpeechModel


@dataclass(frozen=True, slots=True)
class _Listed:
    models: tuple[SpeechModel, ...]
    preferred: tuple[SpeechModel, ...]


@dataclass(frozen=True, slots=True)
class _Fetched:
    name: str
    folder: Path


@dataclass(frozen=True, slots=True)
class _Removed:
    freed: int


@dataclass(frozen=True, slots=True)
class _Checked:
    folder: Path
    problem: str


_Result = _Listed | _Fetched | _Removed | _Checked


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
        self._jobs: list[RunningJob] = []
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
        self._run(lambda _: _Listed(ports.models(), ports.preferred()))

    def fetch(self, name: str) -> None:
        """Bring a model to the disk; one at a time."""
        if self._fetching is not None:
            return
        fetch = self._ports.fetch
        self.fetching = name
        job = self._run(lambda context: _Fetched(name, fetch(name, context.report, context.token)))
        job.context.progressed.connect(self.progressed)
        self._fetching = job
        self.changed.emit()

    def cancel(self) -> None:
        """Stop fetching; what has arrived is kept for the next time."""
        if self._fetching is not None:
            self._fetching.cancel()

    def remove(self, name: str) -> None:
        """Delete a model, or what a stopped download left."""
        remove = self._ports.remove
        self._run(lambda _: _Removed(remove(name)))

    def check_folder(self, folder: Path) -> None:
        """Ask whether a folder is a model; `folder_checked` follows."""
        find_problem = self._ports.folder_problem
        self._run(lambda _: _Checked(folder, find_problem(folder)))

    def shut_down(self) -> None:
        """Stop everything and wait for it."""
        while self._jobs:  # the end of one may begin another: the list is looked up again
            for job in tuple(self._jobs):
                job.end_now()

    def _run(self, work: Callable[[JobContext], _Result]) -> RunningJob:
        """Start a job. Neither it nor a connection of it may hold this object: the one that goes
        last would take the other one along in the middle of its own end."""
        job = RunningJob(work, self)
        self._jobs.append(job)
        job.succeeded.connect(self._on_result)
        job.failed.connect(self.failed)
        job.ended.connect(self._on_ended)
        job.start()
        return job

    def _on_result(self, result: _Result) -> None:
        match result:
            case _Listed(models, preferred):
                self.models, self.preferred, self.known = models, preferred, True
                self.changed.emit()
            case _Fetched(name=name):
                self.fetched.emit(name)
            case _Removed():
                self.refresh()
            case _Checked(folder, problem):
                self.folder_checked.emit(folder, problem)

    def _on_ended(self) -> None:
        job = self.sender()
        if not isinstance(job, RunningJob):
            return
        self._jobs.remove(job)
        job.deleteLater()
        if job is self._fetching:
            self._fetching, self.fetching = None, ""
            self.refresh()
