"""Checks of what Cuesmith stands on: Python, FFmpeg, libass, sound, secrets, disk."""

from __future__ import annotations

import ctypes.util
import os
import platform
import shutil
import sys
from importlib import metadata
from pathlib import Path

from cuesmith.base.health import Check, Health
from cuesmith.base.paths import cache_dir, data_dir, models_dir
from cuesmith.engines.child import ask_child, ask_python

_CHILD_SECONDS = 60.0
_LOW_DISK = 1_000_000_000
"""Bytes; a small model and a long recording's peaks fit."""
_SETTINGS = ("CUESMITH_", "HF_", "CUDA_", "CT2_", "LD_LIBRARY_PATH", "HTTP", "NO_PROXY", "SSL_")

_GET_SOUND = "Install it: pip install PySide6-Addons"

_LIST_OUTPUTS = """
import json, os
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
try:
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtMultimedia import QMediaDevices
except ImportError as error:
    print(json.dumps({"missing": str(error)}))
else:
    application = QCoreApplication([])
    outputs = [output.description() for output in QMediaDevices.audioOutputs()]
    print(json.dumps({"outputs": outputs}))
"""
"""Run in a child: Qt belongs to the studio, and its sound plug-ins may hang or crash."""


def check_system() -> Check:
    """Python and the platform."""
    packages = ("ctranslate2", "faster-whisper", "pocketsphinx", "av", "PySide6-Essentials")
    facts = [("executable", sys.executable), ("processors", str(os.cpu_count()))]
    facts += [(name, _version(name)) for name in packages]
    named = sorted(name for name in os.environ if name.upper().startswith(_SETTINGS))
    facts.append(("environment", " ".join(named)))
    message = f"Python {platform.python_version()} on {platform.platform()}"
    return Check("system", "System", Health.OK, message, facts=tuple(facts))


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "not installed"


def check_media() -> Check:
    """FFmpeg, as PyAV brings it."""
    try:
        import av
    except ImportError as error:
        remedy = "Install it again: pip install --force-reinstall av"
        return Check("media", "FFmpeg", Health.FAULT, f"PyAV does not load ({error})", remedy)
    libraries = tuple((name, ".".join(map(str, v))) for name, v in av.library_versions.items())
    message = f"FFmpeg {av.ffmpeg_version_info} in PyAV {av.__version__}"
    return Check("media", "FFmpeg", Health.OK, message, facts=libraries)


def check_libass() -> Check:
    """The library that draws captions."""
    from cuesmith.engines.rendering.libass_file import VARIABLE, find_libass

    found = find_libass()
    if not found.problem:
        message = f"libass {found.version}: {found.name} ({found.origin})"
        return Check("libass", "libass", Health.OK, message)
    remedy = (
        f"Unset {VARIABLE} or point it to a libass."
        if found.origin == VARIABLE
        else "Install it (Debian: libass9; macOS: brew install libass) to see styled captions."
    )
    return Check("libass", "libass", Health.ABSENT, f"not found: {found.problem}", remedy)


def check_sound() -> Check:
    """Whether the studio can be heard."""
    answer = ask_python(["-P", "-c", _LIST_OUTPUTS], _CHILD_SECONDS)
    pulse = ctypes.util.find_library("pulse") if sys.platform == "linux" else ""
    cards = _sound_cards()
    facts = (("libpulse", pulse or ""), ("cards", cards), ("details", answer.details[-500:]))
    name, label = "sound", "Sound"
    outputs = answer.value.get("outputs")
    if outputs:
        return Check(name, label, Health.OK, ", ".join(map(str, outputs)), facts=facts)
    if answer.value.get("missing"):
        message = "Qt's multimedia module is not installed, so the studio is silent"
        return Check(name, label, Health.ABSENT, message, _GET_SOUND, facts)
    if pulse is None:
        remedy = "Install libpulse0 (Debian, Ubuntu) or pulseaudio-libs (Fedora)."
        return Check(name, label, Health.ABSENT, "no PulseAudio library", remedy, facts)
    why = answer.problem or "no sound device"
    return Check(name, label, Health.ABSENT, f"{why}; the studio is silent", facts=facts)


def _sound_cards() -> str:
    try:
        return Path("/proc/asound/cards").read_text("utf-8", "replace").strip()[:500]
    except OSError:
        return ""


def check_keychain() -> Check:
    """Where the hosts' tokens go."""
    answer = ask_child("cuesmith.engines.keychain", [], _CHILD_SECONDS)
    name, label = "keychain", "Keychain"
    if answer.value.get("usable") is True:
        return Check(name, label, Health.OK, str(answer.value.get("name", "")))
    why = answer.problem or "the system has none that works"
    remedy = "Tokens are taken from environment variables; or install a keyring service."
    facts = (("backend", str(answer.value.get("name", ""))), ("details", answer.details[-500:]))
    return Check(name, label, Health.ABSENT, f"no keychain: {why}", remedy, facts)


def check_disk() -> Check:
    """Room and leave to write where Cuesmith keeps its files."""
    name, label = "disk", "Disk"
    places = {"models": models_dir(), "data": data_dir(), "cache": cache_dir()}
    facts = tuple(
        (place, f"{path} ({_free(path) / 1e9:.1f} GB free)") for place, path in places.items()
    )
    locked = [str(path) for path in places.values() if not _may_write(_existing(path))]
    if locked:
        remedy = "Change the rights of that folder, or name another in CUESMITH_MODELS."
        return Check(name, label, Health.FAULT, f"{locked[0]} cannot be written", remedy, facts)
    least = min(_free(path) for path in places.values())
    message = f"{least / 1e9:.1f} GB free"
    if least < _LOW_DISK:
        remedy = "Make room: models and recordings need some."
        return Check(name, label, Health.FAULT, f"only {message}", remedy, facts)
    return Check(name, label, Health.OK, message, facts=facts)


def _may_write(folder: Path) -> bool:
    return os.access(folder, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _free(path: Path) -> int:
    return shutil.disk_usage(_existing(path)).free


def _existing(path: Path) -> Path:
    """The folder itself, or the nearest one above it that is there."""
    path = path.absolute()
    # os.path's answer to a folder that may not be looked into is no; pathlib's is an error.
    above = (folder for folder in (path, *path.parents) if os.path.isdir(folder))  # noqa: PTH112
    return next(above, Path(path.anchor))
