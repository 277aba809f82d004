"""Which encoder works here, what it is told, and which pixels it takes.

A machine's own encoder is believed only after it has encoded pictures: drivers are missing,
cards too old or without the unit more often than FFmpeg's list of encoders says.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

import av.error
from av.codec.codec import Codec
from av.codec.context import ThreadType
from av.video.codeccontext import VideoCodecContext
from av.video.format import VideoFormat
from av.video.frame import VideoFrame

from cuesmith.base.errors import MediaError, UsageError
from cuesmith.domain.encoding import EncoderKind, Encoding, Quality, Speed, VideoCodec

_SOFTWARE = {
    VideoCodec.H264: "libx264",
    VideoCodec.HEVC: "libx265",
    VideoCodec.AV1: "libsvtav1",
    VideoCodec.PRORES: "prores_ks",
}
_HARDWARE = (EncoderKind.NVENC, EncoderKind.VIDEOTOOLBOX, EncoderKind.QSV)
_NAMES = {
    EncoderKind.NVENC: "NVENC",
    EncoderKind.VIDEOTOOLBOX: "VideoToolbox",
    EncoderKind.QSV: "Quick Sync",
}

_SMALL, _GOOD, _HIGH, _BEST = Quality.SMALL, Quality.GOOD, Quality.HIGH, Quality.BEST
_QUALITIES = {
    # Constant rate factors; each row is about as good as the others.
    "libx264": {_SMALL: 27, _GOOD: 23, _HIGH: 19, _BEST: 15},
    "libx265": {_SMALL: 29, _GOOD: 25, _HIGH: 21, _BEST: 17},
    "libsvtav1": {_SMALL: 42, _GOOD: 34, _HIGH: 27, _BEST: 19},
    # ProRes profiles: Proxy, LT, standard, HQ.
    "prores_ks": {_SMALL: 0, _GOOD: 1, _HIGH: 2, _BEST: 3},
    "nvenc": {_SMALL: 30, _GOOD: 26, _HIGH: 22, _BEST: 17},
    "qsv": {_SMALL: 29, _GOOD: 25, _HIGH: 21, _BEST: 17},
    # A hundred is the best.
    "videotoolbox": {_SMALL: 45, _GOOD: 58, _HIGH: 68, _BEST: 82},
}
_SCALES = {
    "libx264": (0, 51),
    "libx265": (0, 51),
    "libsvtav1": (1, 63),
    "prores_ks": (0, 5),
    "nvenc": (1, 51),
    "qsv": (1, 51),
    "videotoolbox": (1, 100),
}
"""The numbers that an encoder takes for a quality."""
_PRORES_4444 = "4"
"""The lowest of the profiles that hold all of the colours."""
_SPEEDS = {
    "libx264": {Speed.FAST: "veryfast", Speed.BALANCED: "medium", Speed.THOROUGH: "slow"},
    "libx265": {Speed.FAST: "veryfast", Speed.BALANCED: "medium", Speed.THOROUGH: "slow"},
    "libsvtav1": {Speed.FAST: "10", Speed.BALANCED: "8", Speed.THOROUGH: "5"},
    "nvenc": {Speed.FAST: "p2", Speed.BALANCED: "p5", Speed.THOROUGH: "p7"},
    "qsv": {Speed.FAST: "veryfast", Speed.BALANCED: "medium", Speed.THOROUGH: "slow"},
}
_PLANAR = tuple(
    f"yuv{chroma}p{depth}" for depth in ("", "10le", "12le") for chroma in ("420", "422", "444")
)
"""What captions can be drawn into."""
_FULL_RANGE = {f"yuvj{chroma}p": f"yuv{chroma}p" for chroma in ("420", "422", "444")}
"""FFmpeg's old names for 8 bits that use the full range."""
_TRIAL_SIZE = (320, 192)
"""NVENC takes no less than 160 x 64 for AV1."""
_TRIAL_PICTURES = 3


@dataclass(frozen=True, slots=True)
class Encoder:
    """An encoder that works here."""

    name: str
    """FFmpeg's."""
    notice: str = ""
    """Why it is not the one asked for."""

    @property
    def family(self) -> str:
        """The key of its settings: its own name, or that of the machine's unit."""
        return self.name.rpartition("_")[2] if self.name not in _SOFTWARE.values() else self.name


def choose_encoder(encoding: Encoding) -> Encoder:
    """The encoder asked for, or software with the reason; raises `MediaError` where even that
    is missing."""
    codec, kind = encoding.codec, encoding.encoder
    software = _SOFTWARE[codec]
    if kind is EncoderKind.AUTO:
        for name in _hardware_names(codec):
            if not trouble_with(name):
                return Encoder(name)
    elif kind is not EncoderKind.SOFTWARE:
        name = f"{codec}_{kind}"
        trouble = trouble_with(name)
        if not trouble:
            return Encoder(name)
        return Encoder(software, f"{_NAMES[kind]} {trouble}, so {software} encodes in software.")
    trouble = trouble_with(software)
    if trouble:
        raise MediaError(f"The encoder {software} {trouble}.", hint="Choose another codec.")
    return Encoder(software)


def working_encoders(codec: VideoCodec) -> tuple[EncoderKind, ...]:
    """What can be chosen here for a codec; tries each once, which takes up to a second."""
    works = [kind for kind in _HARDWARE if not trouble_with(f"{codec}_{kind}")]
    return (EncoderKind.AUTO, EncoderKind.SOFTWARE, *works)


def _hardware_names(codec: VideoCodec) -> Iterator[str]:
    for kind in _HARDWARE:
        if (kind is EncoderKind.VIDEOTOOLBOX) == (sys.platform == "darwin"):
            yield f"{codec}_{kind}"


@cache
def trouble_with(name: str) -> str:
    """Why an encoder does not work here, as the end of a sentence; empty where it does."""
    try:
        codec = Codec(name, "w")
    except ValueError:
        return "is not part of this FFmpeg"
    try:
        _try_out(codec)
    except (av.error.FFmpegError, ValueError, OSError) as error:
        return f"does not work here ({_reason(error)})"
    return ""


def _try_out(codec: Codec) -> None:
    context = VideoCodecContext.create(codec, "w")
    assert isinstance(context, VideoCodecContext)
    context.width, context.height = _TRIAL_SIZE
    context.time_base, context.framerate = Fraction(1, 25), Fraction(25)
    context.pix_fmt = encoder_format(codec, "yuv420p")
    context.options = _quietly(codec.name)
    packets = 0
    for number in range(_TRIAL_PICTURES):
        picture = VideoFrame(*_TRIAL_SIZE, "yuv420p")
        picture.pts, picture.time_base = number, Fraction(1, 25)
        packets += len(context.encode(picture))
    packets += len(context.encode(None))
    if packets < _TRIAL_PICTURES:
        raise ValueError("it gives no pictures")


def _quietly(name: str) -> dict[str, str]:
    """Options that keep encoders from printing to the terminal by themselves."""
    if name == "libsvtav1":
        os.environ.setdefault("SVT_LOG", "1")  # errors only; it reads no option
    return {"x265-params": "log-level=error"} if name == "libx265" else {}


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error)).strip().rstrip(".")


def working_format(encoder: str, source: VideoFormat) -> str:
    """The planar format that captions are drawn into: the source's own where the encoder takes
    it, else the nearest that loses least; its bits a sample before its colour resolution."""
    names = {form.name for form in Codec(encoder, "w").video_formats or ()}
    taken = [name for name in _PLANAR if _is_taken(name, names)]
    own = _FULL_RANGE.get(source.name, source.name)
    if own in taken:
        return own
    depth, chroma = _depth(source), _chroma(source)
    return min(taken, key=lambda name: _loss(VideoFormat(name), depth, chroma))


def _is_taken(name: str, names: set[str]) -> bool:
    """Whether an encoder takes a planar format, or the same samples interleaved."""
    interleaved = {"yuv420p": "nv12", "yuv420p10le": "p010le"}.get(name)
    return name in names or interleaved in names


def encoder_format(codec: Codec, working: str) -> str:
    """What an encoder is handed for a planar format: that, or its samples interleaved."""
    names = {form.name for form in codec.video_formats or ()}
    if working in names or not names:
        return working
    interleaved = {"yuv420p": "nv12", "yuv420p10le": "p010le"}.get(working, "")
    if interleaved in names:
        return interleaved
    return next(name for name in _PLANAR if name in names)


def _depth(form: VideoFormat) -> int:
    return max(component.bits for component in form.components)


def _chroma(form: VideoFormat) -> int:
    """Colour samples for four pixels: 4, 2 or 1. Pictures that come as RGB are watched, not
    mixed: players that take no more than 4:2:0 are many."""
    if form.is_rgb or form.name.startswith(("gray", "pal", "mono")):
        return 1
    return (
        4
        // (form.chroma_width(16) and 16 // form.chroma_width(16))
        // (form.chroma_height(16) and 16 // form.chroma_height(16))
    )


def _loss(form: VideoFormat, depth: int, chroma: int) -> tuple[int, int, int]:
    """How much is lost of bits and of colours, then how much is spent for nothing."""
    own_depth, own_chroma = _depth(form), _chroma(form)
    spent = max(0, own_depth - depth) + max(0, own_chroma - chroma)
    return max(0, depth - own_depth), max(0, chroma - own_chroma), spent


def check_quality(encoder: Encoder, encoding: Encoding) -> None:
    """Raises `UsageError` for a number that the encoder does not know."""
    lowest, highest = _SCALES[encoder.family]
    quality = encoding.quality
    if not isinstance(quality, Quality) and not lowest <= quality <= highest:
        raise UsageError(
            f"{encoder.name} knows no quality {quality}.",
            hint=f"Say small, good, high or best, or {lowest} to {highest}.",
        )


def settings(encoder: Encoder, encoding: Encoding) -> dict[str, str]:
    """The encoder's options for a quality and a speed."""
    family = encoder.family
    quality = encoding.quality
    value = str(_QUALITIES[family][quality] if isinstance(quality, Quality) else quality)
    speed = _SPEEDS.get(family, {}).get(encoding.speed, "")
    match family:
        case "libx264":
            return {"crf": value, "preset": speed}
        case "libx265":
            return {"crf": value, "preset": speed, **_quietly(family)}
        case "libsvtav1":
            return {"crf": value, "preset": speed, **_quietly(family)}
        case "prores_ks":
            return {"profile": value, "vendor": "apl0"}
        case "nvenc":
            return {"preset": speed, "tune": "hq", "rc": "vbr", "cq": value, "b": "0"}
        case "qsv":
            return {"global_quality": value, "preset": speed}
    return {"q:v": value, "flags": "+qscale", "allow_sw": "0"}


def prepare(context: VideoCodecContext, encoder: Encoder, encoding: Encoding) -> None:
    """Give an encoder its settings, and all the processors."""
    context.options = settings(encoder, encoding)
    if encoder.name == "prores_ks" and (context.pix_fmt or "").startswith("yuv444"):
        context.options["profile"] = max(_PRORES_4444, context.options["profile"])
    # Slices alone would cost quality, and leave processors idle.
    context.thread_type = ThreadType.AUTO
    context.thread_count = 0
    if encoding.codec is VideoCodec.HEVC:
        context.codec_tag = "hvc1"  # Apple's players know no other
