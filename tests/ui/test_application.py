"""The studio as a process of its own: it starts, keeps a log, and ends when it is told to."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.patience import PATIENCE
from tests.support.studio_window import SAMPLE

_STUDIO = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from cuesmith.cli.studio import make_playback, make_ports
from cuesmith.ui import application
from cuesmith.ui.main_window import MainWindow
class Told(MainWindow):
    def show(self):
        super().show()
        self.player.opened.connect(lambda medium: medium and print("opened", flush=True))
application.MainWindow = Told
sys.exit(application.run_studio(make_ports, make_playback(), Path(sys.argv[1])))
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot send these signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_studio_opens_a_file_and_ends_when_told(number: signal.Signals, tmp_path: Path) -> None:
    studio = subprocess.Popen(
        [sys.executable, "-c", _STUDIO, str(SAMPLE)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with studio:
        try:
            assert studio.stdout is not None
            assert studio.stdout.readline() == "opened\n"
            studio.send_signal(number)
            assert studio.wait(timeout=PATIENCE / 1000) == 0
        finally:
            studio.kill()
    (log,) = tmp_path.glob("xdg-state/cuesmith/logs/cuesmith.log")
    assert "started" in log.read_text(encoding="utf-8")
    assert not list(tmp_path.rglob("crash-*.txt"))
