"""A word that is being filled: of most moments of karaoke, all that differs from the last."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence

from cuesmith.engines.rendering.differences import Change
from cuesmith.engines.rendering.layers import Layer, Rect
from cuesmith.engines.rendering.libass import IMAGE

_WIDTH = struct.Struct("=i")
"""What an image begins with."""


class Fill:
    """Two windows of one mask, side by side, whose common edge moves to the right. As long as it
    does, and all else stays, images need not be understood to know what changed."""

    __slots__ = ("_beside", "_edge", "_place", "_samples", "_whole")

    def __init__(self, place: int, whole: Layer, beside: Layer, image: bytes) -> None:
        """What it comes to is `whole`; `image` lies at `place`, the other window follows."""
        width, _, stride, address, _, x, _ = IMAGE.unpack(image)
        self._samples = stride, address - x
        self._place = place
        self._edge = x + width
        self._whole = whole
        self._beside = beside.color

    def goes_on(self, before: list[bytes], images: list[bytes]) -> Change | None:
        """What it changed, and `before` is then as `images`; None where it is not all that
        differs."""
        place, whole, was = self._place, self._whole, self._edge
        left, top, right, bottom = whole.rect
        if len(before) != len(images):
            return None
        edge = left + _WIDTH.unpack_from(images[place])[0]
        if not was < edge < right:
            return None
        kept = before[place : place + 2]
        before[place : place + 2] = self._images(edge)
        if before != images:
            before[place : place + 2] = kept
            return None
        self._edge = edge
        return Change(Rect(was, top, edge, bottom), whole)

    def images(self) -> list[bytes]:
        """Both windows, as libass describes them."""
        return self._images(self._edge)

    def put_into(self, layers: list[Layer | None]) -> None:
        """Replace both windows by what they are now."""
        whole, place = self._whole, self._place
        layers[place] = whole.window(whole.rect.left, self._edge, whole.color)
        layers[place + 1] = whole.window(self._edge, whole.rect.right, self._beside)

    def _images(self, edge: int) -> list[bytes]:
        left, top, right, bottom = self._whole.rect
        stride, origin = self._samples
        color, beside, height = self._whole.color, self._beside, bottom - top
        return [
            IMAGE.pack(edge - left, height, stride, origin + left, color, left, top),
            IMAGE.pack(right - edge, height, stride, origin + edge, beside, edge, top),
        ]


def fill_of(
    changes: Iterable[Change], layers: Sequence[Layer | None], images: Sequence[bytes]
) -> Fill | None:
    """The fill that changes tell of; None where there is none, or more than one."""
    fills = [fill for _, whole in changes if whole and (fill := _fill_of(whole, layers, images))]
    return fills[0] if len(fills) == 1 else None


def _fill_of(whole: Layer, layers: Sequence[Layer | None], images: Sequence[bytes]) -> Fill | None:
    places = [place for place, layer in enumerate(layers) if layer and layer.mask == whole.mask]
    if len(places) != 2:
        return None
    place, next_place = places
    beside = layers[next_place]
    if beside is None or next_place != place + 1:
        return None
    fill = Fill(place, whole, beside, images[place])
    return fill if fill.images() == [*images[place : place + 2]] else None
