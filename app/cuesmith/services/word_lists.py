"""Word lists of the text tools on disk: those that ship with Cuesmith, and the user's own."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from cuesmith.base.errors import FileError, UsageError
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
    try:
        return parse_own_words(_read(path))
    except UsageError as error:
        raise UsageError(
            f"The list of words {path} is not understood. {error.message}", hint=error.hint
        ) from error


def read_slips(path: Path) -> tuple[Slip, ...]:
    """Slips of any file: TOML, or lines of "wrong -> right". Raises `UsageError`, `FileError`."""
    try:
        return parse_slips(_read(path), is_toml=path.suffix.lower() == ".toml")
    except UsageError as error:
        raise UsageError(
            f"The list of words {path} is not understood. {error.message}", hint=error.hint
        ) from error


def save_own_words(language: str, own: OwnWords, folder: Path | None = None) -> Path:
    """Keep the user's own words of a language, in one step. Raises `FileError`."""
    path = _own_path(language, folder)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", dir=path.parent, suffix=".part", delete=False
        ) as file:
            file.write(own_words_text(own))
        Path(file.name).replace(path)
    except OSError as error:
        raise FileError(f"{path} cannot be written.", details=str(error)) from error
    return path


def _own_path(language: str, folder: Path | None) -> Path:
    primary = primary_language(language) or UNKNOWN
    safe = primary if primary.isalnum() and len(primary) <= 8 else UNKNOWN
    return (folder or words_dir()) / f"{safe}.toml"


def _read(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as error:
        raise FileError(f"{path} cannot be read.", details=str(error)) from error
    if len(data) > _LARGEST:
        raise UsageError(f"{path} is too long for a list of words.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(f"{path} is not UTF-8 text.") from error
