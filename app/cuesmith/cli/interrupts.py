"""Ctrl-C, and being told to end: the work stops where that is safe, and tidies up."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from cuesmith.base.jobs import CancelToken

_SIGNALS = tuple(
    getattr(signal, name)
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
    if hasattr(signal, name)
)
"""Ctrl-C, being told to end, and the terminal being closed; each system has its own."""


@contextmanager
def cancel_on_signals(token: CancelToken) -> Iterator[None]:
    """Turn the first Ctrl-C, or another of these, into a cancel; a second one ends us at once."""

    def on_signal(_number: int, _frame: FrameType | None) -> None:
        if token.cancelled:
            raise KeyboardInterrupt
        token.cancel()

    before = {number: signal.signal(number, on_signal) for number in _SIGNALS if _heeded(number)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _heeded(number: int) -> bool:
    """All but the closed terminal where we were started to outlive it, as `nohup` does."""
    closed = getattr(signal, "SIGHUP", None)
    return number != closed or signal.getsignal(number) is not signal.SIG_IGN
