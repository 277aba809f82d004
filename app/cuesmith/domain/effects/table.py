"""The effects by name. To add one: write its function beside the others, and a row here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cuesmith.domain.effects.events import Event
from cuesmith.domain.effects.fill import colored, fill, switch
from cuesmith.domain.effects.highlight import box, highlight
from cuesmith.domain.effects.motion import bounce, pop
from cuesmith.domain.effects.still import still
from cuesmith.domain.effects.typewriter import typewriter
from cuesmith.domain.looks import ResolvedStyle
from cuesmith.domain.timed_line import TimedLine


@dataclass(frozen=True, slots=True)
class Parameter:
    """A number that a template may set."""

    name: str
    default: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Effect:
    """An effect."""

    name: str
    draw: Callable[[TimedLine, ResolvedStyle], tuple[Event, ...]]
    parameters: tuple[Parameter, ...] = ()
    timed: bool = True
    """Whether it needs the times of words."""
    highlights: bool = True
    """Whether it uses the highlight colour."""
    prepare: Callable[[ResolvedStyle], ResolvedStyle] | None = None
    """What it changes in the style."""


_HOLD = Parameter("hold", 250, 0, 5000)
_DURATION = Parameter("duration", 160, 10, 2000)

_EFFECTS = (
    Effect("none", still, timed=False, highlights=False),
    Effect("fade", still, timed=False, highlights=False),
    Effect("fill", fill, prepare=colored),
    Effect("switch", switch, prepare=colored),
    Effect("highlight", highlight, (_HOLD,)),
    Effect("box", box, (_HOLD,)),
    Effect(
        "pop",
        pop,
        (_DURATION, Parameter("from", 60, 1, 100), Parameter("overshoot", 112, 100, 200)),
    ),
    Effect("bounce", bounce, (_DURATION, Parameter("scale", 114, 100, 200))),
    Effect("typewriter", typewriter),
)
EFFECTS = {effect.name: effect for effect in _EFFECTS}


def parameters_of(effect: Effect) -> tuple[Parameter, ...]:
    """An effect's own parameters, and the fades that every one has; milliseconds."""
    fade = 200.0 if effect.name == "fade" else 0.0
    fades = (Parameter("fade_in", fade, 0, 5000), Parameter("fade_out", fade, 0, 5000))
    return (*effect.parameters, *fades)
