"""The tags inside an ASS override block, as far as Cuesmith reads them.

Names and their arguments follow libass (ass_parse.c), which renders what we write. Tags inside
the parentheses of an animation (`\\t(...)`) belong to it and are not listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

# One tag: its name, and an argument that may hold parentheses one level deep.
_TAG = re.compile(r"\\([^\\()]*(?:\((?:[^()]|\([^()]*\))*\)?)?)")
_NUMERIC = re.compile(
    r"(kf|ko|kt|K|k|an|a|b|i|u|s|p)(?![A-Za-z&])\s*\(?\s*([-+]?[0-9]{0,9}(?:\.[0-9]{0,9})?)"
)
_COLOUR = re.compile(r"(1c|c|1a|alpha)(?![a-z])\s*+\(?\s*+&?[Hh]?([0-9A-Fa-f]{0,8})(?![0-9A-Za-z])")


class Tag(NamedTuple):
    """One override tag."""

    name: str
    """As written, without the backslash: "i", "1c", "kf", "r"; "" for one we do not read."""
    argument: str
    """Digits for numeric tags, hexadecimal digits for colours, empty where left out."""
    source: str
    """Verbatim, backslash included."""


def tags(block: str) -> Iterator[Tag]:
    """The tags of one override block, braces and all; comments between them show nothing."""
    for match in _TAG.finditer(block.removesuffix("}")):
        yield _read(match.group(1), match.group())


def _read(body: str, source: str) -> Tag:
    body = body.strip()
    for pattern in (_NUMERIC, _COLOUR):
        if found := pattern.match(body):
            return Tag(found.group(1), found.group(2), source)
    if body.startswith("r"):
        return Tag("r", body[1:].strip(), source)
    return Tag("", "", source)


def keypad_place(old: int) -> int | None:
    """A place in SSA's count (1 to 3 left to right, plus 4 at the top, 8 in the middle) as on a
    numeric keypad; None where it is none."""
    column, row = old & 3, {0: 0, 4: 6, 8: 3}.get(old & ~3)
    return column + row if column and row is not None else None


def number(argument: str, default: float) -> float:
    """A numeric argument, or the default where there is none."""
    try:
        return float(argument)
    except ValueError:
        return default
