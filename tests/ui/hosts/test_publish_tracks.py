"""The tracks that could go along, as they are shown before a film is published."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cuesmith.domain.cue import Cue
from cuesmith.domain.track import Track
from cuesmith.ui.hosts.publish_tracks import PublishTracks


def test_files_of_a_film_with_a_long_name_are_told_apart(qtbot: QtBot) -> None:
    film = "Press conference on accessibility, 3 November, uncut"
    names = [f"{film}.en", f"{film}.en.sdh"]
    tracks = PublishTracks([Track((Cue("a", 0, 900, "Hi"),), "en", name) for name in names])
    qtbot.addWidget(tracks)
    shown = [row.wanted.text() for row in tracks.rows]
    assert [text.endswith(".sdh") for text in shown] == [False, True]
    assert all(len(text) < len(film) for text in shown)
