"""Copied cues on the system's clipboard, written down when somebody asks for them.

Writing 20,000 cues takes a third of a second. So a job writes them ahead, and who pastes before it
has, waits for the rest only.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QByteArray, QMetaType, QMimeData

from cuesmith.domain.cue import Cue

CUES_MIME = "application/x-cuesmith-cues+json"
COPY_MIME = "application/x-cuesmith-copy"
"""Tells one copy from another, so that nobody needs to read what he has copied himself."""
_TEXT = "text/plain"
_FORMATS = {CUES_MIME: "json", _TEXT: "srt"}
"""The format of the registry that each kind of data is in."""


class Copied:
    """Cues that were copied, and their texts. Any thread."""

    def __init__(self, cues: tuple[Cue, ...], write: Callable[[Sequence[Cue], str], str]) -> None:
        self.cues = cues
        self.name = uuid4().hex.encode()
        self._write = write
        self._texts: dict[str, str] = {}
        self._writing = threading.Lock()

    def text(self, kind: str) -> str:
        """As data of a kind; written where nobody has yet, waited for where somebody does."""
        with self._writing:
            if kind not in self._texts:
                self._texts[kind] = self._write(self.cues, _FORMATS[kind])
            return self._texts[kind]

    def write_all(self) -> None:
        """Write them as every kind of data; text first, which most programs ask for."""
        for kind in reversed(_FORMATS):
            self.text(kind)

    def as_data(self) -> QMimeData:
        """Data that needs nobody any more."""
        data = QMimeData()
        data.setText(self.text(_TEXT))
        data.setData(CUES_MIME, self.text(CUES_MIME).encode())
        data.setData(COPY_MIME, self.name)
        return data


class CopiedData(QMimeData):
    """Data of copied cues that is not written yet."""

    def __init__(self, copied: Copied) -> None:
        super().__init__()
        self._copied = copied

    def formats(self) -> list[str]:  # noqa: D102
        return [*_FORMATS, COPY_MIME]

    def retrieveData(  # noqa: D102
        self,
        mimetype: str,
        preferredType: QMetaType | QMetaType.Type,
    ) -> Any:
        if mimetype == COPY_MIME:
            return QByteArray(self._copied.name)
        if mimetype == CUES_MIME:
            return QByteArray(self._copied.text(CUES_MIME).encode())
        return self._copied.text(_TEXT) if mimetype == _TEXT else None
