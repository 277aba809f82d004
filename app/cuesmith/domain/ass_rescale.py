"""Events of ASS that count in one resolution, for a script that counts in another.

What counts in a script's pixels follows libass (`ass_parse_tags`): places, clips, drawings, sizes
of fonts, spacing, borders, shadows and blur; relative sizes (`\\fs+2`) and percentages do not.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import cycle

from cuesmith.domain.ass_script import Row, Scale, Script
from cuesmith.domain.ass_sections import lines_of
from cuesmith.domain.markup.ass import tokenize
from cuesmith.domain.track import Track

Resolution = tuple[int, int]

_NUMBER = re.compile(r"[-+]?[0-9]{1,9}(?:\.[0-9]{0,9})?")
_COUNTED = re.compile(
    r"\\(?P<name>pos|move|org|i?clip)(?P<open>\s*\()(?P<arguments>[^()\\]*)"
    r"|\\(?P<size>fsp|fs(?=\s*[0-9])|[xy]?bord|[xy]?shad|blur|pbo)(?P<value>\s*[-+]?[0-9.]{1,12})"
)
_SCROLL = re.compile(r"(?i)(\s*scroll (?:up|down);)([^;]*);([^;]*)")
_TIMES_OF_MOVE = slice(4, None)


def resolution_of(track: Track) -> Resolution | None:
    """What the places of a track's own script count in; None where it has none."""
    if track.source is None or track.source.format not in ("ass", "ssa"):
        return None
    return Script(tuple(lines_of(track.source, "script info"))).resolution


def rescaled_row(row: Row, scale: Scale) -> Row:
    """An event for a script that counts in something else."""
    if scale.is_one:
        return row
    changed = {"Text": rescaled(row.get("Text", ""), scale)}
    margins = (("MarginL", scale.across), ("MarginR", scale.across), ("MarginV", scale.down))
    changed |= {name: _margin(row[name], factor) for name, factor in margins if name in row}
    if scroll := _SCROLL.match(row.get("Effect", "")):
        edges = ";".join(_times(edge, scale.down) for edge in scroll.group(2, 3))
        changed["Effect"] = scroll[1] + edges + row["Effect"][scroll.end() :]
    return {**row, **changed}


def rescaled(source: str, scale: Scale) -> str:
    """ASS markup for a script that counts in something else."""
    if scale.is_one or "\\" not in source:
        return source

    def tag(found: re.Match[str]) -> str:
        if found["size"]:
            return f"\\{found['size']}{_times(found['value'], _factor_of(found['size'], scale))}"
        arguments = _placed(found["name"], found["arguments"].split(","), scale)
        return f"\\{found['name']}{found['open']}{','.join(arguments)}"

    return "".join(
        _COUNTED.sub(tag, token.source)
        if token.source[:1] == "{"
        else token.source
        if token.plain
        else _drawing(token.source, scale)
        for token in tokenize(source)
    )


def _factor_of(name: str, scale: Scale) -> float:
    if not name.endswith(("bord", "shad")):
        return scale.borders if name == "blur" else scale.down
    return scale.borders * (scale.across / scale.down if name[0] == "x" else 1)


def _placed(name: str, arguments: list[str], scale: Scale) -> list[str]:
    """The arguments of a tag that names places, or holds a drawing."""
    if name.endswith("clip") and len(arguments) < 4:
        return [*arguments[:-1], _drawing(arguments[-1], scale)]
    factors = cycle((scale.across, scale.down))
    times = arguments[_TIMES_OF_MOVE] if name == "move" else []
    places = arguments[: len(arguments) - len(times)]
    return [*(_times(each, next(factors)) for each in places), *times]


def _drawing(source: str, scale: Scale) -> str:
    """A drawing's numbers are points, across and down in turn."""
    factors = cycle((scale.across, scale.down))
    return _NUMBER.sub(_by(lambda: next(factors)), source)


def _times(text: str, factor: float) -> str:
    """A text with its number multiplied."""
    return _NUMBER.sub(_by(lambda: factor), text, count=1)


def _by(factor: Callable[[], float]) -> Callable[[re.Match[str]], str]:
    def scaled(number: re.Match[str]) -> str:
        return f"{float(number[0]) * factor():.3f}".rstrip("0").rstrip(".")

    return scaled


def _margin(text: str, factor: float) -> str:
    """0 means the style's own, and nothing else becomes that."""
    try:
        pixels = int(text)
    except ValueError:
        return text
    return str(round(pixels * factor) or (pixels > 0) - (pixels < 0))
