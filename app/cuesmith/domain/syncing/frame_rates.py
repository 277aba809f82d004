"""Frame rates between which films are moved, and what that does to times.

A film of 25 pictures a second that is shown at 23.976 lasts longer by 25 / (24000/1001).
"""

from __future__ import annotations

from fractions import Fraction

from cuesmith.base.errors import UsageError
from cuesmith.domain.syncing.time_map import TimeMap, line_map
from cuesmith.domain.timecode import FILM, FILM_NTSC, NTSC, NTSC_DOUBLE, PAL, PAL_DOUBLE, exact_rate

RATES: dict[str, Fraction] = {
    "23.976": FILM_NTSC,
    "24": FILM,
    "25": PAL,
    "29.97": NTSC,
    "30": Fraction(30),
    "48": Fraction(48),
    "50": PAL_DOUBLE,
    "59.94": NTSC_DOUBLE,
    "60": Fraction(60),
}
"""By the names that people use for them."""

SYNC_PAIRS: tuple[tuple[str, str], ...] = (
    ("25", "23.976"),
    ("23.976", "25"),
    ("25", "24"),
    ("24", "25"),
    ("24", "23.976"),
    ("23.976", "24"),
)
"""From and to, as films are really moved: what a search for the rate tries."""

_NEAR = Fraction(1, 500_000)


def rate_map(old: Fraction, new: Fraction) -> TimeMap:
    """Captions made for `old` pictures a second, for a film that is shown at `new`."""
    return line_map(old / new)


def parse_rate(text: str) -> Fraction:
    """A rate as it is typed: 25, 23.976, 24000/1001, 23,976. Raises `UsageError`."""
    typed = text.strip().replace(",", ".")
    rate = RATES.get(typed) or exact_rate(typed)
    if not 1 <= rate <= 1000:
        raise UsageError(f"{text.strip()!r} is no frame rate.", hint="Write 25 or 23.976.")
    return rate


def rate_name(rate: Fraction) -> str:
    """The name that people use, or the number."""
    known = next((name for name, value in RATES.items() if value == rate), None)
    return known or f"{float(rate):.6g}"


def named_factor(factor: Fraction) -> tuple[str, str] | None:
    """The frame rates whose change a factor is, from and to; None where it is none of them."""
    for old, new in SYNC_PAIRS:
        if abs(RATES[old] / RATES[new] - factor) < _NEAR:
            return old, new
    return None
