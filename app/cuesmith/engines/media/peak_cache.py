"""Peaks kept on disk, found again by what the medium is, wherever it was moved.

An entry is a header and the finest level as little-endian 16-bit rows. One that is damaged, too
short or made for another file counts as none and is written anew.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import numpy as np

from cuesmith.engines.media.kept_entries import EntryKind, load_entry, store_entry
from cuesmith.engines.media.peaks import (
    FINEST,
    PEAK_RATE,
    Peaks,
    Rows,
    peaks_from_finest,
    stream_peaks,
)
from cuesmith.engines.media.reader import OnProblem

_MAGIC = b"CUEPEAK1"
_HEADER = struct.Struct("<8s32sIIQ")
"""Magic, fingerprint, rate, samples a peak, peaks."""
_MOST_PEAKS = 48 * 3600 * PEAK_RATE // FINEST
"""Two days of sound; more is damage."""
_SAMPLED_BYTES = 2**16
"""How much of the file's head and tail goes into its fingerprint."""
_KIND = EntryKind(".peaks", _HEADER.size + 6 * _MOST_PEAKS + 4, 512 * 2**20)
"""All of them together hold some 120 hours of sound."""


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
    body = load_entry(folder, identity, _KIND)
    rows = None if body is None else _rows(body, identity)
    return None if rows is None else peaks_from_finest(rows)


def store_peaks(folder: Path, identity: bytes, peaks: Peaks) -> None:
    """Keep complete peaks, replacing an entry in one step; raises `OSError`."""
    finest = peaks.levels[0]
    header = _HEADER.pack(_MAGIC, identity, PEAK_RATE, finest.window, len(finest))
    rows = np.stack((finest.lows, finest.highs, finest.rms)).astype("<i2")
    store_entry(folder, identity, _KIND, header + rows.tobytes())


def _rows(body: bytes, identity: bytes) -> Rows | None:
    """The finest level of an entry, every number in it checked before it is used."""
    if len(body) < _HEADER.size:
        return None
    magic, owner, rate, window, count = _HEADER.unpack_from(body)
    if (magic, owner, rate, window) != (_MAGIC, identity, PEAK_RATE, FINEST):
        return None
    if len(body) != _HEADER.size + 6 * count:
        return None
    return np.frombuffer(body, "<i2", offset=_HEADER.size).reshape(3, count).astype(np.int16)
