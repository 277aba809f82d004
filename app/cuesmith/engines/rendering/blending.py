"""Captions laid over decoded pictures, straight into their YUV planes.

What is opaque replaces samples, what is half seen through mixes with them; samples that no image
covers are not touched, and keep every bit. An image is made into planes once: as long as it is
shown, laying it down is one product and one sum a sample.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from cuesmith.domain.caption_image import CaptionImage
from cuesmith.engines.rendering.pixel_layout import (
    Floats,
    PixelColors,
    PixelLayout,
    layout_of,
)

Wide = NDArray[np.uint16] | NDArray[np.uint32]
Plane = NDArray[np.generic]


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
        self._patches: dict[CaptionImage, tuple[_Patch, ...]] = {}

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
                _lay(plane, patch, self._layout)


def _lay(plane: Plane, patch: _Patch, layout: PixelLayout) -> None:
    target = plane[patch.rows, patch.columns]
    if layout.depth == 8:
        mixed = np.multiply(target, patch.keep, dtype=np.uint16)
        mixed += patch.add
        # The upper byte of each: a division by 256.
        target[...] = mixed.view(np.uint8)[:, 1::2]
        return
    deep = target.astype(np.uint32)
    deep >>= layout.shift
    deep *= patch.keep
    deep += patch.add
    deep >>= 16
    deep <<= layout.shift
    target[...] = deep


def _patches(image: CaptionImage, layout: PixelLayout, matrix: Floats) -> tuple[_Patch, ...]:
    """What an image changes in each plane."""
    rows = np.frombuffer(image.pixels, np.uint8).reshape(image.height, image.stride)
    pixels = rows[:, : image.width * 4].reshape(image.height, image.width, 4).astype(np.float32)
    across, down = layout.halved_across, layout.halved_down
    shared = _averaged(_averaged(pixels, across, axis=1), down, axis=0)
    top, left = image.y >> down, image.x >> across
    bright = _patch(pixels, matrix[:, :1], (image.y, image.x), layout)
    if layout.interleaved:
        return bright, _patch(shared, matrix[:, 1:], (top, left), layout)
    blue = _patch(shared, matrix[:, 1:2], (top, left), layout)
    return bright, blue, _patch(shared, matrix[:, 2:], (top, left), layout)


def _averaged(pixels: Floats, halvings: int, axis: int) -> Floats:
    """Means of pixels that share a sample of colour."""
    for _ in range(halvings):
        if pixels.shape[axis] % 2:
            # At the picture's edge the last pixel stands for both.
            last = np.take(pixels, [-1], axis)
            pixels = np.concatenate((pixels, last), axis)
        even = pixels[:, ::2] if axis else pixels[::2]
        odd = pixels[:, 1::2] if axis else pixels[1::2]
        pixels = (even + odd) * np.float32(0.5)
    return pixels


def _patch(pixels: Floats, columns: Floats, place: tuple[int, int], layout: PixelLayout) -> _Patch:
    """The part of a plane that pixels become, through columns of the matrix."""
    height, width, _ = pixels.shape
    samples = columns.shape[1]
    kind, unit = (np.uint16, 256) if layout.depth == 8 else (np.uint32, 65536)
    # Rounded down: with `add` rounded, a sum never exceeds the samples' range.
    rest = (255 - pixels[..., 3]) * np.float32(unit / 255)
    keep = np.repeat(rest.astype(kind), samples, axis=1)
    add = _products(pixels, columns).reshape(height, width * samples) * np.float32(unit)
    add += unit / 2
    # The strongest blue or red of full range would be half a level more than there is.
    whole = 2**layout.depth - 1
    np.minimum(add, (whole + 0.75) * unit - np.float32(whole) * keep, out=add)
    top, left = place
    return _Patch(
        slice(top, top + height),
        slice(left * samples, (left + width) * samples),
        keep,
        np.maximum(add, 0).astype(kind),
    )


def _products(pixels: Floats, columns: Floats) -> Floats:
    """Each pixel's sums, one a column. As quick as `@`, whose threads would wait for those of
    the encoder."""
    sums = [_sum_of(pixels, column) for column in columns.T]
    return sums[0] if len(sums) == 1 else np.stack(sums, axis=-1)


def _sum_of(pixels: Floats, weights: Floats) -> Floats:
    """Blue, green, red and alpha by weight, added up."""
    total: Floats = pixels[..., 0] * weights[0]
    for channel in (1, 2, 3):
        total += pixels[..., channel] * weights[channel]
    return total
