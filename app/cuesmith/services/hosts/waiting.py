"""Waiting for what a host works on for long."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from cuesmith.base.errors import HostError
from cuesmith.base.jobs import CancelToken
from cuesmith.base.polling import Pace, poll

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Patience(Pace):
    """How often to ask, and how long: for jobs that may take hours."""

    first: float = 2.0
    longest: float = 30.0
    deadline: float = 6 * 3600.0
    """After which nothing is expected any more."""


def wait_for(
    ask: Callable[[], _T],
    over: Callable[[_T], bool],
    what: str,
    token: CancelToken,
    patience: Pace | None = None,
) -> _T:
    """Ask until the answer says that it is over; that answer.

    `what` is named in the `HostError` that ends the waiting at the deadline. Raises `Cancelled`,
    and whatever `ask` raises.
    """
    patience = patience or Patience()
    answer = poll(ask, over, token, patience)
    if not over(answer):
        raise HostError(
            f"{what} is still not done after {patience.deadline / 3600:.0f} hours.",
            hint="Look at it on the host's own page; it may be done later.",
        )
    return answer
