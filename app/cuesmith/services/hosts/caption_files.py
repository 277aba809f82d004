"""Captions as files, for hosts that are given them by hand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cuesmith.base.errors import FileError
from cuesmith.services.hosts.plan import LocalTrack
from cuesmith.services.new_file import new_file

_MOST = 1000


def save_captions(folder: Path, stem: str, tracks: Sequence[LocalTrack]) -> tuple[Path, ...]:
    """Write tracks as WebVTT into a folder: `stem.en.vtt`, or `stem.en 2.vtt` where that is there.

    Raises `FileError`.
    """
    return tuple(_save(folder, f"{stem}.{each.captions.language}", each) for each in tracks)


def _save(folder: Path, stem: str, track: LocalTrack) -> Path:
    path = folder / f"{stem}.vtt"
    try:
        for number in range(2, _MOST):
            if not path.exists():
                break
            path = folder / f"{stem} {number}.vtt"
        with new_file(path, replace=False) as part:
            part.write_text(track.captions.text, encoding="utf-8")
    except OSError as error:
        raise FileError(f"“{path}” cannot be written.", details=str(error)) from error
    return path
