"""The list and the inspector in one window, with a track and a player without a medium."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from fractions import Fraction

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSplitter
from shiboken6 import isValid

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.player import Player
from cuesmith.bridge.track_table import Column
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document
from cuesmith.domain.frame_times import FrameTimes
from cuesmith.domain.history import History
from cuesmith.domain.track import Track
from cuesmith.ui.editor.cue_list import CueListPanel
from cuesmith.ui.editor.inspector import InspectorPanel
from tests.support.playing import wait_for

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def many_cues(count: int, text: str = "Line") -> tuple[Cue, ...]:
    """Cues without anything wrong: 2 s every 3 s."""
    return tuple(Cue(f"c{n}", 3_000 * n, 3_000 * n + 2_000, f"{text} {n}") for n in range(count))


class SilentPlayer(Player):
    """Without a medium; says that it plays when it is told so."""

    runs = False

    @property
    def playing(self) -> bool:
        return self.runs


class EditorBench:
    """480 pixels wide, 25 pictures a second; a clock that stands still."""

    def __init__(self, tracks: Sequence[Track]) -> None:
        self.now = 0.0
        self.window = QSplitter(Qt.Orientation.Vertical)
        self.workspace = Workspace(self.window)
        self.player = SilentPlayer(self.window)
        self.actions = Actions(self.window)
        self.open(tracks)
        self.workspace.set_frame_times(FrameTimes(Fraction(25)))
        self.panel = CueListPanel(self.workspace, self.player, self.actions)
        self.inspector = InspectorPanel(self.workspace, self.player, self.actions)
        self.inspector.form.accept.offer(self.panel.acceptance)
        self.window.addWidget(self.panel)
        self.window.addWidget(self.inspector)
        self.window.resize(480, 640)
        self.window.setSizes([360, 280])
        self.view, self.form = self.panel.view, self.inspector.form
        self.text = self.form.text

    def open(self, tracks: Sequence[Track]) -> None:
        self.workspace.open(History(Document(tuple(tracks)), clock=lambda: self.now))

    @property
    def cues(self) -> tuple[Cue, ...]:
        return self.workspace.view().track.cues

    def cue(self, cue_id: str) -> Cue:
        found = self.workspace.view().cue(cue_id)
        assert found is not None
        return found

    @property
    def selected(self) -> list[str]:
        return list(self.workspace.selection.cues)

    @property
    def top_row(self) -> int:
        return self.view.rowAt(0)

    def place(self, row: int, column: Column = Column.TEXT) -> QPoint:
        return self.view.visualRect(self.panel.table.index(row, column)).center()

    def click(
        self, row: int, column: Column = Column.TEXT, keys: Qt.KeyboardModifier = NONE
    ) -> None:
        button = Qt.MouseButton.LeftButton
        QTest.mouseClick(self.view.viewport(), button, keys, self.place(row, column))

    def double_click(self, row: int, column: Column) -> None:
        viewport, button = self.view.viewport(), Qt.MouseButton.LeftButton
        self.click(row, column)
        QTest.mouseDClick(viewport, button, NONE, self.place(row, column))


@contextmanager
def editor_bench(*tracks: Track) -> Iterator[EditorBench]:
    bench = EditorBench(tracks)
    bench.window.show()
    QTest.qWaitForWindowExposed(bench.window)
    try:
        yield bench
    finally:
        bench.player.shutdown()
        bench.window.close()
        bench.window.deleteLater()
        wait_for(lambda: not isValid(bench.window))
