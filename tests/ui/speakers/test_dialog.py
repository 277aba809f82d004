"""The list of speakers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from cuesmith.bridge.style_session import StyleSession
from cuesmith.domain.cue import Cue
from cuesmith.domain.cue_edits import ReplaceText
from cuesmith.domain.document import Document
from cuesmith.domain.track import Track
from cuesmith.ui.speakers.dialog import SpeakersDialog
from tests.support.command_studio import Studio, make_studio

CUES = tuple(
    Cue(f"c{n}", n * 1000, n * 1000 + 1000, f"Text {n}", speaker=speaker)
    for n, speaker in enumerate(("Anna", "Ben", "", "Anna"))
)


@dataclass
class Bench:
    studio: Studio
    dialog: SpeakersDialog
    style: StyleSession

    @property
    def rows(self) -> list[tuple[str, ...]]:
        model = self.dialog.model
        return [
            tuple(model.item(row, column).text() for column in range(4))
            for row in range(model.rowCount())
        ]

    @property
    def speakers(self) -> list[str]:
        return [cue.speaker for cue in self.studio.workspace.view().track.cues]


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    studio = make_studio(Document((Track(CUES, "en", id="t"),)))
    style = StyleSession(studio.workspace, studio.workspace)
    dialog = SpeakersDialog(studio.workspace, studio.commands.speakers, studio.actions, style)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    yield Bench(studio, dialog, style)
    dialog.close()
    studio.player.shutdown()


def answer(bench: Bench, qtbot: QtBot, text: str) -> None:
    """Type into the question that is open, and accept it."""
    (asked,) = bench.dialog.findChildren(QInputDialog)
    asked.setTextValue(text)
    asked.accept()


def test_it_lists_who_speaks_with_key_and_share(bench: Bench) -> None:
    assert bench.rows == [("Anna", "Alt+1", "2", "0:02"), ("Ben", "Alt+2", "1", "0:01")]


def test_a_speaker_is_renamed_everywhere(bench: Bench, qtbot: QtBot) -> None:
    bench.dialog.choose("Anna")
    qtbot.mouseClick(bench.dialog.rename_button, Qt.MouseButton.LeftButton)
    answer(bench, qtbot, "Dr. Berg")
    assert bench.speakers == ["Dr. Berg", "Ben", "", "Dr. Berg"]
    assert bench.dialog.chosen == "Dr. Berg"
    bench.studio.workspace.undo()
    assert bench.speakers == ["Anna", "Ben", "", "Anna"]


def test_two_become_one(bench: Bench, qtbot: QtBot) -> None:
    bench.dialog.choose("Ben")
    qtbot.mouseClick(bench.dialog.join_button, Qt.MouseButton.LeftButton)
    answer(bench, qtbot, "Anna")
    assert bench.speakers == ["Anna", "Anna", "", "Anna"]
    assert not bench.dialog.join_button.isEnabled()


def test_cues_are_selected_and_given(bench: Bench, qtbot: QtBot) -> None:
    bench.dialog.choose("Anna")
    qtbot.mouseClick(bench.dialog.select_button, Qt.MouseButton.LeftButton)
    assert bench.studio.selected == ["c0", "c3"]
    bench.dialog.choose("Ben")
    qtbot.mouseClick(bench.dialog.give_button, Qt.MouseButton.LeftButton)
    assert bench.speakers == ["Ben", "Ben", "", "Ben"]


def test_colours_are_those_of_the_style(bench: Bench) -> None:
    bench.style.set_speaker_color("Ben", "#ff0000")
    assert dict(bench.studio.workspace.view().track.speaker_styles).keys() == {"Ben"}
    bench.dialog.refresh()
    assert bench.style.speaker_color("Ben") == "#ff0000"


def test_without_speakers_it_says_how_to_begin(bench: Bench) -> None:
    bench.studio.select("c0", "c1", "c3")
    bench.studio.do("cue.speaker_none")
    assert bench.rows == []
    assert bench.dialog.empty.isVisible()
    assert not bench.dialog.rename_button.isEnabled()


def test_what_one_says_becomes_a_track(bench: Bench, qtbot: QtBot) -> None:
    bench.dialog.choose("Anna")
    qtbot.mouseClick(bench.dialog.track_button, Qt.MouseButton.LeftButton)
    (_, made) = bench.studio.workspace.document.tracks
    assert (made.name, len(made.cues)) == ("Anna", 2)


def test_names_in_the_text_become_speakers(bench: Bench, qtbot: QtBot) -> None:
    qtbot.mouseClick(bench.dialog.labels_button, Qt.MouseButton.LeftButton)
    assert bench.studio.refusals == ["No text begins with a name, as in “ANNA: Hello.”"]
    bench.studio.workspace.apply(ReplaceText("t", "c2", "CARL: So?"))
    qtbot.mouseClick(bench.dialog.labels_button, Qt.MouseButton.LeftButton)
    assert bench.speakers == ["Anna", "Ben", "CARL", "Anna"]
    assert bench.studio.texts[2] == "So?"
