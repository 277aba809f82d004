"""What a long job and its runner tell each other.

A job is a plain function `job(request, report, token) -> result`: it calls `report` as it goes
and `token.check()` wherever stopping is safe. It knows neither threads nor widgets.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from cuesmith.base.errors import Cancelled


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is."""

    done: float
    """Fraction from 0 to 1; below 0 where the end is not known."""
    message: str = ""
    """What is being done, for the user."""


Report = Callable[[Progress], None]
"""Takes progress; must return quickly."""


class CancelToken:
    """A flag that may be raised from any thread and is looked at by the job."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self._lock = threading.Lock()
        self._acts: list[Callable[[], None]] = []

    @property
    def cancelled(self) -> bool:
        """Whether the user asked to stop."""
        return self._event.is_set()

    def cancel(self) -> None:
        """Ask the job to stop at the next safe point."""
        self._event.set()
        with self._lock:
            acts, self._acts = self._acts, []
        for act in acts:
            act()

    def when_cancelled(self, act: Callable[[], None]) -> None:
        """Have `act` called once, in the thread that cancels: to break off what blocks the job.

        It must be quick and must not raise. Where the user asked already it is called at once.
        """
        with self._lock:
            if not self._event.is_set():
                self._acts.append(act)
                return
        act()

    def forget(self, act: Callable[[], None]) -> None:
        """Take back `when_cancelled`; one that is not known does no harm."""
        with self._lock:
            if act in self._acts:
                self._acts.remove(act)

    def check(self) -> None:
        """Raise `Cancelled` where the user asked to stop."""
        if self._event.is_set():
            raise Cancelled

    def rest(self, seconds: float) -> None:
        """Wait that long, or raise `Cancelled` as soon as the user asks to stop."""
        if self._event.wait(max(seconds, 0.0)):
            raise Cancelled


def ignore_progress(progress: Progress) -> None:
    """Take no notice of progress."""
