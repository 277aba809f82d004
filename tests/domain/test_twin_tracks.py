"""A translation's cues and those they were made from."""

from __future__ import annotations

from dataclasses import replace

from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document
from cuesmith.domain.index import CueIndex
from cuesmith.domain.track import Track
from cuesmith.domain.twin_tracks import (
    TRANSLATED_FROM,
    are_twins,
    cues_meeting,
    cues_said,
    likely_source,
    source_track,
    twin_cues,
)

SOURCE = Track(
    (Cue("a", 0, 1000, "One."), Cue("b", 1000, 2000, "Two."), Cue("c", 5000, 6000, "Three.")),
    id="en",
)
GERMAN = Track(SOURCE.cues, id="de", metadata=((TRANSLATED_FROM, "en"),))


def test_the_source_is_the_track_named_in_the_metadata() -> None:
    document = Document((SOURCE, GERMAN))
    assert source_track(document, GERMAN) is SOURCE
    assert source_track(document, SOURCE) is None
    assert source_track(Document((GERMAN,)), GERMAN) is None


def test_a_cue_finds_the_one_it_was_made_from_also_after_it_moved_a_little() -> None:
    assert twin_cues(SOURCE, replace(SOURCE.cues[1], start=1200, end=2300)) == (SOURCE.cues[1],)


def test_a_joined_cue_finds_all_that_it_says() -> None:
    joined = Cue("new", 0, 2000, "Eins. Zwei.")
    assert twin_cues(SOURCE, joined) == SOURCE.cues[:2]


def test_a_cue_that_was_moved_far_away_finds_what_shows_there() -> None:
    assert twin_cues(SOURCE, replace(SOURCE.cues[0], start=5000, end=6000)) == (SOURCE.cues[2],)
    assert twin_cues(SOURCE, Cue("x", 9000, 9500, "Nichts.")) == ()


def test_only_a_translation_shares_identities_with_its_source() -> None:
    assert are_twins(SOURCE, GERMAN)
    assert are_twins(GERMAN, SOURCE)
    assert not are_twins(SOURCE, Track(SOURCE.cues, id="other"))
    assert not are_twins(Track(), Track())


def test_of_another_track_cues_are_found_by_time_with_and_without_an_index() -> None:
    index = CueIndex(SOURCE.cues)
    cue = Cue("a", 900, 2100, "Zwei.")
    assert cues_meeting(SOURCE, cue) == (SOURCE.cues[1],)
    assert cues_meeting(SOURCE, cue, index) == (SOURCE.cues[1],)
    assert twin_cues(SOURCE, Cue("new", 0, 2000, "Beide."), index) == SOURCE.cues[:2]


def test_of_joined_cues_the_source_is_all_of_theirs_and_of_the_others_their_own() -> None:
    index = CueIndex(SOURCE.cues)
    joined = Cue("a", 0, 2000, "Eins. Zwei.")
    track = GERMAN.with_cues((joined, GERMAN.cues[2]))
    assert cues_said(SOURCE, track, joined, index) == SOURCE.cues[:2]
    assert cues_said(SOURCE, GERMAN, replace(GERMAN.cues[0], end=1900), index) == SOURCE.cues[:1]
    moved = replace(GERMAN.cues[0], start=950, end=1900)
    assert cues_said(SOURCE, GERMAN, moved, index) == (SOURCE.cues[1],)
    assert cues_said(SOURCE, GERMAN, Cue("x", 8000, 9000, ""), index) == ()


def test_a_number_that_is_there_by_chance_gives_way_to_what_shows_meanwhile() -> None:
    other = Cue("a", 900, 2000, "Zwei.")
    assert twin_cues(SOURCE, other, CueIndex(SOURCE.cues)) == (SOURCE.cues[1],)


def test_the_likely_source_is_the_track_that_most_cues_show_with() -> None:
    late = Track(
        tuple(replace(cue, start=cue.start + 60_000, end=cue.end + 60_000) for cue in SOURCE.cues),
        "en",
        id="late",
    )
    english, german = replace(SOURCE, language="en"), Track(SOURCE.cues, "de", id="g")
    assert likely_source(Document((late, english, german)), german) is english
    assert likely_source(Document((late, german)), german) is None
