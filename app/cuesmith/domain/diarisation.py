"""Who speaks when, and what follows for captions: each word goes to a voice, cues are cut where
the voice changes."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from cuesmith.domain.amendments import Amendment
from cuesmith.domain.cue import Cue, Word, new_cue_id
from cuesmith.domain.structure_edits import cut_cue, place_between
from cuesmith.domain.words import Offsets, timed_words

_NEAR_MS = 1_000
"""A word this far from any voice still belongs to the nearest: detectors miss soft beginnings."""
_SHORTEST_MS = 400
"""A piece of a cue that is shorter is not worth a cue of its own: the voice around it keeps it."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One person speaks. Times are milliseconds; turns of several people may overlap."""

    start: int
    end: int
    speaker: int
    """Counted from 0."""


def in_order_of_speech(turns: Iterable[Turn]) -> tuple[Turn, ...]:
    """Turns by their start, speakers counted anew in the order in which they begin to speak."""
    ordered = sorted(turns, key=lambda turn: (turn.start, turn.end, turn.speaker))
    numbers: dict[int, int] = {}
    for turn in ordered:
        numbers.setdefault(turn.speaker, len(numbers))
    return tuple(replace(turn, speaker=numbers[turn.speaker]) for turn in ordered)


@dataclass(frozen=True, slots=True)
class Giving:
    """How cues get their speakers."""

    name: Callable[[int], str]
    """Makes a speaker's name of the number."""
    split: bool = True
    """Whether cues are cut where the voice changes."""
    gap: int = 0
    """Milliseconds between the parts of a cue that is cut."""
    keep_named: bool = False
    """Whether cues that have a speaker stay as they are."""
    new_id: Callable[[], str] = new_cue_id


def give_speakers(
    cues: Sequence[Cue], turns: Sequence[Turn], giving: Giving
) -> tuple[Amendment, ...]:
    """What it takes for each cue to have its speaker: one amendment a cue that would change."""
    finder = _Finder(turns)
    amendments: list[Amendment] = []
    for cue in cues:
        if (cue.speaker and giving.keep_named) or not cue.text.strip():
            continue
        parts = _parts(cue, finder, giving) if giving.split else [(cue, finder.most(cue))]
        after = tuple(
            part if voice is None else replace(part, speaker=giving.name(voice))
            for part, voice in parts
        )
        if after != (cue,):
            amendments.append(_amendment(cue, after))
    return tuple(amendments)


def _amendment(cue: Cue, after: tuple[Cue, ...]) -> Amendment:
    if len(after) > 1:
        names = ", ".join(part.speaker or "?" for part in after)
        return Amendment("speaker-change", f"Several people speak: {names}.", (cue,), after)
    return Amendment("speaker", f"{after[0].speaker} speaks.", (cue,), after)


class _Finder:
    """Looks up who speaks at a time."""

    def __init__(self, turns: Sequence[Turn]) -> None:
        self._turns = sorted(turns, key=lambda turn: turn.start)
        self._starts = [turn.start for turn in self._turns]
        self._longest = max((turn.end - turn.start for turn in turns), default=0)

    def voice(self, start: int, end: int) -> int | None:
        """Who speaks most between two times, else nearest to them; None where nobody is near."""
        shares: Counter[int] = Counter()
        nearest: tuple[int, int] | None = None
        first = bisect_left(self._starts, start - self._longest - _NEAR_MS)
        for turn in self._turns[first : bisect_left(self._starts, end + _NEAR_MS)]:
            shared = min(end, turn.end) - max(start, turn.start)
            if shared > 0:
                shares[turn.speaker] += shared
            elif -shared <= _NEAR_MS and (nearest is None or -shared < nearest[0]):
                nearest = (-shared, turn.speaker)
        if shares:
            return max(shares, key=lambda speaker: (shares[speaker], -speaker))
        return nearest[1] if nearest else None

    def most(self, cue: Cue) -> int | None:
        """Who says most of a cue's words."""
        voices: Counter[int] = Counter()
        for _, word in timed_words(cue.text, cue.words, cue.start, cue.end):
            voice = self.voice(word.start, word.end)
            if voice is not None:
                voices[voice] += max(1, word.end - word.start)
        return voices.most_common(1)[0][0] if voices else None


_Timed = tuple[Offsets, Word]


def _parts(cue: Cue, finder: _Finder, giving: Giving) -> list[tuple[Cue, int | None]]:
    """A cue cut where the voice changes, each part with its voice."""
    timed = timed_words(cue.text, cue.words, cue.start, cue.end)
    voices = [finder.voice(word.start, word.end) for _, word in timed]
    runs = _runs(timed, voices)
    parts: list[tuple[Cue, int | None]] = []
    rest = cue
    cut_off = 0
    for number, (first, voice) in enumerate(runs[:-1]):
        after = runs[number + 1][0]
        offset = place_between(cue.text, timed[after - 1][0][1], timed[after][0][0]) - cut_off
        time = timed[after][1].start
        if first == after or not rest.start < time < rest.end or not rest.text[:offset].strip():
            continue
        left, right = cut_cue(rest, offset, time, giving.gap, giving.new_id())
        parts.append((left, voice))
        cut_off += len(rest.text) - len(right.text)
        rest = right
    return [*parts, (rest, runs[-1][1] if runs else finder.most(cue))]


def _runs(timed: Sequence[_Timed], voices: Sequence[int | None]) -> list[tuple[int, int | None]]:
    """Where another voice begins, and which; pieces too short to be seen are given to others."""
    runs = [
        (group[0], group[-1], voices[group[0]])
        for _, each in groupby(range(len(voices)), key=voices.__getitem__)
        if (group := list(each))
    ]
    kept: list[tuple[int, int | None]] = []
    for first, last, voice in runs:
        long = timed[last][1].end - timed[first][1].start >= _SHORTEST_MS
        if kept and (voice is None or not long or voice == kept[-1][1]):
            continue
        if not long and len(runs) > 1 and not kept:
            voice = runs[1][2]
        if kept and kept[-1][1] is None:
            kept[-1] = (kept[-1][0], voice)
        elif not kept or kept[-1][1] != voice:
            kept.append((first, voice))
    return kept
