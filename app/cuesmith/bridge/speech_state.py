"""How it stands with a transcription, as a value that widgets show."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cuesmith.base.errors import CuesmithError


class Phase(StrEnum):
    """Where a transcription is."""

    IDLE = "idle"
    PREPARING = "preparing"
    """The engine starts, or its model is fetched."""
    LISTENING = "listening"
    STOPPING = "stopping"
    STOPPED = "stopped"
    """By the person; it can go on."""
    FAILED = "failed"
    """By an error; it can go on."""
    COMPLETE = "complete"


RUNNING = frozenset({Phase.PREPARING, Phase.LISTENING, Phase.STOPPING})


@dataclass(frozen=True, slots=True)
class SpeechState:
    """One look at a transcription."""

    phase: Phase = Phase.IDLE
    what: str = ""
    """The medium's file name."""
    message: str = ""
    """What is being prepared, in a sentence."""
    fraction: float | None = None
    """0 to 1; None where the end is not known."""
    done: int = 0
    """Milliseconds of the medium."""
    duration: int | None = None
    """Milliseconds."""
    elapsed: float = 0.0
    """Seconds."""
    left: float | None = None
    """Seconds still to go; None while that cannot be told."""
    speed: float | None = None
    """Times real time."""
    cues: int = 0
    """That this run brought."""
    doubtful: int = 0
    """Of those."""
    missed: int = 0
    """Milliseconds of speech without text."""
    engine: str = ""
    model: str = ""
    device: str = ""
    language: str = ""
    """BCP 47, once it is known."""
    track: str = ""
    """Identity of the track the cues go to."""
    notices: tuple[str, ...] = ()
    """Sentences to read, the latest last."""
    error: CuesmithError | None = None

    @property
    def running(self) -> bool:
        """Whether work is under way."""
        return self.phase in RUNNING
