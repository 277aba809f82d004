"""Readability profiles by name, from those that ship with Cuesmith, or from a file."""

from __future__ import annotations

from pathlib import Path

from cuesmith.base.errors import UsageError
from cuesmith.base.resources import resource_path
from cuesmith.domain.profiles import Profile, parse_profile


def profile_names() -> list[str]:
    """The names that ship."""
    return sorted(path.stem for path in resource_path("profiles").glob("*.toml"))


def load_profile(name: str) -> Profile:
    """The profile called `name`, or the one in the file of that name. Raises `UsageError`."""
    path = Path(name)
    if path.suffix != ".toml":
        if name not in profile_names():
            known = ", ".join(profile_names())
            raise UsageError(f"There is no profile {name!r}.", hint=f"Known are: {known}.")
        path = resource_path("profiles", f"{name}.toml")
    try:
        return parse_profile(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"The profile {path} cannot be read.", details=str(error)) from error
