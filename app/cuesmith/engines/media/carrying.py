"""Streams that go from one file into another beside new pictures: as they are, or as new sound."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from fractions import Fraction
from itertools import takewhile
from pathlib import Path
from typing import Protocol

import av
import av.error
from av.audio.codeccontext import AudioCodecContext
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream
from av.container import InputContainer, OutputContainer
from av.packet import Packet
from av.stream import Discard, Disposition, Stream

from cuesmith.base.errors import MediaError
from cuesmith.engines.media.clock import RESTARTING_FORMATS, UnbrokenClock
from cuesmith.engines.media.demuxing import demuxed
from cuesmith.engines.media.opening import format_names
from cuesmith.engines.media.writing import explained, tags_of

_BITS_A_CHANNEL = 96_000
"""AAC that few can tell from the original."""
_OPUS_RATE = 48_000
_READ_ERRORS = 100
"""Failed reads after which the rest of a file is given up."""


_HELD_BACK = 17
"""Pictures: H.264 and HEVC reorder at most 16."""


@dataclass(frozen=True, slots=True)
class Part:
    """Which part of a file is carried; seconds on the file's clock."""

    start: Fraction
    """What becomes 0."""
    trimmed: bool = False
    """Whether what begins before `start` is left out."""
    end: Fraction | None = None
    """What begins from here on is left out."""
    unsought: bool = False
    """Whether a place cannot be told from its stamp, for the file's clock starts again: it is read
    from its beginning."""

    def holds(self, time: Fraction) -> bool:
        """Whether something that begins then is in it."""
        after = not self.trimmed or time >= self.start
        return after and (self.end is None or time < self.end)


class Carried(Protocol):
    """One stream on its way."""

    def take(self, packet: Packet[Stream]) -> Iterable[Packet[Stream]]:
        """The packets to be written for one that was read."""
        ...

    def finish(self) -> Iterable[Packet[Stream]]:
        """What is still held back."""
        ...


class Copied:
    """A stream whose packets stay as they are, but for their place in time.

    Containers such as Matroska do not say when a picture is decoded, and FFmpeg finds that out
    after some packets only; some cameras' files decode later than they show. So the first pictures
    wait until as many are known as a decoder may hold back.
    """

    def __init__(self, source: Stream, target: Stream, part: Part) -> None:
        self.target, self._part = target, part
        self._tick = source.time_base or Fraction(1, 1000)
        self._shift = round(part.start / self._tick)
        self._timeless = bool(Disposition(source.disposition) & Disposition.attached_pic)
        self._waits = source.type == "video" and not self._timeless
        self._waiting: list[Packet[Stream]] = []
        self._late = 0
        """By how much pictures are decoded earlier than the source says."""
        self._next = 0
        self._decoded: int | None = None

    def take(self, packet: Packet[Stream]) -> Iterable[Packet[Stream]]:
        """The packet, where it is in the part, after those that waited for it."""
        packet.time_base = self._tick
        packet.stream = self.target
        if self._timeless:
            packet.pts = packet.dts = 0
            return (packet,)
        stamp = packet.dts if packet.pts is None else packet.pts
        if stamp is not None and not self._part.holds(stamp * self._tick):
            return ()
        if not self._waits:
            return (self._placed(packet),)
        self._waiting.append(packet)
        known = packet.dts is not None or stamp is None
        return self.finish() if known and len(self._waiting) >= _HELD_BACK else ()

    def finish(self) -> Iterable[Packet[Stream]]:
        """What still waits."""
        waiting, self._waiting, self._waits = self._waiting, [], False
        _date(waiting)
        self._late = max((_behind(packet) for packet in waiting), default=0)
        return [self._placed(packet) for packet in waiting]

    def _placed(self, packet: Packet[Stream]) -> Packet[Stream]:
        """Shift it; a packet without a stamp follows the one before."""
        stamp = packet.dts if packet.pts is None else packet.pts
        begins = self._next if stamp is None else stamp - self._shift
        decoded = begins if packet.dts is None else packet.dts - self._shift - self._late
        decoded = min(decoded, begins)
        if self._decoded is not None and decoded <= self._decoded:
            # Containers take no step back; FFmpeg's own tool moves such packets as well.
            decoded = self._decoded + 1
            begins = max(begins, decoded)
        packet.pts, packet.dts = begins, decoded
        self._next, self._decoded = max(1, begins + (packet.duration or 0)), decoded
        return packet


def _behind(packet: Packet[Stream]) -> int:
    """By how much a picture would be decoded after it is shown."""
    if packet.pts is None or packet.dts is None:
        return 0
    return max(0, packet.dts - packet.pts)


def _date(packets: list[Packet[Stream]]) -> None:
    """Say when those are decoded that do not: one after the other up to the first that does; where
    none does, as early as the last of them asks for."""
    undated = list(takewhile(lambda packet: packet.dts is None, packets))
    known = packets[len(undated)].dts if len(undated) < len(packets) else None
    stamps = sorted(packet.pts or 0 for packet in undated)
    late = max(
        (place - (packet.pts or 0) for place, packet in zip(stamps, undated, strict=True)),
        default=0,
    )
    for behind, packet in enumerate(reversed(undated), 1):
        step = max(1, packet.duration or 1)
        packet.dts = stamps[-behind] - late if known is None else known - behind * step


class Reencoded:
    """A sound track that the container cannot hold as it is."""

    def __init__(self, source: AudioStream, target: AudioStream, part: Part) -> None:
        self._source, self._target, self._part = source, target, part
        context = target.codec_context
        self._resampler = AudioResampler(
            context.format, context.layout, context.sample_rate, frame_size=0
        )
        self._tick = source.time_base or Fraction(1, 1000)

    def take(self, packet: Packet[Stream]) -> Iterable[Packet[Stream]]:
        """Decode and encode; a damaged packet is left out."""
        if packet.pts is not None and not self._part.holds(packet.pts * self._tick):
            return
        try:
            frames = self._source.codec_context.decode(packet)
        except av.error.FFmpegError:
            return
        shift = round(self._part.start / self._tick)
        for frame in frames:
            if frame.pts is not None:
                frame.pts -= shift
            for resampled in self._resampler.resample(frame):
                yield from self._target.encode(resampled)

    def finish(self) -> Iterable[Packet[Stream]]:
        """What decoder, resampler and encoder still hold."""
        for resampled in self._resampler.resample(None):
            yield from self._target.encode(resampled)
        yield from self._target.encode(None)


class Carrier:
    """Writes the streams of an open medium into an output, in step with new pictures."""

    def __init__(self, source: InputContainer, output: OutputContainer, path: Path) -> None:
        self._source, self._output, self.path = source, output, path
        self._streams: dict[int, Carried] = {}
        self._waiting: Packet[Stream] | None = None
        self._packets: Iterator[Packet[Stream]] = iter(())
        self._restarting = bool(format_names(source) & RESTARTING_FORMATS)
        self._clocks: dict[int, UnbrokenClock] = {}
        self.end = Fraction(0)
        """Seconds of the output until which there is something of these streams."""

    def add(self, stream: Stream, carried: Carried) -> None:
        """Take a stream along."""
        self._streams[stream.index] = carried

    def begin(self, part: Part) -> None:
        """All are added: read from the beginning of the part."""
        for stream in self._source.streams:
            if stream.index not in self._streams:
                stream.discard = Discard.all
        if part.trimmed and self._streams and not part.unsought:
            # Where that fails it is read from the beginning: what is not in the part stays out.
            with suppress(av.error.FFmpegError):
                self._source.seek(int(part.start * av.time_base), backward=True)
        self._part = part
        self._packets = self._all()

    def advance(self, until: Fraction | None, check: Callable[[], None]) -> None:
        """Write what begins up to a time of the output, in seconds; None: all the rest."""
        while (packet := self._waiting or self._read()) is not None:
            begins = self._begins(packet)
            if until is not None and begins is not None and begins > until:
                self._waiting = packet
                return
            self._waiting = None
            check()
            if begins is not None:
                lasting = (packet.duration or 0) * (packet.time_base or 0)
                self.end = max(self.end, begins + lasting)
            self._write(self._streams[packet.stream_index].take(packet))
            if self._is_past(begins):
                self._packets = iter(())

    def finish(self, check: Callable[[], None]) -> None:
        """Write all the rest."""
        self.advance(None, check)
        for carried in self._streams.values():
            self._write(carried.finish())

    def _read(self) -> Packet[Stream] | None:
        """The next packet of the streams taken along; None at the end."""
        for packet in self._packets:
            if packet.size and packet.stream_index in self._streams:
                return self._unbroken(packet) if self._restarting else packet
        return None

    def _unbroken(self, packet: Packet[Stream]) -> Packet[Stream]:
        """The packet where it lies once restarts of the clock are taken out."""
        clock = self._clocks.get(packet.stream_index)
        if clock is None:
            tick = packet.time_base or Fraction(1, 90000)
            clock = self._clocks[packet.stream_index] = UnbrokenClock(tick)
        removed = clock.removed_at(packet.dts, packet.duration or 0)
        packet.pts = None if packet.pts is None else packet.pts - removed
        packet.dts = None if packet.dts is None else packet.dts - removed
        return packet

    def _all(self) -> Iterator[Packet[Stream]]:
        """All packets; damage is stepped over, but not for ever."""
        chosen = [self._source.streams[index] for index in self._streams]
        for _ in range(_READ_ERRORS):
            try:
                yield from demuxed(self._source, chosen)
            except av.error.InvalidDataError:
                continue
            except av.error.FFmpegError:
                return
            else:
                return

    def _begins(self, packet: Packet[Stream]) -> Fraction | None:
        stamp = packet.pts if packet.dts is None else packet.dts
        if stamp is None or packet.time_base is None:
            return None
        return stamp * packet.time_base - self._part.start

    def _is_past(self, begins: Fraction | None) -> bool:
        """Whether the part is over for all streams: a second more, for they lie side by side."""
        end = self._part.end
        return end is not None and begins is not None and begins > end - self._part.start + 1

    def _write(self, packets: Iterable[Packet[Stream]]) -> None:
        with explained(self.path):
            for packet in packets:
                self._output.mux(packet)


def copied_stream(source: Stream, output: OutputContainer, part: Part) -> Copied | None:
    """A stream of the output that takes a source's packets; None where the container cannot."""
    try:
        target = output.add_stream_from_template(source, opaque=True)
    except (ValueError, av.error.FFmpegError):
        return None
    describe(source, target)
    return Copied(source, target, part)


def describe(source: Stream, target: Stream) -> None:
    """Language, title and flags of a stream."""
    target.metadata.update(tags_of(source.metadata))
    target.disposition = source.disposition


def reencoded_sound(
    source: AudioStream, output: OutputContainer, part: Part, path: Path
) -> Reencoded:
    """A new sound track: AAC, or Opus in WebM. Raises `MediaError` where it cannot be decoded."""
    if source.codec_context is None or not source.sample_rate:
        raise MediaError(f"A sound track of “{path.name}” is of a kind that cannot be decoded.")
    opus = output.format.name == "webm"
    rate = _OPUS_RATE if opus else _aac_rate(source.sample_rate)
    target = output.add_stream("libopus" if opus else "aac", rate=rate)
    assert isinstance(target, AudioStream)
    context = target.codec_context
    assert isinstance(context, AudioCodecContext)
    context.layout = source.layout
    context.bit_rate = _BITS_A_CHANNEL * max(1, min(8, source.channels))
    describe(source, target)
    return Reencoded(source, target, part)


def _aac_rate(rate: int) -> int:
    """The nearest rate that AAC knows (ISO/IEC 14496-3, table 1.18)."""
    known = (96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000)
    return min(known, key=lambda other: abs(other - rate))
