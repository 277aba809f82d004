"""A style of ours as Magic Hour draws it, and what of it has no twin there.

A configuration has the same fields by the same names on both sides. What differs: only four
templates are theirs, colours are opaque there, and fonts are Google's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum

from cuesmith.base.errors import UsageError
from cuesmith.domain.colors import Rgba, format_color, parse_color
from cuesmith.domain.effects.table import EFFECTS
from cuesmith.domain.hosting import RENDERED_FILMS
from cuesmith.domain.looks import Case, Size, automatic_size
from cuesmith.domain.media import MediaInfo, StreamKind
from cuesmith.domain.style_choice import StyleChoice, StyleConfig
from cuesmith.domain.templates import Template

THEIRS = frozenset(("karaoke", "cinematic", "minimalist", "highlight"))
_COLORS = frozenset(("text_color", "highlighted_text_color", "stroke_color"))
_GOOGLES = {
    "arial": "Arimo", "helvetica": "Arimo", "helvetica neue": "Arimo", "liberation sans": "Arimo",
    "times new roman": "Tinos", "times": "Tinos", "liberation serif": "Tinos",
    "courier new": "Cousine", "courier": "Cousine", "liberation mono": "Cousine",
    "georgia": "Gelasio", "calibri": "Carlito", "cambria": "Caladea",
}  # fmt: skip
"""Google's fonts that take the same room as fonts of the great systems."""


@dataclass(frozen=True, slots=True)
class TheirStyle:
    """What is sent as `style`, and what should be known of it."""

    style: Mapping[str, object]
    notices: tuple[str, ...] = ()


def check_film(film: MediaInfo) -> None:
    """Raises `UsageError` for a film that Magic Hour would not take, or in which it would hear
    nothing, and still want its credits."""
    extension = film.path.suffix.lower().removeprefix(".")
    if extension not in RENDERED_FILMS:
        raise UsageError(
            f"Magic Hour does not take “{film.path.name}”.",
            hint=f"It takes films that end in {', '.join(RENDERED_FILMS)}.",
        )
    if not film.of_kind(StreamKind.AUDIO):
        raise UsageError(
            f"“{film.path.name}” has no sound: Magic Hour would hear nothing to draw.",
            hint="Captions of your own can be burned in on this machine.",
        )


def their_style(
    choice: StyleChoice, templates: Mapping[str, Template], frame: Size | None = None
) -> TheirStyle:
    """A style of ours by their rules; raises `UsageError` for a template that is not there.

    `frame` is the film's size in pixels: with it a template of ours is sent in its own size.
    """
    notices: list[str] = []
    stated = _stated(choice.config or StyleConfig(), notices)
    style: dict[str, object] = {}
    if choice.template in THEIRS:
        style["template"] = choice.template
    elif choice.template is not None:
        template = templates.get(choice.template)
        if template is None:
            raise UsageError(
                f"There is no template “{choice.template}”.", hint="Choose another one."
            )
        notices.insert(0, _lacks(template))
        stated = _of_looks(template, notices, frame, stated) | stated
    if stated:
        style["custom_config"] = stated
    return TheirStyle(style, tuple(notices))


def _stated(config: StyleConfig, notices: list[str]) -> dict[str, object]:
    stated: dict[str, object] = {}
    for field in fields(config):
        value = getattr(config, field.name)
        if value is None:
            continue
        plain = value.value if isinstance(value, StrEnum) else value
        stated[field.name] = _color(str(value), notices) if field.name in _COLORS else plain
    if config.font is not None:
        stated["font"] = _font(config.font, notices)
    return stated


def _of_looks(
    template: Template, notices: list[str], frame: Size | None, stated: Mapping[str, object]
) -> dict[str, object]:
    """The looks of a template, all that has a field there. Sizes are left to Magic Hour where the
    picture's is not known, for its own are automatic too."""
    looks = template.looks
    config: dict[str, object] = {
        "font_style": "bold" if looks.bold else "italic" if looks.italic else "normal",
        "text_color": _opaque(looks.text),
        # Where nothing is highlighted here, nothing is to be seen of it there.
        "highlighted_text_color": _opaque(looks.highlight if _lights(template) else looks.text),
        "vertical_position": looks.vertical.value,
        "horizontal_position": looks.horizontal.value,
    }
    if "font" not in stated:
        config["font"] = _font(looks.fonts[0], notices)
    if looks.outline > 0:
        config["stroke_color"] = _opaque(looks.outline_color)
    size = stated.get("font_size")
    if size is None and frame is not None:
        size = config["font_size"] = automatic_size(looks.size, frame)
    if isinstance(size, float | int) and looks.outline > 0:
        config["stroke_width"] = round(looks.outline * size, 1)
    return config


def _lights(template: Template) -> bool:
    return template.effect in EFFECTS and EFFECTS[template.effect].highlights


def _lacks(template: Template) -> str:
    name = template.name or template.id
    lacking = ", ".join(_lacking(template))
    if not lacking:
        return f"Magic Hour has no template “{name}”: its font, colours and place are sent."
    return (
        f"Magic Hour has no template “{name}”: its font, colours and place are sent. "
        f"What cannot be drawn there: {lacking}."
    )


def _lacking(template: Template) -> Iterator[str]:
    """What a template has that no field of theirs says."""
    looks = template.looks
    drawn = (looks.text, looks.outline_color, looks.highlight)
    yield from (
        name
        for name, there in (
            ("its animation", template.effect not in ("none", "highlight")),
            ("the box behind the text", looks.box is not None),
            ("the box behind the spoken word", looks.word_box is not None),
            ("the shadow", looks.shadow > 0),
            ("the blur", looks.blur > 0),
            ("the space between letters", looks.spacing != 0),
            ("the case of its letters", looks.case is not Case.AS_IS),
            ("italics beside bold", looks.bold and looks.italic),
            ("few words at a time", looks.max_words > 0 or looks.words_per_line > 0),
            ("what shines through", any(color.alpha < 255 for color in drawn)),
        )
        if there
    )


def _font(name: str, notices: list[str]) -> str:
    twin = _GOOGLES.get(" ".join(name.split()).casefold())
    if twin is not None:
        notices.append(f"Magic Hour draws with Google's fonts: {twin} stands in for {name}.")
    return twin or name


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
