"""The masks that libass gives for a moment, and where two moments differ."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cuesmith.base.errors import RenderingError
from cuesmith.engines.rendering.libass import IMAGE

Size = tuple[int, int]

_MOST_LAYERS = 50_000
_MOST_COVERED = 96
"""Pictures' worth of masks at one moment; lavish typesetting has ten."""
_MOST_RECTS = 8
"""Beyond this, one that holds them all is quicker."""


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


class Layer(NamedTuple):
    """One ASS_Image. Its memory is libass's, and lives until two moments later."""

    address: int
    stride: int
    color: int
    """0xRRGGBBAA; AA is how much is seen through, 0 opaque."""
    rect: Rect
    """Where the mask lies in the picture."""

    def mask(self, part: Rect) -> NDArray[np.uint8]:
        """A part of the mask, shape (rows, columns), one byte a pixel; `part` lies in `rect`."""
        width, height = part.right - part.left, part.bottom - part.top
        offset = (part.top - self.rect.top) * self.stride + part.left - self.rect.left
        # Not a byte more than is drawn: the last row need not be a whole stride.
        taken = (height - 1) * self.stride + width
        memory = memoryview((ctypes.c_uint8 * taken).from_address(self.address + offset))
        return np.ndarray((height, width), np.uint8, memory, strides=(self.stride, 1))


def read_layers(address: int | None, size: Size) -> list[Layer]:
    """Copy the list of ASS_Image at an address, not the masks.

    What would lie outside of the picture is left out; raises `RenderingError` for more than can
    be drawn.
    """
    layers: list[Layer] = []
    most, covered = _MOST_COVERED * size[0] * size[1], 0
    while address:
        width, height, stride, mask, color, x, y, address = IMAGE.unpack(
            ctypes.string_at(address, IMAGE.size)
        )
        if not mask or stride < width or color & 0xFF == 0xFF:
            continue
        if width <= 0 or height <= 0 or min(x, y) < 0:
            continue
        if x + width <= size[0] and y + height <= size[1]:
            layers.append(Layer(mask, stride, color, Rect(x, y, x + width, y + height)))
            covered += width * height
        if len(layers) > _MOST_LAYERS or covered > most:
            raise too_much(f"{len(layers)} layers, {covered} pixels")
    return layers


def too_much(details: str) -> RenderingError:
    """For a moment that asks for more than captions ever need."""
    return RenderingError(
        "So much is drawn at this moment that no computer could show it in time.",
        hint="Remove layers, drawings or blurs from the script there.",
        details=details,
    )


def changed_rects(before: Sequence[Layer], after: Sequence[Layer]) -> list[Rect]:
    """Where pictures of two moments, one following the other, differ; rectangles apart.

    A mask at the same address is the same mask: libass lets go of a moment's masks only when it
    has made those of the next.
    """
    shortest = min(len(before), len(after))
    head = 0
    while head < shortest and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < shortest - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    if len(old) != len(new):
        return _apart([layer.rect for layer in (*old, *new)])
    return _apart([rect for pair in zip(old, new, strict=True) for rect in _difference(*pair)])


def _difference(old: Layer, new: Layer) -> Iterator[Rect]:
    """Where one layer differs from another."""
    if old == new:
        return
    if not _same_mask(old, new):
        yield old.rect
        yield new.rect
        return
    # Windows of one mask, which move while a karaoke fill goes on.
    for first, second in pairwise(sorted((old.rect.left, new.rect.left, *_rights(old, new)))):
        strip = Rect(first, old.rect.top, second, old.rect.bottom)
        inside = [strip.common(layer.rect).area == strip.area for layer in (old, new)]
        if strip.area and inside[0] != inside[1]:
            yield strip


def _rights(old: Layer, new: Layer) -> tuple[int, int]:
    return old.rect.right, new.rect.right


def _same_mask(old: Layer, new: Layer) -> bool:
    return (
        old.address - old.rect.left == new.address - new.rect.left
        and (old.stride, old.color) == (new.stride, new.color)
        and (old.rect.top, old.rect.bottom) == (new.rect.top, new.rect.bottom)
    )


def _apart(rects: list[Rect]) -> list[Rect]:
    """Rectangles that do not touch, which together hold all of these."""
    kept: list[Rect] = []
    for rect in rects:
        growing = rect
        while touching := [other for other in kept if growing.meets(other)]:
            kept = [other for other in kept if other not in touching]
            for other in touching:
                growing = growing.joined(other)
        kept.append(growing)
        if len(kept) > _MOST_RECTS:
            kept = [_around(kept)]
    return [rect for rect in kept if rect.area]


def _around(rects: Sequence[Rect]) -> Rect:
    first, *others = rects
    for other in others:
        first = first.joined(other)
    return first
