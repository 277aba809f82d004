"""How much smaller long texts are drawn, so that none leaves the picture."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuesmith.domain.ass_style import AssStyle
from cuesmith.domain.colors import WHITE
from cuesmith.domain.fitting import line_count, narrowed, shrinking, shrunk
from cuesmith.domain.looks import ResolvedStyle

STYLE = ResolvedStyle(
    AssStyle(size=50, outline_width=0, shadow=0), WHITE, line_letters=20, most_lines=4
)


def test_what_fits_stays_as_it_is() -> None:
    assert shrunk("Short enough", STYLE) == 1
    assert shrinking("Short enough", "Short enough", STYLE) == ""
    assert shrunk("x " * 500, replace(STYLE, max_words=3)) == 1
    assert shrunk("x " * 500, replace(STYLE, most_lines=0)) == 1


def test_a_long_text_is_smaller_and_a_longer_one_smaller_still_but_never_dust() -> None:
    long, longer = shrunk("word " * 20, STYLE), shrunk("word " * 40, STYLE)
    assert 1 > long > longer >= 0.3
    assert shrunk("word " * 9999, STYLE) == 0.3


def test_letters_keep_their_distance_in_proportion() -> None:
    spaced = replace(STYLE, style=replace(STYLE.style, spacing=10.0))
    factor = shrunk("word " * 30, spaced)
    text = "word " * 30
    assert shrinking(text, text, spaced) == f"{{\\fs{50 * factor:.1f}\\fsp{10 * factor:.2f}}}"


@pytest.mark.parametrize(("text", "lines"), [("a", 1), ("a\nb", 2), ("x" * 41, 3)])
def test_lines_are_counted_with_those_that_break(text: str, lines: int) -> None:
    assert line_count(text, STYLE) == lines


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        ("RECOMMENDATIONS", 1.0),
        ("Donaudampfschifffahrtsgesellschaft", 22 / 34),
        ("three short words\nand three more", 1.0),
        ("a" * 1000, 0.3),
        ("\u4e2d\u6587" * 40, 1.0),
        ("ab\u00a0" * 11, 22 / 33),
        ("", 1.0),
    ],
)
def test_a_word_wider_than_the_picture_is_smaller(text: str, factor: float) -> None:
    assert narrowed(text, STYLE) == pytest.approx(factor)


def test_a_word_that_grows_while_it_is_spoken_needs_more_room() -> None:
    bouncing = replace(STYLE, parameters=(("duration", 240.0), ("scale", 110.0)))
    assert narrowed("x" * 21, STYLE) == 1
    assert narrowed("x" * 21, bouncing) == pytest.approx(20 / 21)


def test_only_what_is_shown_with_the_long_word_is_smaller() -> None:
    alone = replace(STYLE, max_words=1)
    text = "so " + "x" * 44
    assert shrinking(text, "so", alone) == ""
    assert shrinking(text, "x" * 44, alone) == "{\\fs25.0}"


def test_outline_and_shadow_are_in_proportion_but_boxes_stay() -> None:
    drawn = replace(STYLE.style, outline_width=6.0, shadow=2.0)
    text = "x" * 44
    assert shrinking(text, text, replace(STYLE, style=drawn)) == "{\\fs25.0\\bord3.00\\shad1.00}"
    for boxed in (
        replace(STYLE, style=replace(drawn, border_style=3)),
        replace(STYLE, style=drawn, word_box=WHITE),
    ):
        assert shrinking(text, text, boxed) == "{\\fs25.0}"
