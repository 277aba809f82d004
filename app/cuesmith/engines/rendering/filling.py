"""A word that is being filled: of most moments of karaoke, all that differs from the last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cuesmith.engines.rendering.differences import Change
from cuesmith.engines.rendering.layers import Layer, Rect
from cuesmith.engines.rendering.libass import IMAGE


class Fill:
    """Two windows of one mask, side by side, whose common edge moves to the right. As long as it
    does, and all else stays, images need not be understood to know what changed."""

    __slots__ = ("_beside", "_edge", "_fixed", "_place", "_whole")

    def __init__(self, place: int, whole: Layer, beside: Layer, images: Sequence[bytes]) -> None:
        """The left window is the image at `place`, of the colour that `whole` has."""
        self._place = place
        self._whole = whole
        self._beside = beside
        self._edge, self._fixed = _edge_of(images[place], images[place + 1])

    def goes_on(self, before: list[bytes], images: list[bytes]) -> Change | None:
        """What it changed; None where it is not all that differs."""
        place, after = self._place, self._place + 2
        if before[:place] != images[:place] or before[after:] != images[after:]:
            return None
        if len(before) != len(images):
            return None
        edge, fixed = _edge_of(images[place], images[place + 1])
        whole = self._whole
        _, top, end, bottom = whole.rect
        was = self._edge
        if fixed != self._fixed or not was < edge < end:
            return None
        self._edge = edge
        return Change(Rect(was, top, edge, bottom), whole)

    def put_into(self, layers: list[Layer | None]) -> None:
        """Replace both windows by what they are now."""
        whole, beside, place = self._whole, self._beside, self._place
        layers[place] = whole.window(whole.rect.left, self._edge, whole.color)
        layers[place + 1] = whole.window(self._edge, whole.rect.right, beside.color)


def fill_of(
    changes: Iterable[Change], layers: Sequence[Layer | None], images: Sequence[bytes]
) -> Fill | None:
    """The fill that changes tell of; None where there is none, or more than one."""
    fills = [fill for _, whole in changes if whole and (fill := _fill_of(whole, layers, images))]
    return fills[0] if len(fills) == 1 else None


def _fill_of(whole: Layer, layers: Sequence[Layer | None], images: Sequence[bytes]) -> Fill | None:
    windows = [
        (place, layer) for place, layer in enumerate(layers) if layer and layer.mask == whole.mask
    ]
    if len(windows) != 2:
        return None
    (place, left), (next_place, right) = windows
    edges = left.rect.left, left.rect.right, right.rect.right
    if next_place != place + 1 or left.color != whole.color:
        return None
    if edges != (whole.rect.left, right.rect.left, whole.rect.right):
        return None
    _, (first, second, *_) = _edge_of(images[place], images[next_place])
    return Fill(place, whole, right, images) if first == second else None


_Parts = tuple[tuple[int, ...], tuple[int, ...], int, int, int, int, int]


def _edge_of(first: bytes, second: bytes) -> tuple[int, _Parts]:
    """Where the first of two images ends; and what stays while that moves, if they are windows
    side by side: their masks (the same if these are equal), colours and other edges."""
    width, height, stride, address, color, x, y = IMAGE.unpack(first)
    rest, height_2, stride_2, address_2, color_2, x_2, y_2 = IMAGE.unpack(second)
    masks = (height, stride, address - x, y), (height_2, stride_2, address_2 - x_2, y_2)
    edge = x + width
    return edge, (*masks, color, color_2, x, x_2 - edge, x_2 + rest)
