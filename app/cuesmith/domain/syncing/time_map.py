"""Which new time each old time becomes: exact, in pieces, never back in time.

A piece is a straight line. Where one ends and the next begins at once, in old times and in new
ones, the map only bends. Where the new times leave a gap, the film has something in between that
the captions do not know, such as a break for advertising. Where the old times leave a gap, the
film lacks what the captions have there: those cues have no place any more.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import partial
from itertools import pairwise

from cuesmith.base.errors import UsageError
from cuesmith.domain.ass_stretch import stretched
from cuesmith.domain.cue import Cue, Dialect, Markup, Word
from cuesmith.domain.words import fit_words

_MOST_FACTOR = 10
"""Captions that run faster or slower than this by their new times are a slip, not a wish."""
MOST_PIECES = 20_000
"""Of one map."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of old times that go over into new ones by one line."""

    start: int
    """Milliseconds, old; the first piece holds for all that is earlier as well."""
    end: int | None
    """Milliseconds, old; None for the last one, which never ends."""
    factor: Fraction
    offset: Fraction
    """Milliseconds: a new time is `factor` times the old one, and this."""

    def at(self, time: int) -> Fraction:
        """The new time of an old one, in milliseconds; also beyond its edges."""
        return self.factor * time + self.offset


_Line = tuple[int, int, int]
"""Three whole numbers: a new time is (first * old + second) / third."""


@dataclass(frozen=True, slots=True)
class TimeMap:
    """Pieces in the order of time. Raises `UsageError` for what would turn the order round."""

    pieces: tuple[Piece, ...]
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False, default=())
    _lines: tuple[_Line, ...] = field(init=False, repr=False, compare=False, default=())

    def __post_init__(self) -> None:
        _check(self.pieces)
        object.__setattr__(self, "_starts", tuple(piece.start for piece in self.pieces))
        object.__setattr__(self, "_lines", tuple(_line(piece) for piece in self.pieces))

    def at(self, time: int) -> int | None:
        """The new time in whole milliseconds; None for one that has no place."""
        place = self.place(time)
        return None if place is None else self._new(place, time)

    def place(self, time: int) -> int | None:
        """Which piece an old time lies in; None between two."""
        place = max(0, bisect_right(self._starts, time) - 1)
        end = self.pieces[place].end
        return None if end is not None and time >= end else place

    def along(self, place: int, time: int) -> int:
        """The new time of what belongs to something that begins in a piece.

        It bends along, but stays on this side of a gap, and before what follows that.
        """
        while (end := self.pieces[place].end) is not None and time > end:
            if not _touch(self.pieces[place], self.pieces[place + 1]):
                following = self._new(place + 1, self._starts[place + 1])
                return min(self._new(place, time), following)
            place += 1
        return self._new(place, time)

    def following(self, time: int) -> int:
        """The piece that comes after a time that has no place."""
        return bisect_right(self._starts, time)

    def only_moves(self, place: int, end: int) -> bool:
        """Whether what begins in a piece and lasts up to `end` keeps its length."""
        piece = self.pieces[place]
        return piece.factor == 1 and (piece.end is None or end <= piece.end)

    @property
    def only_bends(self) -> bool:
        """Whether there is no gap, in old times or in new ones."""
        return all(_touch(one, other) for one, other in pairwise(self.pieces))

    def _new(self, place: int, time: int) -> int:
        first, second, third = self._lines[place]
        return (2 * (first * time + second) + third) // (2 * third)


def _line(piece: Piece) -> _Line:
    factor, offset = piece.factor, piece.offset
    third = factor.denominator * offset.denominator
    return factor.numerator * offset.denominator, offset.numerator * factor.denominator, third


def _touch(one: Piece, other: Piece) -> bool:
    """Whether the map only bends between two pieces."""
    return one.end == other.start and one.at(other.start) == other.at(other.start)


def _check(pieces: Sequence[Piece]) -> None:
    if not pieces or len(pieces) > MOST_PIECES or pieces[-1].end is not None:
        raise UsageError("These times cannot be mapped.")
    if any(not Fraction(1, _MOST_FACTOR) <= each.factor <= _MOST_FACTOR for each in pieces):
        raise UsageError(
            "The captions would run more than ten times as fast, or as slowly.",
            hint="One of the times must be wrong.",
        )
    for one, other in pairwise(pieces):
        if one.end is None or not one.start <= one.end <= other.start:
            raise UsageError("These times cannot be mapped.")
        if one.at(one.end) > other.at(other.start):
            raise UsageError(
                "The captions would change their order.", hint="One of the times must be wrong."
            )


def shift_map(milliseconds: int | Fraction) -> TimeMap:
    """Everything by that much later."""
    return line_map(Fraction(1), Fraction(milliseconds))


def line_map(factor: Fraction, offset: Fraction = Fraction(0)) -> TimeMap:
    """One line for all times; `offset` in milliseconds."""
    return TimeMap((Piece(0, None, factor, offset),))


def retimed(cue: Cue, times: TimeMap) -> Cue | None:
    """The cue at its new times, its words along; None where it has no place.

    It has none where the film lacks it, or where it would be over before the film begins. What
    begins before the film is cut to it. Times inside its tags are stretched as it is.
    """
    place = times.place(cue.start)
    if place is None:
        return None
    along = partial(times.along, place)
    start, end = along(cue.start), along(cue.end)
    if start < 0 and end <= 0:
        return None
    words = tuple(
        # Not `replace`, which takes five times as long: there may be 100,000 words.
        Word(along(word.start), along(word.end), word.text, word.probability, word.estimated)
        for word in cue.words
    )
    edges = max(0, start), max(0, start, end)
    words, markup = fit_words(words, *edges), retimed_cue_markup(cue, times, place)
    return replace(cue, start=edges[0], end=edges[1], words=words, markup=markup)


def retimed_cue_markup(cue: Cue, times: TimeMap, place: int) -> Markup | None:
    """A cue's markup at the new times of the piece that it begins in."""
    if cue.markup is None or cue.markup.dialect is not Dialect.ASS:
        return cue.markup
    source = retimed_markup(cue.markup.source, times, place, (cue.start, cue.end))
    return Markup(Dialect.ASS, source)


def retimed_markup(source: str, times: TimeMap, place: int, edges: tuple[int, int]) -> str:
    """ASS markup of a line that began in a piece and had those edges: a move leaves its times."""
    start, end = edges
    if times.only_moves(place, end):
        return source
    first = times.along(place, start)
    return stretched(source, lambda time: times.along(place, start + time) - first, end - start)
