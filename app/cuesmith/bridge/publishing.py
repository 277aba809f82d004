"""One press of "Publish" in the window: what it would do, doing it, and taking it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.host_jobs import HostJobs
from cuesmith.bridge.host_ports import HostPorts
from cuesmith.bridge.hosting import ProjectHosting
from cuesmith.bridge.runner import JobContext, RunningJob
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.hosting import AccountId
from cuesmith.domain.publishing import Publication, PublishTarget
from cuesmith.services.host_ports import VideoHost
from cuesmith.services.hosts.plan import LocalTrack, PublishPlan
from cuesmith.services.hosts.publishing import PublishRequest, has_changed, look, publish, undo


class Publishing(QObject):
    """Lives on the GUI thread. One thing at a time: a new plan ends the one that is being made,
    and nothing is planned while something is published."""

    planned = Signal(PublishPlan)
    plan_failed = Signal(CuesmithError)
    published = Signal(Publication)
    undone = Signal(Publication)
    failed = Signal(CuesmithError)
    stopped = Signal(str)
    """Publishing, or taking back, was stopped; the film's title. The next press goes on."""
    busy_changed = Signal(bool)
    """Whether something is being published, or taken back."""

    def __init__(
        self,
        workspace: Workspace,
        hosting: ProjectHosting,
        ports: HostPorts,
        jobs: HostJobs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._hosting = workspace, hosting
        self._ports, self._jobs = ports, jobs
        self._planning: RunningJob | None = None
        self._doing: RunningJob | None = None
        self._project = self._title = ""
        """What is being done belongs to."""
        hosting.going.connect(self._leave)

    @property
    def busy(self) -> bool:
        """Whether something is being published, or taken back."""
        return self._doing is not None

    @property
    def title(self) -> str:
        """What is being published; empty where nothing is."""
        return self._title

    def plan(self, target: PublishTarget, *, film_only: bool = False) -> None:
        """Find out what a press would do; `planned` or `plan_failed` follows. `film_only` leaves
        all captions to the user, who adds them by hand."""
        self.forget_plan()
        if self.busy:
            return
        publication, captions = self._publication(target), self._captions(target, film_only)

        def work(host: VideoHost, context: JobContext) -> PublishPlan:
            return look(host, publication, captions())

        job = self._planning = self._jobs.at(target.account, work)
        job.succeeded.connect(lambda plan: self._end_plan(job, plan))
        job.failed.connect(lambda error: self._end_plan(job, error))
        job.start()

    def forget_plan(self) -> None:
        """Want no plan any more."""
        if self._planning is not None:
            self._planning.cancel()
            self._planning = None

    def _end_plan(self, job: RunningJob, outcome: PublishPlan | CuesmithError) -> None:
        if job is not self._planning:
            return
        self._planning = None
        if isinstance(outcome, PublishPlan):
            self.planned.emit(outcome)
        else:
            self.plan_failed.emit(outcome)

    def publish(
        self,
        target: PublishTarget,
        captions_address: str = "",
        *,
        film_only: bool = False,
        again: bool = False,
    ) -> None:
        """Bring the film and the tracks that changed there; `published`, `failed` or `stopped`
        follows, and what was done by then is known. `captions_address` as in `AccountPorts.open`.
        `film_only` as in `plan`. `again` sends a film that changed since as another one; until the
        host has it, that of then is what is known. Nothing happens while something is being done.
        """
        if self.busy:
            return
        self.forget_plan()
        publication, captions = self._publication(target), self._captions(target, film_only)
        film = self._film
        if again and self.is_of_then(publication):
            publication = publication.anew()
        else:
            # Also where it fails at once: the next press goes there.
            self._hosting.keep(self._hosting.project, publication)

        def work(host: VideoHost, context: JobContext) -> Publication:
            there = film if film and film.is_file() else None
            mark = self._ports.mark(there) if there else ""
            request = PublishRequest(publication, captions(), there, mark=mark)
            return publish(request, host, context.partial.emit, context.report, context.token)

        job = self._jobs.at(
            target.account,
            work,
            self.tr("Publishing “{0}”").format(target.title),
            captions_address,
        )
        job.succeeded.connect(self.published)
        self._do(job, target.title)

    def is_of_then(self, publication: Publication) -> bool:
        """Whether the film that is there is not the open one any more."""
        return has_changed(publication, self._film)

    def undo(self, account: AccountId) -> None:
        """Take back what the last press did to captions there; `undone`, `failed` or `stopped`
        follows. Nothing happens while something is being done."""
        publication = self._hosting.publication(account)
        if self.busy or publication is None or not publication.done:
            return
        known = publication

        def work(host: VideoHost, context: JobContext) -> Publication:
            return undo(known, host, context.partial.emit, context.report, context.token)

        title = self.tr("Taking back what was published of “{0}”").format(known.target.title)
        job = self._jobs.at(account, work, title)
        job.succeeded.connect(self.undone)
        self._do(job, known.target.title)

    def cancel(self) -> None:
        """Stop what is being done at its next safe point; `stopped` follows."""
        if self._doing is not None:
            self._doing.cancel()

    def _do(self, job: RunningJob, title: str) -> None:
        self._doing, self._title, self._project = job, title, self._hosting.project
        job.context.partial.connect(self._keep)
        job.failed.connect(self.failed)
        job.cancelled.connect(self._on_cancelled)
        job.ended.connect(self._end)
        self.busy_changed.emit(True)
        job.start()

    def _keep(self, known: Publication) -> None:
        self._hosting.keep(self._project, known)

    def _on_cancelled(self) -> None:
        self.stopped.emit(self._title)

    def _end(self) -> None:
        self._doing, self._title = None, ""
        self.busy_changed.emit(False)

    def _leave(self) -> None:
        """The project is left: what is known by now is kept with it, so that it can be gone on
        with."""
        self.forget_plan()
        if self._doing is not None:
            self._doing.end_now(self)

    def _publication(self, target: PublishTarget) -> Publication:
        known = self._hosting.publication(target.account)
        return replace(known, target=target) if known else Publication(target)

    def _captions(
        self, target: PublishTarget, film_only: bool = False
    ) -> Callable[[], tuple[LocalTrack, ...]]:
        """The tracks as they are now; made to captions by the job that calls it."""
        every = () if film_only else self._workspace.document.tracks
        tracks = tuple(track for track in every if track.id not in target.left_out)
        name = self._film.stem if self._film else ""
        return lambda: self._ports.captions(tracks, name)

    @property
    def _film(self) -> Path | None:
        medium = self._workspace.medium
        return medium.path if medium else None
