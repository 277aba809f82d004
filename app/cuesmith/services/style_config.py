"""Configurations of looks as people and programs write them: checked, and turned into values.

Field names, types and rules are those of Magic Hour's `style` object: a template, a
`custom_config` that overrides it, or a `custom_config` alone, which then must bring font, colour
and place.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from cuesmith.base.errors import FileError, UsageError
from cuesmith.domain.colors import parse_color
from cuesmith.domain.style_choice import (
    FontStyle,
    Horizontal,
    StyleChoice,
    StyleConfig,
    Vertical,
)

_LARGEST = 65_536
_NEEDED_ALONE = ("font", "text_color", "vertical_position", "horizontal_position")


def _color(text: str) -> str:
    if parse_color(text) is None:
        raise ValueError(f"{text!r} is no colour; write #RGB, #RRGGBB, #RRGGBBAA or a name")
    return text


def _font(text: str) -> str:
    if not text.strip() or any(char in ",{}\\" or ord(char) < 32 for char in text):
        raise ValueError(f"{text!r} is no name of a font")
    return text.strip()


Color = Annotated[str, Field(max_length=40), AfterValidator(_color)]


class CustomConfig(BaseModel):
    """What overrides a template, or stands for itself. Sizes are pixels of the medium."""

    model_config = ConfigDict(extra="forbid", strict=True, title="Cuesmith style configuration")

    font: Annotated[str, Field(max_length=200), AfterValidator(_font)] | None = Field(
        None, description="Name of a font, such as Noto Sans."
    )
    font_size: Annotated[float, Field(gt=0, le=2000)] | None = Field(
        None, description="Pixels; derived from the resolution when absent."
    )
    font_style: Literal["normal", "italic", "bold"] | None = Field(
        None, description="The template's own when absent."
    )
    text_color: Color | None = Field(None, description="#RGB, #RRGGBB, #RRGGBBAA or a CSS name.")
    highlighted_text_color: Color | None = Field(
        None, description="Colour of the word being spoken."
    )
    stroke_color: Color | None = Field(None, description="Outline colour.")
    stroke_width: Annotated[float, Field(ge=0, le=200)] | None = Field(
        None, description="Pixels; derived from the font's size when only the colour is given."
    )
    vertical_position: Literal["top", "center", "bottom"] | None = None
    horizontal_position: Literal["left", "center", "right"] | None = None


def make_choice(template: str | None, config: Mapping[str, object] | None) -> StyleChoice | None:
    """A choice from a template's id and a configuration; None where neither is given.

    Raises `UsageError` that names the field.
    """
    if template is None and config is None:
        return None
    return check_choice(StyleChoice(template, None if config is None else make_config(config)))


def make_config(values: Mapping[str, object]) -> StyleConfig:
    """A configuration from plain values; raises `UsageError` that names the field."""
    try:
        checked = CustomConfig.model_validate(dict(values))
    except ValidationError as error:
        raise UsageError(
            "The style's configuration is wrong: " + "; ".join(_sentences(error)) + "."
        ) from error
    own = checked.model_dump()
    for name, kind in (
        ("font_style", FontStyle),
        ("vertical_position", Vertical),
        ("horizontal_position", Horizontal),
    ):
        own[name] = None if own[name] is None else kind(own[name])
    return StyleConfig(**own)


def _sentences(error: ValidationError) -> list[str]:
    return [
        f"{'.'.join(map(str, item['loc'])) or 'custom_config'}: "
        f"{item['msg'].removeprefix('Value error, ')}"
        for item in error.errors(include_url=False)
    ]


def check_choice(choice: StyleChoice) -> StyleChoice:
    """The choice, if it says enough; raises `UsageError` that names what is missing."""
    if choice.template is None and choice.config is None:
        raise UsageError("A style needs a template, or a custom_config, or both.")
    if choice.template is None:
        missing = [name for name in _NEEDED_ALONE if getattr(choice.config, name) is None]
        if missing:
            raise UsageError(
                f"A custom_config without a template also needs {', '.join(missing)}.",
                hint="Add them, or name a template.",
            )
    return choice


def read_config(text: str) -> Mapping[str, object]:
    """Plain values from JSON text, or from the file that it names; raises `CuesmithError`.

    A file may be JSON's object, or hold it as `custom_config`.
    """
    if not text.lstrip().startswith("{"):
        text = _file_text(Path(text))
    try:
        values = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"The style's configuration is not valid JSON: {error}.") from error
    if isinstance(values, dict) and isinstance(values.get("custom_config"), dict):
        values = values["custom_config"]
    if not isinstance(values, dict):
        raise UsageError("The style's configuration must be a JSON object.")
    return values


def _file_text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            raise UsageError(f"{path} is too large for a style's configuration.")
        return data.decode("utf-8-sig")
    except OSError as error:
        raise FileError(f"{path} cannot be read.", details=str(error)) from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path} is not UTF-8 text.") from error


def config_schema() -> dict[str, object]:
    """The JSON schema of a configuration, as exported."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **CustomConfig.model_json_schema(),
    }
