"""Where in the picture most happens, for a narrower window to look there.

Pictures a moment apart are compared at some forty places of the film; the window lies where most
of what changes would be inside. One place for the whole film: no camera that hunts. A film in
which nothing moves, or all of it, is looked at in the middle.
"""

from __future__ import annotations

from contextlib import closing
from fractions import Fraction

import numpy as np
from av.video.frame import VideoFrame
from numpy.typing import NDArray

from cuesmith.base.jobs import CancelToken
from cuesmith.domain.media import MediaInfo
from cuesmith.engines.media.carrying import Part
from cuesmith.engines.media.painting import Turn
from cuesmith.engines.media.picture_decoding import PictureDecoder

_PLACES = 40
_APART = 4
"""Pictures between two that are compared."""
_SIDE = 96
"""Pixels a side of what is compared."""
_NOISE = 6.0
"""A change of brightness below this (of 255) is grain."""
_CLEAR = 1.1
"""The best place must hold so much more than the middle to be worth leaving it."""

_CENTRE = Fraction(1, 2)
Floats = NDArray[np.float64]


def centre_of_activity(
    info: MediaInfo, part: Part, turn: Turn, aspect: Fraction, token: CancelToken
) -> Fraction:
    """Where the middle of a window of that aspect should lie: 0 to 1, from left, or from the top
    where the window is as wide as the picture. `aspect` is as seen."""
    with closing(PictureDecoder(info, roughly=True)) as decoder:
        shown = Fraction(decoder.stream_info.width, max(1, decoder.stream_info.height))
        changes = None if aspect == shown else _changes(decoder, info, part, token)
    if changes is None:
        return _CENTRE
    seen = changes.T if turn.transposed else changes
    seen = seen[:, ::-1] if turn.flipped_across else seen
    seen = seen[::-1] if turn.flipped_down else seen
    if aspect < shown:
        return best_centre(seen.sum(axis=0), float(aspect / shown))
    return best_centre(seen.sum(axis=1), float(shown / aspect))


def best_centre(activity: Floats, share: float) -> Fraction:
    """The middle of the window, `share` of the whole wide, that holds most; the middle itself
    where no other place holds clearly more."""
    size = len(activity)
    width = max(1, min(size, round(size * share)))
    sums = np.convolve(activity, np.ones(width), "valid")
    middle, best = (size - width) // 2, int(np.argmax(sums))
    if sums[best] <= _CLEAR * sums[middle]:
        return _CENTRE
    # Of places that hold the same, the one in their middle.
    same = np.flatnonzero(sums >= sums[best] * 0.999)
    left = int(same[len(same) // 2])
    return Fraction(2 * left + width, 2 * size)


def _changes(
    decoder: PictureDecoder, info: MediaInfo, part: Part, token: CancelToken
) -> Floats | None:
    """How much each place changes over the part, shape (_SIDE, _SIDE), not turned."""
    end = part.end if part.end is not None else info.origin + (info.duration or Fraction(0))
    total: Floats | None = None
    for number in range(_PLACES):
        token.check()
        place = part.start + (end - part.start) * Fraction(2 * number + 1, 2 * _PLACES)
        if not decoder.seek(int(place / decoder.tick)) and number:
            break
        pair = _pair(decoder)
        if pair is not None:
            change = np.abs(pair[1] - pair[0])
            change[change < _NOISE] = 0
            total = change if total is None else total + change
    return total


def _pair(decoder: PictureDecoder) -> tuple[Floats, Floats] | None:
    first = decoder.read()
    last = None
    for _ in range(_APART):
        last = decoder.read() or last
    if first is None or last is None:
        return None
    return _small(first.frame), _small(last.frame)


def _small(frame: VideoFrame) -> Floats:
    made = frame.reformat(_SIDE, _SIDE, "gray", interpolation="AREA")
    return np.asarray(made.to_ndarray(), np.float64)
