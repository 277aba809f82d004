"""Styles of SubStation Alpha, both versions, read into one form."""

from __future__ import annotations

import re
from collections.abc import Mapping

from cuesmith.domain.ass_sections import (
    Layout,
    advance,
    key_and_value,
    section_name,
    source_lines,
)
from cuesmith.domain.ass_style import ASS_STYLE_COLUMNS, SSA_STYLE_COLUMNS, AssStyle
from cuesmith.domain.colors import Rgba
from cuesmith.domain.markup.ass_tags import keypad_place
from cuesmith.domain.track import Source

_HEX_COLOUR = re.compile(r"&?[Hh]([0-9A-Fa-f]{1,16})&?")
_DECIMAL = re.compile(r"[-+]?[0-9]{1,20}")
_NUMBER = re.compile(r"\s*([-+]?[0-9]{0,9}(?:\.[0-9]{0,9})?)")


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
