"""How well pictures keep to the sound."""

from __future__ import annotations

import statistics
from collections import deque
from dataclasses import dataclass

_KEPT = 600


@dataclass(frozen=True, slots=True)
class PlaybackStatistics:
    """Counted since a medium was opened."""

    shown: int
    """Pictures shown while playing."""
    dropped: int
    """Pictures that came too late, and were left out."""
    av_offset_ms: float
    """By how much pictures came after their sound: the median of the last ones."""
    worst_offset_ms: float
    """The most among the last ones."""


class ShownCount:
    """Counts pictures while playing."""

    def __init__(self) -> None:
        self._shown = self._dropped = 0
        self._late: deque[float] = deque(maxlen=_KEPT)

    def show(self, late_seconds: float) -> None:
        """Count a picture that was shown so much after its time."""
        self._shown += 1
        self._late.append(late_seconds * 1000)

    def drop(self, pictures: int) -> None:
        """Count pictures that were left out."""
        self._dropped += pictures

    def statistics(self) -> PlaybackStatistics:
        """What was counted."""
        late = self._late or (0.0,)
        return PlaybackStatistics(self._shown, self._dropped, statistics.median(late), max(late))
