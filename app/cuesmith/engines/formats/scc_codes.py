"""The codes of line 21 captions: CTA-608-E, and 47 CFR 79.101."""

from __future__ import annotations

_CHANGED = {
    0x2A: "á",
    0x5C: "é",
    0x5E: "í",
    0x5F: "ó",
    0x60: "ú",
    0x7B: "ç",
    0x7C: "÷",
    0x7D: "Ñ",
    0x7E: "ñ",
    0x7F: "█",
}
"""Where the basic set is not ASCII (47 CFR 79.101; CTA-608 would have the apostrophe curled)."""

_SPECIAL = "®°½¿™¢£♪à\u00a0èâêîôû"
"""From 0x11 0x30; the tenth is a transparent space."""

_SPANISH_FRENCH = "ÁÉÓÚÜü\u2018¡*'—©℠•\u201c\u201dÀÂÇÈÊËëÎÏïÔÙùÛ«»"
"""From 0x12 0x20: extended characters, each in place of the simpler one sent ahead of it."""

_PORTUGUESE_GERMAN = "ÃãÍÌìÒòÕõ{}\\^_|~ÄäÖöß¥¤¦ÅåØø┌┐└┘"
"""From 0x13 0x20."""

COLORS = ("", "#00ff00", "#0000ff", "#00ffff", "#ff0000", "#ffff00", "#ff00ff")
"""White says nothing: it is what captions are anyway."""

_ROWS = {
    (0x10, 0): 11,
    (0x11, 0): 1,
    (0x11, 1): 2,
    (0x12, 0): 3,
    (0x12, 1): 4,
    (0x13, 0): 12,
    (0x13, 1): 13,
    (0x14, 0): 14,
    (0x14, 1): 15,
    (0x15, 0): 5,
    (0x15, 1): 6,
    (0x16, 0): 7,
    (0x16, 1): 8,
    (0x17, 0): 9,
    (0x17, 1): 10,
}
"""Rows of preamble address codes, by first byte and the sixth bit of the second."""

RESUME_CAPTION_LOADING = 0x20
BACKSPACE = 0x21
DELETE_TO_END_OF_ROW = 0x24
ROLL_UP = {0x25: 2, 0x26: 3, 0x27: 4}
RESUME_DIRECT_CAPTIONING = 0x29
TEXT_RESTART = 0x2A
RESUME_TEXT_DISPLAY = 0x2B
ERASE_DISPLAYED_MEMORY = 0x2C
CARRIAGE_RETURN = 0x2D
ERASE_NON_DISPLAYED_MEMORY = 0x2E
END_OF_CAPTION = 0x2F


def basic_character(code: int) -> str:
    """The character of a byte from 0x20 to 0x7f."""
    return _CHANGED.get(code) or chr(code)


def special_character(first: int, second: int) -> str:
    """The character of a two-byte code; empty where it is none. Bytes of data channel 1."""
    if first == 0x11 and 0x30 <= second <= 0x3F:
        return _SPECIAL[second - 0x30]
    if first == 0x12 and 0x20 <= second <= 0x3F:
        return _SPANISH_FRENCH[second - 0x20]
    if first == 0x13 and 0x20 <= second <= 0x3F:
        return _PORTUGUESE_GERMAN[second - 0x20]
    return ""


def row_of(first: int, second: int) -> int | None:
    """The row, 1 to 15, of a preamble address code; None where it is none."""
    if not 0x40 <= second <= 0x7F:
        return None
    return _ROWS.get((first, (second >> 5) & 1))
