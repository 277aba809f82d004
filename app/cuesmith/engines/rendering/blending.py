"""Captions laid over decoded pictures, straight into their YUV planes.

What is opaque replaces samples, what is half seen through mixes with them; samples that no image
covers are not touched, and keep every bit. An image is made into planes once: as long as it is
shown, laying it down is one product and one sum a sample.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cuesmith.domain.caption_image import CaptionImage
from cuesmith.engines.rendering.pixel_layout import (
    Floats,
    PixelColors,
    PixelLayout,
    layout_of,
)

Wide = NDArray[np.unsignedinteger[Any]]
Plane = NDArray[np.generic]
Kind = type[np.uint16] | type[np.uint32]
Pairs = NDArray[np.uint32]
"""Two channels in one number, 16 bits each: room for sums of a few pixels."""

_EVEN = np.uint32(0x00FF00FF)
_LOW = np.uint32(0xFFFF)


@dataclass(frozen=True, slots=True)
class _Patch:
    """A part of one plane, as it is changed: `sample * keep + add`, in units."""

    rows: slice
    columns: slice
    keep: Wide
    add: Wide


class PlaneBlender:
    """A `services.ports.CaptionBlender` for pictures of one format, size and colour space."""

    def __init__(self, pixel_format: str, size: tuple[int, int], colors: PixelColors) -> None:
        """Raises `RenderingError` for a format that is not YUV."""
        self._layout = layout_of(pixel_format)
        if pixel_format.startswith("yuvj"):
            # The name says it, whatever the tag.
            colors = replace(colors, full_range=True)
        self._matrix = colors.known_for(*size).conversion(self._layout.depth)
        self._patches: dict[CaptionImage, list[_Patch]] = {}
        self._work: Wide = np.empty(0, _wide(self._layout)[0])

    def blend(self, planes: Sequence[Plane], images: Sequence[CaptionImage]) -> None:
        """Change the planes where images lie, and nowhere else."""
        known = self._patches
        self._patches = {
            image: known.get(image) or _patches(image, self._layout, self._matrix)
            for image in images
        }
        for patches in self._patches.values():
            # A plane of alpha, which comes last, stays as it is.
            for plane, patch in zip(planes, patches, strict=False):
                self._lay(plane, patch)

    def _lay(self, plane: Plane, patch: _Patch) -> None:
        target, mixed = plane[patch.rows, patch.columns], self._work_for(patch.keep)
        np.copyto(mixed, target, casting="unsafe")
        if unused := self._layout.shift:
            np.right_shift(mixed, unused, out=mixed)
        mixed *= patch.keep
        mixed += patch.add
        np.right_shift(mixed, 8 * mixed.itemsize // 2, out=mixed)
        if unused:
            np.left_shift(mixed, unused, out=mixed)
        np.copyto(target, mixed, casting="unsafe")

    def _work_for(self, keep: Wide) -> Wide:
        if keep.size > self._work.size:
            self._work = np.empty(keep.size, keep.dtype)
        return self._work[: keep.size].reshape(keep.shape)


def _wide(layout: PixelLayout) -> tuple[Kind, int]:
    """What holds a sample times the unit, and the unit."""
    return (np.uint16, 256) if layout.depth == 8 else (np.uint32, 65536)


def _patches(image: CaptionImage, layout: PixelLayout, matrix: Floats) -> list[_Patch]:
    """What an image changes in each plane."""
    rows = np.frombuffer(image.pixels, np.uint8).reshape(image.height, image.stride)
    pixels = rows[:, : image.width * 4].view(np.uint32)
    even, odd = np.bitwise_and(pixels, _EVEN), np.right_shift(pixels, 8)
    odd &= _EVEN
    keep, adds = _mixture(_channels(even, odd), 1, matrix[:, :1], layout)
    bright = _patch(keep, adds[0], (image.y, image.x))
    across, down = layout.halved_across, layout.halved_down
    shared = _channels(_shared(even, across, down), _shared(odd, across, down))
    keep, adds = _mixture(shared, 1 << across + down, matrix[:, 1:], layout)
    top, left = image.y >> down, image.x >> across
    if layout.interleaved:
        turns = np.moveaxis(adds, 0, -1).reshape(len(keep), -1)
        return [bright, _patch(np.repeat(keep, 2, axis=1), turns, (top, left * 2))]
    return [bright, *(_patch(keep, add, (top, left)) for add in adds)]


def _shared(pairs: Pairs, across: int, down: int) -> Pairs:
    """Sums of pixels that share a sample of colour."""
    for axis in [1] * across + [0] * down:
        if pairs.shape[axis] % 2:
            # At the picture's edge the last pixel stands for both.
            last = np.take(pairs, [-1], axis)
            pairs = np.concatenate((pairs, last), axis)
        pairs = pairs[:, ::2] + pairs[:, 1::2] if axis else pairs[::2] + pairs[1::2]
    return pairs


def _channels(even: Pairs, odd: Pairs) -> Floats:
    """Blue, green, red and alpha, one after the other."""
    found = np.empty((2, 2, *even.shape), np.uint32)
    for place, pairs in enumerate((even, odd)):
        np.bitwise_and(pairs, _LOW, out=found[0, place])
        np.right_shift(pairs, 16, out=found[1, place])
    # From numbers with a sign, which processors make into floats at once.
    return found.view(np.int32).astype(np.float32).reshape(4, *even.shape)


def _mixture(
    channels: Floats, count: int, columns: Floats, layout: PixelLayout
) -> tuple[Wide, Wide]:
    """What is kept of samples, and what is added to those of each plane, where sums of so many
    pixels come to lie, through columns of the matrix."""
    kind, unit = _wide(layout)
    whole = 2**layout.depth - 1
    # Rounded down: with what is added rounded, a sum never exceeds the samples' range.
    rest = np.subtract(255 * count, channels[3])
    rest *= np.float32(unit / 255 / count)
    keep: Wide = rest.astype(kind)
    sums = _sums(channels, columns.T[..., None, None] * np.float32(unit / count))
    sums += unit / 2
    most = whole * unit + unit * 3 // 4
    adds: Wide = np.clip(sums, 0, most, out=sums).astype(kind)
    # The strongest blue or red of full range would be half a level more than there is.
    np.minimum(adds, kind(most) - keep * kind(whole), out=adds)
    return keep, adds


def _sums(channels: Floats, weights: Floats) -> Floats:
    """Blue, green, red and alpha by weight, added up, for each plane. As quick as `@`, whose
    threads would wait for those of the encoder."""
    total: Floats = channels[0] * weights[:, 0]
    part = np.empty_like(total)
    for channel in (1, 2, 3):
        np.multiply(channels[channel], weights[:, channel], out=part)
        total += part
    return total


def _patch(keep: Wide, add: Wide, place: tuple[int, int]) -> _Patch:
    (height, width), (top, left) = keep.shape, place
    return _Patch(slice(top, top + height), slice(left, left + width), keep, add)
