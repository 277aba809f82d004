"""The blocks of a WebVTT file, collected by the W3C parsing algorithm to the letter.

Source: WebVTT (W3C), "WebVTT parser algorithm" and "collect a WebVTT block".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from cuesmith.engines.formats.webvtt_timing import Timing

_SIGNATURE = "WEBVTT"
_SPACES = "\t\n\f\r "


class BlockKind(StrEnum):
    """What a block of lines is."""

    CUE = "cue"
    NOTE = "NOTE"
    STYLE = "STYLE"
    REGION = "REGION"
    STRAY = "stray"
    """Nothing that the standard shows: text without times, or times that cannot be read."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines between blank ones, or cut by an arrow out of place."""

    kind: BlockKind
    line: int
    """1-based."""
    source: str
    """Verbatim."""
    identifier: str = ""
    timing: Timing | None = None
    timing_line: int = 0
    """1-based, of the line with an arrow that was taken for the times; 0 where there is none."""
    payload: str = ""
    """Cue text, or a region's settings."""


def has_signature(text: str) -> bool:
    """Whether the text begins as every WebVTT file must."""
    return text.startswith(_SIGNATURE) and text[len(_SIGNATURE) :][:1] in ("", " ", "\t", "\n")


def split_file(
    text: str, read_timing: Callable[[str], Timing | None]
) -> tuple[str, Iterator[Block]]:
    """The header and the blocks of a text that has the signature."""
    lines = text.split("\n")
    end = 1
    # "Collect a block" in the header: up to a blank line, or one that has an arrow.
    while end < len(lines) and lines[end] and "-->" not in lines[end]:
        end += 1
    return "\n".join(lines[:end]), _blocks(lines, end, read_timing)


def _blocks(
    lines: list[str], position: int, read_timing: Callable[[str], Timing | None]
) -> Iterator[Block]:
    seen_cue = False
    while position < len(lines):
        if not lines[position]:
            position += 1
            continue
        end = _block_end(lines, position)
        block = _understand(lines, position, end, read_timing)
        if seen_cue and block.kind in (BlockKind.STYLE, BlockKind.REGION):
            # Players pass over these after the first cue; the file keeps them all the same.
            block = Block(BlockKind.STRAY, block.line, block.source)
        seen_cue = seen_cue or block.kind is BlockKind.CUE
        position = end
        yield block


def _block_end(lines: list[str], start: int) -> int:
    """The line after the block: a blank one, or an arrow past the place of the times."""
    seen_arrow = False
    for index in range(start, len(lines)):
        line = lines[index]
        if not line:
            return index
        if "-->" in line:
            if index - start > 1 or seen_arrow:
                return index
            seen_arrow = True
    return len(lines)


def _understand(
    lines: list[str], start: int, end: int, read_timing: Callable[[str], Timing | None]
) -> Block:
    source = "\n".join(lines[start:end])
    for index in range(start, min(start + 2, end)):
        if "-->" in lines[index]:
            timing = read_timing(lines[index])
            return Block(
                kind=BlockKind.STRAY if timing is None else BlockKind.CUE,
                line=start + 1,
                source=source,
                identifier="" if index == start else lines[start],
                timing=timing,
                timing_line=index + 1,
                payload="\n".join(lines[index + 1 : end]),
            )
    return Block(_kind(lines[start], end - start), start + 1, source, payload=source[6:])


def _kind(first: str, count: int) -> BlockKind:
    if first[:4] == "NOTE" and first[4:5] in ("", " ", "\t"):
        return BlockKind.NOTE
    for kind in (BlockKind.STYLE, BlockKind.REGION):
        if count > 1 and first.startswith(kind) and not first[len(kind) :].strip(_SPACES):
            return kind
    return BlockKind.STRAY
