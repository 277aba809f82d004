"""Captions put into a film as tracks that can be switched off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cuesmith.base.errors import FileError, UsageError
from cuesmith.base.jobs import CancelToken, Report
from cuesmith.base.problems import Problem
from cuesmith.domain.fonts import FontFile
from cuesmith.domain.language import iso_639_2b
from cuesmith.domain.media import MediaInfo
from cuesmith.domain.muxing import (
    Attachment,
    MuxPlan,
    SubtitleCodec,
    SubtitlePacket,
    SubtitleStream,
)
from cuesmith.domain.style import choice_for
from cuesmith.domain.track import Track
from cuesmith.services.burning import container_of
from cuesmith.services.export_losses import losses
from cuesmith.services.new_file import FreeBytes, check_room, check_target, free_bytes, new_file
from cuesmith.services.styled_export import Prepared

_OWN_CODEC = {
    "mp4": SubtitleCodec.MOV_TEXT,
    "mov": SubtitleCodec.MOV_TEXT,
    "webm": SubtitleCodec.WEBVTT,
}
_FORMATS = {
    SubtitleCodec.ASS: "ass",
    SubtitleCodec.SUBRIP: "srt",
    SubtitleCodec.WEBVTT: "webvtt_stream",
    SubtitleCodec.MOV_TEXT: "mov_text",
}
"""What styles are made for, by a format's id."""
_STYLED = frozenset({"ass", "ssa"})
_USUAL_SIZE = (1920, 1080)
"""Of sound without pictures, for styles."""
_FONT_TYPES = {
    ".ttf": "font/ttf",
    ".otf": "font/otf",
    ".ttc": "font/collection",
    ".otc": "font/collection",
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
    """Further ones to attach."""
    attach: bool = True
    """Whether the fonts of ASS tracks go along, where the container takes attachments."""
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
    held: Callable[[Track, SubtitleCodec], Track]
    """What a stream says of a track."""
    mux: Callable[[MuxPlan, Report, CancelToken], tuple[str, ...]]
    """Gives what the user should know, in sentences."""
    prepare: Callable[[Track, str, tuple[int, int]], Prepared]
    """A track's styles as a format, given by its id, can hold them, for a size of picture."""
    fonts: Callable[[Track, Path, CancelToken], tuple[tuple[FontFile, ...], tuple[str, ...]]]
    """The fonts that an ASS track carries or is drawn in, but for those that a medium carries, and
    the families that cannot be found."""
    free_bytes: FreeBytes = free_bytes


@dataclass(frozen=True, slots=True)
class _Dressed:
    """A track as its stream holds it."""

    codec: SubtitleCodec
    wish: MuxTrack
    prepared: Prepared


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
    size = info.picture_size or _USUAL_SIZE
    dressed = tuple(_dressed(each, container, request, engine, size) for each in request.tracks)
    fonts, lacking = _fonts(dressed, container, request, engine, token)
    streams = tuple(_stream(each, engine) for each in dressed)
    check_room(request.target, _size_of(request.medium, fonts), engine.free_bytes)
    with new_file(request.target, replace=request.replace) as part:
        plan = MuxPlan(info, part, container, streams, fonts, request.keep_subtitles)
        notices = engine.mux(plan, report, token)
    return (*_lost(dressed, engine), *lacking, *notices)


def _size_of(medium: Path, fonts: tuple[Attachment, ...]) -> int:
    """Bytes; captions themselves weigh nothing beside them."""
    return medium.stat().st_size + sum(len(font.data) for font in fonts)


def _dressed(
    each: MuxTrack, container: str, request: MuxRequest, engine: MuxEngine, size: tuple[int, int]
) -> _Dressed:
    codec = request.codec or _OWN_CODEC.get(container) or _for_matroska(each.track)
    return _Dressed(codec, each, engine.prepare(each.track, _FORMATS[codec], size))


def _lost(dressed: tuple[_Dressed, ...], engine: MuxEngine) -> tuple[str, ...]:
    """What the tracks cannot hold; of several, which."""
    several = len(dressed) > 1
    return tuple(
        f"{each.wish.track.name or number}: {problem}" if several else str(problem)
        for number, each in enumerate(dressed, 1)
        for problem in (*each.prepared.lost, *_left_out(each, engine))
    )


def _left_out(each: _Dressed, engine: MuxEngine) -> tuple[Problem, ...]:
    track = each.prepared.track
    return losses(track, engine.held(track, each.codec))


def _fonts(
    dressed: tuple[_Dressed, ...],
    container: str,
    request: MuxRequest,
    engine: MuxEngine,
    token: CancelToken,
) -> tuple[tuple[Attachment, ...], tuple[str, ...]]:
    """What is attached, each name once, and what should be known of what is not."""
    attached = {path.name: _font(path) for path in request.fonts}
    missing: dict[str, None] = {}
    if container == "matroska" and request.attach:
        for each in dressed:
            if each.codec is SubtitleCodec.ASS:
                files, families = engine.fonts(each.prepared.track, request.medium, token)
                attached = {**{file.name: _attachment(file) for file in files}, **attached}
                missing |= dict.fromkeys(families)
    told = tuple(f"The file of the font “{name}” is not found: it is left out." for name in missing)
    return tuple(attached.values()), told


def _stream(each: _Dressed, engine: MuxEngine) -> SubtitleStream:
    wish, track = each.wish, each.prepared.track
    header, packets = engine.packets(track, each.codec)
    return SubtitleStream(
        codec=each.codec,
        header=header,
        packets=tuple(packets),
        language=_three_letters(wish.language or wish.track.language),
        title=wish.title or wish.track.name,
        default=wish.default,
        forced=wish.forced,
    )


def _for_matroska(track: Track) -> SubtitleCodec:
    return SubtitleCodec.ASS if has_looks(track) else SubtitleCodec.SUBRIP


def has_looks(track: Track) -> bool:
    """Whether a track brings styles, or was given some."""
    own = track.source is not None and track.source.format in _STYLED
    return own or any(choice_for(track, cue) is not None for cue in track.cues)


def _three_letters(language: str) -> str:
    try:
        return iso_639_2b(language)
    except UsageError:
        return "und"


def _attachment(file: FontFile) -> Attachment:
    kind = _FONT_TYPES.get(Path(file.name).suffix.lower(), "application/x-truetype-font")
    return Attachment(file.name, kind, file.data)


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
