"""What a person made of a template, as a template of their own, and as the fields they see."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from cuesmith.domain.colors import Rgba
from cuesmith.domain.effects.table import EFFECTS
from cuesmith.domain.looks import Looks, Size, automatic_size, configure, in_pixels
from cuesmith.domain.style_choice import FontStyle, StyleConfig
from cuesmith.domain.templates import Template

_NO_NAME = re.compile(r"[^\w -]+")
_LONGEST = 60


def own_template(name: str, base: Template, config: StyleConfig | None, size: Size) -> Template:
    """A template that looks like another with a configuration over it, for a medium of a size.

    Its id is made of its name; sizes in pixels become shares, so that it suits other media.
    """
    looks = _looks(base, config, size)
    effect, parameters = base.effect, base.parameters
    lit = config is not None and config.highlighted_text_color
    if lit and not EFFECTS[effect].highlights and not EFFECTS[effect].timed:
        effect, parameters = "highlight", ()
    return replace(
        base,
        id=template_id(name),
        name=name,
        description="",
        looks=looks,
        effect=effect,
        parameters=parameters,
    )


def template_id(name: str) -> str:
    """What the file of a template of that name is called."""
    return _NO_NAME.sub("", name).strip(" -")[:_LONGEST].strip() or "template"


def shown_fields(
    base: Template,
    config: StyleConfig | None,
    size: Size,
    has_font: Callable[[str], bool] = lambda _: True,
) -> StyleConfig:
    """What holds for every field, for a medium of a size: the template's where nothing else is
    said."""
    looks = _looks(base, config, size)
    font_size = automatic_size(looks.size, size)
    style = FontStyle.BOLD if looks.bold else FontStyle.NORMAL
    return StyleConfig(
        font=next((font for font in looks.fonts if has_font(font)), looks.fonts[0]),
        font_size=font_size,
        font_style=FontStyle.ITALIC if looks.italic and not looks.bold else style,
        text_color=_written(looks.text),
        highlighted_text_color=_written(looks.highlight),
        stroke_color=_written(looks.outline_color),
        stroke_width=round(looks.outline * font_size, 1),
        vertical_position=looks.vertical,
        horizontal_position=looks.horizontal,
    )


def _looks(base: Template, config: StyleConfig | None, size: Size) -> Looks:
    looks = base.looks if config is None else configure(base.looks, config)
    return in_pixels(looks, config, size, size)


def _written(color: Rgba) -> str:
    alpha = "" if color.alpha == 255 else f"{color.alpha:02x}"
    return f"#{color.red:02x}{color.green:02x}{color.blue:02x}{alpha}"
