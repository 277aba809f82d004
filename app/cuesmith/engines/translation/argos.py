"""Packages of Argos Translate: zip files with a model for CTranslate2 and a SentencePiece file."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path, PurePosixPath

from cuesmith.base.errors import ModelError

_WANTED = ("metadata.json", "sentencepiece.model", "bpe.model")
_MOST_BYTES = 4_000_000_000
_MOST_FILES = 200


def unpacked(package: Path) -> Path:
    """The folder of a package, beside it and of its name; made where it is not there yet.

    Only the model is taken, not the sentence splitter that comes along. Raises `ModelError`.
    """
    target = package.with_suffix("")
    if (target / "model" / "model.bin").is_file():
        return target
    part = package.with_suffix(".part")
    try:
        shutil.rmtree(part, ignore_errors=True)
        with zipfile.ZipFile(package) as archive:
            _extract(archive, part)
        shutil.rmtree(target, ignore_errors=True)
        part.rename(target)
    except (OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        shutil.rmtree(part, ignore_errors=True)
        raise ModelError(
            f"The package {package} cannot be unpacked.",
            hint="Fetch it again, and check that its folder can be written to.",
            details=f"{type(error).__name__}: {error}",
        ) from error
    return target


def _extract(archive: zipfile.ZipFile, folder: Path) -> None:
    """The model's files, without the folder that all of a package is in."""
    infos = archive.infolist()
    if len(infos) > 100 * _MOST_FILES or sum(each.file_size for each in infos) > _MOST_BYTES:
        raise zipfile.BadZipFile("it is larger than any model")
    taken = 0
    for info in infos:
        place = _place(info)
        if place is None:
            continue
        taken += 1
        if taken > _MOST_FILES:
            raise zipfile.BadZipFile("it holds too many files")
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        with archive.open(info) as source, (folder / place).open("wb") as target:
            shutil.copyfileobj(source, target)


def _place(info: zipfile.ZipInfo) -> PurePosixPath | None:
    """Where a file belongs; None for what is not wanted."""
    parts = PurePosixPath(info.filename).parts
    if info.is_dir() or ".." in parts or PurePosixPath(info.filename).is_absolute():
        return None
    inner = parts[1:]
    if len(inner) == 1 and inner[0] in _WANTED:
        return PurePosixPath(inner[0])
    return PurePosixPath(*inner) if len(inner) == 2 and inner[0] == "model" else None
