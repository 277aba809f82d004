"""Finding out in the background by how much captions are off."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.base.jobs import Progress, Report
from cuesmith.bridge.job_board import JobBoard
from cuesmith.bridge.runner import Job, JobContext, RunningJob
from cuesmith.bridge.sync_ports import SyncPorts
from cuesmith.domain.cue import Cue
from cuesmith.domain.speech import Span
from cuesmith.services.syncing.finding import Sync, check_cues, sync_to_speech, sync_to_track


@dataclass(frozen=True, slots=True)
class Sound:
    """A sound track of a medium."""

    path: Path
    track: int | None
    """From 0; None for the default one."""


class Syncing(QObject):
    """One search at a time: another one stops it. Speech that was heard once is remembered."""

    found = Signal(object)
    """A `Sync`."""
    failed = Signal(CuesmithError)
    cancelled = Signal()
    progressed = Signal(object)
    """A `Progress`."""
    busy_changed = Signal(bool)

    def __init__(self, ports: SyncPorts, board: JobBoard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ports, self._board = ports, board
        self._job: RunningJob | None = None
        self._jobs: list[RunningJob] = []
        self._heard: dict[Sound, tuple[Span, ...]] = {}

    @property
    def busy(self) -> bool:
        """Whether it searches."""
        return self._job is not None

    def to_speech(self, cues: Sequence[Cue], sound: Sound, *, splits: bool) -> None:
        """Compare cues with what is said."""
        ports, heard = self._ports, self._heard

        def search(job: JobContext) -> Sync:
            check_cues(cues)
            voices = heard.get(sound)
            if voices is None:
                voices = ports.voices(sound.path, sound.track, _plain(job), job.token)
                heard[sound] = voices
            return sync_to_speech(cues, voices, _plain(job), job.token, splits=splits)

        self._start(self.tr("Comparing captions with speech"), search)

    def to_cues(self, cues: Sequence[Cue], others: Sequence[Cue], *, splits: bool) -> None:
        """Compare cues with those of another track."""

        def search(job: JobContext) -> Sync:
            return sync_to_track(cues, others, _plain(job), job.token, splits=splits)

        self._start(self.tr("Comparing two tracks"), search)

    def to_file(self, cues: Sequence[Cue], path: Path, *, splits: bool) -> None:
        """Compare cues with those of a file."""
        read = self._ports.read

        def search(job: JobContext) -> Sync:
            others = read(path).cues
            return sync_to_track(cues, others, _plain(job), job.token, splits=splits)

        self._start(self.tr("Comparing captions with {0}").format(path.name), search)

    def cancel(self) -> None:
        """Stop searching, soon."""
        if self._job is not None:
            self._job.cancel()

    def stop(self) -> None:
        """Search no more; waits until nothing runs."""
        for job in list(self._jobs):
            job.end_now()

    def _start(self, title: str, search: Job) -> None:
        self.cancel()
        job = self._job = RunningJob(search, self)
        self._jobs.append(job)
        self._board.add(title, job)
        job.context.progressed.connect(self.progressed)
        job.succeeded.connect(self._if_latest(job, self.found.emit))
        job.failed.connect(self._if_latest(job, self.failed.emit))
        job.cancelled.connect(self._if_latest(job, lambda *_: self.cancelled.emit()))
        job.ended.connect(lambda: self._forget(job))
        job.start()
        self.busy_changed.emit(True)

    def _if_latest(self, job: RunningJob, tell: Callable[..., object]) -> Callable[..., None]:
        def tell_if_latest(*values: object) -> None:
            if job is self._job:
                tell(*values)

        return tell_if_latest

    def _forget(self, job: RunningJob) -> None:
        self._jobs.remove(job)
        job.deleteLater()
        if job is self._job:
            self._job = None
            self.busy_changed.emit(False)


def _plain(job: JobContext) -> Report:
    """Progress without its words, which are for a terminal."""
    return lambda told: job.report(Progress(told.done))
