"""Frames, SMPTE time codes and milliseconds."""

from __future__ import annotations

import json
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.base.errors import UsageError
from cuesmith.domain.timecode import (
    FILM,
    FILM_NTSC,
    NTSC,
    NTSC_DOUBLE,
    PAL,
    PAL_DOUBLE,
    exact_rate,
    format_clock,
    format_timecode,
    frame_at_ms,
    frames_to_ms,
    ms_to_frames,
    ms_to_timecode,
    parse_clock,
    parse_timecode,
    seconds_to_ms,
    timecode_to_ms,
)
from tests.support.shared import shared_dir
from tests.support.speech_strategies import quick

RATES = [FILM_NTSC, FILM, PAL, NTSC, Fraction(30), PAL_DOUBLE, NTSC_DOUBLE, Fraction(60)]
rates = st.sampled_from(RATES)
frames = st.integers(-(10**7), 10**7)


@given(frames, rates, st.booleans())
@quick
def test_time_codes_round_trip(frame: int, rate: Fraction, drop: bool) -> None:
    drop = drop and rate in (NTSC, NTSC_DOUBLE)
    text = format_timecode(frame, rate, drop)
    assert parse_timecode(text, rate) == frame
    assert parse_timecode(text, rate, drop) == frame


@given(frames, rates)
@quick
def test_frames_round_trip_through_milliseconds(frame: int, rate: Fraction) -> None:
    ms = frames_to_ms(frame, rate)
    assert ms_to_frames(ms, rate) == frame
    assert frame_at_ms(ms, rate) == frame
    assert frame_at_ms(ms - 1, rate) == frame - 1
    assert abs(ms - frame * 1000 / rate) <= Fraction(1, 2)


@pytest.mark.parametrize(
    ("frame", "rate", "drop", "text"),
    [
        (0, FILM, False, "00:00:00:00"),
        (23, FILM_NTSC, False, "00:00:00:23"),
        (24, FILM_NTSC, False, "00:00:01:00"),
        (1799, NTSC, True, "00:00:59;29"),
        (1800, NTSC, True, "00:01:00;02"),
        (17981, NTSC, True, "00:09:59;29"),
        (17982, NTSC, True, "00:10:00;00"),
        (107892, NTSC, True, "01:00:00;00"),
        (107892, NTSC, False, "00:59:56:12"),
        (3600, NTSC_DOUBLE, True, "00:01:00;04"),
        (35964, NTSC_DOUBLE, True, "00:10:00;00"),
        (2589408, NTSC, True, "24:00:00;00"),
        (-1, PAL, False, "-00:00:00:01"),
    ],
)
def test_known_time_codes(frame: int, rate: Fraction, drop: bool, text: str) -> None:
    assert format_timecode(frame, rate, drop) == text
    assert parse_timecode(text, rate) == frame


def test_drop_codes_keep_to_the_clock_and_others_fall_behind() -> None:
    assert abs(timecode_to_ms("01:00:00;00", NTSC) - 3_600_000) <= 4
    assert timecode_to_ms("01:00:00:00", NTSC) == 3_603_600
    assert timecode_to_ms("01:00:00:00", PAL) == 3_600_000
    assert ms_to_timecode(3_600_000, NTSC, drop=True) == "01:00:00;00"


@pytest.mark.parametrize("minute", range(60))
def test_every_label_but_the_dropped_exists(minute: int) -> None:
    for rate, dropped in ((NTSC, 2), (NTSC_DOUBLE, 4)):
        first = f"00:{minute:02}:00;00"
        if minute % 10 == 0:
            assert format_timecode(parse_timecode(first, rate), rate, True) == first
        else:
            with pytest.raises(UsageError, match="no frame"):
                parse_timecode(first, rate)
            kept = f"00:{minute:02}:00;{dropped:02}"
            assert parse_timecode(kept, rate) % 1 == 0


@pytest.mark.parametrize(
    "text", ["", "1:2", "00:00:00:24", "00:60:00:00", "aa:bb:cc:dd", "1;2;3;4"]
)
def test_no_time_code(text: str) -> None:
    with pytest.raises(UsageError):
        parse_timecode(text, FILM)


def test_drop_exists_at_ntsc_rates_only() -> None:
    with pytest.raises(UsageError, match="Drop-frame"):
        format_timecode(0, PAL, drop=True)


@pytest.mark.parametrize(
    ("value", "rate"),
    [
        (23.976, FILM_NTSC),
        ("23.98", FILM_NTSC),
        (23.976023976, FILM_NTSC),
        ("29.97", NTSC),
        ("59.94", NTSC_DOUBLE),
        ("119.88", Fraction(120000, 1001)),
        (24, FILM),
        ("25", PAL),
        (25.0, PAL),
        ("30000/1001", NTSC),
        ("12.5", Fraction(25, 2)),
        ("15", Fraction(15)),
    ],
)
def test_the_rate_that_is_meant(value: float | str, rate: Fraction) -> None:
    assert exact_rate(value) == rate


@pytest.mark.parametrize("value", [0, -25, "abc", "1/0", float("nan"), float("inf"), 100000, ""])
def test_no_rate(value: float | str) -> None:
    with pytest.raises(UsageError, match="frame rate"):
        exact_rate(value)


def test_seconds() -> None:
    assert seconds_to_ms(Fraction(1, 3)) == 333
    assert seconds_to_ms(1.0005) in (1000, 1001)
    assert seconds_to_ms(Fraction(1, 2000)) == 1


@given(st.integers(-(10**9), 10**9))
@quick
def test_clocks_round_trip(ms: int) -> None:
    assert parse_clock(format_clock(ms)) == ms


@pytest.mark.parametrize("text", ["", "abc", "1:2:3:4", "1.2.3", "1:", "-", "٣"])
def test_no_clock(text: str) -> None:
    with pytest.raises(UsageError):
        parse_clock(text)


@pytest.mark.shared
def test_clocks_as_aegisub_and_subtitle_edit_write_them() -> None:
    known = json.loads(
        shared_dir("cases", "timing", "time_format_expected.json").read_text("utf-8")
    )
    for source, written in known["ass_parse_then_format"]:
        assert format_clock(parse_clock(source), digits=2, hour_digits=1) == written
    for ms, written in known["ass_write_rounding_ms"]:
        assert format_clock(ms, digits=2, hour_digits=1) == written
    for ms, written in known["lrc_rounding"]:
        assert f"[{format_clock(ms, digits=2)[3:]}]" == written
