"""Readability profiles by name, from those that ship with Cuesmith and the user's, or a file."""

from __future__ import annotations

from pathlib import Path

from cuesmith.base.errors import UsageError
from cuesmith.domain.profiles import Profile
from cuesmith.services.profile_store import load_profiles, read_profile


def load_profile(name: str) -> Profile:
    """The profile called `name`, or the one in the file of that name. Raises `UsageError` or
    `FileError`."""
    if Path(name).suffix == ".toml":
        return read_profile(Path(name))
    loaded = load_profiles()
    found = loaded.called(name)
    if found is None:
        known = ", ".join(sorted(profile.name for profile in loaded.all))
        broken = " ".join(str(problem) for problem in loaded.problems)
        raise UsageError(
            f"There is no profile {name!r}.", hint=f"Known are: {known}.", details=broken
        )
    return found
