"""What a project remembers besides its document: plain values, not trusted when read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict

from cuesmith.base.errors import UsageError
from cuesmith.domain.profiles import DEFAULT_PROFILE, Profile, profile_from_dict
from cuesmith.domain.project import Json

PLAYHEAD = "playhead"
"""Milliseconds."""
ACTIVE_TRACK = "active-track"
PROFILE = "profile"
SHOWN_TRACKS = "shown-tracks"
"""Whether tracks are seen over the picture, where somebody chose it."""


def profile_to_json(profile: Profile) -> Json:
    """A profile as its own file format has it."""
    values: dict[str, Json] = {
        **asdict(profile),
        "frame_rate": str(profile.frame_rate),
        "languages": {
            tag: {key: value for key, value in asdict(limits).items() if value is not None}
            for tag, limits in profile.languages
        },
    }
    return values


def profile_from_json(value: Json) -> Profile:
    """A profile that was kept; the default one where it is none."""
    if not isinstance(value, Mapping):
        return DEFAULT_PROFILE
    try:
        return profile_from_dict(value)
    except UsageError:
        return DEFAULT_PROFILE


def flags(value: Json) -> dict[str, bool]:
    """Choices that were kept by name, as far as they are understood."""
    kept = value.items() if isinstance(value, Mapping) else ()
    return {name: flag for name, flag in kept if isinstance(flag, bool)}


def whole_number(value: Json) -> int:
    """A number that was kept; 0 where it is none."""
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def text(value: Json) -> str:
    """A text that was kept; empty where it is none."""
    return value if isinstance(value, str) else ""
