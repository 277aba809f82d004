"""Python's search for garbage, kept to the GUI thread.

By itself Python looks for garbage wherever something happens to be made. On a worker's thread that
may end a Qt object: Qt holds a lock of its own meanwhile and asks for Python's, and where the GUI
thread has Python's and waits for Qt's, nothing ever moves again.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

from cuesmith.base.garbage import collect_due

_EVERY_MS = 250


def keep_to_this_thread(owner: QObject) -> None:
    """From now on look for garbage on this thread alone, as long as `owner` lives."""
    gc.disable()
    timer = QTimer(owner)
    timer.timeout.connect(collect_due)
    timer.start(_EVERY_MS)
