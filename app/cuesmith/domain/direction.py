"""Which way a text runs: by its first strong character (Unicode Annex 9, rules P2 and P3)."""

from __future__ import annotations

import unicodedata


def runs_right_to_left(text: str) -> bool:
    """Whether a text begins in a script that is written from the right."""
    if text.isascii():
        return False
    for char in text:
        kind = unicodedata.bidirectional(char)
        if kind in ("L", "R", "AL"):
            return kind != "L"
    return False
