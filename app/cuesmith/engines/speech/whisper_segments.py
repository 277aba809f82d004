"""From what Whisper wrote for a window to segments on the medium's time line."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cuesmith.domain.cue import Doubt, Word
from cuesmith.domain.speech import Segment, Span
from cuesmith.domain.word_times import is_stretched, settle, shorten
from cuesmith.engines.speech.windows import RATE, Window, to_ms

_PAUSE_MS = 600
"""A pause of this length divides segments."""
_SENTENCE_PAUSE_MS = 60
"""One of this length does so where a sentence ends."""
_SENTENCE_ENDS = frozenset(".?!…。？！")
_CLOSING = "\"'”’»)]」』"


@dataclass(frozen=True, slots=True)
class WrittenWord:
    """A word with its time in the window, in seconds; `text` with the space before it."""

    start: float
    end: float
    text: str
    probability: float


@dataclass(frozen=True, slots=True)
class Written:
    """What Whisper wrote for one window, and how sure it was."""

    words: tuple[WrittenWord, ...] = ()
    avg_logprob: float | None = None
    no_speech_prob: float | None = None
    compression_ratio: float | None = None


def to_segments(window: Window, written: Written, language: str) -> tuple[Segment, ...]:
    """Segments with words on the medium's time line, divided at pauses and sentence ends.

    Stretched words are shortened and marked as a doubt; every word lies in the window.
    """
    shown = [word for word in written.words if word.text.strip()]
    placed = [_placed(window, word) for word in shown]
    stretched = [is_stretched(word) for word in placed]
    limits = Span(_first_ms(window), to_ms(window.until))
    words = settle([shorten(word, window.voiced) for word in placed], limits)
    evidence = Segment(
        0,
        0,
        "",
        language=language,
        avg_logprob=_finite(written.avg_logprob),
        no_speech_prob=_finite(written.no_speech_prob),
        compression_ratio=_finite(written.compression_ratio),
    )
    return tuple(
        replace(
            evidence,
            start=words[first].start,
            end=words[last - 1].end,
            text=_text(shown[first:last]),
            words=words[first:last],
            doubts=(Doubt.STRETCHED,) if any(stretched[first:last]) else (),
        )
        for first, last in _groups(words)
    )


def _first_ms(window: Window) -> int:
    return to_ms(window.pieces[0].start) if window.pieces else to_ms(window.until)


def _placed(window: Window, word: WrittenWord) -> Word:
    """The word on the medium's time line; it stays within the piece where its middle lies."""
    middle = (word.start + word.end) / 2 * RATE
    offset = 0
    for piece in window.pieces:
        length = piece.end - piece.start
        if middle < offset + length or piece == window.pieces[-1]:
            break
        offset += length
    shift = piece.start - offset
    start, end = (
        to_ms(min(max(round(time * RATE) + shift, piece.start), piece.end))
        for time in (word.start, word.end)
    )
    return Word(start, max(start, end), word.text.strip(), _finite(word.probability))


def _finite(value: float | None) -> float | None:
    return None if value is None or not math.isfinite(value) else round(float(value), 4)


def _groups(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Where segments begin and end, as indices."""
    first = 0
    for index in range(1, len(words)):
        gap = words[index].start - words[index - 1].end
        ends = words[index - 1].text.rstrip(_CLOSING)[-1:] in _SENTENCE_ENDS
        if gap >= (_SENTENCE_PAUSE_MS if ends else _PAUSE_MS):
            yield first, index
            first = index
    if words:
        yield first, len(words)


def _text(words: Sequence[WrittenWord]) -> str:
    return " ".join("".join(word.text for word in words).split())
