"""Shot changes kept on disk, found again by what the medium is, as its peaks are.

An entry is a header, the times as little-endian 64-bit numbers, and a checksum over both. An
entry that is damaged or made for another file counts as none and is written anew.
"""

from __future__ import annotations

import os
import struct
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import numpy as np

from cuesmith.base.jobs import CancelToken, Report
from cuesmith.domain.media import MediaInfo
from cuesmith.engines.media.peak_cache import fingerprint
from cuesmith.engines.media.shots import find_shot_changes

_MAGIC = b"CUESHOT1"
"""Its number changes whenever shots are found in another way."""
_HEADER = struct.Struct("<8s32sQ")
"""Magic, fingerprint, times."""
_CHECKSUM = struct.Struct("<I")
_MOST_SHOTS = 1_000_000
_MOST_ENTRIES = 500
"""Some megabytes; the entries unused for longest go first."""


def cached_shot_changes(
    info: MediaInfo, folder: Path, report: Report, token: CancelToken
) -> Iterator[tuple[int, ...]]:
    """As `find_shot_changes`; at once where `folder` holds them, and kept there once complete.

    A cache that cannot be written is no reason to fail.
    """
    identity = _identity(info.path)
    known = None if identity is None else load_shots(folder, identity)
    if known is not None:
        yield known
        return
    shots: tuple[int, ...] = ()
    for shots in find_shot_changes(info, report, token):
        yield shots
    # A file that changed while it was read is not the one that was read.
    if identity is not None and identity == _identity(info.path):
        with suppress(OSError):
            store_shots(folder, identity, shots)


def load_shots(folder: Path, identity: bytes) -> tuple[int, ...] | None:
    """The times kept for a fingerprint; None where there are none, or the entry is damaged."""
    entry = _entry(folder, identity)
    try:
        if entry.stat().st_size > _length(_MOST_SHOTS):
            return None
        data = entry.read_bytes()
        # Its time of change says when it was last of use.
        os.utime(entry)
    except OSError:
        return None
    if len(data) < _length(0):
        return None
    magic, owner, count = _HEADER.unpack_from(data)
    if (magic, owner) != (_MAGIC, identity) or count > _MOST_SHOTS or len(data) != _length(count):
        return None
    body, (checksum,) = data[: -_CHECKSUM.size], _CHECKSUM.unpack(data[-_CHECKSUM.size :])
    if zlib.crc32(body) != checksum:
        return None
    return tuple(np.frombuffer(body, "<i8", offset=_HEADER.size).tolist())


def store_shots(folder: Path, identity: bytes, shots: tuple[int, ...]) -> None:
    """Keep times, replacing an entry in one step; raises `OSError`."""
    folder.mkdir(parents=True, exist_ok=True)
    body = _HEADER.pack(_MAGIC, identity, len(shots)) + np.array(shots, "<i8").tobytes()
    with tempfile.NamedTemporaryFile(dir=folder, suffix=".part", delete=False) as file:
        try:
            file.write(body + _CHECKSUM.pack(zlib.crc32(body)))
            file.close()
            Path(file.name).replace(_entry(folder, identity))
        except OSError:
            Path(file.name).unlink(missing_ok=True)
            raise
    _forget_oldest(folder)


def _identity(path: Path) -> bytes | None:
    try:
        return fingerprint(path, None)
    except OSError:
        return None


def _length(shots: int) -> int:
    """Bytes of an entry."""
    return _HEADER.size + 8 * shots + _CHECKSUM.size


def _entry(folder: Path, identity: bytes) -> Path:
    return folder / f"{identity.hex()}.shots"


def _forget_oldest(folder: Path) -> None:
    entries = sorted(folder.glob("*.shots"), key=lambda entry: entry.stat().st_mtime_ns)
    for entry in entries[:-_MOST_ENTRIES]:
        entry.unlink(missing_ok=True)
