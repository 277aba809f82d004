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
    twin = None if row is None else source.cues[row]
    if twin is None or overlap(twin, cue) <= 0:
        return cues_meeting(source, cue, index)
    if _meet(twin, cue):
        return (twin,)
    # It moved away, or it is another cue that has the same number.
    return cues_meeting(source, cue, index) or (twin,)


def cues_said(source: Track, track: Track, cue: Cue, index: CueIndex) -> tuple[Cue, ...]:
    """What a cue of a translation says, in the order of time: its twin, and what shows meanwhile
    and has no cue of its own in the `track` any more, as after two were joined."""
    row = source.rows.get(cue.id)
    twin = None if row is None else source.cues[row]
    own = {cue.id} if twin is not None and overlap(twin, cue) > 0 else set()
    met = cues_meeting(source, cue, index)
    found = tuple(each for each in met if each.id in own or each.id not in track.rows)
    return found if own <= {each.id for each in found} and found else twin_cues(source, cue, index)


def cues_meeting(track: Track, cue: Cue, index: CueIndex | None = None) -> tuple[Cue, ...]:
    """The cues of any track that show for half of their own time, or of a cue's."""
    near = track.cues
    if index is not None:
        near = tuple(track.cues[row] for row in index.overlapping(cue.start, cue.end))
    return tuple(each for each in near if _meet(each, cue))


def _meet(one: Cue, other: Cue) -> bool:
    return 2 * overlap(one, other) >= max(1, min(one.duration, other.duration))


def likely_source(document: Document, track: Track) -> Track | None:
    """The track of another language that most cues of a track show together with, where that are
    at least half of them: what a translation was made from that came without saying so."""
    found: list[tuple[int, Track]] = []
    for each in document.tracks:
        if each.id != track.id and each.language != track.language and each.cues:
            index = CueIndex(each.cues)
            shared = sum(bool(cues_meeting(each, cue, index)) for cue in track.cues)
            found.append((shared, each))
    shared, best = max(found, key=lambda pair: pair[0], default=(0, None))
    return best if shared and 2 * shared >= len(track.cues) else None


def overlap(one: Cue, other: Cue) -> int:
    """For how many milliseconds both show; negative: how long after one the other comes."""
    return min(one.end, other.end) - max(one.start, other.start)
