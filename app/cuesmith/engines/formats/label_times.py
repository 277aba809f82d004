"""Time code labels of subtitle files, tolerantly: labels that cannot exist count on.

`domain/timecode.py` refuses them; in files they occur (00:01:00;00 in drop-frame SCC), and what
is meant is plain.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from cuesmith.domain.timecode import frames_to_ms

_COUNTS = (25, 30, 50, 60, 100)
"""Pictures a second, likeliest first; a hundred is a decimal fraction after the wrong mark."""


def count_frames(hours: int, minutes: int, seconds: int, frames: int, base: int) -> int:
    """Frames since 00:00:00:00 of a label without drops, `base` labels a second."""
    return ((hours * 60 + minutes) * 60 + seconds) * base + frames


def count_drop_frames(hours: int, minutes: int, seconds: int, frames: int, base: int) -> int:
    """The same by the NTSC drop-frame rule (SMPTE ST 12-1): the first two labels of each minute
    are left out, every tenth minute excepted (four labels where 60 are counted a second)."""
    total_minutes = 60 * hours + minutes
    dropped = (base // 15) * (total_minutes - total_minutes // 10)
    return max(0, count_frames(hours, minutes, seconds, frames, base) - dropped)


def clock_ms(fields: Sequence[str], rate: Fraction) -> int:
    """Milliseconds of hours, minutes, seconds and frames; `rate` divides the last second only.

    Time codes count a whole number of frames a second, whatever the exact rate.
    """
    hours, minutes, seconds, frames = map(int, fields)
    nominal = Fraction(round(rate) or 1)
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + frames_to_ms(frames, nominal)


def likely_rate(most_frames: int) -> Fraction:
    """Pictures a second of a file whose highest frame number is `most_frames`."""
    return Fraction(next((count for count in _COUNTS if most_frames < count), _COUNTS[-1]))
