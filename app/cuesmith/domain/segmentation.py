"""Recognised words to cues.

Every place between two units is weighed as an end of a cue, and the cheapest chain of cues is
taken: a shortest path over the text (Knuth and Plass, 1981, did so for paragraphs). The cost of
a cue looks no further back than a cue can reach, so time is linear in the length of the text;
and as soon as all chains that could still win share their beginning, that beginning is final.
So cues come out while the words come in, and are the same as if all had come at once.

Words are never lost, reordered or moved: a word keeps its start. Its end is cut only where the
cue must give way to the next one, at most by the gap (and by what the two words overlap).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import ceil

from cuesmith.domain.breaks import Break, grade, is_article
from cuesmith.domain.cue import Cue, Doubt, Word, new_cue_id
from cuesmith.domain.measures import line_width, reading_length
from cuesmith.domain.phrases import Unit, UnitReader
from cuesmith.domain.profiles import Profile
from cuesmith.domain.speech import Segment
from cuesmith.domain.wrapping import Atom, break_lines

# What things cost. Only their proportions matter.
_CUE = 8.0
"""Each cue: fewer, fuller ones read better."""
_END_COST = {
    Break.SENTENCE: 0.0,
    Break.CLAUSE: 9.0,
    Break.PHRASE: 24.0,
    Break.PLAIN: 42.0,
    Break.BOUND: 78.0,
    Break.TORN: 120.0,
}
_LINE_END = 0.5
"""The end of a line within a cue, as a part of what it costs to end a cue there."""
_SENTENCE_INSIDE = 30.0
"""Going on past the end of a sentence within one cue."""
_PAUSE_INSIDE = 0.02
"""A millisecond of silence within a cue."""
_HEARD_PAUSE = 250
"""Milliseconds; a shorter silence is no reason to break."""
_PAUSE_RELIEF = 700.0
"""Milliseconds of silence that make any break harmless."""
_SLACK = 15.0
"""An empty cue. Quadratic, so that chunks balance."""
_FULL = 0.8
"""Fill from which a cue counts as full: the last fifth is left for good line breaks."""
_MISSED = 20.0
"""A limit of the profile that is missed at all, by however little."""
_TOO_SHORT = 60.0
_TOO_FAST = 20.0
_NO_GAP = 3.0
_NO_ROOM = 10_000.0
"""The next word starts before this cue could leave its gap."""
_CUT_RELIEF = 0.5
"""What ending a cue costs where the picture cuts, as a part of what it costs elsewhere."""
_CUT_INSIDE = 4.0
"""Showing across a cut that a cue could have ended at."""
_CUT_REACH = 333
"""Milliseconds, 8 frames at 24 a second: nearer to its cut an in-time moves to it (Netflix timing
guide, 2), so a cue that begins there is one that begins with the shot."""
_DANGLING = 0.8
"""What ending a cue after an article costs at any pause, as a part of what it costs without one:
who pauses for a word has not said the article alone."""
_DANGLING_PAUSES = 3
"""Long pauses after which even an article is left where it is."""
_MOST_UNITS = 500
"""In one cue, however narrow they are."""
_MOST_WAITING = 120
"""Units, some seven cues; where chains stay apart for longer, one is taken for good."""


def segment_words(
    segments: Iterable[Segment],
    profile: Profile,
    *,
    end: int | None = None,
    shots: Sequence[int] = (),
    new_id: Callable[[], str] = new_cue_id,
) -> tuple[Cue, ...]:
    """The cues of recognised speech; `end` is where the medium ends, in milliseconds, `shots` are
    when its picture cuts, in order."""
    segmenter = Segmenter(profile, shots=shots, new_id=new_id)
    return segmenter.feed(segments) + segmenter.finish(end)


class Segmenter:
    """Makes cues while the words come in; equal to `segment_words` over all of them."""

    def __init__(
        self,
        profile: Profile,
        *,
        shots: Sequence[int] = (),
        new_id: Callable[[], str] = new_cue_id,
    ) -> None:
        self._profile = profile
        self._new_id = new_id
        self._reader = UnitReader()
        self._chain = _Chain(profile, shots)

    def feed(self, segments: Iterable[Segment]) -> tuple[Cue, ...]:
        """Take segments; gives the cues that nothing to come can change."""
        for segment in segments:
            for unit in self._reader.read(segment):
                self._chain.add(unit)
        return self._cues(self._chain.settled(), None)

    def finish(self, end: int | None = None) -> tuple[Cue, ...]:
        """The remaining cues; `end` is where the medium ends, in milliseconds."""
        for unit in self._reader.finish():
            self._chain.add(unit)
        return self._cues(self._chain.close(), end)

    def _cues(
        self, groups: list[tuple[list[Unit], int | None]], end: int | None
    ) -> tuple[Cue, ...]:
        return tuple(
            _make_cue(units, following, self._profile, self._new_id(), end)
            for units, following in groups
        )


class _Chain:
    """The cheapest chain of cues over the units so far, those already given out left off.

    Place `p` lies before unit `p`; `_cost[p]` is that of the cheapest chain ending there and
    `_back[p]` the place where its last cue begins.
    """

    def __init__(self, profile: Profile, shots: Sequence[int] = ()) -> None:
        self._profile = profile
        self._shots = shots
        self._gap = profile.min_gap
        self._limits: dict[str, Profile] = {}
        self._units: list[Unit] = []
        self._widths: list[tuple[int, int, int, int]] = []
        """Of each unit: its width, that of the space ahead of it, its letters, its words."""
        self._must_end: list[bool] = [True]
        self._end_cost: list[float] = [0.0]
        self._line_cost: list[float] = [0.0]
        self._inside_cost: list[float] = [0.0]
        self._cost: list[float] = [0.0]
        self._back: list[int] = [0]
        self._reach = 0

    def add(self, unit: Unit) -> None:
        """Take the next unit; that settles the place before it."""
        if self._units:
            self._weigh_place(self._units[-1], unit)
            self._settle(unit)
            self._decide()
        own = self._own(unit.language)
        narrow, wide = own.max_line_length, own.max_full_width
        space = line_width(unit.space, narrow, wide)
        length = reading_length(unit.text)
        self._units.append(unit)
        self._widths.append((line_width(unit.text, narrow, wide), space, length, unit.count))

    def settled(self) -> list[tuple[list[Unit], int | None]]:
        """The cues that every chain still in the race begins with, and what follows each."""
        return self._take(self._common_place())

    def _common_place(self) -> int:
        """The last place through which all chains go that may still win."""
        alive = {place for place in self._open_places() if self._cost[place] < float("inf")}
        while len(alive) > 1:
            last = max(alive)
            alive.remove(last)
            alive.add(self._back[last])
        return alive.pop()

    def _open_places(self) -> range:
        """Where a cue to come may begin."""
        return range(self._reach, len(self._cost))

    def _decide(self) -> None:
        """Bound the wait: where chains stay apart for too long, keep those that share the
        beginning of the latest. It depends on the units alone, not on when cues are asked for."""
        latest = len(self._cost) - 1
        common = self._common_place() if latest > _MOST_WAITING else latest
        if latest - common <= _MOST_WAITING:
            return
        decided = self._ancestor(latest, latest - _MOST_WAITING // 2)
        for place in self._open_places():
            if self._ancestor(place, decided) != decided:
                self._cost[place] = float("inf")

    def _ancestor(self, place: int, limit: int) -> int:
        """The last place at or before `limit` on the chain to a place."""
        while place > limit:
            place = self._back[place]
        return place

    def close(self) -> list[tuple[list[Unit], int | None]]:
        """All remaining cues."""
        if not self._units:
            return []
        self._must_end.append(True)
        self._end_cost.append(0.0)
        self._line_cost.append(0.0)
        self._inside_cost.append(0.0)
        self._settle(None)
        return self._take(len(self._units))

    def _own(self, language: str) -> Profile:
        if language not in self._limits:
            self._limits[language] = self._profile.for_language(language)
        return self._limits[language]

    def _weigh_place(self, left: Unit, right: Unit) -> None:
        """What it costs to end a cue between two units, and what not to."""
        pause = right.start - left.end
        how = grade(left.text, right.text, left.language, opens=right.opens)
        relief = max(0.0, 1.0 - max(0, pause) / _PAUSE_RELIEF)
        cuts = self._cuts_at(left, right)
        relief *= _CUT_RELIEF if cuts else 1.0
        dangling = how is Break.BOUND and is_article(left.text, left.language)
        relief = max(relief, _DANGLING) if dangling else relief
        gap = self._gap
        crowded = _NO_GAP if pause < gap else 0.0
        blocked = _NO_ROOM if right.start - left.last_start <= gap else 0.0
        self._end_cost.append(_END_COST[how] * relief + crowded + blocked)
        self._line_cost.append(_END_COST[how] * _LINE_END)
        silence = _PAUSE_INSIDE * pause if pause >= _HEARD_PAUSE else 0.0
        silence += _CUT_INSIDE if cuts else 0.0
        self._inside_cost.append(silence + (_SENTENCE_INSIDE if how is Break.SENTENCE else 0.0))
        longest = self._profile.long_pause * (_DANGLING_PAUSES if dangling else 1)
        apart = pause >= longest or left.language != right.language
        apart = apart or left.speaker != right.speaker
        self._must_end.append(apart and not blocked)

    def _cuts_at(self, left: Unit, right: Unit) -> bool:
        """Whether the picture cuts where one unit ends and the next begins."""
        near = bisect_left(self._shots, min(left.end, right.start - _CUT_REACH))
        return near < len(self._shots) and self._shots[near] <= right.start + _CUT_REACH

    def _settle(self, following: Unit | None) -> None:
        """Find the cheapest cue that ends before `following`."""
        place = len(self._units)
        choices = list(self._choices(place, following))
        best, start = min(choices)
        self._cost.append(best)
        self._back.append(start)
        self._reach = choices[-1][1]

    def _choices(self, place: int, following: Unit | None) -> Iterator[tuple[float, int]]:
        """The cost of every cue that may end at a place, by where it begins, latest first."""
        own = self._own(self._units[place - 1].language)
        shown_until = self._units[place - 1].end + own.linger
        if following is not None:
            shown_until = min(shown_until, following.start - self._gap)
        lines = _Lines(own.line_units)
        capacity = own.line_units * own.max_lines
        speech_end = length = 0
        inside = self._end_cost[place] + _CUE
        words = 0
        for start in range(place - 1, max(-1, place - 1 - _MOST_UNITS), -1):
            unit, (width, space, letters, count) = self._units[start], self._widths[start]
            if unit.end > speech_end:
                speech_end = unit.end
            words += count
            last = start == place - 1
            lines.put_before(width, space, 0.0 if last else self._line_cost[start + 1])
            if not last and (
                speech_end - unit.start > own.max_duration
                or lines.count > own.max_lines
                or 0 < own.max_words < words
            ):
                return
            length += letters
            look = _look_cost(own, lines.total / capacity, length, shown_until - unit.start)
            yield self._cost[start] + inside + lines.break_cost + look, start
            if self._must_end[start]:
                return
            inside += self._inside_cost[start]
            length += bool(space)

    def _take(self, place: int) -> list[tuple[list[Unit], int | None]]:
        """Give out the cues up to a place and forget their units."""
        places = [place]
        while places[-1] > 0:
            places.append(self._back[places[-1]])
        places.reverse()
        groups = [
            (self._units[a:b], self._units[b].start if b < len(self._units) else None)
            for a, b in pairwise(places)
        ]
        self._forget(place)
        return groups

    def _forget(self, place: int) -> None:
        if place == 0:
            return
        for column in (self._units, self._widths):
            del column[:place]
        for costs in (self._end_cost, self._line_cost, self._inside_cost, self._cost):
            del costs[:place]
        del self._must_end[:place], self._back[:place]
        self._back = [max(0, start - place) for start in self._back]
        self._reach = max(0, self._reach - place)


class _Lines:
    """The lines of a cue that grows at its beginning, filled from the bottom."""

    def __init__(self, room: int) -> None:
        self._room = room
        self.count = 0
        self.total = 0
        """Width of all units and the spaces between them."""
        self.break_cost = 0.0
        """What the best place for the last line break costs."""
        self._filled = 0
        self._space = 0
        self._places: list[tuple[int, float]] = []
        """Places where the bottom line may begin: its width from there on, and the cost."""

    def put_before(self, width: int, space: int, cost: float) -> None:
        """Put a unit in front; `space` stands ahead of it, `cost` is that of a break behind it."""
        if self.count == 1:
            self._places.append((self._filled, cost))
        self.total += width + (self._space if self.count else 0)
        self._filled += width + self._space
        self._space = space
        if self._filled > self._room or not self.count:
            self.count, self._filled = self.count + 1, width
            if self.count == 2:
                self._open_second_line()
        if self.count == 2:
            self._keep_upper_line_short()

    def _open_second_line(self) -> None:
        """Order the places from the lowest bottom line up, each with the best cost so far."""
        ranked: list[tuple[int, float]] = []
        widest, best = self._places[-1][0], float("inf")
        for below, cost in reversed(self._places):
            best = min(best, cost)
            ranked.append((widest - below, best))
        self._places = ranked

    def _keep_upper_line_short(self) -> None:
        """Drop the places that would make the upper line too long."""
        while len(self._places) > 1 and self._filled + self._places[-1][0] > self._room:
            self._places.pop()
        self.break_cost = self._places[-1][1]


def _look_cost(profile: Profile, fill: float, length: int, shown: int) -> float:
    """What a cue costs by its own fullness, duration and reading speed."""
    cost = _SLACK * max(0.0, 1.0 - fill / _FULL) ** 2
    if shown < profile.min_duration:
        cost += _MISSED + _TOO_SHORT * (1.0 - max(0, shown) / profile.min_duration)
    speed = length * 1000 / max(shown, 1)
    if speed > profile.max_cps:
        cost += _MISSED + _TOO_FAST * min(2.0, speed / profile.max_cps - 1.0)
    return cost


def _make_cue(
    units: Sequence[Unit], following: int | None, profile: Profile, cue_id: str, end: int | None
) -> Cue:
    """One cue of units; `following` is when the next one starts, `end` when the medium ends."""
    own = profile.for_language(units[0].language)
    pieces = [Atom(unit.text, unit.space) for unit in units]
    text = "\n".join(break_lines(pieces, own, units[0].language))
    start = units[0].start
    stop = _out_time(units, text, following, own)
    if end is not None:
        stop = max(min(stop, end), units[-1].last_start + 1, start + 1)
    doubts: dict[Doubt, None] = {doubt: None for unit in units for doubt in unit.doubts}
    words = tuple(_until(word, stop) for unit in units for word in unit.words)
    speaker = units[0].speaker
    return Cue(cue_id, start, stop, text, words, speaker=speaker, doubts=tuple(doubts))


def _out_time(units: Sequence[Unit], text: str, following: int | None, profile: Profile) -> int:
    """When a cue goes: after the last word, later for reading, a gap before the next cue."""
    start, speech_end = units[0].start, max(unit.end for unit in units)
    reading = ceil(reading_length(text) * 1000 / profile.max_cps)
    latest = speech_end + profile.linger
    stop = max(speech_end, min(start + max(reading, profile.min_duration), latest))
    stop = max(stop, start + profile.min_duration)
    limit = None if following is None else following - profile.min_gap
    if limit is not None and limit - stop < profile.close_gaps_under:
        stop = max(stop, min(limit, latest))
    stop = min(stop, max(start + profile.max_duration, speech_end))
    if following is None or limit is None:
        return max(stop, start + 1)
    floor = min(following, units[-1].last_start + 1)
    return max(min(stop, limit), floor)


def _until(word: Word, stop: int) -> Word:
    """A word that ends no later than its cue."""
    return word if word.end <= stop else replace(word, end=max(word.start, stop))
