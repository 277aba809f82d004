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


NEEDED_ALONE = ("font", "text_color", "vertical_position", "horizontal_position")
"""What a configuration must bring to stand for itself."""


@dataclass(frozen=True, slots=True)
class StyleChoice:
    """A template, a configuration, or both. Not both None.

    A track's configuration alone brings what `NEEDED_ALONE` names. That of a speaker or a cue may
    bring less: it then overrides what they would else look like (`style.choice_for`).
    """

    template: str | None = None
    """The template's id, such as "karaoke"."""
    config: StyleConfig | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        """The fields that it lacks to stand for itself."""
        if self.template is not None:
            return ()
        return tuple(name for name in NEEDED_ALONE if getattr(self.config, name, None) is None)
