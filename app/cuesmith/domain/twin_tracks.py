"""A translation and the track that it was made from.

Cue for cue: a cue of the translation has the identity of the cue it was made from. What is joined
or split later finds its twin by time.
"""

from __future__ import annotations

from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document
from cuesmith.domain.track import Track

TRANSLATED_FROM = "translated-from"
"""In a track's metadata: the identity of the track that it was translated from."""
TRANSLATED_BY = "translated-by"
"""In a track's metadata: the engine, by name."""


def source_track(document: Document, track: Track) -> Track | None:
    """The track that this one was translated from, as it is now; None where there is none."""
    wanted = dict(track.metadata).get(TRANSLATED_FROM)
    return next((each for each in document.tracks if wanted and each.id == wanted), None)


def twin_cues(source: Track, cue: Cue) -> tuple[Cue, ...]:
    """The cues of the source that a cue says in another language: that of the same identity, as
    long as the two still meet; else those that show for half of their own or its time."""
    row = source.rows.get(cue.id)
    if row is not None and _overlap(source.cues[row], cue) > 0:
        return (source.cues[row],)
    return tuple(
        each
        for each in source.cues
        if 2 * _overlap(each, cue) >= max(1, min(each.duration, cue.duration))
    )


def _overlap(one: Cue, other: Cue) -> int:
    return min(one.end, other.end) - max(one.start, other.start)
