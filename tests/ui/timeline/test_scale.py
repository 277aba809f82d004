"""Times and pixels, and what is allowed when moving along time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.ui.timeline.navigation import Navigation
from cuesmith.ui.timeline.scale import COARSEST, FINEST, TimeScale

SCALES = st.builds(
    TimeScale,
    st.floats(-1e6, 9e7, allow_nan=False),
    st.floats(FINEST, COARSEST, allow_nan=False),
)
DAY = 24 * 3_600_000


@given(SCALES, st.floats(0, 4000))
def test_a_place_is_where_its_time_lies(scale: TimeScale, x: float) -> None:
    assert scale.x_of(scale.time_of(x)) == pytest.approx(x, abs=1e-3)


@given(SCALES, st.floats(0.01, 100), st.floats(0, 4000))
def test_zooming_keeps_the_time_under_the_mouse(scale: TimeScale, factor: float, x: float) -> None:
    zoomed = scale.zoomed(factor, x)
    assert zoomed.time_of(x) == pytest.approx(scale.time_of(x), abs=scale.ms_per_pixel / 100)
    assert FINEST <= zoomed.ms_per_pixel <= COARSEST


def test_a_span_fills_the_width_but_for_its_margins() -> None:
    scale = TimeScale().showing(1000, 3000, 440, 20)
    assert (scale.x_of(1000), scale.x_of(3000)) == (20, 420)


@pytest.fixture
def navigation() -> Navigation:
    navigation = Navigation()
    navigation.width, navigation.end = 1000, DAY
    return navigation


def test_a_whole_day_fits_and_single_milliseconds_can_be_told_apart(navigation: Navigation) -> None:
    navigation.show_all()
    assert navigation.scale.x_of(0) == pytest.approx(0)
    assert navigation.scale.x_of(DAY) == pytest.approx(1000)
    navigation.zoom(1e9, 500)
    assert navigation.scale.width_of(1) >= 1
    assert navigation.scale.time_of(500) == pytest.approx(DAY / 2, abs=1)


def test_nobody_gets_lost_beside_the_medium(navigation: Navigation) -> None:
    navigation.set_scale(TimeScale(-1e9, 10))
    assert navigation.scale.x_of(0) == 500
    navigation.set_scale(TimeScale(1e12, 10))
    assert navigation.scale.x_of(DAY) == 500


def test_further_away_than_the_whole_there_is_nothing_to_see(navigation: Navigation) -> None:
    for _ in range(200):
        navigation.zoom(0.8, 500)
    assert navigation.scale.width_of(DAY) == pytest.approx(500)
    navigation.end = 10_000
    navigation.zoom(1.0, 500)
    for _ in range(200):
        navigation.zoom(1.25, 500)
        navigation.zoom(0.5, 500)
    assert navigation.scale.width_of(60_000) == pytest.approx(1000)


def test_what_is_in_sight_does_not_move(navigation: Navigation) -> None:
    navigation.set_scale(TimeScale(10_000, 10))
    heard: list[TimeScale] = []
    navigation.changed.connect(heard.append)
    navigation.ensure_visible(12_000, 15_000)
    navigation.turn_page_to(19_000)
    navigation.ensure_in_sight(19_990, 30_000)
    assert heard == []


@pytest.mark.parametrize(("start", "end"), [(5000, 5500), (25_000, 26_000), (19_900, 21_000)])
def test_what_is_out_of_sight_comes_into_it(navigation: Navigation, start: int, end: int) -> None:
    navigation.set_scale(TimeScale(10_000, 10))
    navigation.ensure_visible(start, end)
    assert navigation.scale.x_of(start) >= 0
    assert navigation.scale.x_of(end) <= 1000


def test_a_page_is_turned_so_that_most_of_it_lies_ahead(navigation: Navigation) -> None:
    navigation.set_scale(TimeScale(10_000, 10))
    navigation.turn_page_to(20_100)
    assert 0 < navigation.scale.x_of(20_100) < 200
