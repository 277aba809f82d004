"""Styles of SubStation Alpha as values, and how they are written."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cuesmith.domain.colors import BLACK, RED, WHITE, Rgba

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


_SEPARATORS = re.compile(r"[,\r\n\0]+")
"""What no field can hold."""


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
    name, font = (_SEPARATORS.sub(" ", text).strip() for text in (style.name, style.font))
    parts = [name, font, _plain(style.size), *map(write_colour, colours)]
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
