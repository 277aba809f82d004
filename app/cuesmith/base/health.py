"""What was found when looking at the installation: one `Check` for each thing looked at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Health(StrEnum):
    """How it stands with one thing."""

    OK = "ok"
    ABSENT = "absent"
    """Not there, and not needed: a GPU, the network."""
    FAULT = "fault"
    """Something is wrong; what depends on it does not work."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at."""

    id: str
    """Stable, for reports: "draft", "cuda", ..."""
    label: str
    """For the user."""
    health: Health
    message: str
    """What was found: a clause without a full stop."""
    remedy: str = ""
    """What to do, in a sentence; empty where there is nothing to do."""
    facts: tuple[tuple[str, str], ...] = ()
    """Details for a bug report, by name."""
