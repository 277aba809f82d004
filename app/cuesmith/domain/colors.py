"""Colours: values of four parts, and the ways a person writes them."""

from __future__ import annotations

import re
from typing import NamedTuple

from cuesmith.domain.color_names import COLOR_NAMES

_HEX = re.compile(r"#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})")


class Rgba(NamedTuple):
    """A colour, each part 0 to 255; 255 is opaque."""

    red: int
    green: int
    blue: int
    alpha: int = 255


WHITE = Rgba(255, 255, 255)
RED = Rgba(255, 0, 0)
BLACK = Rgba(0, 0, 0)


def parse_color(text: str) -> Rgba | None:
    """From "#RGB", "#RRGGBB", "#RRGGBBAA" or a name that CSS knows; None for anything else."""
    text = text.strip()
    digits = COLOR_NAMES.get(text.lower(), "")
    if not digits and _HEX.fullmatch(text):
        digits = text[1:]
    if not digits:
        return None
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    return Rgba(*bytes.fromhex(digits))


def format_color(color: Rgba) -> str:
    """ "#rrggbb", or "#rrggbbaa" where it is not opaque."""
    return "#" + bytes(color if color.alpha < 255 else color[:3]).hex()
