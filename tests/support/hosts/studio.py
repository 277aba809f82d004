"""What tests of hosts in the window share: no waiting, no keyring, a home of their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends import null

from cuesmith.base import polling
from cuesmith.services.hosts import waiting

ACCOUNT_VARIABLES = (
    "MUX_TOKEN_ID",
    "MUX_TOKEN_SECRET",
    "GCORE_API_KEY",
    "MAGIC_HOUR_API_KEY",
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
)


@pytest.fixture
def hosts_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nobody is signed in, nothing is kept from before, and nothing takes its time."""
    for name in ("CONFIG", "STATE", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "home" / name))
    for name in ACCOUNT_VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(waiting.Patience.__init__, "__defaults__", (0.01, 1.5, 0.1, 120.0))
    monkeypatch.setattr(polling.Pace.__init__, "__defaults__", (0.01, 1.5, 0.1, 120.0))
    before = keyring.get_keyring()
    keyring.set_keyring(null.Keyring())  # type: ignore[no-untyped-call]
    yield
    keyring.set_keyring(before)
