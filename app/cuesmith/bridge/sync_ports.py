"""What bringing captions in line asks of the outside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cuesmith.base.jobs import CancelToken, Report
from cuesmith.domain.speech import Span
from cuesmith.domain.track import Track


@dataclass(frozen=True, slots=True)
class SyncPorts:
    """Both take long: call them in jobs."""

    voices: Callable[[Path, int | None, Report, CancelToken], tuple[Span, ...]]
    """Where somebody speaks in a sound track of a medium (None: its default one), in order.
    Raises `MediaError` where there is no sound, `Cancelled`."""
    read: Callable[[Path], Track]
    """Captions of a file, sorted. Raises `SubtitleError`, `FileError`."""
