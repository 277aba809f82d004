"""The queue's waiting list, kept from one start of the studio to the next."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cuesmith.bridge.runner import JobContext, RunningJob
from cuesmith.bridge.transcription_queue import TranscriptionQueue
from cuesmith.services.waiting_list import WaitingList


class KeptQueue(QObject):
    """Writes down what waits whenever that changes, and brings back what was left."""

    found = Signal(int, int)
    """So many media wait from last time, and so many of those are not found any more."""

    def __init__(self, queue: TranscriptionQueue, folder: Path, parent: QObject) -> None:
        """`folder` is that of all windows."""
        super().__init__(parent)
        self._queue, self._list = queue, WaitingList(folder)
        self._job: RunningJob | None = None
        queue.changed.connect(self._keep)

    def look(self) -> None:
        """Look for what was left, on a thread: media may lie on a drive that is slow to answer."""
        waiting = self._list

        def run(_: JobContext) -> list[tuple[Path, bool]]:
            return [(path, os.path.isfile(path)) for path in waiting.take_over()]  # noqa: PTH113

        job = self._job = RunningJob(run, self)
        job.succeeded.connect(self._on_found)
        job.ended.connect(self._on_ended)
        job.start()

    def shut_down(self) -> None:
        """Leave the list to the next start; the queue has stopped."""
        if self._job is not None:
            self._job.end_now(self)
        self._keep()
        self._list.close()

    def _on_found(self, media: list[tuple[Path, bool]]) -> None:
        if media:
            gone = frozenset(path for path, there in media if not there)
            self._queue.bring_back([path for path, _ in media], gone)
            self.found.emit(len(media), len(gone))

    def _on_ended(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
        self._job = None
        self._keep()

    def _keep(self) -> None:
        if self._job is None:  # else what was left is not in the queue yet
            self._list.keep(self._queue.unfinished)
