"""Masks of one colour each laid over one another: captions in premultiplied BGRA."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cuesmith.domain.caption_image import CaptionImage
from cuesmith.engines.rendering.differences import Change
from cuesmith.engines.rendering.layers import Layer, Rect, Size

Pixels = NDArray[np.uint32]
"""0xAARRGGBB, which is B, G, R, A in memory on all machines we run on."""

_CELL_WIDTH, _CELL_HEIGHT = 128, 256
"""Images are pieces of this grid: a word that is filled changes one or two of them."""
_BAND = 32_768
"""Pixels worked on at once, so that they stay in the processor's cache."""
_EVEN = np.uint32(0x00FF00FF)
"""Blue and red, or, shifted, green and alpha: two products in one 32-bit number."""
_ODD = np.uint32(0xFF00FF00)
_HALF = np.uint32(0x00800080)
"""Rounds both products."""

_MOST_AHEAD = 4
"""Words that are filled at the same time."""
_LEAST_SHARE = 2
"""A strip of more than one in so many parts of its mask is not worth painting the rest ahead."""

Cell = tuple[int, int]


class _Piece(NamedTuple):
    """The part of a cell in which something is, on even pixels."""

    x: int
    y: int
    width: int
    height: int
    pixels: Pixels
    """As they are at any time."""

    def cut(self) -> CaptionImage:
        """What is seen now."""
        x, y, width, height, pixels = self
        return CaptionImage(x, y, width, height, width * 4, pixels.tobytes())


class Canvas:
    """Captions on a picture of one size, of which only what changes is painted."""

    def __init__(self, size: Size) -> None:
        self.size = size
        # Memory is taken only where something is painted.
        self._pixels: Pixels = np.zeros((size[1], size[0]), np.uint32)
        self._images: dict[Cell, CaptionImage] = {}
        """From the top left on."""
        self._pieces: dict[Cell, _Piece] = {}
        self._found: list[Rect] = []
        """The layers that pieces were last made for."""
        self._ahead: dict[Layer, Pixels] = {}
        """The picture within a mask, as it will be when all of the mask has its new colour. Those
        of different masks lie apart, so that filling one leaves the others true."""
        self._filling: tuple[Layer, Pixels, int, int] | None = None
        """What a strip was taken from last: its left and top come after it."""
        self._work = np.empty((4, _BAND), np.uint32)

    def repaint(self, layers: Iterable[Layer], changes: Sequence[Change]) -> None:
        """Paint these parts anew; elsewhere the layers are those of the last time."""
        if len(changes) == 1 and self._went_on(changes[0]):
            return
        self._forget_touched(changes)
        for change in changes:
            if not self._fill(layers, change):
                self._paint(self._part(change.rect), change.rect, layers)
        cells = {cell for change in changes for cell in _cells_of(change.rect)}
        if any(change.whole is None for change in changes):
            self._find_pieces(cells, layers)
        for cell in cells:
            self._cut(cell)

    def _went_on(self, change: Change) -> bool:
        """Whether it was no more than another strip of what strips were taken from last: no piece
        begins or ends by that."""
        rect, whole = change
        if self._filling is None or self._filling[0] is not whole:
            return False
        _, ahead, across, down = self._filling
        left, top, right, bottom = rect
        self._pixels[top:bottom, left:right] = ahead[
            top - down : bottom - down, left - across : right - across
        ]
        for row in range(top // _CELL_HEIGHT * _CELL_HEIGHT, bottom, _CELL_HEIGHT):
            for column in range(left // _CELL_WIDTH * _CELL_WIDTH, right, _CELL_WIDTH):
                self._images[row, column] = self._pieces[row, column].cut()
        return True

    def images(self) -> tuple[CaptionImage, ...]:
        """All pieces that hold something, from the top left on."""
        return tuple(self._images.values())

    def _forget_touched(self, changes: Sequence[Change]) -> None:
        """Nothing painted ahead holds where another mask is no longer what it was."""
        self._filling = None
        for rect, whole in changes:
            mask = whole and whole.mask
            for ahead in [ahead for ahead in self._ahead if ahead.mask != mask]:
                if ahead.rect.meets(rect):
                    del self._ahead[ahead]

    def _fill(self, layers: Iterable[Layer], change: Change) -> bool:
        """Take a strip from what was painted ahead; false where that is not worth it."""
        rect, whole = change
        if whole is None:
            return False
        ahead = self._ahead.get(whole)
        if ahead is None:
            ahead = self._paint_ahead(layers, whole, rect)
            if ahead is None:
                return False
        self._part(rect)[...] = ahead[_place(rect, whole.rect)]
        self._filling = whole, ahead, whole.rect.left, whole.rect.top
        return True

    def _paint_ahead(self, layers: Iterable[Layer], whole: Layer, strip: Rect) -> Pixels | None:
        if strip.area * _LEAST_SHARE > whole.rect.area:
            return None
        later = _filled(layers, whole)
        if later is None:
            return None
        self._forget_touched([Change(whole.rect, whole)])
        while len(self._ahead) >= _MOST_AHEAD:
            del self._ahead[next(iter(self._ahead))]
        left, top, right, bottom = whole.rect
        ahead = self._ahead[whole] = np.empty((bottom - top, right - left), np.uint32)
        self._paint(ahead, whole.rect, later)
        return ahead

    def _part(self, rect: Rect) -> Pixels:
        return self._pixels[_place(rect)]

    def _paint(self, target: Pixels, rect: Rect, layers: Iterable[Layer]) -> None:
        """Paint what is seen within a rectangle; `target` is as large as that."""
        target[...] = 0
        painted: list[Layer] = []
        for layer in _within(rect, layers):
            part = layer.rect.common(rect)
            pixels, mask = target[_place(part, rect)], layer.samples(part)
            painted.append(layer)
            # Shadows lie on nothing, outlines on these, and letters on both.
            lowest = layer.color == painted[0].color
            covered = _covered_rows(part, painted[:-1]) if lowest else len(mask)
            if covered:
                self._lay(pixels[:covered], mask[:covered], layer.color)
            if covered < len(mask):
                pixels[covered:] = _on_nothing(layer.color).take(mask[covered:], mode="wrap")

    def _lay(self, target: Pixels, mask: NDArray[np.uint8], color: int) -> None:
        step = max(1, _BAND // mask.shape[1])
        for row in range(0, len(mask), step):
            rows = mask[row : row + step]
            blend(target[row : row + step], rows, color, self._work_for(rows))

    def _work_for(self, rows: NDArray[np.uint8]) -> Pixels:
        work = self._work
        if rows.size > _BAND:
            work = np.empty((4, rows.size), np.uint32)
        return work[:, : rows.size].reshape(4, *rows.shape)

    def _find_pieces(self, cells: Iterable[Cell], layers: Iterable[Layer]) -> None:
        rects = [layer.rect for layer in layers]
        if rects == self._found:
            # Only colours are others, as in a fade.
            return
        self._found = rects
        for cell in cells:
            held = _held(cell, layers, self.size)
            if held is None:
                self._pieces.pop(cell, None)
                continue
            left, top, right, bottom = held
            self._pieces[cell] = _Piece(left, top, right - left, bottom - top, self._part(held))

    def _cut(self, cell: Cell) -> None:
        piece = self._pieces.get(cell)
        if piece is None:
            self._images.pop(cell, None)
            return
        added = cell not in self._images
        self._images[cell] = piece.cut()
        if added:
            self._images = dict(sorted(self._images.items()))


def _place(part: Rect, within: tuple[int, ...] = (0, 0)) -> tuple[slice, slice]:
    """Rows and columns of a part, in an array of a rectangle."""
    left, top = within[0], within[1]
    return slice(part.top - top, part.bottom - top), slice(part.left - left, part.right - left)


def _cells_of(rect: Rect) -> list[Cell]:
    left, top, right, bottom = rect
    return [
        (row, column)
        for row in range(top // _CELL_HEIGHT * _CELL_HEIGHT, bottom, _CELL_HEIGHT)
        for column in range(left // _CELL_WIDTH * _CELL_WIDTH, right, _CELL_WIDTH)
    ]


def _held(cell: Cell, layers: Iterable[Layer], size: Size) -> Rect | None:
    """The part of a cell in which something is, on even pixels; None where nothing is."""
    top, left = cell
    whole = Rect(left, top, left + _CELL_WIDTH, top + _CELL_HEIGHT)
    inside = [layer.rect for layer in _within(whole, layers)]
    if not inside:
        return None
    lefts, tops, rights, bottoms = zip(*inside, strict=True)
    around = Rect(min(lefts), min(tops), max(rights), max(bottoms)).common(whole)
    return Rect(
        around.left & ~1,
        around.top & ~1,
        min(size[0], (around.right + 1) & ~1),
        min(size[1], (around.bottom + 1) & ~1),
    )


def _within(rect: Rect, layers: Iterable[Layer]) -> list[Layer]:
    """Those that have a pixel in a rectangle; `Rect.meets`, for many at once."""
    left, top, right, bottom = rect
    return [
        layer
        for layer in layers
        for x, y, end, low in (layer.rect,)
        if x < right and left < end and y < bottom and top < low
    ]


def _filled(drawn: Iterable[Layer], whole: Layer) -> list[Layer] | None:
    """The layers with one mask's windows replaced by all of the mask; None where they are not
    side by side, one after the other."""
    layers = list(drawn)
    places = [number for number, layer in enumerate(layers) if layer.mask == whole.mask]
    first, last = places[0], places[-1]
    edge = whole.rect.left
    for layer in layers[first : last + 1]:
        if layer.mask != whole.mask or layer.rect.left != edge:
            return None
        edge = layer.rect.right
    return [*layers[:first], whole, *layers[last + 1 :]] if edge == whole.rect.right else None


def _covered_rows(part: Rect, painted: Iterable[Layer]) -> int:
    """How many rows of a part, from the top, may have something in them already."""
    lows = [layer.rect.bottom for layer in _within(part, painted)]
    return min(max(lows), part.bottom) - part.top if lows else 0


@lru_cache(32)
def _on_nothing(color: int) -> Pixels:
    """What each sample of a mask makes of pixels that are 0."""
    pixels, work = np.zeros(256, np.uint32), np.empty((4, 256), np.uint32)
    blend(pixels, np.arange(256, dtype=np.uint8), color, work)
    return pixels


def blend(target: Pixels, mask: NDArray[np.uint8], color: int, work: Pixels) -> None:
    """Lay a colour over premultiplied pixels through a mask.

    Weights are of 256, so that 255 in the mask of an opaque colour is that colour, and 0 is no
    change. Green and alpha stay where a product of 8 bits by 9 leaves them, 8 bits higher.
    """
    weight, rest, first, second = work
    red_blue, alpha_green = _halves(color)
    _weigh(weight, mask, color, first)
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


def _halves(color: int) -> tuple[np.uint32, np.uint32]:
    """0xRRGGBBAA as 0x00RR00BB and 0x00FF00GG: what is laid down is opaque by itself."""
    return np.uint32(color >> 8 & 0xFF00FF), np.uint32(0xFF0000 | color >> 16 & 0xFF)


def _weigh(weight: Pixels, mask: NDArray[np.uint8], color: int, work: Pixels) -> None:
    """How much of a colour each pixel takes, of 256."""
    np.copyto(weight, mask)
    opacity = 255 - (color & 0xFF)
    if opacity < 255:
        _faded(weight, opacity, work)
    np.right_shift(weight, 7, out=work)
    weight += work


def _faded(weight: Pixels, opacity: int, work: Pixels) -> None:
    """Multiply by opacity / 255, rounded (Blinn, "Three wrongs make a right", 1995)."""
    weight *= opacity
    weight += 128
    np.right_shift(weight, 8, out=work)
    weight += work
    weight >>= 8
