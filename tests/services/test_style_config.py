"""Configurations: Magic Hour's names and rules, errors that name the field, the schema."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.base.errors import FileError, UsageError
from cuesmith.base.resources import resource_path
from cuesmith.cli.styling import style_choice
from cuesmith.domain.style_choice import FontStyle, StyleChoice, StyleConfig, Vertical
from cuesmith.services.style_config import (
    config_schema,
    make_choice,
    make_config,
    make_style,
    read_style,
    style_schema,
)
from tests.support.cue_strategies import quick

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


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("font_style", "oblique", "'normal', 'italic' or 'bold', not 'oblique'"),
        ("font_size", 0, "greater than or equal to 1, not 0"),
        ("text_color", "Redd", "#RRGGBB, #RRGGBBAA or a name"),
        ("colour", "red", "there are font, font_size, font_style"),
    ],
)
def test_errors_say_what_may_stand_there(field: str, value: object, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        make_style({"template": "karaoke", "custom_config": {field: value}})
    assert f"{field}: " in caught.value.message
    assert said in caught.value.message


SCHEMAS = {
    "cuesmith-style-config-1.schema.json": config_schema,
    "cuesmith-style-1.schema.json": style_schema,
}


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_published_schemas_are_those_that_check(name: str) -> None:
    published = json.loads(resource_path("schemas", name).read_text(encoding="utf-8"))
    assert published == SCHEMAS[name]()
    jsonschema.Draft202012Validator.check_schema(published)


COLORS = st.sampled_from(["#FFF", "#12ab9F", "#12345678", "gold", "Gold", "#1234", " red", "red\n"])
NUMBERS = st.one_of(
    st.integers(-1, 2001), st.floats(allow_nan=False), st.sampled_from([True, 10**400, "48", 0.5])
)
PLACES = st.sampled_from(["top", "center", "bottom", "left", "right", "middle", "Top", ""])
CONFIGS = st.fixed_dictionaries(
    {},
    optional={
        "font": st.text(max_size=6) | st.sampled_from(["Noto Sans", "a,b", " ", "x" * 201, "a\n"]),
        "font_size": NUMBERS,
        "stroke_width": NUMBERS,
        "font_style": st.sampled_from(["normal", "italic", "bold", "Bold", 1, None]),
        **dict.fromkeys(("text_color", "highlighted_text_color", "stroke_color"), COLORS),
        **dict.fromkeys(("vertical_position", "horizontal_position"), st.none() | PLACES),
        "colour": st.just("red"),
    },
)
RIGHT = {"font": "Lato", "text_color": "#fff", "vertical_position": "top"}
STYLES: st.SearchStrategy[dict[str, object]] = st.fixed_dictionaries(
    {},
    optional={
        "template": st.sampled_from(["karaoke", "", None, 3]),
        "custom_config": CONFIGS
        | st.sampled_from([None, {}, [], RIGHT, RIGHT | {"horizontal_position": "left"}]),
    },
)


@quick
@given(STYLES)
def test_whatever_is_taken_the_schema_takes_and_nothing_else(values: dict[str, object]) -> None:
    valid = jsonschema.Draft202012Validator(style_schema()).is_valid(values)
    try:
        make_style(values)
    except UsageError:
        assert not valid
    else:
        assert valid


@quick
@given(CONFIGS)
def test_the_schema_of_a_configuration_takes_the_same(values: dict[str, object]) -> None:
    valid = jsonschema.Draft202012Validator(config_schema()).is_valid(values)
    try:
        make_config(values)
    except UsageError:
        assert not valid
    else:
        assert valid


def test_a_configuration_comes_as_json_or_as_a_file(tmp_path: Path) -> None:
    assert read_style(' {"font": "A"}') == {"custom_config": {"font": "A"}}
    path = tmp_path / "style.json"
    path.write_text('\ufeff{"template": "x", "custom_config": {"font": "B"}}', encoding="utf-8")
    assert read_style(str(path)) == {"template": "x", "custom_config": {"font": "B"}}


def test_a_file_that_names_a_template_is_taken_at_its_word(tmp_path: Path) -> None:
    path = tmp_path / "style.json"
    path.write_text('{"template": "neon", "custom_config": {"font": "B"}}', encoding="utf-8")
    config = StyleConfig(font="B")
    assert style_choice(None, str(path)) == StyleChoice("neon", config)
    assert style_choice("karaoke", str(path)) == StyleChoice("karaoke", config)
    assert style_choice(None, '{"template": "neon"}') == StyleChoice("neon")


@pytest.mark.parametrize("content", ["[1]", "no json", "[" * 50_000, "x" * 70_000])
def test_a_file_that_is_none_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "style.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError):
        read_style(str(path))


@pytest.mark.parametrize(
    ("text", "said"), [("", "is empty"), (" ", "is empty"), ("[]", "object"), ('"neon"', "object")]
)
def test_json_that_is_no_object_is_not_taken_for_the_name_of_a_file(text: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        read_style(text)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"gone\.json"):
        read_style(str(tmp_path / "gone.json"))
