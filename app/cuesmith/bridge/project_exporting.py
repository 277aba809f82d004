"""Captions to files, in a job: written, read again and compared."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.base.jobs import Progress
from cuesmith.bridge.project_jobs import JobLine
from cuesmith.bridge.runner import JobContext
from cuesmith.services.ports import SubtitleFiles
from cuesmith.services.project_export import Export, Exported, Prepare, as_it_is, export


class Exporting(QObject):
    """Writes captions. Lives on the GUI thread."""

    exported = Signal(object)
    """A tuple of `Exported`, one for each file."""
    failed = Signal(CuesmithError)
    busy_changed = Signal(str)
    """What is being written; empty where nothing is."""

    def __init__(
        self, files: SubtitleFiles, prepare: Prepare = as_it_is, parent: QObject | None = None
    ) -> None:
        """`prepare` makes styles, and two languages, into what a format knows; it is called in the
        job."""
        super().__init__(parent)
        self._files, self._prepare = files, prepare
        self._jobs = JobLine(self)
        self._jobs.failed.connect(self.failed)
        self._jobs.busy_changed.connect(self.busy_changed)

    def run(self, orders: Sequence[Export]) -> None:
        """Write files one after the other; `exported` or `failed` follows."""

        def write(context: JobContext) -> tuple[Exported, ...]:
            done = []
            for number, order in enumerate(orders):
                context.token.check()
                context.report(Progress(number / len(orders), order.path.name))
                done.append(export(order, self._files, self._prepare))
            return tuple(done)

        self._jobs.run(write, self.exported.emit, self.tr("Writing captions…"))

    def stop(self) -> None:
        """For shutting down."""
        self._jobs.stop()
