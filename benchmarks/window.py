"""The time until the studio's window is painted, against a bare PySide6 window.

Both are child processes, from their first line to the first paint; engines and panels come after
it, and are measured apart: until the window is ready for a file.
"""

from __future__ import annotations

import os
import tempfile

from benchmarks.measure import Benchmark, Result, in_turns, python, run_child

_SAY = """
import os
from PySide6.QtCore import QEvent, QObject
class Painted(QObject):
    def eventFilter(self, watched, event):
        if watched is window and event.type() == QEvent.Type.Paint:
            os._exit(0)
        return False
"""
_BARE = f"""
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
{_SAY}
painted = Painted()
window.installEventFilter(painted)
window.show()
application.exec()
"""
_OURS = f"""
from cuesmith.cli.studio import make_playback, make_ports
from cuesmith.ui.application import start_application
from cuesmith.ui.main_window import MainWindow
application, settings = start_application()
window = MainWindow(make_ports, make_playback(), settings)
{_SAY}
painted = Painted()
window.installEventFilter(painted)
window.show()
application.exec()
"""
_READY = """
import os
from cuesmith.cli.studio import make_playback, make_ports
from cuesmith.ui.application import start_application
from cuesmith.ui.main_window import MainWindow
application, settings = start_application()
window = MainWindow(make_ports, make_playback(), settings)
window.ready.connect(lambda: os._exit(0))
window.show()
application.exec()
"""


def _against_bare(ours: str) -> Result:
    with tempfile.TemporaryDirectory() as home:
        for name in ("CONFIG", "DATA", "CACHE", "STATE"):
            os.environ[f"XDG_{name}_HOME"] = home
        # As installed: Python keeps what it compiled, the first, uncounted run makes it.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = f"{home}/bytecode"
        if not os.environ.get("DISPLAY"):
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        return Result(
            *in_turns(
                lambda: run_child(python(ours)).seconds,
                lambda: run_child(python(_BARE)).seconds,
                rounds=9,
            )
        )


BENCHMARKS = (
    Benchmark(
        "window",
        "start to first painted window / a bare PySide6 window",
        3.0,
        lambda: _against_bare(_OURS),
    ),
    Benchmark(
        "window-ready",
        "start to a window with all panels / a bare PySide6 window",
        None,
        lambda: _against_bare(_READY),
    ),
)
