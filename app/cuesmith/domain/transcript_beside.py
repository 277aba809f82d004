"""A transcript in two languages: each paragraph beside what the other track says meanwhile."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from cuesmith.domain.cue import Cue
from cuesmith.domain.track import Track
from cuesmith.domain.transcript import (
    Paragraph,
    Transcript,
    TranscriptOptions,
    flow,
    paragraphs,
    printable,
    prose,
    transcript,
)
from cuesmith.domain.twin_tracks import are_twins


def transcript_beside(
    track: Track, other: Track, options: TranscriptOptions, name: str = ""
) -> Transcript:
    """The transcript of a track, `other` told beside it: each of its cues stands beside one
    paragraph, that of its twin, or else that which shows in the middle of its time."""
    whole = transcript(track.cues, track.language, options, name, turns=False)
    found = [
        each
        for each in paragraphs(track.cues, options.rules, track.language)
        if any(printable(cue.text).strip() for cue in track.cues[each.first : each.stop])
    ]
    lines: list[list[str]] = [[] for _ in found]
    twins = are_twins(track, other)
    for cue in other.cues:
        line = printable(flow(cue.text).text)
        if line and found:
            lines[_place(cue, track, found, twins=twins)].append(line)
    parts = tuple(
        replace(part, beside=prose(said)) for part, said in zip(whole.parts, lines, strict=True)
    )
    return replace(whole, parts=parts, beside=other.language)


def _place(cue: Cue, track: Track, found: list[Paragraph], *, twins: bool) -> int:
    row = track.rows.get(cue.id) if twins else None
    if row is not None:
        return max(0, bisect_right(found, row, key=lambda each: each.first) - 1)
    middle = (cue.start + cue.end) // 2
    return max(0, bisect_right(found, middle, key=lambda each: each.start) - 1)
