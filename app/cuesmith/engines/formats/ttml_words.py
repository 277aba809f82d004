"""Words from TTML text that builds up: spans with times of their own."""

from __future__ import annotations

from fractions import Fraction

from cuesmith.domain.cue import Word
from cuesmith.engines.formats.ttml_flow import Piece
from cuesmith.engines.formats.ttml_times import to_ms


def words_of(
    pieces: list[Piece], begin: Fraction, end: Fraction | None, text: str
) -> tuple[Word, ...]:
    """The words of a caption whose text does not appear all at once; empty for all others."""
    shown = [piece for piece in pieces if piece.counts and piece.shown]
    starts = [piece.begin for piece in shown]
    if len(set(starts)) < 2 or starts != sorted(starts):
        return ()
    words: list[Word] = []
    for index, piece in enumerate(shown):
        later = [start for start in starts[index + 1 :][:1] if start > piece.begin]
        stop = _first_of(piece.end, *later, end)
        start = max(piece.begin, begin)
        words.extend(_share(piece.value.split(), to_ms(start), to_ms(max(stop, start))))
    return tuple(words) if _are_in(words, text) else ()


def _first_of(*ends: Fraction | None) -> Fraction:
    return min((end for end in ends if end is not None), default=Fraction(0))


def _share(texts: list[str], start: int, end: int) -> list[Word]:
    """Words of one span share its time by their length."""
    total = sum(map(len, texts)) or 1
    words: list[Word] = []
    done = 0
    for text in texts:
        begin = start + (end - start) * done // total
        done += len(text)
        stop = start + (end - start) * done // total
        words.append(Word(begin, stop, text, estimated=len(texts) > 1))
    return words


def _are_in(words: list[Word], text: str) -> bool:
    position = 0
    for word in words:
        found = text.find(word.text, position)
        if found < 0:
            return False
        position = found + len(word.text)
    return True
