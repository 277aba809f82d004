"""Text into balanced lines.

One line is filled first. A longer text is broken after punctuation, else before a conjunction or
preposition, never between words that belong together where that can be helped; lines are kept
of like length, the upper one shorter where that costs nothing (Netflix timed text guide, I.11;
BBC subtitle guidelines, 9).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from cuesmith.domain.breaks import Break, atom_spans, grade
from cuesmith.domain.measures import columns, is_unspaced, line_width
from cuesmith.domain.profiles import Profile
from cuesmith.domain.unspaced_phrases import phrase_starts

_BREAK_COST = {
    Break.SENTENCE: 0.0,
    Break.CLAUSE: 2.0,
    Break.PHRASE: 5.0,
    Break.PLAIN: 10.0,
    Break.BOUND: 20.0,
    Break.TORN: 40.0,
}
_BALANCE = 30.0
_TOP_HEAVY = 1.05
"""Upper lines weigh a little more, so that of two equal breaks the earlier is taken."""
_OWN_LINE = re.compile(r"\s*(?:[\-–—‐]\s*\S|[♪♫#\[(（［【]|\w[^\s:：]{0,19}[:：](?:\s|$))")
"""How a line begins that stands by itself: a dash, a note of music, a sound, who speaks."""
_SOUND = re.compile(r"\s*(?:\[[^\]]*\]|\([^)]*\)|（[^）]*）|［[^］]*］|【[^】]*】)\s*$")


@dataclass(frozen=True, slots=True)
class Atom:
    """A piece of text that stays on one line."""

    text: str
    space: str = " "
    """What stands between it and the one before, if both are on a line."""


def wrap(text: str, profile: Profile, language: str = "und") -> tuple[str, ...]:
    """The lines of a text, each no longer than the profile allows unless one word is longer.

    Line breaks in `text` count as spaces, except between its `turns`. There are more lines than
    the profile allows only where the text does not fit.
    """
    parts = turns(text)
    if len(parts) > 1:
        return tuple(line for each in parts for line in wrap(each, profile, language))
    return break_lines(atoms(text), profile, language)


def turns(text: str) -> tuple[str, ...]:
    """The parts of a text that each begin a line of their own: what speakers say in turn, told
    apart by dashes or their names, sounds and verses. Other lines belong to the part above."""
    parts: list[str] = []
    for line in text.split("\n"):
        if not parts or _OWN_LINE.match(line) or _SOUND.match(parts[-1]):
            parts.append(line)
        else:
            parts[-1] += "\n" + line
    return tuple(parts) if _OWN_LINE.match(parts[0]) else (text,)


def atoms(text: str) -> tuple[Atom, ...]:
    """The pieces of a text that each stay on one line."""
    found: list[Atom] = []
    last = 0
    for start, end in atom_spans(text):
        between = text[last:start]
        space = "" if not between or not found else _one_space(between, text[last - 1], text[start])
        found.append(Atom(text[start:end], space))
        last = end
    return tuple(found)


def _one_space(between: str, before: str, after: str) -> str:
    """A line break stands for a space; for nothing between characters that need none."""
    if len(between) == 1 and between not in "\n\r\t\v\f":
        return between
    return line_joint(before, after) if "\n" in between else " "


def line_joint(before: str, after: str) -> str:
    """What comes between two lines that become one, by the characters that meet there: nothing in
    Chinese and Japanese, a space elsewhere (Thai writes one between clauses)."""
    wide = all(is_unspaced(char) and columns(char) == 2 for char in (before, after))
    return "" if wide else " "


def break_lines(pieces: Sequence[Atom], profile: Profile, language: str) -> tuple[str, ...]:
    """Atoms laid out in as few lines as hold them, broken where it reads best."""
    ends = line_ends(pieces, profile, language)
    starts = [0, *ends[:-1]]
    return tuple(_join(pieces[a:b]) for a, b in zip(starts, ends, strict=True)) if pieces else ()


def line_ends(pieces: Sequence[Atom], profile: Profile, language: str) -> list[int]:
    """The same as numbers: of the atom behind each line."""
    own = profile.for_language(language)
    widths = [
        (_width(piece.space, own) if position else 0, _width(piece.text, own))
        for position, piece in enumerate(pieces)
    ]
    if sum(map(sum, widths)) <= own.line_units:
        return [len(pieces)]
    return _best_ends(pieces, widths, own.line_units, language)


def _width(text: str, profile: Profile) -> int:
    return line_width(text, profile.max_line_length, profile.max_full_width)


def _join(pieces: Sequence[Atom]) -> str:
    return pieces[0].text + "".join(piece.space + piece.text for piece in pieces[1:])


def _best_ends(
    pieces: Sequence[Atom], widths: list[tuple[int, int]], room: int, language: str
) -> list[int]:
    """Where each line ends: fewest lines first, then the least cost."""
    count = len(pieces)
    best: list[tuple[int, float]] = [(0, 0.0)] + [(count + 1, 0.0)] * count
    back = [0] * (count + 1)
    steps = [*_break_costs(pieces, language), 0.0]
    for end in range(1, count + 1):
        final = end == count
        step = steps[end - 1]
        filled = 0
        for start in range(end - 1, -1, -1):
            filled += widths[start][1]
            if filled > room and start < end - 1:
                break
            weight = _BALANCE * (1.0 if final else _TOP_HEAVY)
            lines, cost = best[start]
            reached = (lines + 1, cost + step + weight * (filled / room) ** 2)
            if reached < best[end]:
                best[end], back[end] = reached, start
            filled += widths[start][0]
    return _trace(back, count)


def _break_costs(pieces: Sequence[Atom], language: str) -> list[float]:
    """What a break costs behind each piece, that behind the last one aside."""
    starts = phrase_starts(_join(pieces), language)
    costs: list[float] = []
    place = len(pieces[0].text)
    for left, right in pairwise(pieces):
        place += len(right.space)
        opens = None if starts is None else place in starts
        costs.append(_BREAK_COST[grade(left.text, right.text, language, opens=opens)])
        place += len(right.text)
    return costs


def _trace(back: list[int], end: int) -> list[int]:
    ends: list[int] = []
    while end > 0:
        ends.append(end)
        end = back[end]
    return ends[::-1]
