"""What a person chose for the look of captions. Pure values that a project file keeps."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FontStyle(StrEnum):
    """The cut of a font."""

    NORMAL = "normal"
    ITALIC = "italic"
    BOLD = "bold"


class Vertical(StrEnum):
    """Where captions stand, from top to bottom."""

    TOP = "top"
    CENTER = "center"
    BOTTOM = "bottom"


class Horizontal(StrEnum):
    """Where captions stand, from side to side."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class StyleConfig:
    """What overrides a template, or stands for itself; None takes the template's own.

    Names, types and defaults are those of Magic Hour's `style.custom_config`.
    """

    font: str | None = None
    font_size: float | None = None
    """Pixels of the medium; None derives it from the resolution."""
    font_style: FontStyle | None = None
    text_color: str | None = None
    """ "#RGB", "#RRGGBB", "#RRGGBBAA" or a name that CSS knows."""
    highlighted_text_color: str | None = None
    """Of the word that is being spoken."""
    stroke_color: str | None = None
    stroke_width: float | None = None
    """Pixels of the medium; None derives it from the font's size."""
    vertical_position: Vertical | None = None
    horizontal_position: Horizontal | None = None


@dataclass(frozen=True, slots=True)
class StyleChoice:
    """A template, a configuration, or both. Not both None."""

    template: str | None = None
    """The template's id, such as "karaoke"."""
    config: StyleConfig | None = None
