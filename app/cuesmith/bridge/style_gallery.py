"""Small pictures of what each template makes of the current cue, drawn off the GUI thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.latest import LatestJob
from cuesmith.bridge.runner import JobContext
from cuesmith.bridge.style_ports import StylePorts
from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document
from cuesmith.domain.media import Picture
from cuesmith.domain.style_choice import StyleChoice
from cuesmith.domain.track import Source, Track
from cuesmith.services.ports import CaptionRenderer

_PAUSE_MS = 150
_INTO = 0.55
"""The part of the cue that has passed in the pictures: some words are spoken, some are to come."""
_CLOSER = 2.2
"""The picture is drawn so much larger, and cut out around the captions: they can be read."""
_MARGIN = 1.05
"""The whole picture is at least so much wider than its part."""
_FILLED = 0.94
"""Captions take at most so much of a small picture's width and height."""
_GROUND = QColor(44, 50, 62)


@dataclass(frozen=True, slots=True)
class GalleryWish:
    """What the pictures show."""

    templates: tuple[str, ...]
    """Ids; empty stands for no template."""
    cue: Cue
    language: str
    picture: Picture | None
    storage: tuple[int, int]
    """Pixels of the medium as shown."""
    size: tuple[int, int]
    """Pixels of a small picture."""
    medium: Path | None = None
    """Whose fonts are used."""
    source: Source | None = None
    """What the cue's file says beside its cues: its own styles, and what places count in."""


Gallery = dict[str, QImage]
"""By the template's id."""


class StyleGallery(QObject):
    """Draws them again when asked; keeps its renderer, whose fonts take long to find."""

    drawn = Signal(object)
    """A `Gallery`."""
    refused = Signal(object)
    """The `CuesmithError` for which no captions can be drawn at all; None where they can."""

    def __init__(self, ports: StylePorts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ports = ports
        self._renderer: CaptionRenderer | None = None
        self._fonts_of: Path | None = None
        self._latest = LatestJob(_PAUSE_MS, self)
        self._latest.succeeded.connect(self._tell)

    def want(self, wish: GalleryWish) -> None:
        """Have them drawn, soon."""
        self._latest.ask(lambda context: self._draw(wish, context))

    def stop(self) -> None:
        """Want none any more; waits for what is under way."""
        self._latest.stop()
        if self._renderer is not None:
            self._renderer.close()

    def _tell(self, made: tuple[Gallery, CuesmithError | None]) -> None:
        gallery, refusal = made
        self.drawn.emit(gallery)
        self.refused.emit(refusal)

    def _draw(self, wish: GalleryWish, context: JobContext) -> tuple[Gallery, CuesmithError | None]:
        """On the job's thread."""
        refusal = None
        try:
            self._renderer_for(wish.medium)
        except CuesmithError as error:
            refusal = error
        ground = _ground(wish.picture, _larger(wish))
        drawn: Gallery = {}
        for template in wish.templates:
            context.token.check()
            drawn[template] = self._with_captions(ground, wish, template)
        return drawn, refusal

    def _with_captions(self, ground: QImage, wish: GalleryWish, template: str) -> QImage:
        """Without captions, where the template cannot be drawn."""
        image = ground.copy()
        seen = QRect()
        try:
            renderer = self._renderer_for(wish.medium)
            renderer.load(self._script(wish, template), wish.storage)
            time = wish.cue.start + round(wish.cue.duration * _INTO)
            pieces = renderer.render(time, _larger(wish))
        except CuesmithError:
            return _cut(image, seen, wish.size)
        for piece in pieces:
            seen = seen.united(QRect(piece.x, piece.y, piece.width, piece.height))
        painter = QPainter(image)
        for piece in pieces:
            kind = QImage.Format.Format_ARGB32_Premultiplied
            drawn = QImage(piece.pixels, piece.width, piece.height, piece.stride, kind)
            painter.drawImage(QPoint(piece.x, piece.y), drawn)
        painter.end()
        return _cut(image, seen, wish.size)

    def _renderer_for(self, medium: Path | None) -> CaptionRenderer:
        if self._renderer is None or self._fonts_of != medium:
            if self._renderer is not None:
                self._renderer.close()
            self._renderer, self._fonts_of = self._ports.open_renderer(medium), medium
        return self._renderer

    def _script(self, wish: GalleryWish, template: str) -> str:
        cue = replace(wish.cue, style=None)
        style = StyleChoice(template) if template else None
        track = Track((cue,), wish.language, id="gallery", style=style, source=wish.source)
        return self._ports.script(Document((track,)), (track.id,), wish.storage, None)


def _larger(wish: GalleryWish) -> tuple[int, int]:
    """The whole picture's size, of which a small picture is a part, with the film's own shape."""
    aspect = wish.storage[0] / wish.storage[1]
    width = max(wish.size[0] * _MARGIN, wish.size[1] * _CLOSER * aspect)
    return round(width), max(wish.size[1], round(width / aspect))


def _cut(image: QImage, seen: QRect, size: tuple[int, int]) -> QImage:
    """The part of a picture around what is to be seen, smaller where that is wider; the picture's
    lowest part where there is nothing."""
    width, height = size
    if seen.isEmpty():
        seen = QRect(0, image.height() - 1, image.width(), 1)
    else:
        wider = max(1.0, seen.width() / (width * _FILLED), seen.height() / (height * _FILLED))
        wider = min(wider, image.width() / width, image.height() / height)
        width, height = round(width * wider), round(height * wider)
    left = seen.center().x() - width // 2
    top = seen.center().y() - height // 2
    left = max(0, min(left, image.width() - width))
    top = max(0, min(top, image.height() - height))
    part = image.copy(left, top, width, height)
    if (width, height) == size:
        return part
    smooth = Qt.TransformationMode.SmoothTransformation
    return part.scaled(QSize(*size), Qt.AspectRatioMode.IgnoreAspectRatio, smooth)


def _ground(picture: Picture | None, size: tuple[int, int]) -> QImage:
    """The picture as small as the others; without one, a plain ground."""
    ground = QImage(QSize(*size), QImage.Format.Format_RGB32)
    ground.fill(_GROUND)
    if picture is None:
        return ground
    image = QImage(
        picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32
    )
    scaled = image.scaled(
        QSize(*size),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    return scaled.convertToFormat(QImage.Format.Format_RGB32)
