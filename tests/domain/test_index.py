"""Cues of a stretch of time: the right ones, at the price of few looks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import overload

from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.cue import Cue
from cuesmith.domain.index import CueIndex
from cuesmith.domain.track import sort_cues
from tests.support.speech_strategies import quick

_times = st.integers(0, 60)
cues = st.lists(st.tuples(_times, st.integers(0, 30)), max_size=40).map(
    lambda pairs: sort_cues([Cue(str(n), a, a + d, "") for n, (a, d) in enumerate(pairs)])
)


def shows(cue: Cue, start: int, end: int) -> bool:
    return cue.start < end and (cue.end > start or cue.start == start)


@given(cues, _times, _times)
@quick
def test_gives_what_looking_at_all_would(track: tuple[Cue, ...], one: int, other: int) -> None:
    start, end = sorted((one, other))
    index = CueIndex(track)
    assert index.overlapping(start, end) == tuple(
        row for row, cue in enumerate(track) if shows(cue, start, end)
    )
    assert index.at(start) == index.overlapping(start, start + 1)
    assert index.first_from(start) == sum(cue.start < start for cue in track)


class Counting(Sequence[int]):
    """Counts how often it is looked at."""

    def __init__(self, values: Sequence[int]) -> None:
        self._values = values
        self.looks = 0

    @overload
    def __getitem__(self, place: int) -> int: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[int]: ...
    def __getitem__(self, place: int | slice) -> int | Sequence[int]:
        self.looks += 1
        return self._values[place]

    def __len__(self) -> int:
        return len(self._values)

    def __iter__(self) -> Iterator[int]:
        return iter(self._values)


def test_few_nodes_are_visited() -> None:
    """Also with a cue that shows for the whole film, which defeats a search by starts alone."""
    count = 1 << 14
    track = [
        Cue("long", 0, count * 1000, ""),
        *(Cue(str(n), n * 1000, n * 1000 + 900, "") for n in range(1, count)),
    ]
    index = CueIndex(track)
    for start, width in ((5_000_000, 1), (5_000_000, 10_000), (0, 1), (16_000_000, 3_000)):
        index._latest_end = counting = Counting(tuple(index._latest_end))
        found = index.overlapping(start, start + width)
        assert found[0] == 0
        assert counting.looks <= (len(found) + 2) * 2 * 15
        assert len(found) <= width // 1000 + 3


def test_an_empty_track_shows_nothing() -> None:
    assert CueIndex(()).overlapping(0, 10) == ()


@given(cues, st.data())
@quick
def test_the_next_state_is_as_if_built_anew(track: tuple[Cue, ...], data: st.DataObject) -> None:
    if not track:
        return
    row = data.draw(st.integers(0, len(track) - 1))
    low = track[row - 1].start if row else 0
    high = track[row + 1].start if row + 1 < len(track) else low + 2000
    start = data.draw(st.integers(low, high))
    new = replace(track[row], start=start, end=start + data.draw(st.integers(0, 9000)))
    after = (*track[:row], new, *track[row + 1 :])
    old = CueIndex(track)
    if data.draw(st.booleans()):
        old.at(0)
    updated, built = old.with_rows(after, [row]), CueIndex(after)  # of many cues: in place
    assert (updated._starts, updated._latest_end) == (built._starts, built._latest_end)
    assert old.overlapping(0, 10**9) == tuple(range(len(track)))
