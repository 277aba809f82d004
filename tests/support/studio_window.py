"""The whole studio in a window, opened and closed as a person does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from cuesmith.base.paths import config_dir
from cuesmith.base.resources import resource_path
from cuesmith.bridge.ports import StudioPorts
from cuesmith.bridge.settings import Settings
from cuesmith.cli.studio import make_playback, make_ports
from cuesmith.domain.cue import Cue
from cuesmith.domain.selection import Selection
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import AddTrack
from cuesmith.ui.main_window import MainWindow

SAMPLE = resource_path("sample", "welcome.mp4")


@contextmanager
def open_studio(
    qtbot: QtBot, ports: Callable[[], StudioPorts] = make_ports
) -> Iterator[MainWindow]:
    """A window with all its panels; closed at the end, its work written and its threads over."""
    window = MainWindow(ports, make_playback(), Settings(config_dir() / "settings.ini"))
    window.resize(1280, 720)
    with qtbot.waitSignal(window.ready):
        window.show()
    try:
        yield window
    finally:
        close_studio(window, qtbot)


def close_studio(window: MainWindow, qtbot: QtBot) -> None:
    """Close it; it may want to write first. Nothing of it is left for the next test."""
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())
    window.deleteLater()
    qtbot.waitUntil(lambda: not isValid(window))


def drop(window: MainWindow, *paths: Path) -> None:
    """Drop files on a window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    window.dropEvent(
        QDropEvent(
            QPointF(10, 10),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def with_cues(window: MainWindow, *texts: str) -> None:
    """A track with a cue every two seconds, the first of them selected."""
    cues = tuple(
        Cue(f"c{number}", number * 2000, number * 2000 + 1500, text)
        for number, text in enumerate(texts)
    )
    track = Track(cues, language="en", id="t")
    window.workspace.apply(AddTrack(track), select=Selection("t", ("c0",), "c0"))
