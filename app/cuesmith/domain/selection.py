"""What is selected: kept with each step of the history, so that undo comes back to it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Selection:
    """Cues of one track."""

    track: str = ""
    """The track's identity; empty where there is none."""
    cues: tuple[str, ...] = ()
    """Identities in the order of the track."""
    current: str | None = None
    """The cue that the inspector shows; one of `cues`, or None."""

    def only(self, known: Collection[str]) -> Selection:
        """The part of it that is still there."""
        cues = tuple(cue for cue in self.cues if cue in known)
        current = self.current if self.current in cues else None
        return Selection(self.track, cues, current or (cues[0] if cues else None))
