"""Line numbers of places in a text, found when a problem asks for one."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property


class LineIndex:
    """Offsets of a text as 1-based line numbers; built on first use, then O(log lines)."""

    def __init__(self, text: str, step: int = 1) -> None:
        self._text = text
        self._step = step
        """How many lines of the file one line of the text stands for."""

    @cached_property
    def _ends(self) -> list[int]:
        return [match.start() for match in re.finditer("\n", self._text)]

    def at(self, offset: int) -> int:
        """The line that holds the character at `offset`."""
        return bisect_right(self._ends, offset - 1) * self._step + 1


def quote(text: str, longest: int = 60) -> str:
    """Some text of the file for a message, on one line and cut short."""
    text = " ".join(text[: 4 * longest].split())
    return f"“{text if len(text) <= longest else text[:longest] + '…'}”"
