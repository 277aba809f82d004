"""Captions drawn into decoded pictures: libass and the blending of its images, joined."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from fractions import Fraction
from math import floor

import numpy as np
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange
from numpy.typing import NDArray

from cuesmith.domain.encoding import Canvas
from cuesmith.domain.fonts import FontSources
from cuesmith.engines.media.encoding import FramePainter, OpenPainter
from cuesmith.engines.rendering.blending import PlaneBlender
from cuesmith.engines.rendering.pixel_layout import PixelColors
from cuesmith.engines.rendering.renderer import LibassRenderer
from cuesmith.services.burning import ScriptFor
from cuesmith.services.ports import CaptionBlender, CaptionRenderer


def captions_drawn(script: ScriptFor, fonts: FontSources | None = None) -> OpenPainter:
    """What opens a painter of these captions, for a size that is known only then."""

    @contextmanager
    def open_painter(canvas: Canvas) -> Iterator[FramePainter]:
        with closing(LibassRenderer(fonts)) as renderer:
            renderer.load(script(canvas), canvas.shown)
            yield _Painter(renderer, canvas)

    return open_painter


class _Painter:
    """Draws what libass gives into pictures of one size."""

    def __init__(self, renderer: CaptionRenderer, canvas: Canvas) -> None:
        self._renderer = renderer
        self._size = canvas.width, canvas.height
        self._blender: CaptionBlender | None = None
        self._kind: tuple[str, PixelColors] | None = None

    def paint(self, frame: VideoFrame, time: Fraction) -> VideoFrame:
        """The picture with its captions; untouched where there are none."""
        images = self._renderer.render(floor(time * 1000), self._size)
        if not images:
            return frame
        # A decoder may still make other pictures from this one.
        frame.make_writable()
        self._blender_for(frame).blend(planes_of(frame), images)
        return frame

    def _blender_for(self, frame: VideoFrame) -> CaptionBlender:
        """One for the picture's format and colours, which mostly stay."""
        colors = PixelColors(
            frame.colorspace, frame.color_range == ColorRange.JPEG, frame.color_trc
        )
        kind = frame.format.name, colors
        if self._blender is None or self._kind != kind:
            self._blender, self._kind = PlaneBlender(kind[0], self._size, colors), kind
        return self._blender


def planes_of(frame: VideoFrame) -> list[NDArray[np.generic]]:
    """Views of a picture's planes, shape (rows, samples a row)."""
    return [_samples(frame, number) for number in range(len(frame.planes))]


def _samples(frame: VideoFrame, number: int) -> NDArray[np.generic]:
    plane = frame.planes[number]
    kind = np.dtype(np.uint16 if frame.format.components[0].bits > 8 else np.uint8)
    rows = np.frombuffer(memoryview(plane), kind)
    grid = rows.reshape(plane.height, plane.line_size // kind.itemsize)
    # NV12 and its like: both colours of a pixel, one after the other.
    interleaved = number == 1 and len(frame.planes) == 2
    return grid[:, : plane.width * (2 if interleaved else 1)]
