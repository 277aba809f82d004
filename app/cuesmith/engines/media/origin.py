"""Where a medium's time line begins."""

from __future__ import annotations

from fractions import Fraction

import av
from av.container import InputContainer

_PRIMING = Fraction(1, 10)
"""Longer than any codec's priming: HE-AAC in 2 x 1024 samples at 22.05 kHz takes 93 ms."""


_MICROSECOND = Fraction(1, av.time_base)


def origin_of(container: InputContainer) -> Fraction:
    """Seconds on the file's clock that a player shows as 0:00.

    That is the earliest start among the streams, as mpv, VLC and the ffmpeg command take it:
    audio delayed by half a second against the picture stays so, a broadcast that begins at
    16 h begins at 0:00. A start just below zero is the codec's priming, which is never heard
    (Opus in Matroska begins at -7 ms), so such files begin at their own zero.
    """
    start = start_of(container)
    return Fraction(0) if -_PRIMING < start < 0 else start


def start_of(container: InputContainer) -> Fraction:
    """Seconds on the file's clock at which FFmpeg sees the medium begin.

    The container's start is rounded to microseconds; it is the start of a stream that is meant.
    """
    if container.start_time is None:
        return Fraction(0)
    start = Fraction(container.start_time, av.time_base)
    starts = (
        stream.start_time * stream.time_base
        for stream in container.streams
        if stream.start_time is not None and stream.time_base is not None
    )
    return next((exact for exact in starts if abs(exact - start) <= _MICROSECOND), start)
