"""The pictures of a medium at exact places, forwards and backwards.

A ring of decoded pictures, those around the last one given, makes small steps either way cheap.
Whatever lies outside is reached from the key picture before it, decoding up to the very picture.
"""

from __future__ import annotations

from collections import deque
from fractions import Fraction
from math import floor

from cuesmith.base.errors import MediaError
from cuesmith.domain.frame_times import FrameTimes
from cuesmith.domain.media import MediaInfo, Picture
from cuesmith.domain.timecode import seconds_to_ms
from cuesmith.engines.media.painting import Painter, Size, Span, bytes_of
from cuesmith.engines.media.picture_decoding import PictureDecoder, TimedFrame, landings

_KEPT = 24
"""Pictures kept behind the one that is shown while going forwards."""
_KEPT_BYTES = 96 * 2**20
_KEPT_BYTES_BACKWARDS = 192 * 2**20
"""The same while stepping back: the more, the less often a group is decoded again."""
_AT_LEAST = 3
"""The picture before, the one shown, and the one that ends it, whatever they take."""
_NEAR_SECONDS = Fraction(1, 2)
"""So far ahead, reading on is no slower than seeking."""


def open_pictures(info: MediaInfo) -> ExactPictures:
    """The pictures of a probed medium.

    Raises `MediaError` where it has none, or none that can be decoded.
    """
    return ExactPictures(info)


class ExactPictures:
    """A `services.ports.PictureReader`. One thread at a time."""

    def __init__(self, info: MediaInfo) -> None:
        self.bound: Size | None = None
        self._info = info
        self._decoder = PictureDecoder(info)
        self._painter = Painter(self._decoder.stream_info.pixel_aspect)
        self._tick = self._decoder.tick
        self._second = max(1, round(1 / self._tick))
        self._ring: deque[TimedFrame] = deque()
        self._shown = -1
        """Where in the ring the picture last given is; -1 before the first."""
        self._ended = False
        self._kept_bytes = _KEPT_BYTES
        self._slimmed_to: Size | None = None
        """The bound by which pictures of the ring lost size; None where they are whole."""
        try:
            self._read()
            self._first = self._first_start()
        except MediaError:
            self.close()
            raise

    @property
    def damaged(self) -> int:
        """How many pictures could not be decoded as a whole so far."""
        return self._decoder.damaged

    @property
    def frame_times(self) -> FrameTimes:
        """When each picture begins, were the rate constant; `read_frame_times` knows exactly."""
        return FrameTimes(self._decoder.rate, start=seconds_to_ms(self._time_of(self._first)))

    def seek(self, time: Fraction) -> Picture | None:
        """The picture that is shown at a time in seconds."""
        place = max(self._first, floor((time + self._info.origin) / self._tick))
        self._reach(place)
        return self._given()

    def next(self) -> Picture | None:
        """The picture after the last one given; None at the end."""
        self._kept_bytes = _KEPT_BYTES
        # One more than is given, for it says when that ends.
        while self._shown + 2 >= len(self._ring) and self._read():
            pass
        if self._shown + 1 >= len(self._ring):
            return None
        self._shown += 1
        return self._given()

    def previous(self) -> Picture | None:
        """The picture before the last one given; None at the beginning."""
        if self._shown < 0:
            return None
        if self._shown == 0 and not self._refill():
            return None
        self._shown -= 1
        return self._given()

    def close(self) -> None:
        """Let go of the file and of the pictures."""
        self._ring.clear()
        self._decoder.close()

    def _first_start(self) -> int:
        if not self._ring:
            raise MediaError(
                f"The pictures of “{self._info.path}” cannot be decoded.",
                hint="The file may be damaged; copy, download or export it again.",
            )
        return self._ring[0].start

    def _given(self) -> Picture | None:
        """The picture that `_shown` points at."""
        if not 0 <= self._shown < len(self._ring):
            return None
        timed = self._ring[self._shown]
        last = self._shown + 1 == len(self._ring)
        end = self._end_of_last() if last else self._ring[self._shown + 1].start
        return self._painter.paint(
            timed.frame, Span(self._time_of(timed.start), self._time_of(end)), self.bound
        )

    def _end_of_last(self) -> int:
        """Where the last picture ends: as declared, unless that is far from what came before."""
        last = self._ring[-1]
        step = last.start - self._ring[-2].start if len(self._ring) > 1 else last.duration
        return last.start + (last.duration if 2 * last.duration > step else step)

    def _time_of(self, place: int) -> Fraction:
        return place * self._tick - self._info.origin

    def _reach(self, place: int) -> None:
        """Bring the picture shown at a place into the ring, and point at it."""
        self._kept_bytes = _KEPT_BYTES
        if self._slimmed_to not in (None, self.bound):
            # The view has grown, or shrunk, since.
            self._forget()
        if self._may_read_on(place):
            self._read_past(place)
        elif not self._holds(place):
            self._decode_up_to(place)
        self._shown = min(max(0, self._count_up_to(place) - 1), len(self._ring) - 1)

    def _holds(self, place: int) -> bool:
        if not self._ring or place < self._ring[0].start:
            return False
        return self._ended or place < self._ring[-1].start

    def _may_read_on(self, place: int) -> bool:
        """Whether going on from here is the shortest way."""
        if not self._ring or self._ended or place < self._ring[-1].start:
            return False
        position = self._ring[-1].start
        if (place - position) * self._tick <= _NEAR_SECONDS:
            return True
        key = self._decoder.key_before(place)
        return key is not None and key <= position

    def _decode_up_to(self, place: int) -> None:
        """Fill the ring from a key picture on until the picture at a place is whole."""
        end = self._decoder.end_of_data
        landing = place if end is None else min(place, end)
        for start in landings(landing, self._first, self._second):
            self._forget()
            if not self._decoder.seek(start):
                break
            if self._read() and self._ring[0].start <= place:
                if self._hurry_past(place):
                    return
                # What is shown there began so long before that it may have been left out.
                self._forget()
                self._decoder.seek(start)
                self._read_past(place)
                if self._ring:
                    return
        self._forget()
        self._decoder.rewind()
        self._read_past(place)

    def _hurry_past(self, place: int) -> bool:
        """Read past a place, leaving out on the way what would not be kept in any case.

        False where the picture at that place may have been left out.
        """
        since = place - self._most_kept() * self._ring[0].duration
        self._decoder.skip_before(since)
        self._read_past(place)
        self._decoder.skip_before(None)
        while self._ring and self._ring[0].start < since:
            self._ring.popleft()
        return bool(self._ring) and self._ring[0].start <= place

    def _refill(self) -> bool:
        """Decode what lies before the ring, and point at its end; False at the beginning."""
        begin = self._ring[0].start
        if begin <= self._first:
            return False
        self._kept_bytes = _KEPT_BYTES_BACKWARDS
        self._decode_up_to(begin - 1)
        self._shown = self._count_up_to(begin - 1) if self._ring else -1
        return self._shown > 0

    def _forget(self) -> None:
        self._ring.clear()
        self._shown, self._ended, self._slimmed_to = -1, False, None

    def _read_past(self, place: int) -> None:
        """Read until a picture begins behind a place, or to the end."""
        while (not self._ring or self._ring[-1].start <= place) and self._read():
            pass

    def _read(self) -> bool:
        """Take one more picture into the ring; False at the end."""
        timed = None if self._ended else self._decoder.read()
        if timed is None:
            self._ended = True
            return False
        frame = self._painter.slimmed(timed.frame, self.bound)
        if frame is not timed.frame:
            self._slimmed_to = self.bound
        self._ring.append(TimedFrame(frame, timed.start, timed.duration))
        while len(self._ring) > self._most_kept():
            self._ring.popleft()
            self._shown -= 1
        return True

    def _most_kept(self) -> int:
        """How many pictures the ring may hold."""
        if not self._ring:
            return _AT_LEAST
        fitting = max(_AT_LEAST, self._kept_bytes // max(1, bytes_of(self._ring[-1].frame)))
        return fitting if self._kept_bytes == _KEPT_BYTES_BACKWARDS else min(fitting, _KEPT)

    def _count_up_to(self, place: int) -> int:
        """How many pictures of the ring begin at or before a place."""
        return sum(timed.start <= place for timed in self._ring)
