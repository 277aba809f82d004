"""Whether one press of "Publish" can do without asking anything."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.host_jobs import HostJobs
from cuesmith.bridge.host_ports import HostPorts
from cuesmith.bridge.hosting import ProjectHosting
from cuesmith.bridge.runner import JobContext, RunningJob
from cuesmith.bridge.settings import Settings
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.hosting import FETCHING_CAPTIONS
from cuesmith.domain.language import UNKNOWN
from cuesmith.domain.publishing import CaptionWay, PublishTarget
from cuesmith.domain.track import Track, TrackKind


@dataclass(frozen=True, slots=True)
class Press:
    """What a press does without asking."""

    target: PublishTarget
    by_hand: bool
    """Whether only the film goes, and the user adds the captions."""


class PublishCheck(QObject):
    """Lives on the GUI thread; what is kept on the disk is looked at in a job."""

    ready = Signal(Press)
    question = Signal()
    """Something has to be asked first."""
    failed = Signal(CuesmithError)

    def __init__(
        self,
        parts: tuple[Workspace, ProjectHosting, Settings],
        ports: HostPorts,
        jobs: HostJobs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._hosting, self._settings = parts
        self._ports, self._jobs = ports, jobs
        self._looking: RunningJob | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._looking is not None

    def going(self, target: PublishTarget) -> tuple[Track, ...]:
        """The tracks that go along."""
        return tuple(
            track
            for track in self._workspace.document.tracks
            if track.cues
            and track.kind is not TrackKind.CHAPTERS
            and track.id not in target.left_out
        )

    def look(self) -> None:
        """Find out; `ready`, `question` or `failed` follows."""
        latest = self._hosting.latest
        if latest is None or self._lacks_something(latest.target):
            self.question.emit()
            return
        target, ports = latest.target, self._ports
        fetches = target.account.host in FETCHING_CAPTIONS and bool(self.going(target))
        chosen = self._settings.caption_way() if fetches else ""

        def work(_: JobContext) -> Press | None:
            if not any(account.id == target.account for account in ports.accounts.every()):
                return None
            if not fetches:
                return Press(target, by_hand=False)
            if chosen == CaptionWay.BY_HAND:
                return Press(target, by_hand=True)
            if chosen == CaptionWay.ADDRESS or ports.bucket.load() is None:
                return None
            return Press(target, by_hand=False)

        self._looking = self._jobs.job(work)
        self._looking.succeeded.connect(self._on_looked)
        self._looking.failed.connect(self.failed)
        self._looking.ended.connect(self._on_ended)
        self._looking.start()

    def _lacks_something(self, target: PublishTarget) -> bool:
        return any(track.language == UNKNOWN for track in self.going(target))

    def _on_looked(self, press: Press | None) -> None:
        if press is None:
            self.question.emit()
        else:
            self.ready.emit(press)

    def _on_ended(self) -> None:
        self._looking = None
