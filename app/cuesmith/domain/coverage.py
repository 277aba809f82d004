"""How much of what is said has captions. Times are milliseconds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cuesmith.domain.cue import Cue
from cuesmith.domain.doubts import missed_speech
from cuesmith.domain.speech import Span


@dataclass(frozen=True, slots=True)
class Coverage:
    """Speech and captions, laid over each other."""

    speech: int
    """How long somebody speaks."""
    covered: int
    """How much of that shows captions."""
    shown: int
    """How long captions show."""
    missing: tuple[Span, ...]
    """Speech of a second or more without captions, in order."""

    @property
    def share(self) -> float:
        """The part of speech that shows captions, 0 to 1; 1 where nobody speaks."""
        return self.covered / self.speech if self.speech else 1.0

    @property
    def over_silence(self) -> int:
        """How long captions show while nobody speaks."""
        return self.shown - self.covered


def coverage(cues: Sequence[Cue], speech: Sequence[Span]) -> Coverage:
    """How much of the speech shows captions; cues without text show nothing."""
    shown = union(Span(cue.start, cue.end) for cue in cues if cue.text.strip())
    spoken = union(speech)
    covered = sum(each.duration for each in intersection(shown, spoken))
    return Coverage(_total(spoken), covered, _total(shown), missed_speech(spoken, shown))


def sounding(silences: Sequence[Span], end: int) -> tuple[Span, ...]:
    """What lies between silences, from 0 up to `end`."""
    return tuple(_between(silences, end))


def _between(silences: Sequence[Span], end: int) -> Iterator[Span]:
    start = 0
    for each in silences:
        if each.start > start:
            yield Span(start, each.start)
        start = max(start, each.end)
    if start < end:
        yield Span(start, end)


def union(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order, those that meet made one."""
    found: list[Span] = []
    for each in sorted(spans, key=lambda span: (span.start, span.end)):
        if found and each.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, each.end))
        elif each.end > each.start:
            found.append(each)
    return tuple(found)


def intersection(one: Sequence[Span], other: Sequence[Span]) -> Iterator[Span]:
    """What two unions share."""
    first = second = 0
    while first < len(one) and second < len(other):
        start = max(one[first].start, other[second].start)
        end = min(one[first].end, other[second].end)
        if start < end:
            yield Span(start, end)
        if one[first].end < other[second].end:
            first += 1
        else:
            second += 1


def _total(spans: Iterable[Span]) -> int:
    return sum(each.duration for each in spans)
