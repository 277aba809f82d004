"""Words that come one by one, and words that bounce while they are spoken."""

from __future__ import annotations

from collections.abc import Iterator

from cuesmith.domain.effects.events import (
    Event,
    event,
    hidden,
    offset,
    shown,
    text_color,
    turn,
    with_colors,
)
from cuesmith.domain.effects.highlight import lights, word_spans
from cuesmith.domain.effects.rows import set_rows
from cuesmith.domain.looks import ResolvedStyle
from cuesmith.domain.timed_line import TimedLine


def pop(line: TimedLine, style: ResolvedStyle) -> tuple[Event, ...]:
    """Each word springs up when it is spoken, and stays.

    A word among others grows in height alone: growing in width would push the others about.
    """
    alone = len(line.words) == 1
    return (event(line, style, "".join(_popping(line, style, alone))),)


def bounce(line: TimedLine, style: ResolvedStyle) -> tuple[Event, ...]:
    """Each word jumps up while it is spoken, in the highlight colour.

    Lines are set here where they can be: libass would break them anew while a word is large.
    """
    rows = set_rows(line, style.line_letters * 100 / style.parameter("scale"))
    body = "".join(_bouncing(rows or line, style))
    return (event(line, style, f"{{\\q2}}{body}" if rows else body),)


def _popping(line: TimedLine, style: ResolvedStyle, alone: bool) -> Iterator[str]:
    small = round(style.parameter("from"))
    usual = text_color(style.style.primary, style.style)
    own = (color for _, color in with_colors(line.pieces, usual))
    for (piece, begins, ends), color in zip(word_spans(line, 200), own, strict=True):
        if piece.word is None:
            yield piece.source
            continue
        unseen = hidden(style.style) if begins else ""
        appear = turn(begins, shown(style.style)) if begins else ""
        grow = _growing(line, style, begins, alone)
        lit, dark = lights(style, (begins, ends), color)
        yield f"{{{unseen}{_scale(small, alone)}{appear}{grow}{lit}}}{piece.source}"
        yield f"{{{_scale(100, alone)}{dark}}}" if not alone else ""


def _growing(line: TimedLine, style: ResolvedStyle, at: int, alone: bool) -> str:
    """The tags that bring a word from small to its size, a lonely one over it and back."""
    over = round(style.parameter("overshoot")) if alone else 100
    took = min(round(style.parameter("duration")), offset(line, line.end) - at)
    if over == 100:
        return turn(at, _scale(100, alone), max(1, took))
    up = took * 2 // 3
    back = turn(at + up, _scale(100, alone), max(1, took - up))
    return turn(at, _scale(over, alone), max(1, up)) + back


def _scale(percent: int, both: bool) -> str:
    return f"\\fscx{percent}\\fscy{percent}" if both else f"\\fscy{percent}"


def _bouncing(line: TimedLine, style: ResolvedStyle) -> Iterator[str]:
    usual = text_color(style.style.primary, style.style)
    bright = text_color(style.highlight, style.style)
    length, big = round(style.parameter("duration")), round(style.parameter("scale"))
    own = (color for _, color in with_colors(line.pieces, usual))
    for (piece, begins, ends), color in zip(word_spans(line, 200), own, strict=True):
        if piece.word is None:
            yield piece.source
            continue
        took = min(length, ends - begins)
        up = took // 3
        tags = (
            turn(begins, bright)
            + turn(begins, _scale(big, True), max(1, up))
            + turn(begins + up, _scale(100, True), max(1, took - up))
            + turn(ends, color)
        )
        yield f"{{{tags}}}{piece.source}{{{_scale(100, True)}{color}}}"
