"""Word times outlive edits of the text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.cue import Word
from cuesmith.domain.words import (
    fit_words,
    interpolate_words,
    locate_words,
    retime_words,
    timed_words,
)
from tests.support.speech_strategies import CJK, LATIN, quick, words

HEARD = (
    Word(0, 300, "I", 0.9),
    Word(300, 700, "saw", 0.8),
    Word(700, 800, "the", 0.9),
    Word(1000, 1500, "brown", 0.3),
    Word(1500, 2000, "fox.", 0.7),
)
SAID = "I saw the brown fox."


def edited(text: str) -> list[tuple[str, int, int, float | None]]:
    return [
        (w.text, w.start, w.end, w.probability) for w in retime_words(SAID, HEARD, text, 0, 2500)
    ]


def test_an_unchanged_text_keeps_its_words() -> None:
    assert retime_words(SAID, HEARD, SAID, 0, 2500) == HEARD


def test_a_line_break_changes_no_word() -> None:
    assert retime_words(SAID, HEARD, "I saw the\nbrown fox.", 0, 2500) == HEARD


def test_a_corrected_word_takes_the_span_of_the_wrong_one() -> None:
    assert edited("I saw the brown box.")[-1] == ("box.", 1500, 2000, None)
    assert edited("I saw the brown box.")[:-1] == [
        (w.text, w.start, w.end, w.probability) for w in HEARD[:-1]
    ]


def test_new_words_share_the_span_of_the_old_by_their_length() -> None:
    assert edited("I saw the red little fox.")[3:5] == [
        ("red", 1000, 1166, None),
        ("little", 1166, 1500, None),
    ]


def test_shared_times_are_marked() -> None:
    new = retime_words(SAID, HEARD, "I saw a brown fox.", 0, 2500)
    assert [word.estimated for word in new] == [False, False, True, False, False]


def test_an_inserted_word_takes_the_pause() -> None:
    assert edited("I saw the big brown fox.")[3] == ("big", 800, 1000, None)
    assert edited("I saw the brown fox. Yes.")[-1] == ("Yes.", 2000, 2500, None)


def test_an_inserted_word_without_a_pause_moves_no_neighbour() -> None:
    assert edited("I also saw the brown fox.")[1] == ("also", 300, 300, None)


def test_a_deleted_word_leaves_the_others_alone() -> None:
    assert edited("I saw the fox.") == [
        (w.text, w.start, w.end, w.probability) for w in (*HEARD[:3], HEARD[4])
    ]


@pytest.mark.parametrize(
    "text", ["I saw, the brown fox!", "i SAW the “brown” fox", "I saw the (brown) Fox."]
)
def test_punctuation_and_case_make_no_new_word(text: str) -> None:
    new = retime_words(SAID, HEARD, text, 0, 2500)
    assert [(w.start, w.end, w.probability) for w in new] == [
        (w.start, w.end, w.probability) for w in HEARD
    ]
    assert None not in locate_words(text, new)


def test_loose_punctuation_stays_loose() -> None:
    bare = (Word(0, 300, "Hello"), Word(300, 700, "world"))
    assert retime_words("Hello, world!", bare, "Hello, world?", 0, 700) == bare


def test_words_of_several_characters_in_unspaced_scripts() -> None:
    old = (Word(0, 400, "今日"), Word(400, 500, "は"), Word(500, 900, "音声"))
    new = retime_words("今日は音声", old, "今日は音楽", 0, 900)
    assert new[:2] == old[:2]
    assert "".join(word.text for word in new[2:]) == "音楽"
    assert (new[2].start, new[-1].end) == (500, 900)


def test_syllables_stay_syllables() -> None:
    syllables = (Word(0, 100, "ka"), Word(100, 200, "ra"), Word(200, 300, "o", 0.5))
    assert retime_words("karao now", syllables, "karao, now", 0, 300)[:3] != ()
    same = retime_words("karao", syllables, "karao", 0, 300)
    assert same == syllables


def test_no_words_stay_no_words() -> None:
    assert retime_words("old", (), "new", 0, 1000) == ()


def test_all_replaced_shares_the_whole() -> None:
    assert edited("Nothing else") == [("Nothing", 0, 1272, None), ("else", 1272, 2000, None)]


def test_a_long_text_is_compared_in_bounded_time() -> None:
    long = " ".join(f"w{n}" for n in range(4000))
    heard = interpolate_words(long, 0, 4_000_000)
    other = " ".join(f"v{n}" for n in range(4000))
    new = retime_words(long, heard, f"w0 {other} w3999", 0, 4_000_000)
    assert new[0] == heard[0]
    assert new[-1] == heard[-1]
    assert len(new) == 4002


@given(words(LATIN, 15), st.lists(st.sampled_from(LATIN), max_size=15))
@quick
def test_any_edit_leaves_words_in_order_and_in_the_text(
    heard: list[Word], typed: list[str]
) -> None:
    old, new = " ".join(word.text for word in heard), " ".join(typed)
    check_edit(old, heard, new)


@given(words(CJK, 15), st.lists(st.sampled_from(CJK), max_size=15))
@quick
def test_any_edit_of_unspaced_text(heard: list[Word], typed: list[str]) -> None:
    check_edit("".join(word.text for word in heard), heard, "".join(typed))


def check_edit(old: str, heard: list[Word], new: str) -> None:
    start, end = heard[0].start, max(word.end for word in heard)
    result = retime_words(old, heard, new, start, end)
    assert None not in locate_words(new, result)
    starts = [word.start for word in result]
    assert starts == sorted(starts)
    assert all(start <= word.start <= word.end <= end for word in result)
    known = {(word.start, word.end, word.probability) for word in heard}
    assert all(
        word.estimated or (word.start, word.end, word.probability) in known for word in result
    )
    if any(map(str.isalnum, new)):
        assert any(map(str.isalnum, "".join(word.text for word in result)))


@given(
    st.lists(st.sampled_from(LATIN), min_size=1).map(" ".join),
    st.integers(0, 9),
    st.integers(0, 99),
)
@quick
def test_interpolated_words_fill_the_span(text: str, start: int, length: int) -> None:
    made = interpolate_words(text, start, start + length)
    assert made[0].start == start
    assert made[-1].end == start + length
    assert all(a.end == b.start for a, b in pairwise(made))
    assert all(word.estimated for word in made)
    assert None not in locate_words(text, made)


def test_a_line_break_stands_for_a_space_in_a_word() -> None:
    assert locate_words("see New\nYork", (Word(0, 1, "New York"),)) == ((4, 12),)


def test_repeated_words_are_found_one_after_the_other() -> None:
    word = Word(0, 1, "no")
    assert locate_words("no no no", (word, word, word, word)) == ((0, 2), (3, 5), (6, 8), None)


def test_words_that_are_not_in_the_text_are_estimated_anew() -> None:
    found = timed_words("one two", (Word(0, 5, "three"),), 0, 600)
    assert [(place, word.start, word.end) for place, word in found] == [
        ((0, 3), 0, 300),
        ((4, 7), 300, 600),
    ]


def test_an_edge_clamps_words_and_never_scales_them() -> None:
    assert fit_words(HEARD, 350, 1800) == (
        Word(350, 350, "I", 0.9),
        Word(350, 700, "saw", 0.8),
        *HEARD[2:4],
        Word(1500, 1800, "fox.", 0.7),
    )


def test_a_word_stays_when_the_space_before_its_mark_goes() -> None:
    words = (Word(0, 400, "ça"), Word(500, 900, "va"))
    assert retime_words("ça va ?", words, "ça va\u202f?", 0, 1000) == words
    assert retime_words("ça , va .", words, "ça, va.", 0, 1000) == words
