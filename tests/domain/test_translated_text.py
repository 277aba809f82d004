"""A source that was changed after it was translated."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuesmith.domain.cue import Cue
from cuesmith.domain.subtitle_file import WriteOptions
from cuesmith.domain.track import Track
from cuesmith.domain.translated_text import (
    TRANSLATED_TEXT,
    WISH,
    fingerprints,
    is_outdated,
    outdated,
    with_fingerprints,
    without_working,
)
from cuesmith.engines.formats import files

SOURCE = Track((Cue("a", 0, 900, "One\nline."), Cue("b", 1000, 1900, "Two.")), id="en")
PLAIN = Track((Cue("a", 0, 900, "Eins."), Cue("b", 1000, 1900, "Zwei.")), id="de")
GERMAN = replace(PLAIN, metadata=with_fingerprints(PLAIN, SOURCE.cues))


def changed(text: str) -> Track:
    return SOURCE.with_cues((replace(SOURCE.cues[0], text=text), SOURCE.cues[1]))


def test_only_other_words_make_a_translation_old() -> None:
    assert outdated(GERMAN, SOURCE) == ()
    assert outdated(GERMAN, changed("One line.")) == ()
    assert outdated(GERMAN, changed("Another line.")) == ("a",)
    assert is_outdated(GERMAN, GERMAN.cues[0], changed("Another line.").cues[0])
    assert not is_outdated(GERMAN, GERMAN.cues[1], SOURCE.cues[1])


def test_what_is_not_known_is_up_to_date() -> None:
    assert outdated(PLAIN, changed("Another")) == ()
    assert not is_outdated(GERMAN, GERMAN.cues[0], None)
    assert outdated(GERMAN, Track()) == ()


def test_translated_again_is_up_to_date_and_what_is_gone_is_forgotten() -> None:
    later = changed("Another line.")
    again = replace(GERMAN, metadata=with_fingerprints(GERMAN, later.cues[:1]))
    assert outdated(again, later) == ()
    short = GERMAN.with_cues(GERMAN.cues[:1])
    assert set(fingerprints(replace(short, metadata=with_fingerprints(short, ())))) == {"a"}


@pytest.mark.parametrize("kept", ["", "{", "[1]", '{"a": 1}', "[" * 100_000])
def test_what_is_no_list_of_fingerprints_says_nothing(kept: str) -> None:
    assert fingerprints(Track(metadata=((TRANSLATED_TEXT, kept),))) == {}


def test_what_is_for_going_on_only_is_in_no_file() -> None:
    track = replace(GERMAN, metadata=(("model", "x"), (WISH, "{}"), *GERMAN.metadata))
    assert without_working(track).metadata == (("model", "x"),)
    assert without_working(SOURCE) is SOURCE
    written = files.render(replace(track, source=None), "webvtt", WriteOptions())
    assert "model: x" in written
    assert "translat" not in written
