"""What the readers of XML dialects share: cues in the making, white space, problems."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from cuesmith.base.problems import Problem
from cuesmith.domain.markup.runs import Run
from cuesmith.domain.markup.ttml import without_forbidden
from cuesmith.engines.formats.xml_tree import Element, XmlDocument

MAX_PROBLEMS = 50
BLANK = re.compile(r"[ \t\n\u200b\u00a0]+")
"""What shows as one space, or as nothing at the edges of a line."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A cue whose end may not be known yet; times in seconds."""

    start: Fraction
    end: Fraction | None
    runs: tuple[Run, ...]
    speaker: str = ""


def tidy_lines(runs: Iterator[Run]) -> tuple[Run, ...]:
    """White space and invisible characters as shown: lines keep their breaks, not their edges."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        first, *rest = run.text.split("\n")
        lines[-1].append(replace(run, text=first))
        lines += [[replace(run, text=text)] for text in rest]
    found: list[Run] = []
    for line in lines:
        pieces = tidy([replace(run, text=BLANK.sub(" ", run.text)) for run in line])
        if pieces:
            found += [Run("\n", pieces[0].look)] if found else []
            found += pieces
    return tuple(found)


def tidy(runs: list[Run]) -> list[Run]:
    """Runs of one line without spaces at its ends, or two in a row."""
    found: list[Run] = []
    for run in runs:
        text = without_forbidden(run.text)
        if not found or found[-1].text.endswith(" "):
            text = text.lstrip(" ")
        if text:
            found.append(replace(run, text=text))
    while found:
        text = found[-1].text.rstrip(" ")
        if text:
            found[-1] = replace(found[-1], text=text)
            break
        found.pop()
    return found


def lower_names(attributes: dict[str, str]) -> dict[str, str]:
    """Attributes by names in lower case."""
    return {name.lower(): value for name, value in attributes.items()}


def number_of(value: str) -> Fraction | None:
    """A plain decimal number; None where it is none."""
    text = value.strip()
    return Fraction(text) if re.fullmatch(r"\d{1,15}(?:\.\d{1,9})?", text) else None


def complain(problems: list[Problem], document: XmlDocument, element: Element, what: str) -> None:
    """Name a problem with an element, up to a number that still helps."""
    if len(problems) < MAX_PROBLEMS:
        line = document.lines.number(element.start)
        problems.append(Problem(f"<{element.name}> {what}.", line))
