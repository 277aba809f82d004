"""What signals do to a command's work."""

from __future__ import annotations

import os
import signal

import pytest

from cuesmith.base.jobs import CancelToken
from cuesmith.cli.interrupts import cancel_on_signals

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")


@pytest.mark.usefixtures("a_terminal_that_counts")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_cancels_and_the_handlers_come_back(number: signal.Signals) -> None:
    before = signal.getsignal(number)
    token = CancelToken()
    with cancel_on_signals(token):
        signal.raise_signal(number)
        assert token.cancelled
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(number)
    assert signal.getsignal(number) == before


def test_what_was_started_to_outlive_its_terminal_does(request: pytest.FixtureRequest) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    request.addfinalizer(lambda: signal.signal(signal.SIGHUP, before))
    token = CancelToken()
    with cancel_on_signals(token):
        signal.raise_signal(signal.SIGHUP)
        assert not token.cancelled
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
