"""Videos that say which picture is shown: each carries its number as bright and dark squares."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from numpy.typing import NDArray

from cuesmith.domain.media import Picture
from tests.support.media import Samples, _add_sound, _encoded

WIDTH, HEIGHT = 320, 192
_BITS = 16
_ACROSS = 8
_SIDE = WIDTH // _ACROSS
_TOP = _SIDE * (_BITS // _ACROSS)
"""The number takes this much of the height; the rest is grey, or white in a flash."""


def write_numbered(
    path: Path,
    pictures: int,
    *,
    rate: Fraction | int = 25,
    gop: int = 50,
    sound: Samples | None = None,
    flashes: Collection[int] = (),
    codec: str = "libx264",
) -> Path:
    """Pictures numbered from 0, with B-frames where the codec has them, beside AAC sound at 48 kHz.

    Those in `flashes` are white below their number.
    """
    with av.open(str(path), "w") as output:
        video = output.add_stream(codec, rate=Fraction(rate))
        assert isinstance(video, VideoStream)
        video.width, video.height, video.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        video.codec_context.gop_size = gop
        if codec == "libx264":
            video.options = {"preset": "ultrafast", "bf": "2", "crf": "30"}
        audio = None if sound is None else _add_sound(output, "aac", 48000, "mono", {})
        for number in range(pictures):
            frame = VideoFrame.from_ndarray(_drawn(number, number in flashes), format="gray")
            frame.pts, frame.time_base = number, 1 / Fraction(rate)
            output.mux(video.encode(frame.reformat(format="yuv420p")))
        output.mux(video.encode(None))
        if audio is not None and sound is not None:
            for packet in _encoded(audio, sound, 48000, "mono"):
                output.mux(packet)
    return path


def _drawn(number: int, flash: bool) -> NDArray[np.uint8]:
    image = np.full((HEIGHT, WIDTH), 255 if flash else 60, np.uint8)
    for bit in range(_BITS):
        row, column = divmod(bit, _ACROSS)
        shade = 235 if number >> bit & 1 else 16
        image[row * _SIDE : (row + 1) * _SIDE, column * _SIDE : (column + 1) * _SIDE] = shade
    return image


def number_in(picture: Picture) -> int:
    """The number that a picture carries, whatever it was scaled to."""
    green = _green(picture)
    across, down = picture.width / WIDTH, picture.height / HEIGHT
    number = 0
    for bit in range(_BITS):
        row, column = divmod(bit, _ACROSS)
        y, x = int((row + 0.5) * _SIDE * down), int((column + 0.5) * _SIDE * across)
        number |= int(green[y, x] > 128) << bit
    return number


def is_flash(picture: Picture) -> bool:
    """Whether it is white below its number."""
    green = _green(picture)
    return bool(green[(picture.height * (HEIGHT + _TOP)) // (2 * HEIGHT), picture.width // 2] > 160)


def _green(picture: Picture) -> NDArray[np.uint8]:
    rows = np.frombuffer(picture.pixels, np.uint8).reshape(picture.height, picture.stride)
    return rows[:, : picture.width * 4].reshape(picture.height, picture.width, 4)[:, :, 1]
