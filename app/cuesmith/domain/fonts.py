"""Where letters come from, and which of them a font lacks."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class FontFile:
    """A font that travels with a medium or a script."""

    name: str
    """The file's name, as its container has it."""
    data: bytes


@dataclass(frozen=True, slots=True)
class FontSources:
    """Where fonts are looked for, beside those that a script carries in its `[Fonts]`."""

    system: bool = True
    """Those that are installed."""
    folder: Path | None = None
    """All of a folder, which go before those installed."""
    files: tuple[FontFile, ...] = ()
    """Attachments of a medium, which go before those too."""


@dataclass(frozen=True, slots=True)
class FontFinding:
    """A font that a script asks for and that is not there, or lacks letters."""

    font: str
    """The family asked for."""
    script: str
    """The writing system, such as "Arabic"; empty where the whole font is missing."""
    characters: str
    """Those that it lacks, each once, up to some dozens; empty where the font is missing."""
    fallback: str
    """What is taken in its stead, by the name of the font's own; empty where nothing has it, so
    that boxes are drawn or nothing at all."""
