"""What a media file holds: streams, languages, shape of the picture, where time begins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import islice
from pathlib import Path

import av.error
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.packet import Packet
from av.stream import Disposition, Stream
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from cuesmith.base.errors import MediaError
from cuesmith.base.problems import Problem
from cuesmith.domain.language import read_language
from cuesmith.domain.media import MediaInfo, StreamInfo, StreamKind
from cuesmith.engines.media.demuxing import demuxed
from cuesmith.engines.media.duration import measured_duration, missing_end
from cuesmith.engines.media.opening import open_medium
from cuesmith.engines.media.origin import origin_of
from cuesmith.engines.media.picture_decoding import MOST_PIXELS
from cuesmith.engines.media.toning import TRANSFERS

_KINDS = {str(kind): kind for kind in StreamKind}
_PICTURE_SUBTITLES = frozenset({"hdmv_pgs_subtitle", "dvd_subtitle", "dvb_subtitle", "xsub"})
_WIDEST_PIXEL = 20
"""A pixel aspect beyond this, either way, is damage."""
_FASTEST = 480
"""More pictures a second come of stamps rounded to milliseconds, not of a camera."""
_FIRST_PACKETS = 256
_FIRST_BYTES = 32 * 2**20
"""How far the first picture is looked for, to learn how it is turned."""


def probe(path: Path) -> MediaInfo:
    """Look into a medium; raises `MediaError` where it cannot be opened or holds nothing."""
    with open_medium(path) as container:
        streams = [stream for stream in container.streams if _kind(stream) is not None]
        if not streams:
            raise MediaError(f"“{path}” holds neither picture, sound nor subtitles.")
        origin = origin_of(container)
        problems = [*missing_end(container, path, origin), *_stream_problems(streams)]
        turns = _rotations(container)
        infos = tuple(_stream_info(stream, turns.get(stream.index, 0)) for stream in streams)
        # Last, for it may read the file to its end.
        duration, doubts = measured_duration(container, path, origin)
        return MediaInfo(
            path=path,
            container=container.format.name,
            origin=origin,
            duration=duration,
            streams=infos,
            problems=(*problems, *doubts),
        )


def _kind(stream: Stream) -> StreamKind | None:
    """What the stream counts as; cover art, data and attached fonts count as nothing."""
    disposition = Disposition(stream.disposition)
    if disposition & (Disposition.attached_pic | Disposition.timed_thumbnails):
        return None
    return _KINDS.get(stream.type)


def _stream_info(stream: Stream, rotation: int) -> StreamInfo:
    tick = stream.time_base or Fraction(0)
    codec = _codec(stream)
    info = StreamInfo(
        index=stream.index,
        kind=_KINDS[stream.type],
        codec=codec,
        language=read_language(stream.metadata.get("language")),
        title=stream.metadata.get("title", ""),
        default=bool(Disposition(stream.disposition) & Disposition.default),
        start=(stream.start_time or 0) * tick,
        duration=None if stream.duration is None else stream.duration * tick,
        bitmap=codec in _PICTURE_SUBTITLES,
    )
    # Without a decoder there is no codec context, and PyAV's shortcuts to it fail.
    if stream.codec_context is None:
        return info
    if isinstance(stream, VideoStream):
        return _with_picture(info, stream, rotation)
    if isinstance(stream, AudioStream):
        return replace(info, sample_rate=stream.sample_rate, channels=stream.channels)
    return info


def _with_picture(info: StreamInfo, stream: VideoStream, rotation: int) -> StreamInfo:
    aspect = _pixel_aspect(stream)
    width, height = round(stream.width * aspect), stream.height
    if rotation in (90, 270):
        width, height = height, width
    return replace(
        info,
        width=width,
        height=height,
        rotation=rotation,
        pixel_aspect=aspect,
        frame_rate=_frame_rate(stream),
        hdr=int(stream.codec_context.color_trc) in TRANSFERS,
    )


def _frame_rate(stream: VideoStream) -> Fraction | None:
    """Average pictures a second; FFmpeg's guess where a few stamps make nonsense of it."""
    average = stream.average_rate
    if average and average <= _FASTEST:
        return average
    return stream.guessed_rate or None


def _pixel_aspect(stream: VideoStream) -> Fraction:
    aspect = stream.sample_aspect_ratio
    if not aspect or not Fraction(1, _WIDEST_PIXEL) <= aspect <= _WIDEST_PIXEL:
        return Fraction(1)
    return aspect


def _codec(stream: Stream) -> str:
    context = stream.codec_context
    return "" if context is None else context.codec.canonical_name


def _stream_problems(streams: list[Stream]) -> Iterator[Problem]:
    for stream in streams:
        if stream.codec_context is None:
            yield Problem(f"Stream {stream.index} ({stream.type}) is of an unknown kind.")
        elif isinstance(stream, AudioStream) and not stream.sample_rate:
            yield Problem(f"Stream {stream.index} is declared as sound but seems to be empty.")


def _rotations(container: InputContainer) -> dict[int, int]:
    """Degrees clockwise to turn each video stream, by index, as its first picture says."""
    waiting = {
        stream.index: stream
        for stream in container.streams.video
        if _kind(stream) is not None and stream.codec_context is not None
    }
    for video in waiting.values():
        video.codec_context.options = {"max_pixels": str(MOST_PIXELS)}
    turns: dict[int, int] = {}
    for packet in _first_packets(container, list(waiting.values())):
        stream = waiting.get(packet.stream_index)
        picture = None if stream is None else _picture(stream, packet)
        if picture is not None:
            # FFmpeg tells by how much the picture is turned anticlockwise.
            turns[packet.stream_index] = -round(picture.rotation / 90) * 90 % 360
            del waiting[packet.stream_index]
        if not waiting:
            break
    return turns


def _first_packets(
    container: InputContainer, streams: list[VideoStream]
) -> Iterator[Packet[Stream]]:
    size = 0
    try:
        for packet in islice(demuxed(container, streams), _FIRST_PACKETS):
            size += packet.size
            if size > _FIRST_BYTES:
                return
            yield packet
    except av.error.FFmpegError:
        return


def _picture(stream: VideoStream, packet: Packet[Stream]) -> VideoFrame | None:
    """The key frame a packet holds, without waiting for those that follow it."""
    if not packet.is_keyframe:
        return None
    context = stream.codec_context
    try:
        pictures = context.decode(packet) or context.decode(None)
    except av.error.FFmpegError:
        return None
    finally:
        # Flushed, a decoder takes nothing more until it is told to start again.
        if context.is_open:
            context.flush_buffers()
    return pictures[0] if pictures else None
