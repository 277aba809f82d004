"""The ruler's marks: never crowded, labels as people count."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.frame_times import FrameTimes, varying
from cuesmith.ui.timeline.ruler import ticks
from cuesmith.ui.timeline.scale import COARSEST, FINEST, TimeScale

WIDTH = 1000.0


def labels(scale: TimeScale, frames: FrameTimes | None = None) -> list[str]:
    return [tick.label for tick in ticks(scale, WIDTH, frames) if tick.label]


@given(
    st.floats(-1e6, 9e7),
    st.floats(FINEST, COARSEST),
    st.sampled_from([None, Fraction(24), Fraction(30000, 1001), Fraction(120), Fraction(1)]),
)
def test_marks_ascend_and_stand_apart(start: float, zoom: float, rate: Fraction | None) -> None:
    scale = TimeScale(start, zoom)
    frames = FrameTimes(rate) if rate else None
    marks = ticks(scale, WIDTH, frames)
    places = [scale.x_of(tick.ms) for tick in marks]
    assert all(tick.ms >= 0 for tick in marks)
    assert all(after - before >= 3 for before, after in pairwise(places))
    named = [scale.x_of(tick.ms) for tick in marks if tick.label]
    # The frames of 24 a second begin at whole milliseconds: up to half a one beside their time.
    room = 92 - 2 / zoom if frames else 92
    assert all(after - before >= room - 1 for before, after in pairwise(named))


def test_hours_minutes_and_seconds() -> None:
    assert labels(TimeScale(0, 3_600_000 / 100))[:3] == ["0:00:00", "1:00:00", "2:00:00"]
    assert labels(TimeScale(3_600_000, 10))[:2] == ["1:00:00", "1:00:01"]


def test_below_a_second_frames_are_counted_where_there_are_any() -> None:
    assert labels(TimeScale(2000, 0.4), FrameTimes(Fraction(25)))[:3] == [
        "0:00:02:00",
        "0:00:02:01",
        "0:00:02:02",
    ]
    assert labels(TimeScale(2000, 2))[:2] == ["0:00:02.0", "0:00:02.2"]


def test_frames_of_an_uneven_rate_are_marked_where_they_begin() -> None:
    frames = varying([0, 40, 100, 130, 200])
    marks = ticks(TimeScale(0, 0.2), WIDTH, frames)
    assert [tick.ms for tick in marks] == [0, 40, 100, 130, 200]


def test_a_slide_show_is_measured_by_the_clock() -> None:
    assert labels(TimeScale(0, 1), FrameTimes(Fraction(1, 2)))[:2] == ["0:00:00.0", "0:00:00.1"]


@pytest.mark.parametrize("start", [-1e6, -1e5])
def test_before_the_beginning_there_is_nothing(start: float) -> None:
    assert ticks(TimeScale(start, 1), WIDTH) == ()
