"""What an edit changed, so that each listener can skip what is none of its concern."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import Flag, auto

from cuesmith.domain.cue import Cue


class ChangeKind(Flag):
    """What kinds of things a change touched."""

    NONE = 0
    TEXT = auto()
    TIMES = auto()
    WORDS = auto()
    FIELDS = auto()
    """Speaker, note, settings, doubts, identifier, style, what was accepted."""
    ADDED = auto()
    """Cues came."""
    REMOVED = auto()
    """Cues went."""
    TRACK = auto()
    """A track's own name, language, style or the like."""
    TRACKS = auto()
    """Tracks came, went or changed places."""
    GLOSSARY = auto()
    """The document's glossary; no track is concerned."""


_TEXT, _TIMES, _WORDS, _FIELDS = (
    kind.value for kind in (ChangeKind.TEXT, ChangeKind.TIMES, ChangeKind.WORDS, ChangeKind.FIELDS)
)


@dataclass(frozen=True, slots=True)
class Change:
    """What one edit did to one track.

    A table follows it by taking out the rows `removed`, then putting in the rows `inserted`,
    then redrawing the rows `changed`. A cue that changed places is both removed and inserted.
    """

    kinds: ChangeKind
    track: str
    """The track's identity; empty where none is concerned."""
    cues: tuple[str, ...] = ()
    """Identities of all cues concerned."""
    removed: tuple[int, ...] = ()
    """Rows before the edit, ascending."""
    inserted: tuple[int, ...] = ()
    """Rows after the edit, ascending."""
    changed: tuple[int, ...] = ()
    """Rows after the edit of cues that kept their place, ascending."""
    origin: str = ""
    """Who made the edit, so that a widget can ignore its own echo."""


def compare(
    track: str,
    before: Sequence[Cue],
    after: Sequence[Cue],
    touched: Collection[str],
    first: int = 0,
    known: ChangeKind | None = None,
) -> Change:
    """The change between two states of a track; only the `touched` cues may differ.

    Where only the rows from `first` on are given, what lies beyond them has not changed. `known`
    says what kinds of change there were, where that need not be found out again.
    """
    # Both in the order of their rows.
    old = {cue.id: (row, cue) for row, cue in enumerate(before, first) if cue.id in touched}
    new = {cue.id: (row, cue) for row, cue in enumerate(after, first) if cue.id in touched}
    gone, come = old.keys() - new.keys(), new.keys() - old.keys()
    kept = old.keys() & new.keys()
    still = not gone and not come and all(old[each][0] == new[each][0] for each in kept)
    if kept and not still and not _same_order(before, after, gone, come):
        gone, come = set(old), set(new)
    kinds = _all_kinds(old, new, kept) if known is None else known
    kinds |= ChangeKind.REMOVED if old.keys() - new.keys() else ChangeKind.NONE
    kinds |= ChangeKind.ADDED if new.keys() - old.keys() else ChangeKind.NONE
    return Change(
        kinds,
        track,
        (*old, *(cue_id for cue_id in new if cue_id not in old)),
        tuple(row for cue_id, (row, _) in old.items() if cue_id in gone),
        tuple(row for cue_id, (row, _) in new.items() if cue_id in come),
        tuple(row for cue_id, (row, _) in new.items() if cue_id not in come),
    )


def _same_order(
    before: Sequence[Cue], after: Sequence[Cue], gone: Collection[str], come: Collection[str]
) -> bool:
    left = [cue.id for cue in before if cue.id not in gone]
    return left == [cue.id for cue in after if cue.id not in come]


def _all_kinds(
    old: Mapping[str, tuple[int, Cue]], new: Mapping[str, tuple[int, Cue]], kept: Collection[str]
) -> ChangeKind:
    bits = 0
    for cue_id in kept:
        bits |= _kinds(old[cue_id][1], new[cue_id][1])
    return ChangeKind(bits)


def _kinds(old: Cue, new: Cue) -> int:
    """The bits of `ChangeKind`: whole numbers, for flags take ten times as long to put together
    and a shift compares every cue of a track."""
    kinds = 0
    if old.text != new.text or old.markup != new.markup:
        kinds |= _TEXT
    if old.start != new.start or old.end != new.end:
        kinds |= _TIMES
    if old.words != new.words:
        kinds |= _WORDS
    if _fields(old) != _fields(new):
        kinds |= _FIELDS
    return kinds


def _fields(cue: Cue) -> tuple[object, ...]:
    return (
        cue.speaker,
        cue.note,
        cue.settings,
        cue.doubts,
        cue.identifier,
        cue.style,
        cue.accepted,
    )
