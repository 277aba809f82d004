"""Captions on nothing: ProRes 4444 with alpha, or a series of PNG pictures.

Alpha is straight, as editors take it from both: colours are not multiplied with it.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from fractions import Fraction
from math import floor
from pathlib import Path

import numpy as np
from av.codec.context import ThreadType
from av.video.codeccontext import VideoCodecContext
from av.video.frame import VideoFrame
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc
from av.video.stream import VideoStream
from numpy.typing import NDArray

from cuesmith.base.errors import FileError
from cuesmith.base.jobs import CancelToken, Progress, Report
from cuesmith.domain.caption_image import CaptionImage
from cuesmith.domain.overlay import OverlayPlan
from cuesmith.engines.media.read_ahead import running_ahead
from cuesmith.engines.media.writing import explained, open_output

Draw = Callable[[int], Sequence[CaptionImage]]
"""What is seen at a time in milliseconds; the very same sequence where nothing changed."""

_PRORES_4444 = "4"
_ALPHA_BITS = "16"
_AHEAD = 4
_BLOCK = 16


def write_overlay(plan: OverlayPlan, draw: Draw, report: Report, token: CancelToken) -> None:
    """Make the film or the pictures; raises `FileError`, `Cancelled`."""
    with running_ahead(_pictures(plan, draw), _AHEAD, "draw") as pictures:
        write = _write_series if plan.pictures else _write_film
        write(plan, _told(pictures, plan, report, token))


def _pictures(plan: OverlayPlan, draw: Draw) -> Generator[VideoFrame]:
    """Each picture in straight RGBA; the very same one where nothing changed."""
    seen: Sequence[CaptionImage] | None = None
    for number in range(plan.frames):
        images = draw(floor((plan.start + number / plan.rate) * 1000))
        if images is not seen:
            seen, frame = images, _on_nothing(plan.size, images)
        yield frame


def _told(
    pictures: Iterator[VideoFrame], plan: OverlayPlan, report: Report, token: CancelToken
) -> Generator[VideoFrame]:
    for number, picture in enumerate(pictures, 1):
        token.check()
        yield picture
        report(Progress(number / plan.frames, "drawing captions"))


def _on_nothing(size: tuple[int, int], images: Sequence[CaptionImage]) -> VideoFrame:
    grid = np.zeros((size[1], size[0], 4), np.uint8)
    for image in images:
        rows = np.frombuffer(image.pixels, np.uint8).reshape(image.height, image.stride // 4, 4)
        place = grid[image.y : image.y + image.height, image.x : image.x + image.width]
        place[:] = _straight(rows[:, : image.width])[: place.shape[0], : place.shape[1]]
    return VideoFrame.from_ndarray(grid, format="bgra")


def _straight(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Colours divided by their alpha again."""
    alpha = pixels[..., 3:].astype(np.uint32)
    colours = pixels[..., :3].astype(np.uint32)
    divided = (colours * 255 + alpha // 2) // np.maximum(alpha, 1)
    straight = pixels.copy()
    straight[..., :3] = np.minimum(divided, 255)
    return straight


def _write_film(plan: OverlayPlan, pictures: Generator[VideoFrame]) -> None:
    with open_output(plan.target, "mov") as output:
        stream = output.add_stream("prores_ks", rate=plan.rate)
        assert isinstance(stream, VideoStream)
        _prepare(stream.codec_context, plan)
        last: VideoFrame | None = None
        for number, picture in enumerate(pictures):
            if picture is not last:
                made, last = _in_video_colours(picture), picture
            made.pts, made.time_base = number, 1 / plan.rate
            made.duration = 1
            with explained(plan.target):
                output.mux(stream.encode(made))
        with explained(plan.target):
            output.mux(stream.encode(None))


def _prepare(context: VideoCodecContext, plan: OverlayPlan) -> None:
    context.width, context.height = plan.size
    context.pix_fmt = "yuva444p10le"
    context.time_base = 1 / plan.rate
    context.options = {"profile": _PRORES_4444, "alpha_bits": _ALPHA_BITS, "vendor": "apl0"}
    context.thread_type = ThreadType.AUTO
    context.color_primaries = int(ColorPrimaries.BT709)
    context.color_trc = int(ColorTrc.BT709)
    context.colorspace = int(Colorspace.ITU709)
    context.color_range = int(ColorRange.MPEG)


def _in_video_colours(picture: VideoFrame) -> VideoFrame:
    return picture.reformat(
        format="yuva444p10le",
        dst_colorspace=Colorspace.ITU709,
        dst_color_range=ColorRange.MPEG,
        # WORKAROUND: as in `painting`: swscale (9.5) writes whole blocks.
        threads=1 if picture.width % _BLOCK else 0,
    )


def _write_series(plan: OverlayPlan, pictures: Generator[VideoFrame]) -> None:
    digits = max(5, len(str(plan.frames)))
    last: VideoFrame | None = None
    for number, picture in enumerate(pictures, 1):
        if picture is not last:
            data, last = _png(picture), picture
        _save(plan.target / f"{number:0{digits}}.png", data)


def _png(picture: VideoFrame) -> bytes:
    context = VideoCodecContext.create("png", "w")
    assert isinstance(context, VideoCodecContext)
    context.width, context.height = picture.width, picture.height
    context.pix_fmt, context.time_base = "rgba", Fraction(1, 25)
    made = picture.reformat(format="rgba")
    return b"".join(bytes(packet) for packet in [*context.encode(made), *context.encode(None)])


def _save(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as error:
        raise FileError(
            f"The picture “{path.name}” could not be written: {error.strerror}.",
            hint="Make room, or choose another folder.",
            details=str(error),
        ) from error
