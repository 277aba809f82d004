"""What a moment of a script would cost to draw, estimated before it is.

libass cannot be stopped while it draws, and takes what memory a script asks for: a thousand
blurred letters of a thousand pixels would end the process. The estimate is rough and generous:
ordinary captions come to a thousandth of the limit, lavish typesetting to a tenth.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from cuesmith.base.errors import RenderingError

MOST_BYTES = 3 * 2**30
"""Of masks at one moment."""
_MOST_LETTERS = 10_000
"""Of one event, and marks on one letter besides: libass's time grows with their square."""
_MOST_MARKS = 500
_MOST_POINTS = 200_000
"""Numbers in the drawings of one event."""
_USUAL_HEIGHT = 288
"""PlayResY where a script says none."""
_USUAL_LETTERS = 72.0
_MASKS = 3
"""Letter, outline, shadow."""
_WIDEST_BLUR = 100.0
_FINEST = 16
_LARGEST_DRAWING = 2.0**15
"""Pixels of the script a side."""

_BLOCK = re.compile(r"\{([^}]*)\}")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_TAG = re.compile(r"\\(fs|fscx|fscy|[xy]?bord|[xy]?shad|blur|fsp)\s*\(?\s*([-+]?\d[\d.]*)")
_DRAWING = re.compile(r"\\p\s*(\d+)")
_TURNED = re.compile(r"\\fr[xy]\s*\(?\s*([-+]?\d[\d.]*)")
_CLIPPED = re.compile(r"\\i?clip\s*\([^)]*m")
_CAMERA = 312.5
"""Pixels from the eye to the picture; what is turned towards the eye looks larger."""
_ELSEWHERE = 1000.0
"""Pixels from a letter to the axis about which it turns, where that is set by `\\org`."""
_NEAREST = 10.0
_PICTURE = 2.0
"""Width by height, generously."""
_MARK = (
    r"[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff"
    r"\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe2f\u200b-\u200f]"
)
_MARKS = re.compile(f"{_MARK}{{{_MOST_MARKS}}}")
_PLAY_RES = re.compile(rb"^PlayResY:[ \t]*(-?\d+)", re.I | re.M)
_STYLE = re.compile(rb"^Style:(.*)$", re.I | re.M)
_FONT_SIZE, _SCALE_X, _SCALE_Y, _OUTLINE, _SHADOW = 2, 11, 12, 16, 17
"""Columns of a style, which libass takes to be there."""


@dataclass(frozen=True, slots=True)
class Measures:
    """The largest that a script's styles ask for, in its own pixels."""

    height: float
    """Of the picture that it is made for."""
    letters: float
    edges: float
    """Outline and shadow together."""
    stretch: float
    """Of letters across times down; 1 is as they are."""


def read_measures(script: bytes) -> Measures:
    """Look at the head of a script."""
    found = _PLAY_RES.search(script)
    height = float(found[1]) if found else _USUAL_HEIGHT
    letters, edges, stretch = _USUAL_LETTERS, 0.0, 1.0
    for style in _STYLE.finditer(script):
        fields = style[1].decode(errors="replace").split(",")
        letters = max(letters, _field(fields, _FONT_SIZE))
        edges = max(edges, _field(fields, _OUTLINE) + _field(fields, _SHADOW))
        across, down = _field(fields, _SCALE_X) / 100, _field(fields, _SCALE_Y) / 100
        stretch = max(stretch, across * down)
    return Measures(height if height > 0 else _USUAL_HEIGHT, letters, edges, stretch)


def cost_of(text: str, measures: Measures, height: int) -> float:
    """Bytes of masks that one event may take in a picture of so many rows.

    Raises `RenderingError` where one event has more letters than a picture can show.
    """
    letters, numbers = _contents(text)
    if letters > _MOST_LETTERS or numbers > _MOST_POINTS or _MARKS.search(text):
        raise RenderingError(
            "A caption is too long to be drawn: it has more letters than a picture can show.",
            hint="Split it, or look whether the file is damaged.",
            details=text[:80],
        )
    scale = height / measures.height
    size, edges, stretch, spacing = _largest(text, measures)
    margin = 2 * edges * scale
    side = size * scale
    letter = (side * stretch + margin + spacing * scale) * (side + margin)
    drawn = (_extent(text) if numbers else 0.0) * scale * scale * stretch
    near = _enlarged(text, max(math.sqrt(drawn) / scale, letters * size * stretch / 2))
    clips = _PICTURE * height * height * bool(_CLIPPED.search(text))
    return _MASKS * (min(letters, _MOST_LETTERS) * letter + drawn) * near + clips


def _enlarged(text: str, width: float) -> float:
    """How much larger the parts of a text are, in pixels, that come nearest to the eye."""
    angles = [math.radians(_value(found)) for found in _TURNED.findall(text)]
    steepest = max((abs(math.sin(angle)) for angle in angles), default=0.0)
    if steepest and "\\t" in text:
        steepest = 1.0
    reach = max(width / 2, _ELSEWHERE if "\\org" in text else 0.0)
    return 1 / max(1 / _NEAREST, 1 - steepest * reach / _CAMERA) ** 2


def _field(fields: list[str], column: int) -> float:
    found = _NUMBER.search(fields[column]) if column < len(fields) else None
    return abs(float(found[0])) if found else 0.0


def _largest(text: str, measures: Measures) -> tuple[float, float, float, float]:
    """Letters, edges with blur, stretch and spacing: the largest of tags and styles."""
    most: dict[str, float] = {}
    for tag in _TAG.finditer(text):
        most[tag[1]] = max(most.get(tag[1], 0.0), _value(tag[2]))
    size = max(measures.letters, most.get("fs", 0.0))
    lines = [value for name, value in most.items() if name.endswith(("bord", "shad"))]
    blur = min(_WIDEST_BLUR, most.get("blur", 0.0))
    across, down = (max(1.0, most.get(name, 0.0) / 100) for name in ("fscx", "fscy"))
    stretch = max(measures.stretch, across * down)
    return size, max([measures.edges, sum(lines)]) + 2 * blur, stretch, most.get("fsp", 0.0)


def _value(text: str) -> float:
    found = _NUMBER.match(text.lstrip("+"))
    return abs(float(found[0])) if found else 0.0


def _pieces(text: str) -> Iterator[tuple[str, int]]:
    """What stands outside of override blocks, and as what: 0 letters, else a drawing whose
    pixels are halved that often, less one."""
    place, drawing = 0, 0
    for block in _BLOCK.finditer(text):
        yield text[place : block.start()], drawing
        for tag in _DRAWING.finditer(block[1]):
            drawing = min(_FINEST, int(tag[1][:4]))
        place = block.end()
    yield text[place:], drawing


def _contents(text: str) -> tuple[int, int]:
    """How many letters are written, and how many numbers are drawn with."""
    letters = numbers = 0
    for piece, drawing in _pieces(text):
        if drawing:
            numbers += len(_NUMBER.findall(piece))
        else:
            letters += len(piece)
    return letters, numbers


def _extent(text: str) -> float:
    """The squares around drawings, in the script's pixels, as far as libass draws at all."""
    total = 0.0
    for piece, drawing in _pieces(text):
        values = [float(number) for number in _NUMBER.findall(piece)] if drawing else []
        span = (max(values) - min(values)) / 2 ** (drawing - 1) if values else 0.0
        # Larger ones libass leaves out.
        total += span * span if span < _LARGEST_DRAWING else 0.0
    return total
