"""All that cues are held to: a profile as it is for their language and film, and facts of both."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

from cuesmith.domain.cue import Cue
from cuesmith.domain.picture_places import NO_PICTURE, Picture, picture_of
from cuesmith.domain.profiles import DEFAULT_PROFILE, Profile
from cuesmith.domain.rules import Rule
from cuesmith.domain.spelling import Knows
from cuesmith.domain.timecode import frames_to_ms
from cuesmith.domain.track import Track


@dataclass(frozen=True, slots=True)
class Film:
    """What is known of the film that cues belong to."""

    rate: Fraction | None = None
    """Pictures a second."""
    shots: Sequence[int] = ()
    """First pictures of new shots, in ascending milliseconds."""
    length: int | None = None
    """Milliseconds."""


NO_FILM = Film()
_STEPS = {"ass": 10, "ssa": 10, "lrc": 10, "subviewer": 10}
"""Milliseconds in which formats tell times, where these are more than one."""


@dataclass(frozen=True)
class Standard:
    """What is not known is not looked at: without shots no shot changes, and so on."""

    profile: Profile = DEFAULT_PROFILE
    """As it is for the language and the film's pictures; `standard_for` sees to that."""
    language: str = "und"
    """BCP 47, of the cues."""
    shots: Sequence[int] = ()
    """First pictures of new shots, in ascending milliseconds."""
    length: int | None = None
    """Milliseconds of the film."""
    knows: Knows | None = None
    """Whether a word is spelt right; None without a dictionary."""
    terms: Collection[str] = frozenset()
    """Words that are right though no dictionary has them, case-folded."""
    source: Track | None = None
    """The track that the cues were translated from."""
    misplaced: frozenset[str] = field(default_factory=frozenset)
    """Cues that stand in their file behind one that starts later."""
    step: int = 1
    """Milliseconds in which the file tells times."""
    picture: Picture = NO_PICTURE
    """Where in the picture cues stand."""

    @cached_property
    def rules(self) -> frozenset[Rule]:
        """The rules that are looked at."""
        return frozenset(Rule) - frozenset(self.profile.without)

    @cached_property
    def half_frame(self) -> int:
        """Milliseconds by which an edge may be off its place."""
        return max(1, frames_to_ms(1, self.profile.frame_rate) // 2)

    def source_text(self, cue: Cue) -> str | None:
        """What the cue says in the language it was translated from; None where nobody knows."""
        row = None if self.source is None else self.source.rows.get(cue.id)
        return None if self.source is None or row is None else self.source.cues[row].text


def standard_for(
    track: Track,
    profile: Profile,
    film: Film = NO_FILM,
    *,
    knows: Knows | None = None,
    terms: Collection[str] = frozenset(),
    source: Track | None = None,
) -> Standard:
    """What the cues of a track are held to; `source` is the track it was translated from."""
    step = 1 if track.source is None else _STEPS.get(track.source.format, 1)
    translated = source is not None and _primary(source.language) != _primary(track.language)
    return Standard(
        profile.for_language(track.language).at_rate(film.rate).in_steps(step),
        track.language,
        film.shots,
        film.length,
        knows,
        terms,
        source if translated else None,
        misplaced(track),
        step,
        picture_of(track.source),
    )


def misplaced(track: Track) -> frozenset[str]:
    """The cues that stand in the track's file behind one that starts later. In ASS their order
    says what lies on top, so it is no fault there."""
    if track.source is None or not track.source.order or track.source.format == "ass":
        return frozenset()
    starts = {cue.id: cue.start for cue in track.cues}
    found: set[str] = set()
    latest = -1
    for cue in track.source.order:
        start = starts.get(cue)
        if start is None:
            continue
        if start < latest:
            found.add(cue)
        latest = max(latest, start)
    return frozenset(found)


def _primary(language: str) -> str:
    return language.partition("-")[0].lower()
