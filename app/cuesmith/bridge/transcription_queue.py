"""Several media, transcribed one after the other while the window is used.

Each one becomes a project of its own in the application's folder, kept whatever its end. A
transcription in the window goes first: the queue holds still meanwhile, and goes on afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import Cancelled, CuesmithError
from cuesmith.base.jobs import Progress
from cuesmith.bridge.ports import SpeechPorts, SpeechRun
from cuesmith.bridge.relistener import Relistener
from cuesmith.bridge.runner import JobContext, RunningJob
from cuesmith.bridge.transcriber import Transcriber
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.speech_choice import SpeechChoice
from cuesmith.services.live_captions import ResumePoint
from cuesmith.services.queued_runs import QueuedWork, run_queued
from cuesmith.services.transcription import Listen, Transcript

_MOST = 500
"""Media in a queue."""

Keep = Callable[[QueuedWork], Path]
"""Writes a project of its own and gives its file; called on the job's thread."""


class ItemState(StrEnum):
    """Where an item of the queue is."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"
    """By the person; what was heard is in its project, where it can be resumed."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class QueueItem:
    """One medium of the queue."""

    id: str
    medium: Path
    state: ItemState = ItemState.WAITING
    fraction: float | None = None
    """0 to 1; None where it is not known."""
    cues: int = 0
    message: str = ""
    """Why it failed."""
    project: Path | None = None
    """Where its cues are kept."""
    work: QueuedWork | None = None
    """How far it is; None before it began."""


@dataclass(frozen=True, slots=True)
class _Done:
    work: QueuedWork
    project: Path | None = None
    complete: bool = False
    error: CuesmithError | None = None


class TranscriptionQueue(QObject):
    """The list, and the one job that works it off. Lives on the GUI thread."""

    changed = Signal()
    """The list, or an item of it."""
    item_finished = Signal(object)
    """A `QueueItem` that is done, with its project."""
    failed = Signal(CuesmithError)
    """An item could not be done; the next one follows."""

    def __init__(
        self,
        workspace: Workspace,
        ports: SpeechPorts,
        keep: Keep,
        choose: Callable[[], SpeechChoice],
        parent: QObject | None = None,
    ) -> None:
        """`choose` tells what to transcribe with, when an item begins."""
        super().__init__(parent)
        self._workspace, self._ports = workspace, ports
        self._keep, self._choose = keep, choose
        self._items: list[QueueItem] = []
        self._job: RunningJob | None = None
        self._current = ""
        self._giving_way = False
        self._ahead = 0
        """Transcriptions in the window, which go first."""
        self.running = False
        """Whether the person let it run."""

    def give_way_to(self, *others: Transcriber | Relistener) -> None:
        """Hold still while one of these works."""
        for other in others:
            other.begun.connect(self._hold)
            other.idle.connect(self._go_on)

    # -- the list -------------------------------------------------------------------------------

    @property
    def items(self) -> tuple[QueueItem, ...]:
        """In order."""
        return tuple(self._items)

    @property
    def waiting(self) -> int:
        """How many are still to be done."""
        return sum(item.state is ItemState.WAITING for item in self._items)

    def add(self, media: Iterable[Path]) -> None:
        """Put media at the end; those that wait already are not put twice."""
        known = {item.medium for item in self._items if item.state is ItemState.WAITING}
        fresh = [path for path in dict.fromkeys(media) if path not in known]
        room = max(0, _MOST - len(self._items))
        self._items += [QueueItem(uuid4().hex[:12], path) for path in fresh[:room]]
        self.changed.emit()
        self._next()

    @property
    def unfinished(self) -> tuple[Path, ...]:
        """Media that have no project yet and nothing kept of them: those that wait, the one under
        way, and those that could not even begin."""
        return tuple(item.medium for item in self._items if _is_unfinished(item))

    def bring_back(self, media: Sequence[Path], missing: Collection[Path]) -> None:
        """Put media on the list that waited at the last end, ahead of what came since; those that
        are not there any more can be tried again. Nothing begins by itself."""
        known = {item.medium for item in self._items}
        back = [QueueItem(uuid4().hex[:12], path) for path in media if path not in known]
        told = "There is no file “{0}”."
        self._items[:0] = [
            replace(item, state=ItemState.FAILED, message=told.format(item.medium))
            if item.medium in missing
            else item
            for item in back
        ]
        self.changed.emit()

    def remove(self, *ids: str) -> None:
        """Take items off the list; one that runs is stopped, and stays with what it has."""
        gone = set(ids) - {self._current}
        if self._current in ids:
            self._stop_current()
        self._items = [item for item in self._items if item.id not in gone]
        self.changed.emit()

    def move(self, id_: str, step: int) -> None:
        """Move an item up (-1) or down (1)."""
        place = next((n for n, item in enumerate(self._items) if item.id == id_), None)
        if place is None or not 0 <= place + step < len(self._items):
            return
        self._items.insert(place + step, self._items.pop(place))
        self.changed.emit()

    def try_again(self, id_: str) -> None:
        """Let an item that failed wait again."""
        self._change(id_, lambda item: replace(item, state=ItemState.WAITING, message=""))
        self._next()

    # -- running --------------------------------------------------------------------------------

    def start(self) -> None:
        """Work it off."""
        self.running = True
        self.changed.emit()
        self._next()

    def pause(self) -> None:
        """Hold still until it is started again; the item under way goes on then."""
        self.running = False
        self._yield()
        self.changed.emit()

    def shut_down(self) -> None:
        """Stop, and keep what was heard: the window closes."""
        self.running = False
        under_way = self._current
        self._stop_current()
        if self._job is not None:
            self._job.end_now(self)
        self._items = [self._put_away(item, under_way) for item in self._items]

    def _put_away(self, item: QueueItem, under_way: str) -> QueueItem:
        """What was heard becomes a project, where it can be resumed; the rest waits."""
        if item.work is not None and item.work.cues:
            with suppress(CuesmithError):  # the journal has it still
                project = self._keep(item.work)
                return replace(item, state=ItemState.STOPPED, project=project, work=None)
        if item.id == under_way and item.project is None and item.state is ItemState.STOPPED:
            return replace(item, state=ItemState.WAITING)
        return item

    def _hold(self) -> None:
        self._ahead += 1
        self._yield()

    def _go_on(self) -> None:
        self._ahead = max(0, self._ahead - 1)
        self._next()

    def _yield(self) -> None:
        if self._job is not None:
            self._giving_way = True
            self._job.cancel()

    def _stop_current(self) -> None:
        if self._job is not None:
            self._giving_way = False
            self._job.cancel()

    def _next(self) -> None:
        if not self.running or self._ahead or self._job is not None:
            return
        item = next((each for each in self._items if each.state is ItemState.WAITING), None)
        if item is None:
            return
        work = item.work or QueuedWork(item.medium, self._choose())
        self._current, self._giving_way = item.id, False
        self._change(item.id, lambda it: replace(it, state=ItemState.RUNNING, work=work))
        self._job = self._make_job(work)
        self._job.start()

    def _make_job(self, work: QueuedWork) -> RunningJob:
        profile = self._workspace.profile

        def run(context: JobContext) -> _Done:
            latest = [work]

            def emit(grown: QueuedWork) -> None:
                latest.append(grown)
                del latest[0]
                context.partial.emit(grown)

            def hear(point: ResumePoint | None, listen: Listen) -> Transcript:
                start = point.start if point else 0
                wanted = SpeechRun(work.medium, work.choice, work.run, point is not None, start)
                return self._ports.hear(wanted, listen, context.report, context.token)

            if work.complete:  # it only could not be kept
                return self._finish(work, complete=True)
            try:
                complete = run_queued(work, hear, profile, emit).complete
            except Cancelled:
                return self._finish(latest[0], complete=False)
            except CuesmithError as error:
                return replace(self._finish(latest[0], complete=False), error=error)
            return self._finish(latest[0], complete=complete)

        job = RunningJob(run, self)
        job.context.progressed.connect(self._on_progress)
        job.context.partial.connect(self._on_work)
        job.succeeded.connect(self._on_done)
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_ended)
        return job

    def _finish(self, work: QueuedWork, *, complete: bool) -> _Done:
        """On the job's thread: keep what there is, unless it only gives way."""
        if not complete and (self._giving_way or not work.cues):
            return _Done(work)
        project = self._keep(work)
        if complete:
            self._ports.forget(work.run)
        return _Done(work, project, complete)

    def _on_progress(self, progress: Progress) -> None:
        fraction = progress.done if progress.done >= 0 else None
        message = progress.message
        self._change(self._current, lambda it: replace(it, fraction=fraction, message=message))

    def _on_work(self, work: QueuedWork) -> None:
        point = work.point
        done = point.done / work.duration if point and work.duration else None
        cues = work.cues
        self._change(
            self._current,
            lambda it: replace(it, work=work, fraction=done, cues=cues, message=""),
        )

    def _on_done(self, done: _Done) -> None:
        state = ItemState.DONE if done.complete else ItemState.STOPPED
        if done.error is not None:
            state = ItemState.FAILED
        elif not done.complete and self._giving_way:
            state = ItemState.WAITING
        message = str(done.error) if done.error else ""
        # What is kept as a project goes on there, not here: a person may have worked on it.
        work = None if done.project else done.work
        self._change(
            self._current,
            lambda it: replace(it, state=state, message=message, project=done.project, work=work),
        )
        if done.error is not None:
            self.failed.emit(done.error)
        elif done.complete:
            self.item_finished.emit(self._find(self._current))

    def _on_failed(self, error: CuesmithError) -> None:
        """It was heard, but could not be kept: it stays here, and can be tried again."""
        self._change(
            self._current, lambda it: replace(it, state=ItemState.FAILED, message=str(error))
        )
        self.failed.emit(error)

    def _on_ended(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
        self._job, self._current = None, ""
        if not self.waiting:
            self.running = False
        self.changed.emit()
        self._next()

    def _find(self, id_: str) -> QueueItem | None:
        return next((item for item in self._items if item.id == id_), None)

    def _change(self, id_: str, turn: Callable[[QueueItem], QueueItem]) -> None:
        self._items = [turn(item) if item.id == id_ else item for item in self._items]
        self.changed.emit()


def _is_unfinished(item: QueueItem) -> bool:
    if item.state is ItemState.FAILED:
        return item.work is None and item.project is None
    return item.state in (ItemState.WAITING, ItemState.RUNNING)
