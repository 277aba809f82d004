"""Subtitles in XML of any kind: repeated elements with times and text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from cuesmith.base.problems import Problem
from cuesmith.domain.markup.runs import Look, Run
from cuesmith.domain.markup.ttml import unescape
from cuesmith.engines.formats.ttml_times import Clock, parse_time
from cuesmith.engines.formats.xml_drafts import (
    Draft,
    complain,
    lower_names,
    number_of,
    tidy_lines,
)
from cuesmith.engines.formats.xml_tree import Element, Text, XmlDocument

_TEXT_NODES = frozenset({"text", "content", "line", "caption", "body", "value"})
_STARTS = ("start", "begin", "timein", "in", "from", "starttime", "begintime", "t", "tcin")
_ENDS = ("end", "stop", "timeout", "out", "to", "endtime", "stoptime", "tcout")
_DURATIONS = ("dur", "duration", "d", "length")
_IN_MS = ("milliseconds", "ms")


def read_generic(document: XmlDocument, problems: list[Problem]) -> Iterator[Draft]:
    """Elements with times and text, whatever they are called. Of nested ones the inner ones.

    YouTube escapes the text of its `transcript` twice.
    """
    root = document.root
    assert root is not None
    inside: set[int] = set()
    found: list[tuple[Element, Fraction, Fraction | None]] = []
    for element in root.walk():
        times = _stated_times(element)
        if times is None:
            continue
        parent = element.parent
        while parent is not None and id(parent) not in inside:
            inside.add(id(parent))
            parent = parent.parent
        found.append((element, *times))
    for element, start, end in found:
        if id(element) in inside:
            continue
        found_runs = _generic_runs(element)
        if root.local == "transcript":
            found_runs = (replace(run, text=unescape(run.text)) for run in found_runs)
        runs = tidy_lines(found_runs)
        if runs:
            yield Draft(start, end, runs, element.attributes.get("speaker", ""))
        else:
            complain(problems, document, element, "has a time but no text")


def _stated_times(element: Element) -> tuple[Fraction, Fraction | None] | None:
    values = lower_names(element.attributes) | {
        child.local.lower(): child.text() for child in element.elements() if _is_leaf(child)
    }
    start = _first_time(values, _STARTS)
    if start is None:
        return None
    end = _first_time(values, _ENDS)
    if end is None and (duration := _first_time(values, _DURATIONS)) is not None:
        end = start + duration
    return start, end


def _is_leaf(element: Element) -> bool:
    return not any(True for _ in element.elements())


def _first_time(values: dict[str, str], names: tuple[str, ...]) -> Fraction | None:
    for name in names:
        for unit in ("", *_IN_MS):
            value = values.get(name + unit) or values.get(f"{name}_{unit}" if unit else "")
            if not value:
                continue
            number = number_of(value)
            if unit and number is not None:
                return number / 1000
            time = parse_time(value, Clock())
            if time is not None:
                return time
    return None


def _generic_runs(element: Element) -> Iterator[Run]:
    """The text of a cue: its text elements where it has some, or else all that is no time."""
    texts = [child for child in element.elements() if child.local.lower() in _TEXT_NODES]
    if texts:
        for number, child in enumerate(texts):
            yield Run("\n" if number else "")
            yield from _marked_runs(child, Look())
        return
    if text := element.attributes.get("text", ""):
        yield Run(text)
        return
    names = {name + unit for name in (*_STARTS, *_ENDS, *_DURATIONS) for unit in ("", *_IN_MS)}
    skipped = names | {"number", "id", "index"}
    yield from _marked_runs(element, Look(), skipped)


def _marked_runs(element: Element, look: Look, skipped: set[str] | None = None) -> Iterator[Run]:
    for child in element.children:
        if isinstance(child, Text):
            yield Run(child.value, look)
            continue
        name = child.local.lower()
        if skipped and name in skipped:
            continue
        if name == "br":
            yield Run("\n", look)
            continue
        yield from _marked_runs(
            child,
            replace(
                look,
                italic=look.italic or name in ("i", "em"),
                bold=look.bold or name in ("b", "strong"),
                underline=look.underline or name == "u",
            ),
        )
