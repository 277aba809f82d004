"""The reading profiles of the studio, by name: shipped ones, and the user's own."""

from __future__ import annotations

from cuesmith.domain.profiles import DEFAULT_PROFILE, Profile
from cuesmith.services.profile_store import LoadedProfiles, load_profiles


def known_profiles() -> LoadedProfiles:
    """All of them as they are on disk now."""
    return load_profiles()


def profile_called(name: str) -> Profile:
    """The profile of that name; the general one for a name that there is none of."""
    return load_profiles().called(name) or DEFAULT_PROFILE
