"""A translation and the track that it was made from.

Cue for cue: a cue of the translation has the identity of the cue it was made from. What is joined
or split later finds its twin by time.
"""

from __future__ import annotations

from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document
from cuesmith.domain.index import CueIndex
from cuesmith.domain.track import Track

TRANSLATED_FROM = "translated-from"
"""In a track's metadata: the identity of the track that it was translated from."""
TRANSLATED_BY = "translated-by"
"""In a track's metadata: the engine, by name."""


def source_track(document: Document, track: Track) -> Track | None:
    """The track that this one was translated from, as it is now; None where there is none."""
    wanted = dict(track.metadata).get(TRANSLATED_FROM)
    return next((each for each in document.tracks if wanted and each.id == wanted), None)


def are_twins(one: Track, other: Track) -> bool:
    """Whether one is a translation of the other: the identities of their cues mean something."""
    origins = dict(one.metadata).get(TRANSLATED_FROM), dict(other.metadata).get(TRANSLATED_FROM)
    return (bool(one.id) and one.id == origins[1]) or (bool(other.id) and other.id == origins[0])


def twin_cues(source: Track, cue: Cue, index: CueIndex | None = None) -> tuple[Cue, ...]:
    """The cues of the source that a cue says in another language: that of the same identity, as
    long as the two still meet; else those that show for half of their own or its time.

    With the `index` of the source's cues only those near it are looked at.
    """
    row = source.rows.get(cue.id)
    if row is not None and overlap(source.cues[row], cue) > 0:
        return (source.cues[row],)
    return cues_meeting(source, cue, index)


def cues_meeting(track: Track, cue: Cue, index: CueIndex | None = None) -> tuple[Cue, ...]:
    """The cues of any track that show for half of their own time, or of a cue's."""
    near = track.cues
    if index is not None:
        near = tuple(track.cues[row] for row in index.overlapping(cue.start, cue.end))
    return tuple(
        each for each in near if 2 * overlap(each, cue) >= max(1, min(each.duration, cue.duration))
    )


def overlap(one: Cue, other: Cue) -> int:
    """For how many milliseconds both show; negative: how long after one the other comes."""
    return min(one.end, other.end) - max(one.start, other.start)
