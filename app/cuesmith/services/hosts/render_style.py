"""A style of ours as Magic Hour draws it, and what of it has no twin there.

Both have the same fields by the same names. What differs: only four templates are theirs, and
colours are opaque there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum

from cuesmith.base.errors import UsageError
from cuesmith.domain.colors import Rgba, format_color, parse_color
from cuesmith.domain.looks import Looks
from cuesmith.domain.style_choice import StyleChoice, StyleConfig
from cuesmith.domain.templates import Template

THEIRS = frozenset(("karaoke", "cinematic", "minimalist", "highlight"))
_COLORS = frozenset(("text_color", "highlighted_text_color", "stroke_color"))


@dataclass(frozen=True, slots=True)
class TheirStyle:
    """What is sent as `style`, and what should be known of it."""

    style: Mapping[str, object]
    notices: tuple[str, ...] = ()


def their_style(choice: StyleChoice, templates: Mapping[str, Template]) -> TheirStyle:
    """A style of ours by their rules; raises `UsageError` for a template that is not there."""
    notices: list[str] = []
    config = choice.config or StyleConfig()
    stated = _stated(config, notices)
    if choice.template is None or choice.template in THEIRS:
        style: dict[str, object] = {}
        if choice.template is not None:
            style["template"] = choice.template
        if stated:
            style["custom_config"] = stated
        return TheirStyle(style, tuple(notices))
    template = templates.get(choice.template)
    if template is None:
        raise UsageError(f"There is no template “{choice.template}”.")
    name = template.name or template.id
    notices.append(
        f"Magic Hour has no template “{name}”: its font, colours and place are sent, its "
        "animation is not."
    )
    return TheirStyle(
        {"custom_config": _of_looks(template.looks, notices) | stated}, tuple(notices)
    )


def _stated(config: StyleConfig, notices: list[str]) -> dict[str, object]:
    stated: dict[str, object] = {}
    for field in fields(config):
        value = getattr(config, field.name)
        if value is None:
            continue
        plain = value.value if isinstance(value, StrEnum) else value
        stated[field.name] = _color(str(value), notices) if field.name in _COLORS else plain
    return stated


def _of_looks(looks: Looks, notices: list[str]) -> dict[str, object]:
    """The looks of a template, all that has a field there; sizes are left to Magic Hour, whose own
    are automatic too."""
    if looks.box is not None:
        notices.append("Magic Hour draws no box behind captions.")
    return {
        "font": looks.fonts[0],
        "font_style": "bold" if looks.bold else "italic" if looks.italic else "normal",
        "text_color": _opaque(looks.text),
        "highlighted_text_color": _opaque(looks.highlight),
        "stroke_color": _opaque(looks.outline_color),
        "vertical_position": looks.vertical.value,
        "horizontal_position": looks.horizontal.value,
    }


def _color(text: str, notices: list[str]) -> str:
    """As "#RRGGBB", the only way that is documented there."""
    color = parse_color(text)
    if color is None:
        raise UsageError(f"“{text}” is no colour.", hint="Write it as #RRGGBB.")
    if color.alpha < 255:
        notices.append(f"Colours are opaque at Magic Hour: {text} is sent without its alpha.")
    return _opaque(color)


def _opaque(color: Rgba) -> str:
    return format_color(color._replace(alpha=255)).upper()
