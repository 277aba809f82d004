"""What the readers of small formats share: looks into markup, and lengths that are not stated.

Formats without a dialect of markup of their own keep their looks as ASS override tags.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cuesmith.domain.cue import Cue, Dialect, Markup
from cuesmith.domain.markup import ass
from cuesmith.domain.markup.convert import parsed_cue
from cuesmith.domain.markup.runs import Look, Parsed, Run

_LENGTHS = (2_000, 7_000)
"""Milliseconds: the shortest and the longest that a cue without an end is given."""
_PER_CHARACTER = 70
"""Milliseconds to read a character, about 14 a second."""


def text_and_markup(runs: Sequence[Run]) -> tuple[str, Markup | None]:
    """Plain text, and markup where a run has a look."""
    parsed = Parsed(tuple(runs))
    if all(run.look == Look() for run in runs):
        return parsed.text, None
    return parsed.text, Markup(Dialect.ASS, ass.render(parsed))


def styled(look: Look, letter: str, on: bool = True) -> Look:
    """A look with italic ("i"), bold ("b"), underline ("u") or strike ("s") switched."""
    if letter == "i":
        return replace(look, italic=on)
    if letter == "b":
        return replace(look, bold=on)
    if letter == "u":
        return replace(look, underline=on)
    return replace(look, strike=on) if letter == "s" else look


def styles(look: Look) -> str:
    """The letters, as in `styled`, of what a look has on."""
    states = {"i": look.italic, "b": look.bold, "u": look.underline, "s": look.strike}
    return "".join(letter for letter, on in states.items() if on)


def lines_of_runs(cue: Cue) -> list[list[Run]]:
    """A cue's text line by line, each in runs of one look."""
    lines: list[list[Run]] = [[]]
    for run in parsed_cue(cue).runs:
        first, *others = run.text.split("\n")
        lines[-1].append(Run(first, run.look))
        lines += [[Run(text, run.look)] for text in others]
    return [[run for run in line if run.text] for line in lines]


def shared_look(runs: Sequence[Run]) -> Look:
    """What all runs have in common: the most a format can say that styles whole lines."""
    looks = [run.look for run in runs if run.text.strip()]
    if not looks:
        return Look()
    return Look(
        italic=all(look.italic for look in looks),
        bold=all(look.bold for look in looks),
        underline=all(look.underline for look in looks),
        strike=all(look.strike for look in looks),
        color=looks[0].color if len({look.color for look in looks}) == 1 else "",
    )


def guessed_end(start: int, text: str) -> int:
    """When a cue whose end nothing states has been read; milliseconds."""
    shortest, longest = _LENGTHS
    return start + min(max(shortest, len(text) * _PER_CHARACTER), longest)
