"""Preview and style panel side by side, on a real film, with the real renderer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.workspace import Workspace
from cuesmith.cli.studio_style import make_style_ports
from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document
from cuesmith.domain.history import History
from cuesmith.domain.track import Track
from cuesmith.engines.rendering.libass_file import find_libass
from cuesmith.ui.preview.panel import PreviewPanel
from cuesmith.ui.style.panel import StylePanel
from tests.support.playing import Watched, watched

CUES = (
    Cue("a", 0, 2000, "Hello world", speaker="Ann"),
    Cue("b", 2000, 2900, "Good bye", speaker="Ben"),
)


def needs_libass() -> None:
    """Skip a test where captions cannot be drawn."""
    found = find_libass()
    if found.problem:
        pytest.skip(found.problem)


class StyleStudio:
    """What the tests work on."""

    def __init__(self, one: Watched) -> None:
        self.one = one
        self.window = QWidget()
        self.window.resize(1100, 480)
        self.workspace, self.actions = Workspace(self.window), Actions(self.window)
        self.workspace.open(History(Document((Track(CUES, "en", id="t"),))))
        ports = make_style_ports()
        self.preview = PreviewPanel(
            self.workspace, one.player, self.actions, self.window, style=ports
        )
        self.panel = StylePanel(self.workspace, one.player, self.actions, ports, self.window)
        self.panel.templates_changed.connect(self.preview.live.forget_templates)
        row = QHBoxLayout(self.window)
        row.addWidget(self.preview, 1)
        row.addWidget(self.panel)

    @property
    def track(self) -> Track:
        return self.workspace.document.tracks[0]

    @property
    def steps(self) -> int:
        return len(self.workspace.history.undo_steps)

    def painted(self) -> QImage:
        """The picture with its captions, as painted."""
        return self.preview.view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)

    def captions(self) -> list[tuple[int, int, bytes]]:
        """What is drawn over the picture, with its places."""
        return [(each.x, each.y, each.pixels) for each in self.preview.view.drawn or ()]

    def wait_for_captions(self) -> QImage:
        self.one.wait(lambda: self.preview.view.drawn)
        return self.painted()


@contextmanager
def style_studio(qtbot: QtBot, film: Path) -> Iterator[StyleStudio]:
    """A window on a film, paused where its first cue shows."""
    needs_libass()
    with watched(qtbot) as one:
        studio = StyleStudio(one)
        qtbot.addWidget(studio.window)
        studio.window.show()
        one.open(film)
        one.player.seek(1000)
        one.wait(lambda: one.player.picture is not None and one.player.picture.start == 1)
        studio.wait_for_captions()
        one.wait(studio.panel.fields.isEnabled)
        try:
            yield studio
        finally:
            studio.preview.shutdown()
            studio.panel.shutdown()
