"""Tracks of ours as hosts and their viewers get them."""

from __future__ import annotations

import pytest

from cuesmith.cli.caption_sending import publishable
from cuesmith.domain.cue import Cue
from cuesmith.domain.track import Track, TrackKind


@pytest.mark.parametrize(
    ("name", "language", "shown"),
    [
        ("news.de", "de", "Deutsch"),
        ("news.pt-BR", "pt", "português"),
        ("Our film", "en", "English"),
        ("", "he", "עברית"),
        ("Director's comments", "en", "Director's comments"),
        ("Take v1.2", "en", "Take v1.2"),
        ("news.de", "en", "news.de"),
        ("news.de.cc", "de", "Deutsch"),
    ],
)
def test_viewers_see_names_that_a_person_gave_or_the_language(
    name: str, language: str, shown: str
) -> None:
    track = Track((Cue("a", 0, 900, "Hi"),), language, name)
    (sent,) = publishable((track,), "Our film")
    assert sent.captions.name == shown


def test_names_are_distinct() -> None:
    tracks = [Track((Cue("a", 0, 900, "Hi"),), "de", f"{name}.de") for name in ("one", "two")]
    assert [each.captions.name for each in publishable(tracks, "film")] == ["Deutsch", "Deutsch 2"]


def test_viewers_find_the_captions_that_tell_sounds() -> None:
    plain = Track((Cue("a", 0, 900, "Hi"),), "en", "film.en")
    sounds = Track((Cue("a", 0, 900, "[door] Hi"),), "en", "film.en.sdh", TrackKind.CAPTIONS)
    first, second = (each.captions for each in publishable((plain, sounds), "film"))
    assert (first.name, first.closed_captions) == ("English", False)
    assert (second.name, second.closed_captions) == ("English (SDH)", True)
