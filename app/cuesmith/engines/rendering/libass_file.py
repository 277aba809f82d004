"""Which libass is used: the one named by `CUESMITH_LIBASS`, a wheel's, or the system's."""

from __future__ import annotations

import ctypes
import ctypes.util
import importlib.util
import os
import sys
from dataclasses import dataclass
from pathlib import Path

VARIABLE = "CUESMITH_LIBASS"

_NAMES = {
    "win32": ("libass-9.dll", "ass.dll", "libass.dll"),
    "darwin": ("libass.9.dylib", "libass.dylib"),
}
_SYSTEM_FOLDERS = {"darwin": ("/opt/homebrew/lib", "/usr/local/lib", "/opt/local/lib")}
"""Homebrew's and MacPorts' folders, which the loader of macOS does not search."""


@dataclass(frozen=True, slots=True)
class LibassFile:
    """A libass that loads, or why there is none."""

    name: str = ""
    """A path, or a bare name that the system's loader knows."""
    origin: str = ""
    """The variable's name, "wheel" or "system"."""
    version: str = ""
    """Such as "0.17.1"."""
    problem: str = ""
    """Empty where one was found."""


def find_libass() -> LibassFile:
    """The first libass that loads, in the order of the module's docstring.

    Where the variable names a file, no other is taken in its stead.
    """
    named = os.environ.get(VARIABLE)
    if named:
        return _try(named, VARIABLE)
    problems = []
    for name, origin in (*_in_wheel(), *_in_system()):
        found = _try(name, origin)
        if not found.problem:
            return found
        problems.append(found.problem)
    return LibassFile(problem="; ".join(problems) or "it is not installed")


def _try(name: str, origin: str) -> LibassFile:
    try:
        library = ctypes.CDLL(name)
        version = int(library.ass_library_version())
    except (OSError, AttributeError) as error:
        return LibassFile(name, origin, problem=str(error))
    return LibassFile(name, origin, _version(version))


def _version(number: int) -> str:
    """`0x01701000` is 0.17.1: hexadecimal digits read as decimal ones (ass.h)."""
    major, minor, patch = number >> 28, (number >> 20) & 0xFF, (number >> 12) & 0xFF
    return f"{major}.{minor:x}.{patch:x}"


def _in_wheel() -> list[tuple[str, str]]:
    spec = importlib.util.find_spec("libasslite_bundle")
    if spec is None or spec.origin is None:
        return []
    folder = Path(spec.origin).parent / ".libs"
    return [(str(folder / name), "wheel") for name in _names() if (folder / name).is_file()]


def _in_system() -> list[tuple[str, str]]:
    folders = [Path(folder) for folder in _SYSTEM_FOLDERS.get(sys.platform, ())]
    places = [str(folder / name) for folder in folders for name in _names()]
    known = ctypes.util.find_library("ass")
    bare = [] if known is None else [known]
    return [(name, "system") for name in (*(p for p in places if Path(p).is_file()), *bare)]


def _names() -> tuple[str, ...]:
    return _NAMES.get(sys.platform, ("libass.so.9", "libass.so"))
