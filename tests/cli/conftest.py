"""Fixtures for tests of commands."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest


@pytest.fixture
def a_terminal_that_counts() -> Iterator[None]:
    """Its closing ends a command, even where the tests themselves were started by `nohup`."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGHUP, before)
