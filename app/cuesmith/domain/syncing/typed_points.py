"""Points and shifts as they are typed: `0:01:00=0:01:02.5`, `#12=31.2`, `-2f`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cuesmith.base.errors import UsageError
from cuesmith.domain.cue import Cue
from cuesmith.domain.frame_times import FrameTimes
from cuesmith.domain.syncing.points import SyncPoint
from cuesmith.domain.time_entry import parse_time

_NUMBER = re.compile(r"# ?(\d{1,7})", re.ASCII)
_HINT = "Write 0:01:00=0:01:02.5, or #12=0:31.2 for the cue of that number."


def parse_point(text: str, cues: Sequence[Cue], frames: FrameTimes | None = None) -> SyncPoint:
    """A point: what stands at the left is really spoken at the right.

    The left side is a time or the number of a cue, the right side a time, or `+0.5` from the left
    one. Raises `UsageError`.
    """
    left, equals, right = text.partition("=")
    if not equals or not left.strip() or not right.strip():
        raise UsageError(f"{text[:40]!r} is no point.", hint=_HINT)
    at = _left(left.strip(), cues, frames)
    return SyncPoint(at, parse_time(right, at, frames))


def _left(text: str, cues: Sequence[Cue], frames: FrameTimes | None) -> int:
    number = _NUMBER.fullmatch(text)
    if number is None:
        return parse_time(text, 0, frames)
    if not 1 <= int(number[1]) <= len(cues):
        raise UsageError(
            f"There is no cue {int(number[1])}.", hint=f"The track has {len(cues)} cues."
        )
    return cues[int(number[1]) - 1].start
