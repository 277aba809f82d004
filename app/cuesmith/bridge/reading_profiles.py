"""The reading profiles that ship with Cuesmith."""

from __future__ import annotations

from functools import cache

from cuesmith.base.resources import resource_path
from cuesmith.domain.profiles import Profile, parse_profile


@cache
def shipped_profiles() -> tuple[Profile, ...]:
    """By label, the general one first."""
    files = resource_path("profiles").glob("*.toml")
    found = [parse_profile(file.read_text(encoding="utf-8")) for file in files]
    return tuple(sorted(found, key=lambda each: (each.name != "default", each.label)))
