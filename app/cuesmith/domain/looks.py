"""How a template looks, in shares of the picture and of the font, and the same in pixels.

Sizes follow the picture's shape: an upright picture is as high as it is narrow, so what a height
would give is bounded by the width.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from cuesmith.domain.ass_style import AssStyle
from cuesmith.domain.colors import BLACK, WHITE, Rgba, parse_color
from cuesmith.domain.style_choice import FontStyle, Horizontal, StyleConfig, Vertical

Size = tuple[int, int]
"""Width and height in pixels."""

_YELLOW = Rgba(255, 214, 10)
_HALF_BLACK = Rgba(0, 0, 0, 128)
_WIDEST = 1.2
"""Heights above this many widths count as this many."""
_LETTER = 0.52
"""Width of a letter of running Latin text, as a share of the font's size."""
_CAPITAL, _BOLD = 0.13, 0.05
"""What capitals and bold letters have more."""
_SMALLEST = 1.0
"""Pixels of a font, so that there is something to divide by in the smallest picture."""
_MOST_HEIGHTS, _MOST_SIZES = 10.0, 20.0
"""Of a font in pictures, and of a stroke in fonts: what a project file may hold has bounds."""
_MOST_COVERED = 0.5
"""Of the picture's height, by text that could be smaller."""
_PLAIN_STROKE = 0.06
"""Width of a stroke of which only the colour is given, as a share of the font's size."""


class Case(StrEnum):
    """How letters are written."""

    AS_IS = "as-is"
    UPPER = "upper"
    LOWER = "lower"


@dataclass(frozen=True, slots=True)
class Looks:
    """The looks of a template. Shares of the font's size unless said otherwise."""

    fonts: tuple[str, ...] = ("Arial",)
    """The first one that is installed is taken."""
    bold: bool = False
    italic: bool = False
    size: float = 0.06
    """The font's size as a share of the picture's height, or 1.2 widths where those are less."""
    case: Case = Case.AS_IS
    text: Rgba = WHITE
    highlight: Rgba = _YELLOW
    """Of words that are, or have been, spoken, by the effect."""
    outline_color: Rgba = BLACK
    outline: float = 0.0
    shadow_color: Rgba = _HALF_BLACK
    shadow: float = 0.0
    blur: float = 0.0
    box: Rgba | None = None
    """Of a box behind the text; opaque ones hug each line of letters without an outline, others
    are one rectangle."""
    box_padding: float = 0.2
    word_box: Rgba | None = None
    """Of the box behind the word that is spoken, for the effect of that name."""
    spacing: float = 0.0
    """Between letters."""
    margin_side: float = 0.06
    """Share of the picture's width."""
    margin_vertical: float = 0.06
    """Share of the picture's height."""
    margin_vertical_upright: float = 0.2
    """The same in upright pictures, where players lay their buttons over the lowest part."""
    vertical: Vertical = Vertical.BOTTOM
    horizontal: Horizontal = Horizontal.CENTER
    max_words: int = 0
    """Words shown at once; 0 shows the whole cue."""
    words_per_line: int = 0
    """0 keeps the cue's own lines."""


@dataclass(frozen=True, slots=True)
class ResolvedStyle:
    """Looks for one size of picture, in its pixels; what effects draw with."""

    style: AssStyle
    highlight: Rgba
    blur: float = 0.0
    case: Case = Case.AS_IS
    word_box: Rgba | None = None
    box_padding: float = 0.0
    max_words: int = 0
    words_per_line: int = 0
    line_letters: int = 0
    """About as many letters fit on a line; 0 where that does not matter."""
    most_lines: float = 0.0
    """As many lines may cover the picture; 0 for any number."""
    effect: str = "none"
    parameters: tuple[tuple[str, float], ...] = ()
    """Of the effect, all of them."""

    def parameter(self, name: str) -> float:
        """A parameter of the effect; raises KeyError for one that it does not have."""
        return dict(self.parameters)[name]


def automatic_size(share: float, frame: Size) -> float:
    """A font's size in pixels for a picture, in tenths."""
    width, height = frame
    return max(_SMALLEST, round(share * min(height, _WIDEST * width), 1))


def to_pixels(looks: Looks, frame: Size, has_font: Callable[[str], bool]) -> ResolvedStyle:
    """Looks for one picture."""
    width, height = frame
    size = automatic_size(looks.size, frame)
    upright = height > width
    margin = looks.margin_vertical_upright if upright else looks.margin_vertical
    style = AssStyle(
        font=next((font for font in looks.fonts if has_font(font)), looks.fonts[0]),
        size=size,
        primary=looks.text,
        secondary=looks.text,
        outline=looks.outline_color,
        back=looks.shadow_color,
        bold=looks.bold,
        italic=looks.italic,
        spacing=round(looks.spacing * size, 2),
        outline_width=round(looks.outline * size, 2),
        shadow=round(looks.shadow * size, 2),
        alignment=keypad(looks.vertical, looks.horizontal),
        margin_l=round(looks.margin_side * width),
        margin_r=round(looks.margin_side * width),
        margin_v=round(margin * height),
    )
    return ResolvedStyle(
        _boxed(style, looks) if looks.box else style,
        looks.highlight,
        round(looks.blur * size, 2),
        looks.case,
        looks.word_box,
        round(looks.box_padding * size, 2),
        looks.max_words,
        looks.words_per_line,
        int(width * (1 - 2 * looks.margin_side) / (size * _letter_width(looks))),
        _MOST_COVERED * height / size,
    )


def _boxed(style: AssStyle, looks: Looks) -> AssStyle:
    """Style 3 draws the box with the outline's colour and width; 4, which is libass' own, draws
    one rectangle with the shadow's, so that lines do not overlap where it shows through, and
    leaves the outline to the letters."""
    assert looks.box is not None
    padding = round(looks.box_padding * style.size, 2)
    if looks.box.alpha == 255 and not looks.outline:
        return replace(style, border_style=3, outline=looks.box, outline_width=padding, shadow=0.0)
    return replace(style, border_style=4, back=looks.box, shadow=padding)


def keypad(vertical: Vertical, horizontal: Horizontal) -> int:
    """A place as on a numeric keypad."""
    row = {Vertical.BOTTOM: 0, Vertical.CENTER: 3, Vertical.TOP: 6}[vertical]
    return row + 1 + list(Horizontal).index(horizontal)


def configure(looks: Looks, config: StyleConfig) -> Looks:
    """Looks with what a configuration says of colours, font and place in their stead."""
    color = _color(config.stroke_color)
    changed = replace(
        looks,
        fonts=(config.font,) if config.font else looks.fonts,
        text=_color(config.text_color) or looks.text,
        highlight=_color(config.highlighted_text_color) or looks.highlight,
        outline_color=color or looks.outline_color,
        vertical=config.vertical_position or looks.vertical,
        horizontal=config.horizontal_position or looks.horizontal,
    )
    if color and not looks.outline:
        changed = replace(changed, outline=_PLAIN_STROKE)
    if config.font_style is not None:
        bold, italic = config.font_style is FontStyle.BOLD, config.font_style is FontStyle.ITALIC
        changed = replace(changed, bold=bold, italic=italic)
    return changed


def _color(text: str | None) -> Rgba | None:
    return parse_color(text) if text else None


def in_pixels(looks: Looks, config: StyleConfig | None, frame: Size, medium: Size) -> Looks:
    """Looks with the sizes that a configuration states in pixels of the medium, as shares."""
    if config is None:
        return looks
    scale = frame[1] / medium[1]
    base = min(frame[1], _WIDEST * frame[0])
    if config.font_size is not None:
        looks = replace(looks, size=_within(config.font_size * scale / base, _MOST_HEIGHTS))
    if config.stroke_width is not None:
        outline = config.stroke_width * scale / max(_SMALLEST, looks.size * base)
        looks = replace(looks, outline=_within(outline, _MOST_SIZES))
    return looks


def _within(value: float, most: float) -> float:
    return min(max(value, 0.0), most)


def _letter_width(looks: Looks) -> float:
    """As a share of the font's size; capitals and bold letters are wider."""
    capitals = _CAPITAL if looks.case is Case.UPPER else 0.0
    return _LETTER + capitals + (_BOLD if looks.bold else 0.0) + looks.spacing
