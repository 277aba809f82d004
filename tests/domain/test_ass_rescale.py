"""Events of one resolution in a script of another; what counts in its pixels follows libass."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.ass_rescale import rescaled, rescaled_row
from cuesmith.domain.ass_script import Scale, Script

DOUBLE = Scale(2, 3, 5)
"""Across, down, and of borders: all different, so that none is taken for another."""


@pytest.mark.parametrize(
    ("source", "meant"),
    [
        (r"{\pos(10,20)}a", r"{\pos(20,60)}a"),
        (r"{\move( 1 , 2.5,3,-4, 100,200)}a", r"{\move( 2 , 7.5,6,-12, 100,200)}a"),
        (r"{\move(1,2,3,4)\org(5,6)}a", r"{\move(2,6,6,12)\org(10,18)}a"),
        (r"{\clip(1,2,3,4)\iclip(5,6,7,8)}a", r"{\clip(2,6,6,12)\iclip(10,18,14,24)}a"),
        (r"{\clip(m 1 2 l 3 4)}a", r"{\clip(m 2 6 l 6 12)}a"),
        (r"{\iclip(4,m 1 2 b 3 4 5 6 7 8)}a", r"{\iclip(4,m 2 6 b 6 12 10 18 14 24)}a"),
        (r"{\fs20\fsp1.5\fs+2\fs-1}a", r"{\fs60\fsp4.5\fs+2\fs-1}a"),
        (r"{\bord1\ybord2\blur2\be2}a", r"{\bord5\ybord10\blur10\be2}a"),
        (r"{\shad3\yshad-4}a", r"{\shad15\yshad-20}a"),
        (r"{\xbord3\xshad-3}a", r"{\xbord10\xshad-10}a"),
        (r"{\t(0,500,\fs10\clip(1,2,3,4))}a", r"{\t(0,500,\fs30\clip(2,6,6,12))}a"),
        (r"{\an7\p1}m 0 0 l 10 0 10 20{\p0} 3 to 4", r"{\an7\p1}m 0 0 l 20 0 20 60{\p0} 3 to 4"),
        (r"{\fscx50\frz30\fad(100,200)\k20\c&HFF&\b700}a 5", None),
        (r"{a note: \pos5 (3,4)}a", None),
        ("no tags at 12, 13", None),
    ],
)  # fmt: skip
def test_what_counts_in_pixels_is_scaled(source: str, meant: str | None) -> None:
    assert rescaled(source, DOUBLE) == (source if meant is None else meant)


@given(st.text(alphabet="\\{}()posmoveclipfsbdt 0123456789.,-+m", max_size=60))
def test_any_markup_is_taken_and_stays_where_nothing_is_scaled(source: str) -> None:
    rescaled(source, DOUBLE)
    assert rescaled(source, Scale.between((640, 360), (640, 360))) == source


def test_margins_and_scrolling_come_along() -> None:
    row = {"MarginL": "10", "MarginR": "0", "MarginV": "7", "Text": "a"}
    scrolled = rescaled_row({**row, "Effect": "Scroll up;20;200;30"}, DOUBLE)
    assert scrolled == {
        "MarginL": "20", "MarginR": "0", "MarginV": "21", "Text": "a",
        "Effect": "Scroll up;60;600;30",
    }  # fmt: skip
    assert rescaled_row({**row, "Effect": "Banner;10;0;50"}, DOUBLE)["Effect"] == "Banner;10;0;50"
    # 0 is the style's own margin, and must not be come to by rounding.
    assert rescaled_row({"MarginV": "1"}, Scale(0.1, 0.1, 0.1))["MarginV"] == "1"


def test_borders_count_in_the_medium_unless_the_script_says_otherwise() -> None:
    plain = ("PlayResX: 640", "PlayResY: 360")
    said = ((), (": no",), (": Yes",), (": 1",))
    heights = [
        Script((*plain, *(f"ScaledBorderAndShadow{each}" for each in one))).border_height(1080)
        for one in said
    ]
    assert heights == [1080, 1080, 360, 360]
