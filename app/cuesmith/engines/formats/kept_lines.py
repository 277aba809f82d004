"""Files whose cues take a line each, kept line by line so that saving changes what was edited.

A reader hands its lines, in order, to `keep`: those of cues with the cue's identity, all others
as they are. A writer walks `pieces` and gets them back around the track's present cues: new
cues after the one they follow in time, the lines of deleted cues left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cuesmith.domain.cue import Cue
from cuesmith.domain.track import SourceBlock, Track, in_file_order

CUE_LINE = "cue line"
"""The kind of a block that holds the line of the cue it names."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file as it was read."""

    kind: str
    """Of the block that it becomes; neighbours of one kind share a block."""
    text: str
    cue_id: str | None = None
    """The cue that it holds, where its kind is `CUE_LINE`."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a file to be written: a cue, with its line where the file had one, or a block."""

    cue: Cue | None
    text: str | None
    """Verbatim: the cue's line or the block's lines; None for a new cue."""
    kind: str = CUE_LINE


def keep(lines: Sequence[Line]) -> tuple[SourceBlock, ...]:
    """The blocks that remember a file's lines."""
    blocks: list[SourceBlock] = []
    following: str | None = None
    shared: list[str] = []
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if line.kind == CUE_LINE:
            following = line.cue_id
            blocks.append(SourceBlock(CUE_LINE, line.text, following))
            continue
        shared.append(line.text)
        if index == 0 or lines[index - 1].kind != line.kind:
            blocks.append(SourceBlock(line.kind, "\n".join(reversed(shared)), following))
            shared = []
    return tuple(reversed(blocks))


def pieces(track: Track) -> Iterator[Piece]:
    """The file, piece by piece, as it is to be written; each piece is whole lines."""
    blocks = track.source.blocks if track.source is not None else ()
    places = {block.before: index for index, block in enumerate(blocks) if block.kind == CUE_LINE}
    written = 0
    for cue in in_file_order(track):
        place = places.get(cue.id)
        if place is not None:
            yield from _others(blocks[written:place])
            written = max(written, place + 1)
        yield Piece(cue, None if place is None else blocks[place].text)
    yield from _others(blocks[written:])


def _others(blocks: Sequence[SourceBlock]) -> Iterator[Piece]:
    return (Piece(None, block.text, block.kind) for block in blocks if block.kind != CUE_LINE)
