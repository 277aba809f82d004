"""What may stand in a caption of what an engine said."""

from __future__ import annotations

import pytest

from cuesmith.domain.translating.legible import is_visible, legible


@pytest.mark.parametrize(
    ("answer", "left"),
    [
        ("plain", "plain"),
        ("Grüße\x00 an\x1b[31m alle", "Grüße an[31m alle"),
        ("half\ud800 a character", "half a character"),
        ("two\nlines\u2028here", "two lines here"),
        ("\u200fשלום\u200f", "\u200fשלום\u200f"),
        ("क्‍ष", "क्‍ष"),
    ],
)
def test_what_no_file_can_hold_goes(answer: str, left: str) -> None:
    assert legible(answer) == left
    left.encode()


@pytest.mark.parametrize("text", ["", " \u00a0", "\u200b", "\u2060\ufeff \u202e"])
def test_spaces_and_marks_that_format_are_nothing_to_see(text: str) -> None:
    assert not is_visible(text)


@pytest.mark.parametrize("text", ["a", "…", "♪", "100", "\u200fא"])
def test_all_else_is_something_to_see(text: str) -> None:
    assert is_visible(text)
