"""Files in a cache folder that say whose they are and whether they are whole.

An entry is a header of its own kind, numbers, and a checksum over both. One that is damaged counts
as none. Its time of change says when it was last of use: the entries unused for longest go first.
"""

from __future__ import annotations

import os
import struct
import tempfile
import zlib
from dataclasses import dataclass
from pathlib import Path

_CHECKSUM = struct.Struct("<I")


@dataclass(frozen=True, slots=True)
class EntryKind:
    """One kind of entry."""

    suffix: str
    """Of its files, with the dot."""
    most_bytes: int
    """A longer one is damaged."""
    kept_bytes: int
    """What all of them together may take."""


def load_entry(folder: Path, identity: bytes, kind: EntryKind) -> bytes | None:
    """What was kept, without its checksum; None where nothing was, or it is damaged."""
    path = _path(folder, identity, kind)
    try:
        if path.stat().st_size > kind.most_bytes:
            return None
        data = path.read_bytes()
        os.utime(path)
    except OSError:
        return None
    body, tail = data[: -_CHECKSUM.size], data[-_CHECKSUM.size :]
    whole = len(tail) == _CHECKSUM.size and _CHECKSUM.unpack(tail) == (zlib.crc32(body),)
    return body if whole else None


def store_entry(folder: Path, identity: bytes, kind: EntryKind, body: bytes) -> None:
    """Keep an entry, replacing what was there in one step; raises `OSError`."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=folder, suffix=".part", delete=False) as file:
        try:
            file.write(body + _CHECKSUM.pack(zlib.crc32(body)))
            file.close()
            Path(file.name).replace(_path(folder, identity, kind))
        except OSError:
            Path(file.name).unlink(missing_ok=True)
            raise
    _forget_oldest(folder, kind)


def _path(folder: Path, identity: bytes, kind: EntryKind) -> Path:
    return folder / f"{identity.hex()}{kind.suffix}"


def _forget_oldest(folder: Path, kind: EntryKind) -> None:
    entries = [(entry, entry.stat()) for entry in folder.glob(f"*{kind.suffix}")]
    entries.sort(key=lambda item: item[1].st_mtime_ns, reverse=True)
    kept = 0
    for entry, status in entries:
        kept += status.st_size
        if kept > kind.kept_bytes:
            entry.unlink(missing_ok=True)
