"""Subtitle tracks inside media: listing and reading.

Times are those a player shows: the medium's origin is 0:00, whatever the container's clock says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av.error
from av.container import InputContainer
from av.packet import Packet
from av.stream import Discard, Stream

from cuesmith.base.errors import MediaError, SubtitleError
from cuesmith.base.problems import Problem
from cuesmith.domain.media import StreamInfo, StreamKind
from cuesmith.domain.subtitle_file import OpenedSubtitles, Reading, ReadOptions
from cuesmith.domain.timecode import seconds_to_ms
from cuesmith.domain.track import Track, sort_cues
from cuesmith.engines.formats.embedded_payloads import Payload, reader_for
from cuesmith.engines.media.demuxing import demuxed
from cuesmith.engines.media.opening import open_medium
from cuesmith.engines.media.origin import origin_of
from cuesmith.engines.media.probe import probe

OPEN_END_MS = 5000
"""How long a cue lasts that has no end and no follower."""
MAX_BYTES = 64 * 2**20
MAX_PACKETS = 500_000
"""More text than this is no subtitle track."""

_WEBVTT_IDS = (b"S_TEXT/WEBVTT", b"D_WEBVTT/")
_HEAD_BYTES = 2**20
_BLOCK_ADDITION_ID = 8
"""Bytes ahead of a Matroska block addition's content."""


def list_subtitle_streams(path: Path) -> tuple[StreamInfo, ...]:
    """The subtitle tracks of a medium in file order, those of pictures marked `bitmap`.

    Raises `MediaError` where the medium cannot be opened.
    """
    return probe(path).of_kind(StreamKind.SUBTITLE)


def read_embedded(path: Path, index: int | None, options: ReadOptions) -> OpenedSubtitles:
    """Read a subtitle track: the one with the container's number `index`, or the default one.

    Raises `SubtitleError` where there is none that can be read as text, or no cue in it, and
    `MediaError` where the medium cannot be opened.
    """
    info = _choose(path, list_subtitle_streams(path), index)
    with open_medium(path) as container:
        problems: list[Problem] = []
        stream = container.streams[info.index]
        payloads = _ended(sorted(_payloads(container, stream, problems), key=lambda p: p.start))
        codec = info.codec or _nameless_codec(path, container)
        private = stream.codec_context.extradata if stream.codec_context else None
        first = payloads[0].data if payloads else b""
        reading = reader_for(codec, first)(payloads, bytes(private or b""), options)
    if not reading.cues:
        raise SubtitleError(f"Subtitle track {info.index} of “{path}” holds no cue.")
    return _opened(reading, info, problems)


def _opened(reading: Reading, info: StreamInfo, problems: list[Problem]) -> OpenedSubtitles:
    language = info.language if info.language != "und" else reading.language
    track = Track(
        cues=sort_cues(reading.cues),
        language=language,
        name=info.title,
        # A document of TTML cannot be patched: the stream had many of them.
        source=reading.source,
        metadata=reading.metadata,
    )
    return OpenedSubtitles(
        track=track,
        format=reading.source.format,
        encoding="utf-8",
        encoding_guessed=False,
        problems=(*problems, *reading.problems),
    )


def _choose(path: Path, streams: tuple[StreamInfo, ...], index: int | None) -> StreamInfo:
    if not streams:
        raise SubtitleError(
            f"“{path}” holds no subtitle track.",
            hint="Transcribe it, or open the file that has its subtitles.",
        )
    if index is None:
        readable = [stream for stream in streams if not stream.bitmap] or list(streams)
        chosen = next((stream for stream in readable if stream.default), readable[0])
    else:
        found = [stream for stream in streams if stream.index == index]
        if not found:
            known = ", ".join(str(stream.index) for stream in streams)
            raise SubtitleError(
                f"Stream {index} of “{path}” is no subtitle track.",
                hint=f"Its subtitle tracks have the numbers {known}.",
            )
        chosen = found[0]
    if chosen.bitmap:
        raise SubtitleError(
            f"Subtitle track {streams.index(chosen) + 1} of “{path}” consists of pictures "
            f"({chosen.codec}): it cannot be read as text.",
            hint="Transcribe the sound instead, or look for the subtitles as a text file.",
        )
    return chosen


def _payloads(
    container: InputContainer, stream: Stream, problems: list[Problem]
) -> Iterator[Payload]:
    """The packets of a stream up to where the file breaks; an end of -1 is not known."""
    for other in container.streams:
        if other.index != stream.index:
            other.discard = Discard.all
    origin = origin_of(container)
    size = 0
    try:
        for count, packet in enumerate(demuxed(container, (stream,))):
            if packet.pts is None or not packet.size:
                continue
            size += packet.size
            if size > MAX_BYTES or count > MAX_PACKETS:
                problems.append(Problem("The track is too large; the rest of it is left out."))
                return
            yield _payload(packet, origin)
    except (av.error.FFmpegError, MediaError) as error:
        problems.append(Problem(f"The file is damaged; subtitles behind that are lost ({error})."))


def _payload(packet: Packet[Stream], origin: Fraction) -> Payload:
    tick = packet.time_base or Fraction(1, 1000)
    start = (packet.pts or 0) * tick - origin
    end = start + packet.duration * tick if packet.duration else None
    identifier, settings = _webvtt_additions(packet)
    return Payload(
        start=max(0, seconds_to_ms(start)),
        end=-1 if end is None else max(0, seconds_to_ms(end)),
        data=bytes(packet),
        identifier=identifier,
        settings=settings,
    )


def _webvtt_additions(packet: Packet[Stream]) -> tuple[str, str]:
    """Identifier and settings, which travel beside the text."""
    if packet.has_sidedata("matroska_block_additional"):
        data = bytes(packet.get_sidedata("matroska_block_additional"))[_BLOCK_ADDITION_ID:]
        settings, _, rest = data.decode("utf-8", "replace").partition("\n")
        return rest.partition("\n")[0].strip(), settings.strip()
    parts = []
    for kind in ("webvtt_identifier", "webvtt_settings"):
        data = bytes(packet.get_sidedata(kind)) if packet.has_sidedata(kind) else b""
        parts.append(data.decode("utf-8", "replace").replace("\n", " ").strip("\0 "))
    return parts[0], parts[1]


def _ended(payloads: list[Payload]) -> list[Payload]:
    """Payloads whose end is not known end where the next one begins."""
    found: list[Payload] = []
    following: int | None = None
    for payload in reversed(payloads):
        end = payload.end
        if end < 0:
            end = payload.start + OPEN_END_MS if following is None else following
        found.append(replace(payload, end=max(payload.start, end)))
        following = payload.start
    return found[::-1]


def _nameless_codec(path: Path, container: InputContainer) -> str:
    """The codec of a stream for which FFmpeg has no name: WebVTT as mkvmerge writes it."""
    if "matroska" not in container.format.name:
        return ""
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    return "webvtt" if any(name in head for name in _WEBVTT_IDS) else ""
