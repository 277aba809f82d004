"""What a map does to captions, in short: by how much, at which rate, in how many parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from cuesmith.domain.cue import Cue
from cuesmith.domain.syncing.frame_rates import named_factor
from cuesmith.domain.syncing.time_map import Piece, TimeMap, retimed
from cuesmith.domain.timecode import format_clock


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of captions that moves together."""

    start: int
    """Milliseconds, old: where it begins."""
    factor: Fraction
    shift: int
    """Milliseconds by which its beginning comes later."""


@dataclass(frozen=True, slots=True)
class Change:
    """A cue before and after; None where it has no place any more."""

    number: int
    """Counted from 1."""
    before: Cue
    after: Cue | None

    @property
    def delta(self) -> int:
        """Milliseconds by which it comes later; 0 where it has no place."""
        return 0 if self.after is None else self.after.start - self.before.start


def parts(times: TimeMap, first: int = 0) -> tuple[Part, ...]:
    """The pieces as a person is told of them, the first one from the first cue's start on."""
    # What ends before the first cue says nothing about any.
    pieces = (piece for piece in times.pieces if piece.end is None or piece.end > first)
    return tuple(_part(piece, max(first, piece.start)) for piece in pieces)


def _part(piece: Piece, start: int) -> Part:
    return Part(start, piece.factor, round(piece.at(start)) - start)


def changes(cues: Sequence[Cue], times: TimeMap, number: int = 1) -> tuple[Change, ...]:
    """What becomes of each cue; the first one has that number."""
    return tuple(Change(row, cue, retimed(cue, times)) for row, cue in enumerate(cues, number))


def lost(changed: Sequence[Change]) -> tuple[Change, ...]:
    """The cues that have no place any more."""
    return tuple(change for change in changed if change.after is None)


def telling(changed: Sequence[Change], most: int = 8) -> tuple[Change, ...]:
    """A few changes that stand for all: the first and last ones, and some between."""
    count = len(changed)
    if count <= most:
        return tuple(changed)
    rows = sorted({round(step * (count - 1) / (most - 1)) for step in range(most)})
    return tuple(changed[row] for row in rows)


def seconds(milliseconds: int) -> str:
    """`+2.340 s`."""
    return f"{milliseconds / 1000:+.3f} s"


def rate_change(factor: Fraction) -> str:
    """`25 -> 23.976`, or `x 1.00100`; empty where nothing changes."""
    if factor == 1:
        return ""
    named = named_factor(factor)
    return f"{named[0]} -> {named[1]}" if named else f"x {float(factor):.5f}"


def one_line(times: TimeMap, first: int = 0) -> str:
    """A map in a line of English, such as `+2.340 s, 25 -> 23.976`."""
    told = parts(times, first)
    if len(told) > 1:
        return f"{len(told)} parts: " + "; ".join(_part_line(each) for each in told)
    return _alone(told[0])


def _alone(part: Part) -> str:
    rate = rate_change(part.factor)
    if not rate:
        return seconds(part.shift) if part.shift else "no change"
    at_zero = part.shift - round((part.factor - 1) * part.start)
    return f"{seconds(at_zero)}, {rate}" if at_zero else rate


def _part_line(part: Part) -> str:
    rate = rate_change(part.factor)
    line = f"from {format_clock(part.start)} {seconds(part.shift)}"
    return f"{line}, {rate}" if rate else line
