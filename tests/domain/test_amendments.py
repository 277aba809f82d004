"""Amendments: what is ticked becomes one edit, and what a person did meanwhile counts more."""

from __future__ import annotations

from dataclasses import replace

from cuesmith.domain.amendments import Amendment, amended, take
from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document
from cuesmith.domain.edits import apply
from cuesmith.domain.track import Track

ONE, TWO, THREE = (
    Cue("1", 0, 1000, "[door slams]"),
    Cue("2", 1000, 2000, "Uh, come in."),
    Cue("3", 2000, 4000, "Sit down. Tea?"),
)
DOCUMENT = Document((Track((ONE, TWO, THREE), id="t"),))
GONE = Amendment("sdh", "Only a sound.", (ONE,), ())
SHORTER = Amendment("fillers", "A filler.", (TWO,), (replace(TWO, text="Come in."),))
SPLIT = Amendment(
    "too-long",
    "Two sentences.",
    (THREE,),
    (replace(THREE, end=3000, text="Sit down."), Cue("4", 3000, 4000, "Tea?")),
)


def _texts(document: Document) -> list[str]:
    return [cue.text for cue in document.tracks[0].cues]


def test_all_are_one_edit_that_is_taken_back_whole() -> None:
    edit = take("t", DOCUMENT, (GONE, SHORTER, SPLIT), "Clean up")
    assert edit is not None
    done = apply(DOCUMENT, edit)
    assert edit.describe(DOCUMENT) == "Clean up"
    assert _texts(done.document) == ["Come in.", "Sit down.", "Tea?"]
    assert apply(done.document, done.inverse).document == DOCUMENT


def test_only_what_is_chosen_is_done() -> None:
    edit = take("t", DOCUMENT, (SHORTER,), "Clean up")
    assert edit is not None
    assert _texts(apply(DOCUMENT, edit).document) == [ONE.text, "Come in.", THREE.text]


def test_a_cue_that_was_changed_meanwhile_is_left() -> None:
    newer = DOCUMENT.with_track(
        DOCUMENT.tracks[0].with_cues((ONE, replace(TWO, text="Mine."), THREE))
    )
    assert take("t", newer, (SHORTER,), "Clean up") is None
    edit = take("t", newer, (SHORTER, GONE), "Clean up")
    assert edit is not None
    assert _texts(apply(newer, edit).document) == ["Mine.", THREE.text]


def test_a_track_that_is_gone_asks_for_nothing() -> None:
    assert take("other", DOCUMENT, (GONE,), "Clean up") is None


def test_a_track_alone_can_be_amended() -> None:
    track = amended(DOCUMENT.tracks[0], (GONE, SPLIT))
    assert [cue.id for cue in track.cues] == ["2", "3", "4"]
