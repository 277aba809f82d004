"""How much smaller long texts are drawn, so that none leaves the picture."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuesmith.domain.ass_style import AssStyle
from cuesmith.domain.colors import WHITE
from cuesmith.domain.fitting import line_count, shrinking, shrunk
from cuesmith.domain.looks import ResolvedStyle

STYLE = ResolvedStyle(AssStyle(size=50), WHITE, line_letters=20, most_lines=4)


def test_what_fits_stays_as_it_is() -> None:
    assert shrunk("Short enough", STYLE) == 1
    assert shrinking("Short enough", STYLE) == ""
    assert shrunk("x " * 500, replace(STYLE, max_words=3)) == 1
    assert shrunk("x " * 500, replace(STYLE, most_lines=0)) == 1


def test_a_long_text_is_smaller_and_a_longer_one_smaller_still_but_never_dust() -> None:
    long, longer = shrunk("word " * 20, STYLE), shrunk("word " * 40, STYLE)
    assert 1 > long > longer >= 0.3
    assert shrunk("word " * 9999, STYLE) == 0.3


def test_letters_keep_their_distance_in_proportion() -> None:
    spaced = replace(STYLE, style=replace(STYLE.style, spacing=10.0))
    factor = shrunk("word " * 30, spaced)
    assert shrinking("word " * 30, spaced) == f"{{\\fs{50 * factor:.1f}\\fsp{10 * factor:.2f}}}"


@pytest.mark.parametrize(("text", "lines"), [("a", 1), ("a\nb", 2), ("x" * 41, 3)])
def test_lines_are_counted_with_those_that_break(text: str, lines: int) -> None:
    assert line_count(text, STYLE) == lines
