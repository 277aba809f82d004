"""Captions alone, on nothing: a film or pictures that editors lay over their own."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path


@dataclass(frozen=True, slots=True)
class OverlayPlan:
    """What is to be made."""

    target: Path
    """A .mov for ProRes 4444, or a folder for PNG pictures; the caller sees to it that nothing is
    lost there."""
    size: tuple[int, int]
    """Pixels; even, for a film."""
    rate: Fraction
    """Pictures a second."""
    start: Fraction
    """Seconds on the captions' time line at which the first picture stands."""
    frames: int
    pictures: bool = False
    """Whether `target` is a folder."""
