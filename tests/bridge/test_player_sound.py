"""The clock, the feed and the outputs: exact in counted time, whatever a device does."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from cuesmith.base.errors import MediaError
from cuesmith.bridge.player_clock import Heard, PlayClock, Reading, Run, Stretch
from cuesmith.bridge.player_device import HeardEstimate, SoundServer
from cuesmith.bridge.player_feed import SoundFeed
from cuesmith.bridge.player_output import SilentOutput
from cuesmith.domain.media import SoundFormat
from tests.support.media import beeps, write_sound
from tests.support.playing import HandClock, Tape, Watched, watched

SOUND = SoundFormat(1000, 1, floating=False)


class Counting:
    """A source whose samples are their own places, in milliseconds."""

    def __init__(self, seconds: float, broken_at: float | None = None) -> None:
        self._end = round(seconds * 1000)
        self._broken = None if broken_at is None else round(broken_at * 1000)
        self._place = 0

    def seek(self, start: Fraction, rate: float = 1.0) -> None:
        self._place = round(start * 1000)

    def read(self) -> bytes | None:
        if self._broken is not None and self._place >= self._broken:
            raise MediaError("It breaks off.")
        if self._place >= self._end:
            return None
        block = np.arange(self._place, min(self._place + 70, self._end), dtype=np.int16)
        self._place += len(block)
        return block.tobytes()

    def piece(self, start: Fraction, seconds: Fraction) -> bytes:
        return b""

    def close(self) -> None:
        pass


def fed(feed: SoundFeed, frames: int) -> list[int]:
    data = b""
    while len(data) < frames * 2 and (block := feed.read()) is not None:
        data += block
    return [int(sample) for sample in np.frombuffer(data, np.int16)]


def test_a_span_has_exactly_its_frames() -> None:
    run = Run(1, Fraction(1, 10), Fraction(1, 4))
    assert fed(SoundFeed(Counting(1.0), run, SOUND), 9999) == list(range(100, 250))


def test_a_loop_joins_its_ends() -> None:
    run = Run(1, Fraction(15, 100), Fraction(1, 4), again=Fraction(1, 10))
    feed = SoundFeed(Counting(1.0), run, SOUND)
    once = list(range(100, 250))
    assert fed(feed, 400)[:400] == (list(range(150, 250)) + once * 3)[:400]
    assert feed.stretches[:3] == (Stretch(0, 0, 0.15), Stretch(100, 1, 0.1), Stretch(250, 2, 0.1))


def test_behind_its_loop_a_run_goes_on() -> None:
    run = Run(1, Fraction(1, 2), Fraction(1, 4), again=Fraction(1, 10))
    assert fed(SoundFeed(Counting(1.0), run, SOUND), 100)[:100] == list(range(500, 600))


def test_after_the_track_there_is_silence_and_its_end_is_known() -> None:
    feed = SoundFeed(Counting(0.2), Run(1, Fraction(1, 10)), SOUND)
    assert fed(feed, 200)[98:102] == [198, 199, 0, 0]
    assert feed.ended_at == pytest.approx(0.2)
    assert feed.problem is None


def test_a_track_that_breaks_is_over_there() -> None:
    feed = SoundFeed(Counting(0.5, broken_at=0.14), Run(1, Fraction(0)), SOUND)
    assert fed(feed, 300)[138:142] == [138, 139, 0, 0]
    assert feed.ended_at == pytest.approx(0.14)
    assert isinstance(feed.problem, MediaError)


def test_the_clock_follows_stretches_and_never_passes_what_was_written() -> None:
    run = Run(7, Fraction(1), rate=2.0)
    stretches = (Stretch(0, 0, 1.0), Stretch(500, 1, 0.5))
    reading = Reading(run, 1000, stretches, Heard(400, 10.0, moving=True), 700)
    assert reading.moment(10.0) == pytest.approx((0, 1.8))
    assert reading.moment(10.2) == pytest.approx((1, 0.7))
    assert reading.moment(99.0) == pytest.approx((1, 0.9))
    clock = PlayClock(lambda: 10.0)
    clock.tell(reading)
    assert clock.moment(7) == pytest.approx((0, 1.8))
    assert clock.moment(6) is None


def test_the_silent_output_takes_time() -> None:
    clock = HandClock()
    output = SilentOutput(clock, buffer_seconds=0.2)
    output.start()
    size = output.format.frame_bytes
    assert output.write(bytes(size * 20_000)) == 9600
    assert output.free() == 0
    clock.seconds += 0.1
    assert output.heard().frames == pytest.approx(4800)
    assert output.free() == pytest.approx(4800, abs=1)
    clock.seconds += 5
    assert output.heard().frames == 9600
    output.write(bytes(size * 4800))
    assert output.heard().frames == pytest.approx(9600)
    clock.seconds += 0.05
    assert output.heard().frames == pytest.approx(12_000)


def test_gulps_are_smoothed() -> None:
    """The system takes 20 ms at a time and 100 ms ahead; what is heard goes on evenly."""
    estimate, worst = HeardEstimate(48000), 0.0
    for step in range(1000):
        now = step * 0.01
        taken = 4800 + (step // 2) * 960
        found = estimate.look(taken, now)
        worst = max(worst, abs(found.frames / 48000 - now))
    assert worst < 0.002


def test_a_device_with_another_clock_is_followed() -> None:
    estimate = HeardEstimate(48000)
    for step in range(60_000):
        now = step * 0.01
        found = estimate.look(round(480 + now * 48000 * 1.001), now)
    assert found.frames / 48000 == pytest.approx(now * 1.001, abs=0.02)


def test_nothing_is_heard_before_the_device_begins_or_after_it_ran_dry() -> None:
    estimate = HeardEstimate(48000)
    assert not estimate.look(0, 1.0).moving
    assert estimate.look(4800, 2.0).frames == 0
    assert estimate.look(4800, 2.05).frames == pytest.approx(2400)
    assert estimate.look(4800, 5.0).frames <= 4800


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="PulseAudio's socket")
def test_a_server_that_went_away_is_not_relied_upon_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "native"
    monkeypatch.setenv("PULSE_SERVER", f"unix:{path}")
    assert SoundServer().answers(), "where none is known, Qt may look by itself"
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(path))
        listening.listen()
        server = SoundServer()
        assert server.answers()
    assert not server.answers()
    path.unlink()
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(path))
        listening.listen()
        assert not server.answers()


class Failing(Tape):
    """A device that is unplugged when the test says so."""

    def unplug(self) -> None:
        self.failed = True


@pytest.fixture
def device(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[Watched, Failing]]:
    path = write_sound(tmp_path / "talk.m4a", beeps([0.2], 3.0), codec="aac")
    failing = Failing()
    with watched(qtbot, open_output=lambda: None if failing.failed else failing) as one:
        one.open(path)
        yield one, failing


def test_a_device_that_is_unplugged_is_told_once(device: tuple[Watched, Failing]) -> None:
    one, failing = device
    one.player.play()
    one.wait(lambda: one.player.position > 300)
    failing.unplug()
    before = one.player.position
    one.wait(lambda: one.player.position > before + 300)
    one.player.pause()
    one.player.play()
    one.wait(lambda: one.player.position > before + 400)
    assert len(one.notices) == 1
    assert "sound device is gone" in one.notices[0]


def test_without_a_device_it_is_said_once(qtbot: QtBot, tmp_path: Path) -> None:
    path = write_sound(tmp_path / "talk.m4a", beeps([0.2], 1.0), codec="aac")
    with watched(qtbot, open_output=lambda: None) as one:
        for _ in range(2):
            one.open(path)
            one.player.play()
            one.wait(lambda: one.player.position > 50)
        assert len(one.notices) == 1
        assert "no sound device" in one.notices[0]
