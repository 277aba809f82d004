"""D-Cinema subtitles: Interop `DCSubtitle` (CineCanvas) and SMPTE ST 428-7 `SubtitleReel`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction

from cuesmith.base.problems import Problem
from cuesmith.domain.markup.runs import Look, Run
from cuesmith.domain.markup.ttml import normal_color
from cuesmith.engines.formats.ttml_times import Clock, parse_time
from cuesmith.engines.formats.xml_drafts import (
    BLANK,
    Draft,
    complain,
    lower_names,
    tidy,
)
from cuesmith.engines.formats.xml_tree import Element, Text, XmlDocument

_INTEROP_TICKS = 250
"""A second of Interop's `HH:MM:SS:TTT` (CineCanvas 1.1, TI Subtitle Specification)."""
_FOUR_FIELDS = re.compile(r"(\d{1,3}):(\d{1,2}):(\d{1,2}):(\d{1,3})")


def read_cinema(document: XmlDocument, problems: list[Problem]) -> Iterator[Draft]:
    """The subtitles of a document, in its order."""
    root = document.root
    assert root is not None
    subtitles = [element for element in root.walk() if element.local == "Subtitle"]
    clock = _cinema_clock(root, subtitles)
    for element in subtitles:
        attributes = lower_names(element.attributes)
        start = clock(attributes.get("timein", ""))
        end = clock(attributes.get("timeout", ""))
        if start is None:
            complain(problems, document, element, "has no time that can be read")
            continue
        runs = _cinema_runs(element)
        if runs:
            yield Draft(start, end, runs)


def _cinema_clock(root: Element, subtitles: list[Element]) -> Callable[[str], Fraction | None]:
    """How times are read: SMPTE's count `TimeCodeRate`, Interop's ticks of 4 ms. Where the last
    field goes beyond what ticks allow, the program that wrote it meant milliseconds."""
    per_second = Fraction(_INTEROP_TICKS)
    if root.local == "SubtitleReel":
        rate = next((e.text() for e in root.elements() if e.local == "TimeCodeRate"), "")
        per_second = Fraction(int(rate) if re.fullmatch(r"\s*[1-9]\d{0,3}\s*", rate) else 24)
    else:
        times = [
            _FOUR_FIELDS.fullmatch(v.strip()) for e in subtitles for v in e.attributes.values()
        ]
        if any(int(match[4]) >= _INTEROP_TICKS for match in times if match):
            per_second = Fraction(1000)

    def read(expression: str) -> Fraction | None:
        match = _FOUR_FIELDS.fullmatch(expression.strip())
        if not match:
            return parse_time(expression, Clock(frame_rate=per_second))
        hours, minutes, seconds, rest = map(int, match.groups())
        return hours * 3600 + minutes * 60 + seconds + rest / per_second

    return read


def _cinema_runs(subtitle: Element) -> tuple[Run, ...]:
    """The lines of a subtitle from the top of the picture down, with the look that `Font`
    elements around and inside give them."""
    look = _cinema_look(subtitle)
    lines = [element for element in subtitle.walk() if element.local == "Text"]
    lines.sort(key=_from_top)
    runs: list[Run] = []
    for line in lines:
        around = _cinema_look(line, until=subtitle, look=look)
        pieces = tidy(list(_cinema_text(line, around)))
        if pieces:
            runs += [Run("\n", pieces[0].look)] if runs else []
            runs += pieces
    return tuple(runs)


def _cinema_text(element: Element, look: Look) -> Iterator[Run]:
    for child in element.children:
        if isinstance(child, Text):
            yield Run(BLANK.sub(" ", child.value), look)
        elif child.local == "Font":
            yield from _cinema_text(child, _font_look(child, look))
        elif child.local not in ("Ruby", "Rt"):
            yield from _cinema_text(child, look)
        elif child.local == "Ruby":
            base = [part for part in child.elements() if part.local == "Rb"]
            for part in base:
                yield from _cinema_text(part, look)


def _cinema_look(element: Element, until: Element | None = None, look: Look | None = None) -> Look:
    """The look that the `Font` elements around an element give it."""
    fonts: list[Element] = []
    parent = element.parent
    while parent is not None and parent is not until:
        fonts += [parent] if parent.local == "Font" else []
        parent = parent.parent
    found = look or Look()
    for font in reversed(fonts):
        found = _font_look(font, found)
    return found


def _font_look(font: Element, look: Look) -> Look:
    attributes = lower_names(font.attributes)
    italic = attributes.get("italic", "").lower()
    weight = attributes.get("weight", "").lower()
    underline = attributes.get("underlined", attributes.get("underline", "")).lower()
    color = attributes.get("color", "")
    return replace(
        look,
        italic=italic == "yes" if italic else look.italic,
        bold=weight == "bold" if weight else look.bold,
        underline=underline == "yes" if underline else look.underline,
        color=_cinema_color(color) if color else look.color,
    )


def _cinema_color(value: str) -> str:
    """`AARRGGBB`; near white is what subtitles are anyway."""
    if not re.fullmatch(r"[0-9a-fA-F]{8}", value):
        return ""
    color = normal_color(f"#{value[2:]}{value[:2]}")
    grey = len(set(re.findall("..", value[2:].lower()))) == 1
    return "" if grey and int(value[2:4], 16) > 0xC0 else color


def _from_top(text: Element) -> float:
    """A measure that grows down the picture; 0 for all where positions are not stated alike."""
    attributes = lower_names(text.attributes)
    try:
        position = float(attributes.get("vposition", ""))
    except ValueError:
        return 0.0
    return position if attributes.get("valign", "").lower() == "top" else 1000.0 - position
