"""Which streams are carried over beside newly encoded pictures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from av.audio.stream import AudioStream
from av.container import InputContainer, OutputContainer
from av.stream import AttachmentStream, Disposition, Stream

from cuesmith.base.errors import MediaError
from cuesmith.engines.media.attached_fonts import is_font
from cuesmith.engines.media.carrying import Carrier, Part, copied_stream, reencoded_sound
from cuesmith.engines.media.demuxing import demuxed
from cuesmith.engines.media.opening import open_medium

_COVER_TYPES = {"mjpeg": ("cover.jpg", "image/jpeg"), "png": ("cover.png", "image/png")}
"""As Matroska's own tools name and type covers."""
_WITH_COVERS = ("mp4", "mov")
_WITH_FILES = "matroska"


def carry_streams(
    carrier: Carrier, source: InputContainer, output: OutputContainer, part: Part, medium: Path
) -> list[str]:
    """Take sound, covers and attached files along; gives what the user should know, in sentences.

    `medium` is what `source` was opened from.
    """
    notices = [
        notice
        for number, stream in enumerate(source.streams.audio, 1)
        for notice in _carry_sound(carrier, stream, number, output, part)
    ]
    notices += _carry_covers(carrier, source, output, part, medium)
    notices += _attach_files(source, output)
    return [*notices, *_left_out(source)]


def is_cover(stream: Stream) -> bool:
    """Whether a video stream is a picture on the box."""
    return bool(Disposition(stream.disposition) & Disposition.attached_pic)


def _carry_sound(
    carrier: Carrier, stream: AudioStream, number: int, output: OutputContainer, part: Part
) -> Iterator[str]:
    if stream.codec_context is not None and not stream.sample_rate:
        return  # declared, but empty: what was odd about the medium says so
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


def _carry_covers(
    carrier: Carrier, source: InputContainer, output: OutputContainer, part: Part, medium: Path
) -> Iterator[str]:
    """Covers go along where the container has a place for them: a stream, or an attached file."""
    for stream in source.streams.video:
        if not is_cover(stream) or stream.codec_context is None:
            continue
        copied = None
        if output.format.name in _WITH_COVERS and stream.width:  # a damaged one has none
            copied = copied_stream(stream, output, part)
        if copied is not None:
            carrier.add(stream, copied)
        elif not attach_cover(stream, output, medium):
            yield "The cover picture of the original does not fit into this container."


def attach_cover(stream: Stream, output: OutputContainer, medium: Path) -> bool:
    """Whether a cover became an attached file, as Matroska has them."""
    kind = _COVER_TYPES.get(stream.codec_context.name)
    if kind is None or output.format.name != _WITH_FILES:
        return False
    output.add_attachment(*kind, _first_packet(medium, stream.index))
    return True


def _first_packet(medium: Path, index: int) -> bytes:
    """A stream's first packet: of a cover, all of it."""
    with open_medium(medium) as container:
        for packet in demuxed(container, (container.streams[index],)):
            return bytes(packet)
    return b""


def _attach_files(source: InputContainer, output: OutputContainer) -> Iterator[str]:
    """Attached files go along, but for fonts: what they were for is in the picture."""
    for stream in source.streams:
        if not isinstance(stream, AttachmentStream) or is_font(stream):
            continue
        name = stream.metadata.get("filename") or f"attachment-{stream.index}"
        if output.format.name == _WITH_FILES:
            kind = stream.mimetype or "application/octet-stream"
            output.add_attachment(name, kind, stream.data)
        else:
            yield f"The attached file “{name}” does not fit into this container."


def _left_out(source: InputContainer) -> Iterator[str]:
    if source.streams.subtitles:
        yield "Subtitle tracks of the original are left out: captions are in the picture."
    if sum(not is_cover(stream) for stream in source.streams.video) > 1:
        yield "The original has further tracks of pictures: they are left out."
    if any(_holds_data(stream) for stream in source.streams):
        yield "Data tracks of the original, such as a camera's or a phone's notes, are left out."


def _holds_data(stream: Stream) -> bool:
    """Whether it is more than the time code and the names of chapters, which are written anew and
    which no player takes for a track."""
    shown = Disposition(stream.disposition) & Disposition.default
    return stream.type == "data" and bool(shown) and "timecode" not in stream.metadata
