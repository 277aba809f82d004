"""Fixtures for windows on a real X server."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.support.x_server import Hands

ON_X = os.environ.get("QT_QPA_PLATFORM") == "xcb"

# Collected only where `test_all.py`, or a person, has an X server ready for them.
collect_ignore_glob = [] if ON_X else ["test_on_*.py"]


@pytest.fixture
def hands() -> Iterator[Hands]:
    hands = Hands(os.environ["DISPLAY"])
    yield hands
    hands.close()


@pytest.fixture
def unhurried_clicks(qapp: QApplication) -> Iterator[None]:
    """Two clicks at one place are a double-click also where a machine is busy in between."""
    usual = qapp.doubleClickInterval()
    qapp.setDoubleClickInterval(20_000)
    yield
    qapp.setDoubleClickInterval(usual)
