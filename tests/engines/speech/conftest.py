"""Models and sounds that the speech tests share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.hub_server import HubServer, hub_server
from tests.support.tiny_whisper import TINY, build_tiny_whisper


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A multilingual Whisper of random weights."""
    return build_tiny_whisper(tmp_path_factory.mktemp("models") / "tiny", TINY)


@pytest.fixture
def server() -> Iterator[HubServer]:
    """A loopback server that speaks the model hub's protocol."""
    with hub_server() as running:
        yield running
