"""`python -m tests.ui.screenshots OUTDIR`: pictures of the main states, to be looked at.

Each state in light and dark colours, at 1280x720 and once more at twice the pixels. Settings,
projects and caches of the machine are left alone. Without a display, run it under `xvfb-run`; Qt's
offscreen platform does, too, but shows no frames.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from cuesmith.base.errors import CuesmithError
from cuesmith.ui.main_window import MainWindow
from cuesmith.ui.theme import Theme
from tests.support.studio_window import SAMPLE

PATIENCE = 60_000
SETTLED = 400
"""Milliseconds until fades and late painting are over."""


def main(folder: Path) -> None:
    """One child process for each scale: Qt reads it once, at the start."""
    folder.mkdir(parents=True, exist_ok=True)
    for scale in ("1", "2"):
        with tempfile.TemporaryDirectory() as home:
            own = {f"XDG_{name}_HOME": home for name in ("CONFIG", "DATA", "CACHE", "STATE")}
            platform = {} if os.environ.get("DISPLAY") else {"QT_QPA_PLATFORM": "offscreen"}
            command = [sys.executable, "-m", "tests.ui.screenshots", "--scale", scale, str(folder)]
            environment = {**os.environ, **own, **platform, "QT_SCALE_FACTOR": scale}
            subprocess.run(command, env=environment, check=True)


def take(folder: Path, scale: str) -> None:
    from cuesmith.cli.studio import make_playback, make_ports
    from cuesmith.ui.application import start_application

    _application, settings = start_application()
    window = MainWindow(make_ports, make_playback(), settings)
    window.resize(1280, 720)
    window.show()
    wait_until(lambda: window.is_ready)
    for name, shown in states(window):
        for theme in (Theme.LIGHT, Theme.DARK):
            window.set_theme(theme)
            settle()
            shown.grab().save(str(folder / f"{name}-{theme.value}-{scale}x.png"))
        if isinstance(shown, QDialog):
            shown.close()
    while not window.close():
        settle()


def states(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Bring the window into one state after the other."""
    yield "01-start", window
    window.open_paths([SAMPLE])
    wait_until(lambda: window.player.medium is not None)
    settle(1500)
    yield "02-opened", window
    window.commands["speech.transcribe"].trigger()
    wait_until(lambda: bool(window.workspace.view().track.cues))
    yield "03-transcribing", window
    wait_until(lambda: not window.parts.speech.transcriber.state.running)
    cues = window.workspace.view().track.cues
    window.workspace.select_cues([cues[1].id])
    window.player.seek(cues[1].start + 500)
    yield "04-editing", window
    window.commands["view.zoom_selection"].trigger()
    yield "05-words", window
    window.commands["edit.find"].trigger()
    yield "06-find", window
    window.commands["review.next_doubt"].trigger()
    yield "07-review", window
    window.commands["view.reset_layout"].trigger()
    window.notices.show_error(
        CuesmithError(
            "“An interview.mp4” cannot be opened: it ends in the middle.",
            hint="Copy it again from where it came from.",
            details="InvalidDataError: moov atom not found",
        )
    )
    window.commands["view.show_jobs"].trigger()
    window.jobs.open("Fetching the speech model small", lambda: None)
    yield "08-notice-and-jobs", window
    window.notices.dismiss()
    window.commands["view.show_jobs"].trigger()
    window.commands["view.show_transcript"].trigger()
    yield "09-transcript", window
    window.commands["view.reset_layout"].trigger()
    for number, command in enumerate(
        (
            "view.palette",
            "edit.shortcuts",
            "edit.settings",
            "speech.models",
            "file.export",
            "file.burn",
            "file.mux",
            "file.overlay",
            "host.publish_to",
            "host.accounts",
            "host.browse",
            "review.check",
            "review.conform",
            "review.statistics",
            "tool.clean",
            "tool.words",
            "time.sync_points",
            "time.sync_track",
            "speech.align",
            "speech.voices",
            "cue.speakers",
            "track.translate",
            "file.export_transcript",
        ),
        10,
    ):
        yield f"{number:02}-{command.replace('.', '-')}", dialog_of(window, command)


def dialog_of(window: QWidget, command: str) -> QDialog:
    """The dialog that a command opens."""
    assert isinstance(window, MainWindow)
    before = set(window.findChildren(QDialog))
    window.commands[command].trigger()
    settle()
    return next(each for each in window.findChildren(QDialog) if each not in before)


def wait_until(condition: Callable[[], bool]) -> None:
    clock = QElapsedTimer()
    clock.start()
    while not condition():
        if clock.elapsed() > PATIENCE:
            raise SystemExit("The studio did not come so far; see the pictures taken before.")
        settle(20)


def settle(milliseconds: int = SETTLED) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--scale"]:
        take(Path(sys.argv[3]), sys.argv[2])
    elif len(sys.argv) == 2:
        main(Path(sys.argv[1]))
    else:
        sys.exit(__doc__)
