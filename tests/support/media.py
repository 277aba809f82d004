"""Media made for tests: beeps at known times, in any container, with offsets, gaps and damage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from numpy.typing import NDArray

Samples = NDArray[np.float32]

BEEP_HERTZ = 1000
BEEP_SECONDS = 0.06
_CHUNK = 1024
_FRAME_RATE = 10


def silence(seconds: float, rate: int = 48000) -> Samples:
    return np.zeros(round(seconds * rate), np.float32)


def beeps(times: Sequence[float], seconds: float, rate: int = 48000) -> Samples:
    """Silence with a 1 kHz beep, starting at its loudest, at each of the times."""
    sound = silence(seconds, rate)
    beep = 0.8 * np.cos(2 * np.pi * BEEP_HERTZ * np.arange(round(BEEP_SECONDS * rate)) / rate)
    for time in times:
        start = round(time * rate)
        room = len(sound) - start
        sound[start : start + len(beep)] = beep[:room]
    return sound


def noise(seconds: float, rate: int = 48000, seed: int = 1) -> Samples:
    """Noise that swells and fades, so that every stretch of it is unlike every other."""
    count = round(seconds * rate)
    swell = 0.3 + 0.2 * np.sin(np.arange(count) / rate)
    drawn = np.random.default_rng(seed).uniform(-1, 1, count)
    return (swell * drawn).astype(np.float32)


def onsets(sound: Samples, rate: int = 16000, threshold: float = 0.35) -> list[float]:
    """Seconds at which beeps begin."""
    loud = np.flatnonzero(np.abs(sound) > threshold) / rate
    starts = np.diff(loud, prepend=-1.0) > 0.1
    return [float(time) for time in loud[starts]]


def write_sound(
    path: Path,
    sound: Samples,
    *,
    codec: str,
    rate: int = 48000,
    layout: str = "mono",
    offset: float = 0.0,
    picture: float = 0.0,
    **tags: str,
) -> Path:
    """One sound track, shifted by `offset` seconds, beside `picture` seconds of video."""
    with av.open(str(path), "w") as output:
        drawn = _add_picture(output) if picture else None
        stream = _add_sound(output, codec, rate, layout, tags)
        if drawn is not None:
            _draw(output, drawn, picture)
        for packet in _encoded(stream, sound, rate, layout):
            shift = round(offset / packet.time_base)
            packet.pts, packet.dts = (packet.pts or 0) + shift, (packet.dts or 0) + shift
            output.mux(packet)
    return path


def write_pieces(
    path: Path,
    pieces: Sequence[tuple[float, Samples]],
    *,
    codec: str = "pcm_s16le",
    rate: int = 48000,
) -> Path:
    """Uncompressed sound whose stamps say where each piece lies, joined up or not."""
    with av.open(str(path), "w") as output:
        stream = _add_sound(output, codec, rate, "mono", {})
        for start, sound in pieces:
            for frame in _frames(sound, rate, "mono", round(start * rate)):
                output.mux(stream.encode(frame))
        output.mux(stream.encode(None))
    return path


def write_tracks(path: Path, tracks: Sequence[tuple[Samples, dict[str, str]]]) -> Path:
    """Several AAC tracks, each with its tags."""
    with av.open(str(path), "w") as output:
        streams = [_add_sound(output, "aac", 48000, "mono", tags) for _, tags in tracks]
        for stream, (sound, _) in zip(streams, tracks, strict=True):
            for packet in _encoded(stream, sound, 48000, "mono"):
                output.mux(packet)
    return path


def write_picture(path: Path, seconds: float = 1.0) -> Path:
    """Video without sound."""
    with av.open(str(path), "w") as output:
        _draw(output, _add_picture(output), seconds)
    return path


def _add_sound(
    output: OutputContainer, codec: str, rate: int, layout: str, tags: dict[str, str]
) -> AudioStream:
    # Noise that the decoder makes up (PNS) would differ with where decoding began.
    options = {"aac_pns": "0"} if codec == "aac" else {}
    stream = output.add_stream(codec, rate=rate, layout=layout, options=options)
    assert isinstance(stream, AudioStream)
    stream.metadata.update(tags)
    return stream


def _add_picture(output: OutputContainer) -> VideoStream:
    stream: VideoStream = output.add_stream("mpeg4", rate=_FRAME_RATE)
    stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
    return stream


def _draw(output: OutputContainer, stream: VideoStream, seconds: float) -> None:
    for number in range(round(seconds * _FRAME_RATE)):
        frame = VideoFrame.from_ndarray(
            np.full((48, 64, 3), number * 9 % 256, np.uint8), format="rgb24"
        )
        frame.pts, frame.time_base = number, Fraction(1, _FRAME_RATE)
        output.mux(stream.encode(frame))
    output.mux(stream.encode(None))


def _encoded(stream: AudioStream, sound: Samples, rate: int, layout: str) -> Iterator[Any]:
    for frame in _frames(sound, rate, layout, 0):
        yield from stream.encode(frame)
    yield from stream.encode(None)


def _frames(sound: Samples, rate: int, layout: str, start: int) -> Iterator[AudioFrame]:
    """The sound in every channel, as 16-bit frames with stamps from `start` on."""
    channels = av.AudioLayout(layout).nb_channels
    whole = np.rint(sound * 32767).astype(np.int16)
    for at in range(0, len(whole), _CHUNK):
        part = whole[at : at + _CHUNK]
        packed = np.repeat(part, channels).reshape(1, -1)
        frame = AudioFrame.from_ndarray(packed, format="s16", layout=layout)
        frame.sample_rate, frame.pts, frame.time_base = rate, start + at, Fraction(1, rate)
        yield frame
