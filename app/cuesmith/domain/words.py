"""Words in a text: where they stand, and when they are spoken."""

from __future__ import annotations

from collections.abc import Sequence

from cuesmith.domain.breaks import atom_spans
from cuesmith.domain.cue import Word
from cuesmith.domain.measures import reading_length

_ONE_SPACE = str.maketrans("\n\t\r\u00a0\u202f\u3000", "      ")

Offsets = tuple[int, int]
"""Where a word stands in a text: start and end, in characters."""


def locate_words(text: str, words: Sequence[Word]) -> tuple[Offsets | None, ...]:
    """Where each word stands in a text, in order; None for one that is not there.

    A line break in the text may stand for a space in a word.
    """
    flat = text.translate(_ONE_SPACE)
    found: list[Offsets | None] = []
    position = 0
    for word in words:
        at = flat.find(word.text.translate(_ONE_SPACE), position) if word.text else -1
        if at < 0:
            found.append(None)
            continue
        position = at + len(word.text)
        found.append((at, position))
    return tuple(found)


def word_spans(text: str) -> tuple[Offsets, ...]:
    """Where the words of a text stand: atoms that hold a letter or digit, or all if none does."""
    spans = atom_spans(text)
    spoken = tuple(span for span in spans if any(map(str.isalnum, text[slice(*span)])))
    return spoken or spans


def interpolate_words(text: str, start: int, end: int) -> tuple[Word, ...]:
    """Words of a text with a time span shared out by their characters, marked as estimated.

    `start` and `end` in milliseconds; the words follow each other without pauses.
    """
    spoken = [text[slice(*span)] for span in word_spans(text)]
    return share_out(spoken, start, max(start, end))


def share_out(texts: Sequence[str], start: int, end: int) -> tuple[Word, ...]:
    """A time span shared among words by their characters, marked as estimated."""
    weights = [max(1, reading_length(text)) for text in texts]
    total = sum(weights)
    shared: list[Word] = []
    passed = 0
    for text, weight in zip(texts, weights, strict=True):
        begins = start + (end - start) * passed // total
        passed += weight
        stops = start + (end - start) * passed // total
        shared.append(Word(begins, stops, text, estimated=True))
    return tuple(shared)
