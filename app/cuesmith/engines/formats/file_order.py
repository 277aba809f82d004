"""The order of cues and of what stands between them, as a file had it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from cuesmith.domain.cue import Cue
from cuesmith.domain.track import SourceBlock


def order_of(cues: Sequence[Cue]) -> tuple[str, ...]:
    """Identities in file order where that differs from the order of time; else nothing."""
    times = [(cue.start, cue.end) for cue in cues]
    if all(first <= second for first, second in pairwise(times)):
        return ()
    return tuple(cue.id for cue in cues)


def place_blocks(
    blocks: Sequence[SourceBlock], cues: Sequence[Cue]
) -> dict[str | None, list[SourceBlock]]:
    """Blocks by the cue they are written before; "" ahead of all cues, None behind them.

    A block whose cue has been deleted moves to the next cue that a block stands before.
    """
    present: set[str | None] = {"", None} | {cue.id for cue in cues}
    placed: dict[str | None, list[SourceBlock]] = {}
    anchor: str | None = None
    for block in reversed(blocks):
        anchor = block.before if block.before in present else anchor
        placed.setdefault(anchor, []).append(block)
    for waiting in placed.values():
        waiting.reverse()
    return placed
