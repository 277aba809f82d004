"""A job runs off the GUI thread and ends in exactly one of three ways."""

from __future__ import annotations

import gc
import threading
from functools import partial
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from cuesmith.base.errors import Cancelled, CuesmithError, MediaError
from cuesmith.base.jobs import Progress
from cuesmith.bridge.runner import Job, JobContext, RunningJob
from tests.support.patience import PATIENCE


def endings(job: Job, qtbot: QtBot) -> list[tuple[str, Any]]:
    """What a job's signals said, from beginning to end."""
    running, said = RunningJob(job), list[tuple[str, Any]]()
    running.succeeded.connect(lambda result: said.append(("succeeded", result)))
    running.failed.connect(lambda error: said.append(("failed", error)))
    running.cancelled.connect(lambda: said.append(("cancelled", None)))
    with qtbot.waitSignal(running.ended):
        running.start()
    return said


def test_a_result_comes_back_from_another_thread(qtbot: QtBot) -> None:
    (ending,) = endings(lambda _: threading.get_ident(), qtbot)
    assert ending[0] == "succeeded"
    assert ending[1] != threading.get_ident()


def test_an_error_comes_back_as_it_is(qtbot: QtBot) -> None:
    error = MediaError("talk.mp4 cannot be opened.")

    def fail(_context: JobContext) -> None:
        raise error

    assert endings(fail, qtbot) == [("failed", error)]


def test_whoever_hears_how_a_job_ended_finds_it_at_its_end(qtbot: QtBot) -> None:
    """Between the two, a press on "Try again" would be lost: the job would count as running."""
    said, stopping, stop = list[str](), list[bool](), threading.Event()

    def fail(_context: JobContext) -> None:
        raise MediaError("talk.mp4 cannot be opened.")

    def linger() -> None:
        job.context.partial.emit("nearly over")
        stop.wait(PATIENCE / 1000)

    job = RunningJob(fail)
    job.failed.connect(lambda: said.append("failed"))
    job.failed.connect(lambda: QTimer.singleShot(0, lambda: said.append("later")))
    job.ended.connect(lambda: said.append("ended"))
    job.context.partial.connect(lambda: stopping.append(True))
    job._worker.done.connect(linger, Qt.ConnectionType.DirectConnection)
    job.start()
    qtbot.waitUntil(lambda: bool(stopping))
    assert not said
    stop.set()
    qtbot.waitUntil(lambda: "later" in said)
    assert said == ["failed", "ended", "later"]


def test_a_job_may_be_destroyed_by_who_hears_how_it_ended(qtbot: QtBot) -> None:
    ended, owner = list[str](), QObject()
    job = RunningJob(lambda _: 3, owner)
    job.succeeded.connect(lambda: delete(owner))
    job.ended.connect(lambda: ended.append("ended"))
    job.start()
    qtbot.waitUntil(lambda: not isValid(job))
    assert not ended


def test_a_job_that_was_stopped_has_not_failed(qtbot: QtBot) -> None:
    def stopped(_context: JobContext) -> None:
        raise Cancelled

    assert endings(stopped, qtbot) == [("cancelled", None)]


def test_what_nobody_foresaw_is_an_error_with_details(qtbot: QtBot) -> None:
    def slip(_context: JobContext) -> None:
        raise KeyError("colour")

    ((how, error),) = endings(slip, qtbot)
    assert how == "failed"
    assert isinstance(error, CuesmithError)
    assert "colour" in error.message
    assert "in slip" in error.details


def test_cancel_reaches_the_job(qtbot: QtBot) -> None:
    running = RunningJob(lambda context: context.token._event.wait(PATIENCE / 1000))
    with qtbot.waitSignal(running.succeeded) as seen:
        running.start()
        running.cancel()
    assert seen.args == [True]
    assert running.wait()


@pytest.mark.usefixtures("qapp")
def test_a_closing_window_can_wait_without_an_event_loop() -> None:
    running = RunningJob(lambda context: context.token._event.wait(PATIENCE / 1000))
    running.start()
    running.cancel()
    assert running.wait(PATIENCE)


@pytest.mark.usefixtures("qapp")
def test_progress_is_thinned_out_but_its_end_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    clock = SimpleNamespace(monotonic=lambda: now)
    monkeypatch.setattr("cuesmith.bridge.runner.time", clock)
    context, told = JobContext(), list[float]()
    context.progressed.connect(lambda progress: told.append(progress.done))
    for done in (0.1, 0.2, 0.3, 1.0):
        context.report(Progress(done))
    now += 0.2
    context.report(Progress(0.5))
    assert told == [0.1, 1.0, 0.5]


def test_the_last_to_hold_a_jobs_owner_may_be_the_job_itself(qtbot: QtBot) -> None:
    """Its end must not end the owner, and with it the job, in the midst of the job's own end."""
    gone: list[bool] = []
    for _ in range(20):
        owner = QObject()
        owner.destroyed.connect(lambda: gone.append(True))
        job = RunningJob(partial(_named, owner), owner)
        job.ended.connect(job.deleteLater)
        job.ended.connect(partial(_named, owner, None))
        job.context.partial.connect(partial(_named, owner))
        job.start()
        del job, owner
    qtbot.waitUntil(lambda: len(gone) == 20)


def _named(owner: QObject, _: object) -> str:
    return owner.objectName()


def test_a_job_may_be_destroyed_while_its_thread_runs(qtbot: QtBot) -> None:
    going, over = threading.Event(), threading.Event()

    def work(_: JobContext) -> None:
        going.wait(PATIENCE / 1000)
        over.set()

    job = RunningJob(work)
    job.start()
    del job
    gc.collect()
    going.set()
    qtbot.waitUntil(over.is_set)
