"""The timeline's repaint on 2560 x 400 pixels, over three hours, at several zooms.

`python -m benchmarks.timeline` prints every figure; the table of all benchmarks has the worst
one, and how it grows with the number of cues. What is measured is the processor time of the GUI
thread: a repaint waits for nothing, and what else runs on the machine is no part of it.
"""

from __future__ import annotations

import os
import random
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.measure import Benchmark, Result, in_turns

if TYPE_CHECKING:
    from cuesmith.domain.cue import Cue
    from cuesmith.services.ports import Peaks
    from cuesmith.ui.timeline.view import TimelineView

_HOURS = 3
_LENGTH = _HOURS * 3_600_000
_WIDTH, _HEIGHT = 2560, 400
_ROUNDS = 60
_LIMIT_MS = 8.0
_GROWTH = 1.3
COUNTS = (1_000, 10_000, 20_000)
ZOOMS = {"fit": _LENGTH, "10 min": 600_000, "60 s": 60_000, "5 s": 5_000}
_TEXTS = (
    "It was the best of times,\nit was the worst of times",
    "Hello there.",
    "What do you mean by that?\nI asked you a question!",
    "A caption of one line that is as long as it may be",
)


@dataclass(frozen=True, slots=True)
class Figures:
    """95th percentiles in milliseconds."""

    repaint: float
    """All of it, at a place not drawn before."""
    tick: float
    """The playhead moves on."""


def measure(view: TimelineView, zoom: int) -> Figures:
    """Scroll and play, `zoom` milliseconds being in sight."""
    view.navigation.show_span(0, zoom, 0)
    view.viewport().repaint()
    repaints = [_used_by(_scroll(view, each)) for each in range(_ROUNDS)]
    ticks = [_used_by(_play(view, each)) for each in range(_ROUNDS)]
    return Figures(_p95(repaints) * 1000, _p95(ticks) * 1000)


def _used_by(work: Callable[[], None]) -> float:
    start = time.thread_time()
    work()
    return time.thread_time() - start


def _p95(seconds: Sequence[float]) -> float:
    return statistics.quantiles(seconds, n=20)[-1]


def _scroll(view: TimelineView, place: int) -> Callable[[], None]:
    """Go somewhere else, and draw it; where all is in sight, go on by a few pixels."""
    page = view.scale.ms_per_pixel * _WIDTH
    start = (place * 0.37 * page) % max(page / 4, _LENGTH - page)
    moved = type(view.scale)(start, view.scale.ms_per_pixel)

    def work() -> None:
        view.navigation.set_scale(moved)
        view.redraw()
        view.viewport().repaint()

    return work


def _play(view: TimelineView, place: int) -> Callable[[], None]:
    from PySide6.QtCore import QRect

    def work() -> None:
        view.viewport().repaint(QRect(place * 7, 0, 17, _HEIGHT))

    return work


@contextmanager
def _view(count: int) -> Iterator[TimelineView]:
    """A timeline with so many cues."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication  # noqa: TID251 - a widget is what is measured

    from cuesmith.bridge.player import Player
    from cuesmith.bridge.workspace import Marks, Workspace
    from cuesmith.domain.document import Document
    from cuesmith.domain.history import History
    from cuesmith.domain.track import Track
    from cuesmith.ui.timeline.view import TimelineView

    application = QApplication.instance() or QApplication([])
    workspace, player = Workspace(), Player()
    workspace.open(History(Document((Track(_cues(count), "en", id="a"),))))
    workspace.set_marks(Marks(shots=tuple(range(0, _LENGTH, 4321))))
    view = TimelineView(workspace, player)
    view.resize(_WIDTH, _HEIGHT)
    view.set_peaks(_peaks())
    view.show()
    application.processEvents()

    try:
        yield view
    finally:
        view.close()
        view.deleteLater()
        application.processEvents()


def _cues(count: int) -> tuple[Cue, ...]:
    """Captions with words, some of them doubtful, some overlapping."""
    from cuesmith.domain.cue import Cue, Doubt, Word

    chosen, step = random.Random(1), _LENGTH / count
    cues: list[Cue] = []
    for number in range(count):
        start = int((number + chosen.uniform(0, 0.1)) * step)
        end = int(start + chosen.uniform(0.4, 1.05) * step)
        text = _TEXTS[number % len(_TEXTS)] + f" {number}"
        words = text.split()
        each = (end - start) // len(words)
        timed = tuple(
            Word(start + place * each, start + (place + 1) * each, word, 0.9)
            for place, word in enumerate(words)
        )
        doubts = (Doubt.UNLIKELY,) if number % 9 == 0 else ()
        cues.append(Cue(f"c{number}", start, end, text, timed, doubts=doubts))
    return tuple(sorted(cues, key=lambda cue: (cue.start, cue.end)))


def _peaks() -> Peaks:
    import numpy as np

    from cuesmith.engines.media.peaks import peaks_from_finest

    count = _LENGTH // 5
    swell = np.abs(np.sin(np.arange(count) / 40)) * 20_000
    noise = np.random.default_rng(1).uniform(0.2, 1, count) * swell
    return peaks_from_finest(np.stack((-noise, noise, noise / 3)).astype(np.int16))


def _worst(view: TimelineView) -> float:
    return max(measure(view, zoom).repaint for zoom in ZOOMS.values())


def _repaint() -> Result:
    with _view(10_000) as view:
        return Result(_worst(view), _LIMIT_MS, "ms", "reference: what is allowed")


def _growth() -> Result:
    with _view(20_000) as many, _view(1_000) as few:
        return Result(*in_turns(lambda: _worst(many), lambda: _worst(few), rounds=3), "ms")


BENCHMARKS = (
    Benchmark("timeline", "timeline repaint, p95, 10,000 cues over 3 h, worst zoom", 1.0, _repaint),
    Benchmark("timelinegrow", "the same with 20,000 cues / with 1,000", _GROWTH, _growth),
)


if __name__ == "__main__":
    print(f"{'cues':>7} {'zoom':>7} {'repaint p95':>12} {'tick p95':>10}")
    for count in COUNTS:
        with _view(count) as view:
            for name, zoom in ZOOMS.items():
                figures = measure(view, zoom)
                print(f"{count:7} {name:>7} {figures.repaint:9.2f} ms {figures.tick:7.3f} ms")
