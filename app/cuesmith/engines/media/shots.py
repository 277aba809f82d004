"""Where the picture cuts to another shot, exact to the picture.

Each picture is shrunk to a postage stamp and compared with the one before. A cut is a change that
stands out from the changes around it: pans, fades and dissolves change steadily, and a flash
is followed by what was there before.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np
from av.video.frame import VideoFrame
from av.video.reformatter import Interpolation, VideoReformatter
from numpy.typing import NDArray

from cuesmith.base.jobs import CancelToken, Progress, Report
from cuesmith.domain.media import MediaInfo
from cuesmith.domain.timecode import seconds_to_ms
from cuesmith.engines.media.picture_decoding import PictureDecoder, TimedFrame

_WIDE, _HIGH = 48, 27
_LEAST = 9.0
"""Mean change of a colour's value, of 255, below which nothing is a cut."""
_ABOVE_NEXT = 2.0
"""Times the larger of its neighbours' changes that a cut's must be."""
_ABOVE_AROUND = 3.0
"""Times the mean of the changes around."""
_CHANGED, _SPREAD = 6, 0.35
"""By how much, in how large a part of a picture, some colour must change: a figure that turns its
head before a drawn background does not cut.
"""
_AROUND = 6
"""Pictures looked at on either side: a flash may last as long, and no shot is so short."""
_NEXT = 2
_RETURNED = 0.5
"""Part of its change by which what comes after a flash may differ from what came before it."""
_NEWS_PICTURES = 250
"""Pictures between two snapshots without a cut, so that progress is seen."""

Stamp = NDArray[np.int16]


def find_shot_changes(
    info: MediaInfo, report: Report, token: CancelToken
) -> Iterator[tuple[int, ...]]:
    """Milliseconds of each shot's first picture, the very first one's not: snapshots, growing.

    The last one given is complete. Decodes every picture, at several times the speed of life
    on one core. Raises `MediaError` where there are no pictures, `Cancelled`.
    """
    decoder = PictureDecoder(info, roughly=True)
    length = float(info.duration or 0)
    cuts: list[int] = []
    try:
        for count, (start, cut) in enumerate(_judged(_compared(decoder))):
            token.check()
            seconds = start * decoder.tick - info.origin
            if cut:
                cuts.append(seconds_to_ms(seconds))
            if cut or count % _NEWS_PICTURES == 0:
                report(Progress(min(1.0, float(seconds) / length) if length else -1))
                yield tuple(cuts)
    finally:
        decoder.close()
    yield tuple(cuts)


@dataclass(frozen=True, slots=True)
class _Compared:
    """A picture beside the one before it."""

    start: int
    stamp: Stamp
    change: float


def _compared(decoder: PictureDecoder) -> Iterator[_Compared]:
    shrinking = VideoReformatter()
    before: Stamp | None = None
    for timed in _frames(decoder):
        stamp = _stamp(shrinking, timed.frame)
        yield _Compared(timed.start, stamp, 0.0 if before is None else _change(before, stamp))
        before = stamp


def _frames(decoder: PictureDecoder) -> Iterator[TimedFrame]:
    return iter(decoder.read, None)


def _stamp(shrinking: VideoReformatter, frame: VideoFrame) -> Stamp:
    small = shrinking.reformat(
        frame, _WIDE, _HIGH, "yuv444p", interpolation=Interpolation.AREA, threads=1
    )
    planes = [
        np.frombuffer(memoryview(plane), np.uint8).reshape(_HIGH, plane.line_size)[:, :_WIDE]
        for plane in small.planes
    ]
    return np.stack(planes).astype(np.int16)


def _change(before: Stamp, after: Stamp) -> float:
    """Mean change of brightness, and half of that of the two colours, which vary less."""
    light, *colours = np.abs(after - before).mean(axis=(1, 2)).tolist()
    return float(light + sum(colours) / 2)


def _judged(pictures: Iterator[_Compared]) -> Iterator[tuple[int, bool]]:
    """Each picture's start, and whether a shot begins there; some pictures behind."""
    window: deque[_Compared] = deque(islice(pictures, _AROUND + 1))
    place = 0
    while place < len(window):
        yield window[place].start, _is_cut(list(window), place)
        following = next(pictures, None)
        if following is not None:
            window.append(following)
        if len(window) > 2 * _AROUND + 1 or (following is None and place >= _AROUND):
            window.popleft()
        else:
            place += 1


def _is_cut(window: list[_Compared], place: int) -> bool:
    here = window[place].change
    before, after = window[:place], window[place + 1 :]
    if here < _LEAST or len(before) < _AROUND or len(after) < _AROUND:
        return False
    around = [each.change for each in (*before, *after)]
    nearest = around[_AROUND - _NEXT : _AROUND + _NEXT]
    if here < max(_ABOVE_NEXT * max(nearest), _ABOVE_AROUND * sum(around) / len(around)):
        return False
    last = before[-1].stamp
    if (np.abs(window[place].stamp - last) > _CHANGED).mean(axis=(1, 2)).max() < _SPREAD:
        return False
    return all(_change(last, each.stamp) > _RETURNED * here for each in after)
