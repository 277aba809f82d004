"""How much room a text takes in a style, and how much smaller it is drawn where that is too much.

Letters are not measured, but counted: about so many fit on a line (`ResolvedStyle.line_letters`).
"""

from __future__ import annotations

import math

from cuesmith.domain.looks import ResolvedStyle
from cuesmith.domain.measures import columns_of, is_unspaced

_WORD_LETTERS = 6
"""Of a word and the space after it, about."""
_FILLED = 0.8
"""The part of a line that is filled, words being kept whole."""
_SMALLEST = 0.3
_INTO_MARGINS = 1.1
"""What a single word may be wider than a line: the estimate is a large one, and half of the margins
may be used."""
_GROWING = ("scale", "overshoot")
"""Parameters of effects by which words are larger for a while, in percent."""


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


def narrowed(shown: str, style: ResolvedStyle) -> float:
    """What the font's size is multiplied by, so that the longest word of what is shown at once
    stays on the picture: no line is broken within a word."""
    grown = max((value for name, value in style.parameters if name in _GROWING), default=100.0)
    room = style.line_letters * _INTO_MARGINS * 100 / max(100.0, grown)
    longest = max(map(columns_of, _words(shown)))
    if not room or longest <= room:
        return 1.0
    return max(_SMALLEST, room / longest)


def _words(text: str) -> list[str]:
    """What libass keeps on one line; scripts without spaces are broken already."""
    if not text.isascii():
        text = "".join(" " if is_unspaced(char) else char for char in text)
    return text.replace("\n", " ").split(" ")


def shrinking(text: str, shown: str, style: ResolvedStyle) -> str:
    """The tags that make a long text smaller, or what is `shown` of it at once; empty for most."""
    factor = min(shrunk(text, style), narrowed(shown, style))
    if factor == 1.0:
        return ""
    looks = style.style
    spacing = f"\\fsp{looks.spacing * factor:.2f}" if looks.spacing else ""
    return f"{{\\fs{looks.size * factor:.1f}{spacing}{_stroke(style, factor)}}}"


def _stroke(style: ResolvedStyle, factor: float) -> str:
    """Outline and shadow in proportion; boxes, which have these tags for their size, stay."""
    looks = style.style
    if looks.border_style != 1 or style.word_box is not None:
        return ""
    outline = f"\\bord{looks.outline_width * factor:.2f}" if looks.outline_width else ""
    return outline + (f"\\shad{looks.shadow * factor:.2f}" if looks.shadow else "")
