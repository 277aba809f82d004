"""Tells when the user's own templates change on disk, by whatever hand."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

_PAUSE_MS = 150
"""Editors write a file in several steps."""
_MOST = 500


class TemplateWatch(QObject):
    """Watches a folder, which need not be there yet, and the files in it."""

    changed = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._seen = self._look()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._compare)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._on_changed)
        self._watcher.fileChanged.connect(self._on_changed)
        self._watch()

    def _watch(self) -> None:
        """A file that was replaced, and a folder that was made, are watched from then on."""
        there = next(
            (each for each in (self._folder, *self._folder.parents) if each.is_dir()), None
        )
        wanted = {str(path) for path in (there, *self._seen) if path is not None}
        wanted -= {*self._watcher.files(), *self._watcher.directories()}
        if wanted:
            self._watcher.addPaths(sorted(wanted))

    def _look(self) -> dict[Path, tuple[int, int]]:
        """When each template was written last, and its size."""
        found: dict[Path, tuple[int, int]] = {}
        for path in islice(self._folder.glob("*.toml"), _MOST):
            try:
                facts = path.stat()
            except OSError:
                continue
            found[path] = (facts.st_mtime_ns, facts.st_size)
        return found

    def _on_changed(self, _path: str) -> None:
        self._pause.start()

    def _compare(self) -> None:
        seen, self._seen = self._seen, self._look()
        self._watch()
        if seen != self._seen:
            self.changed.emit()
