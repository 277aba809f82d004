"""Styles of SubStation Alpha, both versions, read into one form and written from it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from cuesmith.domain.markup.ass_tags import keypad_place
from cuesmith.domain.track import Source
from cuesmith.engines.formats.ass_sections import (
    Layout,
    advance,
    key_and_value,
    section_name,
    source_lines,
)

ASS_STYLE_COLUMNS = (
    "Name", "Fontname", "Fontsize", "PrimaryColour", "SecondaryColour", "OutlineColour",
    "BackColour", "Bold", "Italic", "Underline", "StrikeOut", "ScaleX", "ScaleY", "Spacing",
    "Angle", "BorderStyle", "Outline", "Shadow", "Alignment", "MarginL", "MarginR", "MarginV",
    "Encoding",
)  # fmt: skip
SSA_STYLE_COLUMNS = (
    "Name", "Fontname", "Fontsize", "PrimaryColour", "SecondaryColour", "TertiaryColour",
    "BackColour", "Bold", "Italic", "BorderStyle", "Outline", "Shadow", "Alignment", "MarginL",
    "MarginR", "MarginV", "AlphaLevel", "Encoding",
)  # fmt: skip

_HEX_COLOUR = re.compile(r"&?[Hh]([0-9A-Fa-f]{1,16})&?")
_DECIMAL = re.compile(r"[-+]?[0-9]{1,20}")
_NUMBER = re.compile(r"\s*([-+]?[0-9]{0,9}(?:\.[0-9]{0,9})?)")


class Rgba(NamedTuple):
    """A colour, each part 0 to 255; 255 is opaque."""

    red: int
    green: int
    blue: int
    alpha: int = 255


WHITE = Rgba(255, 255, 255)
RED = Rgba(255, 0, 0)
BLACK = Rgba(0, 0, 0)


@dataclass(frozen=True, slots=True)
class AssStyle:
    """A style; sizes in pixels of the script's own picture (PlayResX by PlayResY)."""

    name: str = "Default"
    font: str = "Arial"
    size: float = 18.0
    primary: Rgba = WHITE
    """Text, and in karaoke what has been sung."""
    secondary: Rgba = RED
    """In karaoke what has yet to be sung."""
    outline: Rgba = BLACK
    back: Rgba = BLACK
    """Of the shadow, or the box."""
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    scale_x: float = 100.0
    """Percent."""
    scale_y: float = 100.0
    spacing: float = 0.0
    angle: float = 0.0
    """Degrees, counter-clockwise."""
    border_style: int = 1
    """1 outline and shadow, 3 an opaque box."""
    outline_width: float = 2.0
    shadow: float = 2.0
    alignment: int = 2
    """As on a numeric keypad."""
    margin_l: int = 10
    margin_r: int = 10
    margin_v: int = 10
    encoding: int = 1


def read_styles(source: Source) -> tuple[AssStyle, ...]:
    """The styles of a file, in file order; a column that is missing or makes no sense keeps
    its default."""
    styles: list[AssStyle] = []
    layout = Layout()
    columns: tuple[str, ...] = ()
    for line in source_lines(source):
        key, value = key_and_value(line)
        if "styles" not in layout.section or section_name(line) is not None:
            layout = advance(layout, line)
            columns = ()
        elif key == "format":
            columns = tuple(name.strip().casefold() for name in value.split(","))
        elif key == "style":
            usual = SSA_STYLE_COLUMNS if layout.old else ASS_STYLE_COLUMNS
            names = columns or tuple(name.casefold() for name in usual)
            fields = (field.strip() for field in value.split(","))
            styles.append(_style(dict(zip(names, fields, strict=False)), layout.old))
    return tuple(styles)


def _style(field: Mapping[str, str], old: bool) -> AssStyle:
    usual = AssStyle()
    alpha = 255 - int(_number(field, "alphalevel", 0)) & 0xFF if old else None
    outline = "tertiarycolour" if old else "outlinecolour"
    place = int(_number(field, "alignment", usual.alignment))
    place = (keypad_place(place) if old else place if 1 <= place <= 9 else None) or usual.alignment
    return AssStyle(
        name=field.get("name", usual.name).removeprefix("*"),
        font=field.get("fontname", usual.font),
        size=_number(field, "fontsize", usual.size),
        primary=_colour(field, "primarycolour", usual.primary, alpha),
        secondary=_colour(field, "secondarycolour", usual.secondary, alpha),
        outline=_colour(field, outline, usual.outline, alpha),
        back=_colour(field, "backcolour", usual.back, alpha),
        bold=_number(field, "bold", 0) != 0,
        italic=_number(field, "italic", 0) != 0,
        underline=_number(field, "underline", 0) != 0,
        strike=_number(field, "strikeout", 0) != 0,
        scale_x=_number(field, "scalex", usual.scale_x),
        scale_y=_number(field, "scaley", usual.scale_y),
        spacing=_number(field, "spacing", usual.spacing),
        angle=_number(field, "angle", usual.angle),
        border_style=int(_number(field, "borderstyle", usual.border_style)),
        outline_width=_number(field, "outline", usual.outline_width),
        shadow=_number(field, "shadow", usual.shadow),
        alignment=place,
        margin_l=int(_number(field, "marginl", usual.margin_l)),
        margin_r=int(_number(field, "marginr", usual.margin_r)),
        margin_v=int(_number(field, "marginv", usual.margin_v)),
        encoding=int(_number(field, "encoding", usual.encoding)),
    )


def _number(field: Mapping[str, str], name: str, default: float) -> float:
    """The number a field begins with."""
    match = _NUMBER.match(field.get(name, ""))
    try:
        return float(match.group(1)) if match else default
    except ValueError:
        return default


def _colour(field: Mapping[str, str], name: str, default: Rgba, alpha: int | None) -> Rgba:
    """A field's colour; `alpha`, where given, takes the place of the colour's own."""
    colour = read_colour(field.get(name, "")) or default
    return colour if alpha is None else colour._replace(alpha=alpha)


def read_colour(text: str) -> Rgba | None:
    """`&HAABBGGRR`, leading digits optional, or the same number in decimal, perhaps negative."""
    text = text.strip()
    if match := _HEX_COLOUR.fullmatch(text):
        value = int(match.group(1), 16)
    elif _DECIMAL.fullmatch(text):
        value = int(text)
    else:
        return None
    return Rgba(value & 0xFF, value >> 8 & 0xFF, value >> 16 & 0xFF, 255 - (value >> 24 & 0xFF))


def write_colour(colour: Rgba) -> str:
    """`&HAABBGGRR`."""
    return f"&H{255 - colour.alpha:02X}{colour.blue:02X}{colour.green:02X}{colour.red:02X}"


def to_old_alignment(place: int) -> int:
    """From a keypad's to SSA's count."""
    row, column = divmod(place - 1, 3)
    return column + 1 + (0, 8, 4)[row]


def style_lines(styles: tuple[AssStyle, ...], old: bool) -> list[str]:
    """A section of styles, header and `Format:` line included."""
    columns = SSA_STYLE_COLUMNS if old else ASS_STYLE_COLUMNS
    head = ["[V4 Styles]" if old else "[V4+ Styles]", "Format: " + ", ".join(columns)]
    return head + ["Style: " + ",".join(_fields(style, columns)) for style in styles]


def _fields(style: AssStyle, columns: tuple[str, ...]) -> list[str]:
    old = columns is SSA_STYLE_COLUMNS
    colours = (style.primary, style.secondary, style.outline, style.back)
    place = to_old_alignment(style.alignment) if old else style.alignment
    parts = [style.name, style.font, _plain(style.size), *map(write_colour, colours)]
    parts += [_switch(style.bold), _switch(style.italic)]
    if not old:
        parts += [_switch(style.underline), _switch(style.strike)]
        parts += map(_plain, (style.scale_x, style.scale_y, style.spacing, style.angle))
    parts += map(_plain, (style.border_style, style.outline_width, style.shadow, place))
    parts += map(_plain, (style.margin_l, style.margin_r, style.margin_v))
    if old:
        parts.append(str(255 - style.primary.alpha))
    return [*parts, str(style.encoding)]


def _switch(on: bool) -> str:
    return "-1" if on else "0"


def _plain(value: float) -> str:
    """A number without a superfluous fraction."""
    return f"{value:.4f}".rstrip("0").rstrip(".")
