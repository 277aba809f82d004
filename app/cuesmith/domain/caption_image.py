"""A piece of captions as they are seen."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class CaptionImage:
    """A piece of drawn captions, to be laid over a picture at (x, y). Compared by identity."""

    x: int
    """Pixels from the left; even, so that a piece has colour samples of its own in 4:2:0."""
    y: int
    """Pixels from the top; even."""
    width: int
    height: int
    stride: int
    """Bytes a row."""
    pixels: bytes = field(repr=False)
    """32-bit BGRA, premultiplied with its alpha."""
