"""When each frame is shown, at a constant rate or at a varying one.

Lines of subtitles start and end between frames. By Aegisub's convention a START time lies in
(t(f-1), t(f)] for a line whose first frame is f, an END time in (t(f), t(f+1)] for one whose
last frame is f; a line that is written with the middle of those spans is shown on the same
frames by every player, whichever way that rounds.

Timecode files are those of mkvmerge: v1 has a rate and exceptions to it, v2 a time per frame.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from enum import Enum
from fractions import Fraction
from itertools import pairwise
from typing import TypeVar

from cuesmith.base.errors import UsageError
from cuesmith.domain.timecode import frame_at_ms, frames_to_ms, parse_number, round_half_up

_T = TypeVar("_T")
_MOST_FRAMES = 10_000_000
"""Four days at 29 pictures a second; a larger table is a broken or hostile file."""


class Edge(Enum):
    """Which question is asked of a time or frame."""

    EXACT = "exact"
    """The frame that is shown at a time; the time at which a frame begins."""
    START = "start"
    """The first frame of a line that starts then."""
    END = "end"
    """The last frame of a line that ends then."""


class FrameTimes:
    """Times of frames: those of a table, and beyond it, and before frame 0, those of a rate."""

    def __init__(
        self, rate: Fraction, table: Sequence[int] = (), *, start: int = 0, frames: int = 0
    ) -> None:
        """Frame 0 begins at `start` milliseconds, whatever time the table begins with; `frames`
        is how many there are, where there is no table and it is known.

        Raises `UsageError` for a rate outside 0 to 1000 and for times that go back.
        """
        if not 0 < rate <= 1000:
            raise UsageError(f"A frame rate of {float(rate):g} is not possible.")
        if any(after < before for before, after in pairwise(table)):
            raise UsageError("The times of the frames are not in order.")
        first = table[0] if table else 0
        self.rate = rate
        self.start = start
        self._times = tuple(time - first for time in table)
        self._frames = len(table) or frames

    @property
    def end(self) -> int:
        """Milliseconds at which the last frame is over; `start` where nobody knows how many."""
        return self.time_of(self._frames)

    def frame_at(self, ms: int, edge: Edge = Edge.EXACT) -> int:
        """The frame of a time in milliseconds; negative before the first."""
        if edge is not Edge.EXACT:
            return self.frame_at(ms - 1) + (edge is Edge.START)
        times = self._times
        ms -= self.start
        if not times or ms < 0:
            return frame_at_ms(ms, self.rate)
        if ms > times[-1]:
            return len(times) - 1 + frame_at_ms(ms - times[-1], self.rate)
        return bisect_right(times, ms) - 1

    def time_of(self, frame: int, edge: Edge = Edge.EXACT) -> int:
        """Milliseconds of a frame: where it begins, or the middle of the times that mean it."""
        if edge is not Edge.EXACT:
            first = frame - 1 if edge is Edge.START else frame
            before, after = self.time_of(first), self.time_of(first + 1)
            return before + (after - before + 1) // 2
        times = self._times
        if not times or frame < 0:
            return self.start + frames_to_ms(frame, self.rate)
        if frame >= len(times):
            return self.start + times[-1] + frames_to_ms(frame - len(times) + 1, self.rate)
        return self.start + times[frame]


def varying(times_ms: Sequence[int], *, start: int = 0) -> FrameTimes:
    """Frames that begin at given milliseconds; beyond them their average rate goes on.

    The first one begins at `start`, whatever its own time is.

    Raises `UsageError` for fewer than two, or for times that do not rise.
    """
    if len(times_ms) < 2 or times_ms[-1] <= times_ms[0]:
        raise UsageError("At least two frames with different times are needed.")
    rate = Fraction((len(times_ms) - 1) * 1000, times_ms[-1] - times_ms[0])
    return FrameTimes(rate, times_ms, start=start)


def parse_timecode_file(text: str) -> FrameTimes:
    """Read mkvmerge's timecode format v1 or v2; raises `UsageError` saying what is wrong."""
    lines = [line.strip() for line in text.lstrip("\ufeff").splitlines()]
    first = lines[0].lower() if lines else ""
    rows = [(n, line) for n, line in enumerate(lines, 1) if line and not line.startswith("#")]
    if "format v2" in first:
        return varying([_milliseconds(number, line) for number, line in rows[:_MOST_FRAMES]])
    if "format v1" in first or (rows and rows[0][1].lower().startswith("assume")):
        return _read_v1(rows)
    raise UsageError("This is no timecode file.", hint='It begins with "# timecode format v1".')


def _milliseconds(number: int, line: str) -> int:
    return round_half_up(_value(number, line, parse_number))


def _read_v1(rows: list[tuple[int, str]]) -> FrameTimes:
    if not rows or not rows[0][1].lower().startswith("assume"):
        raise UsageError('The timecode file does not say its rate ("Assume 25").')
    number, line = rows[0]
    usual = _rate(number, line[len("assume") :].strip())
    runs = sorted(_run(number, line) for number, line in rows[1:])
    table: list[int] = [0]
    passed = Fraction(0)
    for start, end, rate in runs:
        if start < len(table) - 1:
            raise UsageError(f"The timecode file's ranges overlap at frame {start}.")
        if end >= _MOST_FRAMES:
            raise UsageError(f"The timecode file goes on to frame {end}, which is too far.")
        for own, last in ((usual, start - 1), (rate, end)):
            count = last + 1 - (len(table) - 1)
            table.extend(round_half_up(passed + n * 1000 / own) for n in range(1, count + 1))
            passed += count * 1000 / own
    return FrameTimes(usual, table)


def _run(number: int, line: str) -> tuple[int, int, Fraction]:
    """One exception of a v1 file: first frame, last frame, rate."""
    parts = [part.strip() for part in line.split(",")]
    if len(parts) != 3:
        raise UsageError(f"Line {number} of the timecode file is not understood.", details=line)
    start, end = (_value(number, part, _whole) for part in parts[:2])
    if start < 0 or end < start:
        raise UsageError(f"Line {number} of the timecode file has no such range of frames.")
    return start, end, _rate(number, parts[2])


def _rate(number: int, text: str) -> Fraction:
    rate = _value(number, text, parse_number)
    if not 0 < rate <= 1000:
        raise UsageError(f"Line {number} of the timecode file has no possible rate.", details=text)
    return rate


def _whole(text: str) -> int:
    number = parse_number(text)
    if "." in text or number.denominator != 1:
        raise ValueError(f"no whole number: {text!r}")
    return number.numerator


def _value(number: int, text: str, kind: Callable[[str], _T]) -> _T:
    try:
        return kind(text)
    except (ValueError, ZeroDivisionError) as error:
        raise UsageError(
            f"Line {number} of the timecode file is not understood.", details=text
        ) from error
