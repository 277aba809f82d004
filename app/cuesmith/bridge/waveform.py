"""The sound of the open medium as it is being read, for whoever draws it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.runner import Job, JobContext, RunningJob
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.media import MediaInfo, StreamKind
from cuesmith.services.ports import Peaks

ReadPeaks = Callable[[MediaInfo, int | None], Iterator[Peaks]]
"""As `MediaPorts.peaks`."""

_SNAPSHOT_SECONDS = 0.1
"""A picture that grows ten times a second is seen to grow; more would only cost."""


@dataclass(frozen=True, slots=True)
class Waveform:
    """What is known of the sound of a medium."""

    peaks: Peaks | None = None
    """As far as it was read; None before anything was, and where there is none."""
    silent: bool = False
    """Whether the medium has no sound at all."""
    error: CuesmithError | None = None
    """Why it could not be read, or not to its end."""


class WaveformReading(QObject):
    """Reads the sound of whatever medium the workspace has; lives on the GUI thread."""

    changed = Signal(object)
    """The `Waveform` as it is now; None where no medium is open."""

    def __init__(
        self, workspace: Workspace, read_peaks: ReadPeaks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._read_peaks = read_peaks
        self._medium: MediaInfo | None = None
        self._track: int | None = None
        self._waveform: Waveform | None = None
        self._job: RunningJob | None = None
        self._runs = 0
        self._ending: set[RunningJob] = set()
        workspace.medium_changed.connect(self._on_medium)
        self._on_medium(workspace.medium)

    @property
    def waveform(self) -> Waveform | None:
        """What is known now; None where no medium is open."""
        return self._waveform

    def set_audio_track(self, track: int | None) -> None:
        """Read another sound track: its position among the medium's own; None its default."""
        if track != self._track:
            self._track = track
            self._restart()

    def shutdown(self) -> None:
        """Stop, and wait until nothing runs any more."""
        self._stop()
        for job in tuple(self._ending):
            job.wait()

    def _on_medium(self, medium: MediaInfo | None) -> None:
        if medium != self._medium:
            self._medium, self._track = medium, None
            self._restart()

    def _restart(self) -> None:
        self._stop()
        if self._medium is None:
            self._tell(None)
        elif not self._medium.of_kind(StreamKind.AUDIO):
            self._tell(Waveform(silent=True))
        else:
            self._tell(Waveform())
            self._runs += 1
            self._start(_reading(self._read_peaks, self._medium, self._track, self._runs))

    def _start(self, job: Job) -> None:
        running = self._job = RunningJob(job, self)
        running.context.partial.connect(self._on_read)
        running.failed.connect(lambda error: self._on_failed(running, error))
        running.ended.connect(lambda: self._on_ended(running))
        running.start()

    def _stop(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            self._ending.add(job)
            job.cancel()

    def _on_read(self, read: _Read) -> None:
        if self._job is not None and read.run == self._runs:
            self._tell(Waveform(read.peaks))

    def _on_failed(self, job: RunningJob, error: CuesmithError) -> None:
        if job is self._job:
            known = self._waveform.peaks if self._waveform is not None else None
            self._tell(Waveform(known, error=error))

    def _on_ended(self, job: RunningJob) -> None:
        self._ending.discard(job)
        if job is self._job:
            self._job = None
        job.deleteLater()

    def _tell(self, waveform: Waveform | None) -> None:
        self._waveform = waveform
        self.changed.emit(waveform)


@dataclass(frozen=True, slots=True)
class _Read:
    """What comes from a job: one that was told to stop may still have some on the way."""

    run: int
    peaks: Peaks


def _reading(read_peaks: ReadPeaks, medium: MediaInfo, track: int | None, run: int) -> Job:
    def job(context: JobContext) -> None:
        told = 0.0
        for peaks in read_peaks(medium, track):
            context.token.check()
            now = time.monotonic()
            if peaks.complete or now - told >= _SNAPSHOT_SECONDS:
                told = now
                context.partial.emit(_Read(run, peaks))

    return job
