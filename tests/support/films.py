"""Films made for tests: each picture bears its own number, as black and white cells at its top."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.packet import Packet
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from numpy.typing import NDArray

from cuesmith.domain.media import Picture

WIDE, HIGH = 320, 180
_CELLS = 16
_CELL = WIDE // _CELLS
_BAND = 24

Pixels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Film:
    """What is to be written."""

    stamps: Sequence[int]
    """When each picture begins, in ticks."""
    tick: Fraction = Fraction(1, 25)
    codec: str = "libx264"
    group: int = 250
    extra: str = "bframes=3"
    """x264's own options, or x265's."""
    pix_fmt: str = "yuv420p"
    offset: int = 0
    """Ticks that the muxer is told to add."""
    options: dict[str, str] = field(default_factory=dict)
    """The container's."""
    turn: tuple[float, bool, bool] | None = None
    """Degrees anticlockwise, mirrored across, mirrored down."""


def hlg(count: int) -> Film:
    """So many pictures in HLG, ten bits."""
    return Film(
        constant(count),
        codec="libx265",
        pix_fmt="yuv420p10le",
        extra="colorprim=bt2020:transfer=arib-std-b67:colormatrix=bt2020nc:range=limited",
    )


def constant(count: int) -> range:
    """Stamps of so many pictures at a constant rate."""
    return range(count)


def write_film(path: Path, film: Film, draw: Callable[[int], Pixels] | None = None) -> Path:
    """Write a film whose pictures show their numbers, or what `draw` makes of a number."""
    with av.open(str(path), "w", options=film.options) as output:
        stream = output.add_stream(film.codec, rate=round(1 / film.tick))
        assert isinstance(stream, VideoStream)
        first = (draw or numbered)(0)
        stream.height, stream.width = first.shape[:2]
        stream.pix_fmt, stream.codec_context.time_base = film.pix_fmt, film.tick
        stream.options = dict(_encoder_options(film))
        if film.turn is not None:
            degrees, across, down = film.turn
            stream.set_display_rotation(degrees, across, down)
        for number, stamp in enumerate(film.stamps):
            picture = VideoFrame.from_ndarray((draw or numbered)(number), format="rgb24")
            picture.pts, picture.time_base = stamp, film.tick
            for packet in stream.encode(picture):
                output.mux(_shifted(packet, film))
        for packet in stream.encode(None):
            output.mux(_shifted(packet, film))
    return path


def numbered(number: int) -> Pixels:
    """A picture that shows its number: 16 cells, the highest bit left, white is 1."""
    pixels = np.full((HIGH, WIDE, 3), 90, np.uint8)
    for cell in range(_CELLS):
        bit = number >> (_CELLS - 1 - cell) & 1
        pixels[:_BAND, cell * _CELL : (cell + 1) * _CELL] = 255 * bit
    # Something that moves, so that pictures are made from each other.
    left = number * 7 % (WIDE - 40)
    pixels[60:120, left : left + 40] = (200, 60, 40)
    return pixels


def number_of(picture: Picture | None) -> int | None:
    """The number that a picture shows; None for none."""
    if picture is None:
        return None
    row = grid_of(picture)[picture.height * _BAND // 2 // HIGH, :, 1]
    cells = ((np.arange(_CELLS) + 0.5) * picture.width / _CELLS).astype(int)
    return int("".join("1" if bright else "0" for bright in row[cells] > 128), 2)


def grid_of(picture: Picture) -> Pixels:
    """The pixels, shape (height, width, 4): blue, green, red, opaque."""
    rows = np.frombuffer(picture.pixels, np.uint8).reshape(picture.height, picture.stride)
    return rows[:, : picture.width * 4].reshape(picture.height, picture.width, 4)


def _encoder_options(film: Film) -> dict[str, str]:
    fixed = f"keyint={film.group}:min-keyint={film.group}:scenecut=0:{film.extra}"
    if film.codec == "libx264":
        return {"preset": "ultrafast", "crf": "20", "x264-params": fixed}
    if film.codec == "libx265":
        return {"preset": "ultrafast", "crf": "20", "x265-params": f"{fixed}:log-level=none"}
    return {"g": str(film.group)}


def _shifted(packet: Packet[VideoStream], film: Film) -> Packet[VideoStream]:
    shift = round(film.offset * film.tick / packet.time_base)
    packet.pts = None if packet.pts is None else packet.pts + shift
    packet.dts = None if packet.dts is None else packet.dts + shift
    return packet
