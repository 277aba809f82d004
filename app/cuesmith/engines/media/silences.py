"""Where a recording falls silent, read off its waveform."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from cuesmith.domain.speech import Span
from cuesmith.engines.media.peaks import FULL_SCALE

SHORTEST_MS = 200
"""A shorter silence is a stop consonant or a breath."""
_BLIP_MS = 15
"""A click this short does not end a silence."""
_FLOOR, _VOICE = 10, 95
"""Percentiles of loudness taken for the room and for the voice."""
_LEAST_CONTRAST_DB = 12.0
"""With less between room and voice there is no telling them apart: music, wind, a crowd."""
_ABOVE_FLOOR_DB, _BELOW_VOICE_DB = 6.0, 15.0
_SHARE = 0.3
"""How far up from the room to the voice silence reaches."""
_ZERO_DB = -96.0
"""Digital silence: 16 bits hold nothing below."""
_SURELY_DB = -60.0
"""Below this nobody hears anything beside a voice."""


def find_silences(
    rms: NDArray[np.int16], milliseconds: float, shortest_ms: int = SHORTEST_MS
) -> tuple[Span, ...]:
    """Stretches of at least so many milliseconds that are silent beside the rest, in order.

    `rms` is a level of a waveform's peaks, each standing for so many `milliseconds`. What is
    silent is told by the recording's own room and voice. Quick: an hour takes some 30 ms.
    """
    loud = np.maximum(rms, 1).astype(np.float32)
    decibels = 20 * np.log10(loud / np.float32(FULL_SCALE))
    quiet = decibels < _threshold(decibels)
    _close(quiet, round(_BLIP_MS / milliseconds))
    return tuple(
        Span(round(start * milliseconds), round(end * milliseconds))
        for start, end in _runs(quiet)
        if (end - start) * milliseconds >= shortest_ms
    )


def _threshold(decibels: NDArray[np.float32]) -> float:
    """Decibels of full scale below which it is silent."""
    heard = decibels[decibels > _ZERO_DB + 6]
    if not len(heard):
        return 0.0
    floor, voice = np.percentile(heard, (_FLOOR, _VOICE)).tolist()
    if voice - floor < _LEAST_CONTRAST_DB:
        return min(_SURELY_DB, float(floor) - _ABOVE_FLOOR_DB)
    middle = floor + _SHARE * (voice - floor)
    return float(min(max(middle, floor + _ABOVE_FLOOR_DB), voice - _BELOW_VOICE_DB))


def _close(quiet: NDArray[np.bool_], longest: int) -> None:
    """Take sound of at most so many values between two silences for silence, in place."""
    for start, end in _runs(~quiet):
        if end - start <= longest and start and end < len(quiet):
            quiet[start:end] = True


def _runs(flags: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Start and end of each stretch of true values."""
    edges = np.flatnonzero(np.diff(flags.astype(np.int8), prepend=0, append=0))
    return [(int(start), int(end)) for start, end in edges.reshape(-1, 2)]
