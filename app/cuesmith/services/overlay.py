"""Captions alone, for an editor to lay over the film."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from pathlib import Path

from cuesmith.base.errors import FileError, UsageError
from cuesmith.base.jobs import CancelToken, Report
from cuesmith.domain.encoding import Canvas
from cuesmith.domain.overlay import OverlayPlan
from cuesmith.services.burning import ScriptFor
from cuesmith.services.new_file import FreeBytes, check_room, check_target, free_bytes, new_file

_FILM_BITS = 0.8
"""Of ProRes 4444, a pixel, where little of the picture is covered; by trying."""
_PICTURE_BITS = 0.3
_MOST_PICTURES = 10**7


@dataclass(frozen=True, slots=True)
class OverlayRequest:
    """A film with nothing but captions, or a folder of pictures."""

    target: Path
    """Ends in .mov, or names a folder that is not there yet, or is empty."""
    size: tuple[int, int]
    rate: Fraction
    start: int
    """Milliseconds on the captions' time line."""
    end: int
    replace: bool = False


@dataclass(frozen=True, slots=True)
class OverlayEngine:
    """What it needs from outside."""

    write: Callable[[OverlayPlan, str, Report, CancelToken], None]
    """Draw an ASS script and write; raises `FileError`, `Cancelled`."""
    free_bytes: FreeBytes = free_bytes


def write_overlay(
    request: OverlayRequest,
    script: ScriptFor,
    engine: OverlayEngine,
    report: Report,
    token: CancelToken,
) -> int:
    """Make it: in its place as a whole, or not at all. Gives the number of pictures.

    Raises `UsageError`, `FileError`, `Cancelled`.
    """
    pictures = request.target.suffix.lower() != ".mov"
    if pictures and request.target.suffix:
        raise UsageError(
            f"“{request.target.name}” is neither a .mov nor a folder.",
            hint="ProRes with alpha goes into .mov, PNG pictures into a folder.",
        )
    frames = _frames(request)
    width, height = request.size
    if not pictures and (width % 2 or height % 2):
        raise UsageError("A film's width and height must be even.", hint="Choose another --size.")
    bits = _PICTURE_BITS if pictures else _FILM_BITS
    place = _new_folder(request) if pictures else _new_film(request)
    check_room(request.target, int(width * height * frames * bits / 8), engine.free_bytes)
    with place as part:
        start = Fraction(request.start, 1000)
        plan = OverlayPlan(part, request.size, request.rate, start, frames, pictures)
        engine.write(plan, script(Canvas(width, height)), report, token)
    return frames


def _frames(request: OverlayRequest) -> int:
    if request.end <= request.start:
        raise UsageError("There are no captions in the part chosen.")
    frames = ceil(Fraction(request.end - request.start, 1000) * request.rate)
    if frames > _MOST_PICTURES:
        raise UsageError(f"That would be {frames} pictures.", hint="Choose an --end.")
    return frames


@contextmanager
def _new_film(request: OverlayRequest) -> Iterator[Path]:
    check_target(request.target, (), replace=request.replace)
    with new_file(request.target, replace=request.replace) as part:
        yield part


@contextmanager
def _new_folder(request: OverlayRequest) -> Iterator[Path]:
    """A folder beside the target, put in its place at the end; pictures that are there are never
    mixed with new ones."""
    target = request.target
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise UsageError(f"“{target}” is there already.", hint="Name a new or an empty folder.")
    part = target.with_name(f".cuesmith-{secrets.token_hex(6)}.part")
    try:
        part.mkdir()
    except OSError as error:
        raise FileError(
            f"No folder can be made in “{target.parent}”.",
            hint="Choose another place.",
            details=str(error),
        ) from error
    try:
        yield part
        if target.is_dir():
            target.rmdir()
        part.rename(target)
    finally:
        shutil.rmtree(part, ignore_errors=True)
