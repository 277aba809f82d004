"""Times inside ASS override tags, brought along when a line is stretched.

`\\t`, `\\move`, `\\fad` and `\\fade` count milliseconds from the line's start (the second number of
`\\fad` up to its end), karaoke counts hundredths. Which arguments are times follows libass
(`ass_parse_tags`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from cuesmith.domain.karaoke import DEFAULT_LENGTH, centiseconds
from cuesmith.domain.markup.ass import tokenize
from cuesmith.domain.markup.ass_tags import number

_TIMED = re.compile(
    r"\\(?P<name>t|move|fade?)(?P<open>\s*\()(?P<arguments>[^\\()]*)"
    r"|\\(?P<karaoke>kf|ko|kt|K|k)(?![A-Za-z&])(?P<gap>\s*\(?\s*)"
    r"(?P<length>[-+]?[0-9]{0,9}(?:\.[0-9]{0,9})?)"
)
_NUMBER = re.compile(r"[-+]?[0-9]{1,9}(?:\.[0-9]{0,9})?")
_MOVE_TIMES, _FADE_TIMES = slice(4, 6), slice(3, 7)

Along = Callable[[int], int]
"""Milliseconds from the line's start to those from its new start."""


def stretched(source: str, along: Along, duration: int) -> str:
    """ASS markup of a line that lasted `duration` milliseconds, its times brought along.

    What does not change stays word for word. A time above 0 never becomes 0, which would mean
    "none" to some tags.
    """
    if "\\" not in source:
        return source
    line = _Line(along, duration)
    return "".join(
        _TIMED.sub(line.stretched, token.source) if token.source[:1] == "{" else token.source
        for token in tokenize(source)
    )


@dataclass(slots=True)
class _Line:
    """Where the tags of a line are, in old and in new time."""

    along: Along
    duration: int
    sung: int = 0
    """Milliseconds of karaoke so far, old."""
    written: int = 0
    """Hundredths of karaoke so far, new: rounded together, so that no error adds up."""

    def stretched(self, tag: re.Match[str]) -> str:
        """A tag with its times brought along."""
        if tag["karaoke"]:
            return f"\\{tag['karaoke']}{tag['gap']}{self._length(tag['karaoke'], tag['length'])}"
        arguments = tag["arguments"].split(",")
        for place, time in self._times(tag["name"], len(arguments)):
            arguments[place] = _NUMBER.sub(
                lambda found, time=time: _moved(found.group(), time), arguments[place], count=1
            )
        return f"\\{tag['name']}{tag['open']}{','.join(arguments)}"

    def _times(self, name: str, count: int) -> list[tuple[int, Along]]:
        """Which of so many arguments are times, and how each is brought along."""
        places = range(count)
        if name == "t":  # the last one is what is animated
            return [(place, self.along) for place in places[: 2 if count in (3, 4) else 0]]
        if name == "move":
            return [(place, self.along) for place in places[_MOVE_TIMES] if count == 6]
        if count == 2:
            return [(0, self.along), (1, self._from_end)]
        return [(place, self.along) for place in places[_FADE_TIMES] if count == 7]

    def _from_end(self, time: int) -> int:
        return self.along(self.duration) - self.along(self.duration - time)

    def _length(self, name: str, length: str) -> str:
        """The length of a syllable, or the start of one that has its own."""
        if name == "kt":
            self.sung = round(number(length, 0) * 10)
            self.written = centiseconds(self.along(self.sung))
            return _kept(length, self.written, 0)
        self.sung += max(0, round(number(length, DEFAULT_LENGTH) * 10))
        before, self.written = self.written, centiseconds(self.along(self.sung))
        return _kept(length, self.written - before, DEFAULT_LENGTH)


def _kept(written: str, value: int, default: float) -> str:
    """A number as it was written, where that is what it is."""
    return written if number(written, default) == value else str(value)


def _moved(written: str, along: Along) -> str:
    value = round(float(written))
    moved = along(value)
    if value and moved * value <= 0:
        moved = 1 if value > 0 else -1
    return written if moved == value else str(moved)
