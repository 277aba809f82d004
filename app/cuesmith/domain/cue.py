"""Cues and words: frozen values. Times are integers of milliseconds."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum

from cuesmith.domain.style_choice import StyleChoice


class Dialect(StrEnum):
    """The languages in which cue text is marked up."""

    SRT = "srt"
    WEBVTT = "webvtt"
    ASS = "ass"
    TTML = "ttml"


class Doubt(StrEnum):
    """Why recognised text should be looked at."""

    REPETITION = "repetition"
    NO_SPEECH = "no-speech"
    UNLIKELY = "unlikely"
    TOO_FAST = "too-fast"
    STOCK_PHRASE = "stock-phrase"
    STRETCHED = "stretched"
    UNTRANSLATED = "untranslated"
    """No translation came: the text is still the source's."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or a syllable of karaoke, with its time.

    The words of a cue, in order, are found in its text one after the other; what lies between
    them (spaces, line breaks, loose punctuation) belongs to no word.
    """

    start: int
    """Milliseconds."""
    end: int
    """Milliseconds, at or after `start`."""
    text: str
    """As shown, punctuation included, without white space around it."""
    probability: float | None = None
    """0 to 1, where an engine gave it."""
    estimated: bool = False
    """True where the time was shared out, not heard."""


@dataclass(frozen=True, slots=True)
class Markup:
    """Cue text as its source wrote it."""

    dialect: Dialect
    source: str


@dataclass(frozen=True, slots=True)
class Accepted:
    """A broken rule that a person has found fine."""

    rule: str
    about: str
    """What it was about then: `acceptance.about`."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One caption: when it shows, and what it says."""

    id: str
    """Stable and unique within a track; never the row number."""
    start: int
    """Milliseconds, 0 or more."""
    end: int
    """Milliseconds, at or after `start`."""
    text: str
    """Plain, a line break as "\\n"."""
    words: tuple[Word, ...] = ()
    markup: Markup | None = None
    """The source's own markup, kept only where `text` alone does not say it all."""
    speaker: str = ""
    settings: tuple[tuple[str, str], ...] = ()
    """What else the source says of this cue, in its own terms (WebVTT settings, ASS columns)."""
    identifier: str = ""
    """The cue's name or number in its file, where that must survive."""
    note: str = ""
    doubts: tuple[Doubt, ...] = ()
    style: StyleChoice | None = None
    """The cue's own look; None takes its speaker's, or its track's."""
    accepted: tuple[Accepted, ...] = ()
    """What is wrong with it, and fine."""

    @property
    def duration(self) -> int:
        """Milliseconds."""
        return self.end - self.start


def new_cue_id() -> str:
    """A fresh identity for a cue."""
    return os.urandom(6).hex()


def new_cue_ids(count: int) -> list[str]:
    """Fresh identities for many cues, in a fraction of the time that one by one takes."""
    drawn = os.urandom(6 * count).hex()
    return [drawn[first : first + 12] for first in range(0, 12 * count, 12)]


def numbered_cue_id(number: int) -> str:
    """The identity a reader gives the cue at that place of its file; costs next to nothing."""
    return f"c{number}"
