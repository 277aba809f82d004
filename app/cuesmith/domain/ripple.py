"""Ripple: what lies later in the track follows a change, so that the distances stay."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from fractions import Fraction
from itertools import accumulate

from cuesmith.domain.ass_comments import COMMENT, moved_comments
from cuesmith.domain.comment_edits import RewriteBlocks
from cuesmith.domain.cue import Cue
from cuesmith.domain.cue_edits import DeleteCues
from cuesmith.domain.edits import Compound, Edit
from cuesmith.domain.speech import Span
from cuesmith.domain.syncing.time_map import MOST_PIECES, Piece, TimeMap
from cuesmith.domain.time_edits import RetimeCues, Times
from cuesmith.domain.track import Track


def rows_from(track: Track, time: int) -> range:
    """The rows of the cues that start at or after a time."""
    first = bisect_left(track.cues, time, key=lambda cue: cue.start)
    return range(first, len(track.cues))


def delete_and_close(track: Track, cue_ids: Collection[str], label: str) -> Edit:
    """Takes cues out; what follows, comments of the file too, moves up by the time they took."""
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
    edits: list[Edit] = [removal]
    edits += [RetimeCues(track.id, tuple(times), label)] if times else []
    edits += _with_comments(track, spans, freed, label)
    return Compound(tuple(edits), label) if len(edits) > 1 else removal


def _with_comments(
    track: Track, spans: Sequence[Span], freed: Sequence[int], label: str
) -> list[Edit]:
    """What moves the comments of the track's file up, where it has any."""
    blocks = () if track.source is None else track.source.blocks
    if not 0 < len(spans) < MOST_PIECES or all(block.kind != COMMENT for block in blocks):
        return []
    moved = moved_comments(track.source, _closed(spans, freed))
    return [RewriteBlocks(track.id, tuple(sorted(moved.items())), label)] if moved else []


def _closed(spans: Sequence[Span], freed: Sequence[int]) -> TimeMap:
    """What becomes of times where stretches of them are gone."""
    starts = (0, *(span.end for span in spans))
    ends = (*(span.start for span in spans), None)
    return TimeMap(
        tuple(
            Piece(start, end, Fraction(1), Fraction(-earlier))
            for start, end, earlier in zip(starts, ends, freed, strict=True)
        )
    )


def _merged(cues: list[Cue]) -> list[Span]:
    """The stretches of time that cues take, in order, overlapping ones as one."""
    spans: list[Span] = []
    for cue in cues:
        if spans and cue.start < spans[-1].end:
            spans[-1] = Span(spans[-1].start, max(spans[-1].end, cue.end))
        else:
            spans.append(Span(cue.start, cue.end))
    return spans
