"""Small text files of the user's own: read with bounds, written in one step."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from cuesmith.base.errors import FileError, UsageError


def toml_files(folder: Path, most: int) -> Iterator[Path]:
    """The first so many TOML files of a folder, by name; none where there is no such folder."""
    try:
        paths = sorted(folder.glob("*.toml"))
    except OSError:
        return
    yield from islice(paths, most)


def read_text(path: Path, largest: int, kind: str) -> str:
    """UTF-8 text of at most `largest` bytes; `kind` is what the file is meant to be: "a template".

    Raises `FileError` for what cannot be read, `UsageError` for what is longer or no text.
    """
    if not path.is_file():
        raise FileError(f"{path} is no file that can be read.")
    try:
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except OSError as error:
        raise FileError(f"{path} cannot be read.", details=str(error)) from error
    if len(data) > largest:
        raise UsageError(f"{path} is too long for {kind}.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(f"{path} is not UTF-8 text.") from error


def write_text(path: Path, text: str) -> None:
    """Put a text into its place in one step, in a folder that is made; raises `FileError`."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", dir=path.parent, suffix=".part", delete=False
        ) as file:
            file.write(text)
        Path(file.name).replace(path)
    except OSError as error:
        raise FileError(f"{path} cannot be written.", details=str(error)) from error
