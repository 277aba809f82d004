"""What is read and what is written by commands of the form `IN OUT` or `IN... -o DIR`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cuesmith.base.errors import FileError, UsageError


def rewrite_jobs(
    files: Sequence[Path], folder: Path | None, *, dry_run: bool
) -> list[tuple[Path, Path | None]]:
    """Each input with its output; None where nothing is written, as in a dry run.

    Raises `UsageError` where outputs are not clear, `FileError` where `folder` cannot be made.
    """
    if dry_run:
        inputs = files[:1] if folder is None and len(files) == 2 else files
        return [(source, None) for source in inputs]
    if folder is not None:
        return _into_folder(files, folder)
    if len(files) != 2:
        raise UsageError(
            "Name one input and the file to write.",
            hint="For many inputs name a folder with -o; --dry-run writes nothing.",
        )
    return [(files[0], files[1])]


def _into_folder(files: Sequence[Path], folder: Path) -> list[tuple[Path, Path | None]]:
    names = [source.name for source in files]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise UsageError(f"Two inputs are called {twice}, so one would replace the other.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileError(f"{folder} cannot be made.", details=str(error)) from error
    return [(source, folder / source.name) for source in files]
