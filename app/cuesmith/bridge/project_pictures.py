"""A small picture of each project for the start page, made once and kept in the cache."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from fractions import Fraction
from pathlib import Path

from PySide6.QtCore import QObject, QSaveFile, Signal
from PySide6.QtGui import QImage

from cuesmith.base.errors import MediaError
from cuesmith.bridge.project_jobs import JobLine
from cuesmith.bridge.runner import JobContext
from cuesmith.domain.media import MediaInfo, Picture
from cuesmith.services.project_recent import RecentProject

BOUND = (224, 126)
"""Width and height in pixels: twice what the start page shows, for dense screens."""
_PLACE = Fraction(1, 10)
"""Where in the medium the picture is taken: the beginning is often black."""

Thumbnail = Callable[[Path, Fraction, tuple[int, int]], Picture | None]


class ProjectPictures(QObject):
    """Makes and loads pictures, in jobs. Lives on the GUI thread."""

    loaded = Signal(str, QImage)
    """A project's path, and its picture."""

    def __init__(self, thumbnail: Thumbnail, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnail, self._folder = thumbnail, folder
        self._jobs = JobLine(self)

    def make(self, medium: MediaInfo, digest: str) -> None:
        """Keep a picture of a medium, unless there is one. A medium without pictures has none."""

        def draw(_: JobContext) -> None:
            path = self._path(digest)
            if not path.exists():
                self._draw(medium, path)

        if digest:
            self._jobs.run(draw, lambda _: None)

    def load(self, projects: Sequence[RecentProject]) -> None:
        """Load the pictures of projects: `loaded` for each one that has one."""
        wanted = [(each.path, each.digest) for each in projects if each.digest]

        def read(_: JobContext) -> list[tuple[str, QImage]]:
            found = [(path, QImage(str(self._path(digest)))) for path, digest in wanted]
            return [(path, image) for path, image in found if not image.isNull()]

        def tell(found: list[tuple[str, QImage]]) -> None:
            for path, image in found:
                self.loaded.emit(path, image)

        self._jobs.run(read, tell)

    def stop(self) -> None:
        """For shutting down."""
        self._jobs.stop()

    def _path(self, digest: str) -> Path:
        name = "".join(letter for letter in digest if letter in "0123456789abcdef")
        return self._folder / f"{name[:64]}.png"

    def _draw(self, medium: MediaInfo, path: Path) -> None:
        with suppress(MediaError, OSError):  # a project does without
            time = (medium.duration or Fraction(0)) * _PLACE
            picture = self._thumbnail(medium.path, time, BOUND)
            if picture is not None:
                path.parent.mkdir(parents=True, exist_ok=True)
                _save(picture, path)


def _save(picture: Picture, path: Path) -> None:
    image = QImage(
        picture.pixels,
        picture.width,
        picture.height,
        picture.stride,
        QImage.Format.Format_RGB32,
    )
    file = QSaveFile(str(path))
    if file.open(QSaveFile.OpenModeFlag.WriteOnly) and image.save(file, "PNG"):  # type: ignore[call-overload]
        file.commit()
