"""The clock: counted samples are exact, stamps are believed where something is amiss."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.engines.media.clock import Gaps, Jump, SampleClock, longest_gaps

RATE = 48000
FRAME = 1024
MILLISECOND = Fraction(1, 1000)
HOURS = Gaps(at_start=1e6, inside=6 * 3600)


def clock(tick: Fraction = Fraction(1, RATE), *, stamped: bool = True) -> SampleClock:
    return SampleClock(Fraction(0), tick, HOURS, stamped=stamped)


def test_rounded_stamps_move_nothing() -> None:
    ours = clock(MILLISECOND)
    jumps = [ours.place(round(number * FRAME * 1000 / RATE), FRAME, RATE) for number in range(5000)]

    assert jumps == [Jump(0)] + [None] * 4999
    assert ours.position == 5000 * FRAME


@given(st.lists(st.integers(-15, 15), min_size=50, max_size=200))
def test_jitter_moves_nothing_far(offsets: list[int]) -> None:
    ours = clock(MILLISECOND)
    for number, offset in enumerate([0, *offsets]):
        ours.place(round(number * FRAME * 1000 / RATE) + offset, FRAME, RATE)

    assert abs(ours.seconds - (len(offsets) + 1) * FRAME / RATE) <= 0.016


def test_a_slow_drift_is_followed() -> None:
    # The recorder's clock and its sound differ by 100 parts in a million.
    ours = clock()
    for number in range(100_000):
        ours.place(round(number * FRAME * 1.0001), FRAME, RATE)

    assert ours.seconds == pytest.approx(100_000 * FRAME * 1.0001 / RATE, abs=0.04)


def test_a_small_offset_is_believed_once_it_has_lasted() -> None:
    offset = round(0.03 * RATE)  # more than jitter, less than what is believed at once
    ours = clock()
    ours.place(0, FRAME, RATE)
    jumps = [ours.place(number * FRAME + offset, FRAME, RATE) for number in range(1, 200)]

    assert [jump.gap for jump in jumps if jump] == [pytest.approx(0.03)]
    assert jumps[0] is None


def test_a_lost_frame_counts_at_once() -> None:
    ours = clock()
    ours.place(0, FRAME, RATE)
    ours.lose(FRAME / RATE)

    assert ours.place(2 * FRAME, FRAME, RATE) == Jump(2 * FRAME, FRAME / RATE)


def test_a_lost_frame_counts_without_stamps_too() -> None:
    ours = clock(stamped=False)
    ours.place(0, FRAME, RATE)
    ours.lose(FRAME / RATE)

    assert ours.place(FRAME, FRAME, RATE) == Jump(2 * FRAME, FRAME / RATE)
    assert ours.place(None, FRAME, RATE) is None


def test_sound_sent_twice_overlaps() -> None:
    ours = clock()
    for number in range(10):
        ours.place(number * FRAME, FRAME, RATE)

    jump = ours.place(6 * FRAME, FRAME, RATE)

    assert jump is not None
    assert jump.start == 6 * FRAME
    assert jump.gap == pytest.approx(-4 * FRAME / RATE)


@pytest.mark.parametrize("leap", [-3600, -1, 7 * 3600, 10**9])
def test_another_clock_is_no_gap(leap: int) -> None:
    ours = clock()
    ours.place(0, FRAME, RATE)

    jump = ours.place(FRAME + leap * RATE, FRAME, RATE)

    assert jump is not None
    assert jump.start == FRAME
    assert jump.restarted_by == pytest.approx(leap)
    assert ours.place(2 * FRAME + leap * RATE, FRAME, RATE) is None


def test_a_new_rate_begins_where_the_old_one_ended() -> None:
    ours = clock()
    ours.place(0, 48000, 48000)

    assert ours.place(48000, 1024, 22050) == Jump(22050)
    assert ours.seconds == pytest.approx(1 + 1024 / 22050)


def test_a_first_stamp_beyond_belief_is_zero() -> None:
    ours = SampleClock(Fraction(0), MILLISECOND, Gaps(10, 10), stamped=True)

    jump = ours.place(10**12, FRAME, RATE)

    assert jump is not None
    assert jump.start == 0


def test_broadcasts_may_have_short_gaps_only() -> None:
    assert longest_gaps(frozenset({"mpegts"}), 7200).inside == 10
    assert longest_gaps(frozenset({"matroska", "webm"}), 7200).inside == 7200
    assert longest_gaps(frozenset({"matroska", "webm"}), None).inside == 6 * 3600
    assert longest_gaps(frozenset({"mov"}), 1e12).at_start == 48 * 3600
