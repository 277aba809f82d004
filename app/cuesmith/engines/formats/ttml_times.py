"""TTML's time expressions (TTML2, 12.3) and the clock that they are read by."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from cuesmith.domain.timecode import format_clock, seconds_to_ms
from cuesmith.engines.formats.label_times import count_drop_frames

_CLOCK = re.compile(
    r"(\d{1,7}):(\d{1,2}):(\d{1,2})(?:([.,])(\d{1,20})|[:;](\d{1,9})(?:\.(\d{1,9}))?)?"
)
_MINUTES = re.compile(r"(\d{1,4}):(\d{1,2})[.,](\d{1,9})")
_OFFSET = re.compile(r"(\d{1,15})(?:[.,](\d{1,20}))?\s?(h|ms|m|s|f|t)?", re.IGNORECASE)
_NUMBERS = re.compile(r"(\d{1,9})(?:\s+|\s*[:/]\s*)(\d{1,9})")

_SECONDS = {"h": Fraction(3600), "m": Fraction(60), "s": Fraction(1), "ms": Fraction(1, 1000)}


@dataclass(frozen=True, slots=True)
class Clock:
    """How a document counts time: the `ttp:` parameters of its root."""

    frame_rate: Fraction = Fraction(30)
    """Frames counted a second: `ttp:frameRate`."""
    multiplier: Fraction = Fraction(1)
    """Real frames a second are `frame_rate * multiplier`."""
    sub_frame_rate: int = 1
    tick_rate: Fraction = Fraction(1)
    smpte: bool = False
    """Times are SMPTE time codes (`ttp:timeBase="smpte"`)."""
    drop: bool = False
    """Labels are dropped by the NTSC rule."""

    @property
    def effective_rate(self) -> Fraction:
        """Real frames a second."""
        return self.frame_rate * self.multiplier


def read_clock(parameters: Mapping[str, str]) -> Clock:
    """The clock of a document, from its `ttp:` parameters by local name; odd values count as
    absent."""
    rate = _positive(parameters.get("frameRate"))
    sub_frames = int(_positive(parameters.get("subFrameRate")) or 1)
    multiplier = _ratio(parameters.get("frameRateMultiplier", ""))
    ticks = _positive(parameters.get("tickRate"))
    if ticks is None:
        ticks = rate * sub_frames if rate else Fraction(1)
    return Clock(
        frame_rate=rate or Fraction(30),
        multiplier=multiplier,
        sub_frame_rate=sub_frames,
        tick_rate=ticks,
        smpte=parameters.get("timeBase", "").strip() == "smpte",
        drop=parameters.get("dropMode", "").strip() == "dropNTSC",
    )


def parse_time(expression: str, clock: Clock) -> Fraction | None:
    """Seconds; None where it is no time expression.

    Beyond the standard: a comma for the point, hours of one digit, `mm:ss.fff`, milliseconds
    behind a colon (three digits at fewer frames a second), bare numbers as seconds.
    """
    text = expression.strip()
    if not text:
        return None
    if match := _CLOCK.fullmatch(text):
        return _clock_time(match, clock)
    if match := _MINUTES.fullmatch(text):
        return int(match[1]) * 60 + int(match[2]) + _decimals(match[3])
    if match := _OFFSET.fullmatch(text):
        return _offset_time(match, clock)
    return None


def format_time(milliseconds: int) -> str:
    """A clock time with milliseconds, valid under every media time base."""
    return format_clock(milliseconds)


def to_ms(seconds: Fraction) -> int:
    """The nearest millisecond, halves up, never below 0."""
    return max(0, seconds_to_ms(seconds))


def _clock_time(match: re.Match[str], clock: Clock) -> Fraction:
    hours, minutes, seconds = int(match[1]), int(match[2]), int(match[3])
    whole = Fraction(3600 * hours + 60 * minutes + seconds)
    if match[5]:
        return whole + _decimals(match[5])
    digits, sub_frames = match[6] or "0", int(match[7] or 0)
    if len(digits) == 3 and clock.frame_rate < 100:
        return whole + _decimals(digits)
    frames = int(digits) + Fraction(sub_frames, clock.sub_frame_rate)
    if not clock.smpte:
        return whole + frames / clock.effective_rate
    count = whole * clock.frame_rate + frames
    if clock.drop and clock.frame_rate in (30, 60):
        base = int(clock.frame_rate)
        label = count_drop_frames(hours, minutes, seconds, int(digits), base)
        count = label + frames - int(digits)
    return count / clock.effective_rate


def _offset_time(match: re.Match[str], clock: Clock) -> Fraction:
    value = int(match[1]) + _decimals(match[2] or "0")
    metric = (match[3] or "s").lower()
    if metric == "f":
        return value / clock.effective_rate
    if metric == "t":
        return value / clock.tick_rate
    return value * _SECONDS[metric]


def _decimals(digits: str) -> Fraction:
    return Fraction(int(digits), 10 ** len(digits))


def _positive(value: str | None) -> Fraction | None:
    text = (value or "").strip()
    if not re.fullmatch(r"\d{1,12}(?:\.\d{1,9})?", text):
        return None
    return Fraction(text) or None


def _ratio(value: str) -> Fraction:
    match = _NUMBERS.fullmatch(value.strip())
    if not match or not int(match[1]) or not int(match[2]):
        return Fraction(1)
    return Fraction(int(match[1]), int(match[2]))
