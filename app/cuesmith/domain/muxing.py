"""Subtitle tracks as they go into a film beside its pictures: words that can be switched off."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from cuesmith.domain.media import MediaInfo


class SubtitleCodec(StrEnum):
    """How a container holds subtitles; FFmpeg's names."""

    SUBRIP = "subrip"
    ASS = "ass"
    MOV_TEXT = "mov_text"
    WEBVTT = "webvtt"


@dataclass(frozen=True, slots=True)
class SubtitlePacket:
    """One event."""

    start: int
    """Milliseconds on the medium's time line."""
    end: int
    data: bytes
    """The container's payload."""
    settings: str = ""
    """WebVTT's."""


@dataclass(frozen=True, slots=True)
class SubtitleStream:
    """A track ready to be written."""

    codec: SubtitleCodec
    header: bytes
    """ASS: everything before the events. The other codecs are described by one as well."""
    packets: tuple[SubtitlePacket, ...]
    """In order of their starts."""
    language: str = "und"
    """ISO 639-2/B."""
    title: str = ""
    default: bool = False
    """Shown unless the viewer chooses otherwise."""
    forced: bool = False
    """Shown to everyone: what foreigners say, and signs."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file in the file, such as a font."""

    name: str
    kind: str
    """Its MIME type."""
    data: bytes


@dataclass(frozen=True, slots=True)
class MuxPlan:
    """A film to be copied with further subtitle tracks."""

    medium: MediaInfo
    target: Path
    container: str
    """FFmpeg's name of the format."""
    subtitles: tuple[SubtitleStream, ...]
    attachments: tuple[Attachment, ...] = ()
    keep_subtitles: bool = True
    """Whether the film's own subtitle tracks stay."""
