#!/usr/bin/env python3
"""Set Cuesmith up and run it, or its tests, on a machine that has only Python.

    python3 packaging/bootstrap.py run [FILE]     start on FILE, or on the bundled sample
    python3 packaging/bootstrap.py test [ARGS]    run the whole test suite

Standard library only. Safe to repeat: what is already in place is not done again.
"""

from __future__ import annotations

import argparse
import ctypes.util
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources" / "sample" / "welcome.mp4"
VENV = Path(os.environ.get("CUESMITH_VENV") or ROOT / ".venv")
PYTHON_MIN = (3, 11)

SYSTEM_LIBRARIES = {
    # Qt itself: its fonts, its network part that sound needs, its OpenGL loader
    "freetype": "libfreetype6",
    "brotlidec": "libbrotli1",
    "gssapi_krb5": "libgssapi-krb5-2",
    "EGL": "libegl1",
    "GL": "libgl1",
    "X11": "libx11-6",
    "xkbcommon": "libxkbcommon0",
    # its xcb platform plug-in
    "X11-xcb": "libx11-xcb1",
    "xkbcommon-x11": "libxkbcommon-x11-0",
    "xcb-cursor": "libxcb-cursor0",
    "xcb-icccm": "libxcb-icccm4",
    "xcb-image": "libxcb-image0",
    "xcb-keysyms": "libxcb-keysyms1",
    "xcb-randr": "libxcb-randr0",
    "xcb-render-util": "libxcb-render-util0",
    "xcb-render": "libxcb-render0",
    "xcb-shape": "libxcb-shape0",
    "xcb-shm": "libxcb-shm0",
    "xcb-sync": "libxcb-sync1",
    "xcb-util": "libxcb-util1",
    "xcb-xfixes": "libxcb-xfixes0",
    "xcb-xkb": "libxcb-xkb1",
    "dbus-1": "libdbus-1-3",
    "fontconfig": "libfontconfig1",
    "glib-2.0": "libglib2.0-0",
    # its Wayland platform plug-in
    "wayland-client": "libwayland-client0",
    "wayland-cursor": "libwayland-cursor0",
    "wayland-egl": "libwayland-egl1",
    # sound, and what QtMultimedia's FFmpeg wants beside it
    "pulse": "libpulse0",
    "drm": "libdrm2",
    "Xext": "libxext6",
    "Xrandr": "libxrandr2",
    # captions on the picture
    "ass": "libass9",
    # spelling; comes with a dictionary of English
    "enchant-2": "libenchant-2-2",
}
"""Shared library to the Debian package that has it."""
TEST_PROGRAMS = {"Xvfb": "xvfb", "ffmpeg": "ffmpeg"}
"""Programs that the tests use, to the Debian package that has them."""


def say(message: str) -> None:
    """Tell what is being done; on stderr, so that piped output stays clean."""
    print(f"[cuesmith] {message}", file=sys.stderr, flush=True)


def venv_tool(name: str) -> Path:
    """A program inside the virtual environment."""
    folder, suffix = ("Scripts", ".exe") if os.name == "nt" else ("bin", "")
    return VENV / folder / f"{name}{suffix}"


def run(*command: str | Path, quiet: bool = False) -> None:
    """Run a command to its end; its failure ends us with its own words shown."""
    done = subprocess.run(
        [str(part) for part in command],
        stdout=subprocess.PIPE if quiet else None,
        stderr=subprocess.STDOUT if quiet else None,
        check=False,
    )
    if done.returncode != 0:
        if done.stdout:
            sys.stderr.buffer.write(done.stdout)
        shown = " ".join(str(part) for part in command)
        raise SystemExit(f"[cuesmith] This command failed ({done.returncode}): {shown}")


# -- system libraries --------------------------------------------------------------------------


def apt_prefix() -> list[str] | None:
    """How to call apt-get here without asking anybody, or None where that is not possible."""
    if not (sys.platform.startswith("linux") and shutil.which("apt-get")):
        return None
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return ["env", "DEBIAN_FRONTEND=noninteractive"]
    if shutil.which("sudo"):
        asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
        if asked.returncode == 0:
            return ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive"]
    return None


def apt_install(packages: list[str], why: str) -> bool:
    """Install Debian packages where we may; otherwise say what to type. True where installed."""
    wanted = " ".join(packages)
    prefix = apt_prefix()
    if prefix is None:
        say(f"{why} Please run: sudo apt-get install {wanted}")
        return False
    say(f"{why} Installing: {wanted}")
    apt_get(prefix, "update")
    install = ("install", "-y", "--no-install-recommends")
    if apt_get(prefix, *install, *packages) == "":
        return True
    # One that this release does not know must not keep the others out.
    complaints = {package: apt_get(prefix, *install, package) for package in packages}
    failed = {package: complaint for package, complaint in complaints.items() if complaint}
    for package, complaint in failed.items():
        say(f"apt-get could not install {package}; going on without.\n{complaint}")
    return not failed


def apt_get(prefix: list[str], *arguments: str) -> str:
    """Run apt-get; gives its complaint, empty where it did as told."""
    # A fresh machine often updates itself just now, and holds the lock.
    command = [*prefix, "apt-get", "-q", "-o", "DPkg::Lock::Timeout=300", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    return "" if done.returncode == 0 else done.stderr[-2000:] or f"status {done.returncode}"


def is_debian() -> bool:
    """Whether this is Debian, or a system made of it."""
    return sys.platform.startswith("linux") and Path("/etc/debian_version").exists()


def ensure_system_libraries() -> None:
    """Bring in the shared libraries that wheels do not carry (Debian and Ubuntu)."""
    if not is_debian():
        return
    missing = [
        package
        for library, package in SYSTEM_LIBRARIES.items()
        if ctypes.util.find_library(library) is None
    ]
    if missing:
        apt_install(missing, "Some system libraries for Qt, sound and captions are missing.")


def ensure_test_programs() -> None:
    """Bring in what only the tests use (Debian and Ubuntu)."""
    missing = [package for name, package in TEST_PROGRAMS.items() if shutil.which(name) is None]
    if missing and is_debian():
        apt_install(missing, "Some programs that the tests use are missing.")


# -- Python environment ------------------------------------------------------------------------


def check_python() -> None:
    """Refuse an old Python in words."""
    if sys.version_info < PYTHON_MIN:
        have = ".".join(map(str, sys.version_info[:3]))
        need = ".".join(map(str, PYTHON_MIN))
        raise SystemExit(f"[cuesmith] Python {need} or newer is needed; this is {have}.")


def fingerprint(extras: str) -> str:
    """What decides whether the environment is up to date."""
    digest = hashlib.sha256((ROOT / "pyproject.toml").read_bytes())
    digest.update(f"{sys.version_info[:2]}{extras}{ROOT}".encode())
    return digest.hexdigest()


def create_venv() -> None:
    """Make the virtual environment; Debian keeps the means to do so in a package of its own."""
    if VENV.exists() and any(VENV.iterdir()) and not (VENV / "pyvenv.cfg").exists():
        raise SystemExit(
            f"[cuesmith] {VENV} holds other things than a virtual environment. "
            "Empty it, or name another folder with CUESMITH_VENV."
        )
    if importlib.util.find_spec("ensurepip") is None:
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        if not apt_install([package], "Python's venv module is incomplete."):
            raise SystemExit("[cuesmith] Without it no virtual environment can be made.")
    say(f"Making a virtual environment in {VENV}")
    # In a process of its own: this one may have looked for ensurepip before it was installed.
    run(sys.executable, "-m", "venv", "--clear", VENV)


def venv_works() -> bool:
    """Whether the environment can install; not after a broken start or a change of Python."""
    try:
        command = [str(venv_tool("python")), "-c", "import pip"]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def installed_extras(stamp: Path) -> str:
    """With which extras the environment was made last; both commands share one."""
    return stamp.read_text().partition(" ")[2] if stamp.exists() else ""


def ensure_environment(extras: str) -> None:
    """Make the virtual environment hold Cuesmith; `extras` is "" or "dev"."""
    stamp = VENV / ".cuesmith-stamp"
    extras = extras or installed_extras(stamp)
    wanted = f"{fingerprint(extras)} {extras}"
    if venv_tool("python").exists() and stamp.exists() and stamp.read_text() == wanted:
        say("The environment is up to date.")
        return
    if not venv_works():
        create_venv()
    say("Installing Cuesmith and what it needs; the first time takes a few minutes.")
    target = f"{ROOT}[{extras}]" if extras else str(ROOT)
    pip = (venv_tool("python"), "-m", "pip", "--disable-pip-version-check")
    run(*pip, "install", "--quiet", "--editable", target, quiet=True)
    stamp.write_text(wanted)


# -- the two commands --------------------------------------------------------------------------


def has_display() -> bool:
    """Whether a window could be shown."""
    if sys.platform in ("win32", "darwin"):
        return True
    if os.environ.get("WAYLAND_DISPLAY"):
        return True
    display = os.environ.get("DISPLAY", "")
    host, _, screen = display.partition(":")
    if host or not screen:
        return bool(display)
    # A local display that is gone leaves its name behind in many a remote session.
    return Path(f"/tmp/.X11-unix/X{screen.partition('.')[0]}").exists()


def output_folder(medium: Path) -> Path:
    """Beside the medium; the sample's captions go to a folder where the command was given."""
    if medium != SAMPLE and os.access(medium.parent, os.W_OK):
        return medium.parent
    return Path.cwd() / "captions"


def free_captions(folder: Path, stem: str) -> Path:
    """A name that no file has: one that is there may hold somebody's corrections."""
    path, number = folder / f"{stem}.srt", 2
    while path.exists():
        path, number = folder / f"{stem}.{number}.srt", number + 1
    return path


def run_headless(medium: Path) -> int:
    """Transcribe, and say where the captions are."""
    folder = output_folder(medium)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SystemExit(f"[cuesmith] No captions can be written to {folder}: {error}") from error
    say(f"No display: transcribing {medium} without a window.")
    captions = free_captions(folder, medium.stem)
    command = [str(venv_tool("cuesmith")), "transcribe", str(medium), "-o", str(captions)]
    done = subprocess.run(command, check=False)
    if done.returncode == 0:
        say(f"The captions are in {captions}")
    return done.returncode


def command_run(file: str | None) -> int:
    """`run`: the studio where there is a display, otherwise the main job without one."""
    medium = Path(file).expanduser().resolve() if file else SAMPLE
    if not medium.exists():
        raise SystemExit(f"[cuesmith] There is no file {medium}.")
    ensure_system_libraries()
    ensure_environment("")
    if has_display():
        return subprocess.run(
            [str(venv_tool("cuesmith-studio")), str(medium)], check=False
        ).returncode
    return run_headless(medium)


def command_test(arguments: list[str]) -> int:
    """`test`: the whole suite, on as many workers as there are cores."""
    ensure_system_libraries()
    ensure_test_programs()
    ensure_environment("dev")
    say("Running the tests.")
    command = [str(venv_tool("python")), "-m", "pytest", *(arguments or ["-n", "auto"])]
    with tempfile.TemporaryDirectory(prefix="cuesmith-tests-") as folder:
        own = {"QT_QPA_PLATFORM": "offscreen", "PYTEST_DEBUG_TEMPROOT": folder}
        environment = {**os.environ, **own}
        return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def main() -> int:
    """Parse the command line and do it."""
    parser = argparse.ArgumentParser(prog="bootstrap.py", description=__doc__.split("\n")[0])
    commands = parser.add_subparsers(dest="command", required=True)
    run_parser = commands.add_parser("run", help="start Cuesmith on FILE or the bundled sample")
    run_parser.add_argument("file", nargs="?", metavar="FILE")
    commands.add_parser("test", help="run the whole test suite; more arguments go to pytest")
    known, rest = parser.parse_known_args()
    if known.command == "run" and rest:
        parser.error(f"unknown arguments: {' '.join(rest)}")
    check_python()
    return command_run(known.file) if known.command == "run" else command_test(rest)


if __name__ == "__main__":
    sys.exit(main())
