"""What is asked of `cuesmith translate`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Wish:
    """What the command line asked for, as it was typed."""

    source: Path | None
    target: Path | None
    to: tuple[str, ...]
    language: str
    engine: str
    url: str
    model: str
    glossary: Path | None
    profile: str
    folder: Path | None
    retry_failed: bool
    force: bool
