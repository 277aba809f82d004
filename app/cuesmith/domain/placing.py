"""Where a new cue has room."""

from __future__ import annotations

from collections.abc import Sequence

from cuesmith.domain.cue import Cue
from cuesmith.domain.index import CueIndex
from cuesmith.domain.profiles import Profile
from cuesmith.domain.speech import Span

USUAL_MS = 2000
"""How long a new cue shows where there is room: time to read a line, and easy to take hold of."""
SHORTEST_MS = 100
"""Less room than this is none: nobody could read what shows there."""
_FAR = 10**12
"""Milliseconds: behind the last cue there is no limit."""


def room_at(cues: Sequence[Cue], index: CueIndex, time: int) -> Span | None:
    """The stretch without cues around a time; None where one shows then."""
    if index.at(time):
        return None
    row = index.first_from(time)
    start = max((cue.end for cue in cues[:row]), default=0)
    return Span(max(0, start), cues[row].start if row < len(cues) else _FAR)


def span_at(cues: Sequence[Cue], index: CueIndex, time: int, profile: Profile) -> Span | None:
    """Where a cue that is put in at a time goes, as long as is usual but for the room it has.

    Close before the next cue it begins earlier, so as to last its least time, and keeps the
    profile's gap where that leaves enough. None where there is no room.
    """
    room = room_at(cues, index, max(0, time))
    if room is None or room.duration < SHORTEST_MS:
        return None
    roomy = room.duration - 2 * profile.min_gap >= profile.min_duration
    gap = profile.min_gap if roomy else 0
    first = room.start + gap if room.start else 0
    last = room.end - gap
    start = min(max(time, first), max(first, last - profile.min_duration))
    return Span(start, min(last, start + max(USUAL_MS, profile.min_duration)))


def span_after(cues: Sequence[Cue], index: CueIndex, cue: Cue, profile: Profile) -> Span | None:
    """Where a cue that follows another goes; None where something shows already when it ends."""
    return span_at(cues, index, cue.end, profile)


def drawn_span(room: Span | None, one: int, other: int, profile: Profile) -> Span | None:
    """The span of a cue that is drawn from one time to another, either way.

    It lasts the profile's least time at least, and stays within `room`, where there is one.
    """
    start, end = sorted((max(0, one), max(0, other)))
    if end - start < profile.min_duration:
        start, end = (
            (start, start + profile.min_duration)
            if one <= other
            else (max(0, end - profile.min_duration), end)
        )
    if room is None:
        return Span(start, end)
    if room.duration < SHORTEST_MS:
        return None
    length = min(end - start, room.duration)
    start = min(max(start, room.start), room.end - length)
    return Span(start, start + length)
