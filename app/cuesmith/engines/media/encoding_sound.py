"""Which streams are carried over beside newly encoded pictures."""

from __future__ import annotations

from collections.abc import Iterator

from av.audio.stream import AudioStream
from av.container import InputContainer, OutputContainer
from av.stream import AttachmentStream, Disposition, Stream

from cuesmith.base.errors import MediaError
from cuesmith.engines.media.carrying import Carrier, Part, copied_stream, reencoded_sound

_COVER_TYPES = {"mjpeg": ("cover.jpg", "image/jpeg"), "png": ("cover.png", "image/png")}


def carry_streams(
    carrier: Carrier, source: InputContainer, output: OutputContainer, part: Part
) -> list[str]:
    """Take sound and cover along; gives what the user should know, in sentences."""
    notices = [
        notice
        for number, stream in enumerate(source.streams.audio, 1)
        for notice in _carry_sound(carrier, stream, number, output, part)
    ]
    for stream in source.streams.video:
        if is_cover(stream):
            _carry_cover(carrier, stream, output, part)
    if source.streams.subtitles:
        notices.append("Subtitle tracks of the original are left out: captions are in the picture.")
    return notices


def is_cover(stream: Stream) -> bool:
    """Whether a video stream is a picture on the box."""
    return bool(Disposition(stream.disposition) & Disposition.attached_pic)


def is_attachment(stream: Stream) -> bool:
    """Whether a stream is a file in the file, such as a font."""
    return isinstance(stream, AttachmentStream)


def _carry_sound(
    carrier: Carrier, stream: AudioStream, number: int, output: OutputContainer, part: Part
) -> Iterator[str]:
    copied = None if stream.codec_context is None else copied_stream(stream, output, part)
    if copied is not None:
        carrier.add(stream, copied)
        return
    try:
        carrier.add(stream, reencoded_sound(stream, output, part, carrier.path))
    except MediaError:
        yield f"Sound track {number} is of a kind that cannot be carried over: it is left out."
    else:
        kind, made = stream.codec_context.name, "Opus" if output.format.name == "webm" else "AAC"
        yield f"Sound track {number} ({kind}) does not fit into this container: it became {made}."


def _carry_cover(carrier: Carrier, stream: Stream, output: OutputContainer, part: Part) -> None:
    """Cover art goes along where the container has a place for it."""
    if output.format.name in ("mp4", "mov") and stream.codec_context is not None:
        copied = copied_stream(stream, output, part)
        if copied is not None:
            carrier.add(stream, copied)
