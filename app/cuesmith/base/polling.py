"""Asking again and again whether something is done, ever more seldom."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from cuesmith.base.jobs import CancelToken

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Pace:
    """How often to ask, and how long: seconds."""

    first: float = 1.0
    growth: float = 1.5
    longest: float = 10.0
    """Between two questions."""
    deadline: float = 900.0


def poll(ask: Callable[[], T], over: Callable[[T], bool], token: CancelToken, pace: Pace) -> T:
    """Ask until the answer says that it is over, or the deadline passes: the last answer.

    Raises `Cancelled`, and whatever `ask` raises.
    """
    until = time.monotonic() + pace.deadline
    rest = pace.first
    while True:
        answer = ask()
        if over(answer) or time.monotonic() + rest > until:
            return answer
        token.rest(rest)
        rest = min(rest * pace.growth, pace.longest)
