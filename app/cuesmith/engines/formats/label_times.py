"""Time code labels of subtitle files, tolerantly: labels that cannot exist count on.

`domain/timecode.py` refuses them; in files they occur (00:01:00;00 in drop-frame SCC), and what
is meant is plain.
"""

from __future__ import annotations


def count_frames(hours: int, minutes: int, seconds: int, frames: int, base: int) -> int:
    """Frames since 00:00:00:00 of a label without drops, `base` labels a second."""
    return ((hours * 60 + minutes) * 60 + seconds) * base + frames


def count_drop_frames(hours: int, minutes: int, seconds: int, frames: int, base: int) -> int:
    """The same by the NTSC drop-frame rule (SMPTE ST 12-1): the first two labels of each minute
    are left out, every tenth minute excepted (four labels where 60 are counted a second)."""
    total_minutes = 60 * hours + minutes
    dropped = (base // 15) * (total_minutes - total_minutes // 10)
    return max(0, count_frames(hours, minutes, seconds, frames, base) - dropped)
