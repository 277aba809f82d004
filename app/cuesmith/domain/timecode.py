"""Frames, fractions of a second, SMPTE time codes and milliseconds: the one place that converts."""

from __future__ import annotations

from fractions import Fraction


def round_half_up(value: Fraction) -> int:
    """The nearest whole number; a half goes up, so that neighbours round alike."""
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def frames_to_ms(frames: int, rate: Fraction) -> int:
    """Milliseconds that `frames` pictures last at `rate` pictures a second, rounded."""
    return round_half_up(frames * 1000 / rate)
