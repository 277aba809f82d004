"""A film copied with further subtitle tracks: nothing is decoded, nothing encoded anew."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from contextlib import ExitStack
from fractions import Fraction

from av.audio.stream import AudioStream
from av.container import InputContainer, OutputContainer
from av.packet import Packet, PacketSideData
from av.stream import Disposition, Stream
from av.subtitles.stream import SubtitleStream as OutputSubtitles
from av.video.stream import VideoStream

from cuesmith.base.errors import UsageError
from cuesmith.base.jobs import CancelToken, Progress, Report
from cuesmith.domain.muxing import MuxPlan, SubtitlePacket, SubtitleStream
from cuesmith.engines.media.carrying import Carrier, Part, copied_stream
from cuesmith.engines.media.encoding_streams import attach_cover, is_cover
from cuesmith.engines.media.opening import open_medium
from cuesmith.engines.media.writing import (
    copy_chapters,
    copy_tags,
    explained,
    open_output,
    tag_flags,
)

_TICK = Fraction(1, 1000)
_MP4 = ("mp4", "mov")
_SETTINGS_TYPE = 17
"""FFmpeg's AV_PKT_DATA_WEBVTT_SETTINGS."""


def mux(plan: MuxPlan, report: Report, token: CancelToken) -> tuple[str, ...]:
    """Copy the film and add its tracks; gives what the user should know, in sentences.

    Raises `MediaError`, `FileError`, `UsageError`, `Cancelled`.
    """
    with ExitStack() as resources:
        source = resources.enter_context(open_medium(plan.medium.path))
        flags = tag_flags(source, plan.container)
        output = resources.enter_context(open_output(plan.target, plan.container, flags))
        part = Part(plan.medium.origin)
        carrier = Carrier(source, output, plan.target)
        notices = _carry_all(plan, carrier, source, output, part)
        tracks = [_add_track(output, subtitles) for subtitles in plan.subtitles]
        _attach(plan, output)
        notices += copy_tags(source, output)
        copy_chapters(source, output, part.start)
        with explained(plan.target):
            output.start_encoding()
        carrier.begin(part)
        _write(plan, carrier, output, tracks, report, token)
        return tuple(notices)


def _carry_all(
    plan: MuxPlan, carrier: Carrier, source: InputContainer, output: OutputContainer, part: Part
) -> list[str]:
    """Every stream the container can hold; a sentence for each that it cannot. Raises `UsageError`
    where that is what the film is."""
    notices = []
    for stream in source.streams:
        if stream.type == "subtitle" and not plan.keep_subtitles:
            continue
        if not _carry(plan, stream, carrier, output, part) and stream.type != "data":
            if _is_the_film(stream, source):
                raise _unfit(plan, stream)
            # Data is mostly the time code and the names of chapters, which are written anew.
            kind = "unknown" if stream.codec_context is None else stream.name or "unknown"
            notices.append(
                f"The {stream.type} track {stream.index + 1} ({kind}) does not fit into the "
                "container: it is left out."
            )
    return notices


def _carry(
    plan: MuxPlan, stream: Stream, carrier: Carrier, output: OutputContainer, part: Part
) -> bool:
    """Whether the output has a place for a stream."""
    if stream.type == "attachment":
        if _holds_files(output):
            output.add_stream_from_template(stream)
        return _holds_files(output)
    if stream.codec_context is None:
        return False
    if is_cover(stream) and attach_cover(stream, output, plan.medium.path):
        return True
    if not _is_described(stream):
        return False
    copied = copied_stream(stream, output, part)
    if copied is None:
        return False
    if stream.type == "subtitle" and any(track.default for track in plan.subtitles):
        copied.target.disposition = Disposition(stream.disposition) & ~Disposition.default
    if stream.codec_context.codec_tag == "hvc1" and output.format.name in _MP4:
        copied.target.codec_context.codec_tag = "hvc1"  # Apple's players know no other
    carrier.add(stream, copied)
    return True


def _is_the_film(stream: Stream, source: InputContainer) -> bool:
    """Whether nothing worth the name is left without it: its picture, or the sound of a recording
    that has none. What the file itself does not describe cannot be played anyway."""
    if stream.codec_context is None or not _is_described(stream):
        return False
    moving = [each for each in source.streams.video if not is_cover(each)]
    return stream in moving or (stream.type == "audio" and not moving)


def _unfit(plan: MuxPlan, stream: Stream) -> UsageError:
    kind = "picture" if stream.type == "video" else "sound"
    return UsageError(
        f"The {kind} of “{plan.medium.path.name}” ({stream.name}) does not fit into "
        f"“{plan.target.suffix}”.",
        hint="Write an .mkv, which holds nearly everything.",
    )


def _is_described(stream: Stream) -> bool:
    """Whether the file says what containers must say: a damaged one may not."""
    if isinstance(stream, AudioStream):
        return stream.sample_rate > 0
    return not isinstance(stream, VideoStream) or stream.width > 0


def _holds_files(output: OutputContainer) -> bool:
    return output.format.name == "matroska"


def _attach(plan: MuxPlan, output: OutputContainer) -> None:
    if plan.attachments and not _holds_files(output):
        raise UsageError(
            f"Fonts cannot be attached to “{plan.target.suffix}”.", hint="Write an .mkv."
        )
    for attachment in plan.attachments:
        output.add_attachment(attachment.name, attachment.kind, attachment.data)


def _add_track(output: OutputContainer, subtitles: SubtitleStream) -> OutputSubtitles:
    try:
        stream = output.add_stream(subtitles.codec.value)
    except ValueError as error:
        raise UsageError(
            f"{output.format.name} holds no subtitles of the kind {subtitles.codec}.",
            hint="Matroska takes srt, ass and vtt, MP4 and MOV their own kind, WebM vtt.",
            details=str(error),
        ) from error
    assert isinstance(stream, OutputSubtitles)
    context = stream.codec_context
    context.subtitle_header = subtitles.header
    context.time_base = stream.time_base = _TICK
    stream.metadata["language"] = subtitles.language
    if subtitles.title:
        stream.metadata["title"] = subtitles.title
        if output.format.name in _MP4:
            stream.metadata["handler_name"] = subtitles.title  # what players show there
    flags = Disposition(0)
    flags |= Disposition.default if subtitles.default else Disposition(0)
    flags |= Disposition.forced if subtitles.forced else Disposition(0)
    stream.disposition = flags
    return stream


def _write(
    plan: MuxPlan,
    carrier: Carrier,
    output: OutputContainer,
    tracks: list[OutputSubtitles],
    report: Report,
    token: CancelToken,
) -> None:
    """Subtitles and all else, by their times."""
    whole = plan.medium.duration

    def check() -> None:
        token.check()

    for number, packet in _in_order(plan.subtitles):
        start = packet.start * _TICK
        carrier.advance(start, check)
        with explained(plan.target):
            output.mux(_made(packet, tracks[number]))
        if whole:
            report(Progress(min(1.0, float(start / whole)), "copying"))
    carrier.finish(check)
    report(Progress(1.0, "copying"))


def _in_order(streams: tuple[SubtitleStream, ...]) -> Iterator[tuple[int, SubtitlePacket]]:
    """All packets by time, each with its track's place."""
    numbered = [
        [(number, each) for each in stream.packets] for number, stream in enumerate(streams)
    ]
    yield from heapq.merge(*numbered, key=lambda pair: pair[1].start)


def _made(packet: SubtitlePacket, track: OutputSubtitles) -> Packet[Stream]:
    made: Packet[Stream] = Packet(packet.data)
    made.stream = track
    made.time_base = _TICK
    made.pts = made.dts = packet.start
    made.duration = max(1, packet.end - packet.start)
    if packet.settings:
        _add_settings(made, packet.settings.encode())
    return made


def _add_settings(packet: Packet[Stream], settings: bytes) -> None:
    """WebVTT's line settings, which travel beside the text."""
    side = PacketSideData(_SETTINGS_TYPE, len(settings))  # type: ignore[call-arg]
    side.update(settings)
    packet.set_sidedata(side)
