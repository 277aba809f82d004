"""A model store and a hub of a test's own, apart from those of whoever runs it."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cuesmith.base.jobs import CancelToken, ignore_progress
from cuesmith.engines.speech.hub import Hub
from cuesmith.engines.speech.store import get_model
from tests.support.hub_server import REPO, HubServer


def own_store(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty store and hub cache in `folder`; no token, proxy or offline switch."""
    for name in list(os.environ):
        if name.startswith("HF_") or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")
    monkeypatch.setenv("CUESMITH_MODELS", str(folder / "models"))
    monkeypatch.setenv("HF_HOME", str(folder / "hf"))
    return folder / "models"


def hub_at(server: HubServer, **options: Any) -> Hub:
    """The server as a hub, which is not waited for."""
    return Hub(server.endpoint, first_delay=0.0, timeout=60.0, **options)


def fetch(server: HubServer, **options: Any) -> Path:
    """The server's model, fetched."""
    return get_model(REPO, ignore_progress, CancelToken(), hub_at(server, **options))


def put_model(folder: Path, files: dict[str, bytes]) -> Path:
    """A model's files on disk."""
    folder.mkdir(parents=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder


def wait_until(done: Callable[[], bool]) -> None:
    """Look again and again, for a minute at most."""
    end = time.monotonic() + 60
    while not done():
        assert time.monotonic() < end, "it did not happen in time"
        threading.Event().wait(0.01)
