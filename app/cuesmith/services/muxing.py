"""Captions put into a film as tracks that can be switched off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cuesmith.base.errors import FileError, UsageError
from cuesmith.base.jobs import CancelToken, Report
from cuesmith.domain.language import iso_639_2b
from cuesmith.domain.media import MediaInfo
from cuesmith.domain.muxing import (
    Attachment,
    MuxPlan,
    SubtitleCodec,
    SubtitlePacket,
    SubtitleStream,
)
from cuesmith.domain.track import Track
from cuesmith.services.burning import container_of
from cuesmith.services.new_file import FreeBytes, check_room, check_target, free_bytes, new_file

_OWN_CODEC = {
    "mp4": SubtitleCodec.MOV_TEXT,
    "mov": SubtitleCodec.MOV_TEXT,
    "webm": SubtitleCodec.WEBVTT,
}
_STYLED = frozenset({"ass", "ssa"})
_FONT_TYPES = {
    ".ttf": "font/ttf",
    ".otf": "font/otf",
    ".ttc": "font/collection",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
}
_LARGEST_FONT = 128 * 2**20
"""Bytes; the largest collections of Chinese fonts take half of it."""


@dataclass(frozen=True, slots=True)
class MuxTrack:
    """A track of captions, and how the film shall name it."""

    track: Track
    language: str = ""
    """BCP 47; empty: the track's own."""
    title: str = ""
    """Empty: the track's name."""
    default: bool = False
    forced: bool = False


@dataclass(frozen=True, slots=True)
class MuxRequest:
    """A film to be copied with captions."""

    medium: Path
    target: Path
    tracks: tuple[MuxTrack, ...]
    codec: SubtitleCodec | None = None
    """None: the container's own; in Matroska ASS for tracks with styles, else SubRip."""
    fonts: tuple[Path, ...] = ()
    keep_subtitles: bool = True
    replace: bool = False
    sources: tuple[Path, ...] = ()
    """Further files that are read: they are never replaced."""


@dataclass(frozen=True, slots=True)
class MuxEngine:
    """What muxing needs from outside."""

    probe: Callable[[Path], MediaInfo]
    packets: Callable[[Track, SubtitleCodec], tuple[bytes, list[SubtitlePacket]]]
    """A track's header and packets."""
    mux: Callable[[MuxPlan, Report, CancelToken], tuple[str, ...]]
    """Gives what the user should know, in sentences."""
    free_bytes: FreeBytes = free_bytes


def mux(
    request: MuxRequest, engine: MuxEngine, report: Report, token: CancelToken
) -> tuple[str, ...]:
    """Write the film: in its place as a whole, or not at all. Gives what the user should know.

    Raises `UsageError`, `MediaError`, `FileError`, `Cancelled`.
    """
    container = container_of(request.target)
    sources = (request.medium, *request.sources, *request.fonts)
    check_target(request.target, sources, replace=request.replace)
    info = engine.probe(request.medium)
    fonts = tuple(_font(path) for path in request.fonts)
    streams = tuple(_stream(each, container, request, engine) for each in request.tracks)
    check_room(request.target, request.medium.stat().st_size, engine.free_bytes)
    with new_file(request.target, replace=request.replace) as part:
        plan = MuxPlan(info, part, container, streams, fonts, request.keep_subtitles)
        return engine.mux(plan, report, token)


def _stream(
    each: MuxTrack, container: str, request: MuxRequest, engine: MuxEngine
) -> SubtitleStream:
    track = each.track
    codec = request.codec or _OWN_CODEC.get(container) or _for_matroska(track)
    header, packets = engine.packets(track, codec)
    return SubtitleStream(
        codec=codec,
        header=header,
        packets=tuple(packets),
        language=_three_letters(each.language or track.language),
        title=each.title or track.name,
        default=each.default,
        forced=each.forced,
    )


def _for_matroska(track: Track) -> SubtitleCodec:
    styled = track.source is not None and track.source.format in _STYLED
    return SubtitleCodec.ASS if styled else SubtitleCodec.SUBRIP


def _three_letters(language: str) -> str:
    try:
        return iso_639_2b(language)
    except UsageError:
        return "und"


def _font(path: Path) -> Attachment:
    kind = _FONT_TYPES.get(path.suffix.lower())
    if kind is None:
        raise UsageError(f"“{path.name}” is no font.", hint="Fonts end in .ttf, .otf or .ttc.")
    try:
        if path.stat().st_size > _LARGEST_FONT:
            raise UsageError(f"“{path.name}” is too large for a font.")
        return Attachment(path.name, kind, path.read_bytes())
    except OSError as error:
        raise FileError(f"The font “{path}” cannot be read.", details=str(error)) from error
