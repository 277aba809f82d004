"""Opening a local file with FFmpeg, and nothing but that file.

FFmpeg takes names for more than names: `concat:a|b`, `http://...`, `clip%03d.png`, and playlists
that name further files or servers. Here a path is always the file of that name, nothing else
is opened on its behalf, and every failure becomes a sentence.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import av
import av.error
from av.container import InputContainer

from cuesmith.base.errors import MediaError

_OPEN_SECONDS = 30.0
_READ_SECONDS = 60.0
"""How long FFmpeg may work on one request; generous, for sleeping disks and network drives."""

_PLAYLISTS = (
    "applehttp avisynth concat concatf dash ffmetadata hls imf lavfi mlv rtp rtsp sap sdp"
    " vapoursynth vobsub webm_dash_manifest"
)
"""Playlists, manifests and scripts: their text names what else to open or run."""
_PATTERNS = "image2"
"""Takes a pattern in the file's own name for a series of pictures."""
_TEXT_ART = "adf bin idf tty xbin"
"""Text shown as pictures: any text file would be a film."""
_REFUSED = frozenset(f"{_PLAYLISTS} {_PATTERNS} {_TEXT_ART}".split())

_HEAD_BYTES = 4096


@contextmanager
def open_medium(path: Path) -> Iterator[InputContainer]:
    """A medium open for reading, closed afterwards; raises `MediaError` with a sentence."""
    head = _first_bytes(path)
    try:
        container = _open(path)
    except av.error.FFmpegError as error:
        raise MediaError(
            _why_not_opened(path, head), hint=_remedy(head), details=str(error)
        ) from error
    with container:
        yield container


def _open(path: Path) -> InputContainer:
    return av.open(
        # The prefix makes everything behind it a plain name.
        f"file:{path}",
        mode="r",
        options={"protocol_whitelist": "file", "format_whitelist": single_file_formats()},
        metadata_errors="replace",
        timeout=(_OPEN_SECONDS, _READ_SECONDS),
    )


@cache
def single_file_formats() -> str:
    """FFmpeg's formats that live in one file, as its option `format_whitelist` takes them."""
    return ",".join(sorted(set(av.formats_available) - _REFUSED))


def _first_bytes(path: Path) -> bytes:
    """The beginning of an ordinary, readable, filled file; raises `MediaError` otherwise."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise MediaError(f"“{path}” is a folder.", hint="Name a file in it.")
        if not stat.S_ISREG(status.st_mode):
            raise MediaError(f"“{path}” is a device or a pipe.", hint="Save it to a file first.")
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES)
    except (OSError, ValueError) as error:
        raise MediaError(_why_not_read(path, error), details=str(error)) from error
    if not head:
        raise MediaError(f"“{path}” is empty (0 bytes).", hint="Copy, download or record it again.")
    return head


def _why_not_read(path: Path, error: OSError | ValueError) -> str:
    code = error.errno if isinstance(error, OSError) else None
    if isinstance(error, PermissionError):
        return f"“{path}” may not be read: permission was denied."
    if code in (errno.ENOENT, errno.ENOTDIR) or isinstance(error, ValueError):
        return f"There is no file “{path}”."
    reason = os.strerror(code) if code else "the system gives no reason"
    return f"“{path}” cannot be read: {reason}."


def _why_not_opened(path: Path, head: bytes) -> str:
    if _is_text(head):
        return f"“{path}” is a text file, not a video or sound file, whatever its name says."
    if _is_known_container(head):
        return f"“{path}” is damaged or cut short: what describes its contents is missing."
    return f"“{path}” is no video or sound file that FFmpeg knows, or it is damaged."


def _remedy(head: bytes) -> str:
    if _is_text(head):
        return "Choose the recording itself."
    return "Copy, download or export it again; if a player shows it, convert it with that player."


def _is_text(head: bytes) -> bool:
    if b"\0" in head:
        return False
    try:
        # The cut may fall inside a character.
        head[: len(head) - 4 or None].decode()
    except UnicodeDecodeError:
        return False
    return True


def _is_known_container(head: bytes) -> bool:
    """Whether the file begins as MP4, Matroska, AVI/WAV, Ogg or FLAC do."""
    if head[4:8] in (b"ftyp", b"moov", b"mdat", b"free", b"wide", b"skip"):
        return True
    return head.startswith((b"\x1aE\xdf\xa3", b"RIFF", b"OggS", b"fLaC"))


def format_names(container: InputContainer) -> frozenset[str]:
    """The names FFmpeg gives the container's format, such as mov, mp4, m4a."""
    return frozenset(container.format.name.split(","))
