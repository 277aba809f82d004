"""Readability profiles: how much text may be shown, and for how long.

A profile is data (`resources/profiles/*.toml`):

    name = "default"
    label = "General"
    max_line_length = 42        # every key is a field of `Profile`
    [languages.ja]              # what differs for a language
    max_full_width = 13

The reader takes text; where the files lie is not its business.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from fractions import Fraction
from typing import Any

from cuesmith.base.errors import UsageError
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
    languages: tuple[tuple[str, Limits], ...] = ()
    """Limits by language subtag, such as "ja"."""

    @property
    def min_gap(self) -> int:
        """Milliseconds from the end of a cue to the start of the next."""
        return max(self.gap_ms, frames_to_ms(self.gap_frames, self.frame_rate))

    @property
    def line_units(self) -> int:
        """What a line holds, in the units of `measures.line_width`."""
        return self.max_line_length * self.max_full_width

    def for_language(self, tag: str) -> Profile:
        """The profile as it is for a BCP 47 language."""
        limits = dict(self.languages).get(tag.partition("-")[0].lower())
        if limits is None:
            return self
        own = {item.name: getattr(limits, item.name) for item in fields(Limits)}
        return replace(self, **{key: value for key, value in own.items() if value is not None})


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
}
_LIMITS = frozenset(item.name for item in fields(Limits))


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
    if key in ("name", "label"):
        return str(value)
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
