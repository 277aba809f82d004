"""When pictures begin, where shots change and where it is silent: read of the open medium in the
background, and told to the workspace as it comes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from PySide6.QtCore import QObject, Signal

from cuesmith.bridge.ports import MediaPorts
from cuesmith.bridge.runner import JobContext, RunningJob
from cuesmith.bridge.snapshots import Snapshots
from cuesmith.bridge.waveform import Waveform, WaveformReading
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.frame_times import FrameTimes
from cuesmith.domain.media import MediaInfo, StreamKind
from cuesmith.domain.speech import Span

_FASTEST = 1000
"""Pictures a second; what says more is no rate."""


class MarksReading(QObject):
    """Fills `Workspace.frame_times` and `Workspace.marks`; lives on the GUI thread.

    One after the other, so that not all cores are taken: the pictures' times first, for edits are
    measured by them; shot changes, which decode every picture, only once the waveform is there.
    What cannot be read stays unknown: whoever shows pictures or sound says why.
    """

    shots_begun = Signal(RunningJob)
    """A job that looks for shot changes is about to start."""

    def __init__(
        self,
        workspace: Workspace,
        ports: MediaPorts,
        waveform: WaveformReading,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._ports = ports
        self._waveform = waveform
        self._medium: MediaInfo | None = None
        self._shots_wanted = False
        self._times, self._shots, self._silences = (Snapshots(self) for _ in range(3))
        self._times.came.connect(workspace.set_frame_times)
        self._times.finished.connect(self._look_for_shots)
        self._times.failed.connect(self._look_for_shots)
        self._shots.begun.connect(self.shots_begun)
        self._shots.came.connect(self._on_shots)
        self._silences.came.connect(self._on_silences)
        waveform.changed.connect(self._on_waveform)
        workspace.medium_changed.connect(self._on_medium)
        self._on_medium(workspace.medium)
        self._on_waveform(waveform.waveform)

    def shutdown(self) -> None:
        """Stop, and wait until nothing runs any more."""
        for each in (self._times, self._shots, self._silences):
            each.shutdown()

    def _on_medium(self, medium: MediaInfo | None) -> None:
        for each in (self._times, self._shots, self._silences):
            each.stop()
        self._medium = medium
        videos = medium.of_kind(StreamKind.VIDEO) if medium is not None else ()
        self._shots_wanted = bool(videos)
        if medium is None or not videos:
            return
        self._read_times(medium, videos[0].frame_rate)

    def _read_times(self, medium: MediaInfo, rate: Fraction | None) -> None:
        """Take the rate that the file states until the times themselves are known."""
        read = self._ports.frame_times
        if rate is not None and 0 < rate <= _FASTEST:
            self._workspace.set_frame_times(FrameTimes(rate))

        def stream(job: JobContext) -> Iterator[FrameTimes]:
            times = read(medium, job.report, job.token)
            if times is not None:
                yield times

        self._times.start(stream)

    def _on_waveform(self, waveform: Waveform | None) -> None:
        if waveform is None or waveform.peaks is None or not waveform.peaks.complete:
            self._look_for_shots()
            return
        peaks, find = waveform.peaks, self._ports.silences
        self._silences.start(lambda _: iter((find(peaks),)))
        self._look_for_shots()

    def _look_for_shots(self) -> None:
        """Begin once nothing else is read any more."""
        medium, read = self._medium, self._ports.shot_changes
        if self._shots_wanted and medium is not None and self._is_idle():
            self._shots_wanted = False
            self._shots.start(lambda job: read(medium, job.report, job.token))

    def _is_idle(self) -> bool:
        known = self._waveform.waveform
        if known is None or self._times.running:
            return False
        return (
            known.silent
            or known.error is not None
            or (known.peaks is not None and known.peaks.complete)
        )

    def _on_shots(self, shots: tuple[int, ...]) -> None:
        self._workspace.set_marks(replace(self._workspace.marks, shots=shots))

    def _on_silences(self, silences: tuple[Span, ...]) -> None:
        self._workspace.set_marks(replace(self._workspace.marks, silences=silences))
