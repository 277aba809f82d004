"""When the last of the cues before each one is gone, of those that stand in its place.

Where all cues of a track stand in one place, as they mostly do, an edit costs the rows that it
touches; else all of them are gone through again, which takes milliseconds for 20,000.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cuesmith.domain.changes import Change
from cuesmith.domain.cue import Cue
from cuesmith.domain.picture_places import NO_PICTURE, USUAL, Picture, Spot, is_same

_MOST_MOVED = 200
"""Rows that may come and go one by one; with more, all notes are made anew."""
_NONE = -1


def ends_before(spots: Iterable[Spot], cues: Iterable[Cue]) -> list[int]:
    """For each cue, sorted by start, when the last one before it in its place is gone; -1 where
    there is none."""
    found: list[int] = []
    latest: dict[Spot, int] = {}
    near: dict[Spot, list[Spot]] = {}
    for spot, cue in zip(spots, cues, strict=True):
        if spot not in near:
            _meet(spot, near)
            latest[spot] = _NONE
        before = _NONE
        for each in near[spot]:
            before = max(before, latest[each])
        found.append(before)
        latest[spot] = max(latest[spot], cue.end)
    return found


def _meet(new: Spot, near: dict[Spot, list[Spot]]) -> None:
    """A place that a cue stands in for the first time; those that are one with it, too."""
    near[new] = [new, *(each for each in near if is_same(each, new))]
    for each in near[new][1:]:
        near[each].append(new)


class LatestEnds:
    """Follows the cues of a track."""

    def __init__(self) -> None:
        self._cues: Sequence[Cue] = ()
        self._picture = NO_PICTURE
        self._usual = USUAL
        """Where all of them stand, while `_spots` is None."""
        self._spots: list[Spot] | None = None
        """Where each of them stands."""
        self._notes: list[int] = []
        """Where all stand in one place: when the latest cue up to each row ends. Else: when the
        latest before each row does, in its place."""

    def before(self, row: int) -> int | None:
        """When the last of those before a row is gone; None where there is none."""
        if self._spots is None:
            return self._notes[row - 1] if row else None
        return None if self._notes[row] == _NONE else self._notes[row]

    def start(self, cues: Sequence[Cue], picture: Picture) -> None:
        """Go by other cues."""
        self._cues, self._picture = cues, picture
        spots = [picture.place(cue) for cue in cues]
        self._usual = spots[0] if spots else USUAL
        self._spots = spots if spots.count(self._usual) < len(spots) else None
        if self._spots is None:
            self._notes = []
            self._reckon(0, len(cues))
        else:
            self._notes = ends_before(self._spots, cues)

    def follow(self, cues: Sequence[Cue], change: Change) -> range:
        """Go along with a change; the rows that it touches, and those behind them for which it is
        another time now."""
        self._cues = cues
        touched = (*change.removed, *change.inserted, *change.changed)
        first, last = min(touched, default=0), max(touched, default=-1)
        come = [cues[row] for row in (*change.inserted, *change.changed)]
        elsewhere = self._spots is None and self._come_elsewhere(come)
        if elsewhere or len(change.removed) + len(change.inserted) > _MOST_MOVED:
            self.start(cues, self._picture)
            return range(0 if elsewhere else first, len(cues))
        for row in reversed(change.removed):
            del self._notes[row]
        for row in change.inserted:
            self._notes.insert(row, _NONE)
        if self._spots is None:
            end = self._reckon(first, min(last, len(cues) - 1) + 1)
            return range(first, min(end + 1, len(cues)))
        self._follow_spots(self._spots, change)
        return self._renew(self._spots, first, min(last, len(cues) - 1))

    def _come_elsewhere(self, cues: Iterable[Cue]) -> bool:
        """Whether one of some cues stands elsewhere than all did. Nothing is said of most."""
        place = self._picture.place
        if self._usual == self._picture.usual:
            cues = (each for each in cues if each.settings or each.markup or each.style)
        return any(place(each) != self._usual for each in cues)

    def _follow_spots(self, spots: list[Spot], change: Change) -> None:
        place = self._picture.place
        for row in reversed(change.removed):
            del spots[row]
        for row in change.inserted:
            spots.insert(row, place(self._cues[row]))
        for row in change.changed:
            spots[row] = place(self._cues[row])

    def _renew(self, spots: Sequence[Spot], first: int, last: int) -> range:
        before, self._notes = self._notes, ends_before(spots, self._cues)
        other = [row for row, note in enumerate(self._notes) if note != before[row]]
        return range(min([first, *other[:1]]), max([last, *other[-1:]]) + 1)

    def _reckon(self, first: int, least: int) -> int:
        """Note anew when the latest cue up to each row ends; where the notes were right again."""
        notes = self._notes
        notes.extend([_NONE] * (len(self._cues) - len(notes)))
        running = notes[first - 1] if first else _NONE
        for row in range(first, len(self._cues)):
            running = max(running, self._cues[row].end)
            if row >= least and notes[row] == running:
                return row
            notes[row] = running
        return len(self._cues)
