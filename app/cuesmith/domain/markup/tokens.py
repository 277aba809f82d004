"""What the dialects share: entities, colours, safe line ends, and runs written as nested tags."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from html.entities import html5

from cuesmith.domain.markup.runs import Look, Run, Token

ENTITY = r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[A-Za-z][A-Za-z0-9]*;?)"
"""Pattern of what may be an HTML character reference."""

BLANK_ROW = "\u200b"
"""Stands for an empty row in formats that end a cue at a blank line: the zero width space shows
nothing, and unlike spaces no reader takes it for a blank line."""

_LONGEST_NAME = max(len(name) for name in html5)
_LARGEST_CODE_DIGITS = 8  # enough for U+10FFFF in decimal; int() refuses hostile lengths
_LINE_ENDS = re.compile(r"\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")

_NAMED_COLORS = {
    "aqua": "#00ffff",
    "black": "#000000",
    "blue": "#0000ff",
    "brown": "#a52a2a",
    "cyan": "#00ffff",
    "darkgreen": "#006400",
    "fuchsia": "#ff00ff",
    "gold": "#ffd700",
    "gray": "#808080",
    "green": "#008000",
    "grey": "#808080",
    "lime": "#00ff00",
    "magenta": "#ff00ff",
    "maroon": "#800000",
    "navy": "#000080",
    "olive": "#808000",
    "orange": "#ffa500",
    "pink": "#ffc0cb",
    "purple": "#800080",
    "red": "#ff0000",
    "silver": "#c0c0c0",
    "teal": "#008080",
    "violet": "#ee82ee",
    "white": "#ffffff",
    "yellow": "#ffff00",
}
_HEX_COLOR = re.compile(r"#?([0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3})")


def plain_text(tokens: Iterable[Token]) -> str:
    """What the tokens show."""
    return "".join(token.plain for token in tokens)


def decode_entity(reference: str) -> str:
    """What an HTML character reference shows, by the rules of HTML; itself where it is none.

    A name may go on after a legacy reference without semicolon: "&notit;" shows "¬it;".
    """
    if reference.startswith("&#"):
        return _numbered(reference[2:].rstrip(";"))
    for length in range(min(len(reference) - 1, _LONGEST_NAME), 1, -1):
        shown = html5.get(reference[1 : length + 1])
        if shown is not None:
            return shown + reference[length + 1 :]
    return reference


def _numbered(digits: str) -> str:
    base, digits = (16, digits[1:]) if digits[0] in "xX" else (10, digits)
    digits = digits.lstrip("0")
    code = int(digits or "0", base) if len(digits) <= _LARGEST_CODE_DIGITS else -1
    if not 0 < code <= 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    if 0x80 <= code <= 0x9F:  # HTML reads these as windows-1252
        return bytes([code]).decode("cp1252", "replace").replace("\ufffd", chr(code))
    return chr(code)


def decode_entities(text: str) -> str:
    """Text with every HTML character reference shown."""
    return _ENTITIES.sub(lambda match: decode_entity(match[0]), text) if "&" in text else text


_ENTITIES = re.compile(ENTITY)


def tidy_lines(plain: str) -> str:
    """Plain text, or a piece of it, with line ends as "\\n" and without NUL."""
    return _LINE_ENDS.sub("\n", plain).replace("\0", "\ufffd")


def fill_blank_rows(text: str) -> str:
    """A whole text, none of whose rows a reader takes for a blank line."""
    if "\n" not in text:
        return text
    return "\n".join(row if row.strip(" \t") else BLANK_ROW for row in text.split("\n"))


def read_color(value: str) -> str:
    """A colour as "#rrggbb" or "#rrggbbaa", from a name or hexadecimal digits; else empty."""
    value = value.strip().strip("\"'").strip()
    if value.lower() in _NAMED_COLORS:
        return _NAMED_COLORS[value.lower()]
    match = _HEX_COLOR.fullmatch(value)
    if match is None:
        return ""
    digits = match[1].lower()
    return "#" + ("".join(2 * digit for digit in digits) if len(digits) == 3 else digits)


def merge_runs(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Neighbours of one look made one run, except where a time begins; empty runs left out."""
    merged: list[Run] = []
    texts: list[str] = []
    for run in runs:
        if texts and run.time is None and run.look == merged[-1].look:
            texts.append(run.text)
        elif run.text:
            _close_run(merged, texts)
            merged.append(run)
            texts = [run.text]
    _close_run(merged, texts)
    return tuple(merged)


def _close_run(merged: list[Run], texts: list[str]) -> None:
    if len(texts) > 1:
        merged[-1] = replace(merged[-1], text="".join(texts))


Tag = tuple[str, str]
"""How a tag opens and how it closes."""


def render_nested(
    runs: Iterable[Run], tags_of: Callable[[Look], list[Tag]], text_of: Callable[[Run], str]
) -> str:
    """Runs as properly nested tags; what neighbours share stays open between them."""
    pieces: list[str] = []
    open_tags: list[Tag] = []
    for run in runs:
        wanted = tags_of(run.look)
        shared = _shared_prefix(open_tags, wanted)
        pieces += [close for _, close in reversed(open_tags[shared:])]
        pieces += [start for start, _ in wanted[shared:]]
        pieces.append(text_of(run))
        open_tags = wanted
    pieces += [close for _, close in reversed(open_tags)]
    return "".join(pieces)


def _shared_prefix(first: list[Tag], second: list[Tag]) -> int:
    length = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        length += 1
    return length
