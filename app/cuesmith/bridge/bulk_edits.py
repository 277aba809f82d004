"""Edits of many cues are worked out off the GUI thread: shifting 20,000 cues takes half a second.

One at a time, and nothing else is changed meanwhile: whoever wants to waits for it first
(`settle`). So the document that an edit was worked out from is the one it comes into.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.runner import JobContext, RunningJob
from cuesmith.domain.document import Document
from cuesmith.domain.edits import Edit
from cuesmith.domain.history import WorkedOut, work_out
from cuesmith.domain.selection import Selection

MANY = 500
"""Cues; fewer are changed at once, in less time than a picture is shown."""


@dataclass(frozen=True, slots=True)
class Made:
    """An edit, and what is selected after it; None leaves the selection as it is."""

    edit: Edit
    select: Selection | None = None


Make = Callable[[Document], "Made | None"]
"""Finds the edit of a document; None where there is nothing to change. Raises `CuesmithError`."""
Finish = Callable[[Made, WorkedOut], object]


class BulkEdits(QObject):
    """Works out one edit after the other, each in a job."""

    busy_changed = Signal(str)
    """The name of the edit that is worked out now; empty: none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: RunningJob | None = None
        self._finish: Finish | None = None
        self._refuse: Callable[[CuesmithError], None] | None = None

    @staticmethod
    def is_bulk(edit: Edit, document: Document) -> bool:
        """Whether an edit would keep the GUI thread for too long."""
        # It knows every kind of edit, and the window is painted before there is any.
        from cuesmith.domain.edit_size import cues_touched

        return cues_touched(edit, document) > MANY

    def begin(
        self,
        document: Document,
        make: Make,
        label: str,
        origin: str,
        finish: Finish,
        refuse: Callable[[CuesmithError], None],
    ) -> None:
        """Find an edit, known to the user as `label`, and work it out; one of the two callbacks
        follows, on the GUI thread, unless there was nothing to change."""
        self.settle()
        self._finish, self._refuse = finish, refuse
        job = self._job = RunningJob(partial(_work_out, document, make, origin), self)
        job.succeeded.connect(self._on_done)
        job.failed.connect(self._on_failed)
        job.ended.connect(job.deleteLater)
        job.start()
        self.busy_changed.emit(label)

    def settle(self) -> None:
        """Wait for what is worked out now, and let it come into the document."""
        job = self._job
        if job is not None:
            while not job.wait():
                pass  # it comes to an end: it waits for nothing
            job.end_now()

    def _on_done(self, found: tuple[Made, WorkedOut] | None) -> None:
        finish = self._finish
        self._leave()
        if finish is not None and found is not None:
            finish(*found)

    def _on_failed(self, error: CuesmithError) -> None:
        refuse = self._refuse
        self._leave()
        if refuse is not None:
            refuse(error)

    def _leave(self) -> None:
        self._job = self._finish = self._refuse = None
        self.busy_changed.emit("")


def _work_out(
    document: Document, make: Make, origin: str, _: JobContext
) -> tuple[Made, WorkedOut] | None:
    made = make(document)
    if made is None:
        return None
    done = work_out(document, made.edit, origin)
    changed = {change.track for change in done.applied.changes}
    for track in done.applied.document.tracks:
        if track.id in changed:
            len(track.rows)  # counted here, they need not be on the GUI thread
    return made, done
