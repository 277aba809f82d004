"""The same words in two tracks: by them, times of one are times of the other.

Runs of four words that stand exactly once in either track are taken as the same place, as a
comparison of files by patience does it; those that would cross others are left out. That costs
little more than reading the texts, and no repeated phrase leads astray.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from cuesmith.domain.cue import Cue
from cuesmith.domain.words import share_out

_RUN = 4
_WORD = re.compile(r"\w+")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Letters of scripts without spaces: each counts as a word."""
_MOST_WORDS = 2_000_000


@dataclass(frozen=True, slots=True)
class Pair:
    """One place in both tracks. Times in milliseconds."""

    old: int
    new: int
    row: int
    """Row of the cue in the track that is to be moved."""
    sure: bool
    """Whether a cue begins there in both, so that no time had to be guessed."""


@dataclass(frozen=True, slots=True)
class _Spoken:
    word: str
    time: int
    row: int
    begins: bool


def pairs(cues: Sequence[Cue], others: Sequence[Cue]) -> list[Pair]:
    """Places with the same words, in order; the sure ones alone where there are enough."""
    mine, theirs = list(_spoken(cues)), list(_spoken(others))
    here, there = _once(mine), _once(theirs)
    places = sorted((place, there[run]) for run, place in here.items() if run in there)
    kept = _in_order(places)
    found = [_pair(mine[one], theirs[other]) for one, other in kept]
    sure = [pair for pair in found if pair.sure]
    return sure if 3 * len(sure) >= len(found) or len(sure) >= 50 else found


def _pair(mine: _Spoken, theirs: _Spoken) -> Pair:
    return Pair(mine.time, theirs.time, mine.row, mine.begins and theirs.begins)


def _spoken(cues: Sequence[Cue]) -> Iterator[_Spoken]:
    return islice(_all_spoken(cues), _MOST_WORDS)


def _all_spoken(cues: Sequence[Cue]) -> Iterator[_Spoken]:
    for row, cue in enumerate(cues):
        words = list(_words(cue.text))
        shared = share_out(words, cue.start, cue.end) if words else ()
        for number, word in enumerate(shared):
            yield _Spoken(word.text, word.start, row, number == 0)


def _words(text: str) -> Iterator[str]:
    for word in _WORD.findall(text.casefold()):
        if _UNSPACED.search(word):
            yield from word
        else:
            yield word


def _once(spoken: Sequence[_Spoken]) -> dict[tuple[str, ...], int]:
    """Where each run stands that stands there once."""
    seen: dict[tuple[str, ...], int] = {}
    for place in range(len(spoken) - _RUN + 1):
        run = tuple(each.word for each in spoken[place : place + _RUN])
        seen[run] = -1 if run in seen else place
    return {run: place for run, place in seen.items() if place >= 0}


def _in_order(places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part whose second numbers rise as the first ones do."""
    ends: list[int] = []
    """By length, less one: the smallest last number of a chain of that length."""
    rows: list[int] = []
    before: list[int] = []
    for row, (_, other) in enumerate(places):
        length = bisect_left(ends, other)
        before.append(rows[length - 1] if length else -1)
        ends[length : length + 1] = [other]
        rows[length : length + 1] = [row]
    chain = []
    row = rows[-1] if rows else -1
    while row >= 0:
        chain.append(places[row])
        row = before[row]
    return chain[::-1]
