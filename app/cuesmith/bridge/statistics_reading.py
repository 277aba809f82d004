"""The statistics of a track, kept up to date while somebody looks at them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.base.jobs import CancelToken, Report
from cuesmith.bridge.latest import LatestJob
from cuesmith.bridge.runner import JobContext
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.media import MediaInfo, StreamKind
from cuesmith.domain.speech import Span
from cuesmith.domain.statistics import Comparison, Statistics, compare, statistics
from cuesmith.domain.track import Track

_PAUSE_MS = 250

Voices = Callable[[Path, int | None, Report, CancelToken], tuple[Span, ...]]
"""Where somebody speaks in a medium; takes long."""


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What came out."""

    track: str
    found: Statistics
    compared: Comparison | None
    """Beside the other track; None where none was chosen."""


class StatisticsReading(QObject):
    """Works them out in jobs, from when it is made until it is stopped."""

    came = Signal(object)
    """`Reckoned`."""
    speech_changed = Signal()
    """Where somebody speaks was found out, or is not to be."""

    def __init__(self, workspace: Workspace, voices: Voices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._voices = workspace, voices
        self._track = self._other = ""
        self._speech: tuple[Span, ...] | None = None
        self._is_listening = False
        self.trouble: CuesmithError | None = None
        """Why nobody listened to the medium."""
        self._job, self._listening = LatestJob(_PAUSE_MS, self), LatestJob(0, self)
        self._job.succeeded.connect(self.came)
        self._listening.succeeded.connect(self._on_speech)
        self._listening.failed.connect(self._on_trouble)
        workspace.changed.connect(self.refresh)
        workspace.profile_changed.connect(self.refresh)
        workspace.medium_changed.connect(self._listen)
        self._listen(workspace.medium)

    @property
    def listening(self) -> bool:
        """Whether speech is still looked for."""
        return self._is_listening

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._job.busy

    def choose(self, track: str, other: str = "") -> None:
        """Reckon a track, and compare it to another one where one is named."""
        self._track, self._other = track, other
        self.refresh()

    def stop(self) -> None:
        """Do no more work."""
        for signal in (self._workspace.changed, self._workspace.profile_changed):
            signal.disconnect(self.refresh)
        self._workspace.medium_changed.disconnect(self._listen)
        self._job.stop()
        self._listening.stop()

    def refresh(self, *_about: object) -> None:
        """Reckon anew, soon."""
        track, other = self._held(self._track), self._held(self._other)
        profile, speech = self._workspace.profile, self._speech
        if track is None:
            return

        def reckon(_context: JobContext) -> Reckoned:
            compared = None if other is None else compare(track, other)
            return Reckoned(track.id, statistics(track, profile, speech), compared)

        self._job.ask(reckon)

    def _held(self, wanted: str) -> Track | None:
        tracks = self._workspace.document.tracks
        return next((each for each in tracks if wanted and each.id == wanted), None)

    def _listen(self, medium: MediaInfo | None) -> None:
        self._speech, self.trouble = None, None
        voices = self._voices
        self._is_listening = medium is not None and bool(medium.of_kind(StreamKind.AUDIO))
        self.speech_changed.emit()
        if medium is None or not self._is_listening:
            self._listening.stop()
            self.refresh()
            return
        path = medium.path
        self._listening.ask(lambda job: voices(path, None, job.report, job.token))

    def _on_speech(self, speech: tuple[Span, ...]) -> None:
        self._speech, self._is_listening = speech, False
        self.speech_changed.emit()
        self.refresh()

    def _on_trouble(self, error: CuesmithError) -> None:
        self.trouble, self._is_listening = error, False
        self.speech_changed.emit()
