"""The medium of a project: known by what it is, found again where it was moved."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cuesmith.base.errors import MediaError
from cuesmith.domain.project import MediaReference

_SAMPLED_BYTES = 2**16
"""How much of the file's beginning and end goes into its digest."""
_LOOKED_AT = 5_000
"""Entries of a folder that are looked at; more is no place to search in."""


@dataclass(frozen=True, slots=True)
class FoundMedium:
    """Where a project's medium may be."""

    path: Path
    same: bool
    """Whether it is the very same file, as far as size, beginning and end tell."""


def digest_of(path: Path) -> str:
    """What a file is, whatever its name and date; raises `OSError`."""
    size = path.stat().st_size
    digest = hashlib.sha256(f"{size}:".encode())
    with path.open("rb") as file:
        digest.update(file.read(_SAMPLED_BYTES))
        file.seek(max(0, size - _SAMPLED_BYTES))
        digest.update(file.read(_SAMPLED_BYTES))
    return digest.hexdigest()


def refer_to(path: Path, project: Path) -> MediaReference:
    """A reference to a medium from a project; raises `MediaError` where it cannot be read."""
    path = path.absolute()
    try:
        status = path.stat()
        digest = digest_of(path)
    except OSError as error:
        raise MediaError(
            f"“{path}” cannot be read: {error.strerror or error}.",
            hint="Check that it is there and that you may read it.",
            details=str(error),
        ) from error
    return MediaReference(
        str(path), relative_to(path, project), status.st_size, status.st_mtime_ns, digest
    )


def relative_to(path: Path, project: Path) -> str:
    """The way from a project's folder to a medium; empty where there is none (another drive)."""
    try:
        return Path(os.path.relpath(path.absolute(), project.absolute().parent)).as_posix()
    except ValueError:
        return ""


def find_medium(
    reference: MediaReference, project: Path, folders: Iterable[Path] = ()
) -> FoundMedium | None:
    """Where the medium is now; one that is the very same file before one that only has its name.

    Looked for where it was, where it was as seen from the project, beside the project, and in
    further folders: by name, then by size.
    """
    doubtful: FoundMedium | None = None
    for path in _candidates(reference, project, folders):
        found = _judged(path, reference)
        if found is not None and found.same:
            return found
        doubtful = doubtful or found
    return doubtful


def _candidates(
    reference: MediaReference, project: Path, folders: Iterable[Path]
) -> Iterator[Path]:
    yield Path(reference.path)
    if reference.relative:
        yield project.absolute().parent / reference.relative
    places = list(dict.fromkeys([project.absolute().parent, *folders]))
    for folder in places:
        yield folder / reference.name
    for folder in places:
        yield from _of_size(folder, reference.size)


def _of_size(folder: Path, size: int) -> Iterator[Path]:
    try:
        with os.scandir(folder) as entries:
            for seen, entry in enumerate(entries):
                if seen >= _LOOKED_AT:
                    return
                if entry.is_file() and entry.stat().st_size == size:
                    yield Path(entry.path)
    except OSError:
        return


def _judged(path: Path, reference: MediaReference) -> FoundMedium | None:
    try:
        if not path.is_file():
            return None
        if path.stat().st_size == reference.size and digest_of(path) == reference.digest:
            return FoundMedium(path, same=True)
    except (OSError, ValueError):
        return None
    return FoundMedium(path, same=False) if path.name == reference.name else None
