"""ASS scripts for tests of drawing, and what drawn images come to."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from cuesmith.base.errors import RenderingError
from cuesmith.domain.caption_image import CaptionImage
from cuesmith.domain.fonts import FontSources
from cuesmith.engines.rendering.libass import libass
from cuesmith.engines.rendering.renderer import LibassRenderer
from tests.support.shared import shared_dir

Bgra = NDArray[np.uint8]

_HEADER = """[Script Info]
ScriptType: v4.00+
PlayResX: {width}
PlayResY: {height}
ScaledBorderAndShadow: yes

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, \
Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, \
Alignment, MarginL, MarginR, MarginV, Encoding
Style: Default,DejaVu Sans,{size},&H0000FFFF,&H00FFFFFF,&H00000000,&H80000000,0,0,0,0,100,100,0,0,\
1,2,1,2,10,10,10,1
Style: Box,DejaVu Sans,{size},&H00FFFFFF,&H00FFFFFF,&H40203040,&H00000000,0,0,0,0,100,100,0,0,\
3,4,0,8,10,10,10,1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""


def script(*events: str, size: tuple[int, int] = (640, 360), letters: int = 32) -> str:
    """A script for pictures of `size`; events as `event` gives them."""
    header = _HEADER.format(width=size[0], height=size[1], size=letters)
    return header + "".join(f"{line}\n" for line in events)


def event(text: str, start: float = 0, end: float = 10, *, style: str = "Default") -> str:
    return f"Dialogue: 0,{_clock(start)},{_clock(end)},{style},,0,0,0,,{text}"


def _clock(seconds: float) -> str:
    minutes, rest = divmod(seconds, 60)
    return f"0:{int(minutes):02}:{rest:05.2f}"


def need_libass() -> None:
    """Skips the test where there is no libass."""
    try:
        libass()
    except RenderingError as error:
        pytest.skip(str(error))


def reference_fonts() -> Path:
    """A folder with DejaVu Sans and nothing else; skips where it is missing."""
    return shared_dir("cases", "ass-render", "libass-tests", "fonts")


def renderer_of(text: str, fonts: FontSources | None = None) -> LibassRenderer:
    """A renderer with a script loaded; skips where there is no libass."""
    need_libass()
    renderer = LibassRenderer(fonts)
    renderer.load(text)
    return renderer


def flattened(images: Iterable[CaptionImage], size: tuple[int, int]) -> Bgra:
    """Images on nothing, shape (rows, columns, 4); fails where two of them overlap."""
    whole = np.zeros((size[1], size[0], 4), np.uint8)
    taken = np.zeros((size[1], size[0]), bool)
    for image in images:
        place = (
            slice(image.y, image.y + image.height),
            slice(image.x, image.x + image.width),
        )
        assert not taken[place].any()
        taken[place] = True
        rows = np.frombuffer(image.pixels, np.uint8).reshape(image.height, image.stride)
        whole[place] = rows[:, : image.width * 4].reshape(image.height, image.width, 4)
    return whole


def at_once(text: str, time_ms: int, size: tuple[int, int] = (640, 360)) -> Bgra:
    """One moment by a renderer of its own."""
    renderer = renderer_of(text)
    try:
        return flattened(renderer.render(time_ms, size), size)
    finally:
        renderer.close()
