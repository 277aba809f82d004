"""Configurations: Magic Hour's names and rules, errors that name the field, the schema."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import jsonschema
import pytest

from cuesmith.base.errors import FileError, UsageError
from cuesmith.base.resources import resource_path
from cuesmith.domain.style_choice import FontStyle, StyleChoice, StyleConfig, Vertical
from cuesmith.services.style_config import (
    config_schema,
    make_choice,
    make_config,
    read_config,
)

FULL: Mapping[str, object] = {
    "font": "Noto Sans",
    "font_size": 48,
    "font_style": "italic",
    "text_color": "#FFFFFF",
    "highlighted_text_color": "gold",
    "stroke_color": "#000",
    "stroke_width": 2.5,
    "vertical_position": "bottom",
    "horizontal_position": "center",
}


def test_every_field_is_taken() -> None:
    config = make_config(FULL)
    assert (config.font, config.font_size, config.font_style) == ("Noto Sans", 48, FontStyle.ITALIC)
    assert config.vertical_position is Vertical.BOTTOM


def test_a_template_alone_both_or_a_whole_configuration() -> None:
    assert make_choice("karaoke", None) == StyleChoice("karaoke")
    both = make_choice("karaoke", {"text_color": "red"})
    assert both == StyleChoice("karaoke", StyleConfig(text_color="red"))
    assert make_choice(None, FULL) is not None
    assert make_choice(None, None) is None


@pytest.mark.parametrize(
    "missing", ["font", "text_color", "vertical_position", "horizontal_position"]
)
def test_alone_it_needs_font_colour_and_place(missing: str) -> None:
    values = {name: value for name, value in FULL.items() if name != missing}
    with pytest.raises(UsageError, match=f"also needs {missing}"):
        make_choice(None, values)
    assert make_choice("karaoke", values) is not None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("font", ""),
        ("font", "a,b"),
        ("font", "a{\\p1}"),
        ("font_size", "48"),
        ("font_size", 0),
        ("font_size", True),
        ("font_size", float("nan")),
        ("font_style", "bold italic"),
        ("text_color", "FFFFFF"),
        ("highlighted_text_color", "#12345"),
        ("stroke_width", -1),
        ("vertical_position", "middle"),
        ("horizontal_position", "centre"),
        ("colour", "red"),
    ],
)
def test_errors_name_the_field(field: str, value: object) -> None:
    with pytest.raises(UsageError) as caught:
        make_config({field: value})
    assert f"{field}: " in caught.value.message


def test_the_published_schema_is_the_one_that_checks() -> None:
    path = resource_path("schemas", "cuesmith-style-config-1.schema.json")
    published = json.loads(path.read_text(encoding="utf-8"))
    assert published == config_schema()
    jsonschema.Draft202012Validator.check_schema(published)
    jsonschema.validate(dict(FULL), published)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"colour": "red"}, published)


def test_a_configuration_comes_as_json_or_as_a_file(tmp_path: Path) -> None:
    assert read_config(' {"font": "A"}') == {"font": "A"}
    path = tmp_path / "style.json"
    path.write_text('\ufeff{"template": "x", "custom_config": {"font": "B"}}', encoding="utf-8")
    assert read_config(str(path)) == {"font": "B"}


@pytest.mark.parametrize("content", ["[1]", "no json", "[" * 50_000, "x" * 70_000])
def test_a_file_that_is_none_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "style.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError):
        read_config(str(path))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"gone\.json"):
        read_config(str(tmp_path / "gone.json"))
