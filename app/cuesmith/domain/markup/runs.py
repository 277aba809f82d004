"""Cue text as runs of equal look: what every dialect of markup is converted through.

Each dialect module beside this one offers

    tokenize(source) -> tuple[Token, ...]     text and tags apart; never raises
    escape(plain) -> str                      plain text made safe in the dialect
    parse(source) -> Parsed                   what the markup means
    render(parsed) -> str                     and back, as far as the dialect can say it
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of marked-up text: either shown text, or a tag that shows nothing."""

    source: str
    """Verbatim."""
    plain: str
    """What it shows: empty for a tag; a line break as "\\n"."""

    @property
    def is_tag(self) -> bool:
        """Whether it shows nothing."""
        return not self.plain


@dataclass(frozen=True, slots=True)
class Look:
    """How a run is drawn; None or empty says nothing."""

    italic: bool = False
    bold: bool = False
    underline: bool = False
    strike: bool = False
    color: str = ""
    """"#rrggbb" or "#rrggbbaa", lower case."""
    classes: tuple[str, ...] = ()
    voice: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one look."""

    text: str
    look: Look = Look()
    time: int | None = None
    """Milliseconds on the medium's time line at which this run is spoken, where stated."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """What the markup of one cue means."""

    runs: tuple[Run, ...]
    alignment: int | None = None
    """Where on the picture, as a numeric keypad: 2 bottom centre, 8 top centre; None unsaid."""

    @property
    def text(self) -> str:
        """Plain text."""
        return "".join(run.text for run in self.runs)
