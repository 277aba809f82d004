"""What libass draws at a moment, and where that differs from the moment before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import eq

from cuesmith.engines.rendering.differences import Change, changes
from cuesmith.engines.rendering.filling import Fill, fill_of
from cuesmith.engines.rendering.layers import Layer, Size, layer_of, too_much
from cuesmith.engines.rendering.libass import LINK, MEMORY

_MOST_LAYERS = 50_000
_MOST_COVERED = 96
"""Pictures' worth of masks at one moment; lavish typesetting has ten. So many layers or fewer
cannot be more."""


class LayerList:
    """What is drawn at a moment, for pictures of one size, from the lowest up. It differs little
    from one moment to the next, and only that is read."""

    def __init__(self, size: Size) -> None:
        self.size = size
        self._images: list[bytes] = []
        self._layers: list[Layer | None] = []
        """Of each image; None for what is not drawn. A fill's two are outdated while it goes on,
        until someone looks."""
        self._fill: Fill | None = None

    def __iter__(self) -> Iterator[Layer]:
        self._catch_up()
        return filter(None, self._layers)

    def follow(self, address: int | None) -> Sequence[Change]:
        """Take over the list of ASS_Image at an address, but not the masks: what is no longer as
        it was.

        What would lie outside of the picture is left out; raises `RenderingError` for more than
        can be drawn.
        """
        before, images = self._images, _images_at(address)
        if self._fill is not None:
            change = self._fill.goes_on(before, images)
            if change is not None:
                self._images = images
                return (change,)
            self._catch_up()
        found = changes(*self._replace(before, images))
        self._fill = fill_of(found, self._layers, images)
        return found

    def _catch_up(self) -> None:
        if self._fill is not None:
            self._fill.put_into(self._layers)

    def _replace(self, before: list[bytes], images: list[bytes]) -> tuple[list[Layer], list[Layer]]:
        """The layers that are no more, and those in their place."""
        head, tail = _shared_ends(before, images)
        end = len(before) - tail
        new = [layer_of(image, self.size) for image in images[head : len(images) - tail]]
        old = self._layers[head:end]
        self._images, self._layers[head:end] = images, new
        if len(images) > _MOST_COVERED:
            self._check()
        return [layer for layer in old if layer], [layer for layer in new if layer]

    def _check(self) -> None:
        covered = sum(layer.rect.area for layer in self._layers if layer)
        most = _MOST_COVERED * self.size[0] * self.size[1]
        if len(self._layers) > _MOST_LAYERS or covered > most:
            raise too_much(f"{len(self._layers)} layers, {covered} pixels")


def _images_at(address: int | None) -> list[bytes]:
    """The images of a list, unread."""
    images: list[bytes] = []
    read, add, memory = LINK.unpack_from, images.append, MEMORY
    while address:
        start, end, address = read(memory, address)
        add(start + end)
    return images


def _shared_ends(before: list[bytes], after: list[bytes]) -> tuple[int, int]:
    """How many are the same at the beginning, and at the end."""
    same = [*map(eq, before, after), False]
    shortest = len(same) - 1
    head = same.index(False)
    if len(before) == len(after):
        same[-1] = True
        same.reverse()
        return head, (same.index(False) - 1 if head < shortest else 0)
    same = [*map(eq, reversed(before), reversed(after)), False]
    return head, min(same.index(False), shortest - head)
