"""The one door for change: `apply(document, edit)` gives the new document, the edit that takes it
back exactly, and what changed.

To add an edit: write a frozen dataclass with `describe` (a name a person can read) and `perform`.
Most edits of cues are one call of `rewrite` with the new cues; it keeps order, refuses cues that
cannot be, and makes the inverse. Put an example into `tests/support/edit_examples.py`: the round
trip test covers every class listed there, and fails for one that is not.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Protocol

from cuesmith.base.errors import UsageError
from cuesmith.domain.changes import Change, compare
from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document, check_cue, find_rows
from cuesmith.domain.track import Track, sort_cues


class Edit(Protocol):
    """A change to a document, as a frozen value."""

    def describe(self, document: Document) -> str:
        """What it does, in words for the undo menu, such as "Split cue 12"."""
        ...

    def perform(self, document: Document) -> Applied:
        """Do it; raises `UsageError` where it cannot be done, the document being as before."""
        ...


@dataclass(frozen=True, slots=True)
class Applied:
    """What came of an edit."""

    document: Document
    inverse: Edit
    """Applied to `document`, gives back exactly the one before."""
    changes: tuple[Change, ...]
    """One after the other; empty where the edit changed nothing."""


def apply(document: Document, edit: Edit, origin: str = "") -> Applied:
    """Apply an edit. `origin` names who asked for it and is passed on in the changes."""
    applied = edit.perform(document)
    if not origin:
        return applied
    return replace(
        applied, changes=tuple(replace(change, origin=origin) for change in applied.changes)
    )


@dataclass(frozen=True, slots=True)
class RestoreCues:
    """Takes cues out of a track and puts others into the rows where they once stood."""

    track: str
    remove: tuple[str, ...]
    insert: tuple[tuple[int, Cue], ...]
    """Row and cue, rows ascending, counted in the outcome."""
    label: str

    def describe(self, document: Document) -> str:
        """The label of the edit that this takes back."""
        return self.label

    def perform(self, document: Document) -> Applied:
        """Remove first, then insert; refused where the rows are not theirs in the order of time."""
        track = document.track(self.track)
        gone = find_rows(track, self.remove)
        removed = frozenset(self.remove)
        _check_identities(track, [check_cue(cue) for _, cue in self.insert], removed)
        window = self._window(track, gone)
        inner = [cue for cue in track.cues[window.start : window.stop] if cue.id not in removed]
        for row, cue in self.insert:
            inner.insert(row - window.start, cue)
        if not _is_sorted(track, window, inner):
            raise UsageError("These cues no longer have a place here.", details=self.label)
        inverse = RestoreCues(
            self.track,
            tuple(cue.id for _, cue in self.insert),
            tuple((row, track.cues[row]) for row in gone),
            self.label,
        )
        return _applied(document, track, _Piece(window, inner), inverse, removed)

    def _window(self, track: Track, gone: Sequence[int]) -> range:
        """The rows between which everything happens."""
        rows = [row for row, _ in self.insert]
        if min(rows, default=0) < 0:
            raise UsageError("These cues no longer have a place here.", details=self.label)
        last = max((*gone, *rows), default=-1) + len(gone) + 1
        return range(min((*gone, *rows), default=0), min(last, len(track.cues)))


@dataclass(frozen=True, slots=True)
class Compound:
    """Several edits that are one to the person."""

    edits: tuple[Edit, ...]
    label: str

    def describe(self, document: Document) -> str:
        """Its own label."""
        return self.label

    def perform(self, document: Document) -> Applied:
        """All of them in order, or none."""
        inverses: list[Edit] = []
        changes: list[Change] = []
        for edit in self.edits:
            applied = edit.perform(document)
            document = applied.document
            inverses.append(applied.inverse)
            changes.extend(applied.changes)
        return Applied(document, Compound(tuple(reversed(inverses)), self.label), tuple(changes))


def rewrite(
    document: Document,
    track_id: str,
    label: str,
    replaced: Mapping[str, Sequence[Cue]],
    added: Sequence[Cue] = (),
) -> Applied:
    """Put new cues in the place of old ones, by identity, and add some; keeps the track sorted.

    Raises `UsageError` for a cue that is negative or reversed, an identity given twice, or a cue
    that is not there.
    """
    track = document.track(track_id)
    rows = [
        row
        for row in find_rows(track, replaced.keys())
        if tuple(replaced[track.cues[row].id]) != (track.cues[row],)
    ]
    fresh = [check_cue(cue) for row in rows for cue in replaced[track.cues[row].id]]
    fresh += [check_cue(cue) for cue in added]
    swapped = frozenset(track.cues[row].id for row in rows)
    _check_identities(track, fresh, swapped)
    window = _window(track, rows, fresh)
    inner: list[Cue] = []
    for cue in track.cues[window.start : window.stop]:
        inner.extend(replaced[cue.id] if cue.id in swapped else (cue,))
    inverse = RestoreCues(
        track_id,
        tuple(cue.id for cue in fresh),
        tuple((row, track.cues[row]) for row in rows),
        label,
    )
    piece = _Piece(window, sort_cues([*inner, *added]))
    return _applied(document, track, piece, inverse, swapped)


@dataclass(frozen=True, slots=True)
class _Piece:
    """What comes into the place of some rows; the others stay as they are."""

    window: range
    """Rows before the edit."""
    cues: Sequence[Cue]


def _window(track: Track, rows: Sequence[int], fresh: Sequence[Cue]) -> range:
    """The rows between which new cues and those they replace lie, also once sorted."""
    keys = [_time_key(cue) for cue in fresh]
    firsts, ends = list(rows), [row + 1 for row in rows]
    if keys:
        firsts.append(bisect_right(track.cues, min(keys), key=_time_key))
        ends.append(bisect_right(track.cues, max(keys), key=_time_key))
    return range(min(firsts, default=0), max(ends, default=0))


def _is_sorted(track: Track, window: range, inner: Sequence[Cue]) -> bool:
    around = (
        *track.cues[max(0, window.start - 1) : window.start],
        *inner,
        *track.cues[window.stop : window.stop + 1],
    )
    return all(_time_key(one) <= _time_key(other) for one, other in pairwise(around))


def _check_identities(track: Track, fresh: Sequence[Cue], swapped: frozenset[str]) -> None:
    coming = {cue.id for cue in fresh}
    taken = any(cue_id in track.rows for cue_id in coming - swapped)
    if taken or len(coming) != len(fresh):
        raise UsageError("Two cues cannot have one identity.", details=", ".join(sorted(coming)))


def _applied(
    document: Document,
    track: Track,
    piece: _Piece,
    inverse: RestoreCues,
    removed: frozenset[str],
) -> Applied:
    touched = removed.union(inverse.remove)
    if not touched:
        return Applied(document, inverse, ())
    first, stop = piece.window.start, piece.window.stop
    before = track.cues[first:stop]
    cues = (*track.cues[:first], *piece.cues, *track.cues[stop:])
    change = compare(track.id, before, piece.cues, touched, first)
    kept = not change.removed and not change.inserted
    after = track.with_cues(cues, same_rows=kept)
    return Applied(document.with_track(after), inverse, (change,))


def _time_key(cue: Cue) -> tuple[int, int]:
    return cue.start, cue.end
