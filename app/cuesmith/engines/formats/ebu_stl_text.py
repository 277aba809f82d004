"""The text field of EBU STL: characters, styles, and the spacing attributes of teletext."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cuesmith.domain.markup.runs import Look, Run
from cuesmith.engines.formats.ebu_stl_codes import decode_text

_NEWLINE = 0x8A
_ITALIC = {0x80: True, 0x81: False}
_UNDERLINE = {0x82: True, 0x83: False}
_COLORS = ("#000000", "#ff0000", "#00ff00", "#ffff00", "#0000ff", "#ff00ff", "#00ffff", "")
"""Teletext's, from 0x00; white says nothing. Black is used on coloured backgrounds."""
_PIECES = re.compile(rb"[\x20-\x7f\xa0-\xff]+|[\x00-\x1f\x80-\x9f]")
_SPACES = re.compile(" {2,}")


def text_runs(data: bytes, table: bytes) -> tuple[Run, ...]:
    """The runs of a text field, lines without the spaces that place and colour them, empty lines
    (teletext's double height) left out."""
    lines: list[list[Run]] = [[]]
    for run in _raw_runs(data, table):
        if run.text == "\n":
            lines.append([])
        else:
            lines[-1].append(run)
    runs: list[Run] = []
    for line in map(_tidy, lines):
        if line:
            runs += [Run("\n", line[0].look), *line] if runs else line
    return tuple(runs)


def _raw_runs(data: bytes, table: bytes) -> Iterator[Run]:
    look = Look()
    for piece in _PIECES.findall(data):
        code = piece[0]
        if len(piece) > 1 or 0x20 <= code < 0x80 or code >= 0xA0:
            yield Run(decode_text(piece, table), look)
        elif code == _NEWLINE:
            # Teletext's attributes end with the row, those of open subtitles do not.
            look = replace(look, color="")
            yield Run("\n", look)
        elif code in _ITALIC:
            look = replace(look, italic=_ITALIC[code])
        elif code in _UNDERLINE:
            look = replace(look, underline=_UNDERLINE[code])
        elif code < 0x20:
            look = replace(look, color=_COLORS[code]) if code < 0x08 else look
            yield Run(" ", look)


def _tidy(line: list[Run]) -> list[Run]:
    """Spaces collapsed across runs, none at the ends."""
    found: list[Run] = []
    for run in line:
        text = _SPACES.sub(" ", run.text)
        if not found or found[-1].text.endswith(" "):
            text = text.lstrip(" ")
        if not text:
            continue
        if found and found[-1].look == run.look:
            found[-1] = Run(found[-1].text + text, run.look)
        else:
            found.append(Run(text, run.look))
    while found and not found[-1].text.strip():
        found.pop()
    if found:
        found[-1] = replace(found[-1], text=found[-1].text.rstrip(" "))
    return found
