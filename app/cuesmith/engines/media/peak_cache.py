"""Peaks kept on disk, found again by what the medium is, wherever it was moved.

An entry is a header, the finest level as little-endian 16-bit rows, and a checksum over both. An
entry that is damaged, too short or made for another file counts as none and is written anew.
"""

from __future__ import annotations

import hashlib
import os
import struct
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import numpy as np

from cuesmith.engines.media.peaks import (
    FINEST,
    PEAK_RATE,
    PeakLevel,
    Peaks,
    Rows,
    peaks_from_finest,
    stream_peaks,
)
from cuesmith.engines.media.reader import OnProblem

_MAGIC = b"CUEPEAK1"
_HEADER = struct.Struct("<8s32sIIQ")
"""Magic, fingerprint, rate, samples a peak, peaks."""
_CHECKSUM = struct.Struct("<I")
_MOST_PEAKS = 48 * 3600 * PEAK_RATE // FINEST
"""Two days of sound; more is damage."""
_SAMPLED_BYTES = 2**16
"""How much of the file's head and tail goes into its fingerprint."""
_KEPT_BYTES = 512 * 2**20
"""The cache's size, some 120 hours of sound; the entries unused for longest go first."""


def cached_peaks(
    path: Path,
    folder: Path,
    *,
    track: int | None = None,
    on_problem: OnProblem | None = None,
) -> Iterator[Peaks]:
    """As `stream_peaks`; at once where `folder` holds them, and kept there once complete.

    A cache that cannot be written is no reason to fail: the peaks come all the same. Problems
    are told when a file is read, not when its peaks are found.
    """
    identity = _fingerprint_if_readable(path, track)
    known = None if identity is None else load_peaks(folder, identity)
    if known is not None:
        yield known
        return
    for peaks in stream_peaks(path, track=track, on_problem=on_problem):
        # A file that changed while it was read is not the one that was read.
        if peaks.complete and identity and identity == _fingerprint_if_readable(path, track):
            with suppress(OSError):
                store_peaks(folder, identity, peaks)
        yield peaks


def _fingerprint_if_readable(path: Path, track: int | None) -> bytes | None:
    try:
        return fingerprint(path, track)
    except OSError:
        return None


def fingerprint(path: Path, track: int | None) -> bytes:
    """32 bytes that stay the same when a file is moved or renamed, and change with its contents.

    Made of size, time of change, the first and last 64 KiB, and the track; raises `OSError`.
    """
    status = path.stat()
    digest = hashlib.sha256(f"{status.st_size}:{status.st_mtime_ns}:{track}:".encode())
    with path.open("rb") as file:
        digest.update(file.read(_SAMPLED_BYTES))
        file.seek(max(0, status.st_size - _SAMPLED_BYTES))
        digest.update(file.read(_SAMPLED_BYTES))
    return digest.digest()


def load_peaks(folder: Path, identity: bytes) -> Peaks | None:
    """The peaks kept for a fingerprint; None where there are none, or the entry is damaged."""
    entry = _entry(folder, identity)
    try:
        if entry.stat().st_size > _length(_MOST_PEAKS):
            return None
        data = entry.read_bytes()
        # Its time of change says when it was last of use.
        os.utime(entry)
    except OSError:
        return None
    rows = _rows(data, identity)
    return None if rows is None else peaks_from_finest(rows)


def store_peaks(folder: Path, identity: bytes, peaks: Peaks) -> None:
    """Keep complete peaks, replacing an entry in one step; raises `OSError`."""
    folder.mkdir(parents=True, exist_ok=True)
    finest = peaks.levels[0]
    data = _packed(identity, finest)
    with tempfile.NamedTemporaryFile(dir=folder, suffix=".part", delete=False) as file:
        try:
            file.write(data)
            file.close()
            Path(file.name).replace(_entry(folder, identity))
        except OSError:
            Path(file.name).unlink(missing_ok=True)
            raise
    _forget_oldest(folder)


def _packed(identity: bytes, finest: PeakLevel) -> bytes:
    header = _HEADER.pack(_MAGIC, identity, PEAK_RATE, finest.window, len(finest))
    rows = np.stack((finest.lows, finest.highs, finest.rms)).astype("<i2")
    data = header + rows.tobytes()
    return data + _CHECKSUM.pack(zlib.crc32(data))


def _rows(data: bytes, identity: bytes) -> Rows | None:
    """The finest level of an entry, every number in it checked before it is used."""
    if len(data) < _length(0):
        return None
    magic, owner, rate, window, count = _HEADER.unpack_from(data)
    if (magic, owner, rate, window) != (_MAGIC, identity, PEAK_RATE, FINEST):
        return None
    if count > _MOST_PEAKS or len(data) != _length(count):
        return None
    body, (checksum,) = data[: -_CHECKSUM.size], _CHECKSUM.unpack(data[-_CHECKSUM.size :])
    if zlib.crc32(body) != checksum:
        return None
    return np.frombuffer(body, "<i2", offset=_HEADER.size).reshape(3, count).astype(np.int16)


def _length(peaks: int) -> int:
    """Bytes of an entry."""
    return _HEADER.size + 6 * peaks + _CHECKSUM.size


def _entry(folder: Path, identity: bytes) -> Path:
    return folder / f"{identity.hex()}.peaks"


def _forget_oldest(folder: Path) -> None:
    entries = [(entry, entry.stat()) for entry in folder.glob("*.peaks")]
    entries.sort(key=lambda item: item[1].st_mtime_ns, reverse=True)
    kept = 0
    for entry, status in entries:
        kept += status.st_size
        if kept > _KEPT_BYTES:
            entry.unlink(missing_ok=True)
