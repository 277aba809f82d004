"""Time left is told late rather than wrong, and grows where a run stalls."""

from __future__ import annotations

import pytest

from cuesmith.services.pace import Pace


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def run(pace: Pace, clock: Clock, pieces: list[tuple[float, int]]) -> None:
    for seconds, done in pieces:
        clock.now += seconds
        pace.advance(done)


def test_nothing_is_told_before_there_is_something_to_tell(clock: Clock) -> None:
    pace = Pace(clock)
    pace.begin(0, 60_000)
    assert (pace.speed, pace.left, pace.fraction) == (None, None, 0.0)
    run(pace, clock, [(1.0, 5_000)])
    assert pace.speed is None
    run(pace, clock, [(1.5, 12_500)])
    assert pace.speed == pytest.approx(5, rel=0.05)


def test_a_steady_run_counts_down(clock: Clock) -> None:
    pace = Pace(clock)
    pace.begin(0, 100_000)
    run(pace, clock, [(1.0, second * 4000) for second in range(1, 11)])
    assert pace.left == pytest.approx(15, rel=0.01)
    clock.now += 0.5
    assert pace.left == pytest.approx(14.5, rel=0.01)
    assert pace.elapsed == 10.5


def test_what_was_done_before_does_not_count(clock: Clock) -> None:
    pace = Pace(clock)
    pace.begin(50_000, 100_000)
    run(pace, clock, [(5.0, 55_000)])
    assert pace.speed == pytest.approx(1)
    assert pace.left == pytest.approx(45)
    assert pace.fraction == pytest.approx(0.55)


def test_a_stall_costs_time(clock: Clock) -> None:
    pace = Pace(clock)
    pace.begin(0, 100_000)
    run(pace, clock, [(1.0, second * 4000) for second in range(1, 11)])
    before = pace.left
    clock.now += 30
    assert before is not None
    assert pace.left is not None
    assert pace.left > 2 * before


def test_the_latest_speed_counts_most(clock: Clock) -> None:
    pace = Pace(clock)
    pace.begin(0, 10_000_000)
    run(pace, clock, [(1.0, second * 10_000) for second in range(1, 61)])
    run(pace, clock, [(1.0, 600_000 + second * 1000) for second in range(1, 121)])
    assert pace.speed is not None
    assert 1 <= pace.speed < 1.3


def test_an_unknown_length_tells_no_time(clock: Clock) -> None:
    pace = Pace(clock)
    pace.begin(0, None)
    run(pace, clock, [(5.0, 20_000)])
    assert (pace.left, pace.fraction) == (None, None)
    assert pace.speed == pytest.approx(4)
