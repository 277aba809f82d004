"""What a person works on: the tracks of one medium. Frozen; every change makes a new one."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from cuesmith.base.errors import UsageError
from cuesmith.domain.cue import Cue
from cuesmith.domain.glossary import Term
from cuesmith.domain.track import Track


@dataclass(frozen=True, slots=True)
class Document:
    """The tracks, in the order in which a person sees them; their identities are distinct."""

    tracks: tuple[Track, ...] = ()
    glossary: tuple[Term, ...] = ()
    """Names and terms that speech recognition should know, the latest last."""

    def place(self, track_id: str) -> int:
        """Where a track stands; raises `UsageError` if there is none of that identity."""
        for place, track in enumerate(self.tracks):
            if track.id == track_id:
                return place
        raise UsageError("The track is no longer there.", details=track_id)

    def track(self, track_id: str) -> Track:
        """A track by its identity; raises `UsageError`."""
        return self.tracks[self.place(track_id)]

    def with_track(self, track: Track) -> Document:
        """The same document with this in the place of the track of the same identity."""
        place = self.place(track.id)
        return replace(self, tracks=(*self.tracks[:place], track, *self.tracks[place + 1 :]))


def find_row(track: Track, cue_id: str) -> int:
    """The row of a cue; raises `UsageError` if it is not in the track."""
    row = track.rows.get(cue_id)
    if row is None:
        raise UsageError("The cue is no longer there.", details=cue_id)
    return row


def find_rows(track: Track, cue_ids: Collection[str]) -> tuple[int, ...]:
    """The rows of several cues, ascending; raises `UsageError` if one is not in the track."""
    wanted, rows = frozenset(cue_ids), track.rows
    missing = [cue_id for cue_id in wanted if cue_id not in rows]
    if missing:
        raise UsageError("A cue is no longer there.", details=", ".join(sorted(missing)))
    return tuple(sorted(rows[cue_id] for cue_id in wanted))


def check_cue(cue: Cue) -> Cue:
    """The cue, if it can be shown; raises `UsageError` for a negative or reversed one."""
    if cue.start < 0:
        raise UsageError("A cue cannot start before the medium does.", details=repr(cue))
    if cue.end < cue.start:
        raise UsageError("A cue cannot end before it starts.", details=repr(cue))
    return cue
