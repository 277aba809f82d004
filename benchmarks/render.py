"""Drawing captions of a 1080p picture, karaoke: what a frame takes, and what libass takes of it.

Ours gives premultiplied BGRA in pieces, of which only those that changed are made anew; libass
by itself gives masks, which nobody could show yet.
"""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial

import numpy as np

from benchmarks.measure import Benchmark, Result, Unavailable
from cuesmith.base.errors import RenderingError
from cuesmith.domain.fonts import FontSources
from cuesmith.engines.rendering.blending import PlaneBlender
from cuesmith.engines.rendering.pixel_layout import PixelColors
from cuesmith.engines.rendering.renderer import LibassRenderer
from cuesmith.engines.rendering.script_text import prepare
from cuesmith.engines.rendering.session import Session

SIZE = 1920, 1080
_RATE = 30
_CUES, _CUE_SECONDS = 20, 3
_TEXT = "so here is what we found out when nobody was looking at it"
_WORDS = tuple(_TEXT.split())
_P95_MS = 3.0
_OF_LIBASS = 1.5

_HEAD = """[Script Info]
ScriptType: v4.00+
PlayResX: 1920
PlayResY: 1080
ScaledBorderAndShadow: yes

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, \
Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, \
Alignment, MarginL, MarginR, MarginV, Encoding
Style: Default,DejaVu Sans,72,&H0000FFFF,&H00FFFFFF,&H00000000,&H80000000,-1,0,0,0,100,100,0,0,1,\
4,2,2,60,60,60,1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""


@dataclass(frozen=True, slots=True)
class _Times:
    """Milliseconds of each frame."""

    ours: list[float]
    libass: list[float]


def _script() -> str:
    share = _CUE_SECONDS * 100 // len(_WORDS)
    lines = []
    for number in range(_CUES):
        turned = _WORDS[number % len(_WORDS) :] + _WORDS[: number % len(_WORDS)]
        halves = turned[:6], turned[6:]
        text = r"\N".join("".join(f"{{\\kf{share}}}{word} " for word in half) for half in halves)
        start, end = number * _CUE_SECONDS, (number + 1) * _CUE_SECONDS
        lines.append(f"Dialogue: 0,{_clock(start)},{_clock(end)},Default,,0,0,0,,{text}\n")
    return _HEAD + "".join(lines)


def _clock(seconds: int) -> str:
    return f"0:{seconds // 60:02}:{seconds % 60:02}.00"


@contextmanager
def _open(text: str) -> Iterator[tuple[LibassRenderer, Session]]:
    """Ours, and libass by itself with the same script and fonts."""
    try:
        renderer, session = LibassRenderer(), Session(FontSources())
    except RenderingError as error:
        raise Unavailable(str(error)) from error
    with closing(renderer), closing(session):
        renderer.load(text)
        session.load(prepare(text).data)
        session.set_sizes(SIZE, SIZE)
        renderer.render(0, SIZE)
        session.draw_masks(0)
        yield renderer, session


def _ms(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def _measured() -> _Times:
    times = _Times([], [])
    with _open(_script()) as (renderer, session):
        gc.collect()
        for frame in range(_CUES * _CUE_SECONDS * _RATE):
            now = frame * 1000 // _RATE
            turns = [
                (times.ours, partial(renderer.render, now, SIZE)),
                (times.libass, partial(session.draw_masks, now)),
            ]
            # Who comes second finds libass in the processor's cache.
            for kept, draw in turns if frame % 2 else reversed(turns):
                kept.append(_ms(draw))
    return times


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


def _note(times: _Times) -> str:
    worst = max(times.ours), max(times.libass)
    return (
        f"p95 {_p95(times.ours):.2f} / {_p95(times.libass):.2f} ms,"
        f" worst {worst[0]:.1f} / {worst[1]:.1f} ms"
    )


def _against_limit() -> Result:
    times = _measured()
    return Result(_p95(times.ours), _P95_MS, "ms", "reference: what is allowed")


def _against_libass() -> Result:
    times = _measured()
    return Result(statistics.mean(times.ours), statistics.mean(times.libass), "ms", _note(times))


def _blending() -> Result:
    planes = PlaneBlender("yuv420p", SIZE, PixelColors())
    picture = [np.full((SIZE[1] // part, SIZE[0] // part), 120, np.uint8) for part in (1, 2, 2)]
    blending: list[float] = []
    with _open(_script()) as (renderer, _):
        for frame in range(10 * _RATE):
            images = renderer.render(frame * 1000 // _RATE, SIZE)
            blending.append(_ms(partial(planes.blend, picture, images)))
    return Result(_p95(blending), _P95_MS, "ms", "reference: what is allowed to draw it")


BENCHMARKS = (
    Benchmark("render", "karaoke overlay of 1080p, p95", 1.0, _against_limit),
    Benchmark("renderlibass", "the same, mean / libass alone", _OF_LIBASS, _against_libass),
    Benchmark("blend", "karaoke overlay laid into 1080p yuv420p, p95", None, _blending),
)
