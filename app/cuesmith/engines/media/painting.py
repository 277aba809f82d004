"""A decoded picture made ready for the screen: scaled, turned, in the screen's colours."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from fractions import Fraction
from math import floor

import av.error
import numpy as np
from av.sidedata.sidedata import SideDataContainer
from av.sidedata.sidedata import Type as SideDataType
from av.video.frame import VideoFrame
from av.video.reformatter import (
    ColorRange,
    Colorspace,
    Interpolation,
    VideoReformatter,
)
from numpy.typing import NDArray

from cuesmith.base.errors import MediaError
from cuesmith.domain.media import Picture
from cuesmith.engines.media.toning import TRANSFERS, WORKING_FORMAT, ToneMap

_UNSPECIFIED_SPACE = 2
"""FFmpeg's AVCOL_SPC_UNSPECIFIED."""
_HD_WIDTH, _HD_HEIGHT = 1280, 577
"""From here on pictures that do not say so are taken as BT.709; mpv draws the line there."""
_LARGE_BYTES = 16 * 2**20
"""A larger decoded picture is scaled before it is kept."""

_BLOCK = 16
"""Pixels that swscale writes at once; pictures are scaled to so many across, times n."""
_EXACT = int(Interpolation.BILINEAR) | int(Interpolation.ACCURATE_RND)

_MATRIX = struct.Struct("=ii4xii16x")
"""Four of the nine numbers of a display matrix, as FFmpeg has it in memory."""

Size = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Turn:
    """How a picture is to be turned: mirrored along its diagonal first, then flipped."""

    transposed: bool = False
    flipped_across: bool = False
    flipped_down: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """When a picture is shown: seconds on the medium's time line."""

    start: Fraction
    end: Fraction


class Painter:
    """Turns decoded pictures of one stream into pictures for the screen."""

    def __init__(self, pixel_aspect: Fraction) -> None:
        self._pixel_aspect = pixel_aspect
        self._scaling = VideoReformatter()
        self._converting = VideoReformatter()
        self._tones: ToneMap | None = None
        self._turn: Turn | None = None

    def paint(self, frame: VideoFrame, span: Span, bound: Size | None) -> Picture:
        """The picture in 32-bit BGRA, no larger than `bound`; raises `MediaError`."""
        turn = self._turn_of(frame)
        size = self._scaled_size(frame, turn, bound)
        try:
            painted = self._in_screen_colours(frame, size)
        except (av.error.FFmpegError, ValueError) as error:
            raise MediaError(
                "The pictures of this medium are of a kind that cannot be shown.",
                hint="Convert it to another format with the program that made it.",
                details=f"{frame.format.name}: {error}",
            ) from error
        aspect = Fraction(frame.width, frame.height) * self._pixel_aspect
        pixels, width, height, stride = _turned(painted, turn)
        return Picture(
            start=span.start,
            end=span.end,
            width=width,
            height=height,
            stride=stride,
            pixels=pixels,
            aspect=1 / aspect if turn.transposed else aspect,
        )

    def slimmed(self, frame: VideoFrame, bound: Size | None) -> VideoFrame:
        """The frame, scaled to `bound` where it would take much room as it is."""
        if bound is None or bytes_of(frame) <= _LARGE_BYTES:
            return frame
        width, height = self._scaled_size(frame, self._turn_of(frame), bound)
        return self._scaling.reformat(frame, width, height, interpolation=Interpolation.BILINEAR)

    def _turn_of(self, frame: VideoFrame) -> Turn:
        """How the stream's pictures are to be turned, by the first of them.

        WORKAROUND: PyAV's (18.1) frame and its side data refer to each other, so that a frame
        that was asked for them keeps its memory until Python looks for such rings.
        """
        if self._turn is None:
            self._turn = turn_of(frame)
        return self._turn

    def _scaled_size(self, frame: VideoFrame, turn: Turn, bound: Size | None) -> Size:
        """Pixels, before turning, that fit into `bound` once they are shown."""
        if bound is None:
            return frame.width, frame.height
        across, down = reversed(bound) if turn.transposed else bound
        shown = frame.width * self._pixel_aspect
        scale = min(Fraction(max(1, across)) / shown, Fraction(max(1, down), frame.height))
        if scale >= 1:
            return frame.width, frame.height
        width = floor(frame.width * scale / _BLOCK) * _BLOCK
        return max(_BLOCK, width), max(1, floor(frame.height * scale))

    def _in_screen_colours(self, frame: VideoFrame, size: Size) -> VideoFrame:
        width, height = size
        space = _guessed_space(frame)
        if frame.color_trc in TRANSFERS:
            frame, space = self._toned(frame, size), None
        return self._scaling.reformat(
            frame,
            width,
            height,
            "bgr0",
            src_colorspace=space,
            dst_color_range=ColorRange.JPEG,
            # WORKAROUND: swscale (9.5) writes whole blocks. Where a row ends inside one, its quick
            # ways leave the end of the row unwritten, or spoil another thread's next row.
            interpolation=_EXACT if width % _BLOCK else Interpolation.BILINEAR,
            threads=1 if width % _BLOCK else 0,
        )

    def _toned(self, frame: VideoFrame, size: Size) -> VideoFrame:
        """A picture of high dynamic range, scaled, in an ordinary screen's colours."""
        if self._tones is None or self._tones.transfer != frame.color_trc:
            self._tones = ToneMap(frame.color_trc)
        # Ten bits of red, green and blue by the picture's own matrix, which is mostly BT.2020's.
        unspecified = frame.colorspace == _UNSPECIFIED_SPACE
        small = self._converting.reformat(
            frame,
            *size,
            WORKING_FORMAT,
            src_colorspace=Colorspace.BT2020 if unspecified else None,
            dst_color_range=ColorRange.JPEG,
            interpolation=_EXACT,
            threads=1 if size[0] % _BLOCK else 0,
        )
        return self._tones.apply(small)


def bytes_of(frame: VideoFrame) -> int:
    """What a decoded picture takes in memory."""
    return sum(plane.buffer_size for plane in frame.planes)


def turn_of(frame: VideoFrame) -> Turn:
    """How a picture is to be turned, to the nearest quarter, by its display matrix.

    A point (x, y) is shown at (a x + c y, b x + d y), y down; ISO/IEC 14496-12, 6.2.2.
    """
    # Not `frame.side_data`: it and the frame would hold each other, and with them the decoder's
    # threads, until Python next looks for rings.
    data = SideDataContainer(frame).get(SideDataType.DISPLAYMATRIX)  # type: ignore[call-arg]
    if data is None or len(bytes(data)) < _MATRIX.size:
        return Turn()
    a, b, c, d = _MATRIX.unpack_from(bytes(data))
    if abs(a) + abs(d) >= abs(b) + abs(c):
        return Turn(False, a < 0, d < 0)
    return Turn(True, c < 0, b < 0)


def _guessed_space(frame: VideoFrame) -> Colorspace | None:
    if frame.colorspace != _UNSPECIFIED_SPACE:
        return None
    hd = frame.width >= _HD_WIDTH or frame.height >= _HD_HEIGHT
    return Colorspace.ITU709 if hd else Colorspace.ITU601


def _turned(frame: VideoFrame, turn: Turn) -> tuple[bytes, int, int, int]:
    """Pixels, width, height and bytes a row."""
    plane = frame.planes[0]
    stride = plane.line_size
    if turn == Turn():
        pixels = bytes(plane)
        return pixels, frame.width, frame.height, stride
    whole = np.frombuffer(memoryview(plane), np.uint32).reshape(frame.height, stride // 4)
    grid: NDArray[np.uint32] = whole[:, : frame.width]
    if turn.transposed:
        grid = grid.T
    if turn.flipped_across:
        grid = grid[:, ::-1]
    if turn.flipped_down:
        grid = grid[::-1]
    height, width = grid.shape
    return grid.tobytes(), width, height, width * 4
