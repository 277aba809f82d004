"""Cues that come from the clipboard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cuesmith.domain.cue import Cue, new_cue_id, new_cue_ids
from cuesmith.domain.measures import reading_length
from cuesmith.domain.profiles import Profile
from cuesmith.domain.time_edits import moved
from cuesmith.domain.track import sort_cues

MOST_LINES = 20_000
"""Lines of text that are taken at once; a track of three hours has a tenth of that."""


def placed_at(cues: Sequence[Cue], time: int) -> tuple[Cue, ...]:
    """Copies with identities of their own, the first of which starts at a time."""
    ordered = sort_cues(list(cues))
    if not ordered:
        return ()
    shift = max(0, time) - ordered[0].start
    fresh = zip(ordered, new_cue_ids(len(ordered)), strict=True)
    return tuple(replace(moved(cue, shift), id=new, identifier="") for cue, new in fresh)


def cues_from_lines(text: str, time: int, profile: Profile) -> tuple[Cue, ...]:
    """A cue for each line of a plain text, one after the other from a time on.

    Each shows as long as reading it takes, within the profile's limits.
    """
    lines = [line.strip() for line in text.splitlines()]
    cues: list[Cue] = []
    start = max(0, time)
    for line in [line for line in lines if line][:MOST_LINES]:
        wanted = round(reading_length(line) * 1000 / profile.max_cps)
        end = start + min(max(wanted, profile.min_duration), profile.max_duration)
        cues.append(Cue(new_cue_id(), start, end, line))
        start = end + profile.min_gap
    return tuple(cues)
