"""Captions burned into the picture: what is asked for, what must hold first, how far it is."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path

from cuesmith.base.errors import MediaError, UsageError
from cuesmith.base.jobs import CancelToken, Progress, Report
from cuesmith.domain.ass_script import read_script
from cuesmith.domain.ass_times import read_time
from cuesmith.domain.encoding import (
    Canvas,
    Encoded,
    EncodePlan,
    Encoding,
    Quality,
    Reframing,
    VideoCodec,
)
from cuesmith.domain.media import MediaInfo, StreamInfo, StreamKind
from cuesmith.domain.timecode import format_clock
from cuesmith.services.new_file import FreeBytes, check_room, check_target, free_bytes, new_file
from cuesmith.services.pace import Pace

CONTAINERS = {
    ".mp4": "mp4",
    ".m4v": "mp4",
    ".mov": "mov",
    ".mkv": "matroska",
    ".webm": "webm",
}
"""FFmpeg's formats by extension."""

ScriptFor = Callable[[Canvas], str]
"""The captions as an ASS script, for pictures of that size."""

_REPORT_SECONDS = 0.1
_USUAL_RATE = Fraction(30)
_SOUND_BITS = 400_000
"""A second, for each sound track; most take less."""
_BITS_A_PIXEL = {Quality.SMALL: 0.06, Quality.GOOD: 0.1, Quality.HIGH: 0.16, Quality.BEST: 0.3}
"""H.264, busy pictures; by trying."""
_THRIFT = {VideoCodec.H264: 1.0, VideoCodec.HEVC: 0.65, VideoCodec.AV1: 0.5}
_CRF = {VideoCodec.H264: 19, VideoCodec.HEVC: 21, VideoCodec.AV1: 27}
"""The encoders' own numbers for `Quality.HIGH`; six less take about twice the room."""
_PRORES_BITS = {Quality.SMALL: 0.72, Quality.GOOD: 1.64, Quality.HIGH: 2.36, Quality.BEST: 3.54}
"""From Apple's ProRes white paper: 45, 102, 147 and 220 Mb/s for 1080p at 29.97."""


@dataclass(frozen=True, slots=True)
class BurnRequest:
    """One film with its captions in the picture."""

    medium: Path
    target: Path
    encoding: Encoding = field(default_factory=Encoding)
    reframing: Reframing = field(default_factory=Reframing)
    start: int | None = None
    """Milliseconds on the medium's time line; the picture shown then is the first."""
    end: int | None = None
    """Milliseconds."""
    replace: bool = False
    """Whether a file that is there may be replaced."""
    sources: tuple[Path, ...] = ()
    """Further files that are read, such as the captions: they are never replaced."""


@dataclass(frozen=True, slots=True)
class BurnEngine:
    """What burning needs from outside."""

    probe: Callable[[Path], MediaInfo]
    encode: Callable[[EncodePlan, ScriptFor, Report, CancelToken], Encoded]
    """Writes the film; raises `MediaError`, `FileError`, `UsageError`, `Cancelled`."""
    free_bytes: FreeBytes = free_bytes


def burn(
    request: BurnRequest,
    script: ScriptFor,
    engine: BurnEngine,
    report: Report,
    token: CancelToken,
) -> Encoded:
    """Make the film: it is in its place as a whole, or not at all.

    Raises `UsageError`, `MediaError`, `FileError` and `Cancelled`.
    """
    container = container_of(request.target)
    _check_part(request)
    check_target(request.target, (request.medium, *request.sources), replace=request.replace)
    info = engine.probe(request.medium)
    check_room(request.target, estimated_bytes(info, request), engine.free_bytes)
    with new_file(request.target, replace=request.replace) as part:
        plan = EncodePlan(
            info,
            part,
            container,
            request.encoding,
            request.reframing,
            _seconds(request.start),
            _seconds(request.end),
        )
        drawn: list[str] = []

        def kept(canvas: Canvas) -> str:
            drawn.append(script(canvas))
            return drawn[-1]

        made = engine.encode(plan, kept, paced(report, _length_ms(info, request)), token)
    return replace(made, notices=(*made.notices, *_left_over(request, made, drawn)))


def _left_over(request: BurnRequest, made: Encoded, drawn: Sequence[str]) -> Iterator[str]:
    """What is said of captions that come when the pictures are over, unless that was asked for."""
    over = (request.start or 0) + round(made.seconds * 1000)
    times = [read_time(row["Start"]) for text in drawn[-1:] for row in read_script(text).events]
    late = [time for time in times if time is not None and time >= over]
    if late and request.end is None:
        yield (
            f"The film's pictures end at {format_clock(over)}; captions from "
            f"{format_clock(min(late))} on are not in it."
        )


def container_of(target: Path) -> str:
    """FFmpeg's format for a name; raises `UsageError`."""
    container = CONTAINERS.get(target.suffix.lower())
    if container is None:
        raise UsageError(
            f"“{target.name}” does not say what kind of film it should be.",
            hint="Let its name end in .mp4, .mov, .mkv or .webm.",
        )
    return container


def default_codec(target: Path) -> VideoCodec:
    """What a container mostly holds."""
    return VideoCodec.AV1 if container_of(target) == "webm" else VideoCodec.H264


def estimated_bytes(info: MediaInfo, request: BurnRequest) -> int:
    """About how large the film becomes; rather too much than too little."""
    video = _video_of(info)
    width, height = _size_of(video, request.reframing)
    pixels = float(width * height * (video.frame_rate or _USUAL_RATE))
    sound = len(info.of_kind(StreamKind.AUDIO)) * _SOUND_BITS
    bits = pixels * _bits_a_pixel(request.encoding) + sound
    return int(bits / 8 * _length_ms(info, request) / 1000)


def _bits_a_pixel(encoding: Encoding) -> float:
    quality = encoding.quality
    if encoding.codec is VideoCodec.PRORES:
        return _PRORES_BITS[quality if isinstance(quality, Quality) else Quality.BEST]
    if isinstance(quality, Quality):
        return _BITS_A_PIXEL[quality] * _THRIFT[encoding.codec]
    worth: float = 2 ** ((_CRF[encoding.codec] - quality) / 6)
    return _BITS_A_PIXEL[Quality.HIGH] * _THRIFT[encoding.codec] * worth


def _size_of(video: StreamInfo, reframing: Reframing) -> tuple[int, int]:
    width, height = video.width, video.height
    if reframing.size is not None:
        height = reframing.size[1]
        width = reframing.size[0] or round(video.width * height / max(1, video.height))
    return max(1, width), max(1, height)


def _video_of(info: MediaInfo) -> StreamInfo:
    streams = info.of_kind(StreamKind.VIDEO)
    if not streams:
        raise MediaError(
            f"“{info.path}” has no pictures to draw captions into.",
            hint="Its captions can be exported as a file.",
        )
    return streams[0]


def _check_part(request: BurnRequest) -> None:
    start = request.start or 0
    if start < 0:
        raise UsageError(
            "The part cannot begin before the film does.", hint="Times are counted from its start."
        )
    if request.end is not None and request.end <= start:
        raise UsageError("The end of the part must lie behind its start.")


def _length_ms(info: MediaInfo, request: BurnRequest) -> int:
    whole = int((info.duration or 0) * 1000)
    end = whole if request.end is None else min(request.end, whole or request.end)
    return max(0, end - (request.start or 0))


def _seconds(milliseconds: int | None) -> Fraction | None:
    return None if milliseconds is None else Fraction(milliseconds, 1000)


def paced(report: Report, length_ms: int) -> Report:
    """Progress with the time left in its words, told ten times a second at most."""
    pace, told = Pace(), [float("-inf")]
    pace.begin(0, length_ms or None)

    def tell(progress: Progress) -> None:
        now = time.monotonic()
        if now - told[0] < _REPORT_SECONDS and progress.done < 1:
            return
        told[0] = now
        if progress.done >= 0:
            pace.advance(int(progress.done * length_ms))
        report(Progress(progress.done, _words(pace)))

    return tell


def _words(pace: Pace) -> str:
    words = "burning captions in"
    if pace.speed is not None:
        words += f", {pace.speed:.1f}x real time"
    if pace.left is not None:
        minutes, seconds = divmod(round(pace.left), 60)
        words += f", {minutes}:{seconds:02} left"
    return words
