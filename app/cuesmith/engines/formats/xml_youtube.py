"""YouTube's timed text, format 3."""

from __future__ import annotations

from collections.abc import Iterator

from cuesmith.base.problems import Problem
from cuesmith.domain.markup.runs import Look, Run
from cuesmith.domain.markup.ttml import normal_color
from cuesmith.engines.formats.xml_drafts import (
    Draft,
    complain,
    number_of,
    tidy_lines,
)
from cuesmith.engines.formats.xml_tree import Element, Text, XmlDocument


def is_timed_text(root: Element) -> bool:
    """Whether paragraphs have times as this format writes them."""
    return any(e.local == "p" and "t" in e.attributes for e in root.walk())


def read_timed_text(document: XmlDocument, problems: list[Problem]) -> Iterator[Draft]:
    """Format 3: `<p t d>` in milliseconds, pieces of text in `<s>`."""
    root = document.root
    assert root is not None
    pens = {e.attributes.get("id", ""): e for e in root.walk() if e.local == "pen"}
    for element in root.walk():
        if element.local != "p":
            continue
        start = number_of(element.attributes.get("t", ""))
        if start is None:
            complain(problems, document, element, "has no time that can be read")
            continue
        duration = number_of(element.attributes.get("d", ""))
        look = _pen_look(pens.get(element.attributes.get("p", "")))
        runs = tidy_lines(_timed_text_runs(element, look, pens))
        if runs:
            end = None if duration is None else (start + duration) / 1000
            yield Draft(start / 1000, end, runs)


def _timed_text_runs(element: Element, look: Look, pens: dict[str, Element]) -> Iterator[Run]:
    for child in element.children:
        if isinstance(child, Text):
            yield Run(child.value, look)
        elif child.local == "br":
            yield Run("\n", look)
        else:
            pen = pens.get(child.attributes.get("p", ""))
            yield from _timed_text_runs(child, _pen_look(pen) if pen else look, pens)


def _pen_look(pen: Element | None) -> Look:
    values = pen.attributes if pen else {}
    color = normal_color(values.get("fc", ""))
    return Look(
        italic=values.get("i") == "1",
        bold=values.get("b") == "1",
        underline=values.get("u") == "1",
        color="" if color in ("#ffffff", "#fefefe") else color,
    )
