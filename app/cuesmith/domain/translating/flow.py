"""The text of a passage, and which place of it is which place of a cue."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cuesmith.domain.cue import Cue, Dialect
from cuesmith.domain.markup.dialects import dialect_module
from cuesmith.domain.measures import is_unspaced
from cuesmith.domain.translating.passages import Passage

_STAMP = re.compile(r"<\d[\d:.]*>")
_KARAOKE = re.compile(r"\\[kK][fo]?\d+(?:\.\d+)?")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Flow:
    """A passage as one text without line breaks."""

    text: str
    starts: tuple[int, ...]
    """Where each piece begins in it; the end of the text is the last one."""
    places: tuple[tuple[int, ...], ...]
    """Per piece, where each of its characters (and its end) stands in the text."""


def flow_of(passage: Passage) -> Flow:
    """All pieces joined by spaces, where their script writes any."""
    text = ""
    starts: list[int] = []
    places: list[tuple[int, ...]] = []
    for piece in passage.pieces:
        own, offsets = _unbroken(piece.text)
        if text and not (is_unspaced(text[-1]) and is_unspaced(own[:1] or " ")):
            text += " "
        starts.append(len(text))
        places.append(tuple(len(text) + offset for offset in offsets))
        text += own
    return Flow(text, (*starts, len(text)), tuple(places))


def _unbroken(text: str) -> tuple[str, list[int]]:
    """A text without line breaks or doubled spaces, and where each of its characters went."""
    offsets: list[int] = []
    built, position = "", 0
    for hit in [*_SPACES.finditer(text), None]:
        stop = len(text) if hit is None else hit.start()
        offsets += range(len(built), len(built) + stop - position)
        built += text[position:stop]
        if hit is not None:
            offsets += [len(built)] * len(hit[0])
            built += _instead_of(hit[0], built[-1:], text[hit.end() : hit.end() + 1])
            position = hit.end()
    return built, [*offsets, len(built)]


def _instead_of(space: str, left: str, right: str) -> str:
    joined = "\n" in space and left and right and is_unspaced(left) and is_unspaced(right)
    return "" if joined else " "


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag of a cue's markup."""

    at: int
    """Offset in the cue's plain text."""
    source: str


def tags_of(cue: Cue) -> tuple[Tag, ...]:
    """The tags of a cue in order, without those that time its words: the words change."""
    if cue.markup is None:
        return ()
    found: list[Tag] = []
    position = 0
    for token in dialect_module(cue.markup.dialect).tokenize(cue.markup.source):
        if token.is_tag and (source := _untimed(token.source, cue.markup.dialect)):
            found.append(Tag(position, source))
        position += len(token.plain)
    return tuple(found)


def _untimed(tag: str, dialect: Dialect) -> str:
    if dialect is Dialect.WEBVTT and _STAMP.fullmatch(tag):
        return ""
    if dialect is Dialect.ASS and _KARAOKE.search(tag):
        tag = _KARAOKE.sub("", tag)
        return "" if tag == "{}" else tag
    return tag


def inner_tags(passage: Passage, flow: Flow) -> tuple[tuple[int, int, int], ...]:
    """Where tags stand within the text, which the engine has to carry: offset in the text, number
    of the piece, offset in the cue. Several at one place are one.

    Those at an edge of a cue are carried where the cue has others within: where an emphasis ends,
    the cue should, too.
    """
    found: dict[tuple[int, int], int] = {}
    for number, piece in enumerate(passage.pieces):
        tags = {tag.at for tag in tags_of(piece.cue) if piece.start <= tag.at <= piece.end}
        if tags <= {piece.start, piece.end}:
            continue
        for offset in tags:
            at = flow.places[number][offset - piece.start]
            if 0 < at < len(flow.text):
                found[number, offset] = at
    return tuple(sorted((at, number, offset) for (number, offset), at in found.items()))
