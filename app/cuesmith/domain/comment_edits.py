"""The edit that brings a file's comments to new times, and what takes it back."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cuesmith.base.errors import UsageError
from cuesmith.domain.ass_comments import moved_comments, with_block_texts
from cuesmith.domain.changes import Change, ChangeKind
from cuesmith.domain.document import Document
from cuesmith.domain.edits import Applied, Compound
from cuesmith.domain.syncing.time_map import TimeMap


@dataclass(frozen=True, slots=True)
class RewriteBlocks:
    """Gives some blocks of a track's file another text."""

    track: str
    texts: tuple[tuple[int, str], ...]
    """Place among the blocks, and text."""
    label: str = ""

    def describe(self, document: Document) -> str:
        """Its label, or "Retime all cues"."""
        return self.label or "Retime all cues"

    def perform(self, document: Document) -> Applied:
        """Refused where the file has no such block."""
        track = document.track(self.track)
        blocks = track.source.blocks if track.source is not None else ()
        if track.source is None or not all(0 <= place < len(blocks) for place, _ in self.texts):
            raise UsageError("These cues no longer have a place here.", details=self.label)
        before = tuple((place, blocks[place].text) for place, _ in self.texts)
        inverse = RewriteBlocks(self.track, before, self.label)
        if before == self.texts:
            return Applied(document, inverse, ())
        new = replace(track, source=with_block_texts(track.source, dict(self.texts)))
        change = Change(ChangeKind.TRACK, self.track)
        return Applied(document.with_track(new), inverse, (change,))


def along_with_comments(
    applied: Applied, track_id: str, times: TimeMap, label: str, since: int = 0
) -> Applied:
    """What came of an edit of cues, and the file's comments from a time on moved as they were."""
    track = applied.document.track(track_id)
    moved = moved_comments(track.source, times, since)
    if not moved:
        return applied
    after = RewriteBlocks(track_id, tuple(sorted(moved.items())), label).perform(applied.document)
    inverse = Compound((after.inverse, applied.inverse), label)
    return Applied(after.document, inverse, (*applied.changes, *after.changes))
