"""Word times that an engine heard, made fit to be shown.

Alignment gives words of no length, words that overlap or run backwards, and words stretched over
a pause. Here they are put in order with as little change as can be; none is lost, and the order
of the text stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cuesmith.domain.cue import Word
from cuesmith.domain.doubts import overlap
from cuesmith.domain.measures import is_unspaced
from cuesmith.domain.speech import Span

SHORTEST_MS = 20
"""A word is shown for at least this long, where there is room."""
_WORD_MS = 700
_LETTER_MS = 90
_UNSPACED_LETTER_MS = 250
"""A word longer than `_WORD_MS` plus this for each letter is stretched: a slow speaker's longest
words take about two thirds of that."""


def longest_ms(text: str) -> int:
    """How long a word can well take, in milliseconds."""
    letters = (_UNSPACED_LETTER_MS if is_unspaced(char) else _LETTER_MS for char in text)
    return _WORD_MS + sum(letters)


def is_stretched(word: Word) -> bool:
    """Whether a word takes longer than anybody says it."""
    return word.end - word.start > longest_ms(word.text)


def shorten(word: Word, voiced: Sequence[Span] | None) -> Word:
    """A stretched word, cut to the voice it was stretched from; others as they are.

    Where the voice does not tell, its end is cut: what follows a word is the pause.
    """
    if not is_stretched(word):
        return word
    whole = Span(word.start, word.end)
    spoken = max(voiced or (), key=lambda span: overlap(span, whole), default=whole)
    if not overlap(spoken, whole):
        spoken = whole
    start, end = max(word.start, spoken.start), min(word.end, spoken.end)
    return replace(word, start=start, end=min(end, start + longest_ms(word.text)))


def settle(words: Sequence[Word], limits: Span) -> tuple[Word, ...]:
    """Words in order, within `limits`, without overlap, each shown for a moment.

    A word of no length takes its `SHORTEST_MS` from the pause or the words beside it. Where there
    is not room for all, they share what there is, and their times count as estimated.
    """
    shortest = SHORTEST_MS
    if len(words) * shortest > limits.duration:
        return _shared_out(words, limits)
    starts, ends = [], []
    end = limits.start
    for word in words:
        starts.append(max(word.start, end))
        end = max(word.end, starts[-1] + shortest)
        ends.append(end)
    after = limits.end
    for index in reversed(range(len(words))):
        ends[index] = min(ends[index], after)
        starts[index] = min(starts[index], ends[index] - shortest)
        after = starts[index]
    return tuple(
        replace(word, start=start, end=end)
        for word, start, end in zip(words, starts, ends, strict=True)
    )


def _shared_out(words: Sequence[Word], limits: Span) -> tuple[Word, ...]:
    room = max(0, limits.duration)
    edges = [limits.start + room * index // len(words) for index in range(len(words) + 1)]
    return tuple(
        replace(word, start=start, end=end, estimated=True)
        for word, start, end in zip(words, edges, edges[1:], strict=False)
    )
