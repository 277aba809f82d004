"""What the translation worker and its parent say to each other: one JSON object a line, both ways.

The parent sends one `Job`, then lists of sentences; the worker answers `{"ready": device}` and then
each list with the translations, or `{"error": ...}` where it cannot go on.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Job:
    """A model, and the pair of languages it is to translate."""

    folder: str
    source_pieces: str
    target_pieces: str
    before: tuple[str, ...] = ()
    """Tokens before each sentence."""
    after: tuple[str, ...] = ()
    prefix: tuple[str, ...] = ()
    """Tokens that each translation begins with, and that are no part of it."""
    device: str = "auto"
    threads: int = 0


def encode(value: dict[str, Any]) -> bytes:
    """A line."""
    return json.dumps(value, ensure_ascii=True).encode() + b"\n"


def encode_job(job: Job) -> bytes:
    """A job as a line."""
    return encode(asdict(job))


def decode_job(line: bytes) -> Job:
    """A job of a line; raises `ValueError`, `TypeError`."""
    fields: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in decode(line).items()
    }
    return Job(**fields)


def decode(line: bytes) -> dict[str, Any]:
    """An object of a line; raises `ValueError`."""
    value = json.loads(line)
    if not isinstance(value, dict):
        raise ValueError("not an object")  # noqa: TRY004 - of a line, not of a call
    return value
