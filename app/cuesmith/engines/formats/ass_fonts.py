"""Fonts that an ASS script carries in its `[Fonts]` section.

Each begins with `fontname: NAME`; the lines after it hold three bytes in four characters, as base64
does, but with the characters from 33 on ("ASS File Format Specification", appendix B).
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator

from cuesmith.domain.ass_sections import section_name
from cuesmith.domain.fonts import FontFile

_MOST_BYTES = 64 * 2**20
"""Of one font."""
_FULL_LINE = 80
_USUAL = "".join(map(chr, range(33, 97)))
_BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_TO_BASE64 = str.maketrans(_USUAL, _BASE64)


def embedded_fonts(script: str) -> tuple[FontFile, ...]:
    """The fonts of a script, in order; what cannot be decoded is left out, as libass does."""
    decoded = ((name, _decoded(lines)) for name, lines in _encoded(script))
    return tuple(FontFile(name, data) for name, data in decoded if data)


def without_fonts(script: str) -> str:
    """The script without its `[Fonts]`, for files that carry them beside it."""
    return "\n".join(line for line, inside in _lines(script) if not inside)


def _lines(script: str) -> Iterator[tuple[str, bool]]:
    """Each line, and whether it belongs to `[Fonts]`."""
    inside = False
    for line in script.split("\n"):
        # A full line of a font may look like a header.
        name = None if len(line.strip()) == _FULL_LINE else section_name(line)
        inside = inside if name is None else name == "fonts"
        yield line, inside


def _encoded(script: str) -> Iterator[tuple[str, list[str]]]:
    name, lines = "", list[str]()
    for line in (line.strip() for line, inside in _lines(script) if inside):
        if line.startswith("fontname:"):
            if name:
                yield name, lines
            name, lines = line.removeprefix("fontname:").strip(), []
        else:
            lines.append(line)
    if name:
        yield name, lines


def _decoded(lines: list[str]) -> bytes:
    text = "".join(lines)
    if len(text) * 3 // 4 > _MOST_BYTES:
        return b""
    padded = text.translate(_TO_BASE64) + "=" * (-len(text) % 4)
    try:
        return base64.b64decode(padded, validate=True)
    except (binascii.Error, ValueError):
        return b""
