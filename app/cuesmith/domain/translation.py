"""What is asked of a translation engine, and what is known of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from cuesmith.base.jobs import CancelToken
from cuesmith.base.secrets import Secret


@dataclass(frozen=True, slots=True)
class EngineLimits:
    """How much an engine takes at once."""

    texts: int = 1
    """Texts in one request."""
    characters: int = 4500
    """Characters in one request, all texts together."""
    bytes: int | None = None
    """UTF-8 bytes in one text, where the engine counts them: at most this many."""
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
    """Whether it has a way of its own to leave marked parts as they are: its texts are XML then,
    and what must stay is `<x id="1"/>`."""
    detects: bool = False
    """Whether it finds out the source's language by itself."""
    needs_model: bool = False
    """Whether the name of a model, or its folder, must be said."""
    hint: str = ""
    """What to do where it is not ready, in a sentence."""


@dataclass(frozen=True, slots=True)
class EngineChoice:
    """An engine with all that it needs to be asked."""

    id: str
    url: str = ""
    """Another address than the usual one; for some engines there is no usual one."""
    key: Secret | None = None
    region: str = ""
    """Of a Microsoft resource."""
    model: str = ""
    """A language model's name, or an offline model's name or folder."""
    email: str = field(default="", repr=False)
    """For MyMemory: it lets those who say who they are translate more."""


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether an engine can be used as it is chosen; asks nobody on the network."""

    spec: EngineSpec
    ready: bool
    reason: str = ""
    """Why not, and what to do, in a sentence."""


class Translator(Protocol):
    """One engine, ready for one pair of languages. One thread at a time."""

    @property
    def spec(self) -> EngineSpec:
        """Which it is."""
        ...

    @property
    def variant(self) -> str:
        """What else decides how it translates: server, model, pair of languages as it names them.
        Answers are remembered by it; it holds no secrets."""
        ...

    def translate(self, texts: Sequence[str], token: CancelToken) -> Sequence[str | None]:
        """The texts in the other language, in the same order and number; None for one that this
        engine could not translate.

        Texts stay within `spec.limits`; each is a sentence or a few, without line breaks, and holds
        letters; XML where `spec.marks_kept`. Raises `TranslationError` where the request failed
        (its `retryable` and `retry_after` say whether and when it is worth another one),
        `TextRefused` where these very texts were not taken, `Cancelled`.
        """
        ...
