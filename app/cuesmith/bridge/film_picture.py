"""A small picture of what a film with its captions will look like, cut as it will be."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from cuesmith.bridge.style_ports import StylePorts
from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document
from cuesmith.domain.encoding import Reframing, window_of
from cuesmith.domain.media import Picture

_COLOR_GRAIN = (2, 2)
_FADES = 250
"""Milliseconds after which a caption has come, and before which it goes."""


@dataclass(frozen=True, slots=True)
class FilmPictureWish:
    """What is to be seen."""

    document: Document
    tracks: tuple[str, ...]
    picture: Picture
    storage: tuple[int, int]
    """Pixels of the medium as shown."""
    reframing: Reframing
    time: int
    """Milliseconds."""
    bound: tuple[int, int]
    """Pixels that it must not exceed."""
    medium: Path | None


def telling_moment(cues: Iterable[Cue], time: int) -> int:
    """The time itself where a caption is fully there, else the middle of the one nearest to it."""
    nearest = min(cues, key=lambda cue: max(cue.start - time, time - cue.end, 0), default=None)
    if nearest is None or nearest.start + _FADES <= time < nearest.end - _FADES:
        return time
    return (nearest.start + nearest.end) // 2


def film_picture(wish: FilmPictureWish, ports: StylePorts) -> QImage:
    """Draw it, on any thread; raises `CuesmithError` where captions cannot be drawn."""
    middle = replace(wish.reframing, centre=wish.reframing.centre or Fraction(1, 2))
    window = window_of(*wish.storage, Fraction(1), middle, _COLOR_GRAIN)
    canvas = window.scaled
    image = _cut(wish, QRect(window.left, window.top, window.width, window.height))
    script = ports.script(wish.document, wish.tracks, canvas, None)
    with closing(ports.open_renderer(wish.medium)) as renderer:
        renderer.load(script, canvas)
        pieces = renderer.render(wish.time, (image.width(), image.height()))
    with QPainter(image) as painter:
        for piece in pieces:
            kind = QImage.Format.Format_ARGB32_Premultiplied
            drawn = QImage(piece.pixels, piece.width, piece.height, piece.stride, kind)
            painter.drawImage(QPoint(piece.x, piece.y), drawn)
    return image


def _cut(wish: FilmPictureWish, kept: QRect) -> QImage:
    """The part of the picture that is kept, as large as fits."""
    picture, (across, down) = wish.picture, wish.storage
    whole = QImage(
        picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32
    )
    part = QRect(
        kept.x() * picture.width // across,
        kept.y() * picture.height // down,
        max(1, kept.width() * picture.width // across),
        max(1, kept.height() * picture.height // down),
    )
    size = kept.size().scaled(QSize(*wish.bound), Qt.AspectRatioMode.KeepAspectRatio)
    return whole.copy(part).scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
