"""Word times: put in order, none lost, none moved more than need be."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.cue import Word
from cuesmith.domain.speech import Span
from cuesmith.domain.word_times import SHORTEST_MS, is_stretched, longest_ms, settle, shorten

TIMES = st.integers(-500, 5_500)
WORDS = st.lists(
    st.builds(Word, TIMES, TIMES, st.text("abcñ", min_size=1, max_size=8)), max_size=40
)


@given(WORDS)
def test_words_are_in_order_in_bounds_and_each_shown(words: list[Word]) -> None:
    settled = settle(words, Span(0, 5_000))
    assert [word.text for word in settled] == [word.text for word in words]
    assert all(0 <= word.start < word.end <= 5_000 for word in settled)
    assert all(word.end - word.start >= SHORTEST_MS for word in settled)
    assert all(before.end <= after.start for before, after in pairwise(settled))


@given(WORDS)
def test_settling_twice_changes_nothing(words: list[Word]) -> None:
    once = settle(words, Span(0, 5_000))
    assert settle(once, Span(0, 5_000)) == once


def test_good_times_stay() -> None:
    words = (Word(10, 200, "one"), Word(200, 420, "two"), Word(900, 1_300, "three"))
    assert settle(words, Span(0, 1_300)) == words


def test_words_of_no_length_take_a_moment_from_what_is_beside_them() -> None:
    words = [
        Word(100, 300, "so"),
        Word(300, 300, "it"),
        Word(300, 300, "is"),
        Word(300, 900, "not"),
    ]
    settled = settle(words, Span(0, 1_000))
    assert [(word.start, word.end) for word in settled] == [
        (100, 300),
        (300, 320),
        (320, 340),
        (340, 900),
    ]


def test_the_last_word_ends_with_the_audio() -> None:
    settled = settle([Word(900, 980, "the"), Word(980, 4_000, "end")], Span(0, 1_000))
    assert [(word.start, word.end) for word in settled] == [(900, 980), (980, 1_000)]


def test_words_that_have_no_room_share_it_and_are_marked() -> None:
    settled = settle([Word(0, 0, "a"), Word(0, 0, "b"), Word(0, 0, "c")], Span(10, 40))
    assert [(word.start, word.end) for word in settled] == [(10, 20), (20, 30), (30, 40)]
    assert all(word.estimated for word in settled)


def test_a_word_stretched_over_a_pause_is_cut_to_its_voice() -> None:
    word = Word(1_000, 9_000, "hello")
    assert is_stretched(word)
    spoken = [Span(0, 900), Span(8_200, 9_400)]
    assert shorten(word, spoken) == Word(8_200, 9_000, "hello")


def test_a_stretched_word_without_a_clue_keeps_its_start() -> None:
    word = Word(1_000, 9_000, "hello")
    assert shorten(word, None) == Word(1_000, 1_000 + longest_ms("hello"), "hello")
    assert shorten(word, [Span(20_000, 30_000)]) == shorten(word, None)


def test_slow_words_are_not_stretched() -> None:
    assert not is_stretched(Word(0, 1_100, "Nevertheless"))
    assert not is_stretched(Word(0, 900, "はい"))
    assert shorten(Word(0, 600, "I"), []) == Word(0, 600, "I")
