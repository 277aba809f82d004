"""The waveform of the open medium: real files, read by real jobs."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from pytestqt.qtbot import QtBot

from cuesmith.bridge.waveform import Waveform, WaveformReading
from cuesmith.bridge.workspace import Workspace
from cuesmith.cli.studio_media import make_media_ports
from cuesmith.domain.media import MediaInfo
from cuesmith.services.ports import Peaks
from tests.support.media import beeps, write_picture, write_sound, write_tracks
from tests.support.patience import PATIENCE
from tests.support.playing import wait_for

PORTS = make_media_ports()


@pytest.fixture
def workspace() -> Workspace:
    return Workspace()


@pytest.fixture
def reading(workspace: Workspace) -> Iterator[WaveformReading]:
    reading = WaveformReading(workspace, PORTS.peaks, workspace)
    yield reading
    reading.shutdown()


@pytest.fixture
def two_beeps(tmp_path: Path) -> MediaInfo:
    return PORTS.probe(write_sound(tmp_path / "a.wav", beeps([1, 3], 4), codec="pcm_s16le"))


def is_complete(reading: WaveformReading) -> bool:
    known = reading.waveform
    return known is not None and known.peaks is not None and known.peaks.complete


def loud_seconds(waveform: Waveform | None) -> list[int]:
    """Whole seconds that are loud somewhere."""
    assert waveform is not None
    assert waveform.peaks is not None
    level = waveform.peaks.levels[0]
    found = {
        int(place * level.milliseconds // 1000)
        for place, high in enumerate(level.highs.tolist())
        if high > 16_000
    }
    return sorted(found)


def test_an_opened_medium_is_read_to_its_end(
    workspace: Workspace, reading: WaveformReading, two_beeps: MediaInfo, qtbot: QtBot
) -> None:
    assert reading.waveform is None
    workspace.set_medium(two_beeps)
    assert reading.waveform == Waveform()
    qtbot.waitUntil(lambda: is_complete(reading))
    assert loud_seconds(reading.waveform) == [1, 3]
    workspace.set_medium(None)
    assert reading.waveform is None


def test_another_sound_track_is_read_when_it_is_chosen(
    workspace: Workspace, reading: WaveformReading, tmp_path: Path, qtbot: QtBot
) -> None:
    sounds = [beeps([0.5], 4), beeps([2.5], 4)]
    path = write_tracks(tmp_path / "two.mka", [(sound, {}) for sound in sounds])
    workspace.set_medium(PORTS.probe(path))
    qtbot.waitUntil(lambda: is_complete(reading))
    assert loud_seconds(reading.waveform) == [0]
    reading.set_audio_track(1)
    assert reading.waveform == Waveform()
    qtbot.waitUntil(lambda: is_complete(reading))
    assert loud_seconds(reading.waveform) == [2]


def test_a_medium_without_sound_is_said_to_be_silent(
    workspace: Workspace, reading: WaveformReading, tmp_path: Path
) -> None:
    workspace.set_medium(PORTS.probe(write_picture(tmp_path / "silent.mp4")))
    assert reading.waveform == Waveform(silent=True)


def test_a_file_that_is_gone_says_so(
    workspace: Workspace, reading: WaveformReading, two_beeps: MediaInfo, qtbot: QtBot
) -> None:
    two_beeps.path.unlink()
    workspace.set_medium(two_beeps)
    qtbot.waitUntil(
        lambda: reading.waveform is not None and reading.waveform.error is not None,
    )
    assert reading.waveform is not None
    assert reading.waveform.error is not None
    assert "a.wav" in reading.waveform.error.message


def test_what_an_earlier_medium_still_sends_is_not_shown(
    workspace: Workspace, two_beeps: MediaInfo, tmp_path: Path, qtbot: QtBot
) -> None:
    """The first job is held where it has read; the second medium is opened meanwhile."""
    held, go_on = threading.Event(), threading.Event()
    other = PORTS.probe(write_sound(tmp_path / "b.wav", beeps([2], 3), codec="pcm_s16le"))

    def read(medium: MediaInfo, track: int | None) -> Iterator[Peaks]:
        for peaks in PORTS.peaks(medium, track):
            if medium == two_beeps:
                held.set()
                go_on.wait(PATIENCE / 1000)
            yield peaks

    reading = WaveformReading(workspace, read, workspace)
    seen: list[Waveform | None] = []
    reading.changed.connect(seen.append)
    workspace.set_medium(two_beeps)
    qtbot.waitUntil(held.is_set)
    workspace.set_medium(other)
    go_on.set()
    qtbot.waitUntil(lambda: is_complete(reading))
    reading.shutdown()
    qtbot.wait(1)
    assert all(loud_seconds(each) == [2] for each in seen if each is not None and each.peaks)


def test_shutting_down_leaves_no_thread(
    workspace: Workspace, reading: WaveformReading, two_beeps: MediaInfo, qtbot: QtBot
) -> None:
    """Counted by the system: threads of jobs are not Python's own."""
    threads = psutil.Process().num_threads
    before = threads()
    workspace.set_medium(two_beeps)
    reading.shutdown()
    wait_for(lambda: threads() <= before)
