"""What exporting a transcript asks of the outside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cuesmith.domain.transcript import Transcript, TranscriptForm


@dataclass(frozen=True, slots=True)
class TranscriptPorts:
    """Takes a moment, or seconds for a long track: call it in a job."""

    write: Callable[[Transcript, Path, TranscriptForm], None]
    """Write a transcript, replacing what is there in one step. Raises `FileError`."""
