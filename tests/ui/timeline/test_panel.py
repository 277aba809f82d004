"""The timeline's panel: heads, commands, following the playhead, and what it says of the sound."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.player import Player
from cuesmith.bridge.workspace import Workspace
from cuesmith.cli.studio_media import make_media_ports
from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document
from cuesmith.domain.history import History
from cuesmith.domain.media import MediaInfo, StreamInfo, StreamKind
from cuesmith.domain.track import Track
from cuesmith.ui.timeline.panel import TimelinePanel
from cuesmith.ui.timeline.scale import TimeScale
from tests.support.media import beeps, write_picture, write_sound

PORTS = make_media_ports()
CUES = tuple(Cue(f"c{n}", n * 2000, n * 2000 + 1500, f"Cue {n}") for n in range(150))
DOCUMENT = Document(
    (
        Track(CUES, "en", "Dialogue", id="en"),
        Track(CUES[:3], "de", id="de"),
    )
)


class RunningPlayer(Player):
    """Plays only in name: the test says where it is."""

    runs = False

    @property
    def playing(self) -> bool:
        return self.runs


class Studio:
    def __init__(self, qtbot: QtBot) -> None:
        self.workspace = Workspace()
        self.player = RunningPlayer()
        self.actions = Actions()
        self.panel = TimelinePanel(self.workspace, self.player, self.actions, PORTS)
        qtbot.addWidget(self.panel)
        self.panel.resize(1128, 300)
        self.panel.show()
        self.view = self.panel.view

    def play_to(self, *times: int) -> None:
        """Time goes on while playing."""
        self.player.runs = True
        for ms in times:
            self.player.seek(ms)

    @property
    def shown(self) -> tuple[float, float]:
        scale = self.view.scale
        return scale.start_ms, scale.time_of(self.view.navigation.width)


@pytest.fixture
def studio(qtbot: QtBot) -> Iterator[Studio]:
    studio = Studio(qtbot)
    yield studio
    studio.panel.shutdown()
    studio.player.shutdown()


@pytest.fixture
def opened(studio: Studio) -> Studio:
    """Five minutes of cues, ten seconds of them in sight."""
    studio.workspace.open(History(DOCUMENT))
    studio.view.navigation.set_scale(TimeScale(0, 10))
    return studio


def is_complete(studio: Studio) -> bool:
    peaks = studio.view.sound.peaks
    return peaks is not None and peaks.complete


def test_a_document_begins_with_its_first_minute(studio: Studio) -> None:
    studio.workspace.open(History(DOCUMENT))
    assert studio.shown == pytest.approx((0, 60_000))


def test_the_zoom_that_was_left_comes_back(studio: Studio) -> None:
    studio.panel.start_with(25)
    studio.workspace.open(History(DOCUMENT))
    assert studio.panel.zoom == pytest.approx(25)
    assert studio.shown[0] == pytest.approx(0)
    studio.panel.start_with(1e9)
    studio.workspace.open(History(DOCUMENT))
    assert studio.shown == pytest.approx((0, CUES[-1].end))


def test_a_medium_fills_in(studio: Studio, tmp_path: Path, qtbot: QtBot) -> None:
    assert "Open a video" in studio.view.sound.remark
    path = write_sound(tmp_path / "a.wav", beeps([1, 3], 4), codec="pcm_s16le")
    studio.workspace.set_medium(PORTS.probe(path))
    assert studio.view.sound.remark
    qtbot.waitUntil(lambda: is_complete(studio))
    assert studio.view.sound.remark == ""
    assert studio.shown == pytest.approx((0, 4000))


def test_what_has_no_sound_says_so_in_its_place(studio: Studio, tmp_path: Path) -> None:
    studio.workspace.set_medium(PORTS.probe(write_picture(tmp_path / "silent.mp4")))
    assert studio.view.sound.remark == "This file has no sound."
    assert studio.view.lanes.sound_height > 0


def test_a_broken_file_says_why(studio: Studio, tmp_path: Path, qtbot: QtBot) -> None:
    path = write_sound(tmp_path / "a.wav", beeps([1], 2), codec="pcm_s16le")
    medium = PORTS.probe(path)
    path.write_bytes(b"nothing of the kind")
    studio.workspace.set_medium(medium)
    qtbot.waitUntil(lambda: "a.wav" in studio.view.sound.remark)


def test_the_head_of_a_track_makes_it_the_active_one(opened: Studio, qtbot: QtBot) -> None:
    first, second = opened.panel.headers.buttons
    assert first.isChecked()
    assert "Dialogue" in first.accessibleName()
    assert "German" in second.accessibleName()
    assert "3 cues" in second.accessibleDescription()
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert opened.workspace.active_track == "de"
    assert second.isChecked()
    assert second.height() > first.height()
    assert [lane.height for lane in opened.view.lanes.lanes] == [first.height(), second.height()]


def test_the_eye_of_a_track_shows_it_over_the_picture(opened: Studio, qtbot: QtBot) -> None:
    first, second = opened.panel.headers.buttons
    workspace = opened.workspace
    assert [first.eye.isChecked(), second.eye.isChecked()] == [True, False]
    qtbot.mouseClick(second.eye, Qt.MouseButton.LeftButton)
    assert second.eye.isChecked()
    assert workspace.shown_tracks == workspace.document.tracks[:2]
    assert first.isChecked(), "It was only looked at."
    qtbot.keyClick(first.eye, Qt.Key.Key_Space)
    assert workspace.shown_tracks == workspace.document.tracks[1:2]


def test_the_zoom_commands(opened: Studio) -> None:
    scale = opened.view.scale
    opened.player.seek(5000)
    opened.actions["view.zoom_in"].trigger()
    assert opened.view.scale.ms_per_pixel < scale.ms_per_pixel
    assert opened.view.scale.x_of(5000) == pytest.approx(scale.x_of(5000))
    opened.actions["view.zoom_out"].trigger()
    assert opened.view.scale.ms_per_pixel == pytest.approx(scale.ms_per_pixel)
    opened.actions["view.zoom_fit"].trigger()
    assert opened.shown == pytest.approx((0, CUES[-1].end))
    opened.workspace.select_cues(["c2", "c3"], "c2")
    opened.actions["view.zoom_selection"].trigger()
    start, end = opened.shown
    assert 3500 < start < 4000
    assert 7500 < end < 8000


def test_the_page_turns_when_the_playhead_leaves_it(opened: Studio) -> None:
    opened.play_to(9000, 9650)
    assert opened.shown[0] == 0
    opened.play_to(9900)
    start, end = opened.shown
    assert start <= 9900 < end - 8000


def test_who_looks_elsewhere_is_left_there_but_follows_a_jump(opened: Studio) -> None:
    opened.play_to(2000)
    opened.view.navigation.set_scale(TimeScale(100_000, 10))
    opened.play_to(2500, 3000)
    assert opened.shown[0] == 100_000
    opened.play_to(60_000)
    assert opened.shown[0] <= 60_000 <= opened.shown[1]


def test_without_following_the_page_stays(opened: Studio) -> None:
    opened.actions["view.follow"].trigger()
    assert not opened.actions["view.follow"].isChecked()
    opened.play_to(9000, 9990, 11_000)
    assert opened.shown[0] == 0
    opened.actions["view.follow"].trigger()
    assert opened.shown[0] > 0


def test_a_cue_chosen_elsewhere_comes_into_sight_and_is_told(opened: Studio) -> None:
    opened.workspace.select_cues(["c100"], "c100", "list")
    assert opened.shown[0] <= 200_000 < opened.shown[1]
    assert "Cue 101" in opened.view.accessibleDescription()
    assert "Cue 100" in opened.view.accessibleDescription()  # its text
    before = opened.shown
    opened.workspace.select_cues(["c99"], "c99", "list")  # in sight already
    assert opened.shown == before


def test_a_long_medium_without_cues_can_be_seen_whole(studio: Studio) -> None:
    medium = MediaInfo(Path("a.mkv"), "matroska", Fraction(0), Fraction(86_400), ())
    studio.workspace.set_medium(medium)
    studio.actions["view.zoom_fit"].trigger()
    assert studio.shown == pytest.approx((0, 86_400_000))


def test_the_spectrogram_is_shown_where_it_is_wanted(
    studio: Studio, tmp_path: Path, qtbot: QtBot
) -> None:
    path = write_sound(tmp_path / "a.wav", beeps([1, 3], 4), codec="pcm_s16le")
    studio.workspace.set_medium(PORTS.probe(path))
    qtbot.waitUntil(lambda: is_complete(studio))
    studio.actions["view.spectrogram"].trigger()
    qtbot.waitUntil(lambda: studio.view.sound.spectrogram is not None)
    image = studio.view.viewport().grab().toImage()
    # 1 kHz lies an eighth above the foot of what reaches up to 8 kHz.
    bottom, height = studio.view.lanes.sound_bottom, studio.view.lanes.sound_height * 0.6
    beep = round(studio.view.scale.x_of(1030))
    quiet, loud = (
        image.pixelColor(x, round(bottom - height / 8)).lightness() for x in (beep - 60, beep)
    )
    assert abs(quiet - loud) > 60
    studio.actions["view.spectrogram"].trigger()
    assert not studio.view.sound.frequencies


def test_the_spectrogram_of_hours_is_not_drawn_but_said(studio: Studio) -> None:
    sound = StreamInfo(0, StreamKind.AUDIO, "aac")
    medium = MediaInfo(Path("a.mka"), "matroska", Fraction(0), Fraction(7200), (sound,))
    studio.actions["view.spectrogram"].trigger()
    studio.workspace.set_medium(medium)
    studio.actions["view.zoom_fit"].trigger()
    assert "Zoom in" in studio.view.sound.spectrogram_remark
    studio.workspace.set_medium(None)
    assert not studio.view.sound.frequencies


def test_the_active_track_is_scrolled_to_and_the_wheel_scrolls_on(studio: Studio) -> None:
    tracks = tuple(Track(CUES[:3], id=f"t{number}") for number in range(20))
    studio.workspace.open(History(Document(tracks)))
    studio.workspace.set_active_track("t15")
    lane = studio.view.lanes.active_lane
    assert lane is not None
    assert studio.view.lanes.lanes_top <= lane.top
    assert lane.bottom <= studio.view.viewport().height()
    studio.workspace.set_active_track("t0")
    lane = studio.view.lanes.active_lane
    assert lane is not None
    assert lane.top == studio.view.lanes.lanes_top
    studio.panel.headers.wheel_turned.emit(50)
    assert studio.view.verticalScrollBar().value() == 50
    heads = [button.y() for button in studio.panel.headers.buttons]
    top = studio.view.lanes.lanes_top
    assert heads == [each.top - top for each in studio.view.lanes.lanes]
