"""The masks that libass lays over one another."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cuesmith.base.errors import RenderingError
from cuesmith.engines.rendering.libass import IMAGE, MEMORY, MEMORY_FROM_START, MEMORY_START

Size = tuple[int, int]

_FULL = 255
_ROW = np.full(2**15, _FULL, np.uint8)
"""Any row of a mask that is full throughout; wider than any picture."""


class Rect(NamedTuple):
    """Pixels; right and bottom are the first ones outside."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def area(self) -> int:
        """Pixels inside; 0 where it is empty."""
        return max(0, self.right - self.left) * max(0, self.bottom - self.top)

    def meets(self, other: Rect) -> bool:
        """Whether any pixel lies in both."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def joined(self, other: Rect) -> Rect:
        """The smallest that holds both."""
        return Rect(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def common(self, other: Rect) -> Rect:
        """What lies in both; empty where nothing does."""
        return Rect(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )


class Mask(NamedTuple):
    """One of libass's masks at its place in the picture.

    At the same address it is the same mask: libass lets go of a moment's masks only when it has
    made those of the next.
    """

    origin: int
    """Where the sample of its first row would be that lies at x = 0; an address."""
    stride: int
    """From row to row; 0 where all are the same."""
    top: int
    bottom: int


class Layer(NamedTuple):
    """One ASS_Image: a window of a mask, in one colour. The two sides of a karaoke fill are
    windows of the same mask. Its memory is libass's, and lives until two moments later."""

    mask: Mask
    color: int
    """0xRRGGBBAA; AA is how much is seen through, 0 opaque."""
    rect: Rect
    """Where it lies in the picture."""

    def samples(self, part: Rect) -> NDArray[np.uint8]:
        """A part of the mask, shape (rows, columns), one byte a pixel; `part` lies in `rect`."""
        left, top, right, bottom = part
        stride = self.mask.stride
        place = self.mask.origin + (top - self.mask.top) * stride + left - MEMORY_START
        return np.ndarray(
            (bottom - top, right - left), np.uint8, MEMORY_FROM_START, place, (stride, 1)
        )

    def window(self, left: int, right: int, color: int) -> Layer:
        """Another window of the mask."""
        return Layer(self.mask, color, Rect(left, self.mask.top, right, self.mask.bottom))


def layer_of(image: bytes, size: Size) -> Layer | None:
    """What an image of libass's list lays down; None where that is nothing, or lies outside."""
    width, height, stride, address, color, x, y = IMAGE.unpack(image)
    across, down = size
    inside = 0 <= x <= across - width and 0 <= y <= down - height
    if not (inside and 0 < width <= stride and height > 0 and address and color & 0xFF != 0xFF):
        return None
    rect = Rect(x, y, x + width, y + height)
    layer = Layer(Mask(address - x, stride, y, y + height), color, rect)
    if MEMORY[address] == _FULL and layer.samples(rect).min() == _FULL:
        # A box behind words, which libass makes anew each time.
        return layer._replace(mask=Mask(_ROW.ctypes.data, 0, y, y + height))
    return layer


def too_much(details: str) -> RenderingError:
    """For a moment that asks for more than captions ever need."""
    return RenderingError(
        "So much is drawn at this moment that no computer could show it in time.",
        hint="Remove layers, drawings or blurs from the script there.",
        details=details,
    )
