"""The languages in which Mux makes captions from sound as it takes a film in.

Robots take any BCP 47 tag; only `generated_subtitles` is bound to this list.
"""

from __future__ import annotations

from dataclasses import dataclass

from cuesmith.base.errors import UsageError
from cuesmith.domain.language import UNKNOWN, language_name, normalize_language, primary_language

AUTO = "auto"
"""Mux finds out."""


@dataclass(frozen=True, slots=True)
class GeneratedLanguage:
    """A language and what Mux says of its quality."""

    code: str
    beta: bool
    """Whether Mux warns of less accuracy."""


_STABLE = ("en", "es", "it", "pt", "de", "fr", AUTO)
_BETA = (
    "pl", "ru", "nl", "ca", "tr", "sv", "uk", "no", "fi", "sk", "el", "cs", "hr", "da", "ro", "bg",
)  # fmt: skip
GENERATED: tuple[GeneratedLanguage, ...] = (
    *(GeneratedLanguage(code, beta=False) for code in _STABLE),
    *(GeneratedLanguage(code, beta=True) for code in _BETA),
)
"""As "Add auto-generated captions" lists them."""
_CODES = frozenset(language.code for language in GENERATED)
_WRITTEN_NORWEGIAN = {"nb": "no", "nn": "no"}


def generated_code(language: str) -> str:
    """Mux's code for what is spoken; "auto" and "und" leave it to Mux.

    Raises `UsageError` for a language that Mux makes no captions in.
    """
    if language in (AUTO, UNKNOWN):
        return AUTO
    code = primary_language(normalize_language(language))
    code = _WRITTEN_NORWEGIAN.get(code, code)
    if code not in _CODES:
        raise UsageError(
            f"Mux makes no captions in {language_name(language)} as it takes a film in.",
            hint="Start the Robots' captions instead, or transcribe here.",
        )
    return code


def language_of(code: str | None) -> str:
    """BCP 47 of what Mux states: "und" until it is known."""
    return UNKNOWN if code in (None, "", AUTO) else str(code)
