"""Configurations of looks as people and programs write them: checked, and turned into values.

Field names, types and rules are those of Magic Hour's `style` object: a template, a
`custom_config` that overrides it, or a `custom_config` alone, which then must bring font, colour
and place. The schemas that are published say the very same (`style_schema`, `config_schema`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    ValidationError,
    WithJsonSchema,
)
from pydantic_core import ErrorDetails

from cuesmith.base.errors import FileError, UsageError
from cuesmith.domain.color_names import COLOR_NAMES
from cuesmith.domain.style_choice import (
    NEEDED_ALONE,
    FontStyle,
    Horizontal,
    StyleChoice,
    StyleConfig,
    Vertical,
)

_LARGEST = 65_536
_LONGEST_NAME = 200
_Model = TypeVar("_Model", bound=BaseModel)
_HEX = "#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})"
_COLOR = re.compile("|".join((_HEX, *sorted(COLOR_NAMES))))
_IN_FONT = r"[^,{}\\\u0000-\u001F]"
_FONT = re.compile(rf"{_IN_FONT}*(?!\s){_IN_FONT}+")
"""At least one letter; nothing that means something in a line of a script."""


def _whole(pattern: re.Pattern[str]) -> str:
    """A pattern as a schema has it; `$` alone lets a line break pass in some languages."""
    return rf"^(?:{pattern.pattern})$(?!\n)"


def _color(text: str) -> str:
    if not _COLOR.fullmatch(text):
        raise ValueError("should be #RGB, #RRGGBB, #RRGGBBAA or a name of CSS in small letters")
    return text


def _font(text: str) -> str:
    if not _FONT.fullmatch(text):
        raise ValueError("should be the name of a font, without commas, braces or backslashes")
    return text.strip()


Color = Annotated[
    str,
    AfterValidator(_color),
    WithJsonSchema({"type": "string", "pattern": _whole(_COLOR)}),
]
Font = Annotated[
    str,
    Field(max_length=_LONGEST_NAME),
    AfterValidator(_font),
    WithJsonSchema({"type": "string", "maxLength": _LONGEST_NAME, "pattern": _whole(_FONT)}),
]


class CustomConfig(BaseModel):
    """What overrides a template, or stands for itself. Sizes are pixels of the medium."""

    model_config = ConfigDict(extra="forbid", strict=True, title="Cuesmith style configuration")

    font: Font | None = Field(None, description="Name of a font, such as Noto Sans.")
    font_size: Annotated[float, Field(ge=1, le=2000)] | None = Field(
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


class Style(BaseModel):
    """A template, what overrides it, or both."""

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        title="Cuesmith style",
        json_schema_extra={
            "anyOf": [
                {"required": ["template"], "properties": {"template": {"type": "string"}}},
                {
                    "required": ["custom_config"],
                    "properties": {
                        "custom_config": {
                            "type": "object",
                            "required": list(NEEDED_ALONE),
                            "properties": {name: {"type": "string"} for name in NEEDED_ALONE},
                        }
                    },
                },
            ]
        },
    )

    template: Annotated[str, Field(min_length=1, max_length=_LONGEST_NAME)] | None = Field(
        None, description="The id of a template, such as karaoke."
    )
    custom_config: CustomConfig | None = Field(
        None, description="Overrides the template's fields; without one, four are required."
    )


def make_choice(template: str | None, config: Mapping[str, object] | None) -> StyleChoice | None:
    """A choice from a template's id and a configuration; None where neither is given.

    Raises `UsageError` that names the field.
    """
    if template is None and config is None:
        return None
    return make_style({"template": template, "custom_config": config})


def make_style(values: Mapping[str, object]) -> StyleChoice:
    """A choice from a `style` object; raises `UsageError` that names the field."""
    style = _checked(Style, values)
    own = style.custom_config
    return check_choice(StyleChoice(style.template, None if own is None else _config(own)))


def make_config(values: Mapping[str, object]) -> StyleConfig:
    """A configuration from plain values; raises `UsageError` that names the field."""
    return _config(_checked(CustomConfig, values))


def _config(checked: CustomConfig) -> StyleConfig:
    own: dict[str, Any] = checked.model_dump()
    for name, kind in (
        ("font_style", FontStyle),
        ("vertical_position", Vertical),
        ("horizontal_position", Horizontal),
    ):
        own[name] = None if own[name] is None else kind(own[name])
    return StyleConfig(**own)


def _checked(kind: type[_Model], values: Mapping[str, object]) -> _Model:
    try:
        return kind.model_validate(dict(values))
    except ValidationError as error:
        found = error.errors(include_url=False)
        raise UsageError(
            "The style's configuration is wrong: "
            + "; ".join(_sentence(kind, item) for item in found)
            + "."
        ) from error


def _sentence(kind: type[BaseModel], item: ErrorDetails) -> str:
    """The field, and what may stand there."""
    *around, name = map(str, item["loc"])
    if item["type"] == "extra_forbidden":
        known = CustomConfig if around else kind
        return f"{name}: there is no such field; there are {', '.join(known.model_fields)}"
    said = item["msg"].removeprefix("Value error, ").replace("Input should", "should")
    said = "should be an object" if item["type"] == "model_type" else said
    given = item["input"]
    return f"{name}: {said}, not {given!r:.60}"


def check_choice(choice: StyleChoice) -> StyleChoice:
    """The choice, if it says enough; raises `UsageError` that names what is missing."""
    if choice.template is None and choice.config is None:
        raise UsageError("A style needs a template, or a custom_config, or both.")
    if choice.missing:
        raise UsageError(
            f"A custom_config without a template also needs {', '.join(choice.missing)}.",
            hint="Add them, or name a template.",
        )
    return choice


def read_style(text: str) -> Mapping[str, object]:
    """A `style` object from JSON text, or from the file that it names; raises `CuesmithError`.

    A file may also hold what would be its `custom_config` alone.
    """
    if not text.strip():
        raise UsageError("The style's configuration is empty.", hint="Give JSON, or a file of it.")
    if not text.lstrip().startswith(("{", "[", '"')):
        text = _file_text(Path(text))
    try:
        values = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"The style's configuration is not valid JSON: {error}.") from error
    if not isinstance(values, dict):
        raise UsageError("The style's configuration must be a JSON object.")
    return values if Style.model_fields.keys() & values else {"custom_config": values}


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
    return _schema(CustomConfig)


def style_schema() -> dict[str, object]:
    """The JSON schema of a template with its configuration, as exported."""
    return _schema(Style)


def _schema(kind: type[BaseModel]) -> dict[str, object]:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **kind.model_json_schema(),
    }
