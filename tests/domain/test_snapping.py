"""What the edges of cues are drawn to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.cue import Cue
from cuesmith.domain.index import CueIndex
from cuesmith.domain.snapping import (
    EdgeName,
    SnapKind,
    SnapLane,
    SnapPoint,
    Surroundings,
    snap_together,
)
from cuesmith.domain.speech import Span
from cuesmith.domain.track import sort_cues
from tests.support.speech_strategies import quick

CUES = (Cue("a", 1000, 2000, "A"), Cue("b", 5000, 6000, "B"), Cue("c", 8000, 9000, "C"))


def lane(*, moving: str = "", gap: int = 80) -> SnapLane:
    return SnapLane(CUES, CueIndex(CUES), gap, lambda row, cue: cue.id == moving)


AROUND = Surroundings(
    (lane(),), playhead=3500, shots=(4000, 7000), silences=(Span(2500, 3000),), shot_gap=80
)


@pytest.mark.parametrize(
    ("edge", "time", "point"),
    [
        ("start", 3480, SnapPoint(3500, SnapKind.PLAYHEAD)),
        ("end", 3530, SnapPoint(3500, SnapKind.PLAYHEAD)),
        ("start", 2010, SnapPoint(2000, SnapKind.CUE)),
        ("start", 2070, SnapPoint(2080, SnapKind.GAP)),
        ("end", 4910, SnapPoint(4920, SnapKind.GAP)),
        ("end", 4990, SnapPoint(5000, SnapKind.CUE)),
        ("start", 4030, SnapPoint(4000, SnapKind.SHOT)),
        ("end", 6930, SnapPoint(6920, SnapKind.GAP)),
        ("end", 2490, SnapPoint(2500, SnapKind.SILENCE)),
        ("start", 2990, SnapPoint(3000, SnapKind.SILENCE)),
        ("start", 2500, None),
        ("end", 3000, None),
        ("start", 7500, None),
    ],
)
def test_an_edge_is_drawn_to_what_is_near(
    edge: EdgeName, time: int, point: SnapPoint | None
) -> None:
    assert AROUND.nearest(edge, time, 50) == point


def test_what_moves_draws_nothing() -> None:
    still = Surroundings((lane(moving="b"),))
    assert still.nearest("start", 5010, 50) is None
    assert still.nearest("start", 8010, 50) == SnapPoint(8000, SnapKind.CUE)


def test_of_two_as_near_the_stronger_wins() -> None:
    both = Surroundings((lane(),), playhead=1990, shots=(2010,))
    assert both.nearest("start", 2000, 5) == SnapPoint(2000, SnapKind.CUE)
    tied = Surroundings((), playhead=1990, shots=(2010,))
    assert tied.nearest("start", 2000, 10) == SnapPoint(1990, SnapKind.PLAYHEAD)


def test_edges_that_move_together_follow_the_nearest() -> None:
    edges: list[tuple[EdgeName, int]] = [("start", 3540), ("end", 7010)]
    assert snap_together(AROUND, edges, 50) == (-10, SnapPoint(7000, SnapKind.SHOT))
    assert snap_together(AROUND, [("start", 7500)], 50) == (0, None)


def test_nothing_lies_before_the_medium() -> None:
    early = Cue("a", 30, 900, "A")
    lanes = (SnapLane((early,), CueIndex((early,)), 80),)
    point = Surroundings(lanes).nearest("end", 0, 60)
    assert point == SnapPoint(30, SnapKind.CUE)


@given(
    st.lists(st.tuples(st.integers(0, 90), st.integers(0, 40)), max_size=12),
    st.lists(st.integers(0, 120), max_size=5, unique=True).map(sorted),
    st.sampled_from(["start", "end"]),
    st.integers(0, 120),
    st.integers(0, 15),
)
@quick
def test_finds_what_looking_at_all_would(
    spans: list[tuple[int, int]], shots: list[int], edge: EdgeName, time: int, tolerance: int
) -> None:
    cues = sort_cues([Cue(str(n), a, a + d, "") for n, (a, d) in enumerate(spans)])
    around = Surroundings((SnapLane(cues, CueIndex(cues), 3),), shots=shots, shot_gap=3)
    found = around.nearest(edge, time, tolerance)
    places = [*shots, *(cue.start for cue in cues), *(cue.end for cue in cues)]
    if edge == "start":
        places += [cue.end + 3 for cue in cues]
    else:
        places += [cue.start - 3 for cue in cues] + [shot - 3 for shot in shots]
    near = [abs(p - time) for p in places if p >= 0 and abs(p - time) <= tolerance]
    assert (None if found is None else abs(found.time - time)) == min(near, default=None)
