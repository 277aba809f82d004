"""Templates: looks and one named effect, as data.

A template is a file `NAME.toml`, one of ours or of the user's own:

    name = "Karaoke"
    description = "Words fill with colour as they are spoken."
    [looks]                      # every key is a field of `Looks`
    fonts = ["Montserrat", "Arial"]
    size = 0.065
    text = "#ffffff"
    [effect]
    name = "fill"                # one of `effects/table.py`
    fade_in = 120                # what that effect takes

The reader takes text; where the files lie is not its business.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum

from cuesmith.base.errors import UsageError
from cuesmith.domain.colors import parse_color
from cuesmith.domain.effects.table import EFFECTS, Effect, parameters_of
from cuesmith.domain.looks import (
    Case,
    Looks,
    ResolvedStyle,
    Size,
    configure,
    in_pixels,
    to_pixels,
)
from cuesmith.domain.style_choice import Horizontal, StyleConfig, Vertical

LARGEST = 65_536
"""Characters of a template's file; more is no template."""
_MOST_FONTS = 16
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Template:
    """Looks and an effect."""

    id: str
    """The name of its file, without the ending."""
    name: str = ""
    """As a person sees it."""
    description: str = ""
    looks: Looks = field(default_factory=Looks)
    effect: str = "none"
    parameters: tuple[tuple[str, float], ...] = ()
    """What the effect is told; the rest has its defaults."""


_SHARES: Mapping[str, tuple[float, float]] = {
    "size": (0.005, 0.5),
    "outline": (0, 0.5),
    "shadow": (0, 0.5),
    "blur": (0, 1),
    "box_padding": (0, 1),
    "spacing": (-0.2, 2),
    "margin_side": (0, 0.45),
    "margin_vertical": (0, 0.45),
    "margin_vertical_upright": (0, 0.45),
}
_COUNTS: Mapping[str, int] = {"max_words": 50, "words_per_line": 50}
_COLORS = ("text", "highlight", "outline_color", "shadow_color", "box", "word_box")
_ENUMS: Mapping[str, type[StrEnum]] = {
    "case": Case,
    "vertical": Vertical,
    "horizontal": Horizontal,
}


def parse_template(text: str, template_id: str, where: str) -> Template:
    """A template from TOML text; raises `UsageError` that names the file and the field."""
    if len(text) > LARGEST:
        raise UsageError(f"{where} is too large for a template.")
    try:
        data: dict[str, object] = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise UsageError(f"{where} is not valid TOML: {error}.") from error
    try:
        return _template(data, template_id)
    except _Wrong as wrong:
        raise UsageError(f"{where}: {wrong}.") from wrong


class _Wrong(ValueError):
    """A field and what is wrong with it."""


def _template(data: Mapping[str, object], template_id: str) -> Template:
    _refuse_unknown(data, ("name", "description", "looks", "effect"), "")
    looks, effect = _table(data, "looks"), dict(_table(data, "effect"))
    name = _text("effect.name", effect.pop("name", "none"))
    if name not in EFFECTS:
        raise _Wrong(f"effect.name is {name!r}; it must be one of {', '.join(EFFECTS)}")
    return Template(
        template_id,
        _text("name", data.get("name", template_id)),
        _text("description", data.get("description", "")),
        replace(Looks(), **{key: _look(key, value) for key, value in looks.items()}),  # type: ignore[arg-type]
        name,
        _parameters(EFFECTS[name], effect),
    )


def _parameters(effect: Effect, given: Mapping[str, object]) -> tuple[tuple[str, float], ...]:
    known = {parameter.name: parameter for parameter in parameters_of(effect)}
    _refuse_unknown(given, tuple(known), "effect.")
    return tuple(
        (key, _number(f"effect.{key}", value, (known[key].low, known[key].high)))
        for key, value in given.items()
    )


def _look(key: str, value: object) -> object:
    name = f"looks.{key}"
    if key in _SHARES:
        return _number(name, value, _SHARES[key])
    if key in _COUNTS:
        return round(_number(name, value, (0, _COUNTS[key])))
    if key in _COLORS:
        color = parse_color(_text(name, value))
        if color is None:
            raise _Wrong(f"{name} is {value!r}, which is no colour; write #RRGGBB, say")
        return color
    if key in _ENUMS:
        return _one_of(name, value, _ENUMS[key])
    if key in ("bold", "italic"):
        if not isinstance(value, bool):
            raise _Wrong(f"{name} must be true or false")
        return value
    if key == "fonts":
        return _fonts(name, value)
    raise _Wrong(f"there is no field {name}; there are {', '.join(f.name for f in fields(Looks))}")


def _fonts(name: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not 0 < len(value) <= _MOST_FONTS:
        raise _Wrong(f"{name} must be a list of 1 to {_MOST_FONTS} names")
    return tuple(check_font(name, _text(name, font)) for font in value)


def check_font(name: str, font: str) -> str:
    """A font's name that fits between the commas of a script; raises ValueError."""
    if not font.strip() or any(char in ",{}\\" or ord(char) < 32 for char in font):
        raise _Wrong(f"{name} is {font!r}, which is no name of a font")
    return font.strip()


def _one_of(name: str, value: object, kind: type[StrEnum]) -> StrEnum:
    try:
        return kind(_text(name, value))
    except ValueError as error:
        allowed = ", ".join(item.value for item in kind)
        raise _Wrong(f"{name} is {value!r}; it must be one of {allowed}") from error


def _number(name: str, value: object, limits: tuple[float, float]) -> float:
    low, high = limits
    # True is a number to Python, and no size to anybody; what is no number compares as false.
    right = isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high
    if not right:
        raise _Wrong(f"{name} is {value!r:.40}; it must be a number from {low:g} to {high:g}")
    assert isinstance(value, int | float)
    return float(value)


def _text(name: str, value: object) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise _Wrong(f"{name} must be a text of at most {_LONGEST} characters")
    if any(ord(char) < 32 for char in value):
        raise _Wrong(f"{name} must be a text without line breaks and control characters")
    return value


def _table(data: Mapping[str, object], name: str) -> Mapping[str, object]:
    value = data.get(name, {})
    if not isinstance(value, dict):
        raise _Wrong(f"{name} must be a table: [{name}]")
    return value


def _refuse_unknown(data: Mapping[str, object], known: tuple[str, ...], prefix: str) -> None:
    for key in data:
        if key not in known:
            raise _Wrong(f"there is no field {prefix}{key}; there are {', '.join(known)}")


ALONE = Template("", looks=Looks(outline=0.0, shadow=0.0))
"""What a configuration without a template stands on: it brings font, colour and place."""


def resolve(
    template: Template,
    config: StyleConfig | None,
    frame: Size,
    medium: Size,
    has_font: Callable[[str], bool],
) -> ResolvedStyle:
    """A template and what overrides it, for pictures of one size.

    `frame` is the size that the script counts in, `medium` the one that a configuration's pixels
    are of; mostly they are the same. A highlight colour gives a template that shows none the
    effect that does.
    """
    looks = template.looks if config is None else configure(template.looks, config)
    effect, given = EFFECTS[template.effect], dict(template.parameters)
    lit = config is not None and bool(config.highlighted_text_color)
    if lit and not effect.highlights and not effect.timed:
        given = {p.name: given.get(p.name, p.default) for p in parameters_of(effect)}
        effect = EFFECTS["highlight"]
    style = to_pixels(in_pixels(looks, config, frame, medium), frame, has_font)
    values = tuple((p.name, given.get(p.name, p.default)) for p in parameters_of(effect))
    style = replace(style, effect=effect.name, parameters=values)
    return effect.prepare(style) if effect.prepare else style
