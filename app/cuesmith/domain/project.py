"""What a project holds, and what one change of it writes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path
from typing import TypeAlias

from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document
from cuesmith.domain.history import Step, StepChange
from cuesmith.domain.track import Track

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"
"""What JSON can say."""


@dataclass(frozen=True, slots=True)
class MediaReference:
    """Which medium a project is of, so that it is found again where it was moved."""

    path: str
    """Absolute, as it was last seen."""
    relative: str = ""
    """From the project's folder, with forward slashes; empty where there is no such way."""
    size: int = 0
    """Bytes."""
    mtime_ns: int = 0
    """Time of its last change."""
    digest: str = ""
    """SHA-256 of its size, its beginning and its end: stays where a file is moved or copied."""

    @property
    def name(self) -> str:
        """The file's own name."""
        return Path(self.path).name


@dataclass(frozen=True, slots=True)
class ProjectContent:
    """All of a project."""

    id: str
    """Stable and unique: tells a project's rescue copy."""
    document: Document = field(default_factory=Document)
    undo: tuple[Step, ...] = ()
    """Steps that can be undone, oldest first."""
    redo: tuple[Step, ...] = ()
    """Steps that can be redone, the next one last."""
    revision: int = 0
    """Grows with every change of the document."""
    media: MediaReference | None = None
    facts: Mapping[str, Json] = field(default_factory=dict)
    """What else is remembered: where the playhead was, the profile, the view."""


@dataclass(frozen=True, slots=True)
class ProjectSummary:
    """What a list says of a project, without reading all of it."""

    id: str
    revision: int
    media: MediaReference | None
    cues: int
    """In all tracks."""
    first: str
    """The text of some cue; empty without one."""
    made: bool
    """Whether there is anything in it that would be missed: a track, or a step to undo."""


@dataclass(frozen=True, slots=True)
class PlacedCue:
    """A cue of a track, and which of those with the very same times it is."""

    track: str
    cue: Cue
    tie: int = 0


@dataclass(frozen=True, slots=True)
class Difference:
    """What turns one document into another, row by row."""

    tracks: tuple[tuple[int, Track], ...] = ()
    """Place and track, its cues left out, where either is new or changed."""
    tracks_gone: tuple[str, ...] = ()
    """With all their cues."""
    cues: tuple[PlacedCue, ...] = ()
    """New or changed."""
    cues_gone: tuple[tuple[str, str], ...] = ()
    """Track and cue."""
    rest: Document | None = None
    """The document's other fields, its tracks left out, where one changed."""


@dataclass(frozen=True, slots=True)
class Commit:
    """What is written at once, wholly or not at all."""

    revision: int
    difference: Difference = field(default_factory=Difference)
    steps: StepChange = field(default_factory=StepChange)
    facts: Mapping[str, Json] = field(default_factory=dict)
    media: MediaReference | None = None
    """Another medium; None where it is the same as before."""


def differences(before: Document, after: Document) -> Difference:
    """What changed; costs no more than a look at each cue, and little for those that are the
    same value."""
    old = {track.id: (place, track) for place, track in enumerate(before.tracks)}
    tracks: list[tuple[int, Track]] = []
    cues: list[PlacedCue] = []
    gone: list[tuple[str, str]] = []
    for place, track in enumerate(after.tracks):
        was_place, was = old.pop(track.id, (-1, Track(id=track.id)))
        header = replace(track, cues=())
        if place != was_place or header != replace(was, cues=()):
            tracks.append((place, header))
        if track.cues is not was.cues:
            new, lost = _cue_differences(was.cues, track.cues)
            cues += [PlacedCue(track.id, cue, tie) for cue, tie in new]
            gone += [(track.id, cue_id) for cue_id in lost]
    rest = replace(after, tracks=())
    return Difference(
        tuple(tracks),
        tuple(old),
        tuple(cues),
        tuple(gone),
        None if rest == replace(before, tracks=()) else rest,
    )


def _cue_differences(
    before: Sequence[Cue], after: Sequence[Cue]
) -> tuple[list[tuple[Cue, int]], list[str]]:
    """Cues to be written, with their ties, and identities of those that went."""
    head, tail = _same_ends(before, after)
    old = {cue.id: cue for cue in before[head : len(before) - tail]}
    inner = after[head : len(after) - tail]
    changed = {cue.id for cue in inner if old.get(cue.id) != cue}
    lost = old.keys() - {cue.id for cue in inner}
    if not changed and [cue.id for cue in inner] == [each for each in old if each not in lost]:
        return [], sorted(lost)
    # Cues of the same times are told apart by their ties, so they are written together.
    first, stop = head, len(after) - tail
    while first and _times(after[first - 1]) == _times(after[first]):
        first -= 1
    while 0 < stop < len(after) and _times(after[stop]) == _times(after[stop - 1]):
        stop += 1
    new: list[tuple[Cue, int]] = []
    for _, twins in groupby(after[first:stop], _times):
        group = list(twins)
        if len(group) > 1 or group[0].id in changed:
            new += [(cue, tie) for tie, cue in enumerate(group)]
    return new, sorted(lost)


def _same_ends(before: Sequence[Cue], after: Sequence[Cue]) -> tuple[int, int]:
    """How many cues at the beginning and at the end are the very same values."""
    shorter, head, tail = min(len(before), len(after)), 0, 0
    while head < shorter and before[head] is after[head]:
        head += 1
    while tail < shorter - head and before[-1 - tail] is after[-1 - tail]:
        tail += 1
    return head, tail


def _times(cue: Cue) -> tuple[int, int]:
    return cue.start, cue.end
