"""Dividing words into syllables, and putting them together again, for karaoke."""

from __future__ import annotations

from dataclasses import replace

from cuesmith.domain.cue import Cue, Word
from cuesmith.domain.words import timed_words


def split_word(cue: Cue, offset: int) -> tuple[Word, ...] | None:
    """A cue's words with the one around a place in its text divided there; None where the place
    is not inside a word.

    The time is shared by characters, and marked as estimated. A cue without words gets them.
    """
    placed = timed_words(cue.text, cue.words, cue.start, cue.end)
    for number, ((begins, ends), word) in enumerate(placed):
        if begins < offset < ends:
            halves = _halves(word, offset - begins)
            before, after = placed[:number], placed[number + 1 :]
            return (*(each for _, each in before), *halves, *(each for _, each in after))
    return None


def _halves(word: Word, at: int) -> tuple[Word, Word]:
    middle = word.start + (word.end - word.start) * at // len(word.text)
    first = replace(word, end=middle, text=word.text[:at], estimated=True)
    return first, replace(word, start=middle, text=word.text[at:], estimated=True)


def join_syllables(cue: Cue, offset: int) -> tuple[Word, ...] | None:
    """A cue's words with the two that touch at a place in its text made one; None where no two
    touch there without a space."""
    placed = timed_words(cue.text, cue.words, cue.start, cue.end)
    for number in range(1, len(placed)):
        (_, ends), first = placed[number - 1]
        (begins, _), second = placed[number]
        if ends == offset == begins:
            whole = replace(first, end=second.end, text=first.text + second.text)
            before, after = placed[: number - 1], placed[number + 1 :]
            return (*(each for _, each in before), whole, *(each for _, each in after))
    return None
