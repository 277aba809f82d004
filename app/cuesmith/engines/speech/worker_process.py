"""A speech worker as its parent sees it: started, listened to, and never left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from queue import Empty, Queue
from types import TracebackType
from typing import IO, Self

from cuesmith.base.jobs import CancelToken
from cuesmith.engines.speech.worker_wire import LONGEST_LINE

_POLL_SECONDS = 0.05
"""How soon a cancelled run is noticed."""
_TAIL_BYTES = 8_000
"""Of standard error, kept for bug reports."""
_WAITING_LINES = 64
"""Lines read ahead; a worker whose parent is slow waits."""
_GONE_SECONDS = 10
"""A killed process is gone within this time, or the system is in trouble."""

if sys.platform == "win32":
    _WINDOWS_FLAGS = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
else:
    _WINDOWS_FLAGS = 0


class WorkerProcess:
    """A child process that takes one line and gives many.

    It has a group of its own: Ctrl-C in a terminal reaches the parent only, which decides.

    Use it as a context manager: on leaving, the whole group is killed and waited for.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            creationflags=_WINDOWS_FLAGS,
            start_new_session=_WINDOWS_FLAGS == 0,
        )
        self._lines: Queue[bytes | None] = Queue(_WAITING_LINES)
        self._tail: deque[bytes] = deque(maxlen=_TAIL_BYTES // 100)
        self._closing = threading.Event()
        self._readers = [
            threading.Thread(target=self._read_lines, args=(self._process.stdout,), daemon=True),
            threading.Thread(target=self._read_errors, args=(self._process.stderr,), daemon=True),
        ]
        for reader in self._readers:
            reader.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def pid(self) -> int:
        """Of the worker, which is also its group's."""
        return self._process.pid

    def send(self, line: bytes) -> None:
        """Give the worker its job; a worker that is already dead is noticed by `answers`."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(line)
            self._process.stdin.flush()
        except OSError:
            return

    def answers(self, token: CancelToken) -> Iterator[bytes]:
        """The lines the worker writes, to the last; raises `Cancelled`."""
        while True:
            token.check()
            try:
                line = self._lines.get(timeout=_POLL_SECONDS)
            except Empty:
                continue
            if line is None:
                return
            yield line

    def close(self) -> int:
        """End the worker and all it started; its exit status."""
        self._closing.set()
        _kill_group(self._process)
        status = self._process.wait(_GONE_SECONDS)
        for reader in self._readers:
            reader.join(_GONE_SECONDS)
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            _close(pipe)
        return status

    def wait(self) -> int:
        """Exit status of a worker that has said all it had to say."""
        try:
            self._process.wait(_GONE_SECONDS)
        except subprocess.TimeoutExpired:
            return self.close()
        return self.close()

    @property
    def last_words(self) -> str:
        """The end of what the worker wrote to standard error."""
        return b"".join(self._tail).decode("utf-8", "replace")[-_TAIL_BYTES:].strip()

    def _read_lines(self, stdout: IO[bytes]) -> None:
        while line := stdout.readline(LONGEST_LINE):
            self._put(line)
        self._put(None)

    def _put(self, line: bytes | None) -> None:
        """Wait for room, but not for a parent that has stopped listening."""
        while not self._closing.is_set():
            if not self._lines.full():
                self._lines.put(line)
                return
            self._closing.wait(_POLL_SECONDS)

    def _read_errors(self, stderr: IO[bytes]) -> None:
        while chunk := stderr.readline(_TAIL_BYTES):
            self._tail.append(chunk)


def _kill_group(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        process.kill()
        return
    try:
        # The group lives for as long as one of its members does, the worker itself or not; its
        # number is not given to others until we have waited for the worker.
        os.killpg(process.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        process.kill()


def _close(pipe: IO[bytes] | None) -> None:
    """Close, whatever was still to be written: nobody reads it any more."""
    if pipe is None:
        return
    try:
        pipe.close()
    except OSError:
        return


def describe_status(status: int) -> str:
    """How a process ended, in words."""
    if status < 0:
        try:
            name = signal.Signals(-status).name
        except ValueError:
            return f"signal {-status}"
        return f"signal {name}"
    if status > 0xFFFF:
        return f"Windows error 0x{status:08X}"
    return f"exit status {status}"
