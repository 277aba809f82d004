"""Tokens that stop jobs."""

from __future__ import annotations

import threading

import pytest

from cuesmith.base.errors import Cancelled
from cuesmith.base.jobs import CancelToken


def test_what_blocks_a_job_is_broken_off() -> None:
    token = CancelToken()
    calls: list[str] = []

    def first() -> None:
        calls.append("first")

    def second() -> None:
        calls.append("second")

    token.when_cancelled(first)
    token.when_cancelled(second)
    token.forget(second)
    token.forget(second)
    assert calls == []
    token.cancel()
    token.cancel()
    assert calls == ["first"]
    token.when_cancelled(second)
    assert calls == ["first", "second"]


def test_a_rest_ends_when_the_user_stops() -> None:
    token = CancelToken()
    token.rest(0.0)
    token.rest(-1.0)
    stopper = threading.Thread(target=token.cancel)
    stopper.start()
    with pytest.raises(Cancelled):
        token.rest(60.0)
    stopper.join()
    with pytest.raises(Cancelled):
        token.rest(0.0)
