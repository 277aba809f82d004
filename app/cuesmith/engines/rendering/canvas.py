"""Masks of one colour each laid over one another: captions in premultiplied BGRA."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from cuesmith.domain.caption_image import CaptionImage
from cuesmith.engines.rendering.layers import Layer, Rect, Size

Pixels = NDArray[np.uint32]
"""0xAARRGGBB, which is B, G, R, A in memory on all machines we run on."""

_CELL_WIDTH, _CELL_HEIGHT = 256, 128
"""Images are pieces of this grid: a word that is filled changes one or two of them."""
_BAND = 32_768
"""Pixels worked on at once, so that they stay in the processor's cache."""
_EVEN = np.uint32(0x00FF00FF)
"""Blue and red, or, shifted, green and alpha: two products in one 32-bit number."""
_ODD = np.uint32(0xFF00FF00)
_HALF = np.uint32(0x00800080)
"""Rounds both products."""

Cell = tuple[int, int]


class Canvas:
    """Captions on a picture of one size, of which only what changes is painted."""

    def __init__(self, size: Size) -> None:
        self.size = size
        # Memory is taken only where something is painted.
        self._pixels: Pixels = np.zeros((size[1], size[0]), np.uint32)
        self._images: dict[Cell, CaptionImage] = {}
        self._work = np.empty((4, _BAND), np.uint32)

    def repaint(self, layers: Sequence[Layer], dirty: Iterable[Rect]) -> None:
        """Paint these rectangles anew; elsewhere the layers are those of the last time."""
        cells: set[Cell] = set()
        for rect in dirty:
            self._pixels[rect.top : rect.bottom, rect.left : rect.right] = 0
            for layer in layers:
                if layer.rect.meets(rect):
                    self._lay(layer, layer.rect.common(rect))
            cells.update(_cells_of(rect))
        for cell in cells:
            self._cut(cell, layers)

    def images(self) -> tuple[CaptionImage, ...]:
        """All pieces that hold something, from the top left on."""
        return tuple(self._images[cell] for cell in sorted(self._images))

    def _lay(self, layer: Layer, part: Rect) -> None:
        mask = layer.mask(part)
        width = part.right - part.left
        step = max(1, _BAND // width)
        for top in range(0, len(mask), step):
            rows = mask[top : top + step]
            work = self._work
            if rows.size > _BAND:
                work = np.empty((4, rows.size), np.uint32)
            target = self._pixels[
                part.top + top : part.top + top + len(rows), part.left : part.right
            ]
            _blend(target, rows, layer.color, work[:, : rows.size].reshape(4, *rows.shape))

    def _cut(self, cell: Cell, layers: Sequence[Layer]) -> None:
        held = _held(cell, layers, self.size)
        if held is None:
            self._images.pop(cell, None)
            return
        width = held.right - held.left
        self._images[cell] = CaptionImage(
            x=held.left,
            y=held.top,
            width=width,
            height=held.bottom - held.top,
            stride=width * 4,
            pixels=self._pixels[held.top : held.bottom, held.left : held.right].tobytes(),
        )


def _held(cell: Cell, layers: Sequence[Layer], size: Size) -> Rect | None:
    """The part of a cell in which something is, on even pixels; None where nothing is."""
    top, left = cell
    whole = Rect(left, top, left + _CELL_WIDTH, top + _CELL_HEIGHT)
    held: Rect | None = None
    for layer in layers:
        if layer.rect.meets(whole):
            part = layer.rect.common(whole)
            held = part if held is None else held.joined(part)
    if held is None:
        return None
    return Rect(
        held.left & ~1,
        held.top & ~1,
        min(size[0], (held.right + 1) & ~1),
        min(size[1], (held.bottom + 1) & ~1),
    )


def _cells_of(rect: Rect) -> Iterator[Cell]:
    for top in range(rect.top // _CELL_HEIGHT * _CELL_HEIGHT, rect.bottom, _CELL_HEIGHT):
        for left in range(rect.left // _CELL_WIDTH * _CELL_WIDTH, rect.right, _CELL_WIDTH):
            yield top, left


def _blend(target: Pixels, mask: NDArray[np.uint8], color: int, work: Pixels) -> None:
    """Lay a colour over premultiplied pixels through a mask.

    Weights are of 256, so that 255 in the mask of an opaque colour is that colour, and 0 is no
    change. Green and alpha stay where a product of 8 bits by 9 leaves them, 8 bits higher.
    """
    weight, rest, first, second = work
    # 0xRRGGBBAA to even 0x00RR00BB and odd 0x00FF00GG: what is laid down is opaque by itself.
    red_blue = np.uint32(color >> 8 & 0xFF00FF)
    alpha_green = np.uint32(0xFF0000 | color >> 16 & 0xFF)
    np.copyto(weight, mask)
    opacity = 255 - (color & 0xFF)
    if opacity < 255:
        _faded(weight, opacity, first)
    np.right_shift(weight, 7, out=first)
    weight += first
    np.subtract(256, weight, out=rest)
    np.right_shift(target, 8, out=first)
    first &= _EVEN
    first *= rest
    np.multiply(weight, alpha_green, out=second)
    first += second
    first += _HALF
    first &= _ODD
    np.bitwise_and(target, _EVEN, out=second)
    second *= rest
    weight *= red_blue
    second += weight
    second += _HALF
    second >>= 8
    second &= _EVEN
    np.bitwise_or(first, second, out=target)


def _faded(weight: Pixels, opacity: int, work: Pixels) -> None:
    """Multiply by opacity / 255, rounded (Blinn, "Three wrongs make a right", 1995)."""
    weight *= opacity
    weight += 128
    np.right_shift(weight, 8, out=work)
    weight += work
    weight >>= 8
