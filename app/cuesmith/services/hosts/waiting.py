"""Asking a host again and again whether it is done, ever more seldom."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from cuesmith.base.errors import HostError
from cuesmith.base.jobs import CancelToken

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Patience:
    """How often to ask, and how long: seconds."""

    first: float = 2.0
    growth: float = 1.5
    longest: float = 30.0
    """Between two questions."""
    deadline: float = 6 * 3600.0
    """After which nothing is expected any more."""


def wait_for(
    ask: Callable[[], _T],
    over: Callable[[_T], bool],
    what: str,
    token: CancelToken,
    patience: Patience | None = None,
) -> _T:
    """Ask until the answer says that it is over; that answer.

    `what` is named in the `HostError` that ends the waiting at the deadline. Raises `Cancelled`,
    and whatever `ask` raises.
    """
    patience = patience or Patience()
    until = time.monotonic() + patience.deadline
    rest = patience.first
    while True:
        answer = ask()
        if over(answer):
            return answer
        if time.monotonic() + rest > until:
            raise HostError(
                f"{what} is still not done after {patience.deadline / 3600:.0f} hours.",
                hint="Look at it on the host's own page; it may be done later.",
            )
        token.rest(rest)
        rest = min(rest * patience.growth, patience.longest)
