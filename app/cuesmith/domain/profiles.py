"""Readability profiles: how much text may be shown, and for how long.

A profile is data (`resources/profiles/*.toml`):

    name = "default"
    label = "General"
    source = "Where the figures come from, in a sentence or two."
    max_line_length = 42        # every key is a field of `Profile`
    without = ["small-gap"]     # rules that the standard does not have
    [languages.ja]              # what differs for a language
    max_full_width = 13

The reader takes text; where the files lie is not its business.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from fractions import Fraction
from functools import lru_cache
from typing import Any

from cuesmith.base.errors import UsageError
from cuesmith.domain.rules import Rule
from cuesmith.domain.timecode import exact_rate, frames_to_ms


@dataclass(frozen=True, slots=True)
class Limits:
    """What a profile changes for one language; None keeps the profile's own."""

    max_line_length: int | None = None
    max_full_width: int | None = None
    max_cps: float | None = None
    min_duration: int | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """Limits of readability. Durations are milliseconds.

    The defaults are Netflix's general requirements and timing guide, adult subtitles in English.
    """

    name: str = "default"
    label: str = "General"
    source: str = ""
    """Where its figures come from, for the person who chooses it."""
    also: tuple[str, ...] = ()
    """Other names by which it is found."""
    max_line_length: int = 42
    """Latin characters on a line."""
    max_full_width: int = 16
    """Full-width characters (Chinese, Japanese, Korean) on a line."""
    max_lines: int = 2
    max_words: int = 0
    """In a cue, as short-form film has one to three; 0 for as many as fit."""
    min_duration: int = 833
    """5/6 of a second: 20 frames at 24 a second."""
    max_duration: int = 7000
    gap_frames: int = 2
    """Pictures between two cues."""
    frame_rate: Fraction = Fraction(24)
    """Pictures a second by which `gap_frames` counts."""
    gap_ms: int = 0
    """A gap stated in milliseconds; the larger of the two holds."""
    max_cps: float = 20.0
    """Characters a second."""
    linger: int = 500
    """How long a cue may stay after the last word, to be read."""
    close_gaps_under: int = 500
    """Shorter gaps are closed down to the smallest one."""
    long_pause: int = 1000
    """A silence this long always ends a cue."""
    shot_zone: int = 500
    """So near a shot change no cue begins or ends, unless right at it; 0 for no such rule."""
    shot_snap: int = 333
    """A cue that begins so shortly before a shot change begins with it; one that begins earlier,
    but within `shot_zone`, begins that much before it. 8 of 12 frames at 24 a second."""
    ellipsis: str = "\u2026"
    """How an ellipsis is written; empty where that is no matter."""
    without: tuple[Rule, ...] = ()
    """Rules that are not looked at."""
    languages: tuple[tuple[str, Limits], ...] = ()
    """Limits by language subtag, such as "ja"."""

    @property
    def min_gap(self) -> int:
        """Milliseconds from the end of a cue to the start of the next."""
        return _gap(self.gap_ms, self.gap_frames, self.frame_rate)

    @property
    def line_units(self) -> int:
        """What a line holds, in the units of `measures.line_width`."""
        return self.max_line_length * self.max_full_width

    def at_rate(self, rate: Fraction | None) -> Profile:
        """The profile with its gap counted in the pictures of a film; as it is without one."""
        return self if not rate or rate == self.frame_rate else replace(self, frame_rate=rate)

    def in_steps(self, step: int) -> Profile:
        """The profile as files can keep it that tell times in so many milliseconds: of 5/6 of a
        second 830 ms, of two pictures 80."""
        least, gap = (each // step * step for each in (self.min_duration, self.min_gap))
        same = (least, gap) == (self.min_duration, self.min_gap)
        return self if same else replace(self, min_duration=least, gap_frames=0, gap_ms=gap)

    def for_language(self, tag: str) -> Profile:
        """The profile as it is for a BCP 47 language."""
        limits = dict(self.languages).get(tag.partition("-")[0].lower())
        if limits is None:
            return self
        own = {item.name: getattr(limits, item.name) for item in fields(Limits)}
        return replace(self, **{key: value for key, value in own.items() if value is not None})


@lru_cache(maxsize=64)
def _gap(milliseconds: int, frames: int, rate: Fraction) -> int:
    # Asked for at every cue, and fractions take their time.
    return max(milliseconds, frames_to_ms(frames, rate))


DEFAULT_PROFILE = Profile()

_NUMBERS: Mapping[str, tuple[float, float]] = {
    "max_line_length": (1, 1000),
    "max_full_width": (1, 1000),
    "max_lines": (1, 20),
    "max_words": (0, 1000),
    "min_duration": (0, 60_000),
    "max_duration": (100, 600_000),
    "gap_frames": (0, 1000),
    "gap_ms": (0, 60_000),
    "max_cps": (1, 1000),
    "linger": (0, 60_000),
    "close_gaps_under": (0, 60_000),
    "long_pause": (50, 600_000),
    "shot_zone": (0, 10_000),
    "shot_snap": (0, 10_000),
}
_TEXTS = {"name": 60, "label": 60, "source": 2000, "ellipsis": 3}
"""Most characters of each."""
_LIMITS = frozenset(item.name for item in fields(Limits))


def bounds_of(key: str) -> tuple[float, float]:
    """The least and the most that a figure may be, by its field's name."""
    return _NUMBERS[key]


def parse_profile(text: str) -> Profile:
    """A profile from TOML text; raises `UsageError` naming what is wrong with it."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(
            "The readability profile is not valid TOML.", details=str(error)
        ) from error
    return profile_from_dict(data)


def profile_from_dict(data: Mapping[str, Any]) -> Profile:
    """A profile from its keys; raises `UsageError` on one that is unknown or out of range."""
    values: dict[str, Any] = {}
    for key, value in data.items():
        values[key] = _value(key, value)
    profile = Profile(**values)
    if profile.shot_snap > profile.shot_zone:
        raise UsageError(
            f"The profile {profile.name!r} has a shot_snap of {profile.shot_snap} ms, "
            f"which is more than its shot_zone of {profile.shot_zone} ms.",
            hint="Make shot_snap the smaller of the two.",
        )
    if profile.min_duration > profile.max_duration:
        raise UsageError(
            f"The profile {profile.name!r} asks for cues of at least {profile.min_duration} ms "
            f"and at most {profile.max_duration} ms.",
            hint="Make min_duration the smaller of the two.",
        )
    return profile


def _value(key: str, value: Any) -> Any:
    if key in _NUMBERS:
        return _number(key, value)
    if key in _TEXTS:
        return _text(key, value)
    if key in ("also", "without"):
        return _names(key, value)
    if key == "frame_rate":
        return _rate(value)
    if key == "languages" and isinstance(value, Mapping):
        return tuple((str(tag).lower(), _limits(tag, own)) for tag, own in value.items())
    raise UsageError(
        f"A readability profile has no setting {key!r}.",
        hint=f"It has: {', '.join(sorted(item.name for item in fields(Profile)))}.",
    )


def _number(key: str, value: Any) -> float:
    low, high = _NUMBERS[key]
    whole = key != "max_cps"
    right = isinstance(value, int if whole else (int, float)) and not isinstance(value, bool)
    if not right or not low <= value <= high:
        kind = "a whole number" if whole else "a number"
        raise UsageError(
            f"The profile's setting {key} is {value!r}.",
            hint=f"It takes {kind} from {low:g} to {high:g}.",
        )
    return int(value) if whole else float(value)


def _text(key: str, value: Any) -> str:
    if not isinstance(value, str) or len(value) > _TEXTS[key]:
        raise UsageError(
            f"The profile's setting {key} is not understood.",
            hint=f"It takes a text of at most {_TEXTS[key]} characters.",
        )
    return value.strip()


def _names(key: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, (list, tuple)) or not all(isinstance(each, str) for each in value):
        raise UsageError(
            f"The profile's setting {key} is {value!r}.", hint='It takes a list: ["a", "b"].'
        )
    return tuple(value) if key == "also" else tuple(_rule(each) for each in value)


def _rule(name: str) -> Rule:
    try:
        return Rule(name)
    except ValueError as error:
        raise UsageError(
            f"The profile's setting without names the rule {name!r}, which there is not.",
            hint=f"There are: {', '.join(Rule)}.",
        ) from error


def _limits(tag: str, own: Any) -> Limits:
    if not isinstance(own, Mapping) or not _LIMITS.issuperset(own):
        raise UsageError(
            f"The profile's settings for the language {tag!r} are not understood.",
            hint=f"A language may set: {', '.join(sorted(_LIMITS))}.",
        )
    values: dict[str, Any] = {key: _number(key, value) for key, value in own.items()}
    return Limits(**values)


def _rate(value: Any) -> Fraction:
    """A rate from 25, "30000/1001" or 23.976."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        raise UsageError(f"The profile's frame rate is {value!r}.", hint="It takes a number.")
    return exact_rate(value)
