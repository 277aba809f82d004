"""Shot changes kept on disk, found again by what the medium is, as its peaks are.

An entry is a header and the times as little-endian 64-bit numbers. One that is damaged or made for
another file counts as none and is written anew.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import numpy as np

from cuesmith.base.jobs import CancelToken, Report
from cuesmith.domain.media import MediaInfo
from cuesmith.engines.media.kept_entries import EntryKind, load_entry, store_entry
from cuesmith.engines.media.peak_cache import fingerprint
from cuesmith.engines.media.shots import find_shot_changes

_MAGIC = b"CUESHOT1"
"""Its number changes whenever shots are found in another way."""
_HEADER = struct.Struct("<8s32sQ")
"""Magic, fingerprint, times."""
_MOST_SHOTS = 1_000_000
_KIND = EntryKind(".shots", _HEADER.size + 8 * _MOST_SHOTS + 4, 16 * 2**20)


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
    body = load_entry(folder, identity, _KIND)
    if body is None or len(body) < _HEADER.size:
        return None
    magic, owner, count = _HEADER.unpack_from(body)
    if (magic, owner) != (_MAGIC, identity) or len(body) != _HEADER.size + 8 * count:
        return None
    return tuple(np.frombuffer(body, "<i8", offset=_HEADER.size).tolist())


def store_shots(folder: Path, identity: bytes, shots: tuple[int, ...]) -> None:
    """Keep times, replacing an entry in one step; raises `OSError`."""
    body = _HEADER.pack(_MAGIC, identity, len(shots)) + np.array(shots, "<i8").tobytes()
    store_entry(folder, identity, _KIND, body)


def _identity(path: Path) -> bytes | None:
    try:
        return fingerprint(path, None)
    except OSError:
        return None
