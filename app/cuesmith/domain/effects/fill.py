"""Karaoke: words fill with the highlight colour while they are spoken (`\\kf`), or at once
(`\\k`).

Lengths are centiseconds, each rounded from the start of the line, so that errors do not add up:
together they are the length of the line. Pauses are syllables without text. The sweep of `\\kf`
runs over the screen from left to right, so what is written from the right switches at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cuesmith.domain.effects.events import Event, event
from cuesmith.domain.karaoke import Fill, centiseconds
from cuesmith.domain.looks import ResolvedStyle
from cuesmith.domain.timed_line import Piece, TimedLine


def fill(line: TimedLine, style: ResolvedStyle) -> tuple[Event, ...]:
    """Words fill from left to right."""
    way = Fill.SWITCH if line.right_to_left else Fill.SWEEP
    return (event(line, style, "".join(_syllables(line, way))),)


def switch(line: TimedLine, style: ResolvedStyle) -> tuple[Event, ...]:
    """Words turn to the highlight colour when they are spoken, and stay so."""
    return (event(line, style, "".join(_syllables(line, Fill.SWITCH))),)


def colored(style: ResolvedStyle) -> ResolvedStyle:
    """The style of such lines: what is filled in its first colour, what is not in its second."""
    colors = replace(style.style, primary=style.highlight, secondary=style.style.primary)
    return replace(style, style=colors)


def _syllables(line: TimedLine, way: Fill) -> Iterator[str]:
    first, last = centiseconds(line.start), centiseconds(line.end)
    done, waiting = 0, ""
    for piece in line.pieces:
        if piece.word is None:
            waiting += _loose(piece, way, is_first=not done and piece is line.pieces[0])
            continue
        begins = max(done, centiseconds(min(piece.word.start, line.end)) - first)
        ends = max(begins, centiseconds(min(piece.word.end, line.end)) - first)
        begins, ends = min(begins, last - first), min(ends, last - first)
        lead, behind = ("", waiting) if piece is _first_word(line) else (waiting, "")
        pause = f"{{\\{way}{begins - done}}}" if begins > done else ""
        yield f"{lead}{pause}{{\\{way}{ends - begins}}}{behind}{piece.source}"
        done, waiting = ends, ""
    rest = last - first - done
    yield waiting + (f"{{\\{way}{rest}}}" if rest > 0 else "")


def _first_word(line: TimedLine) -> Piece | None:
    return next((piece for piece in line.pieces if piece.word is not None), None)


def _loose(piece: Piece, way: Fill, is_first: bool) -> str:
    """What lies between words takes no time of its own: it fills with the word before it, or
    with the first word where none is before."""
    if is_first or not piece.plain.strip():
        return piece.source
    return f"{{\\{way}0}}{piece.source}"
