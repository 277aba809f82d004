"""The sound of passages, cut out of one stream."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from cuesmith.domain.cue import Word
from cuesmith.domain.speech import Heard, Passage, Segment, Span
from cuesmith.domain.word_times import settle
from cuesmith.domain.words import share_out
from cuesmith.engines.speech.endpointing import RATE, Block, Samples

_PER_MS = RATE // 1000


def sound_of(
    blocks: Iterable[Block], passages: Sequence[Passage]
) -> Iterator[tuple[Passage, Samples]]:
    """Each passage with its samples (16 kHz): as many as there are, silence where some lack.

    Passages are in order and do not overlap. The blocks may begin and end anywhere.
    """
    waiting = list(passages)[::-1]
    held = [_silence(passage) for passage in waiting]
    for block in blocks:
        while waiting and waiting[-1].end * _PER_MS <= block.start:
            yield waiting.pop(), held.pop()
        for passage, samples in zip(reversed(waiting), reversed(held), strict=True):
            if passage.start * _PER_MS >= block.start + len(block.samples):
                break
            _copy(block, passage.start * _PER_MS, samples)
    while waiting:
        yield waiting.pop(), held.pop()


def _silence(passage: Passage) -> Samples:
    return np.zeros((passage.end - passage.start) * _PER_MS, np.float32)


def _copy(block: Block, start: int, samples: Samples) -> None:
    first = max(start, block.start)
    last = min(start + len(samples), block.start + len(block.samples))
    if first < last:
        samples[first - start : last - start] = block.samples[
            first - block.start : last - block.start
        ]


def placed(passage: Passage, times: Sequence[Span | None], language: str) -> Heard:
    """A passage with the times, counted from its start, that were found for its words.

    Words without one share the room between their neighbours.
    """
    span = Span(passage.start, passage.end)
    words = settle(tuple(_complete(passage, times)), span)
    segment = Segment(span.start, span.end, " ".join(passage.words), words, language=language)
    return Heard((segment,), passage.end)


def _complete(passage: Passage, times: Sequence[Span | None]) -> Iterator[Word]:
    waiting: list[str] = []
    last = passage.start
    for text, time in zip(passage.words, times, strict=True):
        if time is None:
            waiting.append(text)
            continue
        start, end = passage.start + time.start, passage.start + time.end
        yield from share_out(waiting, last, max(last, start)) if waiting else ()
        yield Word(start, end, text)
        waiting, last = [], max(last, end)
    if waiting:
        yield from share_out(waiting, last, max(last, passage.end))
