"""Shifting many cues by an amount, and finding the place that a person names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from cuesmith.base.errors import UsageError
from cuesmith.domain.document import Document
from cuesmith.domain.edits import Compound, Edit
from cuesmith.domain.frame_times import FrameTimes
from cuesmith.domain.ripple import rows_from
from cuesmith.domain.time_edits import ShiftCues
from cuesmith.domain.time_entry import parse_time

_NUMBER = re.compile(r"#? ?(\d{1,7})", re.ASCII)
_MINUSES = ("-", "\u2212")


class ShiftScope(StrEnum):
    """Which cues are shifted."""

    SELECTED = "selected"
    FROM_HERE = "from-here"
    """Those that start at a time or later."""
    TRACK = "track"
    ALL_TRACKS = "all-tracks"


@dataclass(frozen=True, slots=True)
class Shifted:
    """Cues of one track, in order."""

    track: str
    cues: tuple[str, ...]
    first: int
    """When the first of them starts: milliseconds."""
    comments: int | None = None
    """Comments of the file that start there or later are meant as well; None for none."""


def parse_shift(text: str, start: int, frames: FrameTimes | None) -> int:
    """Milliseconds that a typed amount means: "0.3", "+1:02.5", "-2f" (counted from `start`).

    Raises `UsageError` for what is no amount.
    """
    typed = text.strip()
    later = not typed.startswith(_MINUSES)
    amount = typed.lstrip("+") if later else typed[1:]
    if frames is not None and amount.strip().lower().endswith("f"):
        # So many whole frames, also where the cue begins between two.
        start = frames.time_of(frames.frame_at(start))
    distance = parse_time(f"+{amount.strip()}", start, frames) - start
    return distance if later else -distance


def shifted_cues(
    document: Document, track: str, scope: ShiftScope, selected: Sequence[str], here: int
) -> tuple[Shifted, ...]:
    """The cues that are meant, by track; tracks without any are left out."""
    found: list[Shifted] = []
    for each in document.tracks:
        if each.id != track and scope is not ShiftScope.ALL_TRACKS:
            continue
        rows: Sequence[int] = range(len(each.cues))
        if scope is ShiftScope.SELECTED:
            rows = sorted(each.rows[cue] for cue in selected if cue in each.rows)
        elif scope is ShiftScope.FROM_HERE:
            rows = rows_from(each, here)
        if rows:
            cues = tuple(each.cues[row].id for row in rows)
            comments = here if scope is ShiftScope.FROM_HERE else 0
            some = scope is ShiftScope.SELECTED and len(rows) < len(each.cues)
            first = each.cues[rows[0]].start
            found.append(Shifted(each.id, cues, first, None if some else comments))
    return tuple(found)


def bounded_shift(chosen: Sequence[Shifted], delta: int) -> int:
    """The part of a shift that can be done: no cue starts before 0."""
    return max(delta, -min((each.first for each in chosen), default=0))


def shift_edit(chosen: Sequence[Shifted], delta: int) -> Edit | None:
    """The shift as one edit; None where nothing moves."""
    delta = bounded_shift(chosen, delta)
    edits: list[Edit] = [ShiftCues(each.track, delta, each.cues, each.comments) for each in chosen]
    if not delta or not edits:
        return None
    return edits[0] if len(edits) == 1 else Compound(tuple(edits), "Shift all tracks")


@dataclass(frozen=True, slots=True)
class Place:
    """Where to go: to a cue, or to a time."""

    row: int | None = None
    time: int = 0
    """Milliseconds, where there is no row."""


def parse_place(text: str, count: int, playhead: int, frames: FrameTimes | None) -> Place:
    """What a person means by "12" (the cue of that number of `count`), "1:02.5", "250f", "+10".

    Raises `UsageError` for a cue that is not there, and for what is neither.
    """
    typed = text.strip()
    number = _NUMBER.fullmatch(typed)
    if number is None:
        return Place(time=parse_time(typed, playhead, frames))
    if not 1 <= int(number[1]) <= count:
        raise UsageError(f"There is no cue {int(number[1])}.", hint=f"The track has {count} cues.")
    return Place(row=int(number[1]) - 1)
