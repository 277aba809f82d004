"""When each picture of a medium begins, read off its packets without decoding them."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from contextlib import suppress
from fractions import Fraction

import av.error
import numpy as np
from av.container import InputContainer
from av.packet import Packet
from av.stream import Discard, Stream
from numpy.typing import NDArray

from cuesmith.base.jobs import CancelToken, Progress, Report
from cuesmith.domain.frame_times import FrameTimes, varying
from cuesmith.domain.media import MediaInfo
from cuesmith.domain.timecode import (
    FILM,
    FILM_NTSC,
    NTSC,
    NTSC_DOUBLE,
    PAL,
    PAL_DOUBLE,
    exact_rate,
    seconds_to_ms,
)
from cuesmith.engines.media.clock import RESTARTING_FORMATS, UnbrokenClock
from cuesmith.engines.media.demuxing import demuxed
from cuesmith.engines.media.opening import format_names, open_medium
from cuesmith.engines.media.picture_decoding import video_of

_MOST_PICTURES = 2_000_000
"""Nine hours at 60 pictures a second; what comes behind goes on at the average rate."""
_LOOKED_AT = 500
"""Packets between two looks at the token."""
_USUAL_RATES = (FILM_NTSC, FILM, PAL, NTSC, Fraction(30), PAL_DOUBLE, NTSC_DOUBLE, Fraction(60))
_CLOSE = Fraction(1, 100)
"""A usual rate this far from the average, in parts of it, may be the one that is meant."""
_SLOWEST, _FASTEST = Fraction(1, 86400), 1000
"""Pictures a second."""
_ROUNDING = Fraction(3, 2000)
"""Seconds by which stamps of a constant rate may be off: Matroska rounds to milliseconds, and
some writers round twice."""

Stamps = NDArray[np.int64]


def read_frame_times(info: MediaInfo, report: Report, token: CancelToken) -> FrameTimes | None:
    """The times of all pictures on the medium's time line: a table, or a rate where that does.

    Reads the whole file, as fast as the disk gives it. None where fewer than two pictures have
    stamps. Raises `MediaError` where there are no pictures, `Cancelled`.
    """
    chosen = video_of(info)
    with open_medium(info.path) as container:
        stream = container.streams[chosen.index]
        tick = stream.time_base or Fraction(1, 90000)
        stamps = _stamps(container, stream, report, token)
        rates = [chosen.frame_rate, stream.base_rate]
    if len(stamps) < 2 or not _is_film(stamps, tick):
        return None
    return _frame_times(stamps, tick, info.origin, [rate for rate in rates if rate])


def _is_film(stamps: Stamps, tick: Fraction) -> bool:
    """Whether that many pictures in that time are no damage."""
    seconds = int(stamps[-1] - stamps[0]) * tick
    return _SLOWEST < (len(stamps) - 1) / seconds <= _FASTEST


def _stamps(
    container: InputContainer, stream: Stream, report: Report, token: CancelToken
) -> Stamps:
    """The stamps of all pictures that are shown, in order, each once."""
    clock = UnbrokenClock(stream.time_base or Fraction(1, 90000))
    restarting = bool(format_names(container) & RESTARTING_FORMATS)
    found = array("q")
    first_key: int | None = None
    for packet in _watched(container, stream, report, token):
        stamp = packet.dts if packet.pts is None else packet.pts
        if stamp is None or len(found) >= _MOST_PICTURES:
            continue
        if restarting:
            stamp -= clock.removed_at(packet.dts, packet.duration or 0)
        if not packet.is_discard:
            found.append(stamp)
        if packet.is_keyframe and first_key is None:
            # A recording cut out of a broadcast begins with pictures that nobody can decode.
            first_key = stamp if len(found) > 1 else -(2**63)
    stamps = np.unique(np.array(found, np.int64))
    return stamps if first_key is None else stamps[stamps >= first_key]


def _watched(
    container: InputContainer, stream: Stream, report: Report, token: CancelToken
) -> Iterator[Packet[Stream]]:
    """The stream's packets, as far as they can be read."""
    for other in container.streams:
        if other.index != stream.index:
            other.discard = Discard.all
    size = max(1, container.size)
    # What could be read counts.
    with suppress(av.error.FFmpegError):
        for number, packet in enumerate(demuxed(container, (stream,))):
            if number % _LOOKED_AT == 0:
                token.check()
                report(Progress(min(1.0, (packet.pos or 0) / size)))
            yield packet


def _frame_times(
    stamps: Stamps, tick: Fraction, origin: Fraction, rates: list[Fraction]
) -> FrameTimes:
    first = int(stamps[0])
    start = seconds_to_ms(first * tick - origin)
    passed = (stamps - first).astype(np.float64) * float(tick)
    average = Fraction(len(stamps) - 1) / (int(stamps[-1] - first) * tick)
    usual = (rate for rate in _USUAL_RATES if abs(rate / average - 1) < _CLOSE)
    likely = [rate for rate in (*rates, *usual, average) if _SLOWEST < rate <= _FASTEST]
    for rate in filter(None, dict.fromkeys(exact_rate(rate) for rate in likely)):
        ideal = np.arange(len(stamps)) / float(rate)
        if np.abs(passed - ideal).max() <= float(max(tick, _ROUNDING)):
            return FrameTimes(rate, start=start, frames=len(stamps))
    return varying(np.rint(passed * 1000).astype(np.int64).tolist(), start=start)
