"""The preview shows the right captions on the right picture, and its bar plays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QSlider, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.play_commands import PlayCommands
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue
from cuesmith.domain.cue_edits import ReplaceText
from cuesmith.domain.document import Document
from cuesmith.domain.history import History
from cuesmith.domain.media import Picture
from cuesmith.domain.track import Track
from cuesmith.ui.preview.panel import PreviewPanel
from cuesmith.ui.preview.picture_view import PictureView, fitted
from cuesmith.ui.window.menus import dress_actions
from tests.support.media import beeps, write_sound, write_tracks
from tests.support.numbered_video import write_numbered
from tests.support.playing import Watched, watched

CUES = (Cue("a", 400, 1200, "One"), Cue("b", 800, 1600, "Two"), Cue("c", 2000, 2400, "Three"))


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("clip") / "numbered.mp4"
    return write_numbered(path, 75, sound=beeps([1.0], 3.0))


@dataclass
class Stage:
    workspace: Workspace
    actions: Actions
    panel: PreviewPanel
    one: Watched
    commands: PlayCommands

    def press(self, id_: str) -> None:
        self.actions[id_].trigger()


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    with watched(qtbot) as one:
        workspace, actions = Workspace(), Actions()
        workspace.open(History(Document(tracks=(Track(id="t", cues=CUES),))))
        commands = PlayCommands(workspace, one.player, actions)
        panel = PreviewPanel(workspace, one.player, actions)
        dress_actions(actions)
        qtbot.addWidget(panel)
        panel.resize(700, 480)
        panel.show()
        yield Stage(workspace, actions, panel, one, commands)


def picture(width: int, height: int, aspect: Fraction | None = None) -> Picture:
    pixels = bytes((0, 0, 255, 255)) * (width * height)
    shown = aspect or Fraction(width, height)
    return Picture(Fraction(0), Fraction(1), width, height, width * 4, pixels, shown)


# -- the picture --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("space", "aspect", "place"),
    [
        (QSize(1600, 1000), Fraction(16, 9), (0, 50, 1600, 900)),
        (QSize(1000, 500), Fraction(1), (250, 0, 500, 500)),
        (QSize(100, 1000), Fraction(4, 3), (0, 462, 100, 75)),
        (QSize(10, 10), Fraction(1000), (0, 4, 10, 1)),
    ],
)
def test_pictures_fit_with_their_aspect(
    space: QSize, aspect: Fraction, place: tuple[int, ...]
) -> None:
    assert fitted(space, aspect).getRect() == place


def painted(view: QWidget) -> QImage:
    return view.grab().toImage()


def test_a_picture_is_letterboxed_by_its_aspect_not_by_its_pixels(qtbot: QtBot) -> None:
    view = PictureView()
    qtbot.addWidget(view)
    view.resize(400, 200)
    view.show_picture(picture(100, 100, Fraction(1, 2)))
    image = painted(view)
    assert image.pixelColor(200, 100) == QColor(255, 0, 0)
    assert image.pixelColor(155, 5) == QColor(255, 0, 0)
    assert image.pixelColor(140, 100) == QColor(0, 0, 0)
    assert image.pixelColor(260, 100) == QColor(0, 0, 0)


def test_captions_are_white_on_the_lower_part(qtbot: QtBot) -> None:
    view = PictureView()
    qtbot.addWidget(view)
    view.resize(640, 360)
    view.show_picture(picture(64, 36))
    view.show_captions(("Where are the words?",))
    image = painted(view)
    white = [
        y for y in range(360) for x in range(640) if image.pixelColor(x, y) == QColor(255, 255, 255)
    ]
    assert white
    assert min(white) > 300
    assert view.accessibleDescription() == "Where are the words?"
    view.show_captions(())
    assert painted(view).pixelColor(320, 330) == QColor(255, 0, 0)


def test_the_view_asks_for_as_many_pixels_as_it_has(stage: Stage, clip: Path) -> None:
    stage.one.open(clip)
    view, player = stage.panel.view, stage.one.player
    stage.panel.resize(200, 180)
    stage.one.wait(
        lambda: player.picture is not None and player.picture.width <= max(200, view.width())
    )


def test_a_recording_without_pictures_shows_its_name(stage: Stage, tmp_path: Path) -> None:
    blank = painted(stage.panel.view)
    stage.one.open(write_sound(tmp_path / "interview.m4a", beeps([0.2], 1.0), codec="aac"))
    assert painted(stage.panel.view) != blank


# -- captions -----------------------------------------------------------------------------------


def test_captions_are_those_of_the_playhead(stage: Stage, clip: Path) -> None:
    stage.one.open(clip)
    shown: dict[int, tuple[str, ...]] = {}
    for time in (399, 400, 900, 1200, 1600, 2399, 2400):
        stage.one.player.seek(time)
        shown[time] = stage.panel.view.captions
    assert shown == {
        399: (),
        400: ("One",),
        900: ("One", "Two"),
        1200: ("Two",),
        1600: (),
        2399: ("Three",),
        2400: (),
    }


def test_an_edit_shows_at_once(stage: Stage, clip: Path) -> None:
    stage.one.open(clip)
    stage.one.player.seek(500)
    stage.workspace.apply(ReplaceText("t", "a", "Other words"))
    assert stage.panel.view.captions == ("Other words",)
    stage.workspace.undo()
    assert stage.panel.view.captions == ("One",)


# -- the bar ------------------------------------------------------------------------------------


def button(stage: Stage, id_: str) -> QToolButton:
    found = stage.panel.findChild(QToolButton, f"transport.{id_}")
    assert isinstance(found, QToolButton)
    return found


def test_buttons_play_and_step(stage: Stage, clip: Path) -> None:
    stage.one.open(clip)
    QTest.mouseClick(button(stage, "play.toggle"), Qt.MouseButton.LeftButton)
    assert stage.one.player.playing
    assert stage.panel.transport.play_button.accessibleName() == "Pause"
    QTest.mouseClick(button(stage, "play.toggle"), Qt.MouseButton.LeftButton)
    assert not stage.one.player.playing
    shown = stage.one.numbers[-1]
    QTest.mouseClick(button(stage, "play.step_on"), Qt.MouseButton.LeftButton)
    stage.one.wait(lambda: stage.one.shows(shown + 1))


def test_everything_on_the_bar_has_a_name_and_a_tip(stage: Stage) -> None:
    for widget in stage.panel.transport.findChildren(QWidget):
        if isinstance(widget, QAbstractButton | QSlider):
            assert widget.accessibleName(), widget
            assert widget.toolTip() or widget is stage.panel.transport.seek_bar, widget


def test_a_typed_time_is_gone_to(stage: Stage, clip: Path) -> None:
    stage.one.open(clip)
    field = stage.panel.transport.time
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "0:01.5")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert stage.one.player.position == 1500
    stage.one.wait(lambda: stage.one.shows(37))
    assert field.text() == "0:00:01.500"


def test_the_seek_bar_scrubs_and_seeks(stage: Stage, clip: Path) -> None:
    stage.one.open(clip)
    bar = stage.panel.transport.seek_bar
    middle = bar.rect().center()
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=middle)
    assert stage.one.player.position == pytest.approx(1500, abs=40)
    QTest.mouseMove(bar, middle + QPoint(bar.width() // 4, 0))
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=middle + QPoint(bar.width() // 4, 0))
    assert stage.one.player.position == pytest.approx(2265, abs=60)
    assert not stage.one.player.playing
    bar.setFocus()
    QTest.keyClick(bar, Qt.Key.Key_Home)
    assert stage.one.player.position == 0


def test_dragging_while_playing_goes_on_afterwards(stage: Stage, clip: Path) -> None:
    stage.one.open(clip)
    stage.one.player.play()
    bar = stage.panel.transport.seek_bar
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=bar.rect().center())
    assert not stage.one.player.playing
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=bar.rect().center())
    assert stage.one.player.playing


def test_speed_and_volume_are_shown_and_set(stage: Stage) -> None:
    bar = stage.panel.transport
    bar.speed.menu().actions()[0].trigger()
    assert stage.one.player.rate == 0.25
    assert bar.speed.text() == "0.25×"
    stage.press("play.faster")
    assert bar.speed.text() == "0.5×"
    stage.press("play.mute")
    assert stage.one.player.muted
    bar.volume.setValue(40)
    assert stage.one.player.volume == pytest.approx(0.4)
    assert not stage.one.player.muted
    assert not stage.actions["play.mute"].isChecked()


def test_sound_tracks_can_be_chosen_where_there_are_several(stage: Stage, tmp_path: Path) -> None:
    path = write_tracks(
        tmp_path / "two.mka",
        [(beeps([0.5], 1.0), {"language": "eng"}), (beeps([0.25], 1.0), {"language": "ger"})],
    )
    stage.one.open(path)
    menu = stage.panel.transport.tracks.menu()
    assert [action.text() for action in menu.actions()] == ["1: English", "2: German"]
    menu.actions()[1].trigger()
    assert stage.one.player.audio_track == 1
    assert [action.isChecked() for action in menu.actions()] == [False, True]


# -- full screen --------------------------------------------------------------------------------


def test_a_double_click_fills_the_screen_and_esc_leaves(stage: Stage, clip: Path) -> None:
    stage.one.open(clip)
    view = stage.panel.view
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton)
    assert stage.panel.full_screen.isVisible()
    assert view.window() is stage.panel.full_screen
    assert stage.panel.full_screen.size() == stage.panel.screen().size()
    assert stage.actions["play.full_screen"].isChecked()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not stage.panel.full_screen.isVisible()
    assert view.window() is stage.panel
    assert not stage.actions["play.full_screen"].isChecked()
