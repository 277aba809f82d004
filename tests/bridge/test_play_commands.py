"""Every play command does what its row says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.actions import Actions
from cuesmith.bridge.play_commands import PlayCommands
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document
from cuesmith.domain.history import History
from cuesmith.domain.speech import Span
from cuesmith.domain.track import Track
from tests.support.media import beeps
from tests.support.numbered_video import write_numbered
from tests.support.playing import Watched, watched

CUES = (Cue("a", 200, 400, "One"), Cue("b", 1000, 2200, "Two"))


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("clip") / "numbered.mp4"
    return write_numbered(path, 75, sound=beeps([1.0], 3.0))


class Desk:
    def __init__(self, one: Watched, clip: Path) -> None:
        self.one, self.player = one, one.player
        self.workspace, self.actions = Workspace(), Actions()
        self.commands = PlayCommands(self.workspace, one.player, self.actions)
        self.refusals: list[CuesmithError] = []
        self.workspace.refused.connect(self.refusals.append)
        self.workspace.open(History(Document(tracks=(Track(id="t", cues=CUES),))))
        assert not self.actions["play.toggle"].isEnabled()
        one.open(clip)
        self.workspace.select_cues(["b"])

    def press(self, id_: str) -> None:
        assert self.actions[id_].isEnabled()
        self.actions[id_].trigger()

    def spans(self, id_: str) -> tuple[int, int]:
        """Where playing begins and pauses."""
        self.press(id_)
        begun = self.player.position
        self.player.set_rate(2.0)
        self.one.wait(lambda: not self.player.playing)
        return begun, self.player.position


@pytest.fixture
def desk(qtbot: QtBot, clip: Path) -> Iterator[Desk]:
    with watched(qtbot) as one:
        yield Desk(one, clip)


def test_all_rows_but_full_screen_are_bound(desk: Desk) -> None:
    unbound = {id_ for id_ in desk.actions.unbound if id_.startswith("play.")}
    assert unbound == {"play.full_screen"}


@pytest.mark.parametrize(
    ("id_", "span"),
    [
        ("play.cue", (1000, 2200)),
        ("play.before_start", (500, 1000)),
        ("play.after_start", (1000, 1500)),
        ("play.before_end", (1700, 2200)),
        ("play.after_end", (2200, 2700)),
    ],
)
def test_spans_around_the_cue(desk: Desk, id_: str, span: tuple[int, int]) -> None:
    assert desk.spans(id_) == span


@pytest.mark.parametrize(
    ("id_", "position"),
    [
        ("play.to_start", 1000),
        ("play.to_end", 2200),
        ("play.back", 1000),
        ("play.on", 2000),
        ("play.second_back", 500),
        ("play.second_on", 2500),
    ],
)
def test_going_elsewhere(desk: Desk, id_: str, position: int) -> None:
    desk.player.seek(1500)
    desk.press(id_)
    assert desk.player.position == position


def test_without_a_cue_it_is_said(desk: Desk) -> None:
    desk.workspace.select_cues([])
    desk.player.seek(0)
    desk.press("play.cue")
    assert not desk.player.playing
    assert "No cue" in str(desk.refusals[0])


def test_a_loop_follows_the_cue_that_is_chosen(desk: Desk) -> None:
    desk.press("play.loop")
    assert desk.player.loop == Span(1000, 2200)
    desk.workspace.select_cues(["a"])
    assert desk.player.loop == Span(200, 400)
    assert desk.player.playing
    assert desk.player.position < 400
    desk.press("play.loop")
    assert desk.player.loop is None


def test_playing_the_cue_once_ends_the_loop(desk: Desk) -> None:
    desk.press("play.loop")
    desk.press("play.cue")
    assert not desk.actions["play.loop"].isChecked()


def test_the_shuttle_goes_faster_slower_and_back(desk: Desk) -> None:
    desk.press("play.shuttle_on")
    assert desk.player.playing
    desk.press("play.shuttle_on")
    desk.press("play.shuttle_on")
    assert desk.player.rate == 2.0
    desk.press("play.shuttle_back")
    assert desk.player.rate == 1.5
    desk.press("play.shuttle_back")
    desk.player.seek(2000)
    desk.press("play.shuttle_back")
    assert not desk.player.playing
    desk.one.wait(lambda: desk.player.position < 1900)
    desk.press("play.toggle_key")
    stood = desk.player.position
    assert not desk.player.playing
    desk.press("play.step_back")
    desk.one.wait(lambda: desk.player.position < stood)


def test_volume_and_speed(desk: Desk) -> None:
    desk.press("play.volume_down")
    desk.press("play.volume_down")
    assert desk.player.volume == pytest.approx(0.8)
    desk.press("play.mute")
    desk.press("play.volume_up")
    assert (desk.player.volume, desk.player.muted) == (0.9, False)
    desk.press("play.slower")
    assert desk.player.rate == 0.75
    desk.press("play.normal_speed")
    assert desk.player.rate == 1.0


def test_closing_the_medium_greys_out(desk: Desk) -> None:
    desk.player.close()
    assert not desk.actions["play.toggle"].isEnabled()
    assert desk.actions["play.mute"].isEnabled()
