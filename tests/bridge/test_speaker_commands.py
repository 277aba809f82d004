"""Speakers named by a key."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from cuesmith.base.errors import UsageError
from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document
from cuesmith.domain.track import Track
from tests.support.command_studio import Studio, make_studio

CUES = tuple(
    Cue(f"c{n}", n * 1000, n * 1000 + 900, f"Text {n}", speaker=speaker)
    for n, speaker in enumerate(("", "Anna", "Ben", "", "Anna"))
)
OTHER = Track((Cue("o", 0, 500, "Oui", speaker="Chloé"),), "fr", id="u")


@pytest.fixture
def studio(qtbot: QtBot) -> Iterator[Studio]:
    made = make_studio(Document((Track(CUES, "en", id="t"), OTHER)))
    yield made
    made.player.shutdown()


def speakers(studio: Studio) -> list[str]:
    return [cue.speaker for cue in studio.workspace.view().track.cues]


def test_a_number_names_who_was_there_first_and_is_one_step(studio: Studio) -> None:
    studio.select("c2", "c3")
    studio.do("cue.speaker_1")
    assert speakers(studio) == ["", "Anna", "Anna", "Anna", "Anna"]
    studio.workspace.undo()
    assert speakers(studio) == ["", "Anna", "Ben", "", "Anna"]


def test_numbers_stay_when_the_first_cue_gets_another_speaker(studio: Studio) -> None:
    studio.select("c0")
    studio.do("cue.speaker_2")
    assert speakers(studio)[0] == "Ben"
    assert list(studio.commands.speakers.names) == ["Anna", "Ben"]
    studio.select("c3")
    studio.do("cue.speaker_1")
    assert speakers(studio)[3] == "Anna"


def test_the_next_free_number_makes_another_speaker(studio: Studio) -> None:
    studio.select("c0")
    studio.do("cue.speaker_3")
    assert speakers(studio)[0] == "Speaker 3"
    assert studio.actions["cue.speaker_3"].text() == "&3  Speaker 3"
    studio.do("cue.speaker_9")
    assert studio.refusals == ["There is no speaker 9 yet."]


def test_nobody_takes_the_name_off(studio: Studio) -> None:
    studio.select("c1", "c2")
    studio.do("cue.speaker_none")
    assert speakers(studio) == ["", "", "", "", "Anna"]


def test_going_on_walks_through_the_track(studio: Studio) -> None:
    studio.actions["cue.speaker_walk"].setChecked(True)
    studio.select("c0")
    for id_ in ("cue.speaker_1", "cue.speaker_1", "cue.speaker_2", "cue.speaker_1"):
        studio.do(id_)
    assert speakers(studio) == ["Anna", "Anna", "Ben", "Anna", "Anna"]
    assert studio.selected == ["c4"]
    studio.do("cue.speaker_2")
    assert studio.selected == ["c4"]


def test_renaming_keeps_the_number_and_joining_frees_one(studio: Studio) -> None:
    names = studio.commands.speakers
    assert names.rename("Anna", "Dr. Berg & Co")
    assert list(names.names) == ["Dr. Berg & Co", "Ben"]
    assert studio.actions["cue.speaker_1"].text() == "&1  Dr. Berg && Co"
    assert names.rename("Dr. Berg & Co", "Ben")
    assert list(names.names) == ["Ben"]
    studio.workspace.undo()
    studio.workspace.undo()
    assert speakers(studio) == ["", "Anna", "Ben", "", "Anna"]
    with pytest.raises(UsageError):
        names.rename("Zoe", "X")


def test_each_track_has_its_own(studio: Studio) -> None:
    studio.workspace.set_active_track("u")
    assert list(studio.commands.speakers.names) == ["Chloé"]
    studio.workspace.set_active_track("t")
    assert list(studio.commands.speakers.names) == ["Anna", "Ben"]
