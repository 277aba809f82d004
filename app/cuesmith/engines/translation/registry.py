"""All translation engines: one table, one door. An engine's module is imported when it opens."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from importlib import import_module
from typing import Any

from cuesmith.base.errors import UsageError
from cuesmith.base.jobs import CancelToken
from cuesmith.domain.language import read_language
from cuesmith.domain.translation import EngineChoice, EngineSpec, Readiness, Translator
from cuesmith.engines.translation.specs import OFFLINE, OPENAI, SPECS

Opened = AbstractContextManager[Translator]


def spec_of(engine: str) -> EngineSpec:
    """An engine by its id; raises `UsageError`."""
    for spec in SPECS:
        if spec.id == engine:
            return spec
    known = ", ".join(spec.id for spec in SPECS)
    raise UsageError(
        f"There is no translation engine {engine!r}.",
        hint=f"Known are: {known}; and whisper, which hears a film. Mux and Gcore translate the "
        "films that they hold: cuesmith hosts translate.",
    )


def readiness(choice: EngineChoice) -> Readiness:
    """Whether an engine can be used as it is chosen; nobody is asked. Not for the GUI thread: the
    listing of offline models looks at the disk."""
    spec = spec_of(choice.id)
    if spec is OFFLINE:
        from cuesmith.engines.translation.offline_models import stored_models

        return Readiness(spec, bool(choice.model or stored_models()), spec.hint)
    missing = spec.needs_key and not choice.key
    if spec is OPENAI:
        missing = not (choice.model and (choice.key or choice.url))
    elif spec.takes_url:
        missing = not choice.url
    return Readiness(spec, not missing, spec.hint if missing else "")


def open_translator(
    choice: EngineChoice, source: str | None, target: str, token: CancelToken
) -> Opened:
    """An engine for a pair of BCP 47 languages, as a context manager. Without `source` it finds
    that out itself (`spec.detects`).

    Entering raises `TranslationError`, `ModelError`, `Cancelled`: a pair it does not know, a key
    that is wrong, a server that is not there. Not for the GUI thread.
    """
    opened: Callable[..., Opened] = _module(choice).opened
    return opened(choice, source, target, token)


def target_languages(choice: EngineChoice, token: CancelToken) -> tuple[str, ...]:
    """The BCP 47 languages that an engine translates to; empty where it names none and takes any.
    Raises as `open_translator` does."""
    found: tuple[str, ...] = _module(choice).languages(choice, token)
    return tuple(sorted({read_language(code.replace("_", "-")) for code in found} - {"und"}))


def _module(choice: EngineChoice) -> Any:
    return import_module(f"cuesmith.engines.translation.{spec_of(choice.id).id}")
