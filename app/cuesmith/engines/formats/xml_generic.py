"""Subtitles in XML of any kind: repeated elements with times and text."""

from __future__ import annotations

import re
from collections import Counter
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
    number_of,
    tidy_lines,
)
from cuesmith.engines.formats.xml_tree import Element, Text, XmlDocument

_TEXT_NODES = frozenset({"text", "content", "line", "caption", "body", "value"})
_STARTS = (
    *("start", "begin", "timein", "in", "from", "starttime", "begintime", "intime"),
    *("timestart", "tcin", "showtime", "startseconds", "t"),
)
_ENDS = (
    *("end", "stop", "timeout", "out", "to", "endtime", "stoptime", "outtime"),
    *("timeend", "tcout", "hidetime", "endseconds"),
)
_DURATIONS = ("dur", "duration", "d", "length")
_IN_MS = ("milliseconds", "ms")
_TIME_NAMES = {name + unit for name in (*_STARTS, *_ENDS, *_DURATIONS) for unit in ("", *_IN_MS)}
_TIME_MARK = re.compile(
    r"[\s<](?:(?:start|begin|time[_-]?in|tc[_-]?in|in[_-]?time|from)[\w-]{0,20}|in)"
    r"(?:\s*=\s*[\"']\s*\d|>\s*\d)",
    re.IGNORECASE,
)
_NOT_LETTERS = re.compile("[^a-z]")

_Timed = tuple[Element, Fraction, Fraction | None]


def read_generic(document: XmlDocument, problems: list[Problem]) -> Iterator[Draft]:
    """Elements with times and text, whatever they are called. Of nested ones the inner ones.

    YouTube escapes the text of its `transcript` twice.
    """
    root = document.root
    assert root is not None
    found = _innermost_timed(root)
    timed_inside = Counter(id(element.parent) for element, _, _ in found)
    for element, start, end in found:
        runs = tidy_lines(_generic_runs(element))
        if not runs and element.parent is not None and timed_inside[id(element.parent)] == 1:
            # The times have an element of their own beside the text.
            runs = tidy_lines(_generic_runs(element.parent))
        if root.local == "transcript":
            runs = tuple(replace(run, text=unescape(run.text)) for run in runs)
        if runs:
            yield Draft(start, end, runs, element.attributes.get("speaker", ""))
        else:
            complain(problems, document, element, "has a time but no text")


def states_times(head: str) -> bool:
    """Whether a document's beginning has an attribute or an element that says when."""
    return bool(_TIME_MARK.search(head))


def _innermost_timed(root: Element) -> list[_Timed]:
    """Elements with times that hold no other such element."""
    inside: set[int] = set()
    found: list[_Timed] = []
    for element in root.walk():
        times = _stated_times(element)
        if times is None:
            continue
        parent = element.parent
        while parent is not None and id(parent) not in inside:
            inside.add(id(parent))
            parent = parent.parent
        found.append((element, *times))
    return [timed for timed in found if id(timed[0]) not in inside]


def _stated_times(element: Element) -> tuple[Fraction, Fraction | None] | None:
    values = {_letters(name): value for name, value in element.attributes.items()}
    values |= {
        _letters(child.local): child.text() for child in element.elements() if _is_leaf(child)
    }
    start = _first_time(values, _STARTS)
    if start is None:
        return None
    end = _first_time(values, _ENDS)
    if end is None and (duration := _first_time(values, _DURATIONS)) is not None:
        end = start + duration
    return start, end


def _letters(name: str) -> str:
    """A name as it is compared: `start_time`, `StartTime` and `start-time` are one."""
    return _NOT_LETTERS.sub("", name.lower())


def _is_leaf(element: Element) -> bool:
    return not any(True for _ in element.elements())


def _first_time(values: dict[str, str], names: tuple[str, ...]) -> Fraction | None:
    for name in names:
        for unit in ("", *_IN_MS):
            value = values.get(name + unit, "")
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
    texts = [child for child in element.elements() if _letters(child.local) in _TEXT_NODES]
    if texts:
        for number, child in enumerate(texts):
            yield Run("\n" if number else "")
            yield from _marked_runs(child, Look())
        return
    if text := element.attributes.get("text", ""):
        yield Run(text)
        return
    skipped = _TIME_NAMES | {"number", "id", "index"}
    yield from _marked_runs(element, Look(), skipped)


def _marked_runs(element: Element, look: Look, skipped: set[str] | None = None) -> Iterator[Run]:
    for child in element.children:
        if isinstance(child, Text):
            yield Run(child.value, look)
            continue
        name = _letters(child.local)
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
