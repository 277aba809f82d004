"""What a film with captions is to be made as: codec, quality, part, size."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from pathlib import Path

from cuesmith.base.errors import UsageError
from cuesmith.domain.media import MediaInfo


class VideoCodec(StrEnum):
    """How pictures are compressed."""

    H264 = "h264"
    HEVC = "hevc"
    AV1 = "av1"
    PRORES = "prores"

    @property
    def label(self) -> str:
        """What people call it."""
        return _LABELS[self]


_LABELS = {
    VideoCodec.H264: "H.264",
    VideoCodec.HEVC: "HEVC (H.265)",
    VideoCodec.AV1: "AV1",
    VideoCodec.PRORES: "ProRes",
}


class EncoderKind(StrEnum):
    """What does the work."""

    AUTO = "auto"
    """The machine's own encoder where it really works, else software."""
    SOFTWARE = "software"
    NVENC = "nvenc"
    VIDEOTOOLBOX = "videotoolbox"
    QSV = "qsv"


class Quality(StrEnum):
    """How much of the picture must survive."""

    SMALL = "small"
    GOOD = "good"
    HIGH = "high"
    BEST = "best"


class Speed(StrEnum):
    """What the encoder may take its time for: the same quality in fewer bytes."""

    FAST = "fast"
    BALANCED = "balanced"
    THOROUGH = "thorough"


@dataclass(frozen=True, slots=True)
class Encoding:
    """How pictures are encoded."""

    codec: VideoCodec = VideoCodec.H264
    quality: Quality | int = Quality.HIGH
    """A number is one of the encoder's own scale, such as x264's CRF."""
    speed: Speed = Speed.BALANCED
    encoder: EncoderKind = EncoderKind.AUTO
    streamable: bool = True
    """Whether playing may begin before the file has arrived (MP4 and MOV)."""


@dataclass(frozen=True, slots=True)
class Reframing:
    """Which part of the picture is kept, and how large it becomes."""

    aspect: Fraction | None = None
    """Width by height of what is kept, as seen; None keeps all."""
    centre: Fraction | None = None
    """Where the kept part's middle lies: 0 left or top, 1 right or bottom. None: where most
    moves (`crop auto`)."""
    size: tuple[int, int] | None = None
    """Width and height in square pixels that the result fits into and fills in one direction;
    a width of 0 follows from the height."""
    enlarge: bool = True
    """Whether a picture smaller than `size` is scaled up to it."""


@dataclass(frozen=True, slots=True)
class EncodePlan:
    """One film to be made."""

    medium: MediaInfo
    target: Path
    """Where it is written; the caller sees to it that nothing is lost there."""
    container: str
    """FFmpeg's name of the format."""
    encoding: Encoding = field(default_factory=Encoding)
    reframing: Reframing = field(default_factory=Reframing)
    start: Fraction | None = None
    """Seconds on the medium's time line; the picture shown then is the first."""
    end: Fraction | None = None
    """Seconds; pictures that begin before it are in."""


@dataclass(frozen=True, slots=True)
class Canvas:
    """What captions are drawn on: pictures as they will be seen, upright."""

    width: int
    """Pixels."""
    height: int
    pixel_aspect: Fraction = Fraction(1)
    """Width of a pixel by its height."""

    @property
    def shown(self) -> tuple[int, int]:
        """Width and height in square pixels."""
        return max(1, round(self.width * self.pixel_aspect)), self.height


@dataclass(frozen=True, slots=True)
class Encoded:
    """What was made."""

    frames: int
    seconds: Fraction
    """From the first picture's beginning to the last one's end."""
    encoder: str
    """FFmpeg's name."""
    notices: tuple[str, ...] = ()
    """What the user should know, in sentences."""


_HEIGHTS = {"480p": 480, "720p": 720, "1080p": 1080, "1440p": 1440, "2160p": 2160, "4k": 2160}
_LARGEST = 16384
"""Pixels a side; more than any encoder here takes."""


def read_size(text: str) -> tuple[int, int]:
    """`1280x720`, or `720p`, whose width follows (0); raises `UsageError`."""
    known = _HEIGHTS.get(text.strip().lower())
    if known is not None:
        return 0, known
    width, cross, height = text.lower().replace("×", "x").partition("x")
    if cross and width.strip().isdecimal() and height.strip().isdecimal():
        size = int(width), int(height)
        if all(2 <= side <= _LARGEST for side in size):
            return size
    raise UsageError(f"“{text}” is no size.", hint="Say 1280x720, or 720p, 1080p, 2160p.")


def read_aspect(text: str) -> Fraction:
    """`9:16` as a fraction; raises `UsageError`."""
    width, _, height = text.replace("/", ":").partition(":")
    if width.strip().isdecimal() and height.strip().isdecimal() and int(height) and int(width):
        aspect = Fraction(int(width), int(height))
        if Fraction(1, 10) <= aspect <= 10:
            return aspect
    raise UsageError(f"“{text}” is no aspect ratio.", hint="Say 9:16, 1:1, 4:5 or 16:9.")


@dataclass(frozen=True, slots=True)
class Window:
    """A part of an upright picture, and the size it is scaled to. Pixels."""

    left: int
    top: int
    width: int
    height: int
    scaled: tuple[int, int]
    pixel_aspect: Fraction
    """Of the result."""


def window_of(
    width: int, height: int, pixel_aspect: Fraction, reframing: Reframing, grain: tuple[int, int]
) -> Window:
    """What is kept of an upright picture.

    `grain` is what width and height of the result must be multiples of: pixels share colours in
    4:2:0 and 4:2:2. `reframing.centre` must be known where `aspect` is set.
    """
    left, top, kept_width, kept_height = _cropped(width, height, pixel_aspect, reframing)
    # Whole pixels miss the shape that was asked for by less than one: that one counts.
    aspect = reframing.aspect or Fraction(kept_width, kept_height) * pixel_aspect
    scaled = None if reframing.size is None else fitted(aspect, reframing.size, grain)
    if scaled is None or (not reframing.enlarge and scaled[1] >= kept_height):
        kept_width = max(grain[0], kept_width // grain[0] * grain[0])
        kept_height = max(grain[1], kept_height // grain[1] * grain[1])
        return Window(left, top, kept_width, kept_height, (kept_width, kept_height), pixel_aspect)
    return Window(left, top, kept_width, kept_height, scaled, Fraction(1))


def _cropped(
    width: int, height: int, pixel_aspect: Fraction, reframing: Reframing
) -> tuple[int, int, int, int]:
    if reframing.aspect is None:
        return 0, 0, width, height
    centre = Fraction(1, 2) if reframing.centre is None else reframing.centre
    wanted = reframing.aspect / pixel_aspect
    if Fraction(width, height) > wanted:
        kept = max(2, min(width, round(height * wanted)))
        return _placed(width, kept, centre), 0, kept, height
    kept = max(2, min(height, round(width / wanted)))
    return 0, _placed(height, kept, centre), width, kept


def _placed(whole: int, kept: int, centre: Fraction) -> int:
    """Where a part begins: even, so that it takes whole colour samples."""
    return max(0, min(whole - kept, round(whole * centre - Fraction(kept, 2)))) // 2 * 2


def fitted(
    aspect: Fraction, size: tuple[int, int], grain: tuple[int, int] = (1, 1)
) -> tuple[int, int]:
    """The largest size of that shape within another one, whose width may be 0 for any; in steps of
    `grain` pixels."""
    width, height = size
    if not width or aspect * height <= width:
        width = round(aspect * height)
    else:
        height = round(width / aspect)
    return _rounded(width, grain[0]), _rounded(height, grain[1])


def _rounded(side: int, grain: int) -> int:
    return max(grain, round(Fraction(side, grain)) * grain)
