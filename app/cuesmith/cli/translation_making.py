"""Puts translation together: the user's settings, the memory, the engines. The command line and the
studio share it."""

from __future__ import annotations

import os
from pathlib import Path

from cuesmith.base.errors import UsageError
from cuesmith.base.paths import cache_dir, config_dir
from cuesmith.domain.translation import EngineChoice
from cuesmith.engines.keychain import open_keychain
from cuesmith.engines.translation.registry import readiness, spec_of
from cuesmith.engines.translation.specs import SPECS
from cuesmith.services.translation_memory import TranslationMemory
from cuesmith.services.translation_settings import EngineBook, overridden

_ASKED_FIRST = ("google", "mymemory")
"""They need nothing, but texts go to somebody whom the user has no account with: only by name."""


def engine_book() -> EngineBook:
    """The engines of this machine's user. May block for the keyring."""
    return EngineBook(config_dir() / "translation.json", open_keychain(), os.environ)


def memory_path() -> Path:
    """Where answers are remembered."""
    return cache_dir() / "translations.sqlite"


def open_memory() -> TranslationMemory:
    """The answers of earlier runs; for the thread that opens it."""
    return TranslationMemory(memory_path())


def usual_engine(book: EngineBook, url: str = "", model: str = "") -> EngineChoice:
    """The first engine that is set up, of those that know what is named for this run. Raises
    `UsageError` where none is."""
    for spec in SPECS:
        knows = (not url or spec.takes_url) and (not model or spec.needs_model)
        if not knows or spec.id in _ASKED_FIRST:
            continue
        choice = overridden(book.choice(spec.id), url=url, model=model)
        if readiness(choice).ready:
            return choice
    raise UsageError(
        "No translation engine is set up.",
        hint="Name one: --engine google or mymemory need nothing, but send the texts there; "
        "`cuesmith translate --engines` lists the others and what they want.",
    )


def chosen_engine(book: EngineBook, engine: str, url: str = "", model: str = "") -> EngineChoice:
    """The engine of that name, or the usual one where the name is empty. Raises `UsageError`."""
    if not engine:
        return usual_engine(book, url, model)
    return overridden(book.choice(spec_of(engine).id), url=url, model=model)
