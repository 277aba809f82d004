"""Fonts and letters that are not there, told before they are drawn."""

from __future__ import annotations

import pytest

from cuesmith.base.errors import Cancelled
from cuesmith.base.jobs import CancelToken
from cuesmith.domain.fonts import FontFinding, FontSources
from cuesmith.engines.rendering.lettering import Face, letters_by_face
from cuesmith.engines.rendering.missing_glyphs import missing_glyphs
from tests.support.captions import event, need_libass, reference_fonts, script

SANS = Face("DejaVu Sans")


def fonts() -> FontSources:
    """DejaVu Sans alone, which has neither Thai nor Chinese."""
    need_libass()
    return FontSources(system=False, folder=reference_fonts())


def test_letters_go_by_styles_and_tags() -> None:
    text = script(
        event(r"ab{\i1}c{\i}d\Ne{\fnOther\b700}f{\rBox}g{\b1}h{\p1}m 0 0 l 9 9{\p0}i"),
        event("\u200f \u00a0z"),
    )
    assert letters_by_face(text) == {
        SANS: set("abdegz"),
        SANS._replace(italic=True): {"c"},
        Face("Other", bold=True): {"f"},
        SANS._replace(bold=True): set("hi"),
    }


def test_a_font_that_has_all_is_no_finding() -> None:
    assert missing_glyphs(script(event("Ça va — “où” ?"), event("Привет, мир")), fonts()) == ()


def test_what_no_font_has_is_named_by_writing_system() -> None:
    found = missing_glyphs(script(event("Thai ก and 漢字"), event(r"{\b1}ก{\i1}ก")), fonts())
    assert set(found) == {
        FontFinding("DejaVu Sans", "CJK", "字漢", ""),
        FontFinding("DejaVu Sans", "Thai", "ก", ""),
    }


def test_a_missing_font_and_what_is_taken_instead() -> None:
    found = missing_glyphs(script(event(r"{\fnNo Such Font}A")), FontSources())
    assert [(finding.font, finding.script) for finding in found] == [("No Such Font", "")]


def test_more_questions_than_one_session_takes() -> None:
    han = "".join(chr(0x4E00 + number) for number in range(120))
    events = [event(rf"{{\fnDejaVu Sans\fs{number}}}{han}") for number in range(10, 13)]
    (found,) = missing_glyphs(script(*events, event("ก")), fonts())[:1]
    assert found.script == "CJK"
    assert len(found.characters) == 48


def test_it_can_be_cancelled() -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        missing_glyphs(script(event("A")), fonts(), token)
