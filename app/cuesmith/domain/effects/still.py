"""Effects without words: the line as it is, and the line that fades."""

from __future__ import annotations

from cuesmith.domain.effects.events import Event, event
from cuesmith.domain.looks import ResolvedStyle
from cuesmith.domain.timed_line import TimedLine


def still(line: TimedLine, style: ResolvedStyle) -> tuple[Event, ...]:
    """The line as it is; fades, where it has any, are every effect's."""
    return (event(line, style, "".join(piece.source for piece in line.pieces)),)
