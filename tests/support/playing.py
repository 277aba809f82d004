"""A player for tests: real files, real threads, a silent output, and time as the test likes it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer
from pytestqt.qtbot import QtBot

from cuesmith.bridge.player import Player
from cuesmith.bridge.player_clock import Now
from cuesmith.bridge.player_output import SilentOutput
from cuesmith.bridge.player_sound import OpenOutput
from cuesmith.cli.studio_playback import playback_ports
from cuesmith.domain.media import MediaInfo, Picture
from cuesmith.engines.media.pictures import open_pictures
from cuesmith.engines.media.probe import probe
from cuesmith.services.ports import PictureReader
from tests.support.numbered_video import number_in
from tests.support.patience import PATIENCE

OpenReader = Callable[[MediaInfo], PictureReader]


class Tape(SilentOutput):
    """Keeps what was written since it was started last."""

    def __init__(self, now: Now = time.monotonic) -> None:
        super().__init__(now)
        self.sound = bytearray()
        self.volumes: list[float] = []
        self.starts = 0

    def start(self) -> None:
        super().start()
        self.starts += 1
        self.sound.clear()

    def write(self, data: bytes) -> int:
        frames = super().write(data)
        self.sound += data[: frames * self.format.frame_bytes]
        return frames

    def set_volume(self, volume: float) -> None:
        self.volumes.append(volume)


class HandClock:
    """Time that passes when the test says so."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


def wait_for(condition: Callable[[], object], patience_ms: int = PATIENCE) -> None:
    """Like `waitUntil`, which holds Python's lock and so starves the threads that work."""
    loop, timer, patience = QEventLoop(), QTimer(), QDeadlineTimer(patience_ms)
    timer.timeout.connect(lambda: loop.quit() if condition() else None)
    timer.timeout.connect(lambda: loop.quit() if patience.hasExpired() else None)
    if not condition():
        timer.start(2)
        try:
            loop.exec()
        finally:  # a failure keeps this frame, and with it the timer, for its report
            timer.stop()
    assert condition(), "This did not come about in time."


class Watched:
    """A player, and what it said."""

    def __init__(
        self, now: Now, open_output: OpenOutput | None, open_reader: OpenReader = open_pictures
    ) -> None:
        self.tape = Tape(now)
        self.player = Player(
            None,
            playback_ports(open_reader),
            open_output=open_output or (lambda: self.tape),
            now=now,
        )
        self.pictures: list[Picture] = []
        self.positions: list[int] = []
        self.notices: list[str] = []
        self.errors: list[Exception] = []
        self.player.picture_changed.connect(self._on_picture)
        self.player.position_changed.connect(self.positions.append)
        self.player.noticed.connect(self.notices.append)
        self.player.failed.connect(self.errors.append)

    def _on_picture(self, picture: Picture | None) -> None:
        if picture is not None:
            self.pictures.append(picture)

    @property
    def numbers(self) -> list[int]:
        return [number_in(picture) for picture in self.pictures]

    def wait(self, condition: Callable[[], object]) -> None:
        """`wait_for`."""
        wait_for(condition)

    @property
    def sounding(self) -> bool:
        """Whether the player's time goes by the sound already."""
        run = self.player._run
        return run is not None and self.player._clock.moment(run.number) is not None

    @property
    def sound_ahead(self) -> float:
        """Seconds of sound that are written and not heard yet: so far time may go at once."""
        reading = self.player._clock._reading
        if reading is None:
            return 0.0
        ahead = (reading.written - reading.heard.frames) / reading.frame_rate
        return ahead - (self.player._clock.now() - reading.heard.at)

    def shows(self, number: int) -> bool:
        return bool(self.pictures) and number_in(self.pictures[-1]) == number

    def open(self, path: Path) -> None:
        """Open, and wait for it and its first picture."""
        medium = probe(path)
        self.player.open(path, medium)
        self.wait(lambda: self.player.medium is not None or self.errors)
        if self.player._threads.has_pictures:
            self.wait(lambda: self.player.picture is not None)


@contextmanager
def watched(
    _qtbot: QtBot,
    now: Now = time.monotonic,
    open_output: OpenOutput | None = None,
    open_reader: OpenReader = open_pictures,
) -> Iterator[Watched]:
    """A player that is shut down afterwards."""
    one = Watched(now, open_output, open_reader)
    try:
        yield one
    finally:
        one.player.shutdown()
