"""The sound of the open medium as it is being read, for whoever draws it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.base.jobs import Progress
from cuesmith.bridge.runner import JobContext, RunningJob
from cuesmith.bridge.snapshots import Snapshots
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.media import MediaInfo, StreamKind
from cuesmith.services.ports import Peaks

ReadPeaks = Callable[[MediaInfo, int | None], Iterator[Peaks]]
"""As `MediaPorts.peaks`."""


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

    begun = Signal(RunningJob)
    """A job that reads sound is about to start."""
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
        self._snapshots = Snapshots(self)
        self._snapshots.begun.connect(self.begun)
        self._snapshots.came.connect(self._on_peaks)
        self._snapshots.failed.connect(self._on_failed)
        workspace.medium_changed.connect(self._on_medium)
        self._on_medium(workspace.medium)

    @property
    def waveform(self) -> Waveform | None:
        """What is known now; None where no medium is open."""
        return self._waveform

    @property
    def audio_track(self) -> int | None:
        """Which sound track is read: its position among the medium's own; None its default."""
        return self._track

    def set_audio_track(self, track: int | None) -> None:
        """Read another sound track: its position among the medium's own; None its default."""
        if track != self._track:
            self._track = track
            self._restart()

    def shutdown(self) -> None:
        """Stop, and wait until nothing runs any more."""
        self._snapshots.shutdown()

    def _on_medium(self, medium: MediaInfo | None) -> None:
        if medium != self._medium:
            self._medium, self._track = medium, None
            self._restart()

    def _restart(self) -> None:
        self._snapshots.stop()
        medium, track, read = self._medium, self._track, self._read_peaks
        if medium is None:
            self._tell(None)
        elif not medium.of_kind(StreamKind.AUDIO):
            self._tell(Waveform(silent=True))
        else:
            self._tell(Waveform())
            self._snapshots.start(lambda job: _reported(read(medium, track), medium, job))

    def _on_peaks(self, peaks: Peaks) -> None:
        self._tell(Waveform(peaks))

    def _on_failed(self, error: CuesmithError) -> None:
        known = self._waveform.peaks if self._waveform is not None else None
        self._tell(Waveform(known, error=error))

    def _tell(self, waveform: Waveform | None) -> None:
        self._waveform = waveform
        self.changed.emit(waveform)


def _reported(peaks: Iterator[Peaks], medium: MediaInfo, job: JobContext) -> Iterator[Peaks]:
    """The same, with how far reading has come."""
    for each in peaks:
        if medium.duration:
            job.report(Progress(min(1.0, each.seconds / float(medium.duration))))
        yield each
