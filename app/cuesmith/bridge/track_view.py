"""A track as it is now, with what finding things in it takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cuesmith.domain.cue import Cue
from cuesmith.domain.index import CueIndex
from cuesmith.domain.track import Track


@dataclass(frozen=True, slots=True)
class TrackView:
    """One state of a track, with what finding things in it takes."""

    track: Track
    index: CueIndex
    rows: Mapping[str, int]
    """Row of each cue, by identity."""

    def cue(self, cue_id: str | None) -> Cue | None:
        """A cue by its identity; None where it is not there."""
        row = self.rows.get(cue_id) if cue_id is not None else None
        return None if row is None else self.track.cues[row]
