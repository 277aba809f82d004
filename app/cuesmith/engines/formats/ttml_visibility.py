"""When styles, regions and animation (`set`) let a TTML paragraph be seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from cuesmith.engines.formats.ttml_flow import Interval
from cuesmith.engines.formats.ttml_names import attributes_of, element_name
from cuesmith.engines.formats.ttml_styles import Style, Stylesheet, invisible, vanishes
from cuesmith.engines.formats.ttml_times import Clock
from cuesmith.engines.formats.ttml_timing import Timed, own_interval
from cuesmith.engines.formats.xml_tree import Element

MAX_ANIMATIONS = 64
"""Around one paragraph; more are left out, for the work grows with their square."""


@dataclass(frozen=True, slots=True)
class Animation:
    """A style for a while: a `set` element."""

    begin: Fraction
    end: Fraction | None
    style: Style


@dataclass(frozen=True, slots=True)
class Link:
    """An element of the chain that leads from a region or the body to a paragraph."""

    style: Style
    animations: tuple[Animation, ...] = ()

    @property
    def plain(self) -> bool:
        """Whether it leaves what is inside as visible as it was."""
        return (
            not self.animations and not vanishes(self.style) and "tts:visibility" not in self.style
        )


VISIBLE = Link({"tts:visibility": "visible"})
"""What a span does that takes back a paragraph's invisibility."""


def link_of(timed: Timed, sheet: Stylesheet) -> Link:
    """What an element of the body does to the text inside it."""
    animations = [
        Animation(animation.begin, animation.end, attributes_of(animation.element))
        for animation in timed.animations[:MAX_ANIMATIONS]
        if animation.active
    ]
    return Link(sheet.of(timed.element), tuple(animations))


def link_of_region(region: Element, sheet: Stylesheet, clock: Clock, active: Interval) -> Link:
    """What a region does to the text inside it."""
    animations = [
        Animation(*own_interval(child, clock, *active), attributes_of(child))
        for child in region.elements()
        if element_name(child) == "set"
    ]
    return Link(sheet.of(region), tuple(animations[:MAX_ANIMATIONS]))


def visible_part(chain: Sequence[Link], interval: Interval) -> Interval | None:
    """The part of an interval from the first to the last moment at which text can be seen; None
    where it never can."""
    begin, end = interval
    if end is not None and end <= begin:
        return None
    links = [link for link in chain if not link.plain]
    if not links:
        return interval
    animations = [animation for link in links for animation in link.animations][:MAX_ANIMATIONS]
    turns = {time for a in animations for time in (a.begin, a.end) if time is not None}
    edges = [begin, *sorted(t for t in turns if t > begin and (end is None or t < end))]
    seen = [_is_seen(edge, links) for edge in edges]
    if True not in seen:
        return None
    first, last = seen.index(True), len(seen) - 1 - seen[::-1].index(True)
    return edges[first], edges[last + 1] if last + 1 < len(edges) else end


def always_invisible(chain: Sequence[Link]) -> bool:
    """Whether a chain without animation makes text invisible, if not gone for good."""
    hidden = False
    for link in chain:
        if link.animations:
            return False
        hidden = invisible(link.style, before=hidden)
    return hidden


def overlap(one: Interval, other: Interval) -> Interval:
    """What two intervals have in common; it ends before it begins where that is nothing."""
    ends = [end for end in (one[1], other[1]) if end is not None]
    return max(one[0], other[0]), min(ends) if ends else None


def _is_seen(at: Fraction, links: list[Link]) -> bool:
    hidden = False
    for link in links:
        now = dict(link.style)
        for animation in link.animations:
            if animation.begin <= at and (animation.end is None or at < animation.end):
                now |= animation.style
        if vanishes(now):
            return False
        hidden = invisible(now, before=hidden)
    return not hidden
