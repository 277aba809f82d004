"""Maps of times: order and words survive any of them."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cuesmith.base.errors import UsageError
from cuesmith.domain.cue import Cue, Word
from cuesmith.domain.document import Document
from cuesmith.domain.edits import apply
from cuesmith.domain.retime_edits import MapTimes
from cuesmith.domain.syncing.frame_rates import named_factor, parse_rate, rate_map
from cuesmith.domain.syncing.points import SyncPoint, errors, map_of_points
from cuesmith.domain.syncing.summary import parts
from cuesmith.domain.syncing.time_map import Piece, TimeMap, line_map, retimed, shift_map
from cuesmith.domain.track import Track, sort_cues
from cuesmith.domain.words import interpolate_words

ONE, ZERO = Fraction(1), Fraction(0)


@st.composite
def maps(draw: st.DrawFn) -> TimeMap:
    """Any map: bends, gaps on either side."""
    pieces: list[Piece] = []
    old, new = draw(st.integers(0, 5000)), draw(st.fractions(-5000, 9000, max_denominator=50))
    for _ in range(draw(st.integers(0, 4))):
        length = draw(st.integers(0, 5000))
        factor = draw(st.fractions(Fraction(1, 4), 4, max_denominator=1001))
        pieces.append(Piece(old, old + length, factor, new - factor * old))
        new += factor * length + draw(st.sampled_from([0, 0, 700]))
        old += length + draw(st.sampled_from([0, 0, 900]))
    factor = draw(st.fractions(Fraction(1, 4), 4, max_denominator=1001))
    return TimeMap((*pieces, Piece(old, None, factor, new - factor * old)))


@st.composite
def tracks(draw: st.DrawFn) -> Track:
    cues = []
    for number in range(draw(st.integers(0, 8))):
        start, length = draw(st.integers(0, 20_000)), draw(st.integers(0, 4000))
        words = interpolate_words("one two three", start, start + length)
        cues.append(Cue(f"c{number}", start, start + length, "one two three", words))
    return Track(sort_cues(cues), id="t")


@given(maps(), tracks())
def test_order_and_words_survive_any_map_and_undo_is_exact(times: TimeMap, track: Track) -> None:
    before = Document((track,))
    done = apply(before, MapTimes("t", times))
    cues = done.document.tracks[0].cues
    rank = {cue.id: row for row, cue in enumerate(track.cues)}
    starts = [cue.start for cue in sorted(cues, key=lambda cue: rank[cue.id])]
    assert starts == sorted(starts)
    for cue in cues:
        assert 0 <= cue.start <= cue.end
        assert [word.text for word in cue.words] == ["one", "two", "three"]
        assert all(cue.start <= word.start <= word.end <= cue.end for word in cue.words)
        assert list(cue.words) == sorted(cue.words, key=lambda word: word.start)
    assert apply(done.document, done.inverse).document == before


@given(maps(), st.integers(-1000, 30_000), st.integers(0, 9000))
def test_no_time_goes_back(times: TimeMap, time: int, later: int) -> None:
    one, other = times.at(time), times.at(time + later)
    assume(one is not None and other is not None)
    assert one is not None
    assert other is not None
    assert one <= other


def test_a_shift_moves_words_along() -> None:
    cue = Cue("a", 1000, 2000, "Hi", (Word(1100, 1900, "Hi"),))
    assert retimed(cue, shift_map(500)) == Cue("a", 1500, 2500, "Hi", (Word(1600, 2400, "Hi"),))


def test_frame_rates_are_exact() -> None:
    an_hour = rate_map(parse_rate("25"), parse_rate("23,976")).at(3_600_000)
    assert an_hour == 3_753_750
    assert named_factor(Fraction(25025, 24000)) == ("25", "23.976")
    assert named_factor(Fraction(1001, 1000)) == ("24", "23.976")
    assert named_factor(Fraction(11, 10)) is None
    with pytest.raises(UsageError):
        parse_rate("film")


def test_what_ends_before_the_film_begins_has_no_place_and_what_begins_before_it_is_cut() -> None:
    times = shift_map(-3000)
    assert retimed(Cue("a", 1000, 2900, "a"), times) is None
    cut = retimed(
        Cue("b", 2000, 5000, "b c", (Word(2000, 2500, "b"), Word(2500, 5000, "c"))), times
    )
    assert cut is not None
    assert (cut.start, cut.end, cut.words[0].start, cut.words[0].end) == (0, 2000, 0, 0)


def test_a_cue_over_a_gap_stays_with_its_beginning() -> None:
    cue = Cue("a", 9000, 11_000, "b c", (Word(9000, 9500, "b"), Word(10_500, 11_000, "c")))
    break_ = TimeMap((Piece(0, 10_000, ONE, ZERO), Piece(10_000, None, ONE, Fraction(30_000))))
    assert retimed(cue, break_) == cue
    assert break_.at(10_000) == 40_000
    cut = TimeMap((Piece(0, 10_000, ONE, ZERO), Piece(40_000, None, ONE, Fraction(-30_000))))
    shorter = retimed(cue, cut)
    assert shorter is not None
    assert (shorter.end, shorter.words[1].end) == (10_000, 10_000)
    assert retimed(replace(cue, start=20_000, end=21_000, words=()), cut) is None


def test_what_would_turn_the_order_round_is_refused() -> None:
    with pytest.raises(UsageError, match="order"):
        TimeMap((Piece(0, 10_000, ONE, Fraction(0)), Piece(10_000, None, ONE, Fraction(-1))))
    with pytest.raises(UsageError, match="ten times"):
        line_map(Fraction(11))


def test_one_point_shifts_two_stretch_more_bend() -> None:
    one = map_of_points([SyncPoint(60_000, 62_500)])
    assert one.at(0) == 2500
    two = map_of_points([SyncPoint(60_000, 62_500), SyncPoint(120_000, 127_500)])
    assert (two.at(60_000), two.at(90_000), two.at(120_000)) == (62_500, 95_000, 127_500)
    points = [SyncPoint(60_000, 62_500), SyncPoint(120_000, 127_500), SyncPoint(180_000, 180_000)]
    three = map_of_points(points)
    assert errors(points, three) == (0, 0, 0)
    line = map_of_points(points, straight=True)
    assert [round(each / 1000, 2) for each in errors(points, line)] == [2.08, -4.17, 2.08]


@pytest.mark.parametrize(
    ("points", "said"),
    [
        ([], "no point"),
        ([SyncPoint(1000, 1), SyncPoint(1000, 2)], "two times"),
        ([SyncPoint(1000, 5000), SyncPoint(2000, 4000)], "spoken after"),
        ([SyncPoint(1000, 1000), SyncPoint(1001, 90_000)], "ten times"),
    ],
)
def test_points_that_contradict_each_other_are_refused(points: list[SyncPoint], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        map_of_points(points)


def test_a_piece_before_the_first_cue_is_not_told_of() -> None:
    double = Piece(0, 1000, Fraction(2), Fraction(0))
    rest = Piece(1000, None, Fraction(1), Fraction(1000))
    times = TimeMap((double, rest))
    assert [part.start for part in parts(times, 1000)] == [1000]
    assert [part.start for part in parts(times, 500)] == [500, 1000]
