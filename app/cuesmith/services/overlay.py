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
from cuesmith.domain.media import MediaInfo, StreamKind
from cuesmith.domain.overlay import OverlayPlan
from cuesmith.services.burning import ScriptFor
from cuesmith.services.new_file import FreeBytes, check_room, check_target, free_bytes, new_file

_FILM_BITS = 0.8
"""Of ProRes 4444, a pixel, where little of the picture is covered; by trying."""
_PICTURE_BITS = 0.3
_MOST_PICTURES = 10**7
_USUAL_RATE = Fraction(30)
_ROUNDING = Fraction(1, 20)
"""Of a picture: a film's end in milliseconds may lie so far behind its last one."""


@dataclass(frozen=True, slots=True)
class FilmShape:
    """What an overlay must be like to lie over a film."""

    size: tuple[int, int] = (1920, 1080)
    rate: Fraction = _USUAL_RATE
    """Pictures a second; the average, where they come at uneven times."""
    end: int | None = None
    """Milliseconds; None where nobody knows."""


def shape_of(medium: MediaInfo) -> FilmShape:
    """The shape of a film; raises `UsageError` where there are no pictures."""
    videos = medium.of_kind(StreamKind.VIDEO)
    if not videos:
        raise UsageError(f"“{medium.path.name}” has no pictures to lay captions over.")
    video = videos[0]
    ends = video.duration or medium.duration
    begins = video.start - medium.origin if video.duration else Fraction(0)
    end = None if ends is None else round((begins + ends) * 1000)
    return FilmShape((video.width, video.height), video.frame_rate or _USUAL_RATE, end)


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
    medium: Path | None = None
    """The film that it is for: never replaced, and its fonts are used."""


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
        raise UsageError("A film's width and height must be even.", hint="Choose another size.")
    place = _new_folder(request) if pictures else _new_film(request)
    check_room(request.target, estimated_bytes(request), engine.free_bytes)
    with place as part:
        start = Fraction(request.start, 1000)
        plan = OverlayPlan(part, request.size, request.rate, start, frames, pictures)
        engine.write(plan, script(Canvas(width, height)), report, token)
    return frames


def estimated_bytes(request: OverlayRequest) -> int:
    """About how much it becomes; rather too much than too little. Raises `UsageError`."""
    bits = _FILM_BITS if request.target.suffix.lower() == ".mov" else _PICTURE_BITS
    return int(request.size[0] * request.size[1] * _frames(request) * bits / 8)


def _frames(request: OverlayRequest) -> int:
    if request.end <= request.start:
        raise UsageError("There are no captions in the part chosen.")
    exact = Fraction(request.end - request.start, 1000) * request.rate
    frames = max(1, ceil(exact - _ROUNDING))
    if frames > _MOST_PICTURES:
        raise UsageError(f"That would be {frames} pictures.", hint="Choose an earlier end.")
    return frames


@contextmanager
def _new_film(request: OverlayRequest) -> Iterator[Path]:
    sources = () if request.medium is None else (request.medium,)
    check_target(request.target, sources, replace=request.replace)
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
