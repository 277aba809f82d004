"""Styles of ours as Magic Hour draws them: exact where it has the like, said where it has not."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest

from cuesmith.base.errors import UsageError
from cuesmith.domain.colors import Rgba
from cuesmith.domain.looks import Case, Looks, automatic_size
from cuesmith.domain.style_choice import (
    FontStyle,
    Horizontal,
    StyleChoice,
    StyleConfig,
    Vertical,
)
from cuesmith.domain.templates import Template
from cuesmith.engines.hosts.magic_hour.models import CustomConfig, Style
from cuesmith.services.hosts.render_style import THEIRS, TheirStyle, their_style
from cuesmith.services.template_store import load_templates

TEMPLATES = load_templates().templates
OURS = sorted(set(TEMPLATES) - THEIRS)
WHOLE = StyleConfig(
    font="Noto Sans",
    font_size=24.5,
    font_style=FontStyle.ITALIC,
    text_color="#ffffff",
    highlighted_text_color="#FFD700",
    stroke_color="#000000",
    stroke_width=1.5,
    vertical_position=Vertical.TOP,
    horizontal_position=Horizontal.LEFT,
)
SENT = {
    "font": "Noto Sans",
    "font_size": 24.5,
    "font_style": "italic",
    "text_color": "#FFFFFF",
    "highlighted_text_color": "#FFD700",
    "stroke_color": "#000000",
    "stroke_width": 1.5,
    "vertical_position": "top",
    "horizontal_position": "left",
}


def theirs(choice: StyleChoice, **more: Any) -> TheirStyle:
    """As it is sent; Magic Hour's own rules are held."""
    made = their_style(choice, TEMPLATES, **more)
    Style.model_validate(dict(made.style))
    return made


def config_of(made: TheirStyle) -> dict[str, Any]:
    config = made.style["custom_config"]
    assert isinstance(config, dict)
    return config


def test_both_sides_have_the_same_fields() -> None:
    assert {field.name for field in fields(StyleConfig)} == set(CustomConfig.model_fields)
    assert set(SENT) == set(CustomConfig.model_fields)


@pytest.mark.parametrize("name", sorted(THEIRS))
def test_a_template_of_theirs_goes_by_its_name_alone(name: str) -> None:
    assert theirs(StyleChoice(name)) == TheirStyle({"template": name})


@pytest.mark.parametrize("name", [*sorted(THEIRS), None])
def test_a_configuration_goes_field_by_field(name: str | None) -> None:
    made = theirs(StyleChoice(name, WHOLE))
    assert made.notices == ()
    assert made.style == ({"template": name} if name else {}) | {"custom_config": SENT}


@pytest.mark.parametrize("field", sorted(SENT))
def test_each_field_by_itself_over_a_template(field: str) -> None:
    config = StyleConfig(**{field: getattr(WHOLE, field)})
    made = theirs(StyleChoice("karaoke", config))
    assert made.style == {"template": "karaoke", "custom_config": {field: SENT[field]}}


@pytest.mark.parametrize("value", FontStyle)
def test_every_cut(value: FontStyle) -> None:
    made = theirs(StyleChoice("karaoke", StyleConfig(font_style=value)))
    assert config_of(made) == {"font_style": value.value}


@pytest.mark.parametrize("vertical", Vertical)
@pytest.mark.parametrize("horizontal", Horizontal)
def test_every_place(vertical: Vertical, horizontal: Horizontal) -> None:
    config = StyleConfig(vertical_position=vertical, horizontal_position=horizontal)
    made = theirs(StyleChoice("karaoke", config))
    assert config_of(made) == {
        "vertical_position": vertical.value, "horizontal_position": horizontal.value,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("stated", "sent", "said"),
    [
        ("#abc", "#AABBCC", False),
        ("tomato", "#FF6347", False),
        ("#11223344", "#112233", True),
        ("#112233ff", "#112233", False),
    ],
)
def test_colours_are_opaque_and_in_one_form(stated: str, sent: str, said: bool) -> None:
    made = theirs(StyleChoice("karaoke", StyleConfig(text_color=stated)))
    assert config_of(made) == {"text_color": sent}
    assert bool(made.notices) == said
    assert all(f"{stated} is sent without its alpha" in one for one in made.notices)


def test_what_cannot_be_sent() -> None:
    with pytest.raises(UsageError, match="no colour"):
        their_style(StyleChoice("karaoke", StyleConfig(text_color="#12")), TEMPLATES)
    with pytest.raises(UsageError, match="no template “nowhere”"):
        their_style(StyleChoice("nowhere"), TEMPLATES)


@pytest.mark.parametrize("name", OURS)
def test_a_template_of_ours_goes_by_its_looks(name: str) -> None:
    looks = TEMPLATES[name].looks
    made = theirs(StyleChoice(name), frame=(1920, 1080))
    assert "template" not in made.style
    config = config_of(made)
    assert config["text_color"] == f"#{bytes(looks.text[:3]).hex().upper()}"
    assert config["font_size"] == automatic_size(looks.size, (1920, 1080))
    assert config["vertical_position"] == looks.vertical.value
    assert ("stroke_color" in config) == ("stroke_width" in config) == (looks.outline > 0)
    assert (config["font"] == looks.fonts[0]) == (looks.fonts[0] != "Arial")
    assert f"“{TEMPLATES[name].name}”" in made.notices[0]
    # Without a size of the picture Magic Hour finds its own.
    assert {"font_size", "stroke_width"}.isdisjoint(config_of(theirs(StyleChoice(name))))


@pytest.mark.parametrize(
    ("name", "lacks"),
    [
        ("boxed-word", ["its animation", "the box behind the spoken word"]),
        ("clean-box", ["the box behind the text"]),
        ("neon", ["the blur"]),
        ("typewriter", ["its animation", "the box behind the text"]),
        ("word-by-word", ["its animation"]),
        ("plain", []),
    ],
)
def test_what_has_no_twin_is_said(name: str, lacks: list[str]) -> None:
    first = theirs(StyleChoice(name)).notices[0]
    assert all(lack in first for lack in lacks)
    assert ("animation" in first) == ("its animation" in lacks)


def test_all_that_may_have_no_twin() -> None:
    looks = Looks(
        bold=True, italic=True, case=Case.UPPER, box=Rgba(0, 0, 0), word_box=Rgba(1, 1, 1),
        shadow=0.1, blur=0.1, spacing=0.1, max_words=2, text=Rgba(9, 9, 9, 100), outline=0.1,
    )  # fmt: skip
    made = their_style(StyleChoice("mine"), {"mine": Template("mine", looks=looks, effect="fill")})
    (lacking, font) = made.notices
    assert lacking.endswith(
        "What cannot be drawn there: its animation, the box behind the text, the box behind the "
        "spoken word, the shadow, the blur, the space between letters, the case of its letters, "
        "italics beside bold, few words at a time, what shines through."
    )
    assert font == "Magic Hour draws with Google's fonts: Arimo stands in for Arial."
    assert config_of(made)["font_style"] == "bold"
    assert config_of(made)["text_color"] == "#090909"


def test_nothing_is_highlighted_there_that_is_not_here() -> None:
    still = Template("mine", looks=Looks(highlight=Rgba(255, 0, 0)), effect="fade")
    lit = replace(still, effect="highlight")
    for template, color in ((still, "#FFFFFF"), (lit, "#FF0000")):
        made = their_style(StyleChoice("mine"), {"mine": template})
        assert config_of(made)["highlighted_text_color"] == color


def test_a_configuration_goes_over_the_looks_of_ours() -> None:
    made = theirs(StyleChoice("neon", WHOLE), frame=(1280, 720))
    assert config_of(made) == SENT
    small = theirs(StyleChoice("neon", StyleConfig(font_size=20.0)), frame=(1280, 720))
    assert config_of(small)["font_size"] == 20.0
    assert config_of(small)["stroke_width"] == round(TEMPLATES["neon"].looks.outline * 20, 1)
    assert len(theirs(StyleChoice("plain", WHOLE)).notices) == 1  # no word of Arial
