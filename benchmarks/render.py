"""Drawing captions of a 1080p picture with the karaoke template: what a frame takes, and what
libass takes of it.

Ours is one call of the renderer, from a time to finished pieces of premultiplied BGRA: libass, its
list read and compared with the last, what changed painted, and the pieces that hold it copied.
Where nothing changed there is nothing but libass. libass by itself is `ass_render_frame` and no
more: masks, which nobody could show yet. Both draw every thirtieth of a second, in turns, each
first at every other time: captions that come, fill, fade and go. Times are the processor's, spent
on one thread, so that what else runs on the machine hardly counts.

Most moments are cheap, a few are not: where a caption comes or fades all of it is mixed anew, mask
by mask. Means tell of these, and medians do not. The mean of every template is shown beside the
least that anybody needs who shows what libass gives: libass, and each pixel that changed written
once, unmixed, as quickly as the machine copies.
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from benchmarks.measure import Benchmark, Result, Unavailable
from cuesmith.base.errors import RenderingError
from cuesmith.base.resources import resource_path
from cuesmith.cli.styling import styling_ports
from cuesmith.domain.caption_image import CaptionImage
from cuesmith.domain.cue import Cue, Word
from cuesmith.domain.document import Document
from cuesmith.domain.fonts import FontSources
from cuesmith.domain.style_choice import StyleChoice
from cuesmith.domain.track import Track
from cuesmith.engines.rendering.blending import PlaneBlender
from cuesmith.engines.rendering.pixel_layout import PixelColors
from cuesmith.engines.rendering.renderer import LibassRenderer
from cuesmith.engines.rendering.script_text import prepare
from cuesmith.engines.rendering.session import Session
from cuesmith.services.styling import script_for

SIZE = 1920, 1080
_RATE = 30
_CUES, _CUE_MS, _SHOWN_MS = 20, 3000, 2950
_CUES_OF_EACH = 6
_TEXT = "so here is what we found out when nobody was looking at it"
_WORDS = tuple(_TEXT.split())
_P95_MS = 3.0
_OF_LIBASS = 1.5


@dataclass(frozen=True, slots=True)
class _Times:
    """Milliseconds of each frame."""

    ours: list[float]
    libass: list[float]


def _script(template: str = "karaoke", cues: int = _CUES) -> str:
    track = Track(tuple(map(_cue, range(cues))), id="t", style=StyleChoice(template))
    return script_for(Document((track,)), ("t",), SIZE, styling_ports())


def _cue(number: int) -> Cue:
    """Two lines, other words first each time."""
    turned = _WORDS[number % len(_WORDS) :] + _WORDS[: number % len(_WORDS)]
    start, share = number * _CUE_MS, _SHOWN_MS // len(_WORDS)
    words = tuple(
        Word(start + place * share, start + (place + 1) * share, word)
        for place, word in enumerate(turned)
    )
    text = "\n".join(" ".join(half) for half in (turned[:6], turned[6:]))
    return Cue(f"c{number}", start, start + _SHOWN_MS, text, words)


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
    # Windows counts a thread's time in steps of 16 ms.
    clock = time.perf_counter if sys.platform == "win32" else time.thread_time
    start = clock()
    work()
    return (clock() - start) * 1000


def _measured(template: str = "karaoke", cues: int = _CUES) -> _Times:
    times = _Times([], [])
    with _open(_script(template, cues)) as (renderer, session):
        gc.collect()
        for frame, now in enumerate(_moments(cues)):
            turns: list[tuple[list[float], Callable[[], object]]] = [
                (times.ours, partial(renderer.render, now, SIZE)),
                (times.libass, partial(session.draw_masks, now)),
            ]
            # Who comes second finds libass in the processor's cache.
            for kept, draw in turns if frame % 2 else reversed(turns):
                kept.append(_ms(draw))
    return times


def _moments(cues: int) -> list[int]:
    return [frame * 1000 // _RATE for frame in range(cues * _CUE_MS * _RATE // 1000)]


def _writing(template: str, cues: int) -> float:
    """The mean of writing once what changed."""
    times: list[float] = []
    shown: tuple[CaptionImage, ...] = ()
    picture = np.zeros((SIZE[1], SIZE[0]), np.uint32)
    with _open(_script(template, cues)) as (renderer, _):
        for now in _moments(cues):
            before, shown = shown, renderer.render(now, SIZE)
            new = [image for image in shown if image not in before]
            times.append(_ms(partial(_write, picture, new)))
    return statistics.mean(times)


def _write(picture: NDArray[np.uint32], images: Iterable[CaptionImage]) -> None:
    for image in images:
        rows, columns = (
            slice(image.y, image.y + image.height),
            slice(image.x, image.x + image.width),
        )
        pixels = np.frombuffer(image.pixels, np.uint32)
        picture[rows, columns] = pixels.reshape(image.height, image.width)


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20)[-1]


def _note(times: _Times) -> str:
    worst = max(times.ours), max(times.libass)
    mean = statistics.mean(times.ours), statistics.mean(times.libass)
    return (
        f"medians; mean {mean[0]:.3f} / {mean[1]:.3f} ms,"
        f" p95 {_p95(times.ours):.2f} / {_p95(times.libass):.2f} ms,"
        f" worst {worst[0]:.1f} / {worst[1]:.1f} ms"
    )


def _against_limit() -> Result:
    times = _measured()
    return Result(_p95(times.ours), _P95_MS, "ms", "reference: what is allowed")


def _against_libass() -> Result:
    times = _measured()
    return Result(
        statistics.median(times.ours), statistics.median(times.libass), "ms", _note(times)
    )


def _of_template(name: str) -> Result:
    times = _measured(name, _CUES_OF_EACH)
    libass, writing = statistics.mean(times.libass), _writing(name, _CUES_OF_EACH)
    medians = statistics.median(times.ours), statistics.median(times.libass)
    note = (
        f"means, libass {libass:.3f} and {writing:.3f} to write what changed;"
        f" medians {medians[0]:.3f} / {medians[1]:.3f} ms,"
        f" p95 {_p95(times.ours):.2f} / {_p95(times.libass):.2f} ms"
    )
    return Result(statistics.mean(times.ours), libass + writing, "ms", note)


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
    Benchmark("renderlibass", "the same, median / libass alone", _OF_LIBASS, _against_libass),
    Benchmark("blend", "karaoke overlay laid into 1080p yuv420p, p95", None, _blending),
    *(
        Benchmark(
            f"render-{name}",
            f"{name} overlay, mean / libass and writing once",
            None,
            partial(_of_template, name),
        )
        for name in sorted(file.stem for file in resource_path("templates").glob("*.toml"))
    ),
)
