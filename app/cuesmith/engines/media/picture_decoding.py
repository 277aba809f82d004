"""Decoded pictures of one video stream, in the order in which they are shown.

Damage is stepped over and counted; a picture that came out in part is better than none. Reading
always ends: a stream that gives packet after packet without a picture is given up.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from fractions import Fraction
from itertools import count

import av.error
from av.codec.context import ThreadType
from av.container import InputContainer
from av.packet import Packet
from av.stream import Discard, Stream
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from cuesmith.base.errors import MediaError
from cuesmith.domain.media import MediaInfo, StreamInfo, StreamKind
from cuesmith.engines.media.clock import LONGEST_GAP_RESTARTING, RESTARTING_FORMATS, is_restart
from cuesmith.engines.media.demuxing import demuxed
from cuesmith.engines.media.opening import format_names, open_medium

MOST_PIXELS = 2**27
"""A picture four times the size of 8K; a damaged header may ask for any amount of memory."""
_UHD_PIXELS = 3840 * 2160
_THREADS, _THREADS_BEYOND_UHD = 8, 4
"""Each thread of the decoder holds pictures of its own."""
_BARREN_PACKETS = 2000
"""Packets in a row that may bring no picture: over a minute."""
_KEYLESS_PACKETS = 600
"""A stream that shows no key picture for so long has none to wait for."""
_READ_ERRORS = 100
"""Failed reads in a row after which the rest of the file is given up."""
_MOST_DAMAGED = 100_000
_SCANNED_BYTES = 64 * 2**20
"""Up to here a file whose clock may restart is looked through for that."""
_SPARSE_FORMATS = frozenset({"mpeg", "vob", "mpegvideo"})
"""Not every picture has a stamp: after a seek FFmpeg guesses them until it meets one."""
_SETTLING = Fraction(1)
"""Seconds until it has: MPEG allows 0.7 s between stamps (ISO/IEC 13818-1, 2.7.4)."""
_USUAL_RATE = Fraction(25)


@dataclass(frozen=True, slots=True)
class TimedFrame:
    """A decoded picture with its place."""

    frame: VideoFrame
    start: int
    """Ticks of the stream on the file's clock, restarts taken out; each later than the last."""
    duration: int
    """Ticks, as declared or by the rate; at least 1."""


class PictureDecoder:
    """Reads one video stream, from any of its key pictures on."""

    def __init__(self, info: MediaInfo, *, roughly: bool = False) -> None:
        """Open the stream that a player would show; raises `MediaError` where there is none.

        `roughly` leaves out the smoothing of block borders, which takes a fifth of the time, and
        half of the processor to others: for looking at pictures that nobody sees.
        """
        self._info = info
        self._roughly = roughly
        self.stream_info = video_of(info)
        self._resources = ExitStack()
        self._damaged: set[int] = set()
        self._linear = False
        self._skip_place: int | None = None
        self._last: int | None = None
        self._open()
        self.tick = self._stream.time_base or Fraction(1, 90000)
        rate = self._stream.guessed_rate or self._stream.average_rate or _USUAL_RATE
        self.rate: Fraction = rate if 0 < rate <= 1000 else _USUAL_RATE
        self._usual_duration = max(1, round(1 / self.rate / self.tick))
        self._by_dts = self._lacks_order()
        depth = self._stream.codec_context.reorder_depth if self._by_dts else 0
        self._delay = depth * self._usual_duration
        sparse = format_names(self._container) & _SPARSE_FORMATS
        self._settling = round(_SETTLING / self.tick) if sparse else 0
        self._linear = self._must_be_linear()

    @property
    def damaged(self) -> int:
        """How many pictures could not be decoded as a whole so far."""
        return len(self._damaged)

    @property
    def is_linear(self) -> bool:
        """Whether this stream can only be read from its beginning."""
        return self._linear

    @property
    def position(self) -> int | None:
        """Start of the last picture read; None where none was since the last seek."""
        return self._last

    def close(self) -> None:
        """Let go of the file."""
        self._resources.close()
        # The reading holds this decoder, which would keep its threads until Python looks for rings.
        self._pictures = iter(tuple[TimedFrame, ...]())

    def read(self) -> TimedFrame | None:
        """The next picture; None at the end."""
        return next(self._pictures, None)

    def rewind(self) -> None:
        """Go to the beginning."""
        self._resources.close()
        self._open()

    def seek(self, place: int) -> bool:
        """Go to a key picture at or before a place in ticks, or to one somewhat behind it.

        False where this stream can only be read from its beginning.
        """
        if self._linear:
            return False
        try:
            self._container.seek(place - self._settling, stream=self._stream)
        except av.error.FFmpegError:
            return False
        self._begin(floor=None)
        return True

    def skip_before(self, place: int | None) -> None:
        """Leave out pictures before a place that no other picture is made from; None: none.

        They need not be decoded to go further, which saves a good part of the way.
        """
        self._skip_place = None if self._by_dts else place
        self._stream.codec_context.skip_frame = "DEFAULT"

    def key_before(self, place: int) -> int | None:
        """Where a seek to that place would begin to decode, in ticks; None where unknown."""
        if self._linear:
            return -(2**63)
        entries = self._stream.index_entries
        found = entries.search_timestamp(place) if len(entries) else -1
        return entries[found].timestamp if found >= 0 else None

    @property
    def end_of_data(self) -> int | None:
        """Ticks of the last picture that the file, if cut short, still has; None if whole."""
        entries = self._stream.index_entries
        size, last = self._container.size, len(entries) - 1
        if last < 0 or not _is_behind(size, entries[last].pos, entries[last].size):
            return None
        low, high = 0, last
        while low < high:
            middle = (low + high) // 2
            if _is_behind(size, entries[middle].pos, entries[middle].size):
                high = middle
            else:
                low = middle + 1
        return entries[max(0, low - 1)].timestamp

    def _open(self) -> None:
        with ExitStack() as opening:
            container = opening.enter_context(open_medium(self._info.path))
            self._stream = _prepared(container, self.stream_info, self._info)
            if self._roughly:
                context = self._stream.codec_context
                context.options = {**context.options, "skip_loop_filter": "all"}
                context.thread_count = max(1, context.thread_count // 2)
            self._resources = opening.pop_all()
        self._container = container
        self._begin(floor=-(2**63))

    def _begin(self, *, floor: int | None) -> None:
        """Start reading from where the container stands.

        `floor` is the first place of which pictures are whole; None: that of the first key
        picture to come, for those shown before it lack what they are made from.
        """
        self._floor = floor
        self._last = None
        self._removed = 0
        self._skip_place = None
        self._pictures = self._decoded()

    def _decoded(self) -> Iterator[TimedFrame]:
        barren = 0
        for number, packet in enumerate(self._packets()):
            self._note_key(packet, number)
            frames = self._frames(packet)
            barren = 0 if frames else barren + 1
            if barren > _BARREN_PACKETS:
                return
            for frame in frames:
                timed = self._placed(frame)
                if timed is not None:
                    yield timed

    def _packets(self) -> Iterator[Packet[Stream]]:
        errors = 0
        while True:
            try:
                for packet in demuxed(self._container, (self._stream,)):
                    errors = 0
                    yield packet
            except av.error.FFmpegError as error:
                errors += 1
                if errors > _READ_ERRORS or not isinstance(error, av.error.InvalidDataError):
                    # What the decoder still holds comes out with an empty packet.
                    yield Packet()
                    return
            else:
                return

    def _note_key(self, packet: Packet[Stream], number: int) -> None:
        if self._floor is None and (packet.is_keyframe or number > _KEYLESS_PACKETS):
            stamp = packet.dts if packet.pts is None else packet.pts
            known = stamp is not None and packet.is_keyframe
            self._floor = (stamp or 0) + self._settling if known else -(2**63)

    def _frames(self, packet: Packet[Stream]) -> list[VideoFrame]:
        if self._skip_place is not None:
            skipped = packet.pts is not None and packet.pts < self._skip_place
            self._stream.codec_context.skip_frame = "NONREF" if skipped else "DEFAULT"
        if not packet.size and packet.dts is not None:
            # A picture left out on purpose; the decoder would take it for the end.
            return []
        try:
            return self._stream.codec_context.decode(packet if packet.size else None)
        except av.error.FFmpegError:
            self._note_damage(packet.pts)
            return []

    def _note_damage(self, stamp: int | None) -> None:
        if len(self._damaged) < _MOST_DAMAGED:
            self._damaged.add(len(self._damaged) if stamp is None else stamp)

    def _placed(self, frame: VideoFrame) -> TimedFrame | None:
        """The frame with its place; None where it lacks what it is made from, or has no place."""
        stamp = frame.dts if frame.pts is None or self._by_dts else frame.pts
        duration = frame.duration or self._usual_duration
        if frame.is_corrupt:
            self._note_damage(stamp)
        if stamp is not None and (self._floor is None or stamp < self._floor):
            return None
        if stamp is not None:
            stamp -= self._delay
        start = self._unbroken(stamp, duration)
        if self._last is not None and start <= self._last:
            return None
        self._last, self._last_duration = start, duration
        return TimedFrame(frame, start, duration)

    def _unbroken(self, stamp: int | None, duration: int) -> int:
        """A stamp with restarts of the clock taken out; one that is missing is counted."""
        expected = None if self._last is None else self._last + self._last_duration
        if stamp is None:
            start = self._stream.start_time or 0
            return start if expected is None else expected
        if expected is not None and self._restarting:
            drift = float((stamp - self._removed - expected) * self.tick)
            if is_restart(drift, LONGEST_GAP_RESTARTING):
                self._removed = stamp - expected
        return stamp - self._removed

    def _lacks_order(self) -> bool:
        """Whether stamps say when pictures are decoded, not when they are shown: AVI has no other,
        and for H.264 and its like FFmpeg finds none. The stamps that it decodes at are in order.
        """
        shown_apart = self.stream_info.codec in ("h264", "hevc")
        return shown_apart and "avi" in format_names(self._container)

    def _must_be_linear(self) -> bool:
        """Whether a place cannot be told from its stamp: there are none, or they start again."""
        self._restarting = bool(format_names(self._container) & RESTARTING_FORMATS)
        if self._restarting:
            return self._container.size <= _SCANNED_BYTES and self._restarts()
        return self._stream.start_time is None and self._stream.duration is None

    def _restarts(self) -> bool:
        end: float | None = None
        with open_medium(self._info.path) as container:
            stream = container.streams[self._stream.index]
            with suppress(av.error.FFmpegError):
                for packet in demuxed(container, (stream,)):
                    if packet.dts is None:
                        continue
                    time = float(packet.dts * self.tick)
                    if end is not None and is_restart(time - end, LONGEST_GAP_RESTARTING):
                        return True
                    end = time + float((packet.duration or 0) * self.tick)
        return False


def video_of(info: MediaInfo) -> StreamInfo:
    """The video stream that a player would show; raises `MediaError` where there is none."""
    streams = [stream for stream in info.of_kind(StreamKind.VIDEO) if stream.codec]
    if not streams:
        raise MediaError(f"“{info.path}” has no pictures.", hint="Its sound can be captioned.")
    return max(streams, key=lambda stream: (bool(stream.width), stream.default, -stream.index))


def landings(place: int, first: int, second: int) -> Iterator[int]:
    """Places to seek to, one after the other, until one lies early enough.

    Containers sort by when a picture is decoded, and some know only about where things are:
    each try is twice as far back. `second` is one second in the same unit.
    """
    for power in count():
        yield place
        place -= second << power
        if place < first or power > 20:
            return


def _prepared(container: InputContainer, chosen: StreamInfo, info: MediaInfo) -> VideoStream:
    """The stream, ready to be decoded, all others out of the way."""
    streams = container.streams
    stream = streams[chosen.index] if chosen.index < len(streams) else None
    if not isinstance(stream, VideoStream) or stream.codec_context is None:
        raise MediaError(f"“{info.path}” has changed since it was opened.", hint="Open it again.")
    for other in streams:
        if other.index != stream.index:
            other.discard = Discard.all
    context = stream.codec_context
    context.options = {"max_pixels": str(MOST_PIXELS)}
    large = context.width * context.height > _UHD_PIXELS
    context.thread_type = ThreadType.AUTO
    context.thread_count = min(os.cpu_count() or 1, _THREADS_BEYOND_UHD if large else _THREADS)
    return stream


def _is_behind(size: int, position: int, length: int) -> bool:
    return length > 0 and position + length > size
