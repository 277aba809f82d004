"""Addresses in texts, which no tool may change: www.example.org, a@b.org."""

from __future__ import annotations

import re
from collections.abc import Callable

_MARKS = ("://", "www.", "@")
_SPLIT = re.compile(r"(\s+)")


def is_link(word: str) -> bool:
    """Whether a word without spaces is an address."""
    return any(mark in word for mark in _MARKS)


def outside_links(text: str, turn: Callable[[str], str]) -> str:
    """The text with `turn` done to all of it but its addresses."""
    if not is_link(text):
        return turn(text)
    pieces: list[str] = []
    free: list[str] = []
    for part in _SPLIT.split(text):
        if is_link(part):
            pieces += (_turned(free, turn), part)
            free = []
        else:
            free.append(part)
    return "".join((*pieces, _turned(free, turn)))


def _turned(free: list[str], turn: Callable[[str], str]) -> str:
    joined = "".join(free)
    return turn(joined) if joined.strip() else joined
