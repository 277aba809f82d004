"""The board knows what runs, how far it is, and when it ended."""

from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from cuesmith.base.jobs import Progress
from cuesmith.bridge.job_board import BoardedJob, JobBoard, time_left
from cuesmith.bridge.runner import JobContext, RunningJob


@pytest.mark.parametrize(
    ("done", "seconds", "left"),
    [(0.5, 10.0, 10.0), (0.25, 10.0, 30.0), (1.0, 10.0, 0.0), (0.001, 10.0, None), (-1, 5.0, None)],
)
def test_time_left(done: float, seconds: float, left: float | None) -> None:
    assert time_left(done, seconds) == left


def test_a_job_is_on_the_board_while_it_runs(qtbot: QtBot) -> None:
    go_on = threading.Event()

    def work(context: JobContext) -> None:
        context.report(Progress(0.5, "half"))
        while not context.token.cancelled and not go_on.wait(0.01):
            pass

    board = JobBoard()
    job = RunningJob(work, board)
    entry = board.add("Count", job)
    assert board.jobs == (entry,)
    job.start()
    qtbot.waitUntil(lambda: entry.progress == Progress(0.5, "half"))
    assert entry.seconds_left is not None
    assert entry.cancel is not None
    with qtbot.waitSignal(board.removed):
        entry.cancel()
    assert not board.jobs
    assert job.wait()


def test_two_jobs_at_once(qtbot: QtBot) -> None:
    board = JobBoard()
    heard: list[BoardedJob] = []
    board.added.connect(heard.append)
    first, second = board.open("First"), board.open("Second", lambda: None)
    assert board.jobs == tuple(heard) == (first, second)
    first.end()
    assert list(board.jobs) == [second]
    second.end()
