"""The spoken word alone is coloured, or boxed. One event holds the whole line, so that nothing
moves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cuesmith.domain.colors import Rgba
from cuesmith.domain.effects.events import Event, event, offset, text_color, turn, with_colors
from cuesmith.domain.looks import ResolvedStyle
from cuesmith.domain.timed_line import Piece, TimedLine

_BOX_OFF = "\\3a&HFF&"


def highlight(line: TimedLine, style: ResolvedStyle) -> tuple[Event, ...]:
    """Each word has the highlight colour while it is spoken."""
    return (event(line, style, "".join(_colored(line, style))),)


def box(line: TimedLine, style: ResolvedStyle) -> tuple[Event, ...]:
    """Each word has a box behind it while it is spoken, and the highlight colour.

    Boxes are events of their own, below the text: the same line, letters unseen.
    """
    below = event(line, replace(style, blur=0.0), "".join(_boxes(line, style)))
    above = event(line, style, "".join(_colored(line, style)), layer=1)
    return replace(below, boxed=True), above


def word_spans(line: TimedLine, hold: int) -> Iterator[tuple[Piece, int, int]]:
    """Pieces, and from when to when each is spoken, in milliseconds of the event; (0, 0) for what
    is no word. A pause shorter than `hold` belongs to the word before it."""
    starts = [word.start for word in line.words[1:]]
    following = iter([*starts, None])
    for piece in line.pieces:
        if piece.word is None:
            yield piece, 0, 0
            continue
        after = next(following)
        end = piece.word.end
        if after is not None and (after < end or after - end < hold):
            end = after
        begins = offset(line, piece.word.start)
        yield piece, begins, max(begins, offset(line, end))


def lights(style: ResolvedStyle, span: tuple[int, int], color: str) -> tuple[str, str]:
    """Tags of a word's highlight, and those that take it back behind it; none where the highlight
    is the colour of all text."""
    if style.highlight == style.style.primary:
        return "", ""
    return turn(span[0], text_color(style.highlight, style.style)) + turn(span[1], color), color


def _colored(line: TimedLine, style: ResolvedStyle) -> Iterator[str]:
    usual, bright = text_color(style.style.primary, style.style), style.highlight
    own = (color for _, color in with_colors(line.pieces, usual))
    spans = word_spans(line, round(style.parameter("hold")))
    for (piece, begins, ends), color in zip(spans, own, strict=True):
        if piece.word is None:
            yield piece.source
            continue
        on = turn(begins, text_color(bright, style.style))
        yield f"{{{on}{turn(ends, color)}}}{piece.source}{{{color}}}"


def _boxes(line: TimedLine, style: ResolvedStyle) -> Iterator[str]:
    alpha = 255 - (style.word_box or Rgba(0, 0, 0)).alpha
    on = f"\\3a&H{alpha:02X}&"
    yield f"{{\\1a&HFF&{_BOX_OFF}}}"
    for piece, begins, ends in word_spans(line, round(style.parameter("hold"))):
        if piece.word is None:
            yield piece.source
            continue
        yield f"{{{turn(begins, on)}{turn(ends, _BOX_OFF)}}}{piece.source}{{{_BOX_OFF}}}"
