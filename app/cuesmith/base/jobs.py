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

    @property
    def cancelled(self) -> bool:
        """Whether the user asked to stop."""
        return self._event.is_set()

    def cancel(self) -> None:
        """Ask the job to stop at the next safe point."""
        self._event.set()

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
