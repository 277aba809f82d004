"""Which way a text runs: by its first strong character (Unicode Annex 9, rules P2 and P3)."""

from __future__ import annotations

import re
import unicodedata

_JOINED = re.compile(
    "[\u0590-\u109f\u1780-\u18af\u1a00-\u1aff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00011fff\U0001e800-\U0001efff]"
)
"""The blocks of scripts that are written from the right, or whose letters take their shape from
their neighbours: Hebrew to Myanmar, Khmer, Mongolian, Tai Tham, presentation forms, and the
historical ones."""


def runs_right_to_left(text: str) -> bool:
    """Whether a text begins in a script that is written from the right."""
    if text.isascii():
        return False
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in ("L", "R", "AL"):
            return kind != "L"
    return False


def is_laid_out_whole(text: str) -> bool:
    """Whether the words, or letters, of a text depend on each other in their order or shape."""
    return not text.isascii() and _JOINED.search(text) is not None
