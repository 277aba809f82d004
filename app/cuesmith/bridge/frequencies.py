"""The spectrogram of the stretch in sight, made when it is wanted and never too often."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.latest import LatestJob
from cuesmith.bridge.ports import MediaPorts
from cuesmith.domain.media import MediaInfo
from cuesmith.domain.speech import Span
from cuesmith.services.ports import Spectrogram

LONGEST_MS = 20 * 60_000
"""What the port makes one of at most."""
_MOST_COLUMNS = 4096
_PAUSE_MS = 80


class FrequencyReading(QObject):
    """Asks for more than is in sight, so that a little scrolling needs nothing new."""

    came = Signal(object)
    """A `Spectrogram`."""
    failed = Signal(CuesmithError)

    def __init__(self, ports: MediaPorts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = ports.spectrogram
        self._job = LatestJob(_PAUSE_MS, self)
        self._job.succeeded.connect(self._on_made)
        self._job.failed.connect(self.failed)
        self._asked: tuple[MediaInfo, int | None, Span, int] | None = None

    @property
    def busy(self) -> bool:
        """Whether one is still to come."""
        return self._job.busy

    def want(self, medium: MediaInfo, track: int | None, sight: Span, columns: int) -> None:
        """Make that of a stretch in sight, with so many columns on it; nothing where the last one
        will do."""
        columns = min(columns, _MOST_COLUMNS // 2)
        if self._asked is not None and _will_do(self._asked, (medium, track, sight, columns)):
            return
        wide = _widened(sight)
        count = min(_MOST_COLUMNS, max(1, columns * wide.duration // sight.duration))
        asked = self._asked = (medium, track, wide, count)
        self._job.ask(lambda job: self._make(*asked, job.token))

    def forget(self) -> None:
        """Nothing is wanted any more; what is still being made is dropped when it comes."""
        self._asked = None

    def shutdown(self) -> None:
        """Stop, and wait until nothing runs any more."""
        self._job.stop()

    def _on_made(self, spectrogram: Spectrogram) -> None:
        if self._asked is not None:
            self.came.emit(spectrogram)


_Asked = tuple[MediaInfo, int | None, Span, int]


def _will_do(had: _Asked, wanted: _Asked) -> bool:
    """Whether a spectrogram shows a stretch, and with at least half the columns wanted."""
    (medium, track, span, columns), (_, _, sight, most) = had, wanted
    same = medium == wanted[0] and track == wanted[1]
    held = span.start <= max(0, sight.start) and sight.end <= span.end
    shown = columns * sight.duration / span.duration
    return same and held and 2 * shown >= most


def _widened(sight: Span) -> Span:
    """With half a page before and after where that is allowed."""
    start = max(0, sight.start)
    more = max(0, min(sight.duration // 2, (LONGEST_MS - sight.duration) // 2))
    start, end = max(0, start - more), sight.end + more
    return Span(start, max(start + 1, min(end, start + LONGEST_MS)))
