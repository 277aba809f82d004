"""Spelling by the system's own dictionaries, through Enchant."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from cuesmith.domain.language import match_language

if TYPE_CHECKING:
    import enchant

_MOST_SUGGESTIONS = 6


def open_speller(language: str) -> EnchantSpeller | None:
    """The dictionary for a BCP 47 language; None where the system has none, or no Enchant."""
    try:
        import enchant
        import enchant.errors
    except ImportError:  # also where the library itself is missing
        return None
    available = {tag.replace("_", "-"): tag for tag in enchant.list_languages()}
    found = match_language(language, sorted(available))
    if found is None:
        return None
    try:
        return EnchantSpeller(enchant.Dict(available[found]))
    except enchant.errors.Error:
        return None


class EnchantSpeller:
    """One dictionary. What was asked once is remembered: captions repeat their words."""

    def __init__(self, dictionary: enchant.Dict) -> None:
        self._dictionary = dictionary
        self._known: dict[str, bool] = {}
        self._lock = threading.Lock()  # Enchant itself is for one thread at a time

    def knows(self, word: str) -> bool:
        """Whether a word is spelt right."""
        known = self._known.get(word)
        if known is None:
            with self._lock:
                known = self._known[word] = bool(self._dictionary.check(word))
        return known

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Words that may be meant, the likeliest first."""
        with self._lock:
            return tuple(self._dictionary.suggest(word)[:_MOST_SUGGESTIONS])
