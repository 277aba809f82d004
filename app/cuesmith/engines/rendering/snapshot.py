"""One picture with its captions, as a PNG file."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

import av.error
import numpy as np
from av.codec.context import CodecContext
from av.video.codeccontext import VideoCodecContext
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange, Interpolation, VideoReformatter
from numpy.typing import NDArray

from cuesmith.base.errors import RenderingError
from cuesmith.domain.caption_image import CaptionImage
from cuesmith.domain.media import Picture

Bgra = NDArray[np.uint8]
"""Shape (rows, columns, 4)."""
_BACKGROUND = 0x20
"""The grey on which captions without a picture are shown."""


def plain(size: tuple[int, int]) -> Bgra:
    """A dark picture, for captions of a medium without pictures."""
    return np.full((size[1], size[0], 4), _BACKGROUND, np.uint8)


def scaled(still: Picture, size: tuple[int, int]) -> Bgra:
    """The picture in another size, writable."""
    rows = np.frombuffer(still.pixels, np.uint8)[: still.height * still.stride]
    grid = rows.reshape(still.height, still.stride)[:, : still.width * 4]
    pixels = grid.reshape(still.height, still.width, 4)
    if (still.width, still.height) == size:
        return pixels.copy()
    frame = VideoFrame.from_ndarray(np.ascontiguousarray(pixels), "bgra")
    # swscale keeps exact what ends within its blocks only when it is told to.
    wanted = int(Interpolation.BICUBIC) | int(Interpolation.ACCURATE_RND)
    made = VideoReformatter().reformat(frame, *size, "bgra", interpolation=wanted, threads=1)
    return made.to_ndarray().astype(np.uint8, copy=False)


def lay_over(picture: Bgra, images: Iterable[CaptionImage]) -> None:
    """Draw captions into an opaque picture, as a screen does."""
    for image in images:
        rows = np.frombuffer(image.pixels, np.uint8).reshape(image.height, image.stride)
        drawn = rows[:, : image.width * 4].reshape(image.height, image.width, 4)
        target = picture[image.y : image.y + image.height, image.x : image.x + image.width]
        rest = 255 - drawn[..., 3:].astype(np.uint16)
        # Rounded, and never above 255: a premultiplied colour is no more than its alpha.
        target[...] = (target * rest + 127) // 255 + drawn


def png(picture: Bgra) -> bytes:
    """A picture as the bytes of a PNG file, without its alpha."""
    frame = VideoFrame.from_ndarray(np.ascontiguousarray(picture[..., 2::-1]), "rgb24")
    frame.color_range = ColorRange.JPEG
    encoder = CodecContext.create("png", "w")
    assert isinstance(encoder, VideoCodecContext)
    encoder.width, encoder.height, encoder.pix_fmt = frame.width, frame.height, "rgb24"
    encoder.time_base = Fraction(1, 1)
    try:
        packets = [*encoder.encode(frame), *encoder.encode(None)]
    except av.error.FFmpegError as error:
        raise RenderingError("The picture cannot be written as PNG.", details=str(error)) from error
    return b"".join(bytes(packet) for packet in packets)
