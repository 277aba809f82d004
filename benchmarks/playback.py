"""Playing: pictures left out of 1080p30 H.264, and memory over an hour.

Each runs in a process of its own, with the real player, the real preview and the silent output
(`python -m benchmarks.playback smooth|hour CLIP` is that process).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from fractions import Fraction
from functools import cache
from pathlib import Path

import av
import numpy as np
import psutil
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from PySide6.QtCore import QCoreApplication, QTimer

from benchmarks.measure import ROOT, Benchmark, Result, Unavailable
from benchmarks.recordings import h264
from cuesmith.bridge.player import Player

_RATE = 30
_WIDE, _HIGH = 160, 90
_SMOOTH_SECONDS = 20
_HOUR_PICTURES = 3600 * _RATE
_CLIP_SECONDS = 60
_MIB = 1024 * 1024
_PATIENCE = 1200


@cache
def _small_clip() -> Path:
    """A minute of small pictures with a tone."""
    path = Path(tempfile.mkdtemp(prefix="cuesmith-benchmark-")) / "small.mp4"
    with av.open(str(path), "w") as output:
        video = output.add_stream("libx264", rate=_RATE)
        assert isinstance(video, VideoStream)
        video.width, video.height, video.pix_fmt = _WIDE, _HIGH, "yuv420p"
        audio = output.add_stream("aac", rate=48000, layout="mono")
        assert isinstance(audio, AudioStream)
        drawn = np.random.default_rng(7).integers(16, 235, (_HIGH * 3 // 2, _WIDE * 2), np.uint8)
        for number in range(_CLIP_SECONDS * _RATE):
            left = number * 2 % _WIDE
            picture = np.ascontiguousarray(drawn[:, left : left + _WIDE])
            frame = VideoFrame.from_ndarray(picture, format="yuv420p")
            frame.pts, frame.time_base = number, Fraction(1, _RATE)
            output.mux(video.encode(frame))
        output.mux(video.encode(None))
        _sing(output, audio)
    return path


def _sing(output: OutputContainer, audio: AudioStream) -> None:
    for start in range(0, _CLIP_SECONDS * 48000, 1024):
        wave = 8000 * np.sin(np.arange(start, start + 1024) / 48000 * 2 * np.pi * 220)
        packed = wave.astype(np.int16).reshape(1, -1)
        frame = AudioFrame.from_ndarray(packed, format="s16", layout="mono")
        frame.sample_rate, frame.pts, frame.time_base = 48000, start, Fraction(1, 48000)
        output.mux(audio.encode(frame))
    output.mux(audio.encode(None))


def _child(what: str, clip: Path) -> dict[str, float]:
    """What the process measured."""
    told = subprocess.run(
        [sys.executable, "-m", "benchmarks.playback", what, str(clip)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        timeout=_PATIENCE,
        check=False,
    )
    if told.returncode:
        raise Unavailable(told.stderr[-500:].strip())
    result: dict[str, float] = json.loads(told.stdout.splitlines()[-1])
    return result


def _run_smooth() -> Result:
    told = _child("smooth", h264(_SMOOTH_SECONDS))
    count = told["shown"] + told["dropped"]
    note = f"{count:.0f} pictures; offset from the sound {told['offset']:.0f} ms in the median"
    return Result(100 * told["dropped"] / count, 1.0, "%", note)


def _run_hour() -> Result:
    told = _child("hour", _small_clip())
    note = f"{told['shown']:.0f} pictures shown"
    return Result(told["after"] / _MIB, told["before"] / _MIB, "MiB", note)


BENCHMARKS = (
    Benchmark("smooth", "pictures dropped of 1080p30 H.264 / 1 %", 1.0, _run_smooth),
    Benchmark("hour", "memory after an hour's playing / after six minutes", 1.05, _run_hour),
)


def _play(what: str, clip: Path) -> dict[str, float]:
    """Play a clip in a window; the process's own part."""
    from PySide6.QtWidgets import QApplication  # noqa: TID251 - it needs a window

    from cuesmith.bridge.actions import Actions
    from cuesmith.bridge.player_output import SilentOutput
    from cuesmith.bridge.workspace import Workspace
    from cuesmith.cli.studio_playback import playback_ports
    from cuesmith.engines.media.pictures import open_pictures
    from cuesmith.engines.media.probe import probe
    from cuesmith.ui.preview.panel import PreviewPanel

    clock = _PicturedClock() if what == "hour" else time.monotonic
    application = QApplication([])
    player = Player(
        None,
        playback_ports(open_pictures),
        open_output=lambda: SilentOutput(clock, 2.0),
        now=clock,
    )
    panel = PreviewPanel(Workspace(), player, Actions())
    panel.resize(1920, 1140) if what == "smooth" else panel.resize(320, 240)
    panel.show()
    player.opened.connect(player.play)
    sizes: list[int] = []
    if isinstance(clock, _PicturedClock):
        _loop_for_an_hour(player, clock, sizes)
    else:
        player.playing_changed.connect(lambda playing: None if playing else application.quit())
    player.open(clip, probe(clip))
    application.exec()
    told = player.statistics()
    player.shutdown()
    return {
        "shown": told.shown,
        "dropped": told.dropped,
        "offset": told.av_offset_ms,
        "before": sizes[0] if sizes else 0,
        "after": sizes[-1] if sizes else 0,
    }


class _PicturedClock:
    """Goes on by one picture as soon as the next one is ready."""

    def __init__(self) -> None:
        self.pictures = 0

    def __call__(self) -> float:
        return self.pictures / _RATE


def _loop_for_an_hour(player: Player, clock: _PicturedClock, sizes: list[int]) -> None:
    """Let the clip end and begin anew, and look at the memory ten times."""
    process = psutil.Process()
    player.playing_changed.connect(lambda playing: None if playing else player.play())
    timer = QTimer(player)

    def go_on() -> None:
        run = player._run
        if run is None or player._clock.moment(run.number) is None:
            return
        if not player._threads.waiting() and player._threads.over_at(run.number) is None:
            return
        clock.pictures += 1
        # Its own timer keeps to the clock on the wall.
        player._look()
        if clock.pictures % (_HOUR_PICTURES // 10) == 0:
            sizes.append(process.memory_info().rss)
        if len(sizes) == 10:
            timer.stop()
            player.playing_changed.disconnect()
            QCoreApplication.quit()

    timer.timeout.connect(go_on)
    timer.start(0)


if __name__ == "__main__":
    print(json.dumps(_play(sys.argv[1], Path(sys.argv[2]))))
