"""Oaths are masked: "f***", "****", "[bleep]", or gone."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from cuesmith.domain.text_tools.passes import TextPass, each
from cuesmith.domain.text_tools.phrases import PhraseFinder
from cuesmith.domain.text_tools.repair import cut
from cuesmith.domain.text_tools.word_lists import WordLists

RULE = "profanity"


class Masking(StrEnum):
    """What stands in an oath's place."""

    FIRST = "first"
    """Its first letter: f***"""
    STARS = "stars"
    """Nothing of it: ****"""
    BLEEP = "bleep"
    """The word that captions for the deaf have for it: [bleep]"""
    REMOVE = "remove"


def profanity(wish: Masking, lists: WordLists) -> tuple[TextPass, ...]:
    """The pass that masks the words of the list."""
    finder = PhraseFinder(lists.profanity, lists.language)
    if wish is Masking.REMOVE:
        reason = "Profanity is left out."
        return (each(RULE, reason, lambda text: _without(text, finder, lists.language)),)
    mask = _mask(wish, lists.bleep)
    reason = "Profanity is masked."
    return (each(RULE, reason, lambda text: _masked(text, finder, mask)),)


def _mask(wish: Masking, bleep: str) -> Callable[[str], str]:
    if wish is Masking.BLEEP:
        return lambda _: f"[{bleep}]"
    if wish is Masking.STARS:
        return lambda word: _starred(word, "")
    return lambda word: word[0] + _starred(word[1:], word[0])


def _starred(word: str, ahead: str) -> str:
    """Stars for letters; a word of one letter has one, so that something is hidden."""
    stars = "".join(char if char.isspace() else "*" for char in word)
    return stars or ("*" if ahead else "")


def _masked(text: str, finder: PhraseFinder, mask: Callable[[str], str]) -> str:
    pieces: list[str] = []
    last = 0
    for found in finder.find(text):
        pieces += (text[last : found.start], mask(text[found.start : found.end]))
        last = found.end
    return "".join((*pieces, text[last:]))


def _without(text: str, finder: PhraseFinder, language: str) -> str:
    spans = [(found.start, found.end) for found in finder.find(text)]
    return cut(text, spans, language) if spans else text
