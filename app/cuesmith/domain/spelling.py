"""Which words of a text are spelt wrong; what knows the language is asked word by word."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

import regex

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*(?:['’\-\u2011]\p{L}[\p{L}\p{M}]*)*")
_ADDRESS = regex.compile(r"\S+(?:://|@|\.(?=\p{L}))\S+|[#@]\w+")
_LONGEST = 60
"""Letters; what is longer is no word, and dictionaries take long over it."""

Knows = Callable[[str], bool]
"""Whether a word is spelt right."""


@dataclass(frozen=True, slots=True)
class Misspelt:
    """A word that no dictionary has."""

    start: int
    """Offset in the text, in characters."""
    end: int
    text: str


def misspelt(text: str, knows: Knows, terms: Collection[str] = frozenset()) -> tuple[Misspelt, ...]:
    """The words of a text that are spelt wrong, in order.

    Addresses, words with digits and `terms` (case-folded) are passed over, and a word with
    hyphens is right where its parts are.
    """
    addresses = [match.span() for match in _ADDRESS.finditer(text)]
    return tuple(
        Misspelt(*match.span(), match.group())
        for match in _WORD.finditer(text)
        if not any(start <= match.start() < end for start, end in addresses)
        and not _beside_digit(text, match.span())
        and not _is_right(match.group(), knows, terms)
    )


def _beside_digit(text: str, span: tuple[int, int]) -> bool:
    return any(
        char.isdigit() for char in (text[span[0] - 1 : span[0]], text[span[1] : span[1] + 1])
    )


def _is_right(word: str, knows: Knows, terms: Collection[str]) -> bool:
    if len(word) > _LONGEST or word.casefold() in terms:
        return True
    plain = word.replace("’", "'").replace("\u2011", "-")
    if knows(plain):
        return True
    parts = plain.split("-")
    return len(parts) > 1 and all(_is_right(part, knows, terms) for part in parts)
