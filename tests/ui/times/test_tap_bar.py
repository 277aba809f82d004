"""Words tapped with real keys while a clock of the test's own passes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.word_tapping import WordTapping
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue, Word
from cuesmith.domain.document import Document
from cuesmith.domain.history import History
from cuesmith.domain.track import Track
from cuesmith.ui.times.tap_bar import TapBar
from cuesmith.ui.window.key_scopes import place_actions
from tests.support.media import silence, write_sound
from tests.support.playing import HandClock, Watched, watched

CUES = (Cue("one", 200, 2000, "Sing with me"), Cue("two", 2500, 4000, "La la"))


class TapStudio:
    """A window with the bar, and a player whose time the test lets pass."""

    def __init__(self, watched: Watched, clock: HandClock) -> None:
        self.watched, self.clock = watched, clock
        self.window = QWidget()
        self.workspace, self.actions = Workspace(self.window), Actions(self.window)
        self.workspace.open(History(Document((Track(CUES, id="t"),))))
        self.tapping = WordTapping(self.workspace, watched.player, self.actions, self.window)
        self.bar = TapBar(self.tapping, self.actions, self.window)
        self.field = QLineEdit(self.window)
        self.other = QWidget(self.window)
        self.other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self.window)
        for widget in (self.bar, self.field, self.other):
            column.addWidget(widget)
        place_actions(self.actions, self.window, {})
        self.window.show()
        self.began = 0.0

    def start(self) -> None:
        """Press the command's key, and wait for the sound."""
        QTest.keyClick(self.other, Qt.Key.Key_T)
        self.watched.wait(lambda: self.watched.sounding)
        self.began = self.clock.seconds - self.watched.player.time_now / 1000

    def tap(self, milliseconds: int, hold: int = 50) -> None:
        self.pass_until(milliseconds)
        QTest.keyPress(self.other, Qt.Key.Key_T)
        self.pass_until(milliseconds + hold)
        QTest.keyRelease(self.other, Qt.Key.Key_T)

    def pass_until(self, milliseconds: int) -> None:
        """Time goes by in steps that the sound thread can keep up with."""
        player = self.watched.player
        while (now := player.time_now) < milliseconds:
            step = min(milliseconds, now + 80)
            self.watched.wait(lambda: self.watched.sound_ahead > 0.1)
            self.clock.seconds = self.began + step / 1000
            self.watched.wait(lambda: player.time_now >= step)  # noqa: B023 - waits here

    def words(self, cue: str) -> tuple[Word, ...]:
        found = self.workspace.view("t").cue(cue)
        assert found is not None
        return found.words

    def starts(self, cue: str) -> list[int]:
        return [word.start for word in self.words(cue)]

    @property
    def steps(self) -> int:
        return len(self.workspace.history.undo_steps)


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[TapStudio]:
    sound = write_sound(tmp_path / "song.wav", silence(5.0), codec="pcm_s16le")
    clock = HandClock()
    with watched(qtbot, clock) as one:
        one.open(sound)
        made = TapStudio(one, clock)
        qtbot.addWidget(made.window)
        made.window.activateWindow()
        made.other.setFocus()
        qtbot.waitUntil(made.other.hasFocus)
        yield made
        made.tapping.leave()


def test_each_press_begins_a_word_and_a_cue_is_one_step(studio: TapStudio) -> None:
    # As the inspector does.
    studio.workspace.selection_changed.connect(lambda *_: studio.workspace.history.close_step())
    studio.start()
    assert studio.bar.isVisible()
    studio.tap(400)
    assert "Next: “with”" in studio.bar.says.text()
    studio.tap(900)
    studio.tap(1500, hold=300)
    assert studio.starts("one") == [400, 900, 1500]
    assert studio.words("one")[-1].end == 1800
    assert not any(word.estimated for word in studio.words("one"))
    studio.tap(2600)
    studio.tap(3100)
    assert studio.starts("two") == [2600, 3100]
    assert studio.steps == 2
    studio.workspace.undo()
    studio.workspace.undo()
    assert studio.workspace.document.tracks[0].cues == CUES


def test_every_press_is_shown_at_once(studio: TapStudio) -> None:
    studio.start()
    studio.tap(700)
    first, second, third = studio.words("one")
    assert first.start == 700
    assert not first.estimated
    assert second.estimated
    assert third.estimated
    assert studio.workspace.selection.current == "one"


def test_escape_leaves_and_keeps_what_was_tapped(studio: TapStudio) -> None:
    studio.start()
    studio.tap(400)
    QTest.keyClick(studio.other, Qt.Key.Key_Escape)
    assert not studio.bar.isVisible()
    assert not studio.actions["cue.tap_words"].isChecked()
    assert studio.starts("one")[0] == 400


def test_text_fields_keep_their_keys(studio: TapStudio) -> None:
    studio.start()
    studio.field.setFocus()
    QTest.keyClicks(studio.field, "t")
    assert studio.field.text() == "t"
    assert studio.words("one") == ()


def test_playing_a_cue_again_taps_it_again(studio: TapStudio) -> None:
    studio.start()
    studio.tap(400)
    studio.tap(900)
    studio.watched.player.seek(0)
    studio.watched.wait(lambda: studio.watched.sounding)
    studio.began = studio.clock.seconds - studio.watched.player.time_now / 1000
    studio.tap(300)
    assert studio.starts("one")[0] == 300
    assert studio.steps == 2


def test_without_a_medium_there_is_nothing_to_tap_along_to(qtbot: QtBot) -> None:
    with watched(qtbot, HandClock()) as one:
        studio = TapStudio(one, HandClock())
        qtbot.addWidget(studio.window)
        said: list[str] = []
        studio.workspace.refused.connect(lambda error: said.append(error.message))
        studio.actions["cue.tap_words"].trigger()
        assert said == ["There is nothing to tap along to."]
        assert not studio.bar.isVisible()
