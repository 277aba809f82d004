"""Letters come one by one, in the time of their word."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from cuesmith.domain.ass_style import AssStyle
from cuesmith.domain.effects.events import Event, event, hidden, offset, shown, turn
from cuesmith.domain.looks import ResolvedStyle
from cuesmith.domain.markup.ass import escape, tokenize
from cuesmith.domain.timed_line import Piece, TimedLine

_JOINER = "\u200d"
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)


def typewriter(line: TimedLine, style: ResolvedStyle) -> tuple[Event, ...]:
    """What is not yet written takes its room already, so that nothing moves.

    Scripts written from the right join their letters: they come word by word.
    """
    return (event(line, style, "".join(_written(line, style.style))),)


def _written(line: TimedLine, style: AssStyle) -> Iterator[str]:
    yield f"{{{hidden(style)}}}" if offset(line, _first_start(line)) else ""
    for piece in line.pieces:
        if piece.word is None or line.right_to_left:
            start = line.start if piece.word is None else piece.word.start
            yield _at(offset(line, start), style) + piece.source if piece.word else piece.source
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
