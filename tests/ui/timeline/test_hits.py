"""What the mouse takes hold of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.bridge.track_view import TrackView
from cuesmith.domain.cue import Cue, Word
from cuesmith.domain.index import CueIndex
from cuesmith.domain.track import Track
from cuesmith.ui.timeline.hits import HitKind, Scene, hit
from cuesmith.ui.timeline.layout import arrange, shows_words, word_row
from cuesmith.ui.timeline.scale import TimeScale

ONE = Cue("one", 1000, 2000, "One")
BUTTED = Cue("butted", 2000, 3000, "Butted")
OVER = Cue("over", 2900, 3500, "Over")
TINY = Cue("tiny", 5000, 5009, "Tiny")
SUNG = Cue("sung", 6000, 8000, "La la", (Word(6000, 7000, "La"), Word(7000, 8000, "la")))
LATER = Cue("later", 9000, 9500, "Später")
LAYOUT = arrange(300, ("en", "de"), "en")
ACTIVE, OTHER = LAYOUT.lanes


def view(*cues: Cue) -> TrackView:
    rows = {cue.id: row for row, cue in enumerate(cues)}
    return TrackView(Track(cues), CueIndex(cues), rows)


def scene(selected: frozenset[str] = frozenset(), zoom: float = 10) -> Scene:
    tracks = {"en": view(ONE, BUTTED, OVER, TINY, SUNG), "de": view(LATER)}
    return Scene(TimeScale(0, zoom), LAYOUT, tracks, selected, playhead=4000)


def at(
    ms: float, y: float = ACTIVE.top + 10, selected: frozenset[str] = frozenset()
) -> tuple[HitKind, str]:
    """What lies at a time, on 10 ms a pixel."""
    found = hit(scene(selected), ms / 10, y)
    return found.kind, found.cue.id if found.cue else ""


@pytest.mark.parametrize(
    ("ms", "kind", "cue"),
    [
        (930, HitKind.EMPTY, ""),
        (945, HitKind.CUE_START, "one"),  # from outside
        (1000, HitKind.CUE_START, "one"),
        (1055, HitKind.CUE_START, "one"),
        (1500, HitKind.CUE_BODY, "one"),
        (1990, HitKind.CUE_END, "one"),
        (2000, HitKind.CUE_START, "butted"),  # each side of a common edge is its own cue's
        (2950, HitKind.CUE_START, "over"),  # the later one lies on top
        (3550, HitKind.CUE_END, "over"),
        (5001, HitKind.CUE_START, "tiny"),
        (5004.5, HitKind.CUE_BODY, "tiny"),
        (5008, HitKind.CUE_END, "tiny"),
    ],
)
def test_parts_of_cues(ms: float, kind: HitKind, cue: str) -> None:
    assert at(ms) == (kind, cue)


def test_what_is_selected_is_taken_hold_of_first() -> None:
    assert at(2950, selected=frozenset({"butted"})) == (HitKind.CUE_END, "butted")


@given(st.integers(1, 300), st.floats(0.05, 50))
def test_the_middle_third_of_any_cue_is_its_body(duration: int, zoom: float) -> None:
    cue = Cue("c", 10_000, 10_000 + duration, "")
    scale = TimeScale(9000, zoom)
    found = hit(
        Scene(scale, LAYOUT, {"en": view(cue)}),
        scale.x_of(10_000 + duration / 2),
        ACTIVE.top + 5,
    )
    assert found.kind is HitKind.CUE_BODY


def test_the_cues_of_the_active_track_can_be_taken_hold_of_over_the_sound() -> None:
    assert at(1500, LAYOUT.sound_top + 5) == (HitKind.CUE_BODY, "one")


def test_each_lane_has_its_own_cues() -> None:
    assert at(9200, OTHER.top + 5) == (HitKind.CUE_BODY, "later")
    assert hit(scene(), 920, OTHER.top + 5).track == "de"
    assert at(1500, OTHER.top + 5) == (HitKind.EMPTY, "")
    assert hit(scene(), 150, OTHER.bottom + 50).track == ""


def test_words_have_edges_in_their_row_only() -> None:
    top, _ = word_row(ACTIVE)
    found = hit(scene(), 703, top + 5)
    assert (found.kind, found.word) == (HitKind.WORD_EDGE, 1)
    assert hit(scene(), 703, top - 5).kind is HitKind.CUE_BODY
    assert hit(scene(zoom=100), 70.3, top + 5).kind is HitKind.CUE_BODY  # no room for words
    assert not shows_words(ONE, 1, TimeScale(0, 0.1))


def test_the_ruler_and_its_playhead() -> None:
    assert at(4040, 5) == (HitKind.PLAYHEAD, "")
    assert at(4100, 5) == (HitKind.RULER, "")


def test_the_time_is_told_even_before_the_beginning() -> None:
    assert hit(Scene(TimeScale(-1000, 10), LAYOUT), 50, 100).time == -500


@given(st.integers(0, 2000), st.integers(0, 12), st.booleans())
def test_rows_never_overlap(height: int, tracks: int, sound: bool) -> None:
    names = [str(number) for number in range(tracks)]
    layout = arrange(height, names, "0", sound=sound)
    bottom = layout.sound_bottom
    for lane in layout.lanes:
        assert lane.top >= bottom
        bottom = lane.bottom
    assert layout.overflow == max(0, bottom - height) if tracks else True
