"""What is asked of a translation engine, and what is known of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from cuesmith.base.jobs import CancelToken


@dataclass(frozen=True, slots=True)
class EngineLimits:
    """How much an engine takes at once."""

    texts: int = 1
    """Texts in one request."""
    characters: int = 4500
    """Characters in one request, all texts together."""
    bytes: int | None = None
    """UTF-8 bytes in one text, where the engine counts them."""
    pause: float = 0.0
    """Seconds to leave between two requests."""


@dataclass(frozen=True, slots=True)
class EngineSpec:
    """One way to translate, as a person chooses it."""

    id: str
    """Stable: settings and scripts name it, such as "libretranslate"."""
    label: str
    limits: EngineLimits
    needs_key: bool = False
    takes_url: bool = False
    """Whether the address of a server can be named."""
    offline: bool = False
    """Whether nothing leaves this machine."""
    marks_kept: bool = False
    """Whether it has a way of its own to leave marked parts as they are."""
    hint: str = ""
    """What to do where it is not ready, in a sentence."""


class Translator(Protocol):
    """One engine, ready for one pair of languages. One thread at a time."""

    @property
    def spec(self) -> EngineSpec:
        """Which it is."""
        ...

    def translate(self, texts: Sequence[str], token: CancelToken) -> Sequence[str | None]:
        """The texts in the other language, in the same order and number; None for one that this
        engine could not translate.

        Texts stay within `spec.limits`; each is a sentence or a few, without line breaks, and holds
        letters. Raises `TranslationError` where the request failed (its `retryable` and
        `retry_after` say whether and when it is worth another one), `Cancelled`.
        """
        ...
