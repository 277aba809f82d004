"""How long a text is: to a reader, and on a line.

Full-width characters (East Asian Width W and F, Unicode Annex 11) count on a line for more than
Latin letters; combining marks and format characters count for nothing.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from math import ceil

_UNSPACED = re.compile(
    "["
    "\u0e00-\u0eff"  # Thai, Lao
    "\u1000-\u109f"  # Myanmar
    "\u1780-\u17ff"  # Khmer
    "\u2e80-\u2fdf\u3001-\u30ff\u3100-\u312f\u31f0-\u31ff"  # radicals, kana, bopomofo
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # ideographs
    "\uff01-\uff9f"  # full-width Latin and punctuation, half-width katakana
    "\U00020000-\U0003ffff"
    "]"
)


@lru_cache(maxsize=4096)
def is_unspaced(char: str) -> bool:
    """Whether a character belongs to a script that writes no spaces between words.

    Hangul does not: Korean writes spaces.
    """
    return _UNSPACED.match(char) is not None


@lru_cache(maxsize=4096)
def columns(char: str) -> int:
    """Columns of a terminal that a character takes: 0, 1 or 2."""
    if unicodedata.category(char) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1


def columns_of(text: str) -> int:
    """Columns that a text takes, in Latin letters: full-width characters two, marks none."""
    return len(text) if text.isascii() else sum(map(columns, text))


def reading_length(text: str) -> int:
    """Characters that a viewer reads: spaces included, line breaks and combining marks not."""
    if text.isascii():
        return len(text) - text.count("\n") - text.count("\r")
    return sum(1 for char in text if columns(char))


def reading_speed(text: str, duration: int) -> float:
    """Characters a second for a text shown for `duration` milliseconds; infinite at 0."""
    length = reading_length(text)
    if duration <= 0:
        return float("inf") if length else 0.0
    return length * 1000 / duration


def reading_time(text: str, most: float, step: int = 1) -> int:
    """Milliseconds that a text takes to read at `most` characters a second, in whole steps."""
    return step * ceil(reading_length(text) * 1000 / (most * step))


def line_width(text: str, narrow: int, wide: int) -> int:
    """How much of a line a text fills, in units of which a line holds `narrow` * `wide`.

    `narrow` is the number of Latin letters a line holds, `wide` that of full-width characters:
    mixed text adds up in proportion, in whole numbers.
    """
    if text.isascii():
        return len(text) * wide
    widths = (0, wide, narrow)
    return sum(widths[columns(char)] for char in text)
