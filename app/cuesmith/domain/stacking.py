"""Where cues that show at the same time stand, so that none covers another.

libass moves events apart only where they have no animation (`\\t`), so it is settled here, by the
events' margins. A line of text is as high as its font's size, in ASS.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cuesmith.domain.cue import Cue
from cuesmith.domain.fitting import line_count, shrunk
from cuesmith.domain.looks import ResolvedStyle

_Placed = tuple[int, float, float]
"""When a block ends, where it begins and where it ends, from the edge."""


@dataclass(frozen=True, slots=True)
class Block:
    """A cue's place on the picture. Milliseconds, pixels."""

    start: int
    end: int
    height: float
    band: int
    """What it keeps to: 0 the lower edge, 2 the upper one; blocks of other bands do not meet."""


def block_of(cue: Cue, style: ResolvedStyle, alignment: int | None = None) -> Block:
    """A cue's block; `alignment`, as on a keypad, is that of its own markup."""
    looks = style.style
    around = looks.outline_width if looks.border_style != 4 else looks.shadow
    around = max(around, style.box_padding if style.word_box else 0.0)
    height = line_count(cue.text, style) * looks.size * shrunk(cue.text, style) + 2 * around
    return Block(cue.start, cue.end, height, ((alignment or looks.alignment) - 1) // 3)


def stack(blocks: Sequence[Block]) -> list[int]:
    """How far from its band's edge each block goes, in pixels: the nearest free place when it
    comes, where it then stays. Blocks in the order of time."""
    showing: dict[int, list[_Placed]] = {}
    offsets = []
    for block in blocks:
        others = [item for item in showing.get(block.band, ()) if item[0] > block.start]
        offset = _free_place(others, block.height)
        others.append((block.end, offset, offset + block.height))
        showing[block.band] = others
        offsets.append(round(offset))
    return offsets


def _free_place(others: Sequence[_Placed], height: float) -> float:
    for place in sorted({0.0, *(top for _, _, top in others)}):
        if all(place >= top or place + height <= bottom for _, bottom, top in others):
            return place
    raise AssertionError("above all others there is always room")


def chain_start(spans: Iterable[tuple[int, int]], time: int) -> int:
    """The latest moment up to a time at which nothing showed, or what shows first began: what
    came before it says nothing of places after. Spans in the order of time."""
    began, ends = time, -1
    for start, end in spans:
        if start > time:
            break
        if start >= ends:
            began = start
        ends = max(ends, end)
    return min(began, time)
