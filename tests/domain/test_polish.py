"""Times of cues by speech, reading, shots and neighbours: Netflix's subtitle timing guidelines."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from cuesmith.domain.polish import Polish, Showing, polished
from cuesmith.domain.profiles import DEFAULT_PROFILE, Profile
from cuesmith.domain.standard import Standard

CALM = replace(DEFAULT_PROFILE, close_gaps_under=0)
CUT = 10_000


def heard(start: int, end: int, needed: int = 900) -> Showing:
    return Showing(start, end, needed, start, end, max(start, end - 200))


def one(
    cue: Showing, *shots: int, profile: Profile = CALM, length: int | None = None
) -> tuple[int, int]:
    (after,) = polished([cue], Standard(profile, "en", shots, length))
    return after.start, after.end


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        (CUT + 400, CUT),  # a cut up to half a second before: back to it
        (CUT + 499, CUT),
        (CUT + 500, CUT + 500),  # half a second is far enough
        (CUT - 300, CUT),  # up to 8 frames ahead of a cut: on to it
        (CUT - 400, CUT - 500),  # 9 to 11 frames: half a second ahead
        (CUT - 500, CUT - 500),
        (CUT + 20, CUT + 20),  # as good as on it
    ],
)
def test_an_in_time_near_a_cut(start: int, expected: int) -> None:
    assert one(heard(start, start + 3000), CUT)[0] == expected


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        (CUT - 400, CUT - 83),
        (CUT - 90, CUT - 90),  # two frames ahead, give or take
        (CUT, CUT - 83),
        (CUT + 30, CUT - 83),
        (CUT + 300, CUT + 500),  # speech goes on behind the cut: clear of it
        (CUT - 600, CUT - 600),
    ],
)
def test_an_out_time_near_a_cut(end: int, expected: int) -> None:
    assert one(heard(5000, end), CUT)[1] == expected


def test_two_frames_are_those_of_the_film() -> None:
    profile = replace(CALM, frame_rate=Fraction(25))
    assert one(heard(5000, CUT - 300), CUT, profile=profile)[1] == CUT - 80


def test_a_start_does_not_take_the_time_of_speech_before_it() -> None:
    first, second = heard(6000, CUT + 100), heard(CUT + 300, CUT + 3000)
    after = polished([first, second], Standard(CALM, "en", (CUT,)))
    assert after[1].start == CUT + 300
    assert after[0].end >= CUT + 100


def test_a_pause_of_some_frames_is_closed_and_a_real_one_is_not() -> None:
    standard = Standard(DEFAULT_PROFILE, "en")
    for gap, expected in ((300, 83), (499, 83), (500, 500), (83, 83), (20, 83), (700, 700)):
        after = polished([heard(0, 2000), heard(2000 + gap, 5000)], standard)
        assert after[1].start - after[0].end == expected


def test_reading_gets_time_up_to_half_a_second_after_speech() -> None:
    assert one(heard(0, 1000, 1300))[1] == 1300
    assert one(heard(0, 1000, 5000))[1] == 1500
    unheard = Showing(0, 1000, 5000)
    assert one(unheard)[1] == 5000
    assert one(heard(0, 300, 900))[1] == 833


def test_a_cue_that_stays_for_long_after_its_words_goes() -> None:
    late = replace(heard(0, 2000), end=6000)
    assert one(late)[1] == 2500
    early = replace(heard(5000, 7000), start=3000)
    assert one(early)[0] == 5000


def test_leads_count_from_the_words_that_were_heard() -> None:
    wish = Polish(lead_in=100, lead_out=300)
    cues = [heard(1000, 3000), heard(6000, 9000), Showing(12_000, 14_000, 900)]
    after = polished(cues, Standard(CALM, "en"), wish)
    assert [(each.start, each.end) for each in after] == [
        (900, 3300),
        (5900, 9300),
        (12_000, 14_000),
    ]
    assert polished(after, Standard(CALM, "en"), wish) == after


def test_nothing_shows_past_the_film_or_for_too_long() -> None:
    assert one(Showing(0, 9000, 900))[1] == 7000
    assert one(heard(1000, 2000), length=1900)[1] == 1900


def test_what_overlaps_gives_way_unless_it_stands_apart() -> None:
    standard = Standard(CALM, "en")
    pair = [Showing(0, 3000, 900), Showing(2000, 5000, 900)]
    assert polished(pair, standard)[0].end == 2000 - 83
    apart = [pair[0], replace(pair[1], apart=True)]
    assert polished(apart, standard)[0].end == 3000


def test_a_hasty_cue_that_overlaps_stays_and_the_next_one_waits_for_it() -> None:
    """That no two show at once matters more than that the second is read at leisure."""
    pair = [Showing(1000, 1300, 2700), Showing(1250, 4000, 3100)]
    first, second = polished(pair, Standard(CALM, "en"))
    assert (first.end, second.start) == (1300, 1300 + 83)


def test_a_cue_beside_a_sign_gives_way_to_the_line_behind() -> None:
    standard = Standard(CALM, "en")
    line, sign = Showing(1000, 1400, 3600), replace(Showing(1000, 6000, 900), apart=True)
    row = polished([line, sign, replace(Showing(2000, 2500, 900), apart=True)], standard)
    assert row[0].end == 2000 - 83
    assert row[1].end == 6000


def test_rules_that_are_left_out_move_nothing() -> None:
    pair = [heard(0, 2000), heard(2300, 5000)]
    assert list(polished(pair, Standard(DEFAULT_PROFILE, "en"), skip={"small-gap"})) == pair
    without = replace(DEFAULT_PROFILE, shot_zone=0, shot_snap=0)
    assert one(heard(CUT + 400, CUT + 3000), CUT, profile=without)[0] == CUT + 400
