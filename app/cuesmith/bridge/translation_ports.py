"""What the window asks of translation engines; `cli/studio_translation.py` makes the real thing.

Everything may take long, as the keyring or the network may: never called on the GUI thread.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from cuesmith.base.jobs import CancelToken
from cuesmith.base.secrets import Secret
from cuesmith.domain.translation import EngineSpec
from cuesmith.services.translation import Listen, Translation, TranslationRequest


@dataclass(frozen=True, slots=True)
class EngineSettings:
    """What a person sets for an engine, apart from its key."""

    url: str = ""
    model: str = ""
    region: str = ""
    email: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class EngineEntry:
    """An engine as it is offered."""

    spec: EngineSpec
    ready: bool
    has_key: bool = False
    """Whether a key is kept for it, or given in the environment."""
    takes_key: bool = False
    lasting: bool = True
    """Whether keys outlive the program: there is a keyring."""
    settings: EngineSettings = field(default_factory=EngineSettings)
    models: tuple[str, ...] = ()
    """Those that are there, of an engine that works with models of its own."""
    folder: str = ""
    """Where such models are looked for."""


@dataclass(frozen=True, slots=True)
class TranslationPorts:
    """Engines, and their doing."""

    engines: Callable[[], tuple[EngineEntry, ...]]
    """All of them, in the order in which they are offered."""
    set_up: Callable[[str, EngineSettings, Secret | None], EngineEntry]
    """Keep an engine's settings, and its key in the keyring (None leaves that as it is). Raises
    `FileError`, `HostError`."""
    forget_key: Callable[[str], EngineEntry]
    """Remove an engine's key, and what is set for it. Raises as `set_up` does."""
    translate: Callable[[TranslationRequest, str, bool, Listen, CancelToken], Translation]
    """Translate by the engine of that id; with True, answers of earlier runs are not used again.
    Raises `CuesmithError` where it cannot be begun; what stops it later is in the answer."""
    languages: Callable[[str, CancelToken], tuple[str, ...]]
    """The BCP 47 languages that the engine of that id translates into; empty where it names none.
    Raises `CuesmithError`, `Cancelled`."""
