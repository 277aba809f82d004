"""The hosts' own jobs in a window: begun, followed over restarts, stopped, and their captions
brought here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import CuesmithError, HostError
from cuesmith.base.jobs import Progress, Report
from cuesmith.bridge.host_jobs import HostJobs
from cuesmith.bridge.host_ports import HostPorts
from cuesmith.bridge.host_tables import job_state
from cuesmith.bridge.hosting import ProjectHosting
from cuesmith.bridge.job_board import BoardedJob, JobBoard
from cuesmith.bridge.runner import JobContext, RunningJob
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.hosting import AccountId, JobKind, JobState, RemoteJob
from cuesmith.domain.publishing import HostedJob
from cuesmith.domain.track_edits import AddTrack
from cuesmith.services.host_ports import VideoHost
from cuesmith.services.hosts.following import (
    JobFailed,
    JobOrder,
    Outcome,
    begin,
    collect,
    follow,
)

_GONE = 404


class RemoteJobs(QObject):
    """Lives on the GUI thread. A job that was begun is in the project until its outcome is here,
    or the user wants it no longer."""

    begun = Signal(JobOrder, HostedJob)
    refused = Signal(JobOrder, CuesmithError)
    """It was not begun: a rule is broken, or the host said no."""
    arrived = Signal(HostedJob, object)
    """Its captions are tracks of the project now: a tuple of their identities."""
    rendered = Signal(HostedJob, object)
    """Its film is on this machine: the path."""
    stopped = Signal(HostedJob)
    """It was cancelled, here or there."""
    failed = Signal(HostedJob, CuesmithError)
    """Nothing came of it, or nothing can be heard of it just now: then it is still `waiting`."""
    changed = Signal()
    """Another job is waited for, or one stands otherwise."""

    def __init__(
        self,
        workspace: Workspace,
        hosting: ProjectHosting,
        ports: HostPorts,
        jobs: HostJobs,
        board: JobBoard,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._hosting = workspace, hosting
        self._ports, self._jobs, self._board = ports, jobs, board
        self._runs: list[_Run] = []
        self._project = ""
        hosting.changed.connect(self._on_hosting)
        hosting.going.connect(self.stop)
        self._on_hosting()

    # -- what there is --------------------------------------------------------------------------

    @property
    def waiting(self) -> tuple[HostedJob, ...]:
        """The jobs of the project, as they stood when they were last heard of."""
        live = {_key(run.hosted): run.hosted for run in self._runs if run.hosted is not None}
        return tuple(live.get(_key(each), each) for each in self._hosting.known.jobs)

    def is_followed(self, hosted: HostedJob) -> bool:
        """Whether it is asked for time and again now."""
        return self._run_of(hosted) is not None

    def _run_of(self, hosted: HostedJob) -> _Run | None:
        for run in self._runs:
            if run.hosted is not None and _key(run.hosted) == _key(hosted):
                return run
        return None

    # -- beginning and following ----------------------------------------------------------------

    def start(self, order: JobOrder) -> None:
        """Begin a job and wait for it; `begun` or `refused` follows first."""
        run = _Run(self._hosting.project, order)

        def work(host: VideoHost, context: JobContext) -> Outcome:
            hosted = begin(order, host, context.report)
            context.partial.emit(hosted)
            return _to_its_end(hosted, host, self._ports, context)

        self._go(run, order.account, work, self._title(order.request.kind, order, order.title))

    def follow(self, hosted: HostedJob) -> None:
        """Wait for a job that was begun before, or bring here what came of it."""
        if self.is_followed(hosted):
            return
        self._hosting.keep_job(self._hosting.project, hosted)
        run = _Run(self._hosting.project, None, hosted)

        def work(host: VideoHost, context: JobContext) -> Outcome:
            return _to_its_end(hosted, host, self._ports, context)

        self._go(run, hosted.account, work, self._title(hosted.job.kind, hosted, hosted.title))

    def _go(
        self,
        run: _Run,
        account: AccountId,
        work: Callable[[VideoHost, JobContext], Outcome],
        title: str,
    ) -> None:
        job = run.running = self._jobs.at(account, work)
        run.entry = self._board.open(title, partial(self._stop, run))
        job.context.progressed.connect(partial(self._on_progress, run))
        job.context.partial.connect(partial(self._on_told, run))
        job.succeeded.connect(partial(self._on_outcome, run))
        job.failed.connect(partial(self._on_failed, run))
        job.cancelled.connect(partial(self._on_cancelled, run))
        job.ended.connect(run.entry.end)
        self._runs.append(run)
        self.changed.emit()
        job.start()

    def _title(self, kind: JobKind, about: JobOrder | HostedJob, film: str) -> str:
        host = about.account.host.label
        said = {
            JobKind.TRANSLATE: self.tr("Translation by {0}: “{1}”"),
            JobKind.RENDER: self.tr("Render by {0}: “{1}”"),
            JobKind.EDIT: self.tr("Words replaced by {0}: “{1}”"),
        }.get(kind, self.tr("Captions by {0}: “{1}”"))
        return said.format(host, film)

    # -- what jobs tell -------------------------------------------------------------------------

    def _on_progress(self, run: _Run, progress: Progress) -> None:
        """A host's own word for how a job stands is shown in ours."""
        if run.hosted is not None and progress.message == run.hosted.job.word:
            progress = replace(progress, message=job_state(run.hosted.job))
        if run.entry is not None:
            run.entry.report(progress)

    def _on_told(self, run: _Run, hosted: HostedJob) -> None:
        first = run.hosted is None
        known = run.hosted is not None and run.hosted.job.state is hosted.job.state
        run.hosted = hosted
        if not known:
            self._hosting.keep_job(run.project, hosted)
        if first and run.order is not None:
            self.begun.emit(run.order, hosted)
        self.changed.emit()

    def _on_outcome(self, run: _Run, outcome: Outcome) -> None:
        run.hosted = outcome.hosted
        self._end(run)
        if run.project != self._hosting.project:
            return  # it is in that project still, which will ask for it again
        if outcome.stopped:
            self.forget(outcome.hosted)
            self.stopped.emit(outcome.hosted)
        elif outcome.film is not None:
            self.forget(outcome.hosted)
            self.rendered.emit(outcome.hosted, outcome.film)
        else:
            self._bring(outcome)

    def _bring(self, outcome: Outcome) -> None:
        """Add what came; what could not be added is asked for again with the project."""
        added = [self._workspace.apply(AddTrack(track)) for track in outcome.tracks]
        if all(added):
            self.forget(outcome.hosted)
            self.arrived.emit(outcome.hosted, tuple(track.id for track in outcome.tracks))

    def _on_failed(self, run: _Run, error: CuesmithError) -> None:
        self._end(run)
        if run.hosted is None:
            if run.order is not None:
                self.refused.emit(run.order, error)
            return
        gone = isinstance(error, HostError) and error.status == _GONE
        if isinstance(error, JobFailed) or gone:
            self._hosting.drop_job(run.project, run.hosted)
        self.changed.emit()
        self.failed.emit(run.hosted, error)

    def _on_cancelled(self, run: _Run) -> None:
        self._end(run)
        if run.unwanted and run.hosted is not None:
            self._cancel_there(run.hosted)

    def _end(self, run: _Run) -> None:
        self._runs.remove(run)
        self.changed.emit()

    # -- stopping -------------------------------------------------------------------------------

    def cancel(self, hosted: HostedJob) -> None:
        """Have the host stop a job; `stopped` or `failed` follows."""
        run = self._run_of(hosted)
        if run is not None:
            self._stop(run)
        else:
            self._cancel_there(hosted)

    def withdraw(self, order: JobOrder) -> None:
        """Begin a job no more; where it has begun by now, the host is to stop it."""
        for run in self._runs:
            if run.order is order:
                self._stop(run)

    def _stop(self, run: _Run) -> None:
        run.unwanted = True
        if run.running is not None:
            run.running.cancel()

    def _cancel_there(self, hosted: HostedJob) -> None:
        def work(host: VideoHost, _: JobContext) -> RemoteJob:
            return host.cancel(hosted.job)

        title = self.tr("Stopping at {0}: “{1}”").format(hosted.account.host.label, hosted.title)
        job = self._jobs.at(hosted.account, work, title)
        job.succeeded.connect(partial(self._on_cancelled_there, hosted))
        job.failed.connect(partial(self.failed.emit, hosted))
        job.start()

    def _on_cancelled_there(self, hosted: HostedJob, job: RemoteJob) -> None:
        if job.state is JobState.DONE:  # too late: what came of it is paid for
            self.follow(hosted)
            return
        self.forget(hosted)
        self.stopped.emit(hosted)

    def forget(self, hosted: HostedJob) -> None:
        """Wait for a job no longer; at the host it goes on."""
        self._hosting.drop_job(self._hosting.project, hosted)
        self.changed.emit()

    # -- other projects -------------------------------------------------------------------------

    def _on_hosting(self) -> None:
        project = self._hosting.project
        if project != self._project:
            self._project = project
            for hosted in self._hosting.known.jobs:
                if not hosted.job.state.over:
                    self.follow(hosted)
        self.changed.emit()

    def stop(self) -> None:
        """Follow nothing any more: the hosts go on, and the project knows what to ask for."""
        for run in list(self._runs):
            if run.running is not None:
                run.running.end_now(run.running.context)


class _Run:
    """One job that is waited for, on a thread of its own."""

    def __init__(
        self, project: str, order: JobOrder | None, hosted: HostedJob | None = None
    ) -> None:
        self.project, self.order, self.hosted = project, order, hosted
        self.running: RunningJob | None = None
        self.entry: BoardedJob | None = None
        self.unwanted = False
        """Whether the user stopped it, and the host is to know."""


def _to_its_end(
    hosted: HostedJob, host: VideoHost, ports: HostPorts, context: JobContext
) -> Outcome:
    done = hosted
    if not hosted.job.state.over:
        done = follow(hosted, host, context.partial.emit, context.report, context.token)

    def fetch(address: str, target: Path, report: Report) -> None:
        ports.fetch_film(address, target, report, context.token)

    return collect(done, host, ports.read_captions, fetch, context.report)


def _key(hosted: HostedJob) -> tuple[AccountId, str]:
    return hosted.account, hosted.job.id
