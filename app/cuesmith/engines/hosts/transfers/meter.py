"""Progress of bytes: never backwards, and no more often than anyone can see."""

from __future__ import annotations

from cuesmith.base.jobs import Progress, Report

_STEPS = 1000
_NEARLY = 1.0 - 1.0 / _STEPS


class Meter:
    """Turns positions in a file into progress; a position before the last one is kept to itself."""

    def __init__(self, report: Report, message: str, total: int | None = None) -> None:
        self._report = report
        self._message = message
        self.total = total
        """Bytes; None where it is not known."""
        self._told = -2.0

    def at(self, position: int) -> None:
        """So many bytes are on their way. The end is told by `finish` only."""
        done = min(position / self.total, _NEARLY) if self.total else -1.0
        if done - self._told >= 1.0 / _STEPS:
            self._tell(done)

    def finish(self) -> None:
        """All has arrived."""
        self._tell(1.0)

    def _tell(self, done: float) -> None:
        self._told = done
        self._report(Progress(done, self._message))
