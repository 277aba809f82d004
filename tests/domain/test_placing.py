"""Room for new cues, gaps, shots, ripple and what is pasted."""

from __future__ import annotations

from fractions import Fraction

import pytest

from cuesmith.domain.bridging import bridge_gaps, snap_to_shots
from cuesmith.domain.cue import Cue, Word
from cuesmith.domain.document import Document
from cuesmith.domain.edits import apply
from cuesmith.domain.index import CueIndex
from cuesmith.domain.pasting import cues_from_lines, placed_at
from cuesmith.domain.placing import drawn_span, room_at, span_after, span_at
from cuesmith.domain.profiles import Profile
from cuesmith.domain.ripple import delete_and_close, rows_from
from cuesmith.domain.speech import Span
from cuesmith.domain.time_edits import Times
from cuesmith.domain.track import Track
from cuesmith.domain.word_edits import with_boundary

PROFILE = Profile(min_duration=800, gap_frames=2, frame_rate=Fraction(25))
CUES = (
    Cue("a", 1000, 2000, "A"),
    Cue("b", 6000, 7000, "B"),
    Cue("c", 7040, 8000, "C"),
    Cue("d", 8900, 9500, "D"),
)
INDEX = CueIndex(CUES)


def test_room_is_what_lies_between_cues() -> None:
    assert room_at(CUES, INDEX, 3000) == Span(2000, 6000)
    assert room_at(CUES, INDEX, 500) == Span(0, 1000)
    assert room_at(CUES, INDEX, 1500) is None
    long = (Cue("x", 0, 5000, ""), *CUES)
    assert room_at(long, CueIndex(long), 5500) == Span(5000, 6000)
    behind = room_at(CUES, INDEX, 20_000)
    assert behind is not None
    assert behind.start == 9500


@pytest.mark.parametrize(
    ("time", "span"),
    [
        (3000, Span(3000, 5000)),
        (2010, Span(2080, 4080)),
        (5000, Span(5000, 5920)),
        (5900, Span(5120, 5920)),
        (8500, Span(8100, 8900)),
        (1500, None),
        (7020, None),
        (20_000, Span(20_000, 22_000)),
        (-5, Span(0, 920)),
    ],
)
def test_a_new_cue_takes_the_room_it_has(time: int, span: Span | None) -> None:
    assert span_at(CUES, INDEX, time, PROFILE) == span


def test_a_new_cue_after_another() -> None:
    assert span_after(CUES, INDEX, CUES[0], PROFILE) == Span(2080, 4080)
    assert span_after(CUES, INDEX, CUES[1], PROFILE) is None


def test_a_drawn_cue_goes_either_way_and_stays_in_its_room() -> None:
    room = Span(2000, 6000)
    assert drawn_span(room, 3000, 5000, PROFILE) == Span(3000, 5000)
    assert drawn_span(room, 5000, 3000, PROFILE) == Span(3000, 5000)
    assert drawn_span(room, 3000, 3010, PROFILE) == Span(3000, 3800)
    assert drawn_span(room, 3000, 2990, PROFILE) == Span(2200, 3000)
    assert drawn_span(room, 5800, 5900, PROFILE) == Span(5200, 6000)
    assert drawn_span(room, 3000, 9000, PROFILE) == Span(2000, 6000)
    assert drawn_span(None, 3000, 9000, PROFILE) == Span(3000, 9000)
    assert drawn_span(Span(10, 20), 12, 15, PROFILE) is None


def test_gaps_are_bridged_but_for_the_smallest() -> None:
    assert bridge_gaps(CUES, range(4), 80) == (
        Times("a", 1000, 5920),
        Times("c", 7040, 8820),
    )
    overlapping = (Cue("x", 0, 3000, ""), Cue("y", 1000, 2000, ""), Cue("z", 4000, 5000, ""))
    assert bridge_gaps(overlapping, [0], 80) == (Times("x", 0, 3920),)


def test_edges_go_to_the_shots_near_them() -> None:
    cues = (Cue("a", 1100, 2500, ""), Cue("b", 4000, 5000, ""))
    assert snap_to_shots(cues, [1000, 2600], 80) == (Times("a", 1000, 2520),)
    assert snap_to_shots(cues, [9000], 80) == ()
    assert snap_to_shots([Cue("tiny", 900, 1100, "")], [1000], 80) == (Times("tiny", 1000, 1100),)


def test_deleting_with_ripple_closes_what_was_taken() -> None:
    track = Track(CUES, id="t")
    after = apply(Document((track,)), delete_and_close(track, {"a", "c"}, "Close")).document
    assert [(cue.id, cue.start, cue.end) for cue in after.track("t").cues] == [
        ("b", 5000, 6000),
        ("d", 6940, 7540),
    ]
    last = delete_and_close(track, {"d"}, "Close")
    assert len(apply(Document((track,)), last).document.track("t").cues) == 3


def test_rows_from_a_time() -> None:
    assert rows_from(Track(CUES), 7040) == range(2, 4)
    assert rows_from(Track(CUES), 99_999) == range(4, 4)


def test_what_is_pasted_starts_at_the_playhead_with_identities_of_its_own() -> None:
    pasted = placed_at([CUES[1], CUES[0]], 100)
    assert [(cue.start, cue.end, cue.text) for cue in pasted] == [
        (100, 1100, "A"),
        (5100, 6100, "B"),
    ]
    assert not {cue.id for cue in pasted} & {"a", "b"}
    assert placed_at([], 5) == ()


def test_lines_become_cues_one_after_the_other() -> None:
    cues = cues_from_lines("One\n\n  " + "x" * 40 + "\n", 1000, PROFILE)
    assert [(cue.start, cue.end, cue.text[:3]) for cue in cues] == [
        (1000, 1800, "One"),
        (1880, 3880, "xxx"),
    ]


def test_a_boundary_between_words_moves_between_their_edges() -> None:
    touching = (Word(0, 100, "a", 0.4, estimated=True), Word(100, 200, "b"), Word(250, 300, "c"))
    moved = with_boundary(touching, 1, 150)
    assert moved[:2] == (Word(0, 150, "a", 0.4), Word(150, 200, "b"))
    assert with_boundary(touching, 1, 999)[1] == Word(200, 200, "b")
    assert with_boundary(touching, 2, 220)[1:] == (Word(100, 170, "b"), Word(220, 300, "c"))
    assert with_boundary(touching, 2, -9)[1:] == (Word(100, 100, "b"), Word(100, 300, "c"))
