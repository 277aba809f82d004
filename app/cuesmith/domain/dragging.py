"""What a drag comes to: new times while it is under way, and one edit when it ends.

A plan is made anew for each place of the mouse, from the track as it was when the drag began. It
says what happens without doing it for every cue, so that it costs nothing in a long track.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from cuesmith.domain.cue import Cue
from cuesmith.domain.edits import Compound, Edit
from cuesmith.domain.ripple import rows_from
from cuesmith.domain.snapping import EdgeName
from cuesmith.domain.time_edits import RetimeCues, ShiftCues, Times
from cuesmith.domain.track import Track


@dataclass(frozen=True, slots=True)
class Plan:
    """New times for cues of a track."""

    times: tuple[Times, ...] = ()
    """Cues whose edges are moved."""
    moved: Set[str] = frozenset()
    """Cues that are moved as they are."""
    tail: int | None = None
    """The row from which on all cues are moved as well; None for none."""
    delta: int = 0
    """Milliseconds by which they are moved."""
    label: str = ""

    def moves(self, row: int, cue: Cue) -> bool:
        """Whether a cue is moved as it is."""
        return cue.id in self.moved or (self.tail is not None and row >= self.tail)

    def outcome(self, track: Track, rows: Iterable[int]) -> Iterator[tuple[Cue, int, int]]:
        """Those of some rows that change, each with its new start and end."""
        retimed = {each.cue: each for each in self.times}
        for row in rows:
            cue = track.cues[row]
            times = retimed.get(cue.id)
            if times is not None:
                yield cue, times.start, times.end
            elif self.delta and self.moves(row, cue):
                yield cue, cue.start + self.delta, cue.end + self.delta

    def edit(self, track: Track) -> Edit | None:
        """All of it as one edit; None where nothing changes."""
        edits: list[Edit] = []
        times = tuple(each for each in self.times if _differs(track, each))
        if times:
            edits.append(RetimeCues(track.id, times, self.label))
        moved = self._all_moved(track) if self.delta else ()
        if moved:
            edits.append(ShiftCues(track.id, self.delta, moved))
        if len(edits) > 1:
            return Compound(tuple(edits), self.label)
        return edits[0] if edits else None

    def _all_moved(self, track: Track) -> tuple[str, ...]:
        known = {cue for cue in self.moved if cue in track.rows}
        if self.tail is not None:
            known.update(cue.id for cue in track.cues[self.tail :])
        return tuple(sorted(known, key=track.rows.__getitem__))


def _differs(track: Track, times: Times) -> bool:
    cue = track.cues[track.rows[times.cue]]
    return (cue.start, cue.end) != (times.start, times.end)


def plan_move(track: Track, cues: Set[str], delta: int, *, ripple: bool = False) -> Plan:
    """Moves cues together, and with `ripple` all that come after the first of them.

    None goes below 0: they stop where the first of them is there.
    """
    if not cues:
        return Plan()
    first = min(map(track.rows.__getitem__, cues))
    delta = max(delta, -track.cues[first].start)
    return Plan(moved=cues, tail=first if ripple else None, delta=delta)


def plan_trim(
    track: Track,
    cue_id: str,
    edge: EdgeName,
    time: int,
    *,
    shortest: int = 1,
    ripple: bool = False,
) -> Plan:
    """Moves one edge of a cue, which lasts `shortest` milliseconds at least.

    With `ripple`, what starts when it ended or later follows its end.
    """
    row = track.rows[cue_id]
    cue = track.cues[row]
    start, end = _trimmed(cue, edge, time, shortest)
    label = f"Trim {edge} of cue {row + 1}"
    times = (Times(cue_id, start, end),)
    if not ripple or edge == "start":
        return Plan(times, label=label)
    later = rows_from(track, max(cue.end, cue.start + 1))
    return Plan(times, tail=max(row + 1, later.start), delta=end - cue.end, label=label)


def _trimmed(cue: Cue, edge: EdgeName, time: int, shortest: int) -> tuple[int, int]:
    least = min(shortest, cue.duration)
    if edge == "start":
        return min(max(0, time), cue.end - least), cue.end
    return cue.start, max(time, cue.start + least)


def plan_shared_edge(track: Track, before: str, after: str, time: int, shortest: int = 1) -> Plan:
    """Moves the end of one cue together with the start of the next; what lies between them stays
    as long as it is."""
    first, second = track.cues[track.rows[before]], track.cues[track.rows[after]]
    gap = second.start - first.end
    low = first.start + min(shortest, first.duration)
    high = second.end - min(shortest, second.duration) - gap
    end = min(max(time, low), max(low, high))
    row = track.rows[before]
    return Plan(
        (Times(before, first.start, end), Times(after, end + gap, second.end)),
        label=f"Move the edge between cues {row + 1} and {track.rows[after] + 1}",
    )


def neighbour(track: Track, cue_id: str, edge: EdgeName, within: int) -> str | None:
    """The cue beside an edge, at most `within` milliseconds away without overlap; None if there
    is none."""
    row = track.rows[cue_id]
    cue = track.cues[row]
    other = row + 1 if edge == "end" else row - 1
    if not 0 <= other < len(track.cues):
        return None
    found = track.cues[other]
    gap = found.start - cue.end if edge == "end" else cue.start - found.end
    return found.id if 0 <= gap <= within else None
