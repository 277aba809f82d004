"""Long lines of scripts without spaces are broken, where their rules allow."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuesmith.domain.ass_style import AssStyle
from cuesmith.domain.colors import Rgba
from cuesmith.domain.cue import Cue
from cuesmith.domain.looks import ResolvedStyle
from cuesmith.domain.measures import columns_of
from cuesmith.domain.timed_line import timed_lines
from cuesmith.domain.unspaced_rows import row_starts

LOOK = ResolvedStyle(AssStyle(size=60), Rgba(255, 214, 10), line_letters=40)
CHINESE = "这是一个没有空格的中文字幕，它应该能够正确显示并且自动换行而不会超出画面边缘"
THAI = "นี่คือคำบรรยายภาษาไทยที่ไม่มีช่องว่างระหว่างคำและยาวมากพอ"


def rows(text: str, look: ResolvedStyle = LOOK) -> list[str]:
    (line,) = timed_lines(Cue("c", 0, 4000, text), look)
    return "".join(piece.plain for piece in line.pieces).split("\n")


@pytest.mark.parametrize("text", [CHINESE, THAI, f"OK, 12 Uhr {CHINESE}", f"{CHINESE}\n{THAI}"])
def test_no_row_is_too_long_and_nothing_is_lost(text: str) -> None:
    found = rows(text)
    assert len(found) > 1
    assert max(map(columns_of, found)) <= 40
    assert "".join("".join(found).split()) == "".join(text.split())


def test_rows_of_like_length_break_behind_punctuation_never_before_it() -> None:
    first, second = rows("一二三四五六七八九十一二三四，五六七八九十一二三四五六")
    assert first.endswith("，")
    assert abs(len(first) - len(second)) <= 4
    assert all(row[0] not in "，。」" for row in rows(CHINESE.replace("，", "」，") * 2))


def test_marks_stay_with_their_letters() -> None:
    assert all(columns_of(row[0]) for row in rows(THAI))


def test_what_fits_or_has_spaces_is_left_to_libass() -> None:
    assert rows("短い文です\nはい") == ["短い文です", "はい"]
    spaced = "Latin letters with spaces, many more than there is room for on one line"
    assert rows(spaced) == [spaced]
    assert rows(CHINESE, replace(LOOK, line_letters=0)) == [CHINESE]
    assert row_starts(["가나다라 마바사"] * 9, 10) == []
