"""When each element of a TTML document is active (TTML2, 12: SMIL's par and seq containers).

First every element is measured relative to its parent, children before parents where a duration
depends on them; then all are placed on the time line and clipped to what holds them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from cuesmith.engines.formats.ttml_names import attributes_of, element_name
from cuesmith.engines.formats.ttml_times import Clock, parse_time
from cuesmith.engines.formats.xml_tree import Element, Text

_NO_CONTENT = frozenset(
    {"metadata", "set", "animate", "animation", "head", "region", "layout", "styling", "style"}
    | {"resources", "image", "audio", "data", "initial"}
)
_WITHOUT_EXTENT = frozenset({"br", "set"})
"""Elements that go on for ever beside others, and take no time after one another."""
_INLINE = frozenset({"p", "span"})
"""Elements whose text is shown."""


@dataclass(slots=True, eq=False)
class Timed:
    """A content element with its time: first relative to its parent, then absolute."""

    element: Element
    name: str
    begin: Fraction
    """Seconds."""
    end: Fraction | None
    """Seconds; None where nothing ends it."""
    children: list[Timed] = field(default_factory=list)
    """Only content elements."""
    animations: list[Timed] = field(default_factory=list)
    """Its `set` elements, which have their place in a sequence like all others."""
    reachable: bool = True
    """False behind an endless sibling in a sequence, or inside something never active."""
    sequence: bool = False
    """Whether its children follow one another, by `timeContainer="seq"`."""
    absolute: bool = False
    """Its times were evidently meant from the start of the document."""

    @property
    def active(self) -> bool:
        """Whether it is ever on."""
        return self.reachable and (self.end is None or self.end > self.begin)


def is_content(element: Element) -> bool:
    """Whether an element is part of what is shown: TTML's own, and neither metadata nor
    animation."""
    name = element_name(element)
    return not name.startswith("{") and ":" not in name and name not in _NO_CONTENT


def time_body(body: Element, clock: Clock) -> Timed:
    """Absolute times of a body and all content in it."""
    timed = _measure(body, clock, Fraction(0), sequential=False)
    _place(timed, None, clock)
    return timed


def own_interval(
    element: Element, clock: Clock, begin: Fraction, end: Fraction | None
) -> tuple[Fraction, Fraction | None]:
    """The time of an element outside the body (`region`, and `set` in it) in an interval."""
    start, finish = _explicit(attributes_of(element), clock, Fraction(0), None)
    return begin + start, _earlier(end, None if finish is None else begin + finish)


def _measure(element: Element, clock: Clock, earliest: Fraction, *, sequential: bool) -> Timed:
    """Times relative to the parent's begin; `earliest` is where the element before ended."""
    attributes = attributes_of(element)
    timed = Timed(element, element_name(element), earliest, None)
    timed.sequence = attributes.get("timeContainer", "").strip() == "seq"
    extent = _measure_children(timed, clock)
    if timed.name in _WITHOUT_EXTENT:
        extent = Fraction(0) if sequential else None
    timed.begin, timed.end = _explicit(attributes, clock, earliest, extent)
    return timed


def _measure_children(timed: Timed, clock: Clock) -> Fraction | None:
    """Fill in the children; returns how long they last from the element's begin."""
    extent: Fraction | None = Fraction(0)
    cursor: Fraction | None = Fraction(0)
    for child in timed.element.children:
        if isinstance(child, Text):
            if timed.name in _INLINE and not timed.sequence and child.value.strip():
                extent = None
            continue
        is_animation = element_name(child) == "set"
        if not is_animation and not is_content(child):
            continue
        measured = _measure(child, clock, cursor or Fraction(0), sequential=timed.sequence)
        measured.reachable = cursor is not None
        (timed.animations if is_animation else timed.children).append(measured)
        if timed.sequence:
            extent = cursor = measured.end if cursor is not None else None
        else:
            extent = None if extent is None or measured.end is None else max(extent, measured.end)
    return extent


def _explicit(
    attributes: dict[str, str], clock: Clock, earliest: Fraction, extent: Fraction | None
) -> tuple[Fraction, Fraction | None]:
    """Begin and end as stated, or else by extent."""
    begin = parse_time(attributes.get("begin", ""), clock) or Fraction(0)
    duration = parse_time(attributes.get("dur", ""), clock)
    end = parse_time(attributes.get("end", ""), clock)
    start = earliest + begin
    ends = [start + duration] if duration is not None else []
    ends += [earliest + end] if end is not None else []
    if ends:
        return start, min(ends)
    return start, None if extent is None else start + extent


def _place(timed: Timed, parent: Timed | None, clock: Clock) -> None:
    """Make times absolute, from the top down."""
    if parent is not None:
        relative = timed.begin, timed.end
        timed.begin += parent.begin
        if timed.end is not None:
            timed.end += parent.begin
        if _means_absolute(timed, relative[0], parent):
            timed.begin, timed.end = relative
            timed.absolute = True
        else:
            timed.end = _earlier(timed.end, parent.end)
            timed.reachable = timed.reachable and parent.active
    for child in (*timed.children, *timed.animations):
        _place(child, timed, clock)


def _means_absolute(timed: Timed, stated: Fraction, parent: Timed) -> bool:
    """Whether a paragraph that would never show makes sense with times from the document's start.

    By the standard, times count from the parent's begin. Some programs write them from the
    document's: then they lie behind the parent's end, but not before its begin.
    """
    return (
        timed.name == "p"
        and not parent.sequence
        and parent.begin > 0
        and parent.end is not None
        and timed.begin >= parent.end
        and stated >= parent.begin
    )


def _earlier(one: Fraction | None, other: Fraction | None) -> Fraction | None:
    """The smaller of two ends, None being endless."""
    ends = [end for end in (one, other) if end is not None]
    return min(ends) if ends else None
