"""Lines set ahead of libass, for words that grow: libass breaks lines anew for each picture, and
would move words to and fro."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cuesmith.domain.measures import columns_of, is_unspaced
from cuesmith.domain.timed_line import TimedLine, with_space


def set_rows(line: TimedLine, room: float) -> TimedLine | None:
    """A line broken into as few rows as hold `room` letters each, of like length.

    None where that is libass' business: where nobody knows how many fit, in scripts without
    spaces, and where the line has breaks
    of its own and a row is too long.
    """
    text = "".join(piece.plain for piece in line.pieces)
    if room <= 0:
        return None
    if "\n" in text or any(map(is_unspaced, text)):
        fits = all(columns_of(row) <= room for row in text.split("\n"))
        return line if fits and "\n" in text else None
    gaps = [place for place, piece in enumerate(line.pieces) if piece.plain.isspace()]
    edges = [-1, *gaps, len(line.pieces)]
    widths = [
        sum(columns_of(piece.plain) for piece in line.pieces[before + 1 : after])
        for before, after in pairwise(edges)
    ]
    pieces = list(line.pieces)
    for number in _balanced(widths, room):
        pieces[gaps[number - 1]] = with_space(pieces[gaps[number - 1]], "\\N")
    return replace(line, pieces=tuple(pieces))


def _balanced(widths: Sequence[int], room: float) -> list[int]:
    """Which words begin a row, the first one aside."""
    fewest = _row_starts(widths, room)
    least = math.ceil(sum(widths) / (len(fewest) + 1))
    tries = (_row_starts(widths, limit) for limit in range(least, math.floor(room)))
    return next((starts for starts in tries if len(starts) == len(fewest)), fewest)


def _row_starts(widths: Sequence[int], room: float) -> list[int]:
    starts, filled = [], 0
    for number, width in enumerate(widths):
        if number and filled + 1 + width > room:
            starts.append(number)
            filled = width
        else:
            filled += width + (1 if number else 0)
    return starts
