"""How TTML's styles add up (TTML2, 10.4), as far as an editor of captions needs them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from cuesmith.engines.formats.ttml_names import attributes_of, element_name
from cuesmith.engines.formats.xml_tree import Element

Style = Mapping[str, str]
"""Style properties by canonical attribute name, such as `tts:color`."""

INHERITED = ("tts:fontStyle", "tts:fontWeight", "tts:textDecoration", "tts:color")
"""What gives text its look, and passes on to what is inside."""

_PERCENTAGES = re.compile(r"\d{1,4}(?:\.\d{0,9})?%\s+(\d{1,4}(?:\.\d{0,9})?)%")
"""Of a pair of lengths, the second: the vertical one."""

_MAX_CHAIN = 20
"""Styles that refer to styles: longer chains are loops, or pointless."""


@dataclass(slots=True)
class Stylesheet:
    """The styles and regions of a document's head."""

    styles: dict[str, Element] = field(default_factory=dict)
    regions: dict[str, Element] = field(default_factory=dict)
    initial: dict[str, str] = field(default_factory=dict)
    """What `initial` elements say."""
    _known: dict[str, Style] = field(default_factory=dict)

    def of(self, element: Element) -> Style:
        """What an element itself says, its own attributes before its styles."""
        return self._specified(element, 0)

    def _specified(self, element: Element, depth: int) -> Style:
        attributes = attributes_of(element)
        found: dict[str, str] = {}
        for reference in attributes.get("style", "").split():
            found |= self._style(reference, depth + 1)
        for child in element.elements():
            if element_name(child) == "style" and element_name(element) == "region":
                found |= self._specified(child, depth + 1) if depth < _MAX_CHAIN else {}
        found |= {name: value for name, value in attributes.items() if name.startswith("tts:")}
        return found

    def _style(self, name: str, depth: int) -> Style:
        if name not in self._known:
            element = self.styles.get(name)
            if element is None or depth > _MAX_CHAIN:
                return {}
            self._known[name] = {}
            self._known[name] = self._specified(element, depth)
        return self._known[name]


def read_stylesheet(root: Element) -> Stylesheet:
    """Collect what the head defines."""
    sheet = Stylesheet()
    for element in root.walk():
        name = element_name(element)
        attributes = attributes_of(element)
        identifier = attributes.get("xml:id") or attributes.get("id", "")
        if name == "style" and identifier:
            sheet.styles.setdefault(identifier, element)
        elif name == "region" and identifier:
            sheet.regions.setdefault(identifier, element)
        elif name == "initial":
            sheet.initial |= {key: value for key, value in attributes.items() if "tts:" in key}
    return sheet


def invisible(style: Style, *, before: bool) -> bool:
    """Whether text is hidden by `tts:visibility`, given whether it is around the element."""
    visibility = style.get("tts:visibility", "").strip()
    return visibility == "hidden" if visibility else before


def vanishes(style: Style) -> bool:
    """Whether nothing inside can be shown: no display, or full transparency."""
    return style.get("tts:display", "").strip() == "none" or _is_zero(style.get("tts:opacity", ""))


def alignment_of_region(style: Style) -> int | None:
    """Where text stands in a region, as a numeric keypad; None at the bottom, where it is
    expected, or where the region's size is not given in percent."""
    origin = _PERCENTAGES.fullmatch(style.get("tts:origin", "").strip())
    extent = _PERCENTAGES.fullmatch(style.get("tts:extent", "").strip())
    if not origin or not extent:
        return None
    share = {"center": 0.5, "after": 1.0}.get(style.get("tts:displayAlign", "").strip(), 0.0)
    anchor = float(origin[1]) + share * float(extent[1])
    return 8 if anchor < 34 else 5 if anchor < 60 else None


def _is_zero(value: str) -> bool:
    try:
        return float(value) <= 0
    except ValueError:
        return False
