"""Shot changes, silences and picture times find their way into the workspace; real files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cuesmith.base.resources import resource_path
from cuesmith.bridge.frequencies import FrequencyReading
from cuesmith.bridge.marks_reading import MarksReading
from cuesmith.bridge.waveform import WaveformReading
from cuesmith.bridge.workspace import Marks, Workspace
from cuesmith.cli.studio_media import make_media_ports
from cuesmith.domain.media import MediaInfo
from cuesmith.domain.speech import Span
from cuesmith.services.ports import Spectrogram
from tests.support.media import BEEP_HERTZ, beeps, write_picture, write_sound

PORTS = make_media_ports()


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    workspace = Workspace()
    waveform = WaveformReading(workspace, PORTS.peaks, workspace)
    marks = MarksReading(workspace, PORTS, waveform, workspace)
    yield workspace
    waveform.shutdown()
    marks.shutdown()


def test_a_film_gets_its_shots_and_silences(workspace: Workspace, qtbot: QtBot) -> None:
    sample = PORTS.probe(resource_path("sample", "welcome.mp4"))
    workspace.set_medium(sample)
    frames = workspace.frame_times
    assert frames is not None  # the stated rate, at once
    assert frames.rate == 25
    qtbot.waitUntil(lambda: bool(workspace.marks.shots))
    qtbot.waitUntil(lambda: bool(workspace.marks.silences))
    qtbot.waitUntil(lambda: workspace.frame_times is not frames)
    exact = workspace.frame_times
    assert exact is not None
    assert all(shot == exact.time_of(exact.frame_at(shot)) for shot in workspace.marks.shots)
    workspace.set_medium(None)
    assert workspace.marks == Marks()
    assert workspace.frame_times is None


def test_sound_alone_gets_its_silences(workspace: Workspace, tmp_path: Path, qtbot: QtBot) -> None:
    path = write_sound(tmp_path / "a.wav", beeps([1, 3], 4), codec="pcm_s16le")
    workspace.set_medium(PORTS.probe(path))
    qtbot.waitUntil(lambda: bool(workspace.marks.silences))
    assert any(span.start <= 1500 and span.end >= 2500 for span in workspace.marks.silences)
    assert workspace.frame_times is None


def test_pictures_alone_are_searched_for_shots_too(
    workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    guesses: list[object] = []
    workspace.frame_times_changed.connect(guesses.append)
    workspace.set_medium(PORTS.probe(write_picture(tmp_path / "silent.mp4")))
    qtbot.waitUntil(lambda: len(guesses) >= 3)  # none, stated, exact
    assert workspace.frame_times is not None
    assert workspace.frame_times.rate == pytest.approx(10)


# -- the spectrogram ---------------------------------------------------------------------------


@pytest.fixture
def reading() -> Iterator[FrequencyReading]:
    reading = FrequencyReading(PORTS)
    yield reading
    reading.shutdown()


@pytest.fixture
def beeping(tmp_path: Path) -> MediaInfo:
    path = write_sound(tmp_path / "a.wav", beeps([1, 3], 4), codec="pcm_s16le")
    return PORTS.probe(path)


def test_a_beep_is_seen_where_and_as_high_as_it_is(
    reading: FrequencyReading, beeping: MediaInfo, qtbot: QtBot
) -> None:
    made: list[Spectrogram] = []
    reading.came.connect(made.append)
    reading.want(beeping, None, Span(0, 2000), 200)
    qtbot.waitUntil(lambda: bool(made))
    levels, span = made[0].levels, made[0].span
    assert span.start == 0
    assert span.end >= 2000
    column = round((1030 - span.start) * levels.shape[1] / span.duration)
    band = int(levels[:, column].argmax())
    hertz = (levels.shape[0] - band) * 8000 / levels.shape[0]
    assert hertz == pytest.approx(BEEP_HERTZ, abs=100)


def test_a_little_scrolling_asks_for_nothing_new(
    reading: FrequencyReading, beeping: MediaInfo, qtbot: QtBot
) -> None:
    made: list[Spectrogram] = []
    reading.came.connect(made.append)
    reading.want(beeping, None, Span(0, 2000), 200)
    qtbot.waitUntil(lambda: bool(made) and not reading.busy)
    reading.want(beeping, None, Span(500, 2500), 200)
    assert not reading.busy
    reading.want(beeping, None, Span(3000, 3500), 200)
    assert reading.busy
    qtbot.waitUntil(lambda: len(made) == 2)


def test_what_cannot_be_read_is_told(
    reading: FrequencyReading, beeping: MediaInfo, qtbot: QtBot
) -> None:
    beeping.path.unlink()
    with qtbot.waitSignal(reading.failed) as failure:
        reading.want(beeping, None, Span(0, 1000), 100)
    assert "a.wav" in failure.args[0].message
