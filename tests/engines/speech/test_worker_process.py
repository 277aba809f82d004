"""The worker process: killed with all its children, and its death told in words."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from cuesmith.base.errors import Cancelled, EngineCrashed, ModelError, SpeechError
from cuesmith.base.jobs import CancelToken
from cuesmith.domain.speech import Finished, SpeechEvent, SpeechRequest, Started
from cuesmith.engines.speech.whisper import WhisperTranscriber
from cuesmith.engines.speech.worker import ARGUMENT, worker_command
from cuesmith.engines.speech.worker_process import WorkerProcess, describe_status
from cuesmith.engines.speech.worker_wire import encode_event

STARTED = encode_event(Started("whisper", "x", "cpu", "int8", 1_000))
FINISHED = encode_event(Finished(1_000))


def python(code: str) -> list[str]:
    return [sys.executable, "-c", f"import os, sys, time\nsys.stdin.readline()\n{code}"]


def says(*lines: bytes) -> str:
    return f"sys.stdout.buffer.write({b''.join(lines)!r}); sys.stdout.flush()"


def events_of(command: list[str], device: str = "cpu") -> Iterator[SpeechEvent]:
    engine = WhisperTranscriber(resolve=Path, command=command)
    request = SpeechRequest(Path("a.wav"), model="x", device=device)  # type: ignore[arg-type]
    return engine.transcribe(request, CancelToken())


def wait_for(condition: Callable[[], bool], seconds: float = 20) -> bool:
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        threading.Event().wait(0.02)
    return condition()


Children = Callable[[], set[psutil.Process]]


@pytest.fixture(autouse=True)
def started() -> Iterator[Children]:
    """Gives the processes that a test has started; none may be left behind."""
    before = set(psutil.Process().children(recursive=True))

    def now() -> set[psutil.Process]:
        return set(psutil.Process().children(recursive=True)) - before

    yield now
    assert wait_for(lambda: not now())


def test_death_after_the_last_event_is_success() -> None:
    command = python(says(STARTED, FINISHED) + "; os.abort()")
    assert list(events_of(command)) == [
        Started("whisper", "x", "cpu", "int8", 1_000),
        Finished(1_000),
    ]


def test_death_in_between_is_a_crash_with_its_signal_and_last_words() -> None:
    code = says(STARTED) + "; print('terminate called', file=sys.stderr, flush=True); os.abort()"
    events = events_of(python(code))
    assert isinstance(next(events), Started)
    with pytest.raises(EngineCrashed, match="SIGABRT") as caught:
        next(events)
    assert "terminate called" in caught.value.details


def test_death_while_loading_blames_the_model() -> None:
    with pytest.raises(ModelError, match="exit status 7"):
        list(events_of(python("os._exit(7)")))


def test_a_crash_on_the_gpu_goes_on_without_it() -> None:
    on_gpu = encode_event(Started("whisper", "x", "cuda", "float16", 1_000))
    code = (
        "import json, os, sys\n"
        "cpu = json.loads(sys.stdin.readline())['request']['device'] == 'cpu'\n"
        f"sys.stdout.buffer.write({STARTED + FINISHED!r} if cpu else {on_gpu!r})\n"
        "sys.stdout.flush()\n"
        "cpu or os.abort()"
    )
    command = [sys.executable, "-c", code]
    kinds = [type(event).__name__ for event in events_of(command, device="auto")]
    assert kinds == ["Started", "Warned", "Started", "Finished"]


@pytest.mark.parametrize(
    "line", [b"hello\n", b"{}\n", b'{"event": "Heard"}\n', b"\xff\xfe\n", b"[" * 9_000 + b"\n"]
)
def test_garbage_from_the_worker_is_an_error(line: bytes) -> None:
    with pytest.raises(SpeechError, match="unknown"):
        list(events_of(python(says(line) + "; time.sleep(60)")))


def test_a_line_without_end_is_bounded() -> None:
    code = "chunk = b'x' * 65536\nwhile True: sys.stdout.buffer.write(chunk)"
    with pytest.raises(SpeechError, match="unknown"):
        list(events_of(python(code)))


def test_a_flood_of_errors_is_bounded() -> None:
    code = (
        f"for _ in range(3000): sys.stderr.write('x' * 999 + chr(10))\n{says(STARTED)}\nos.abort()"
    )
    with pytest.raises(EngineCrashed) as caught:
        list(events_of(python(code)))
    assert 0 < len(caught.value.details) <= 8_000


def test_cancelling_ends_a_worker_that_says_nothing(started: Children) -> None:
    token = CancelToken()
    command = python("time.sleep(600)")
    engine = WhisperTranscriber(resolve=Path, command=command)

    def cancel_when_it_runs() -> None:
        wait_for(lambda: bool(started()))
        token.cancel()

    canceller = threading.Thread(target=cancel_when_it_runs)
    canceller.start()
    with pytest.raises(Cancelled):
        list(engine.transcribe(SpeechRequest(Path("a"), model="x", device="cpu"), token))
    canceller.join()


def test_a_run_that_was_cancelled_before_starts_no_worker() -> None:
    token = CancelToken()
    token.cancel()
    engine = WhisperTranscriber(resolve=Path, command=["/does/not/exist"])
    with pytest.raises(Cancelled):
        list(engine.transcribe(SpeechRequest(Path("a"), model="x"), token))


def test_a_worker_that_cannot_be_started_is_told() -> None:
    with pytest.raises(SpeechError, match="could not be started"):
        list(events_of(["/does/not/exist"]))


@pytest.mark.skipif(sys.platform == "win32", reason="process groups are POSIX's")
def test_the_workers_own_children_end_with_it() -> None:
    code = (
        "import subprocess\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
        "print(child.pid, flush=True)\ntime.sleep(600)"
    )
    with WorkerProcess(python(code)) as worker:
        worker.send(b"\n")
        grandchild = int(next(worker.answers(CancelToken())))
        assert psutil.pid_exists(grandchild)
    assert wait_for(lambda: not _runs(grandchild))


def test_closing_the_iterator_ends_the_worker(started: Children) -> None:
    events = events_of(python(says(STARTED) + "; time.sleep(600)"))
    next(events)
    assert started()
    events.close()  # type: ignore[attr-defined]
    assert not started()


def test_a_worker_that_gets_no_job_says_so_and_ends() -> None:
    done = subprocess.run(worker_command(), input=b"garbage\n", capture_output=True, check=False)
    assert done.returncode == 4
    assert done.stdout == b""
    assert b"got no job" in done.stderr


def test_a_worker_without_a_parent_ends() -> None:
    """The parent is killed outright while its worker is busy."""
    code = (
        "import subprocess, sys, time\n"
        "from cuesmith.engines.speech.worker import worker_command\n"
        "busy = 'import threading, time; from cuesmith.engines.speech import worker;'\n"
        "busy += 'threading.Thread(target=worker._end_with_parent).start();'\n"
        "busy += 'print(1, flush=True); time.sleep(600)'\n"
        "pipe = subprocess.PIPE\n"
        "child = subprocess.Popen([sys.executable, '-c', busy], stdin=pipe, stdout=pipe)\n"
        "child.stdout.readline()\n"
        "print(child.pid, flush=True)\n"
        "time.sleep(600)"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)
    assert parent.stdout is not None
    worker = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    parent.stdout.close()
    assert wait_for(lambda: not _runs(worker))


def _runs(pid: int) -> bool:
    """Whether a process is alive; one that is dead and not yet waited for is not."""
    try:
        return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


def test_a_frozen_build_re_enters_its_own_executable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert worker_command() == [sys.executable, ARGUMENT]


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (0, "exit status 0"),
        (3, "exit status 3"),
        (-9, "signal SIGKILL"),
        (-250, "signal 250"),
        (0xC0000409, "Windows error 0xC0000409"),
    ],
)
def test_the_end_of_a_process_in_words(status: int, words: str) -> None:
    if os.name == "nt" and status == -9:
        pytest.skip("Windows has no SIGKILL")
    assert describe_status(status) == words
