"""Nothing on this machine takes its time: tests do not rest."""

from __future__ import annotations

import pytest

from cuesmith.base import polling
from cuesmith.engines.hosts import patience
from cuesmith.services.hosts import waiting


def wait_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every wait for a host, and between two tries, be a short one."""
    monkeypatch.setattr(waiting.Patience.__init__, "__defaults__", (0.005, 1.5, 0.05, 120.0))
    monkeypatch.setattr(polling.Pace.__init__, "__defaults__", (0.005, 1.5, 0.05, 120.0))
    rests = (10.0, 60.0, 60.0, 180.0, 5, 12, 0.001, 0.01, 0.01)
    monkeypatch.setattr(patience.Limits.__init__, "__defaults__", rests)
