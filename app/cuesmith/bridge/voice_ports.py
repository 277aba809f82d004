"""What aligning scripts and telling voices apart ask of the outside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cuesmith.base.jobs import CancelToken, Report
from cuesmith.domain.alignment import Alignment
from cuesmith.domain.diarisation import Turn
from cuesmith.domain.script import Script
from cuesmith.domain.speech_choice import SpeechChoice


@dataclass(frozen=True, slots=True)
class VoicePorts:
    """All but `why_not` take long: call them in jobs. Sentences name no commands to type."""

    align: Callable[[Script, Path, SpeechChoice, Report, CancelToken], Alignment]
    """When a script's words are spoken in a medium. Raises `UsageError`, `SpeechError`,
    `MediaError`, `Cancelled`."""
    read_script: Callable[[Path], str]
    """The text of a script file. Raises `FileError`. Quick."""
    turns: Callable[[Path, int | None, int, Report, CancelToken], tuple[Turn, ...]]
    """Who speaks when in a medium's sound track (None: its default one), `int` people where that
    is known, else 0. Raises `SpeechError`, `MediaError`, `Cancelled`."""
    why_not: Callable[[], str]
    """Why voices cannot be told apart here, as sentences; empty where they can. Quick."""
    may_fetch: Callable[[], bool]
    """Whether the models are all that lacks, so that fetching helps. Quick."""
    fetch: Callable[[Report, CancelToken], None]
    """Bring the models that it takes; stopping keeps what has arrived. Raises `ModelError`,
    `Cancelled`."""
    megabytes: int
    """Of those models."""
