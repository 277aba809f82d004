"""The cue list with 20,000 cues: a key typed in the inspector until the list shows it, a page
scrolled, and a cue put in.

`python -m benchmarks.cue_list` prints every figure.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.measure import Benchmark, Result, Unavailable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QSplitter  # noqa: TID251 - a widget is what is measured

    from cuesmith.bridge.workspace import Workspace
    from cuesmith.ui.editor.cue_list import CueListPanel
    from cuesmith.ui.editor.inspector import InspectorPanel

_COUNT = 20_000
_ROUNDS = 120
_LIMIT_MS = 16.0
_PATIENCE = 5.0
"""Seconds that a repaint may take before the measurement is given up."""
_TEXTS = (
    "It was the best of times,\nit was the worst of times",
    "Hello there.",
    "What do you mean by that?\nI asked you a question!",
    "A caption of one line that is as long as it may be",
)


@dataclass(frozen=True, slots=True)
class Figures:
    """95th percentiles in milliseconds."""

    key: float
    """From a key in the inspector until the list has painted the text."""
    page: float
    """From a page down until the list has painted it."""
    insert: float
    """From a new cue until the list has painted it."""


@dataclass(frozen=True, slots=True)
class _Bench:
    window: QSplitter
    workspace: Workspace
    cues: CueListPanel
    inspector: InspectorPanel


def measure(count: int = _COUNT) -> Figures:
    """Type, scroll and insert in a track of so many cues."""
    from PySide6.QtTest import QTest

    from cuesmith.domain.cue import Cue
    from cuesmith.domain.cue_edits import InsertCues

    with _opened(count) as bench:
        text = bench.inspector.form.text
        bar = bench.cues.view.verticalScrollBar()
        letters = "the quick brown fox "

        def type_key(turn: int) -> None:
            QTest.keyClicks(text, letters[turn % len(letters)])

        def turn_page(_turn: int) -> None:
            end = bar.value() == bar.maximum()
            bar.setValue(0 if end else bar.value() + bar.pageStep())

        def insert(turn: int) -> None:
            start = 3_000 * (count // 2) + turn
            cue = Cue(f"new{turn}", start, start + 900, "New")
            bench.workspace.apply(InsertCues("t", (cue,)))

        return Figures(
            _p95(_painted(bench, type_key)),
            _p95(_painted(bench, turn_page)),
            _p95(_painted(bench, insert)),
        )


def _painted(bench: _Bench, work: Callable[[int], object]) -> list[float]:
    """Milliseconds that each turn takes until the list has been painted."""
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication  # noqa: TID251

    class Watch(QObject):
        paints = 0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            self.paints += event.type() == QEvent.Type.Paint
            return False

    watch, viewport = Watch(), bench.cues.view.viewport()
    viewport.installEventFilter(watch)
    taken: list[float] = []
    for turn in range(_ROUNDS):
        before, start = watch.paints, time.perf_counter()
        work(turn)
        while watch.paints == before:
            QApplication.processEvents()
            if time.perf_counter() - start > _PATIENCE:
                raise Unavailable("the list was not painted")
        taken.append((time.perf_counter() - start) * 1000)
        QApplication.processEvents()
    viewport.removeEventFilter(watch)
    return taken


def _p95(taken: Sequence[float]) -> float:
    return statistics.quantiles(taken, n=20)[-1]


@contextmanager
def _opened(count: int) -> Iterator[_Bench]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication, QSplitter  # noqa: TID251

    from cuesmith.bridge.actions import Actions
    from cuesmith.bridge.player import Player
    from cuesmith.bridge.workspace import Workspace
    from cuesmith.domain.cue import Cue
    from cuesmith.domain.document import Document
    from cuesmith.domain.history import History
    from cuesmith.domain.track import Track
    from cuesmith.ui.editor.cue_list import CueListPanel
    from cuesmith.ui.editor.inspector import InspectorPanel

    application = QApplication.instance() or QApplication([])
    window = QSplitter(Qt.Orientation.Vertical)
    workspace, player, actions = Workspace(window), Player(window), Actions(window)
    cues = tuple(
        Cue(f"c{n}", 3_000 * n, 3_000 * n + 2_500, f"{_TEXTS[n % 4]} {n}") for n in range(count)
    )
    workspace.open(History(Document((Track(cues, "en", id="t"),))))
    listed = CueListPanel(workspace, player, actions)
    inspector = InspectorPanel(workspace, player, actions)
    window.addWidget(listed)
    window.addWidget(inspector)
    window.resize(480, 640)
    window.show()
    workspace.select_cues([f"c{count // 2}"])
    inspector.form.text.setFocus()
    while not listed.checks.complete:
        application.processEvents()
    try:
        yield _Bench(window, workspace, listed, inspector)
    finally:
        window.close()
        window.deleteLater()
        application.processEvents()


def _key() -> Result:
    return Result(measure().key, _LIMIT_MS, "ms", "reference: what is allowed")


BENCHMARKS = (Benchmark("cuelist", "key to repaint in a list of 20,000 cues, p95", 1.0, _key),)


if __name__ == "__main__":
    print(f"{'cues':>7} {'key p95':>10} {'page p95':>10} {'insert p95':>11}")
    for size in (1_000, _COUNT):
        figures = measure(size)
        print(f"{size:7} {figures.key:7.2f} ms {figures.page:7.2f} ms {figures.insert:8.2f} ms")
