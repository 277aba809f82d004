"""An amendment as two columns: what differs is marked, times are told where they matter."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.amendment_sides import Side, compared, sides
from cuesmith.domain.amendments import Amendment
from cuesmith.domain.cue import Cue, Dialect, Markup
from cuesmith.domain.cue_edits import with_text

CUE = Cue("c", 1000, 2500, "Hello , world.\nAgain.")


def marked(side: Side) -> list[str]:
    """Lines with what differs in brackets, a break that differs as "⏎"."""
    return [
        "".join(f"[{p.text}]" if p.changed else p.text for p in line.pieces)
        + ("⏎" if line.break_differs else "")
        for line in side
    ]


def of(before: tuple[Cue, ...], after: tuple[Cue, ...]) -> tuple[list[str], list[str]]:
    left, right = sides(Amendment("r", "", before, after))
    return marked(left), marked(right)


def test_a_space_that_goes_is_all_that_is_marked() -> None:
    assert of((CUE,), (with_text(CUE, "Hello, world.\nAgain."),)) == (
        ["Hello[ ], world.", "Again."],
        ["Hello, world.", "Again."],
    )


def test_a_line_break_that_comes_is_marked_at_the_end_of_its_line() -> None:
    assert of((replace(CUE, text="One two"),), (replace(CUE, text="One\ntwo"),)) == (
        ["One[ ]two"],
        ["One⏎", "two"],
    )


def test_times_are_told_where_they_differ_only() -> None:
    assert of((CUE,), (replace(CUE, end=2600),)) == (
        ["00:00:01.000 – [00:00:02.500]", "Hello , world.", "Again."],
        ["00:00:01.000 – [00:00:02.600]", "Hello , world.", "Again."],
    )


def test_of_cues_that_are_joined_each_tells_its_times() -> None:
    one, other = Cue("a", 0, 1000, "Come"), Cue("b", 1000, 2000, "here.")
    left, right = of((one, other), (replace(one, end=2000, text="Come here."),))
    assert left == [
        "00:00:00.000 – [00:00:01.000]",
        "Come",
        "00:00:01.000 – 00:00:02.000",
        "here.",
    ]
    assert right == ["00:00:00.000 – [00:00:02.000]", "Come[ ]here."]


def test_a_cue_that_goes_and_one_that_comes_have_one_side_only() -> None:
    assert of((replace(CUE, text="Bye"),), ()) == (["[Bye]"], [])
    assert of((), (replace(CUE, text="Bye"),)) == ([], ["[Bye]"])


def test_where_only_tags_differ_the_source_is_shown() -> None:
    styled = replace(CUE, text="Hi", markup=Markup(Dialect.SRT, "<i>Hi</i>"))
    left, right = of((styled,), (replace(styled, markup=None),))
    assert left == ["[<][i][>]Hi[</i>]"] or "".join(left).count("[") >= 2
    assert right == ["Hi"]


def test_a_speaker_that_differs_is_named() -> None:
    assert of((replace(CUE, text="Hi"),), (replace(CUE, text="Hi", speaker="Ann"),)) == (
        ["Hi"],
        ["[[Ann]]", "Hi"],
    )


@given(
    st.text(alphabet="ab ,.\n日本あ", max_size=30), st.text(alphabet="ab ,.\n日本あ", max_size=30)
)
def test_each_side_reads_as_it_is(left: str, right: str) -> None:
    one, other = compared(left, right)
    assert "".join(piece.text for piece in one) == left
    assert "".join(piece.text for piece in other) == right
    assert any(piece.changed for piece in (*one, *other)) == (left != right)


def test_very_long_texts_are_compared_in_no_time() -> None:
    one, _ = compared("a b " * 30_000, "b a " * 30_000)
    assert len(one) == 1
