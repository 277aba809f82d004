"""Finding words and phrases of a list in a text, whole words only, in one walk over it.

How long the list is costs nothing. An entry that ends in "*" stands for all words that begin so.
Scripts that write no spaces are looked through letter by letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import regex

from cuesmith.domain.measures import is_unspaced

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’\-‑][\p{L}\p{M}\p{N}]+)*")
_GENITIVE = "'s"
_SAME = str.maketrans({"’": "'", "‑": "-", "ʼ": "'"})
_TURKIC = frozenset({"tr", "az"})
_DOTS = str.maketrans({"I": "ı", "İ": "i"})


@dataclass(frozen=True, slots=True)
class Found:
    """An entry that was found."""

    start: int
    end: int
    entry: int
    """Its place in the list."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text."""

    start: int
    end: int
    key: str


def fold(word: str, language: str) -> str:
    """By what words are the same: case and the kind of apostrophe make no difference."""
    if language in _TURKIC:
        word = word.translate(_DOTS)
    return word.translate(_SAME).casefold()


def tokens(text: str, language: str = "und") -> list[Token]:
    """The words of a text; apostrophes and hyphens within them belong to them."""
    return [
        Token(match.start(), match.end(), fold(match.group(), language))
        for match in _WORD.finditer(text)
    ]


class PhraseFinder:
    """A list of entries, ready to be found in many texts."""

    def __init__(self, entries: Iterable[str], language: str = "und") -> None:
        self._language = language
        self._phrases: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        self._stems: dict[str, int] = {}
        loose: dict[str, int] = {}
        for number, entry in enumerate(entries):
            self._add(entry.strip(), number, loose)
        for known in self._phrases.values():
            known.sort(key=lambda each: -len(each[0]))
        self._stem_lengths = sorted({len(stem) for stem in self._stems}, reverse=True)
        self._loose = loose
        longest_first = sorted(loose, key=len, reverse=True)
        spelt = "|".join(map(regex.escape, longest_first))
        self._loose_pattern = regex.compile(spelt) if loose else None

    def _add(self, entry: str, number: int, loose: dict[str, int]) -> None:
        if any(map(is_unspaced, entry)):
            loose.setdefault(entry, number)
            return
        words = tuple(token.key for token in tokens(entry, self._language))
        if entry.endswith("*") and len(words) == 1:
            self._stems.setdefault(words[0], number)
        elif words:
            self._phrases.setdefault(words[0], []).append((words, number))

    def find(self, text: str) -> list[Found]:
        """From left to right, none over another; of two that begin together the longer."""
        found = list(self._spaced(text))
        if self._loose_pattern is not None:
            found += [
                Found(match.start(), match.end(), self._loose[match.group()])
                for match in self._loose_pattern.finditer(text)
            ]
            found.sort(key=lambda each: each.start)
        return found

    def _spaced(self, text: str) -> Iterator[Found]:
        if not self._phrases and not self._stems:
            return
        words = tokens(text, self._language)
        at = 0
        while at < len(words):
            count, entry, cut = self._at(text, words, at)
            if count:
                yield Found(words[at].start, words[at + count - 1].end - cut, entry)
            at += max(1, count)

    def _at(self, text: str, words: list[Token], at: int) -> tuple[int, int, int]:
        """How many words from a place on are an entry (0: none), which, and how many letters of
        the last one are an English genitive's."""
        key = words[at].key
        for phrase, entry in self._phrases.get(key, ()):
            if _is_here(text, words, at, phrase):
                return len(phrase), entry, 0
        bare = key.removesuffix(_GENITIVE)
        if bare != key:
            for phrase, entry in self._phrases.get(bare, ()):
                if len(phrase) == 1:
                    return 1, entry, len(_GENITIVE)
        for length in self._stem_lengths:
            entry_of_stem = self._stems.get(key[:length])
            if entry_of_stem is not None and len(key) >= length:
                return 1, entry_of_stem, 0
        return 0, -1, 0


def _is_here(text: str, words: list[Token], at: int, phrase: tuple[str, ...]) -> bool:
    """Whether the words from a place on are a phrase, with nothing but white space between."""
    here = words[at : at + len(phrase)]
    if tuple(word.key for word in here) != phrase:
        return False
    gaps = pairwise(here)
    return all(text[left.end : right.start].isspace() for left, right in gaps)
