"""What is said to, and learnt from, the reading and writing of subtitle files."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from cuesmith.base.problems import Problem
from cuesmith.domain.cue import Cue
from cuesmith.domain.track import Source, Track


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read; None lets the file decide."""

    format: str | None = None
    encoding: str | None = None
    fps: Fraction | None = None
    """Pictures a second, for formats that count frames."""
    track: int | None = None
    """Which subtitle track of a medium, counted from 0; None takes the first that has text."""


@dataclass(frozen=True, slots=True)
class WriteOptions:
    """How to write."""

    encoding: str = "utf-8"
    bom: bool = False
    newline: str = "\n"
    fps: Fraction | None = None
    word_stamps: bool = False
    """Write word times where the format takes them but players may show them raw (WebVTT)."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one format's reader got out of a file."""

    cues: tuple[Cue, ...]
    """In file order."""
    source: Source
    problems: tuple[Problem, ...] = ()
    language: str = "und"
    metadata: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class OpenedSubtitles:
    """A subtitle file, read."""

    track: Track
    format: str
    encoding: str
    """Python's name of the encoding; empty for binary formats."""
    encoding_guessed: bool
    """True where neither a BOM, nor a declaration, nor valid UTF-8 settled it."""
    problems: tuple[Problem, ...] = ()
