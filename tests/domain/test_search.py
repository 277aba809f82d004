"""Finding and replacing means the same places, is planned first, and can be stopped."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.base.errors import UsageError
from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document
from cuesmith.domain.edits import apply
from cuesmith.domain.search import Query, replaced, replacing, survey
from cuesmith.domain.track import Track
from cuesmith.domain.words import interpolate_words

ENGLISH = Track(
    (
        Cue("a", 0, 900, "The cat\nsat.", interpolate_words("The cat\nsat.", 0, 900)),
        Cue("b", 1000, 1900, "Concatenate the CAT (cat)."),
        Cue("c", 2000, 2900, "Straße, caf\u00e9, 1+1"),
    ),
    language="en",
    id="en",
)
GERMAN = Track((Cue("a", 0, 900, "Die cat."),), language="de", id="de")


def places(query: Query, *tracks: Track) -> list[tuple[str, str]]:
    found = survey(tracks, query)
    return [(each.cue, each.before[slice(*span)]) for each in found for span in each.spans]


def test_plain_text_is_found_whatever_its_case() -> None:
    found_cats = places(Query("cat"), ENGLISH)
    assert [text for _, text in found_cats] == ["cat", "cat", "CAT", "cat"]


def test_case_and_whole_words_narrow_it() -> None:
    assert places(Query("cat", match_case=True, whole_word=True), ENGLISH) == [
        ("a", "cat"),
        ("b", "cat"),
    ]


def test_a_space_stands_for_a_line_break_too() -> None:
    assert places(Query("cat sat"), ENGLISH) == [("a", "cat\nsat")]


def test_plain_text_is_no_pattern() -> None:
    assert places(Query("1+1"), ENGLISH) == [("c", "1+1")]
    assert places(Query("STRASSE"), ENGLISH) == [("c", "Straße")]
    assert places(Query(" "), GERMAN) == [("a", " ")]


def test_all_tracks_and_a_selection() -> None:
    assert {each.track for each in survey([ENGLISH, GERMAN], Query("cat"))} == {"en", "de"}
    assert {each.cue for each in survey([ENGLISH], Query("cat"), within={"b"})} == {"b"}


def test_groups_are_put_in_and_one_edit_does_it() -> None:
    query = Query(r"(\w+)\s(\w+)\.", is_pattern=True)
    proposals = list(survey([ENGLISH, GERMAN], query, r"\2 \1!"))
    assert [(p.cue, p.after, len(p.spans)) for p in proposals] == [
        ("a", "The sat cat!", 1),
        ("a", "cat Die!", 1),
    ]
    document = Document((ENGLISH, GERMAN))
    applied = apply(document, replacing(proposals))
    assert applied.document.track("de").cues[0].text == "cat Die!"
    assert applied.document.track("en").cues[0].words[0] == ENGLISH.cues[0].words[0]
    assert apply(applied.document, applied.inverse).document == document


def test_a_backslash_in_plain_text_is_itself() -> None:
    assert replaced("a cat", Query("cat"), r"\1\n") == r"a \1\n"


def test_empty_matches_are_neither_found_nor_replaced() -> None:
    assert places(Query("x*", is_pattern=True), GERMAN) == []
    assert replaced("axb", Query("x*", is_pattern=True), "-") == "a-b"


@pytest.mark.parametrize(
    ("query", "replacement"),
    [
        (Query(""), ""),
        (Query("(", is_pattern=True), ""),
        (Query("(?P<a>x)(?P<a", is_pattern=True), ""),
        (Query("cat", is_pattern=True), r"\7"),
    ],
)
def test_nonsense_is_refused_in_words(query: Query, replacement: str) -> None:
    with pytest.raises(UsageError):
        list(survey([ENGLISH], query, replacement))


def test_an_endless_pattern_is_stopped() -> None:
    track = Track((Cue("a", 0, 1, "a" * 60 + "!"),), id="t")
    with pytest.raises(UsageError, match="too long"):
        list(survey([track], Query(r"(?:a|aa|a.)+$(?<!!)", is_pattern=True)))


@given(st.text("ab\\. \n*", min_size=1, max_size=4), st.text("ab\\. \n*", max_size=30))
def test_plain_replacing_with_itself_changes_no_letters(wanted: str, text: str) -> None:
    after = replaced(text, Query(wanted, match_case=True), wanted)
    assert "".join(after.split()) == "".join(text.split())
