"""Edits of many cues are worked out off the GUI thread: shifting 20,000 cues takes half a second.

One at a time, and nothing else is changed meanwhile: whoever wants to waits for it first
(`settle`). So the document that an edit was worked out from is the one it comes into.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.runner import JobContext, RunningJob
from cuesmith.domain.document import Document
from cuesmith.domain.edit_size import cues_touched
from cuesmith.domain.edits import Edit
from cuesmith.domain.history import WorkedOut, work_out

MANY = 500
"""Cues; fewer are changed at once, in less time than a picture is shown."""


class BulkEdits(QObject):
    """Works out one edit after the other, each in a job."""

    busy_changed = Signal(str)
    """The name of the edit that is worked out now; empty: none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: RunningJob | None = None
        self._finish: Callable[[WorkedOut], object] | None = None
        self._refuse: Callable[[CuesmithError], None] | None = None

    @staticmethod
    def is_bulk(edit: Edit, document: Document) -> bool:
        """Whether an edit would keep the GUI thread for too long."""
        return cues_touched(edit, document) > MANY

    def begin(
        self,
        document: Document,
        edit: Edit,
        origin: str,
        finish: Callable[[WorkedOut], object],
        refuse: Callable[[CuesmithError], None],
    ) -> None:
        """Work out an edit; one of the two callbacks follows, on the GUI thread."""
        self.settle()
        self._finish, self._refuse = finish, refuse
        job = self._job = RunningJob(partial(_work_out, document, edit, origin), self)
        job.succeeded.connect(self._on_done)
        job.failed.connect(self._on_failed)
        job.ended.connect(job.deleteLater)
        job.start()
        self.busy_changed.emit(edit.describe(document))

    def settle(self) -> None:
        """Wait for what is worked out now, and let it come into the document."""
        job = self._job
        if job is not None:
            while not job.wait():
                pass  # it comes to an end: it waits for nothing
            job.end_now()

    def _on_done(self, done: WorkedOut) -> None:
        finish = self._finish
        self._leave()
        if finish is not None:
            finish(done)

    def _on_failed(self, error: CuesmithError) -> None:
        refuse = self._refuse
        self._leave()
        if refuse is not None:
            refuse(error)

    def _leave(self) -> None:
        self._job = self._finish = self._refuse = None
        self.busy_changed.emit("")


def _work_out(document: Document, edit: Edit, origin: str, _: JobContext) -> WorkedOut:
    done = work_out(document, edit, origin)
    changed = {change.track for change in done.applied.changes}
    for track in done.applied.document.tracks:
        if track.id in changed:
            len(track.rows)  # counted here, they need not be on the GUI thread
    return done
