"""The only place with threads: runs plain functions off the GUI thread and comes back to it.

A job is a function of a `JobContext`. It reports through the context, at most ten times a second
for progress, and ends in one of three ways: a result, a `CuesmithError`, or `Cancelled`.
"""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMetaMethod,
    QObject,
    Qt,
    QThread,
    QTimer,
    Signal,
    SignalInstance,
    Slot,
)
from shiboken6 import isValid

from cuesmith.base.errors import Cancelled, CuesmithError
from cuesmith.base.jobs import CancelToken, Progress

_REPORTS_A_SECOND = 10
_LAST_WAIT_MS = 10_000


class JobContext(QObject):
    """What a job sees of its runner. Signals cross to the GUI thread by Qt's own queue."""

    progressed = Signal(object)
    """A `Progress`."""
    partial = Signal(object)
    """Whatever the job hands out on the way; none is left out."""

    def __init__(self) -> None:
        super().__init__()
        self.token = CancelToken()
        self._last_report = 0.0

    def report(self, progress: Progress) -> None:
        """Tell how far the job is; reports that come too fast are dropped."""
        now = time.monotonic()
        if now - self._last_report >= 1 / _REPORTS_A_SECOND or progress.done >= 1:
            self._last_report = now
            self.progressed.emit(progress)


Job = Callable[[JobContext], Any]


class RunningJob(QObject):
    """A job on its own QThread. Keep a reference until `ended`."""

    succeeded = Signal(object)
    failed = Signal(CuesmithError)
    cancelled = Signal()
    ended = Signal()
    """Right after one of the three. All are told once the thread has stopped, in one go: whoever
    acts on how it ended never meets a job that still counts as running."""

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = JobContext()
        self._thread = QThread()
        self._worker = _Worker(job, self.context)
        self._worker.moveToThread(self._thread)
        self._thread.started.connect(self._worker.run)
        # Directly: queued, it would wait for a GUI thread that may be waiting for this one.
        self._worker.done.connect(self._thread.quit, Qt.ConnectionType.DirectConnection)
        self._thread.finished.connect(self._on_finished)

    def start(self) -> None:
        """Begin."""
        _threads().begin(self._thread, self._worker)

    def _on_finished(self) -> None:
        # Asked for before the end is told, so that it is done before the job is deleted for it.
        QTimer.singleShot(0, partial(_let_go, self))
        match self._worker.outcome:
            case _Succeeded(result):
                self.succeeded.emit(result)
            case CuesmithError() as error:
                self.failed.emit(error)
            case None:
                self.cancelled.emit()
        if isValid(self):  # whoever heard how it ended may have destroyed it with its owner
            self.ended.emit()

    def cancel(self) -> None:
        """Ask the job to stop at its next safe point."""
        self.context.token.cancel()

    def wait(self, milliseconds: int = 10_000) -> bool:
        """Block until the thread has stopped; for shutting down only."""
        return self._thread.wait(milliseconds)

    def end_now(self, *listeners: QObject) -> None:
        """Stop, and hear of the end at once instead of from the event loop; for shutting down.

        `listeners` first hear what the job handed out. Whoever called `deleteLater` when it ended
        has it deleted on return.
        """
        self.cancel()
        self.wait()
        for receiver in (*listeners, self):
            QCoreApplication.sendPostedEvents(receiver, QEvent.Type.MetaCall)
        QCoreApplication.sendPostedEvents(self, QEvent.Type.DeferredDelete)


class _Threads(QObject):
    """Holds threads until they have stopped.

    A thread that is destroyed before takes the whole process along, and a job can be destroyed at
    any time: with its owner, which Python may collect while the job's thread takes its last steps.
    """

    def __init__(self) -> None:
        super().__init__()
        self._held: dict[QThread, QObject] = {}
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._wait)

    def begin(self, thread: QThread, worker: QObject) -> None:
        self._held[thread] = worker
        thread.finished.connect(self._sweep)
        thread.start()

    @Slot()
    def _wait(self) -> None:
        """Let jobs that nobody wants any more come to their end."""
        for thread in list(self._held):
            thread.wait(_LAST_WAIT_MS)

    @Slot()
    def _sweep(self) -> None:
        for thread in [each for each in self._held if not each.isRunning()]:
            thread.wait()
            del self._held[thread]


@cache
def _threads() -> _Threads:
    return _Threads()


def begin_thread(thread: QThread, worker: QObject) -> None:
    """Start a thread that has no parent, and hold it with what works on it until it has stopped."""
    _threads().begin(thread, worker)


def _let_go(job: RunningJob) -> None:
    """Drop the functions that an ended job holds, from a stack on which no part of it stands.

    They often hold the job's owner. Were they dropped with the job, the last of them would end the
    owner, and the owner the job, in the midst of the job's own end.
    """
    worker = job._worker
    _disconnect(job.context, job.context.progressed, job.context.partial)
    if isValid(job):
        _disconnect(job, job.succeeded, job.failed, job.cancelled, job.ended)
    worker.drop_job()


def _disconnect(sender: QObject, *signals: SignalInstance) -> None:
    for signal in signals:
        # To disconnect what nobody listens to would be complained of.
        if isValid(sender) and sender.isSignalConnected(QMetaMethod.fromSignal(signal)):
            signal.disconnect()


@dataclass(frozen=True, slots=True)
class _Succeeded:
    result: Any


class _Worker(QObject):
    done = Signal()

    def __init__(self, job: Job, context: JobContext) -> None:
        super().__init__()
        self._job = job
        self._context = context
        self.outcome: _Succeeded | CuesmithError | None = None
        """How it ended, None where it was cancelled; to be read once the thread has stopped."""

    def drop_job(self) -> None:
        """Hold the function no longer."""
        self._job = _nothing

    @Slot()
    def run(self) -> None:
        """Do the job; whatever it raises ends here, in a sentence."""
        try:
            self.outcome = _Succeeded(self._job(self._context))
        except Cancelled:
            self.outcome = None
        except CuesmithError as error:
            self.outcome = error
        except Exception as error:  # noqa: BLE001 - the one door for what nobody foresaw
            self.outcome = _unforeseen(error)
        self.done.emit()


def _nothing(_context: JobContext) -> None:
    """What an ended job does."""


def _unforeseen(error: Exception) -> CuesmithError:
    translate = QCoreApplication.translate
    return CuesmithError(
        translate("Runner", "An unexpected error stopped this: {0}.").format(error),
        hint=translate("Runner", "Your work is kept. Please report this with its details."),
        details="".join(traceback.format_exception(error)),
    )
