"""Looks for text off the GUI thread; of several searches only the latest tells what it found."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.runner import JobContext, RunningJob
from cuesmith.domain.search import Occurrence, Query, survey
from cuesmith.domain.track import Track

_TYPING_MS = 120
"""So long after the last keystroke a search begins."""
_CHECK_EVERY = 256
"""Occurrences between two looks at whether it is still wanted."""


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """What to look for, where, and what to put there."""

    tracks: Sequence[Track]
    query: Query
    replacement: str | None = None
    within: Collection[str] | None = None


class TextSearch(QObject):
    """One search at a time."""

    found = Signal(object)
    """A tuple of `Occurrence`."""
    refused = Signal(CuesmithError)
    """Nothing can be looked for by that query."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted: SearchRequest | None = None
        self._job: RunningJob | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TYPING_MS)
        self._timer.timeout.connect(self._start)

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._timer.isActive() or self._job is not None or self._wanted is not None

    def look(self, request: SearchRequest) -> None:
        """Look for this, soon, in place of what was asked before."""
        self._wanted = request
        if self._job is not None:
            self._job.cancel()
        self._timer.start()

    def stop(self) -> None:
        """Want no answer any more; wait until the search under way has ended."""
        self._wanted = None
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job.wait()

    def _start(self) -> None:
        if self._job is not None or self._wanted is None:
            return
        request, self._wanted = self._wanted, None
        self._job = RunningJob(lambda context: _look(request, context), self)
        self._job.succeeded.connect(self._on_found)
        self._job.failed.connect(self._on_failed)
        self._job.ended.connect(self._on_ended)
        self._job.start()

    def _on_found(self, found: tuple[Occurrence, ...]) -> None:
        if self._wanted is None:
            self.found.emit(found)

    def _on_failed(self, error: CuesmithError) -> None:
        if self._wanted is None:
            self.refused.emit(error)

    def _on_ended(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
        self._job = None
        if self._wanted is not None and not self._timer.isActive():
            self._start()


def _look(request: SearchRequest, context: JobContext) -> tuple[Occurrence, ...]:
    found: list[Occurrence] = []
    places = survey(request.tracks, request.query, request.replacement, request.within)
    for count, each in enumerate(places):
        if count % _CHECK_EVERY == 0:
            context.token.check()
        found.append(each)
    return tuple(found)
