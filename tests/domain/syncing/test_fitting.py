"""The same words in two tracks, and the map that follows from them."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.cue import Cue
from cuesmith.domain.syncing.fitting import map_of_pairs, met
from cuesmith.domain.syncing.same_words import Pair, pairs

LINES = [
    "From fairest creatures we desire increase,",
    "That thereby beauty's rose might never die,",
    "But as the riper should by time decease,",
    "His tender heir might bear his memory:",
    "But thou contracted to thine own bright eyes,",
    "Feed'st thy light's flame with self-substantial fuel,",
    "Making a famine where abundance lies,",
    "Thy self thy foe, to thy sweet self too cruel:",
]


def track(start: int = 0) -> list[Cue]:
    return [
        Cue(f"c{row}", start + 4000 * row, start + 4000 * row + 3500, text)
        for row, text in enumerate(LINES)
    ]


def test_the_same_words_are_found_whatever_their_case_and_punctuation() -> None:
    loud = [replace(cue, text=cue.text.upper().replace(",", "!")) for cue in track(7000)]
    found = pairs(track(), loud)
    assert {pair.new - pair.old for pair in found} == {7000}
    assert {pair.row for pair in found} == set(range(len(LINES)))


def test_a_line_that_stands_there_twice_leads_nobody_astray() -> None:
    twice = [*track(), Cue("again", 40_000, 43_000, LINES[0])]
    assert {pair.new - pair.old for pair in pairs(track(), twice)} == {0}


def test_languages_without_spaces_have_words_too() -> None:
    mine = [
        Cue("a", 1000, 3000, "今日はいい天気ですね"),
        Cue("b", 4000, 6000, "明日も晴れるでしょう"),
    ]
    theirs = [replace(cue, start=cue.start + 500, end=cue.end + 500) for cue in mine]
    assert {pair.new - pair.old for pair in pairs(mine, theirs)} == {500}


def test_texts_with_nothing_in_common_give_nothing() -> None:
    other = [replace(cue, text="Ganz etwas anderes steht hier nun zu lesen") for cue in track()]
    assert pairs(track(), other) == []
    assert pairs([], track()) == []


@given(
    st.sampled_from([Fraction(1), Fraction(25025, 24000), Fraction(1000, 1001)]),
    st.integers(-50_000, 90_000),
    st.sets(st.integers(0, 39), max_size=8),
)
def test_a_line_is_found_though_some_pairs_are_wrong(
    factor: Fraction, offset: int, wrong: set[int]
) -> None:
    exact = [
        Pair(row * 30_000, round(factor * row * 30_000 + offset), row, sure=True)
        for row in range(40)
    ]
    told = [
        replace(pair, new=pair.new + 5000 + 900 * pair.row) if pair.row in wrong else pair
        for pair in exact
    ]
    times = map_of_pairs(told, splits=False)
    assert times.pieces[0].factor == factor
    assert abs(times.pieces[0].offset - offset) <= 1
    assert met(told, times)[0] == len(told) - len(wrong)


@given(st.integers(10, 36), st.sampled_from([-90_000, -45_000, 45_000, 300_000]))
def test_parts_are_found_where_they_may_move(split: int, jump: int) -> None:
    moved = [
        Pair(row * 30_000, row * 30_000 + (jump if row >= split else 0), row, sure=True)
        for row in range(48)
        if not (jump < 0 and split <= row < split - jump // 30_000)
    ]
    times = map_of_pairs(moved, splits=True)
    assert [piece.offset for piece in times.pieces] == [0, jump]
    assert met(moved, times)[0] == len(moved)


@pytest.mark.parametrize("faster", [1.002, 0.9975, 1.0035])
def test_a_drift_of_a_few_pairs_is_no_frame_rate(faster: float) -> None:
    drifting = [Pair(row * 5000, round(row * 5000 * faster), row, sure=True) for row in range(30)]
    times = map_of_pairs(drifting, splits=False)
    assert max(abs((times.at(pair.old) or 0) - pair.new) for pair in drifting) < 20


def test_pairs_that_are_not_exact_are_no_frame_rate() -> None:
    """150 s are 0.15 s longer at 23.976 than at 24: less than the pairs miss each other by."""
    loose = [
        Pair(row * 5000, row * 5000 + 5 * row + 60 * (row % 3), row, True) for row in range(30)
    ]
    assert map_of_pairs(loose, splits=False).pieces[0].factor == 1
