"""Recordings to measure with, made once and kept in the temporary folder."""

from __future__ import annotations

import tempfile
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.video.frame import VideoFrame

_RATE = 48000
_FRAME = 1024
_FRAMES = 2813
"""About a minute, encoded once; a recording repeats its packets."""
_WIDE, _HIGH, _PICTURE_RATE = 1920, 1080, 30


def aac(seconds: int) -> Path:
    """A stereo AAC file of noise and tones, 128 kbit/s, this long to a frame."""
    folder = Path(tempfile.gettempdir()) / "cuesmith-benchmarks"
    path = folder / f"aac_{seconds}.m4a"
    if not path.exists():
        folder.mkdir(exist_ok=True)
        part = path.with_suffix(".part.m4a")
        _write(part, seconds)
        part.replace(path)
    return path


def h264(seconds: int, *, group: int = 250) -> Path:
    """A 1080p H.264 film at 30 pictures a second, three B-frames, a key picture each `group`.

    Moving blocks under noise, some 6 Mbit/s: about what a recorded talk takes to decode.
    """
    folder = Path(tempfile.gettempdir()) / "cuesmith-benchmarks"
    path = folder / f"h264_{group}_{seconds}.mp4"
    if not path.exists():
        folder.mkdir(exist_ok=True)
        part = path.with_suffix(".part.mp4")
        _film(part, seconds * _PICTURE_RATE, group)
        part.replace(path)
    return path


def _film(path: Path, count: int, group: int) -> None:
    drawn = np.random.default_rng(1)
    blocks = drawn.integers(0, 256, (200, 400), np.uint8).repeat(8, 0).repeat(8, 1)
    grain = drawn.integers(0, 14, (_HIGH + 64, _WIDE + 64), np.uint8)
    with av.open(str(path), "w") as output:
        stream = output.add_stream("libx264", rate=_PICTURE_RATE)
        stream.width, stream.height, stream.pix_fmt = _WIDE, _HIGH, "yuv420p"
        fixed = f"keyint={group}:min-keyint={group}:scenecut=0:bframes=3"
        stream.options = {"preset": "veryfast", "crf": "23", "x264-params": fixed}
        planes = np.full((_HIGH * 3 // 2, _WIDE), 128, np.uint8)
        for number in range(count):
            down, across = number * 2 % 400, number * 5 % 1200
            shift = number * 37 % 64
            moved = blocks[down : down + _HIGH, across : across + _WIDE] // 2
            planes[:_HIGH] = moved + grain[shift : shift + _HIGH, shift : shift + _WIDE]
            picture = VideoFrame.from_ndarray(planes, format="yuv420p")
            picture.pts, picture.time_base = number, Fraction(1, _PICTURE_RATE)
            output.mux(stream.encode(picture))
        output.mux(stream.encode(None))


def _write(path: Path, seconds: int) -> None:
    with av.open(str(path), "w") as output:
        stream = output.add_stream("aac", rate=_RATE, layout="stereo")
        assert isinstance(stream, AudioStream)
        stream.bit_rate = 128_000
        minute = [bytes(packet) for packet in _minute(stream)]
        for number in range(seconds * _RATE // _FRAME):
            packet = av.Packet(minute[number % len(minute)])
            packet.stream = stream
            packet.time_base = Fraction(1, _RATE)
            packet.pts = packet.dts = number * _FRAME
            packet.duration = _FRAME
            output.mux(packet)


def _minute(stream: AudioStream) -> list[av.Packet[AudioStream]]:
    drawn = np.random.default_rng(1)
    time = np.arange(_FRAMES * _FRAME) / _RATE
    swell = 0.3 + 0.2 * np.sin(time * 2.1)
    tones = sum(np.sin(2 * np.pi * hertz * time) for hertz in (220, 440, 1250, 3100)) / 4
    sound = swell * (0.6 * tones + 0.4 * drawn.uniform(-1, 1, len(time)))
    packets: list[av.Packet[AudioStream]] = []
    for start in range(0, len(sound), _FRAME):
        part = np.repeat(sound[start : start + _FRAME].astype(np.float32)[None], 2, axis=0)
        frame = AudioFrame.from_ndarray(part, format="fltp", layout="stereo")
        frame.sample_rate, frame.pts = _RATE, start
        packets.extend(stream.encode(frame))
    return packets
