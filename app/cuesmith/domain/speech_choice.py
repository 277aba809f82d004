"""What a person chose before a transcription, and what there is to choose from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Literal

from cuesmith.domain.speech import SpeechRequest

EngineName = Literal["whisper", "draft"]
Task = Literal["transcribe", "translate"]


@dataclass(frozen=True, slots=True)
class SpeechModel:
    """A speech model that is known, or on disk, or both."""

    name: str
    megabytes: int
    """10^6 bytes."""
    languages: str = ""
    """"many", "en", or empty where nobody knows."""
    advice: str = ""
    """One line: what it is good for."""
    path: Path | None = None
    """Its folder, where it is on disk."""
    partial: int = 0
    """Bytes that a stopped download left."""
    removable: bool = False
    """Whether it lies in Cuesmith's own store."""

    @property
    def on_disk(self) -> bool:
        """Whether it can be used at once."""
        return self.path is not None


@dataclass(frozen=True, slots=True)
class SpeechChoice:
    """What is to be recognised, and by what."""

    engine: EngineName = "draft"
    model: str = ""
    """Of the Whisper engine: a name of the store, or a folder."""
    language: str = ""
    """BCP 47; empty detects it."""
    task: Task = "transcribe"
    prompt: str = ""
    """Text that sets style and names."""
    hotwords: str = ""
    """Names to listen for."""
    audio_track: int | None = None
    """Position among the medium's audio streams; None takes the default one."""

    def request(self, medium: Path, start: int = 0, end: int | None = None) -> SpeechRequest:
        """What an engine is asked; times in milliseconds."""
        return SpeechRequest(
            medium,
            self.audio_track,
            start,
            end,
            self.language or None,
            self.task,
            self.prompt,
            self.hotwords,
            model=self.model if self.engine == "whisper" else "",
        )

    def to_pairs(self) -> tuple[tuple[str, str], ...]:
        """As text, for a resume point; what is empty is left out."""
        values = [(field.name, getattr(self, field.name)) for field in fields(self)]
        return tuple((name, str(value)) for name, value in values if value not in ("", None))


def read_choice(pairs: Iterable[tuple[str, str]]) -> SpeechChoice:
    """The choice that `to_pairs` wrote; what makes no sense in it is left out."""
    held = dict(pairs)
    track = held.get("audio_track", "")
    return SpeechChoice(
        "whisper" if held.get("engine") == "whisper" else "draft",
        held.get("model", ""),
        held.get("language", ""),
        "translate" if held.get("task") == "translate" else "transcribe",
        held.get("prompt", ""),
        held.get("hotwords", ""),
        int(track) if track.isdecimal() and len(track) < 6 else None,
    )


def sensible_choice(models: Iterable[SpeechModel]) -> SpeechChoice:
    """What is offered before anybody chose: the best model on disk, else the draft engine.

    `models` come best first. One for English only is passed over for one that knows more.
    """
    here = [model for model in models if model.on_disk]
    if not here:
        return SpeechChoice("draft")
    best = next((model for model in here if model.languages != "en"), here[0])
    return SpeechChoice("whisper", best.name)


@dataclass(frozen=True, slots=True)
class MachineSummary:
    """What this machine can do for speech, for the start page."""

    gpu: str = ""
    """The graphics card that works; empty for none."""
    no_gpu: str = ""
    """Why there is none, as a clause."""
    models: tuple[str, ...] = ()
    """Speech models on disk, best first."""
    cores: int = 1
    """Processor cores."""
