"""Which letters a script writes in which font, as its styles and tags say."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

_BLOCK = re.compile(r"\{([^}]*)\}")
_TAG = re.compile(r"\\(fn|b|i|r|p)(?![a-z]*\()([^\\})]*)")
_BOLD_FROM = 600
_NOT_DRAWN = {"Cc", "Cf", "Cs", "Cn", "Zs", "Zl", "Zp"}
_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_COLUMNS = ("Name", "Fontname", "Bold", "Italic")
_BREAKS = re.compile(r"\\[Nnh]")


class Face(NamedTuple):
    """A font as a script asks for it."""

    family: str
    bold: bool = False
    italic: bool = False


def letters_by_face(script: str) -> dict[Face, set[str]]:
    """The characters that are written with each font, but for spaces and marks of no shape."""
    styles = _styles(script)
    found: defaultdict[Face, set[str]] = defaultdict(set)
    for style, text in _events(script):
        for piece, face in _runs(text, styles.get(style.lstrip("*"), _usual(styles)), styles):
            found[face].update(piece)
    drawn = {face: {c for c in letters if _is_drawn(c)} for face, letters in found.items()}
    return {face: letters for face, letters in drawn.items() if letters}


def writing_of(character: str) -> str:
    """The writing system of a character, such as "Arabic"; "symbols" for what belongs to none."""
    if unicodedata.category(character)[0] not in "LM":
        return "symbols"
    name = unicodedata.name(character, "").partition(" ")[0]
    if name in ("COMBINING", "MODIFIER", ""):
        return "symbols"
    return name if name == "CJK" else name.title()


def _is_drawn(character: str) -> bool:
    return unicodedata.category(character) not in _NOT_DRAWN and not _SELECTORS.match(character)


def _usual(styles: Mapping[str, Face]) -> Face:
    return styles.get("Default", Face("Arial"))


def _styles(script: str) -> dict[str, Face]:
    styles: dict[str, Face] = {}
    for row in _rows(script, "Style", "Name"):
        name, family, bold, italic = (row.get(column, "").strip() for column in _COLUMNS)
        styles[name] = Face(family, _flag(bold), _flag(italic))
    return styles


def _events(script: str) -> Iterator[tuple[str, str]]:
    """Style and text of each event that is shown."""
    for row in _rows(script, "Dialogue", "Layer", "Marked"):
        yield row.get("Style", "").strip(), row.get("Text", "")


def _rows(script: str, kind: str, *firsts: str) -> Iterator[dict[str, str]]:
    """Lines of one kind, by the columns that the latest `Format:` line names."""
    columns: list[str] = []
    for line in script.splitlines():
        key, colon, value = line.partition(":")
        if not colon:
            continue
        if key.strip() == "Format":
            columns = [column.strip() for column in value.split(",")]
        elif key.strip() == kind and columns and columns[0] in firsts:
            fields = value.split(",", len(columns) - 1)
            yield dict(zip(columns, fields, strict=False))


def _runs(text: str, style: Face, styles: Mapping[str, Face]) -> Iterator[tuple[str, Face]]:
    """What stands between override blocks, with its font; drawings are left out."""
    face, drawing, place = style, False, 0
    for block in _BLOCK.finditer(text):
        if not drawing:
            yield _BREAKS.sub("", text[place : block.start()]), face
        for name, value in _TAG.findall(block[1]):
            if name == "p":
                drawing = value.strip().isdecimal() and int(value) > 0
            else:
                face = _changed(face, name, value.strip(), style, styles)
        place = block.end()
    if not drawing:
        yield _BREAKS.sub("", text[place:]), face


def _changed(face: Face, name: str, value: str, style: Face, styles: Mapping[str, Face]) -> Face:
    if name == "r":
        return styles.get(value, style)
    if name == "fn":
        return face._replace(family=value if value not in ("", "0") else style.family)
    if not value.lstrip("-").isdecimal():
        whole = style.bold if name == "b" else style.italic
    else:
        whole = _flag(value)
    return face._replace(bold=whole) if name == "b" else face._replace(italic=whole)


def _flag(value: str) -> bool:
    """-1 or 1 is yes; a weight of 600 or more is bold."""
    if not value.lstrip("-").isdecimal():
        return False
    number = int(value)
    return number in (1, -1) or number >= _BOLD_FROM
