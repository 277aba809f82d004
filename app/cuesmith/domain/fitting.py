"""How much room a text takes in a style, and how much smaller it is drawn where that is too much.

Letters are not measured, but counted: about so many fit on a line (`ResolvedStyle.line_letters`).
"""

from __future__ import annotations

import math

from cuesmith.domain.looks import ResolvedStyle
from cuesmith.domain.measures import columns_of

_WORD_LETTERS = 6
"""Of a word and the space after it, about."""
_FILLED = 0.8
"""The part of a line that is filled, words being kept whole."""
_SMALLEST = 0.3


def line_count(text: str, style: ResolvedStyle) -> int:
    """On how many lines a cue shows."""
    room = style.line_letters or 10**6
    if style.max_words:
        return math.ceil(style.max_words / (style.words_per_line or room / _WORD_LETTERS))
    return sum(max(1, math.ceil(columns_of(line) / room)) for line in text.split("\n"))


def shrunk(text: str, style: ResolvedStyle) -> float:
    """What the font's size is multiplied by, so that a long text stays on the picture.

    A smaller font takes less room in both directions, hence the root.
    """
    if style.max_words or not style.most_lines or not style.line_letters:
        return 1.0
    room = max(1.0, style.line_letters * _FILLED)
    lines = sum(math.ceil(columns_of(line) / room) for line in text.split("\n"))
    if lines <= style.most_lines:
        return 1.0
    return max(_SMALLEST, math.sqrt(style.most_lines / lines))


def shrinking(text: str, style: ResolvedStyle) -> str:
    """The tags that make a long text smaller; empty for most."""
    factor = shrunk(text, style)
    if factor == 1.0:
        return ""
    looks = style.style
    spacing = f"\\fsp{looks.spacing * factor:.2f}" if looks.spacing else ""
    return f"{{\\fs{looks.size * factor:.1f}{spacing}}}"
