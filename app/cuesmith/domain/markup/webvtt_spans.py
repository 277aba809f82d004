"""WebVTT cue text by the W3C rules: its tokens, its times, and the tree they make.

Source: WebVTT (W3C), "WebVTT cue text tokenizer" and "WebVTT cue text parsing rules". The tree
is given as a flat series of openings, closings, texts and stamps, so that its depth costs
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from cuesmith.domain.markup.runs import Token
from cuesmith.domain.markup.tokens import ENTITY, decode_entities, decode_entity

# In every state of the tokenizer a tag ends at the first ">", or with the text.
_TOKEN = re.compile(rf"(<[^>]*>?)|({ENTITY})|[^<&]+|&")
_START_TAG = re.compile(r"([^\t\n\f .]*)((?:\.[^\t\n\f .]*)*)(?:[\t\n\f ](.*))?", re.DOTALL)
_STAMP = re.compile(r"(?:([0-9]{1,12}):)?([0-9]{2}):([0-9]{2})\.([0-9]{3})(?![0-9])")
_SPACES = re.compile(r"[\t\n\f\r ]+")
_NAMES = frozenset(("c", "i", "b", "u", "ruby", "rt", "v", "lang"))


@dataclass(frozen=True, slots=True)
class Open:
    """An element begins."""

    name: str
    classes: tuple[str, ...] = ()
    annotation: str = ""
    """The voice of <v>, the language of <lang>."""


@dataclass(frozen=True, slots=True)
class Close:
    """The innermost element ends."""

    name: str


@dataclass(frozen=True, slots=True)
class Text:
    """Text, character references shown."""

    text: str


@dataclass(frozen=True, slots=True)
class Stamp:
    """An inline timestamp, in milliseconds."""

    time: int


Span = Open | Close | Text | Stamp


def tokenize(source: str) -> tuple[Token, ...]:
    """Text and tags apart; never raises."""
    return tuple(
        Token(match[0], _shown(match[0], match.lastindex)) for match in _TOKEN.finditer(source)
    )


def _shown(source: str, kind: int | None) -> str:
    if kind is None:
        return source
    return "" if kind == 1 else decode_entity(source)


def plain_of(source: str) -> str:
    """What marked-up text shows: `tokenize` joined, but quicker."""
    if "<" not in source and "&" not in source:
        return source
    return _TOKEN.sub(lambda match: _shown(match[0], match.lastindex), source)


def match_timestamp(text: str, position: int = 0) -> tuple[int, int] | None:
    """A WebVTT timestamp at `position`: its milliseconds and where it ends; None where none is.

    Hours are optional and may have any number of digits; minutes and seconds have two and are
    below 60; exactly three digits follow the point.
    """
    match = _STAMP.match(text, position)
    if match is None:
        return None
    hours, minutes, seconds = int(match[1] or 0), int(match[2]), int(match[3])
    if minutes > 59 or seconds > 59:
        return None
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + int(match[4]), match.end()


def format_timestamp(milliseconds: int) -> str:
    """A time as HH:MM:SS.mmm; hours always written, more digits where needed."""
    seconds, milliseconds = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}.{milliseconds:03}"


def stamp_of(tag: str) -> int | None:
    """Milliseconds of a timestamp tag such as <00:01.500>; None for any other tag."""
    content = tag[1:].removesuffix(">")
    found = match_timestamp(content)
    return found[0] if found is not None and found[1] == len(content) else None


def start_tag_of(tag: str) -> Open | None:
    """The element that a tag begins; None where it begins none that WebVTT knows."""
    content = tag[1:].removesuffix(">")
    match = _START_TAG.match(content)
    if match is None or match[1] not in _NAMES:
        return None
    classes = tuple(name for name in match[2].split(".") if name)
    annotation = _SPACES.sub(" ", decode_entities(match[3] or "")).strip(" ")
    return Open(match[1], classes, annotation)


def spans(source: str) -> Iterator[Span]:
    """The tree of the cue text, in document order; what is open at the end is not closed."""
    open_names: list[str] = []
    for is_tag, tokens in groupby(tokenize(source), lambda token: token.source.startswith("<")):
        if not is_tag:
            yield Text("".join(token.plain for token in tokens))
            continue
        for token in tokens:
            if token.source.startswith("</"):
                yield from _closings(token.source[2:].removesuffix(">"), open_names)
            else:
                yield from _openings(token.source, open_names)


def _openings(tag: str, open_names: list[str]) -> Iterator[Span]:
    time = stamp_of(tag)
    if time is not None:
        yield Stamp(time)
        return
    start = start_tag_of(tag)
    if start is None or (start.name == "rt" and open_names[-1:] != ["ruby"]):
        return
    open_names.append(start.name)
    yield start


def _closings(name: str, open_names: list[str]) -> Iterator[Span]:
    """An end tag closes only the innermost element; </ruby> closes an open <rt> with it."""
    if name == "ruby" and open_names[-1:] == ["rt"]:
        yield Close(open_names.pop())
    if name and open_names[-1:] == [name]:
        yield Close(open_names.pop())
