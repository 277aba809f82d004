"""A look of one's own as a template, and what holds for every field."""

from __future__ import annotations

from cuesmith.domain.own_template import own_template, shown_fields, template_id
from cuesmith.domain.style_choice import FontStyle, StyleConfig, Vertical
from cuesmith.domain.templates import Template, parse_template

BASE = parse_template(
    'name = "Base"\n[looks]\nfonts = ["Gone", "There"]\nbold = true\nsize = 0.05', "base", "base"
)
HD = (1920, 1080)


def test_fields_are_the_templates_where_nothing_overrides_them() -> None:
    shown = shown_fields(BASE, StyleConfig(text_color="#00ff00"), HD, lambda font: font == "There")
    assert shown.font == "There"
    assert shown.font_size == 54
    assert shown.font_style is FontStyle.BOLD
    assert shown.text_color == "#00ff00"
    assert shown.stroke_width == 0
    assert shown.vertical_position is Vertical.BOTTOM


def test_an_own_template_looks_the_same_on_a_medium_of_another_size() -> None:
    config = StyleConfig(font="Mine", font_size=108, stroke_color="#ff0000")
    own = own_template("My channel!", BASE, config, HD)
    assert (own.id, own.name) == ("My channel", "My channel!")
    assert shown_fields(own, None, HD) == shown_fields(BASE, config, HD)
    assert shown_fields(own, None, (960, 540)).font_size == 54


def test_a_highlight_brings_the_effect_that_shows_it() -> None:
    config = StyleConfig(highlighted_text_color="#ff00ff")
    assert own_template("Lit", Template("base"), config, HD).effect == "highlight"


def test_no_name_leads_out_of_the_folder() -> None:
    assert template_id("../../etc/passwd") == "etcpasswd"
    assert template_id("///") == "template"
