"""Frames, fractions of a second, SMPTE time codes, clocks and milliseconds: the one place that
converts.

Rates are pictures a second, as exact fractions: 30000/1001, not 29.97. A frame begins at the
nearest whole millisecond to its exact time, a half going up.
"""

from __future__ import annotations

import re
from fractions import Fraction

from cuesmith.base.errors import UsageError

FILM_NTSC = Fraction(24000, 1001)
FILM = Fraction(24)
PAL = Fraction(25)
NTSC = Fraction(30000, 1001)
PAL_DOUBLE = Fraction(50)
NTSC_DOUBLE = Fraction(60000, 1001)

_MOST_RATE = 1000
_HOUR, _MINUTE, _SECOND = 3_600_000, 60_000, 1000
_TIMECODE = re.compile(r"(-?)(\d{1,3}):([0-5]?\d):([0-5]?\d)([:;.,])(\d{1,3})", re.ASCII)
_CLOCK = re.compile(r"(-?)(?:(?:(\d{1,6}):)?(\d{1,6}):)?(\d{1,9})(?:[.,](\d{1,9}))?", re.ASCII)
_NUMBER = re.compile(r"[+-]?\d{1,15}(?:\.\d{0,15}|/\d{1,15})?|\.\d{1,15}", re.ASCII)


def round_half_up(value: Fraction) -> int:
    """The nearest whole number; a half goes up, so that neighbours round alike."""
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def parse_number(text: str) -> Fraction:
    """An exact number from "25", "23.976" or "24000/1001"; raises ValueError.

    Exponents are refused: "1e999999999" would fill the memory.
    """
    if _NUMBER.fullmatch(text.strip()) is None:
        raise ValueError(f"no number: {text[:40]!r}")
    return Fraction(text.strip())


def seconds_to_ms(seconds: Fraction | float) -> int:
    """Seconds as the nearest millisecond."""
    return round_half_up(Fraction(seconds) * _SECOND)


def exact_rate(value: Fraction | float | str) -> Fraction:
    """The rate that is meant: 23.976, "29.97" and 59.94 are the NTSC fractions over 1001.

    Raises `UsageError` for what is no rate from above 0 to 1000.
    """
    try:
        rate = value if isinstance(value, Fraction) else parse_number(str(value))
    except (ValueError, ZeroDivisionError):
        rate = Fraction(0)
    if not 0 < rate <= _MOST_RATE:
        raise UsageError(
            f"{value!r} is no frame rate.", hint="Give pictures a second, such as 25 or 24000/1001."
        )
    ntsc = Fraction(round_half_up(rate * 1001 / 1000) * 1000, 1001)
    # 23.98 is the coarsest way in which NTSC rates are written: 0.004 beside the exact one.
    near = abs(rate - ntsc) < Fraction(5, 1000) and rate.denominator != 1
    return ntsc if near else rate


def frames_to_ms(frames: int, rate: Fraction) -> int:
    """Milliseconds at which frame `frames` begins, counted from frame 0."""
    return round_half_up(frames * _SECOND / rate)


def ms_to_frames(ms: int, rate: Fraction) -> int:
    """The frame that begins nearest to a time: undoes `frames_to_ms`."""
    return round_half_up(ms * rate / _SECOND)


def frame_at_ms(ms: int, rate: Fraction) -> int:
    """The frame shown at a time: the last that begins at or before it."""
    passed = (ms + Fraction(1, 2)) * rate / _SECOND
    return -((-passed.numerator) // passed.denominator) - 1


def format_timecode(frames: int, rate: Fraction, drop: bool = False) -> str:
    """The SMPTE 12M time code of a frame: `HH:MM:SS:FF`, with drop `HH:MM:SS;FF`.

    Drop counting leaves out the first labels of every minute but each tenth (2 at 29.97, 4 at
    59.94), so that the code keeps to the clock. Raises `UsageError` for drop at other rates.
    """
    base, dropped = _base(rate), _dropped(rate, drop)
    sign, label = ("-" if frames < 0 else ""), abs(frames)
    if dropped:
        minute, ten_minutes = base * 60 - dropped, base * 600 - 9 * dropped
        tens, rest = divmod(label, ten_minutes)
        label += dropped * (9 * tens + max(0, (rest - dropped) // minute))
    seconds, frame = divmod(label, base)
    mark = ";" if drop else ":"
    width = len(str(base - 1))
    clock = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return f"{sign}{clock}{mark}{frame:0{max(2, width)}}"


def parse_timecode(text: str, rate: Fraction, drop: bool | None = None) -> int:
    """The frame of an SMPTE time code; `drop` None takes it from the mark before the frames.

    Raises `UsageError` for text that is no time code, and for labels that do not exist.
    """
    match = _TIMECODE.fullmatch(text.strip())
    if match is None:
        raise UsageError(f"{text!r} is no time code.", hint="It looks like 01:02:03:04.")
    sign, hours, minutes, seconds, mark, frame = match.groups()
    base = _base(rate)
    dropped = _dropped(rate, mark in ";," if drop is None else drop)
    minute = int(hours) * 60 + int(minutes)
    skipped = dropped and minute % 10 and not int(seconds) and int(frame) < dropped
    if int(frame) >= base or skipped:
        raise UsageError(f"There is no frame {text!r} at {float(rate):.3f} pictures a second.")
    label = (minute * 60 + int(seconds)) * base + int(frame)
    frames = label - dropped * (minute - minute // 10)
    return -frames if sign else frames


def timecode_to_ms(text: str, rate: Fraction, drop: bool | None = None) -> int:
    """Milliseconds of an SMPTE time code, counted from 00:00:00:00."""
    return frames_to_ms(parse_timecode(text, rate, drop), rate)


def ms_to_timecode(ms: int, rate: Fraction, drop: bool = False) -> str:
    """The SMPTE time code of the frame that begins nearest to a time."""
    return format_timecode(ms_to_frames(ms, rate), rate, drop)


def _base(rate: Fraction) -> int:
    """Frames that a time code counts to the second."""
    if not 0 < rate <= _MOST_RATE:
        raise UsageError(f"{rate} is no frame rate.")
    return max(1, round_half_up(rate))


def _dropped(rate: Fraction, drop: bool) -> int:
    """Labels left out at a minute."""
    if not drop:
        return 0
    if rate not in (NTSC, NTSC_DOUBLE):
        raise UsageError(
            f"Drop-frame time code does not exist at {float(rate):.3f} pictures a second.",
            hint="It is for 29.97 and 59.94.",
        )
    return 2 if rate == NTSC else 4


def parse_clock(text: str) -> int:
    """Milliseconds of `[[H:]M:]S[.fraction]`; point or comma. Raises `UsageError`."""
    match = _CLOCK.fullmatch(text.strip())
    if match is None:
        raise UsageError(f"{text!r} is no time.", hint="It looks like 1:02:03.456.")
    sign, hours, minutes, seconds, fraction = match.groups()
    whole = (int(hours or 0) * 60 + int(minutes or 0)) * 60 + int(seconds)
    part = seconds_to_ms(Fraction(int(fraction), 10 ** len(fraction))) if fraction else 0
    return -(whole * _SECOND + part) if sign else whole * _SECOND + part


def format_clock(ms: int, digits: int = 3, mark: str = ".", hour_digits: int = 2) -> str:
    """A time as `HH:MM:SS.mmm`, rounded to `digits` decimals of a second (0 to 3)."""
    unit = 10 ** (3 - digits)
    rounded = round_half_up(Fraction(abs(ms), unit)) * unit
    sign = "-" if ms < 0 and rounded else ""
    hours, rest = divmod(rounded, _HOUR)
    minutes, rest = divmod(rest, _MINUTE)
    seconds, rest = divmod(rest, _SECOND)
    fraction = f"{mark}{rest // unit:0{digits}}" if digits else ""
    return f"{sign}{hours:0{hour_digits}}:{minutes:02}:{seconds:02}{fraction}"
