"""The work behind `cuesmith frame`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from cuesmith.base.errors import MediaError, UsageError
from cuesmith.base.jobs import CancelToken
from cuesmith.cli.caption_script import read_captions
from cuesmith.cli.font_findings import tell_missing
from cuesmith.cli.font_sources import font_sources
from cuesmith.domain.encoding import Canvas, fitted, read_size
from cuesmith.domain.frame_times import FrameTimes
from cuesmith.domain.media import SIZE_WITHOUT_PICTURES, MediaInfo, Picture, StreamKind
from cuesmith.domain.time_entry import parse_time
from cuesmith.domain.timecode import format_clock
from cuesmith.engines.formats.saving import put_in_place
from cuesmith.engines.media.picture_times import read_frame_times
from cuesmith.engines.media.pictures import open_pictures
from cuesmith.engines.media.probe import probe
from cuesmith.engines.rendering.renderer import LibassRenderer, check_size
from cuesmith.engines.rendering.snapshot import Bgra, lay_over, plain, png, scaled
from cuesmith.services.new_file import check_target

_CODE_COLONS = 3
_HALF_MS = Fraction(1, 2000)
"""A picture that begins at 33.4 ms is the one at 33 ms."""


@dataclass(frozen=True, slots=True)
class FrameWish:
    """What the command line asked for, as it was typed."""

    video: Path
    subs: Path
    out: Path
    at: str
    style: str | None
    config: str | None
    fonts: Path | None
    size: str | None
    force: bool


def run(wish: FrameWish) -> None:
    """Draw and write; raises `CuesmithError`."""
    if wish.out.suffix.lower() != ".png":
        raise UsageError(f"“{wish.out.name}” is no .png file.", hint="Name one that ends in .png.")
    check_target(wish.out, (wish.video, wish.subs), replace=wish.force)
    info = probe(wish.video)
    captions = read_captions(wish.subs, wish.style, wish.config)
    fonts = font_sources(wish.video, wish.fonts)
    with closing(LibassRenderer(fonts)) as renderer:
        time, picture = _picture(info, wish.at)
        shown = _shown_size(picture)
        size = shown if wish.size is None else _output_size(wish.size, picture)
        script = captions.script(Canvas(*shown))
        renderer.load(script, shown)
        drawn = _background(picture, size)
        lay_over(drawn, renderer.render(time, size))
    put_in_place(png(drawn), wish.out)
    for notice in (*_past_the_end(info, time), *captions.notices):
        print(f"note: {notice}", file=sys.stderr)  # noqa: T201 - a command's own voice
    tell_missing(script, fonts)


def _picture(info: MediaInfo, at: str) -> tuple[int, Picture | None]:
    """The time in milliseconds, and the picture shown then."""
    if not info.of_kind(StreamKind.VIDEO):
        return _time(at, None), None
    with closing(open_pictures(info)) as pictures:
        time = _time(at, _frame_times(info, at) or pictures.frame_times)
        picture = pictures.seek(Fraction(time, 1000) + _HALF_MS)
    if picture is None:
        raise MediaError(f"“{info.path}” has no picture at {at}.", hint="Name another time.")
    return time, picture


def _time(at: str, frames: FrameTimes | None) -> int:
    """Milliseconds; raises `UsageError` for what is no time of a medium."""
    if at.lstrip().startswith(("-", "\N{MINUS SIGN}")):
        raise UsageError(f"{at!r} is before the film begins.", hint="Name a time from 0 on.")
    return parse_time(at, 0, frames)


def _past_the_end(info: MediaInfo, time: int) -> Iterator[str]:
    """What is said where the last picture stands for a time that the film does not have."""
    if info.duration is not None and time > info.duration * 1000:
        ends = format_clock(round(info.duration * 1000))
        yield f"“{info.path.name}” ends at {ends}: its last picture is shown."


def _frame_times(info: MediaInfo, at: str) -> FrameTimes | None:
    """When each picture begins, read off the whole file only where frames are counted."""
    counted = at.rstrip()[-1:] in ("f", "F") or at.count(":") + at.count(";") == _CODE_COLONS
    return read_frame_times(info, lambda progress: None, CancelToken()) if counted else None


def _shown_size(picture: Picture | None) -> tuple[int, int]:
    """Width and height in square pixels of the medium as it is shown."""
    if picture is None:
        return SIZE_WITHOUT_PICTURES
    return max(1, round(picture.height * picture.aspect)), picture.height


def _output_size(wanted: str, picture: Picture | None) -> tuple[int, int]:
    """As burning has it: the film's own shape within the size. Any shape without pictures."""
    size = read_size(wanted)
    if picture is not None or not size[0]:
        aspect = Fraction(*SIZE_WITHOUT_PICTURES) if picture is None else picture.aspect
        size = fitted(aspect, size)
    check_size(size)
    return size


def _background(picture: Picture | None, size: tuple[int, int]) -> Bgra:
    if picture is None:
        return plain(size)
    return scaled(picture, size)
