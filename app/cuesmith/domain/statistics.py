"""What a track is like, in figures. Nothing is changed here; times are milliseconds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from cuesmith.domain.checks import check_cues
from cuesmith.domain.coverage import Coverage, coverage, union
from cuesmith.domain.cue import Cue
from cuesmith.domain.distributions import Distribution, Scale, distribution
from cuesmith.domain.findings import Finding
from cuesmith.domain.index import CueIndex
from cuesmith.domain.measures import columns, reading_length, reading_speed
from cuesmith.domain.profiles import Profile
from cuesmith.domain.speech import Span
from cuesmith.domain.track import Track
from cuesmith.domain.twin_tracks import are_twins, cues_meeting, twin_cues
from cuesmith.domain.words import word_spans

_MINUTE = 60_000


class Figure(StrEnum):
    """What is counted for each cue, or each line."""

    READING_SPEED = "reading-speed"
    """Characters a second."""
    DURATION = "duration"
    """Seconds a cue shows."""
    GAP = "gap"
    """Seconds from the end of all cues before to the start; negative where they overlap."""
    LINE_LENGTH = "line-length"
    """Characters of each line."""


@dataclass(frozen=True, slots=True)
class SpeakerFigures:
    """What one speaker says; the empty name is nobody's."""

    speaker: str
    cues: int
    words: int
    shown: int
    """How long their cues show together."""
    share: float
    """Of the words of all, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Statistics:
    """A track in figures."""

    cues: int
    empty: int
    """Cues without text."""
    lines: int
    words: int
    """In scripts without spaces, every character that stands alone counts."""
    characters: int
    """Spaces included, line breaks not."""
    shown: int
    """How long captions show, overlaps counted once."""
    first: int
    """When the first cue begins."""
    last: int
    """When the last one ends."""
    clean: int
    """Cues that break no rule of the profile."""
    findings: tuple[tuple[str, tuple[str, ...]], ...]
    """Rules that are broken, each with the cues that break it, the most frequent first."""
    distributions: tuple[tuple[Figure, Distribution], ...]
    speakers: tuple[SpeakerFigures, ...]
    """Who says most first; none where nobody is named."""
    coverage: Coverage | None
    """None where nobody looked for speech."""

    @property
    def words_per_minute(self) -> float:
        """Of the time that captions show."""
        return self.words * _MINUTE / self.shown if self.shown else 0.0

    @property
    def clean_share(self) -> float:
        """The part of cues that break no rule, 0 to 1."""
        return self.clean / self.cues if self.cues else 1.0

    def of(self, figure: Figure) -> Distribution:
        """One of the distributions."""
        return dict(self.distributions)[figure]


def statistics(track: Track, profile: Profile, speech: Sequence[Span] | None = None) -> Statistics:
    """A track in figures, held to a profile; `speech` is where somebody speaks, in order, None
    where that is not known."""
    cues = track.cues
    own = profile.for_language(track.language)
    counted = [len(word_spans(cue.text)) if cue.text.strip() else 0 for cue in cues]
    found = check_cues(cues, profile, track.language)
    return Statistics(
        cues=len(cues),
        empty=sum(not cue.text.strip() for cue in cues),
        lines=sum(1 for _ in _lines(cues)),
        words=sum(counted),
        characters=sum(reading_length(cue.text) for cue in cues),
        shown=_shown(cues),
        first=cues[0].start if cues else 0,
        last=max((cue.end for cue in cues), default=0),
        clean=len(cues) - len({each.cue for each in found}),
        findings=_by_rule(found),
        distributions=tuple(_distributions(cues, own)),
        speakers=_speakers(cues, counted),
        coverage=None if speech is None else coverage(cues, speech),
    )


def _by_rule(found: Iterable[Finding]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    broken: dict[str, dict[str, None]] = {}
    for each in found:
        broken.setdefault(str(each.rule), {})[each.cue] = None
    held = [(rule, tuple(cues)) for rule, cues in broken.items()]
    return tuple(sorted(held, key=lambda each: -len(each[1])))


def _lines(cues: Iterable[Cue]) -> Iterator[tuple[str, str]]:
    """Every line that says something, with the identity of its cue."""
    for cue in cues:
        for line in cue.text.split("\n"):
            if line.strip():
                yield cue.id, line


def _shown(cues: Iterable[Cue]) -> int:
    return sum(each.duration for each in union(Span(cue.start, cue.end) for cue in cues))


def _distributions(cues: Sequence[Cue], profile: Profile) -> Iterator[tuple[Figure, Distribution]]:
    said = [cue for cue in cues if cue.text.strip()]
    speeds = [(cue.id, reading_speed(cue.text, cue.duration)) for cue in said]
    yield Figure.READING_SPEED, distribution(speeds, _speed_scale(profile))
    durations = [(cue.id, cue.duration / 1000) for cue in cues]
    shortest, longest = profile.min_duration / 1000, profile.max_duration / 1000
    scale = Scale(0.5, max(8.0, longest + 1), shortest, longest)
    yield Figure.DURATION, distribution(durations, scale)
    yield Figure.GAP, distribution(list(_gaps(cues)), Scale(0.5, 5.0, profile.min_gap / 1000))
    lengths = [(cue, float(reading_length(line))) for cue, line in _lines(cues)]
    yield Figure.LINE_LENGTH, distribution(lengths, _length_scale(said, profile))


def _speed_scale(profile: Profile) -> Scale:
    step = max(1.0, round(profile.max_cps / 10))
    return Scale(step, profile.max_cps + 5 * step, most=profile.max_cps)


def _length_scale(cues: Sequence[Cue], profile: Profile) -> Scale:
    """By the kind of letters that a track is mostly written in."""
    kinds = Counter(columns(char) for cue in cues[:200] for char in cue.text if not char.isspace())
    most = float(profile.max_full_width if kinds[2] > kinds[1] else profile.max_line_length)
    step = max(1.0, round(most / 8))
    return Scale(step, most + 4 * step, most=most)


def _gaps(cues: Sequence[Cue]) -> Iterator[tuple[str, float]]:
    latest: int | None = None
    for cue in cues:
        if latest is not None:
            yield cue.id, (cue.start - latest) / 1000
        latest = cue.end if latest is None else max(latest, cue.end)


def _speakers(cues: Sequence[Cue], counted: Sequence[int]) -> tuple[SpeakerFigures, ...]:
    names = dict.fromkeys(cue.speaker for cue in cues)
    if not any(names):
        return ()
    total = sum(counted) or 1
    own: dict[str, list[tuple[Cue, int]]] = {name: [] for name in names}
    for cue, words in zip(cues, counted, strict=True):
        own[cue.speaker].append((cue, words))
    figures = (_speaker(name, held, total) for name, held in own.items())
    return tuple(sorted(figures, key=lambda each: -each.words))


def _speaker(name: str, held: Sequence[tuple[Cue, int]], total: int) -> SpeakerFigures:
    words = sum(count for _, count in held)
    shown = _shown(cue for cue, _ in held)
    return SpeakerFigures(name, len(held), words, shown, words / total)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A track beside another one that says the same, as a translation beside its source."""

    cues: int
    """Of both."""
    alone: tuple[str, ...]
    """Cues of the track at whose time the other has nothing."""
    lacking: tuple[str, ...]
    """Cues of the other at whose time the track has nothing."""
    same: tuple[str, ...]
    """Cues that say word for word what the other's do."""
    length: float
    """Characters of the track for each of the other's; 0 where there are none to compare."""
    much_longer: tuple[str, ...]
    """Cues with half as many characters again as the other's, and ten more."""


def compare(track: Track, other: Track) -> Comparison:
    """A track beside another one."""
    index = CueIndex(other.cues)
    find = twin_cues if are_twins(track, other) else cues_meeting
    pairs = {cue.id: find(other, cue, index) for cue in track.cues if cue.text.strip()}
    paired = [(cue, pairs[cue.id]) for cue in track.cues if pairs.get(cue.id)]
    met = {twin.id for _, twins in paired for twin in twins}
    own = sum(reading_length(cue.text) for cue, _ in paired)
    said = {twin.id: twin for _, twins in paired for twin in twins}
    theirs = sum(reading_length(twin.text) for twin in said.values())
    return Comparison(
        cues=len(paired),
        alone=tuple(cue for cue, twins in pairs.items() if not twins),
        lacking=tuple(c.id for c in other.cues if c.text.strip() and c.id not in met),
        same=tuple(cue.id for cue, twins in paired if _says(twins) == cue.text.split()),
        length=own / theirs if theirs else 0.0,
        much_longer=tuple(cue.id for cue, twins in paired if _is_longer(cue, twins)),
    )


def _says(twins: Sequence[Cue]) -> list[str]:
    return [word for twin in twins for word in twin.text.split()]


def _is_longer(cue: Cue, twins: Sequence[Cue]) -> bool:
    own, theirs = reading_length(cue.text), sum(reading_length(twin.text) for twin in twins)
    return own > theirs + 10 and 2 * own > 3 * theirs
