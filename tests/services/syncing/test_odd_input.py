"""Whatever captions and speech are like, there is an answer or a sentence."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from cuesmith.base.errors import UsageError
from cuesmith.base.jobs import CancelToken, ignore_progress
from cuesmith.domain.cue import Cue
from cuesmith.domain.speech import Span
from cuesmith.domain.syncing.time_map import retimed
from cuesmith.services.syncing.finding import Sync, sync_to_speech, sync_to_track

_edges = st.tuples(st.integers(0, 90_000), st.integers(0, 4000))


def _cues(edges: list[tuple[int, int]], text: str = "") -> list[Cue]:
    ordered = sorted((start, start + length) for start, length in edges)
    return [Cue(f"c{row}", *times, text) for row, times in enumerate(ordered)]


def _check(found: Sync, cues: list[Cue]) -> None:
    assert 0 <= found.confidence <= 1
    starts = [cue.start for cue in (retimed(each, found.times) for each in cues) if cue]
    assert starts == sorted(starts)


@settings(max_examples=40, deadline=None)
@given(st.lists(_edges, min_size=6, max_size=60), st.lists(_edges, max_size=60), st.booleans())
def test_any_captions_and_any_speech(
    mine: list[tuple[int, int]], spoken: list[tuple[int, int]], splits: bool
) -> None:
    voices = tuple(Span(cue.start, cue.end) for cue in _cues(spoken))
    cues = _cues(mine)
    try:
        _check(sync_to_speech(cues, voices, ignore_progress, CancelToken(), splits=splits), cues)
    except UsageError:
        return


@settings(max_examples=40, deadline=None)
@given(
    st.lists(_edges, min_size=6, max_size=40),
    st.lists(_edges, min_size=6, max_size=40),
    st.sampled_from(["", "…", "the same four words and more", "今日はいい天気ですね"]),
    st.booleans(),
)
def test_any_two_tracks(
    mine: list[tuple[int, int]], theirs: list[tuple[int, int]], text: str, splits: bool
) -> None:
    cues, others = _cues(mine, text), _cues(theirs, text)
    try:
        _check(sync_to_track(cues, others, ignore_progress, CancelToken(), splits=splits), cues)
    except UsageError:
        return


def test_all_cues_at_one_time() -> None:
    cues = _cues([(5000, 0)] * 80)
    voices = tuple(Span(at, at + 700) for at in range(0, 90_000, 1500))
    try:
        _check(sync_to_speech(cues, voices, ignore_progress, CancelToken(), splits=True), cues)
    except UsageError:
        return
