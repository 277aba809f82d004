"""Picture and captions belong together in every frame that is painted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import accumulate
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.style_ports import StylePorts
from cuesmith.bridge.workspace import Workspace
from cuesmith.cli.studio_style import make_style_ports
from cuesmith.domain.caption_image import CaptionImage
from cuesmith.domain.document import Document
from cuesmith.domain.history import History
from cuesmith.domain.track import Track
from cuesmith.services.ports import CaptionRenderer
from cuesmith.ui.preview.panel import PreviewPanel
from tests.support.coded_captions import PaintedFrames, coded_track
from tests.support.media import beeps, silence
from tests.support.numbered_video import HEIGHT, WIDTH, write_numbered
from tests.support.playing import Watched, watched
from tests.support.style_studio import CUES, needs_libass, style_studio

PICTURES = 75
Painted = tuple[int, int | None]
"""The numbers of a picture and of its captions."""


@dataclass
class Stage:
    one: Watched
    panel: PreviewPanel
    painted: PaintedFrames

    def open(self, film: Path) -> None:
        self.one.open(film)
        self.one.wait(lambda: self.painted.read() == (0, 0))
        self.painted.seen.clear()


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("film") / "numbered.mp4"
    return write_numbered(path, PICTURES, sound=beeps([1.0], 3.0))


@dataclass
class SlowRenderer:
    """The real one, which takes longer than a picture is shown: as a heavy script does."""

    real: CaptionRenderer

    def load(self, script: str, storage: tuple[int, int] | None = None) -> None:
        self.real.load(script, storage)

    def render(self, time_ms: int, size: tuple[int, int]) -> tuple[CaptionImage, ...]:
        Event().wait(0.09)
        return self.real.render(time_ms, size)

    def close(self) -> None:
        self.real.close()


def _slow(ports: StylePorts) -> StylePorts:
    def open_slow(medium: Path | None) -> CaptionRenderer:
        return SlowRenderer(ports.open_renderer(medium))

    return replace(ports, open_renderer=open_slow)


@pytest.fixture(params=["quick", "slow"])
def stage(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[Stage]:
    needs_libass()
    ports = make_style_ports()
    with watched(qtbot) as one:
        workspace = Workspace()
        workspace.open(History(Document((coded_track(PICTURES, 25, (WIDTH, HEIGHT)),))))
        style = _slow(ports) if request.param == "slow" else ports
        panel = PreviewPanel(workspace, one.player, Actions(), style=style)
        qtbot.addWidget(panel)
        panel.resize(480, 360)
        panel.show()
        try:
            yield Stage(one, panel, PaintedFrames(panel.view))
        finally:
            panel.shutdown()


def _reads(stage: Stage, number: int) -> bool:
    return stage.painted.read() == (number, number)


def _judge(stage: Stage, show: Callable[[], None], is_wrong: Callable[[Painted], bool]) -> None:
    """Nothing wrong is painted, but where captions were waited for in vain.

    A machine that stops for a quarter of a second brings that about, or lets few pictures be
    painted; it does not each time.
    """
    lost: list[int] = []
    stage.panel.live._patience.timeout.connect(lambda: lost.append(1))
    for _ in range(8):
        stage.one.player.seek(0)
        stage.one.wait(partial(_reads, stage, 0))
        lost.clear()
        stage.painted.seen.clear()
        show()
        seen = list(stage.painted.seen)
        wrong = [pair for pair in seen if is_wrong(pair)]
        assert lost or not wrong, wrong
        if not wrong and len({picture for picture, _ in seen}) >= 5:
            return
    pytest.fail(f"Captions were waited for in vain, again and again: {wrong}")


def test_while_playing_captions_are_at_most_one_picture_late(stage: Stage, film: Path) -> None:
    stage.open(film)

    def play() -> None:
        stage.one.player.play()
        stage.one.wait(lambda: not stage.one.player.playing)

    _judge(stage, play, lambda pair: pair[1] is None or not 0 <= pair[0] - pair[1] <= 1)


def test_steps_and_seeks_show_both_at_once(stage: Stage, film: Path) -> None:
    stage.open(film)
    player = stage.one.player

    def step_and_seek() -> None:
        steps = (1, 1, 1, -1, 1, -1, -1)
        for number, step in zip(accumulate(steps), steps, strict=True):
            player.step(step)
            stage.one.wait(partial(stage.one.shows, number))
        for number in (40, 3, 70, 71, 20):
            player.seek(number * 40)
            stage.one.wait(partial(_reads, stage, number))

    _judge(stage, step_and_seek, lambda pair: pair[0] != pair[1])


def test_captions_go_on_where_sound_is_longer_than_the_pictures(
    qtbot: QtBot, tmp_path: Path
) -> None:
    film = write_numbered(tmp_path / "long.mp4", 30, sound=silence(100.0))
    first, second = replace(CUES[0], end=1200), replace(CUES[1], start=1300, end=99_000)
    with style_studio(qtbot, film) as studio:
        player, wait = studio.one.player, studio.one.wait
        studio.workspace.open(History(Document((Track((first, second), "en", id="t"),))))
        before = studio.captions()
        player.seek(2000)
        wait(lambda: studio.captions() not in ([], before))
        after = studio.captions()
        player.seek(1000)
        wait(lambda: studio.captions() == before)
        player.play()
        wait(lambda: studio.captions() == after)
        assert player.playing
