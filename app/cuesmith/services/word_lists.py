"""Word lists of the text tools on disk: those that ship with Cuesmith, and the user's own."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from cuesmith.base.errors import UsageError
from cuesmith.base.paths import config_dir
from cuesmith.base.resources import resource_path
from cuesmith.domain.language import UNKNOWN, primary_language
from cuesmith.domain.text_tools.word_lists import (
    OwnWords,
    Slip,
    WordLists,
    merged,
    own_words_text,
    parse_own_words,
    parse_slips,
    parse_word_lists,
)
from cuesmith.services.own_files import read_text, write_text

_LARGEST = 2_000_000
"""Bytes of a file."""


def words_dir() -> Path:
    """Where the user's own words lie, a file for each language: `en.toml`."""
    return config_dir() / "words"


@cache
def shipped_languages() -> tuple[str, ...]:
    """The languages whose words ship with Cuesmith."""
    return tuple(sorted(path.stem for path in resource_path("words").glob("*.toml")))


@cache
def shipped_words(language: str) -> WordLists:
    """The words that ship for a language; empty lists where there are none."""
    primary = primary_language(language)
    if primary not in shipped_languages():
        return WordLists(primary)
    text = resource_path("words", f"{primary}.toml").read_text(encoding="utf-8")
    return parse_word_lists(text, primary)


def load_words(language: str, folder: Path | None = None) -> WordLists:
    """A language's words with the user's own; raises `UsageError` naming a file that is none."""
    return merged(shipped_words(language), load_own_words(language, folder))


def load_own_words(language: str, folder: Path | None = None) -> OwnWords:
    """What the user added to a language; nothing where there is no such file."""
    path = _own_path(language, folder)
    if not path.is_file():
        return OwnWords()
    text = _read(path)
    try:
        return parse_own_words(text)
    except UsageError as error:
        raise UsageError(
            f"The list of words {path} is not understood. {error.message}", hint=error.hint
        ) from error


def read_slips(path: Path) -> tuple[Slip, ...]:
    """Slips of any file: TOML, or lines of "wrong -> right". Raises `UsageError`, `FileError`."""
    text = _read(path)
    try:
        return parse_slips(text, is_toml=path.suffix.lower() == ".toml")
    except UsageError as error:
        raise UsageError(
            f"The list of words {path} is not understood. {error.message}", hint=error.hint
        ) from error


def save_own_words(language: str, own: OwnWords, folder: Path | None = None) -> Path:
    """Keep the user's own words of a language, in one step. Raises `FileError`."""
    path = _own_path(language, folder)
    write_text(path, own_words_text(own))
    return path


def _own_path(language: str, folder: Path | None) -> Path:
    primary = primary_language(language) or UNKNOWN
    safe = primary if primary.isalnum() and len(primary) <= 8 else UNKNOWN
    return (folder or words_dir()) / f"{safe}.toml"


def _read(path: Path) -> str:
    return read_text(path, _LARGEST, "a list of words")
