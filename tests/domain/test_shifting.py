"""Amounts and places as a person types them, and the shifts that come of them."""

from __future__ import annotations

import pytest

from cuesmith.base.errors import UsageError
from cuesmith.domain.edits import apply
from cuesmith.domain.frame_times import FrameTimes
from cuesmith.domain.shifting import (
    Place,
    ShiftScope,
    parse_place,
    parse_shift,
    shift_edit,
    shifted_cues,
)
from cuesmith.domain.timecode import PAL
from tests.support.edit_examples import sample_document

FRAMES = FrameTimes(PAL)


@pytest.mark.parametrize(
    ("typed", "ms"),
    [
        ("+0.3", 300), ("0.3", 300), ("-0.3", -300), ("\u22121:02.5", -62_500), ("-0,5", -500),
        ("250ms", 250), ("+2f", 80), ("- 2f", -80), ("-9:59:59", -35_999_000),
    ],
)  # fmt: skip
def test_amounts(typed: str, ms: int) -> None:
    assert parse_shift(typed, 1000, FRAMES) == ms


@pytest.mark.parametrize("typed", ["", "-", "+", "soon", "--3", "+-1", "1e9", "999:00:00"])
def test_no_amounts(typed: str) -> None:
    with pytest.raises(UsageError):
        parse_shift(typed, 1000, FRAMES)


@pytest.mark.parametrize(
    ("scope", "moved"),
    [
        (ShiftScope.SELECTED, {"fox", "last"}),
        (ShiftScope.FROM_HERE, {"italic", "twin", "last"}),
        (ShiftScope.TRACK, {"fox", "italic", "twin", "last"}),
        (ShiftScope.ALL_TRACKS, {"fox", "italic", "twin", "last", "g1", "g2"}),
    ],
)
def test_each_scope_moves_its_cues(scope: ShiftScope, moved: set[str]) -> None:
    document = sample_document()
    chosen = shifted_cues(document, "en", scope, ["last", "fox"], 3000)
    edit = shift_edit(chosen, 500)
    assert edit is not None
    after = apply(document, edit).document
    before = {cue.id: cue.start for track in document.tracks for cue in track.cues}
    new = {cue.id: cue.start for track in after.tracks for cue in track.cues}
    assert {cue for cue in before if new[cue] == before[cue] + 500} == moved
    assert {cue for cue in before if new[cue] != before[cue]} == moved


def test_a_shift_stops_at_zero_in_all_tracks_alike() -> None:
    document = sample_document()
    chosen = shifted_cues(document, "en", ShiftScope.ALL_TRACKS, [], 0)
    assert shift_edit(chosen, -900) is None
    english = shifted_cues(document, "en", ShiftScope.TRACK, [], 0)
    edit = shift_edit(english, -5000)
    assert edit is not None
    assert apply(document, edit).document.track("en").cues[0].start == 0


def test_no_cues_no_edit() -> None:
    assert shift_edit(shifted_cues(sample_document(), "en", ShiftScope.SELECTED, [], 0), 5) is None


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("2", Place(row=1)), ("#4", Place(row=3)), ("1:02.5", Place(time=62_500)),
        ("0.5", Place(time=500)), ("25f", Place(time=1000)), ("+10.0", Place(time=12_000)),
        ("-5.0", Place(time=0)),
    ],
)  # fmt: skip
def test_places(typed: str, place: Place) -> None:
    assert parse_place(typed, 4, 2000, FRAMES) == place


@pytest.mark.parametrize("typed", ["0", "5", "9999999", "", "nowhere", "99999999"])
def test_no_places(typed: str) -> None:
    with pytest.raises(UsageError):
        parse_place(typed, 4, 2000, FRAMES)


@pytest.mark.parametrize("start", [0, 1000, 1011, 11_149])
def test_frames_are_whole_wherever_the_first_cue_begins(start: int) -> None:
    frames = FRAMES
    assert parse_shift("12f", start, frames) == 480
    assert parse_shift("-12f", start, frames) == -480
