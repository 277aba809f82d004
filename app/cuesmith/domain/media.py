"""What a media file is, as far as captions care."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from pathlib import Path

from cuesmith.base.problems import Problem


class StreamKind(StrEnum):
    """What a stream carries. Cover art and thumbnails are no video."""

    VIDEO = "video"
    AUDIO = "audio"
    SUBTITLE = "subtitle"


@dataclass(frozen=True, slots=True)
class StreamInfo:
    """One stream of a medium."""

    index: int
    """The container's own number."""
    kind: StreamKind
    codec: str
    """FFmpeg's name; empty where no decoder is known."""
    language: str = "und"
    """BCP 47."""
    title: str = ""
    default: bool = False
    start: Fraction = Fraction(0)
    """Seconds on the file's own clock, edit lists applied, `MediaInfo.origin` included."""
    duration: Fraction | None = None
    """Seconds."""
    width: int = 0
    """As shown: after pixel aspect and rotation."""
    height: int = 0
    rotation: int = 0
    """Degrees clockwise to turn the picture for viewing: 0, 90, 180, 270."""
    pixel_aspect: Fraction = Fraction(1)
    frame_rate: Fraction | None = None
    """Average pictures a second."""
    hdr: bool = False
    """Whether the pictures are of high dynamic range: PQ or HLG."""
    sample_rate: int = 0
    channels: int = 0
    bitmap: bool = False
    """A subtitle stream of pictures, which cannot be read as text."""


SIZE_WITHOUT_PICTURES = (1920, 1080)
"""Pixels that captions are made for where there is no film."""


@dataclass(frozen=True, slots=True)
class MediaInfo:
    """A probed medium. Its time line starts at 0 where a player's does: at `origin`."""

    path: Path
    container: str
    origin: Fraction
    """Seconds on the file's clock that a player shows as 0:00."""
    duration: Fraction | None
    """Seconds from `origin` to the end, as declared or, failing that, estimated."""
    streams: tuple[StreamInfo, ...]
    problems: tuple[Problem, ...] = ()

    def of_kind(self, kind: StreamKind) -> tuple[StreamInfo, ...]:
        """The streams of one kind, in file order."""
        return tuple(stream for stream in self.streams if stream.kind is kind)

    @property
    def hdr(self) -> bool:
        """Whether its pictures are of high dynamic range."""
        return any(stream.hdr for stream in self.streams)

    @property
    def picture_size(self) -> tuple[int, int] | None:
        """Width and height of its pictures as shown; None where it has none."""
        streams = self.of_kind(StreamKind.VIDEO)
        return (streams[0].width, streams[0].height) if streams else None


@dataclass(frozen=True, slots=True)
class Picture:
    """A decoded picture, ready to be painted: rotated, tone-mapped, in 32-bit BGRA (opaque)."""

    start: Fraction
    """Seconds on the medium's time line at which it is shown first."""
    end: Fraction
    """Seconds at which the next one is shown, or would be."""
    width: int
    """Pixels in `pixels`, before the pixel aspect."""
    height: int
    stride: int
    """Bytes a row."""
    pixels: bytes
    aspect: Fraction
    """Width by height as it should be shown."""


@dataclass(frozen=True, slots=True)
class SoundFormat:
    """How a sound device takes its samples: interleaved, in the machine's byte order."""

    rate: int
    """Frames a second; a frame is one sample for each channel."""
    channels: int
    """1 or 2."""
    floating: bool = True
    """32-bit floats in [-1, 1]; else 16-bit integers."""

    @property
    def frame_bytes(self) -> int:
        """Bytes of one frame."""
        return self.channels * (4 if self.floating else 2)
