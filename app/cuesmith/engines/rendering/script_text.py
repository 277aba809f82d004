"""An ASS script as libass is given it: of bounded size, and without what it would trip over."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cuesmith.base.errors import RenderingError

_MOST_BYTES = 64 * 2**20
"""Lavish typesetting with fonts of its own comes to half of that."""
_LONGEST_LINE = 2**20
"""Bytes; drawings of traced pictures reach some hundred thousand."""

_FONTS = re.compile(rb"^\[fonts\][^\n]*\n(.*?)(?=^\[[^\]\n]*\][ \t]*$|\Z)", re.I | re.M | re.S)


@dataclass(frozen=True, slots=True)
class ScriptBytes:
    """A script that libass may read."""

    data: bytes
    """UTF-8 without a byte order mark; lines end with line feeds."""
    fonts: bytes
    """What its `[Fonts]` sections hold."""


def prepare(script: str) -> ScriptBytes:
    """Make a script ready for libass; raises `RenderingError` where it is too large."""
    if len(script) > _MOST_BYTES:
        raise _too_large()
    text = script.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    # libass ends at a null; halves of surrogate pairs have no UTF-8.
    data = text.replace("\0", "").encode(errors="replace")
    if len(data) > _MOST_BYTES:
        raise _too_large()
    _check_lines(data)
    return ScriptBytes(data, b"\0".join(_FONTS.findall(data)) if b"[" in data else b"")


def _check_lines(data: bytes) -> None:
    if len(data) <= _LONGEST_LINE:
        return
    for number, line in enumerate(data.split(b"\n"), 1):
        if len(line) > _LONGEST_LINE:
            raise RenderingError(
                f"Line {number} of the script is too long to be drawn: {len(line):,} bytes.",
                hint="Remove it, or simplify its drawing.",
            )


def _too_large() -> RenderingError:
    return RenderingError(
        f"The script is too large to be drawn: more than {_MOST_BYTES >> 20} MB.",
        hint="Split it, or take out fonts and drawings.",
    )
