"""What a speech engine hears, before it becomes cues. Times are integers of milliseconds."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from cuesmith.base.problems import Problem
from cuesmith.domain.cue import Doubt, Word


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of recognised speech, in order, never overlapping the one before."""

    start: int
    end: int
    text: str
    words: tuple[Word, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    language: str = "und"
    """BCP 47."""
    avg_logprob: float | None = None
    no_speech_prob: float | None = None
    compression_ratio: float | None = None
    speaker: str = ""
    """Who speaks, where an engine or a person said so."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time, such as speech that voice detection found."""

    start: int
    end: int

    @property
    def duration(self) -> int:
        """Milliseconds."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class SpeechRequest:
    """What to transcribe, and how. Engines ignore what they do not know."""

    media: Path
    audio_track: int | None = None
    """Position among the medium's audio streams, 0 first; None takes the default one."""
    start: int = 0
    """Milliseconds on the medium's time line: where to begin, as when resuming."""
    end: int | None = None
    """Milliseconds; None goes to the end."""
    language: str | None = None
    """BCP 47; None detects it."""
    task: Literal["transcribe", "translate"] = "transcribe"
    prompt: str = ""
    hotwords: str = ""
    words: bool = True
    """Whether to time the words."""
    vad: bool = True
    """Whether to leave out what holds no voice."""
    batch_size: int = 0
    """Windows decoded at once; 0 chooses, 1 is the sequential pipeline."""
    model: str = ""
    """A name of the model store, or a folder; empty chooses."""
    device: Literal["auto", "cpu", "cuda"] = "auto"
    compute_type: str = "auto"
    script: str = ""
    """Words that are expected, apart by spaces, where somebody wrote them down: the draft engine
    listens for these alone."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words in their order, and the stretch of a medium in which they are spoken."""

    start: int
    end: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Started:
    """The engine is ready: what runs, and where."""

    engine: str
    model: str
    device: str
    compute_type: str
    duration: int | None
    """Milliseconds of the medium, where known."""
    notices: tuple[str, ...] = ()
    """Sentences the user should read, such as why the GPU is not used."""


@dataclass(frozen=True, slots=True)
class LanguageDetected:
    """The language that the engine goes on with."""

    language: str
    probability: float


@dataclass(frozen=True, slots=True)
class Heard:
    """New segments; everything before `until` is done."""

    segments: tuple[Segment, ...]
    until: int


@dataclass(frozen=True, slots=True)
class Missed:
    """Speech was found here, but no text came of it."""

    span: Span


@dataclass(frozen=True, slots=True)
class Warned:
    """Something went wrong that does not stop the run."""

    problem: Problem


@dataclass(frozen=True, slots=True)
class Finished:
    """The end of the medium was reached."""

    until: int


SpeechEvent = Started | LanguageDetected | Heard | Missed | Warned | Finished
