"""Fonts that are not installed and drawn all the same: of the user's folder, and of the film."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, Signal
from PySide6.QtGui import QRawFont

from cuesmith.base.jobs import CancelToken
from cuesmith.bridge.latest import LatestJob
from cuesmith.bridge.runner import JobContext
from cuesmith.bridge.style_ports import StylePorts
from cuesmith.domain.fonts import FontSources

_MOST_FILES = 1000
_MOST_BYTES = 128 * 2**20
"""Of one file; the largest collections of Chinese fonts take half of it."""
_SIZE = 12.0
"""Any: only names are read."""


@dataclass(frozen=True, slots=True)
class CarriedFonts:
    """Families, sorted."""

    folder: tuple[str, ...] = ()
    """Of the folder with the user's own fonts."""
    film: tuple[str, ...] = ()
    """Of what the film brings along."""


def carried_fonts(sources: FontSources, token: CancelToken | None = None) -> CarriedFonts:
    """The families of some sources, those that are installed apart. Raises `Cancelled`."""
    token = token or CancelToken()
    film = _families((font.data for font in sources.files), token)
    return CarriedFonts(_families(_contents(sources.folder), token), film)


def _contents(folder: Path | None) -> Iterator[bytes]:
    """What is in the files of a folder; those that cannot be read are left out."""
    try:
        files = [] if folder is None else list(islice(folder.iterdir(), _MOST_FILES))
    except OSError:
        return
    for path in files:
        try:
            if path.is_file() and path.stat().st_size <= _MOST_BYTES:
                yield path.read_bytes()
        except OSError:
            continue


def _families(fonts: Iterator[bytes], token: CancelToken) -> tuple[str, ...]:
    found: set[str] = set()
    for data in fonts:
        token.check()
        font = QRawFont(QByteArray(data), _SIZE)
        if font.isValid() and font.familyName():
            found.add(font.familyName())
    return tuple(sorted(found, key=str.casefold))


class CarriedFontsSearch(QObject):
    """Looks them up in the background."""

    found = Signal(object)
    """`CarriedFonts`."""

    def __init__(self, ports: StylePorts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ports = ports
        self._latest = LatestJob(0, self)
        self._latest.succeeded.connect(self.found)

    def look(self, medium: Path | None) -> None:
        """Look up those that are there with a medium."""
        self._latest.ask(partial(_look, self._ports, medium))

    def stop(self) -> None:
        """Look no more."""
        self._latest.stop()


def _look(ports: StylePorts, medium: Path | None, job: JobContext) -> CarriedFonts:
    return carried_fonts(ports.fonts(medium), job.token)
