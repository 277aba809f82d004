"""The edit that brings many cues to new times by one map."""

from __future__ import annotations

from dataclasses import dataclass

from cuesmith.domain.comment_edits import along_with_comments
from cuesmith.domain.cue_edits import name_cues
from cuesmith.domain.document import Document, find_rows
from cuesmith.domain.edits import Applied, rewrite
from cuesmith.domain.syncing.time_map import TimeMap, retimed


@dataclass(frozen=True, slots=True)
class MapTimes:
    """Brings cues to new times; those that have no place there are taken out."""

    track: str
    times: TimeMap
    cues: tuple[str, ...] = ()
    """Identities; none for all."""
    label: str = ""

    def describe(self, document: Document) -> str:
        """Its label, or "Retime all cues"."""
        named = name_cues(document, self.track, self.cues) if self.cues else "all cues"
        return self.label or f"Retime {named}"

    def perform(self, document: Document) -> Applied:
        """Words go along, and comments of the file where all cues do; the order is kept."""
        track = document.track(self.track)
        rows = find_rows(track, self.cues) if self.cues else range(len(track.cues))
        found = {track.cues[row].id: retimed(track.cues[row], self.times) for row in rows}
        new = {id_: () if cue is None else (cue,) for id_, cue in found.items()}
        label = self.describe(document)
        applied = rewrite(document, self.track, label, new)
        if self.cues:
            return applied
        return along_with_comments(applied, self.track, self.times, label)
