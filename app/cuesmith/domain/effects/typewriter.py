"""Letters come one by one, in the time of their word."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from cuesmith.domain.ass_style import AssStyle
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
from cuesmith.domain.looks import ResolvedStyle
from cuesmith.domain.markup.ass import escape, tokenize
from cuesmith.domain.timed_line import Piece, TimedLine

_HOLD_MS = 200
_JOINER = "\u200d"
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)


def typewriter(line: TimedLine, style: ResolvedStyle) -> tuple[Event, ...]:
    """What is not yet written takes its room already, so that nothing moves.

    Scripts written from the right join their letters: they come word by word. The word that is
    being written may have a colour of its own.
    """
    return (event(line, style, "".join(_written(line, style))),)


def _written(line: TimedLine, style: ResolvedStyle) -> Iterator[str]:
    yield f"{{{hidden(style.style)}}}" if offset(line, _first_start(line)) else ""
    usual = text_color(style.style.primary, style.style)
    own = (color for _, color in with_colors(line.pieces, usual))
    for (piece, begins, ends), color in zip(word_spans(line, _HOLD_MS), own, strict=True):
        lit, dark = lights(style, (begins, ends), color) if piece.word else ("", "")
        yield f"{{{lit}}}" if lit else ""
        yield from _piece(line, piece, style.style)
        yield f"{{{dark}}}" if dark else ""


def _piece(line: TimedLine, piece: Piece, style: AssStyle) -> Iterator[str]:
    if piece.word is None:
        yield piece.source
    elif line.right_to_left:
        yield _at(offset(line, piece.word.start), style) + piece.source
    else:
        yield from _letters(line, piece, style)


def _first_start(line: TimedLine) -> int:
    return next((word.start for word in line.words), line.start)


def _at(time: int, style: AssStyle) -> str:
    before = hidden(style) if time else ""
    return f"{{{before}{turn(time, shown(style))}}}"


def _letters(line: TimedLine, piece: Piece, style: AssStyle) -> Iterator[str]:
    assert piece.word is not None
    count = max(1, len(_graphemes(piece.plain)))
    length = piece.word.end - piece.word.start
    seen = 0
    for token in tokenize(piece.source):
        if token.is_tag:
            yield token.source
            continue
        for letter in _graphemes(token.plain):
            time = offset(line, piece.word.start + length * seen // count)
            yield _at(time, style) + escape(letter)
            seen += 1


def _graphemes(text: str) -> list[str]:
    """What a person takes for a letter: marks, joined emoji and flags stay together."""
    found: list[str] = []
    for char in text:
        if found and _continues(found[-1], char):
            found[-1] += char
        else:
            found.append(char)
    return found


def _continues(before: str, char: str) -> bool:
    if before[-1] == _JOINER or char == _JOINER or unicodedata.category(char)[0] == "M":
        return True
    if ord(char) in _SKIN_TONES:
        return True
    return len(before) == 1 and ord(before) in _FLAG_LETTERS and ord(char) in _FLAG_LETTERS
