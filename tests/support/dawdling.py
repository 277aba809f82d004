"""What keeps a thread busy, or waiting: for those who watch it."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Event


def be_busy() -> None:
    """Work for a fifth of a second of the thread's own processor time."""
    end = time.thread_time() + 0.2
    while time.thread_time() < end:
        pass


def wait() -> None:
    """Do nothing for a while."""
    Event().wait(0.4)


def do(work: Callable[[], None]) -> None:
    """Do it from another place."""
    work()
