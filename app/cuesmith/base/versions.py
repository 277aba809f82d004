"""What a bug report must say about the installation. Reads metadata only: nothing is imported."""

from __future__ import annotations

import platform
import sys

from cuesmith import __version__

_LIBRARIES = {
    "PySide6": "PySide6-Essentials",
    "PyAV": "av",
    "NumPy": "numpy",
    "faster-whisper": "faster-whisper",
    "CTranslate2": "ctranslate2",
    "PocketSphinx": "pocketsphinx",
    "keyring": "keyring",
}
"""Shown name to the name on the package index."""


def versions() -> tuple[tuple[str, str], ...]:
    """Name and version of Cuesmith, Python, the system and each library that matters."""
    found = [
        ("Cuesmith", __version__),
        ("Python", platform.python_version()),
        ("System", f"{platform.system()} {platform.release()} {platform.machine()}"),
    ]
    found += [(name, _version(package)) for name, package in _LIBRARIES.items()]
    if getattr(sys, "frozen", False):
        found.append(("Build", "frozen"))
    return tuple(found)


def _version(package: str) -> str:
    from importlib import metadata  # dear, and seldom wanted

    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "not installed"
