"""Two languages on one picture: which cues belong together, and when they show.

Cues that say the same come and go together, so that neither language jumps while the other stays.
What has no partner stands alone, at its own time. All times are milliseconds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import attrgetter

from cuesmith.domain.cue import Cue
from cuesmith.domain.index import CueIndex
from cuesmith.domain.markup.convert import alignment_of
from cuesmith.domain.track import Track, sort_cues
from cuesmith.domain.twin_tracks import are_twins, overlap

_NEAR = 300
"""Edges of cues that belong together are made one, up to so far apart; about what is not seen as
two events."""
_SHORTEST = 250
"""A piece that shows more briefly would only flash."""
_BOTTOM = 2

Link = tuple[int, int]
"""Rows of two cues that say the same: of the first track, of the second."""
Lane = tuple[object, ...]
"""What cues share that stand in the same place."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What both tracks show in one place for a while, without a change."""

    start: int
    end: int
    first: tuple[Cue, ...] = ()
    """Of the first track, as they were; in the order of time."""
    second: tuple[Cue, ...] = ()

    @property
    def cues(self) -> frozenset[tuple[int, str]]:
        """Which cues it shows, of either track."""
        found = [(0, cue.id) for cue in self.first] + [(1, cue.id) for cue in self.second]
        return frozenset(found)


def links(first: Track, second: Track) -> tuple[Link, ...]:
    """Which cues of two tracks say the same, ascending: of a track and its translation those of
    one identity that still meet; else those that share half of the shorter one's time."""
    found = set(_by_identity(first, second)) if are_twins(first, second) else set()
    paired = ({link[0] for link in found}, {link[1] for link in found})
    found |= {(mine, row) for row, mine in _by_time(second.cues, paired[1], first.cues)}
    found |= {(row, theirs) for row, theirs in _by_time(first.cues, paired[0], second.cues)}
    return tuple(sorted(found))


def _by_identity(first: Track, second: Track) -> Iterator[Link]:
    for row, cue in enumerate(second.cues):
        twin = first.rows.get(cue.id)
        if twin is not None and overlap(first.cues[twin], cue) > 0:
            yield twin, row


def _by_time(cues: Sequence[Cue], paired: set[int], others: Sequence[Cue]) -> Iterator[Link]:
    """Rows of cues that have no partner yet, each with a row of the others that meets it."""
    index = CueIndex(others)
    for row, cue in enumerate(cues):
        if row in paired:
            continue
        for other in index.overlapping(cue.start, cue.end):
            shorter = min(cue.duration, others[other].duration)
            if 2 * overlap(cue, others[other]) >= max(1, shorter):
                yield row, other


def joined(first: Track, second: Track) -> tuple[Track, Track]:
    """Both tracks, with the times of cues that belong together made one where that takes no time
    from others: two cues show as long as either did, of more the edges that are near each other
    become the first track's."""
    found = links(first, second)
    mine, theirs = Counter(link[0] for link in found), Counter(link[1] for link in found)
    new_first, new_second = list(first.cues), list(second.cues)
    for row, other in found:
        pair = new_first[row], new_second[other]
        if mine[row] == theirs[other] == 1:
            start, end = _union(pair, (new_first, row), (new_second, other))
            new_first[row] = replace(pair[0], start=start, end=end)
            new_second[other] = replace(pair[1], start=start, end=end)
        else:
            new_second[other] = _snapped(pair[1], pair[0])
    return first.with_cues(sort_cues(new_first)), second.with_cues(sort_cues(new_second))


def _union(
    pair: tuple[Cue, Cue],
    one: tuple[Sequence[Cue], int],
    other: tuple[Sequence[Cue], int],
) -> tuple[int, int]:
    """From when to when two cues show together: the neighbours of neither are run into."""
    start, end = min(cue.start for cue in pair), max(cue.end for cue in pair)
    latest, earliest = max(cue.start for cue in pair), min(cue.end for cue in pair)
    for cues, row in (one, other):
        if row and cues[row - 1].end <= cues[row].start:
            start = max(start, min(latest, cues[row - 1].end))
        if row + 1 < len(cues) and cues[row + 1].start >= cues[row].end:
            end = min(end, max(earliest, cues[row + 1].start))
    return start, end


def _snapped(cue: Cue, to: Cue) -> Cue:
    """A cue whose edges are those of another, where they are near."""
    start = to.start if abs(to.start - cue.start) <= _NEAR else cue.start
    end = to.end if abs(to.end - cue.end) <= _NEAR else cue.end
    return replace(cue, start=start, end=end) if end > start else cue


def pieces(first: Track, second: Track) -> tuple[Piece, ...]:
    """What is to be shown, piece by piece, by start: cut at every edge, except where a piece would
    only flash. Cues that stand in another place of the picture have pieces of their own."""
    one, two = joined(first, second)
    lanes: dict[Lane, tuple[list[Cue], list[Cue]]] = {}
    places = [_lane(one, cue) for cue in one.cues]
    partners: dict[int, set[Lane]] = {}
    for row, other in links(one, two):
        partners.setdefault(other, set()).add(places[row])
    for cue, place in zip(one.cues, places, strict=True):
        lanes.setdefault(place, ([], []))[0].append(cue)
    for row, cue in enumerate(two.cues):
        place, others = _lane(two, cue), partners.get(row, set())
        if place == _LANE and len(others) == 1:  # it goes where what it says stands
            (place,) = others
        lanes.setdefault(place, ([], []))[1].append(cue)
    found = (piece for lane in lanes.values() for piece in _without_flashes(_cut(*lane)))
    return tuple(sorted(found, key=attrgetter("start", "end")))


def _lane(track: Track, cue: Cue) -> Lane:
    webvtt = track.source is not None and track.source.format == "webvtt"
    return (alignment_of(cue) or _BOTTOM, cue.settings if webvtt else ())


_LANE: Lane = (_BOTTOM, ())
"""Where captions usually stand."""


def _cut(first: Sequence[Cue], second: Sequence[Cue]) -> list[Piece]:
    """Pieces between one edge and the next; a cue that has no duration is one by itself."""
    momentary = [Piece(cue.start, cue.end, (cue,)) for cue in first if not cue.duration]
    momentary += [Piece(cue.start, cue.end, (), (cue,)) for cue in second if not cue.duration]
    lasting = [[cue for cue in cues if cue.duration] for cues in (first, second)]
    edges = sorted({edge for cues in lasting for cue in cues for edge in (cue.start, cue.end)})
    coming = [iter(cues) for cues in lasting]
    waiting = [next(cues, None) for cues in coming]
    showing: list[list[Cue]] = [[], []]
    found = []
    for start, end in pairwise(edges):
        for side in (0, 1):
            showing[side] = [cue for cue in showing[side] if cue.end > start]
            while (cue := waiting[side]) is not None and cue.start <= start:
                showing[side].append(cue)
                waiting[side] = next(coming[side], None)
        if showing[0] or showing[1]:
            found.append(Piece(start, end, tuple(showing[0]), tuple(showing[1])))
    return found + momentary


def _without_flashes(cut: Iterable[Piece]) -> list[Piece]:
    """The same pieces; one that only flashes goes to the one before it, where all that it shows
    is shown before or after as well."""
    ordered = sorted(cut, key=attrgetter("start", "end"))
    found: list[Piece] = []
    for place, piece in enumerate(ordered):
        before = found[-1] if found and found[-1].end == piece.start else None
        after = ordered[place + 1] if place + 1 < len(ordered) else None
        brief = 0 < piece.end - piece.start < _SHORTEST
        if brief and before and after and piece.cues <= before.cues | after.cues:
            found[-1] = replace(before, end=piece.end)
        else:
            found.append(piece)
    return found


def over(lower: Track, upper: Track) -> Track:
    """The upper track, its cues cut where a cue of the lower one begins in the same place: what is
    drawn begins anew there, above it. Otherwise what came later would go on top."""
    starts = sorted((cue.start, alignment_of(cue) or _BOTTOM) for cue in lower.cues)
    cues: list[Cue] = []
    index = CueIndex(lower.cues)
    for cue in upper.cues:
        place = alignment_of(cue) or _BOTTOM
        rows = index.overlapping(cue.start, cue.end) if cue.duration else ()
        begun = (lower.cues[row].start for row in rows if starts[row][1] == place)
        cues += _parts(cue, sorted({start for start in begun if start > cue.start}))
    return upper.with_cues(sort_cues(cues))


def _parts(cue: Cue, cuts: Sequence[int]) -> Iterator[Cue]:
    """A cue in pieces that all say the whole; words that are elsewhere have no length."""
    edges = [cue.start, *cuts, cue.end]
    for number, (start, end) in enumerate(pairwise(edges)):
        words = tuple(
            replace(word, start=_within(word.start, start, end), end=_within(word.end, start, end))
            for word in cue.words
        )
        name = f"{cue.id}~{number}" if number else cue.id
        yield replace(cue, id=name, start=start, end=end, words=words) if cuts else cue


def _within(time: int, start: int, end: int) -> int:
    return min(max(time, start), end)
