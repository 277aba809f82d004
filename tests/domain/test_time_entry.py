"""Typed times mean what a person means by them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.base.errors import UsageError
from cuesmith.domain.frame_times import FrameTimes, varying
from cuesmith.domain.time_entry import LATEST, parse_duration, parse_time, step_frames
from cuesmith.domain.timecode import NTSC, format_clock
from tests.support.cue_strategies import quick

PAL = FrameTimes(Fraction(25))
VARYING = varying([0, 40, 100, 130, 200])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1:02.5", 62_500),
        ("62.5", 62_500),
        (" 62,5 ", 62_500),
        ("1:00:00", 3_600_000),
        ("+0.3", 10_300),
        ("-0.3", 9_700),
        ("\u22120.3", 9_700),
        ("+1:00", 70_000),
        ("-60", 0),
        ("250ms", 250),
        ("+40 ms", 10_040),
        ("2s", 2_000),
        ("12f", 480),
        ("+1f", 10_040),
        ("-2F", 9_920),
        ("00:00:02:03", 2_120),
    ],
)
def test_a_typed_time(typed: str, meant: int) -> None:
    assert parse_time(typed, 10_000, PAL) == meant


@pytest.mark.parametrize(
    "typed", ["", "+", "soon", "1:2:3:4:5", "1e9", "-", "12x", "--3", "00:00:02:99", "9" * 9]
)
def test_what_is_no_time_is_refused_in_a_sentence(typed: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_time(typed, 0, PAL)
    assert caught.value.message.endswith(".")


@pytest.mark.parametrize("typed", ["12f", "+1f", "00:00:02:03"])
def test_frames_need_pictures(typed: str) -> None:
    with pytest.raises(UsageError, match="Without a video"):
        parse_time(typed, 0)


def test_drop_counting_keeps_to_the_clock() -> None:
    assert parse_time("01:00:00;00", 0, FrameTimes(NTSC)) == 3_599_996
    assert parse_time("01:00:00:00", 0, FrameTimes(NTSC)) == 3_603_600


def test_frames_of_a_varying_rate_are_those_of_the_medium() -> None:
    assert parse_time("3f", 0, VARYING) == 130
    assert parse_time("-1f", 130, VARYING) == 100
    assert parse_time("-1f", 120, VARYING) == 100  # within a frame: its own beginning first
    assert parse_time("+1f", 120, VARYING) == 130


@pytest.mark.parametrize(
    ("typed", "meant"), [("2.5", 2_500), ("+0.3", 1_300), ("-5", 0), ("10f", 400), ("+1f", 1_040)]
)
def test_a_typed_duration(typed: str, meant: int) -> None:
    assert parse_duration(typed, 2_000, 1_000, PAL) == meant


def test_a_duration_is_no_time_code() -> None:
    with pytest.raises(UsageError, match="not a duration"):
        parse_duration("00:00:02:03", 0, 1_000, PAL)


def test_stepping_needs_no_video_and_stops_at_zero() -> None:
    assert step_frames(1_000, 1, None) == 1_010
    assert step_frames(5, -1, None) == 0
    assert step_frames(1_000, -1, PAL) == 960
    assert step_frames(0, -1, PAL) == 0


@quick
@given(st.integers(0, LATEST))
def test_what_a_field_shows_can_be_typed(time: int) -> None:
    assert parse_time(format_clock(time, hour_digits=1), 0) == time


@quick
@given(st.text(max_size=30), st.integers(0, LATEST))
def test_anything_typed_is_a_time_or_refused(typed: str, current: int) -> None:
    try:
        assert 0 <= parse_time(typed, current, PAL) <= LATEST
    except UsageError:
        return
