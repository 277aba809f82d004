"""Templates: what a file may say, and what comes of it for a picture."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuesmith.base.errors import UsageError
from cuesmith.domain.ass_style import ASS_STYLE_COLUMNS, style_lines
from cuesmith.domain.colors import Rgba, format_color, parse_color
from cuesmith.domain.looks import Looks, automatic_size
from cuesmith.domain.style_choice import FontStyle, Horizontal, StyleConfig, Vertical
from cuesmith.domain.template_text import template_text
from cuesmith.domain.templates import ALONE, Template, parse_template, resolve
from tests.support.styled_cues import HD, UPRIGHT

EVERY = """
name = "All"
description = "Ä \\"quoted\\" thing"
[looks]
fonts = ["Noto Sans", "Arial"]
bold = true
size = 0.1
case = "upper"
text = "gold"
box = "#11223380"
vertical = "top"
horizontal = "left"
max_words = 3
[effect]
name = "bounce"
scale = 120
"""


def any_font(name: str) -> bool:
    return True


def test_a_template_is_read_and_written_back() -> None:
    template = parse_template(EVERY, "all", "all.toml")
    assert template.looks.text == Rgba(255, 215, 0)
    assert template.parameters == (("scale", 120.0),)
    assert parse_template(template_text(template), "all", "again") == template


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[looks]\nsize = 9", "looks.size is 9"),
        ("[looks]\nsize = nan", "looks.size is nan"),
        ("[looks]\nsize = true", "looks.size is True"),
        ("[looks]\ntext = 'reddish'", "looks.text is 'reddish'"),
        ("[looks]\nfonts = []", "looks.fonts"),
        ("[looks]\nfonts = ['a,b']", "looks.fonts is 'a,b'"),
        ("[looks]\ncase = 'title'", "looks.case is 'title'; it must be one of as-is"),
        ("[looks]\nbold = 1", "looks.bold must be true or false"),
        ("[looks]\ncolour = 'red'", "no field looks.colour"),
        ("looks = 3", "looks must be a table"),
        ("[effect]\nname = 'explode'", "effect.name is 'explode'"),
        ("[effect]\nname = 'pop'\nscale = 3", "no field effect.scale"),
        ("[effect]\nname = 'pop'\nduration = 1e9", "effect.duration"),
        ("name = 3", "name must be a text"),
        ("bogus", "not valid TOML"),
        ("#" * 70_000, "too large"),
    ],
)
def test_what_is_wrong_is_named_with_file_and_field(text: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_template(text, "mine", "mine.toml")
    assert said in str(caught.value)
    assert caught.value.message.startswith("mine.toml")


def test_sizes_follow_the_shape_of_the_picture() -> None:
    assert automatic_size(0.06, HD) == 64.8
    assert automatic_size(0.06, (3840, 2160)) == 129.6
    assert automatic_size(0.06, UPRIGHT) == 77.8


def test_a_configuration_overrides_a_template() -> None:
    config = StyleConfig(
        "Lato", 40, FontStyle.ITALIC, "#f00", "#00ff0080", "navy", 5, Vertical.TOP, Horizontal.LEFT
    )
    looks = Looks(bold=True, outline=0.1)
    style = resolve(Template("t", looks=looks), config, HD, HD, any_font).style
    assert (style.font, style.size, style.bold, style.italic) == ("Lato", 40, False, True)
    assert (style.primary, style.outline) == (Rgba(255, 0, 0), Rgba(0, 0, 128))
    assert (round(style.outline_width, 1), style.alignment) == (5, 7)


def test_a_stroke_of_which_only_the_colour_is_given_has_a_width() -> None:
    bare = resolve(ALONE, StyleConfig(font="A"), HD, HD, any_font).style
    stroked = resolve(ALONE, StyleConfig(font="A", stroke_color="red"), HD, HD, any_font).style
    assert bare.outline_width == 0
    assert 0 < stroked.outline_width < stroked.size / 10


def test_an_opaque_box_lets_its_letters_have_an_outline() -> None:
    boxed = Template("t", looks=Looks(box=Rgba(255, 255, 255), box_padding=0.2))
    hugging = resolve(boxed, None, HD, HD, any_font).style
    assert (hugging.border_style, hugging.outline) == (3, Rgba(255, 255, 255))
    stroked = resolve(boxed, StyleConfig(stroke_color="red"), HD, HD, any_font).style
    assert (stroked.border_style, stroked.outline) == (4, Rgba(255, 0, 0))
    assert stroked.outline_width > 0


@pytest.mark.parametrize("frame", [(1, 1), (240, 426), (7680, 4320), (3, 2000)])
@pytest.mark.parametrize("size", [1e-9, -5.0, 1e308, None])
@pytest.mark.parametrize("stroke", [-3.0, 1e308, None])
def test_sizes_of_a_project_file_are_bounded(
    frame: tuple[int, int], size: float | None, stroke: float | None
) -> None:
    config = StyleConfig("a,b\n[Events]", font_size=size, stroke_width=stroke, text_color="nope")
    style = resolve(ALONE, config, frame, HD, any_font).style
    assert 1 <= style.size <= 10 * frame[1] + 1
    assert 0 <= style.outline_width <= 20 * style.size
    (line,) = style_lines((style,), old=False)[2:]
    assert line.count(",") == len(ASS_STYLE_COLUMNS) - 1
    assert "\n" not in line


def test_a_highlight_colour_lights_words_of_a_still_template() -> None:
    still = Template("t", effect="fade", parameters=(("fade_in", 300.0),))
    style = resolve(still, StyleConfig(highlighted_text_color="red"), HD, HD, any_font)
    assert style.effect == "highlight"
    assert style.parameter("fade_in") == 300
    assert resolve(still, None, HD, HD, any_font).effect == "fade"


def test_sizes_in_pixels_are_those_of_the_medium() -> None:
    config = StyleConfig(font_size=54, stroke_width=10)
    style = resolve(ALONE, config, (640, 360), HD, any_font).style
    assert (style.size, round(style.outline_width, 2)) == (18, 3.33)


def test_the_first_font_that_is_installed_is_taken() -> None:
    looks = replace(Looks(), fonts=("Montserrat", "Arial"))
    style = resolve(Template("t", looks=looks), None, HD, HD, lambda name: name == "Arial").style
    assert style.font == "Arial"


@pytest.mark.parametrize(
    ("text", "color"),
    [
        ("#f80", Rgba(255, 136, 0)),
        ("#FF8800", Rgba(255, 136, 0)),
        ("#ff880040", Rgba(255, 136, 0, 64)),
        ("RebeccaPurple", Rgba(102, 51, 153)),
        ("#ff88", None),
        ("ff8800", None),
        ("", None),
    ],
)
def test_colours_as_people_write_them(text: str, color: Rgba | None) -> None:
    assert parse_color(text) == color
    assert color is None or parse_color(format_color(color)) == color
