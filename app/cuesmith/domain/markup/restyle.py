"""Italics and bold switched on and off in a stretch of a cue's text.

Markup that `render` writes again just as it is goes through runs. Any other is changed tag by
tag, so that what Cuesmith does not understand stays: the style's own tags are taken out, and each
piece of text that is to have the style is wrapped by itself, which nests properly within anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from cuesmith.domain.cue import Dialect, Markup
from cuesmith.domain.markup.dialects import MarkupDialect, dialect_module
from cuesmith.domain.markup.runs import Look, Parsed, Run, Token


class Style(StrEnum):
    """A look that a person switches."""

    ITALIC = "italic"
    BOLD = "bold"


@dataclass(frozen=True, slots=True)
class _Pen:
    """How a dialect writes a style."""

    dialect: Dialect
    style: Style
    opening: str
    closing: str
    own: re.Pattern[str]
    """What switches the style, to be taken out of tags."""


def _html(names: str) -> re.Pattern[str]:
    return re.compile(rf"</?\s*(?:{names})\s*/?>|\\[{names[0]}]\d*(?=[\\}}])", re.IGNORECASE)


def _override(letter: str) -> re.Pattern[str]:
    return re.compile(rf"\\{letter}\d*(?=[\\}}])")


_NOTHING = re.compile(r"(?!)")
_ALL_PENS = (
    _Pen(Dialect.SRT, Style.ITALIC, "<i>", "</i>", _html("i|em")),
    _Pen(Dialect.SRT, Style.BOLD, "<b>", "</b>", _html("b|strong")),
    _Pen(Dialect.WEBVTT, Style.ITALIC, "<i>", "</i>", _html("i")),
    _Pen(Dialect.WEBVTT, Style.BOLD, "<b>", "</b>", _html("b")),
    _Pen(Dialect.ASS, Style.ITALIC, r"{\i1}", r"{\i0}", _override("i")),
    _Pen(Dialect.ASS, Style.BOLD, r"{\b1}", r"{\b0}", _override("b")),
    _Pen(Dialect.TTML, Style.ITALIC, '<span tts:fontStyle="italic">', "</span>", _NOTHING),
    _Pen(Dialect.TTML, Style.BOLD, '<span tts:fontWeight="bold">', "</span>", _NOTHING),
)
_PENS = {(pen.dialect, pen.style): pen for pen in _ALL_PENS}


def is_styled(markup: Markup | None, start: int, end: int, style: Style) -> bool:
    """Whether all text from one character up to another has a style, spaces aside."""
    if markup is None:
        return False
    parsed = dialect_module(markup.dialect).parse(markup.source)
    pairs = zip(parsed.text, _flags(parsed, style), strict=True)
    shown = [flag for letter, flag in list(pairs)[start:end] if not letter.isspace()]
    return bool(shown) and all(shown)


@dataclass(frozen=True, slots=True)
class Restyle:
    """A style switched on or off from one character of the text up to another."""

    style: Style
    start: int
    end: int
    on: bool

    def within(self, flags: Sequence[bool]) -> list[bool]:
        """Where the style is on afterwards, character by character."""
        inside = range(self.start, self.end)
        return [self.on if place in inside else flag for place, flag in enumerate(flags)]


def restyle(
    markup: Markup | None, text: str, change: Restyle, dialect: Dialect = Dialect.SRT
) -> Markup | None:
    """The markup of a cue's text after a change of style; None where plain text says it all.

    `dialect` is for text that has no markup yet. What the dialect cannot say changes nothing.
    """
    written_in = markup.dialect if markup is not None else dialect
    module = dialect_module(written_in)
    source = markup.source if markup is not None else module.escape(text)
    parsed = module.parse(source)
    wanted = change.within(_flags(parsed, change.style))
    plain = module.escape(text)
    for changed in _candidates(source, parsed, wanted, _PENS[written_in, change.style]):
        if _says(changed, parsed.text, wanted, change.style, module):
            return None if changed == plain else Markup(written_in, changed)
    return markup


def _candidates(source: str, parsed: Parsed, wanted: Sequence[bool], pen: _Pen) -> Iterator[str]:
    """Ways to write it, the best first; pieces put together may read as markup none of them was."""
    module = dialect_module(pen.dialect)
    through_runs = module.render(replace(parsed, runs=tuple(_styled(parsed, wanted, pen.style))))
    if module.render(parsed) != source:
        yield "".join(_tagged(module.tokenize(source), wanted, pen))
    yield through_runs


def _flags(parsed: Parsed, style: Style) -> list[bool]:
    """Per character of the text whether it has the style."""
    return [_has(run.look, style) for run in parsed.runs for _ in run.text]


def _has(look: Look, style: Style) -> bool:
    return look.italic if style is Style.ITALIC else look.bold


def _with(look: Look, style: Style, on: bool) -> Look:
    return replace(look, italic=on) if style is Style.ITALIC else replace(look, bold=on)


def _styled(parsed: Parsed, wanted: Sequence[bool], style: Style) -> Iterator[Run]:
    """The runs cut where the style changes; a run's time stays with its first piece."""
    place = 0
    for run in parsed.runs:
        time = run.time
        pairs = zip(run.text, wanted[place : place + len(run.text)], strict=True)
        for on, letters in groupby(pairs, key=lambda pair: pair[1]):
            piece = "".join(letter for letter, _ in letters)
            yield Run(piece, _with(run.look, style, on), time)
            time = None
        place += len(run.text)


def _tagged(tokens: Sequence[Token], wanted: Sequence[bool], pen: _Pen) -> Iterator[str]:
    """The source anew: own tags left out, text wrapped where it is to have the style."""
    place = 0
    for is_tag, alike in groupby(tokens, key=lambda token: token.is_tag):
        if is_tag:
            yield from (_without(token.source, pen) for token in alike)
            continue
        pieces = [piece for token in alike for piece in _letters(token)]
        marked = list(zip(pieces, _piece_flags(pieces, wanted[place:]), strict=True))
        for on, group in groupby(marked, key=lambda pair: pair[1]):
            written = "".join(source for (source, _), _ in group)
            yield f"{pen.opening}{written}{pen.closing}" if on else written
        place += sum(length for _, length in pieces)


def _letters(token: Token) -> list[tuple[str, int]]:
    """Source and length of each piece that stays whole: a letter, or an entity."""
    if token.source == token.plain:
        return [(letter, 1) for letter in token.source]
    return [(token.source, len(token.plain))]


def _piece_flags(pieces: Sequence[tuple[str, int]], wanted: Sequence[bool]) -> Iterator[bool]:
    place = 0
    for _, length in pieces:
        yield wanted[place]
        place += length


def _without(tag: str, pen: _Pen) -> str:
    left = pen.own.sub("", tag)
    return "" if left == "{}" and left != tag else left


def _says(
    source: str, text: str, wanted: Sequence[bool], style: Style, module: MarkupDialect
) -> bool:
    """Whether a source shows the text, and has the style just where it is wanted."""
    parsed = module.parse(source)
    return parsed.text == text and _flags(parsed, style) == list(wanted)
