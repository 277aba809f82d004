"""Captions laid over decoded pictures, straight into their YUV planes.

What is opaque replaces samples, what is half seen through mixes with them; samples that no image
covers are not touched, and keep every bit. An image is made into planes once: as long as it is
shown, laying it down is one product and one sum a sample. Of one that takes the place of another,
as when a word is filled, only the columns that differ are made into planes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

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

    def put(self, part: _Patch) -> None:
        """Change some of the columns."""
        own = self.part(part)
        own.keep[...] = part.keep
        own.add[...] = part.add

    def part(self, other: _Patch) -> _Patch:
        """What lies in the columns of another, as a view."""
        left, columns = self.columns.start, other.columns
        inside = slice(columns.start - left, columns.stop - left)
        return _Patch(self.rows, columns, self.keep[:, inside], self.add[:, inside])


class _Shown(NamedTuple):
    """An image, and what it changes in each plane."""

    image: CaptionImage
    patches: list[_Patch]


class PlaneBlender:
    """A `services.ports.CaptionBlender` for pictures of one format, size and colour space."""

    def __init__(self, pixel_format: str, size: tuple[int, int], colors: PixelColors) -> None:
        """Raises `RenderingError` for a format that is not YUV."""
        self._layout = layout_of(pixel_format)
        if pixel_format.startswith("yuvj"):
            # The name says it, whatever the tag.
            colors = replace(colors, full_range=True)
        self._matrix = colors.known_for(*size).conversion(self._layout.depth)
        self._shown: list[_Shown] = []
        self._laid: list[list[_Patch]] = []
        """The patches of all that is shown; those side by side in one, once it stays."""
        self._joined = False
        self._work: Wide = np.empty(0, _wide(self._layout)[0])

    def blend(self, planes: Sequence[Plane], images: Sequence[CaptionImage]) -> None:
        """Change the planes where images lie, and nowhere else."""
        before = {_place(each.image): each for each in self._shown}
        stay = list(before) == [_place(image) for image in images]
        # Taken out, for what is changed in place has one owner.
        self._shown = [self._made(image, before.pop(_place(image), None)) for image in images]
        if not stay:
            self._laid, self._joined = [each.patches for each in self._shown], False
        elif not self._joined:
            self._join()
        for patches in self._laid:
            # A plane of alpha, which comes last, stays as it is.
            for plane, patch in zip(planes, patches, strict=False):
                self._lay(plane, patch)

    def _made(self, image: CaptionImage, last: _Shown | None) -> _Shown:
        """An image made into planes; `last` was what lay there, and is used up."""
        if last is not None and last.image is image:
            return last
        pixels, (left, top) = _pixels_of(image), (image.x, image.y)
        if last is None:
            return _Shown(image, _patches(pixels, (left, top), self._layout, self._matrix))
        columns = _differing(pixels, _pixels_of(last.image), 1 << self._layout.halved_across)
        if columns.start < columns.stop:
            place = left + columns.start, top
            parts = _patches(pixels[:, columns], place, self._layout, self._matrix)
            for patch, part in zip(last.patches, parts, strict=True):
                patch.put(part)
        return _Shown(image, last.patches)

    def _join(self) -> None:
        """Lay down at once what lies side by side: a few wide pieces cost less than many, where
        they stay for a while."""
        runs: list[list[_Shown]] = []
        for each in self._shown:
            if runs and _side_by_side(runs[-1][-1].patches, each.patches):
                runs[-1].append(each)
            else:
                runs.append([each])
        self._laid = [
            [_beside(patches) for patches in zip(*(each.patches for each in run), strict=True)]
            for run in runs
        ]
        self._shown = [
            _Shown(image, [wide.part(patch) for wide, patch in zip(joined, patches, strict=True)])
            for run, joined in zip(runs, self._laid, strict=True)
            for image, patches in run
        ]
        self._joined = True

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


def _place(image: CaptionImage) -> tuple[int, ...]:
    return image.x, image.y, image.width, image.height


def _pixels_of(image: CaptionImage) -> Pairs:
    """Shape (rows, columns)."""
    rows = np.frombuffer(image.pixels, np.uint8).reshape(image.height, image.stride)
    return rows[:, : image.width * 4].view(np.uint32)


def _differing(pixels: Pairs, others: Pairs, unit: int) -> slice:
    """The columns from the first to the last that differ, by whole units."""
    found = np.flatnonzero((pixels != others).any(axis=0))
    if not len(found):
        return slice(0, 0)
    end = (int(found[-1]) // unit + 1) * unit
    return slice(int(found[0]) // unit * unit, min(pixels.shape[1], end))


def _side_by_side(left: Sequence[_Patch], right: Sequence[_Patch]) -> bool:
    return all(
        one.rows == other.rows and one.columns.stop == other.columns.start
        for one, other in zip(left, right, strict=True)
    )


def _beside(patches: Sequence[_Patch]) -> _Patch:
    first, last = patches[0], patches[-1]
    return _Patch(
        first.rows,
        slice(first.columns.start, last.columns.stop),
        np.concatenate([patch.keep for patch in patches], axis=1),
        np.concatenate([patch.add for patch in patches], axis=1),
    )


def _patches(
    pixels: Pairs, place: tuple[int, int], layout: PixelLayout, matrix: Floats
) -> list[_Patch]:
    """What pixels change in each plane, their left and top given."""
    x, y = place
    even, odd = np.bitwise_and(pixels, _EVEN), np.right_shift(pixels, 8)
    odd &= _EVEN
    keep, adds = _mixture(_channels(even, odd), 1, matrix[:, :1], layout)
    bright = _patch(keep, adds[0], (y, x))
    across, down = layout.halved_across, layout.halved_down
    shared = _channels(_shared(even, across, down), _shared(odd, across, down))
    keep, adds = _mixture(shared, 1 << across + down, matrix[:, 1:], layout)
    top, left = y >> down, x >> across
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
