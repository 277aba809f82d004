"""The reading profiles that ship with Cuesmith."""

from __future__ import annotations

from functools import cache

from cuesmith.base.resources import resource_path
from cuesmith.domain.profiles import DEFAULT_PROFILE, Profile, parse_profile


@cache
def shipped_profiles() -> tuple[Profile, ...]:
    """By label, the general one first."""
    files = resource_path("profiles").glob("*.toml")
    found = [parse_profile(file.read_text(encoding="utf-8")) for file in files]
    return tuple(sorted(found, key=lambda each: (each.name != "default", each.label)))


def profile_called(name: str) -> Profile:
    """The shipped profile of that name; the general one for a name that there is none of."""
    known = {profile.name: profile for profile in shipped_profiles()}
    return known.get(name, DEFAULT_PROFILE)
