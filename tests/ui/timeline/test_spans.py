"""Cues as columns: compared with doing it cue by cue."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.cue import Cue
from cuesmith.domain.track import sort_cues
from cuesmith.ui.timeline.columns import column_edges, marked
from cuesmith.ui.timeline.scale import TimeScale
from cuesmith.ui.timeline.spans import coverage, spans_of

CUES = st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 900)), max_size=40).map(
    lambda pairs: sort_cues([Cue(str(n), s, s + d, "") for n, (s, d) in enumerate(pairs)])
)


@given(CUES, st.integers(0, 5000), st.integers(1, 1000))
def test_all_rows_in_sight_are_found(cues: tuple[Cue, ...], start: int, length: int) -> None:
    rows = spans_of(cues).rows(start, start + length)
    seen = [row for row, cue in enumerate(cues) if cue.start < start + length and cue.end > start]
    assert set(seen) <= set(range(*rows.indices(len(cues))))


@given(CUES)
def test_gaps_are_counted_from_the_last_cue_that_still_shows(cues: tuple[Cue, ...]) -> None:
    spans = spans_of(cues)
    gaps = spans.gaps(slice(0, len(cues))).tolist()
    for row in range(1, len(cues)):
        assert gaps[row] == cues[row].start - max(cue.end for cue in cues[:row])
    assert all(gap > 10**9 for gap in gaps[:1])
    half = len(cues) // 2
    assert spans.gaps(slice(half, len(cues))).tolist() == gaps[half:]


@given(CUES, st.floats(0.5, 300))
def test_each_column_knows_how_much_of_it_is_covered(cues: tuple[Cue, ...], zoom: float) -> None:
    spans = spans_of(cues)
    edges = column_edges(TimeScale(0, zoom), 40, 1)
    covered = np.zeros(7000, bool)
    for cue in cues:
        covered[cue.start : cue.end] = True
    passed = np.concatenate(([0], np.cumsum(covered)))
    expected = np.diff(np.interp(edges, np.arange(7001), passed)) / zoom
    shares = coverage(spans.starts, spans.ends, edges)
    np.testing.assert_allclose(shares, expected, atol=1e-6)


def test_marks_fall_into_their_column() -> None:
    edges = column_edges(TimeScale(1000, 10), 5, 2)
    shares = marked(np.array([999, 1000, 1004, 1049, 1050]), edges)
    assert np.flatnonzero(shares).tolist() == [0, 9]
