"""The reading profiles of the studio, by name: shipped ones, and the user's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import count

from cuesmith.domain.profiles import DEFAULT_PROFILE, Profile
from cuesmith.domain.rules import Rule
from cuesmith.services.profile_store import (
    LoadedProfiles,
    load_profiles,
    remove_profile,
    save_profile,
)

AS_USUAL = "*"
"""In the settings: the rules that the profile itself does without."""
_LONGEST = 50
"""Characters of a name that a number may follow."""


def known_profiles() -> LoadedProfiles:
    """All of them as they are on disk now."""
    return load_profiles()


def profile_called(name: str) -> Profile:
    """The profile of that name; the general one for a name that there is none of."""
    return load_profiles().called(name) or DEFAULT_PROFILE


def remembered_profile(name: str, rules_off: str) -> Profile:
    """The profile of that name as it was left; rules that there are none of are passed over."""
    profile = profile_called(name)
    if rules_off == AS_USUAL:
        return profile
    off = set(rules_off.split(","))
    return replace(profile, without=tuple(rule for rule in Rule if rule.value in off))


def name_beside(name: str, taken: Sequence[str]) -> str:
    """A name for a copy that nobody has: "netflix 2"."""
    known = {each.casefold() for each in taken}
    numbers = (f"{name[:_LONGEST]} {number}" for number in count(2))
    return next(each for each in numbers if each.casefold() not in known)


def keep_profiles(before: Mapping[str, Profile], after: Mapping[str, Profile]) -> None:
    """Bring the user's own on disk from what they were to what they are now, by name.

    Raises `FileError`, `UsageError`.
    """
    for name, profile in after.items():
        if before.get(name) != profile:
            save_profile(profile)
    for name in before.keys() - after.keys():
        remove_profile(name)
