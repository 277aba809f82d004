"""Where captions go: planned, and refused, before hours of work are spent on them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cuesmith.base.errors import FileError, UsageError
from cuesmith.engines.formats.registry import spec_for, spec_for_path, writer_of
from cuesmith.engines.formats.spec import FormatSpec

STDOUT = Path("-")


@dataclass(frozen=True, slots=True)
class Target:
    """A place for the captions of one medium."""

    path: Path
    format_id: str

    def __str__(self) -> str:
        return "standard output" if self.path == STDOUT else str(self.path)


def plan_outputs(
    media: list[Path], output: Path | None, format_id: str | None, *, replace: bool
) -> list[Target]:
    """Where the captions of each medium go, in order.

    Without `output` they go beside each medium; a file that is already there may hold somebody's
    corrections, so it stays, unless `replace`. Raises `UsageError` and `FileError` where the plan
    cannot come true.
    """
    if output == STDOUT:
        if len(media) > 1:
            raise UsageError("Only one input can go to standard output.")
        return [Target(STDOUT, _writable_format(format_id or "srt").id)]
    targets = list(_places(media, output, format_id, replace=replace))
    for target in targets:
        _check_place(target.path, media)
    return targets


def _places(
    media: list[Path], output: Path | None, format_id: str | None, *, replace: bool
) -> Iterator[Target]:
    if output is not None and len(media) == 1 and not _is_folder(output):
        spec = _writable_format(format_id) if format_id else spec_for_path(output)
        yield Target(output, spec.id)
        return
    spec = _writable_format(format_id or "srt")
    taken: set[Path] = set()
    for medium in media:
        wanted = (output or medium.parent) / f"{medium.stem}{spec.extensions[0]}"
        keep = output is None and not replace
        path = _free_name(wanted, taken, keep_existing=keep)
        taken.add(path)
        yield Target(path, spec.id)


def _is_folder(output: Path) -> bool:
    return output.is_dir() or (not output.suffix and not output.exists())


def _writable_format(name: str) -> FormatSpec:
    spec = spec_for(name)
    writer_of(spec)  # refuses what is only read
    return spec


def _free_name(wanted: Path, taken: set[Path], *, keep_existing: bool) -> Path:
    path, number = wanted, 2
    while path in taken or (keep_existing and path.exists()):
        path = wanted.with_name(f"{wanted.stem}.{number}{wanted.suffix}")
        number += 1
    return path


def _check_place(path: Path, media: list[Path]) -> None:
    """Make the folder, and refuse now what could not be written later."""
    if any(medium.exists() and path.exists() and path.samefile(medium) for medium in media):
        raise UsageError(f"The captions would replace {path} itself.", hint="Choose another -o.")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(path, str(error)) from error
    if not os.access(path.parent, os.W_OK):
        raise _unwritable(path, "the folder is read-only")


def _unwritable(path: Path, reason: str) -> FileError:
    return FileError(
        f"No captions can be written to {path.parent}.",
        hint="Name another place with -o.",
        details=reason,
    )
