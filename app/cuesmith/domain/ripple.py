"""Ripple: what lies later in the track follows a change, so that the distances stay."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection
from itertools import accumulate

from cuesmith.domain.cue import Cue
from cuesmith.domain.cue_edits import DeleteCues
from cuesmith.domain.edits import Compound, Edit
from cuesmith.domain.speech import Span
from cuesmith.domain.time_edits import RetimeCues, Times
from cuesmith.domain.track import Track


def rows_from(track: Track, time: int) -> range:
    """The rows of the cues that start at or after a time."""
    first = bisect_left(track.cues, time, key=lambda cue: cue.start)
    return range(first, len(track.cues))


def delete_and_close(track: Track, cue_ids: Collection[str], label: str) -> Edit:
    """Takes cues out, and what follows moves up by the time they took."""
    gone = frozenset(cue_ids)
    spans = _merged([cue for cue in track.cues if cue.id in gone])
    removal = DeleteCues(track.id, tuple(cue.id for cue in track.cues if cue.id in gone))
    ends = [span.end for span in spans]
    freed = [0, *accumulate(span.duration for span in spans)]
    times = [
        Times(cue.id, cue.start - earlier, cue.end - earlier)
        for cue in track.cues
        if cue.id not in gone and (earlier := freed[bisect_right(ends, cue.start)])
    ]
    if not times:
        return removal
    return Compound((removal, RetimeCues(track.id, tuple(times), label)), label)


def _merged(cues: list[Cue]) -> list[Span]:
    """The stretches of time that cues take, in order, overlapping ones as one."""
    spans: list[Span] = []
    for cue in cues:
        if spans and cue.start < spans[-1].end:
            spans[-1] = Span(spans[-1].start, max(spans[-1].end, cue.end))
        else:
            spans.append(Span(cue.start, cue.end))
    return spans
