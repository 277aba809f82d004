"""An amendment as two columns of lines, what is and what would be, with what differs marked.

Times are told where they differ, or where cues are joined, split, added or taken away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain

from cuesmith.domain.amendments import Amendment
from cuesmith.domain.cue import Cue
from cuesmith.domain.measures import is_unspaced
from cuesmith.domain.text_difference import Piece
from cuesmith.domain.timecode import format_clock

_TOKENS = re.compile(r"\w+|\s|[^\w\s]")
_MOST_COMPARED = 300
"""Tokens of one side; difflib's time grows with the square. Beyond, all counts as changed."""
_BOUNDARY = "\x1d"
"""Between the texts of two cues, while they are compared: the group separator, which none shows."""


@dataclass(frozen=True, slots=True)
class SideLine:
    """One line of a column."""

    pieces: tuple[Piece, ...]
    faint: bool = False
    """Whether it tells of the cue, such as its times, and is not its text."""
    break_differs: bool = False
    """Whether the other side has no line break at its end."""

    @property
    def text(self) -> str:
        """As it reads."""
        return "".join(piece.text for piece in self.pieces)


Side = tuple[SideLine, ...]


def sides(amendment: Amendment) -> tuple[Side, Side]:
    """The lines of both columns; none where there is no cue."""
    before, after = amendment.before, amendment.after
    left, right = _told(amendment)
    one, other = compared(*(_BOUNDARY.join(map(_without_boundary, side)) for side in (left, right)))
    timed = _shows_times(before, after)
    return (
        tuple(_lines(one, before, after, timed=timed)),
        tuple(_lines(other, after, before, timed=timed)),
    )


def lines_of(amendment: Amendment) -> int:
    """How many lines the longer column has; found without comparing anything."""
    before, after = amendment.before, amendment.after
    times = 1 if _shows_times(before, after) else 0
    columns = (sum(times + 1 + cue.text.count("\n") for cue in cues) for cues in (before, after))
    return max(columns)


def _told(amendment: Amendment) -> tuple[list[str], list[str]]:
    """What is compared: texts; their source where only tags differ."""
    before, after = amendment.before, amendment.after
    left, right = [cue.text for cue in before], [cue.text for cue in after]
    if left == right and any(a.markup != b.markup for a, b in zip(before, after, strict=True)):
        return [_source(cue) for cue in before], [_source(cue) for cue in after]
    return left, right


def _source(cue: Cue) -> str:
    return cue.markup.source if cue.markup else cue.text


def _without_boundary(text: str) -> str:
    return text.replace(_BOUNDARY, " ")


def _shows_times(before: Sequence[Cue], after: Sequence[Cue]) -> bool:
    if len(before) != 1 or len(after) != 1:
        return len(before) + len(after) > 1
    return (before[0].start, before[0].end) != (after[0].start, after[0].end)


def _lines(
    pieces: Sequence[Piece], cues: Sequence[Cue], others: Sequence[Cue], *, timed: bool
) -> Iterator[SideLine]:
    """The lines of one side: of each cue its times and its speaker, where told, and its text."""
    twins = {cue.id: cue for cue in others}
    # Where a cue became another one, the two stand for each other whatever they are called.
    alone = others[0] if len(cues) == len(others) == 1 else None
    for cue, part in zip(cues, _split(pieces, _BOUNDARY), strict=bool(cues)):
        twin = alone or twins.get(cue.id)
        if timed:
            yield SideLine(_times(cue, twin), faint=True)
        if twin is not None and twin.speaker != cue.speaker and cue.speaker:
            yield SideLine((Piece(f"[{cue.speaker}]", True),), faint=True)
        yield from _text_lines(part)


def _times(cue: Cue, twin: Cue | None) -> tuple[Piece, ...]:
    starts = twin is None or twin.start != cue.start
    ends = twin is None or twin.end != cue.end
    return (
        Piece(format_clock(cue.start), starts and twin is not None),
        Piece(" – ", False),
        Piece(format_clock(cue.end), ends and twin is not None),
    )


def _text_lines(pieces: Sequence[Piece]) -> Iterator[SideLine]:
    *broken, last = _split(pieces, "\n", keep_end=True)
    for line in broken:
        yield SideLine(tuple(line[:-1]), break_differs=line[-1].changed)
    yield SideLine(tuple(last))


def _split(pieces: Sequence[Piece], at: str, *, keep_end: bool = False) -> list[list[Piece]]:
    """Pieces in rows that end at a character; with `keep_end` it is the last piece of its row."""
    rows: list[list[Piece]] = [[]]
    for piece in pieces:
        for number, text in enumerate(piece.text.split(at)):
            if number:
                if keep_end:
                    rows[-1].append(Piece(at, piece.changed))
                rows.append([])
            if text:
                rows[-1].append(Piece(text, piece.changed))
    return rows


def compared(left: str, right: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Both texts in pieces, down to single marks and spaces: a comma that goes is one piece."""
    one, other = _tokens(left), _tokens(right)
    if max(len(one), len(other)) > _MOST_COMPARED:
        same = left == right
        return (Piece(left, not same),), (Piece(right, not same),)
    codes = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    steps = _without_islands(
        [("".join(one[a:b]), "".join(other[c:d]), kind == "equal") for kind, a, b, c, d in codes]
    )
    lefts = tuple(Piece(gone, not same) for gone, _, same in steps if gone)
    rights = tuple(Piece(come, not same) for _, come, same in steps if come)
    return lefts, rights


_Step = tuple[str, str, bool]
"""What is on the left, on the right, and whether they are equal."""


def _without_islands(steps: list[_Step]) -> list[_Step]:
    """White space that two replaced stretches happen to share does not part them."""
    joined: list[_Step] = []
    for number, (gone, come, same) in enumerate(steps):
        between = same and gone == " " and 0 < number < len(steps) - 1
        if between and all(all(steps[n][:2]) for n in (number - 1, number + 1)):
            same = False
        if joined and joined[-1][2] == same:
            gone, come = joined[-1][0] + gone, joined[-1][1] + come
            joined.pop()
        joined.append((gone, come, same))
    return joined


def _tokens(text: str) -> list[str]:
    """Words, and single marks; single characters in scripts that part no words."""
    found = _TOKENS.findall(text)
    return list(chain.from_iterable(each if is_unspaced(each[0]) else (each,) for each in found))
