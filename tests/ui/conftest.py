"""Fixtures for tests that type, click and drag."""

from __future__ import annotations

import pytest

from cuesmith.domain import history


@pytest.fixture(autouse=True)
def typing_is_one_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """However long a busy machine stands still between two keys; a person's pause ends a step."""
    monkeypatch.setattr(history, "_MERGE_SECONDS", 1_000.0)
