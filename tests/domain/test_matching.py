"""Long sequences of words held against each other."""

from __future__ import annotations

import random
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.matching import match_words


def test_equal_texts_match_word_by_word() -> None:
    words = ["the", "cat", "sat", "on", "the", "mat"]
    assert match_words(words, words) == [(n, n) for n in range(6)]


def test_what_is_left_out_or_added_is_stepped_over() -> None:
    script = ["one", "two", "three", "four", "five", "six", "seven", "eight"]
    heard = ["one", "two", "three", "um", "well", "six", "seven", "eight"]
    assert match_words(script, heard) == [(0, 0), (1, 1), (2, 2), (5, 5), (6, 6), (7, 7)]


def test_a_word_far_from_all_others_is_chance() -> None:
    script = ["the", *"abcdefgh", "one", "two", "three"]
    heard = [*"ijklmnop", "the", *"qrstuvwx", "one", "two", "three"]
    assert match_words(script, heard) == [(9, 17), (10, 18), (11, 19)]


def test_a_long_script_with_a_part_cut_out_is_matched_whole() -> None:
    draw = random.Random(3)
    vocabulary = [f"w{n}" for n in range(300)]
    script = [draw.choice(vocabulary) for _ in range(20_000)]
    heard = script[:7_000] + ["noise"] * 900 + script[9_000:]
    pairs = match_words(script, heard)
    assert (6_999, 6_999) in pairs
    assert (9_000, 7_900) in pairs
    assert len(pairs) == 18_000


@given(
    st.lists(st.sampled_from("abcde"), max_size=60), st.lists(st.sampled_from("abcde"), max_size=60)
)
def test_pairs_rise_in_both_and_are_equal(one: list[str], other: list[str]) -> None:
    pairs = match_words(one, other)
    assert all(one[a] == other[b] for a, b in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))


def test_a_refrain_over_and_over_is_matched_from_one_to_the_next() -> None:
    refrain = [*"abcdefghijklm", "the", "b", "the", "d"]
    one = refrain * 120
    other = [*one[:40], *one[44:400], "something", "else", *one[402:]]
    pairs = match_words(one, other)
    assert len(pairs) > 0.95 * len(one)
    assert all(one[a] == other[b] for a, b in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))
