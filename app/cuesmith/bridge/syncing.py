"""Finding out in the background by how much captions are off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from cuesmith.base.jobs import Progress, Report
from cuesmith.bridge.job_board import JobBoard
from cuesmith.bridge.runner import JobContext
from cuesmith.bridge.single_job import SingleJob
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


class Syncing(SingleJob):
    """One search at a time: another one stops it. Speech that was heard once is remembered.

    What is `done` is a `Sync`.
    """

    def __init__(self, ports: SyncPorts, board: JobBoard, parent: QObject | None = None) -> None:
        super().__init__(board, parent)
        self._ports = ports
        self._heard: dict[Sound, tuple[Span, ...]] = {}

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

        self.start(self.tr("Comparing captions with speech"), search)

    def to_cues(self, cues: Sequence[Cue], others: Sequence[Cue], *, splits: bool) -> None:
        """Compare cues with those of another track."""

        def search(job: JobContext) -> Sync:
            return sync_to_track(cues, others, _plain(job), job.token, splits=splits)

        self.start(self.tr("Comparing two tracks"), search)

    def to_file(self, cues: Sequence[Cue], path: Path, *, splits: bool) -> None:
        """Compare cues with those of a file."""
        read = self._ports.read

        def search(job: JobContext) -> Sync:
            others = read(path).cues
            return sync_to_track(cues, others, _plain(job), job.token, splits=splits)

        self.start(self.tr("Comparing captions with {0}").format(path.name), search)


def _plain(job: JobContext) -> Report:
    """Progress without its words, which are for a terminal."""
    return lambda told: job.report(Progress(told.done))
