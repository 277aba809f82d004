"""Readability profiles on disk: those that ship with Cuesmith, and the user's own."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from cuesmith.base.errors import CuesmithError, FileError, UsageError
from cuesmith.base.paths import config_dir
from cuesmith.base.problems import Problem
from cuesmith.base.resources import resource_path
from cuesmith.domain.language import is_language, language_name, normalize_language
from cuesmith.domain.profile_text import profile_text
from cuesmith.domain.profiles import DEFAULT_PROFILE, Profile, parse_profile
from cuesmith.services.own_files import read_text, toml_files, write_text

_MOST = 200
"""Files of a folder that are looked at."""
_LARGEST = 100_000
"""Bytes of a file."""
_NAME = re.compile(r"\w[\w .-]{0,59}")


@dataclass(frozen=True, slots=True)
class LoadedProfiles:
    """All profiles that can be chosen."""

    shipped: tuple[Profile, ...]
    """By label, the general one first."""
    own: tuple[Profile, ...] = ()
    """The user's, by label; each named as its file."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with files of the user's that were left out."""

    @property
    def all(self) -> tuple[Profile, ...]:
        """Those that ship, without the ones that the user made one's own of, then the user's."""
        taken = {profile.name for profile in self.own}
        return (*(each for each in self.shipped if each.name not in taken), *self.own)

    def called(self, name: str) -> Profile | None:
        """The profile of a name, or of another name that it has; None where there is none.

        With a language behind it, such as "netflix-de", it is that profile as it is for the
        language, whatever a track says of itself.
        """
        found = self._called(name.casefold())
        stem, hyphen, tag = name.rpartition("-")
        if found is None and hyphen and is_language(tag):
            base, language = self._called(stem.casefold()), normalize_language(tag)
            if base is not None:
                own = base.for_language(language)
                label = f"{base.label} ({language_name(language)})"
                return replace(own, name=f"{base.name}-{language}", label=label, languages=())
        return found

    def _called(self, wanted: str) -> Profile | None:
        by_name = (each for each in self.all if each.name.casefold() == wanted)
        by_other = (each for each in self.all if wanted in map(str.casefold, each.also))
        return next(by_name, None) or next(by_other, None)


def profiles_dir() -> Path:
    """Where the user's own profiles lie."""
    return config_dir() / "profiles"


@cache
def shipped_profiles() -> tuple[Profile, ...]:
    """By label, the general one first."""
    found = [_read(path) for path in toml_files(resource_path("profiles"), _MOST)]
    return tuple(sorted(found, key=lambda each: (each.name != "default", each.label)))


def load_profiles(folder: Path | None = None) -> LoadedProfiles:
    """Ours, and those in a folder of the user's; None takes the usual one, which may be missing."""
    own: list[Profile] = []
    problems: list[Problem] = []
    for path in toml_files(folder or profiles_dir(), _MOST):
        try:
            own.append(_named(_read(path), path.stem))
        except CuesmithError as error:
            problems.append(Problem(str(error)))
    own.sort(key=lambda each: each.label.casefold())
    return LoadedProfiles(shipped_profiles(), tuple(own), tuple(problems))


def read_profile(path: Path) -> Profile:
    """The profile in a file. Raises `UsageError` naming file and setting, or `FileError`."""
    return _read(path)


def save_profile(profile: Profile, folder: Path | None = None) -> Path:
    """Keep a profile among the user's own; raises `UsageError` or `FileError`."""
    if not _NAME.fullmatch(profile.name):
        raise UsageError(
            f"{profile.name!r} cannot be the name of a profile's file.",
            hint="Take letters, digits, spaces, dots and hyphens.",
        )
    folder = folder or profiles_dir()
    path = folder / f"{profile.name}.toml"
    write_text(path, profile_text(profile))
    return path


def remove_profile(name: str, folder: Path | None = None) -> None:
    """Take a profile of the user's away; one that is gone already is fine. Raises `FileError`."""
    path = (folder or profiles_dir()) / f"{name}.toml"
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise FileError(f"{path} cannot be removed.", details=str(error)) from error


def _named(profile: Profile, stem: str) -> Profile:
    """A profile of the user's goes by its file's name: a copied file is another profile."""
    label = profile.label if profile.label != DEFAULT_PROFILE.label else stem
    return replace(profile, name=stem, label=label)


def _read(path: Path) -> Profile:
    text = read_text(path, _LARGEST, "a readability profile")
    try:
        return parse_profile(text)
    except UsageError as error:
        message = f"{path}: {error.message}"
        raise UsageError(message, hint=error.hint, details=error.details) from error
