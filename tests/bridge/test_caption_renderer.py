"""Captions drawn on their own thread: the latest wish counts, what comes next is made ready."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from cuesmith.base.errors import CuesmithError, RenderingError
from cuesmith.bridge.caption_renderer import CaptionDrawer, Drawing, Scene
from cuesmith.cli.studio_style import make_style_ports
from cuesmith.domain.cue import Cue
from cuesmith.domain.track import Track
from tests.support.playing import wait_for
from tests.support.style_studio import needs_libass

TRACK = Track((Cue("a", 0, 2000, "One two"), Cue("b", 90_000, 91_000, "Far away")), id="t")
SCENE = Scene((TRACK,), (640, 360), (640, 360))


class Drawer:
    """A drawer, and what it said."""

    def __init__(self, drawer: CaptionDrawer) -> None:
        self.drawer = drawer
        self.drawn: list[Drawing] = []
        self.errors: list[CuesmithError] = []
        drawer.drawn.connect(self.drawn.append)
        drawer.failed.connect(self.errors.append)


@pytest.fixture
def one(qtbot: QtBot) -> Iterator[Drawer]:
    needs_libass()
    ports = make_style_ports()
    made = Drawer(CaptionDrawer(ports.script, ports.open_renderer))
    yield made
    made.drawer.shutdown()


def test_a_time_is_drawn_and_those_ahead_are_ready(one: Drawer) -> None:
    assert one.drawer.want(SCENE, 500, (540, 580)) is None
    wait_for(lambda: one.drawn)
    assert one.drawn[0].time == 500
    assert one.drawn[0].images
    wait_for(lambda: one.drawer.want(SCENE, 500, (540, 580)))
    ready: list[Drawing] = []

    def is_ready() -> bool:
        ready.extend(filter(None, [one.drawer.want(SCENE, 540, (580,))]))
        return bool(ready)

    wait_for(is_ready)
    assert ready[0].time == 540


def test_of_many_wishes_the_last_one_is_drawn(one: Drawer) -> None:
    for time in range(0, 2000, 10):
        one.drawer.want(SCENE, time)
    wait_for(lambda: one.drawn and one.drawn[-1].time == 1990)
    assert len(one.drawn) < 200


def test_cues_far_away_are_drawn_when_time_gets_there(one: Drawer) -> None:
    one.drawer.want(SCENE, 500)
    wait_for(lambda: one.drawn)
    one.drawer.want(SCENE, 90_500)
    wait_for(lambda: one.drawn[-1].time == 90_500)
    assert one.drawn[-1].images


def test_a_size_that_cannot_be_is_said_and_the_next_one_drawn(one: Drawer) -> None:
    one.drawer.want(Scene((TRACK,), (640, 360), (0, 0)), 500)
    wait_for(lambda: one.errors)
    one.drawer.want(SCENE, 500)
    wait_for(lambda: one.drawn)


def test_without_a_renderer_it_is_said(qtbot: QtBot) -> None:
    def refuse(_medium: object) -> None:
        raise RenderingError("There is no libass.")

    made = Drawer(CaptionDrawer(make_style_ports().script, refuse))  # type: ignore[arg-type]
    made.drawer.want(SCENE, 500)
    wait_for(lambda: made.errors)
    assert made.errors[0].message == "There is no libass."
    made.drawer.shutdown()
