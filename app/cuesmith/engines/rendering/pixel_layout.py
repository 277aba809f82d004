"""How a picture's samples lie in memory, and how red, green and blue become them."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cuesmith.base.errors import RenderingError

Floats = NDArray[np.float32]

_PLANAR = re.compile(r"yuva?j?(4[0-4][0-4])p(?:(9|10|12|14|16)le)?")
_SHARED = {"420": (1, 1), "422": (1, 0), "444": (0, 0), "440": (0, 1), "411": (2, 0)}
"""How often width and height of colour planes are halved."""
_UNSPECIFIED = 2
_HD_WIDTH, _HD_HEIGHT = 1280, 577
"""From here on pictures that do not say so are taken as BT.709, as the preview does."""
_WEIGHTS = {
    1: (0.2126, 0.0722),
    4: (0.30, 0.11),
    5: (0.299, 0.114),
    6: (0.299, 0.114),
    7: (0.212, 0.087),
    9: (0.2627, 0.0593),
    10: (0.2627, 0.0593),
}
"""Red's and blue's part in brightness by the number of the matrix (ITU-T H.273, table 4)."""
_PAPER_WHITE = {16: 0.58, 18: 0.75}
"""By the transfer's number (PQ, HLG): the signal of white letters (ITU-R BT.2408, 203 nits)."""


@dataclass(frozen=True, slots=True)
class PixelLayout:
    """A format of pictures in YUV."""

    depth: int
    """Bits a sample."""
    halved_across: int
    """How often the width of colour planes is halved."""
    halved_down: int
    interleaved: bool = False
    """Whether blue and red difference take turns in one plane."""
    shift: int = 0
    """Unused bits below a sample."""

    @property
    def dtype(self) -> type[np.uint8] | type[np.uint16]:
        """Of a sample in memory."""
        return np.uint8 if self.depth == 8 else np.uint16


_INTERLEAVED = {
    "nv12": PixelLayout(8, 1, 1, interleaved=True),
    "nv16": PixelLayout(8, 1, 0, interleaved=True),
    "p010le": PixelLayout(10, 1, 1, interleaved=True, shift=6),
    "p210le": PixelLayout(10, 1, 0, interleaved=True, shift=6),
}


def layout_of(pixel_format: str) -> PixelLayout:
    """How FFmpeg's format of that name lies in memory; raises `RenderingError`."""
    known = _INTERLEAVED.get(pixel_format)
    if known is not None:
        return known
    match = _PLANAR.fullmatch(pixel_format)
    if match is None or match[1] not in _SHARED:
        raise RenderingError(
            f"Captions cannot be drawn into pictures of the kind {pixel_format}.",
            hint="Convert them to yuv420p first.",
        )
    return PixelLayout(int(match[2] or 8), *_SHARED[match[1]])


@dataclass(frozen=True, slots=True)
class PixelColors:
    """What samples mean; numbers are FFmpeg's (ITU-T H.273)."""

    matrix: int = _UNSPECIFIED
    full_range: bool = False
    transfer: int = _UNSPECIFIED

    def known_for(self, width: int, height: int) -> PixelColors:
        """The same with a matrix that is usual for such a size where none is said."""
        if self.matrix in _WEIGHTS:
            return self
        hd = width >= _HD_WIDTH or height >= _HD_HEIGHT
        return PixelColors(1 if hd else 6, self.full_range, self.transfer)

    def conversion(self, depth: int) -> Floats:
        """Shape (4, 3): premultiplied B, G, R and alpha of 0 to 255, to premultiplied Y, U, V.

        `matrix` must be known.
        """
        red, blue = _WEIGHTS[self.matrix]
        bright = np.array([blue, 1 - red - blue, red])
        rows = [
            bright,
            (np.array([1.0, 0, 0]) - bright) / (2 * (1 - blue)),
            (np.array([0, 0, 1.0]) - bright) / (2 * (1 - red)),
        ]
        unit = 2.0 ** (depth - 8)
        whole = 2.0**depth - 1
        spans = (whole, whole) if self.full_range else (219 * unit, 224 * unit)
        black = 0.0 if self.full_range else 16 * unit
        white = _PAPER_WHITE.get(self.transfer, 1.0)
        columns = [
            np.append(row * white * span, offset)
            for row, span, offset in zip(
                rows,
                (spans[0], spans[1], spans[1]),
                (black, 128 * unit, 128 * unit),
                strict=True,
            )
        ]
        return (np.stack(columns, axis=1) / 255).astype(np.float32)
