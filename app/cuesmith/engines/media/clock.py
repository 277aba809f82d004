"""Where decoded sound lies in time.

Time stamps say it, roughly: containers round them (Matroska to 1 ms), phones jitter them,
broadcasts restart them, joined files repeat them. Counted samples say it exactly, as long as
none are missing. `SampleClock` counts, and believes a stamp only where it says that something
is missing, doubled or from another clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

_AT_ONCE = 0.04
"""Seconds of disagreement that are acted on at once: two frames of sound, one of picture."""
_IN_TIME = 0.001
"""Seconds of disagreement that are acted on where they last; below lies rounding."""
_LASTING = 32
"""Stamps in a row that must disagree: about 0.7 s of AAC."""
_BACKWARDS = 0.5
"""A step back further than this is another clock, not sound that was sent twice."""
_LONGEST_GAP = 6 * 3600.0
"""Seconds of silence a container with one clock may ask for."""
_LONGEST_MEDIUM = 48 * 3600.0
"""Seconds of declared length that are believed."""
LONGEST_GAP_RESTARTING = 10.0
"""The same where clocks restart (MPEG-TS and its like); ffmpeg's own `dts_delta_threshold`."""

RESTARTING_FORMATS = frozenset({"mpegts", "mpegtsraw", "mpeg", "ogg", "vob"})
"""FFmpeg's formats whose clock may start again in mid-file (its flag AVFMT_TS_DISCONT)."""


@dataclass(frozen=True, slots=True)
class Gaps:
    """The longest silences, in seconds, that are believed; more is another clock."""

    at_start: float
    inside: float


@dataclass(frozen=True, slots=True)
class Jump:
    """Sound that does not join what came before."""

    start: int
    """Where it lies: samples of its own rate from the origin."""
    gap: float = 0.0
    """Seconds between the end of what came before and its start; negative where they overlap."""
    restarted_by: float = 0.0
    """Seconds by which the file's clock jumped, where that was taken for a restart."""


class SampleClock:
    """Counts the samples of one stream from the medium's origin.

    Where a format has no stamps of its own, FFmpeg makes them up by counting frames of the first
    kind it saw; `stamped` is False then, and only the first stamp is believed.
    """

    def __init__(self, origin: Fraction, tick: Fraction, gaps: Gaps, *, stamped: bool) -> None:
        self._origin = origin
        self._tick = tick
        self._seconds_a_tick = float(tick)
        self._gaps = gaps
        self._in_time = max(_IN_TIME, 2 * self._seconds_a_tick)
        self._at_once = max(_AT_ONCE, self._in_time)
        self._rate = 0
        self._anchor = 0
        self._anchor_pts = 0
        self._count = 0
        self._removed = Fraction(0)
        self._off = 0
        self._lost = 0.0
        self._stamped = stamped

    @property
    def position(self) -> int:
        """The end of what was counted, in samples of the present rate."""
        return self._anchor + self._count

    @property
    def seconds(self) -> float:
        """The same in seconds."""
        return self.position / self._rate if self._rate else 0.0

    def lose(self, seconds: float) -> None:
        """Say that this much is missing here; the next stamp, if any, knows better."""
        self._lost += seconds

    def place(self, pts: int | None, samples: int, rate: int) -> Jump | None:
        """Count a frame; a `Jump` where it does not join the one before."""
        jump = None
        if self._rate and not self._stamped:
            pts = None
        if rate != self._rate:
            jump = self._begin(pts, rate)
        elif pts is None:
            jump = self._skip() if self._lost else None
        else:
            drift = (pts - self._anchor_pts) * self._seconds_a_tick - self._count / rate
            if abs(drift) > self._in_time:
                jump = self._disagree(pts, drift)
            else:
                self._off = 0
        self._lost = 0.0
        self._count += samples
        return jump

    def _begin(self, pts: int | None, rate: int) -> Jump:
        """The first frame, or the first one at another rate."""
        end, first = self.seconds, self._rate == 0
        self._rate = rate
        if pts is None:
            return self._anchored(round((end + self._lost) * rate), None, end)
        drift = self._time_of(pts) - end
        longest = self._gaps.at_start if first else self._gaps.inside
        restarted_by = drift if is_restart(drift, longest) else 0.0
        self._removed += Fraction(restarted_by)
        return self._anchored(self._sample_of(pts), pts, end, restarted_by)

    def _skip(self) -> Jump:
        lost = round(self._lost * self._rate)
        return self._anchored(self.position + lost, None, self.seconds)

    def _disagree(self, pts: int, drift: float) -> Jump | None:
        if is_restart(drift, self._gaps.inside):
            self._removed += Fraction(drift)
            return self._anchored(self.position, pts, self.seconds, restarted_by=drift)
        self._off += 1
        if self._lost or abs(drift) > self._at_once or self._off >= _LASTING:
            return self._anchored(self._sample_of(pts), pts, self.seconds)
        return None

    def _anchored(self, start: int, pts: int | None, end: float, restarted_by: float = 0.0) -> Jump:
        """Count from here on; `end` is that of what came before."""
        if pts is None:
            # The first stamp to come is taken as agreeing.
            pts = round((Fraction(start, self._rate) + self._origin + self._removed) / self._tick)
        self._anchor, self._anchor_pts, self._count, self._off = start, pts, 0, 0
        return Jump(start, start / self._rate - end, restarted_by)

    def _time_of(self, pts: int) -> float:
        return float(pts * self._tick - self._origin - self._removed)

    def _sample_of(self, pts: int) -> int:
        return round((pts * self._tick - self._origin - self._removed) * self._rate)


def is_restart(drift: float, longest_gap: float) -> bool:
    """Whether a stamp that is off by `drift` seconds comes from another clock."""
    return drift < -_BACKWARDS or drift > longest_gap


def longest_gaps(formats: frozenset[str], duration: float | None) -> Gaps:
    """What silences a medium of these formats and declared seconds may hold."""
    declared = _LONGEST_GAP if duration is None else min(duration, _LONGEST_MEDIUM)
    if formats & RESTARTING_FORMATS:
        return Gaps(at_start=declared, inside=LONGEST_GAP_RESTARTING)
    return Gaps(at_start=declared, inside=min(_LONGEST_GAP, declared))


class UnbrokenClock:
    """Finds where a broadcast's clock starts again, by when packets are to be decoded."""

    def __init__(self, tick: Fraction) -> None:
        """`tick` in seconds."""
        self._tick = float(tick)
        self._removed = 0
        self._end: int | None = None

    def removed_at(self, dts: int | None, duration: int) -> int:
        """Ticks to take off the stamps of this packet."""
        if dts is None:
            return self._removed
        place = dts - self._removed
        if self._end is not None:
            drift = (place - self._end) * self._tick
            if is_restart(drift, LONGEST_GAP_RESTARTING):
                self._removed += place - self._end
                place = self._end
        self._end = max(self._end or place, place + duration)
        return self._removed
