"""Times as a person types them into a field.

1:02.5  62.5  62,5       a clock, or seconds
250ms  2s                with its unit
12f                      the frame of that number
01:02:03:04              a time code, `;` before the frames for drop counting
+0.3  -2f  +1:00  -40ms  later or earlier than what the field holds
"""

from __future__ import annotations

import re

from cuesmith.base.errors import UsageError
from cuesmith.domain.frame_times import FrameTimes
from cuesmith.domain.timecode import parse_clock, parse_timecode

LATEST = 360_000_000
"""Milliseconds: 100 hours. No medium is longer, and a slip of the finger is."""

_HINT = "Write 1:02.5, 62.5, 12f, 01:02:03:04, or +0.3 and -2f to move it."
_UNIT = re.compile(r"(\d{1,9}) ?(ms|f)", re.ASCII | re.IGNORECASE)
_SECONDS = re.compile(r"(.*\d) ?s", re.ASCII | re.IGNORECASE)
_CODE = re.compile(r"\d{1,3}:\d{1,2}:\d{1,2}[:;]\d{1,3}", re.ASCII)
_SIGNS = {"+": 1, "-": -1, "\u2212": -1}


def parse_time(text: str, current: int, frames: FrameTimes | None = None) -> int:
    """Milliseconds that a typed time means, in a field that holds `current`.

    Earlier than 0 is 0 for a relative time. Raises `UsageError` for what is no time, for frames
    where the medium has no pictures, and beyond 100 hours.
    """
    typed = text.strip()
    sign = _SIGNS.get(typed[:1])
    if sign is None:
        return _checked(_absolute(typed, frames), text)
    return _checked(max(0, _moved(typed[1:].strip(), sign, current, frames)), text)


def parse_duration(text: str, start: int, current: int, frames: FrameTimes | None = None) -> int:
    """Milliseconds that a typed duration means for a cue from `start` which lasts `current`.

    Frames are counted from the one at `start`. Raises `UsageError`, also for a time code.
    """
    typed = text.strip()
    if _CODE.fullmatch(typed):
        raise UsageError(f"{text!r} is a time code, not a duration.", hint="Write 2.5 or 48f.")
    sign = _SIGNS.get(typed[:1])
    if sign is not None:
        end = _moved(typed[1:].strip(), sign, start + current, frames)
        return _checked(max(0, end - start), text)
    unit = _UNIT.fullmatch(typed)
    if unit is not None and unit[2].lower() == "f":
        return _checked(_frame_on(start, int(unit[1]), frames) - start, text)
    return _checked(_absolute(typed, frames), text)


def step_frames(time: int, count: int, frames: FrameTimes | None) -> int:
    """A time some frames later, or earlier, never before 0; 10 ms each without pictures."""
    if frames is None:
        return max(0, time + 10 * count)
    return max(0, _frame_on(time, count, frames))


def _absolute(typed: str, frames: FrameTimes | None) -> int:
    if _CODE.fullmatch(typed):
        known = _known(frames)
        return known.time_of(parse_timecode(typed, known.rate))
    unit = _UNIT.fullmatch(typed)
    if unit is None:
        return _clock(typed)
    amount = int(unit[1])
    return amount if unit[2].lower() == "ms" else _known(frames).time_of(amount)


def _moved(typed: str, sign: int, current: int, frames: FrameTimes | None) -> int:
    unit = _UNIT.fullmatch(typed)
    if unit is not None and unit[2].lower() == "f":
        return _frame_on(current, sign * int(unit[1]), frames)
    return current + sign * _absolute(typed, frames)


def _frame_on(time: int, count: int, frames: FrameTimes | None) -> int:
    """The beginning of the frame that many after the one that begins at a time, or before it."""
    known = _known(frames)
    here = known.frame_at(time)
    # Between two frames, one back is the beginning of the frame that is shown.
    behind = count < 0 and known.time_of(here) != time
    return known.time_of(here + count + behind)


def _known(frames: FrameTimes | None) -> FrameTimes:
    if frames is None:
        raise UsageError(
            "Without a video there are no frames to count.", hint="Write a time such as 1:02.5."
        )
    return frames


def _clock(typed: str) -> int:
    seconds = _SECONDS.fullmatch(typed)
    try:
        return parse_clock((seconds[1] if seconds else typed).replace("-", "?"))
    except UsageError as error:
        raise UsageError(f"{typed[:40]!r} is no time.", hint=_HINT) from error


def _checked(time: int, text: str) -> int:
    if time < 0:
        raise UsageError("A time cannot lie before the medium begins.", hint=_HINT)
    if time > LATEST:
        raise UsageError(f"{text.strip()[:40]!r} is later than 100 hours.", hint=_HINT)
    return time
