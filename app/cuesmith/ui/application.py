"""The studio as a process: one application, one window, and the last door for errors."""

from __future__ import annotations

import logging
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from cuesmith import __version__
from cuesmith.base.logs import start_fault_log, start_log, stop_fault_log, stop_log
from cuesmith.base.paths import config_dir, logs_dir
from cuesmith.bridge.garbage import keep_to_this_thread
from cuesmith.bridge.settings import Settings
from cuesmith.ui import translations
from cuesmith.ui.main_window import MainWindow
from cuesmith.ui.theme import start_theme
from cuesmith.ui.window.crash import CrashGuard
from cuesmith.ui.window.shell import chosen_theme

if TYPE_CHECKING:
    from cuesmith.bridge.playback_ports import PlaybackPorts
    from cuesmith.bridge.ports import StudioPorts

_LOG = logging.getLogger("cuesmith.studio")


def run_studio(
    make_ports: Callable[[], StudioPorts], playback: PlaybackPorts, medium: Path | None
) -> int:
    """Show the window until it is closed; gives the exit status."""
    with logging_to(logs_dir()):
        application, settings = start_application()
        window = MainWindow(make_ports, playback, settings)
        guard = CrashGuard(window.rescue, window)
        guard.crashed.connect(guard.show_dialog)
        guard.install()
        try:
            window.show()
            if medium is not None:
                window.open_paths([medium.absolute()])
            with closing_on_signals(window):
                return application.exec()
        finally:
            guard.uninstall()


_SWITCH_SECONDS = 0.0005


def start_application() -> tuple[QApplication, Settings]:
    """The application in the user's language and colours, and their settings."""
    # Each call into Qt lets go of Python's lock, and a job that works has it for so long: at the
    # usual 5 ms, a click during a long job is answered after a fifth of a second.
    sys.setswitchinterval(_SWITCH_SECONDS)
    application = QApplication(sys.argv[:1])
    keep_to_this_thread(application)
    application.setApplicationName("Cuesmith")
    application.setApplicationDisplayName("Cuesmith")
    application.setDesktopFileName("cuesmith")
    settings = Settings(config_dir() / "settings.ini", application)
    translations.install(application, settings.look().language)
    start_theme(application, chosen_theme(settings))
    return application, settings


@contextmanager
def closing_on_signals(window: MainWindow) -> Iterator[None]:
    """Close the window, with all that belongs to it, where Ctrl+C or the system asks us to end.

    Python looks at signals only between its own instructions, and a waiting event loop has none:
    the signal's number comes through a pair of sockets and wakes it.
    """
    ours, told = socket.socketpair()
    for each in (ours, told):
        each.setblocking(False)
    waker = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read)
    waker.activated.connect(lambda: ours.recv(64))
    before = {
        number: signal.signal(number, lambda *_: QTimer.singleShot(0, window.close))
        for number in (signal.SIGINT, signal.SIGTERM)
    }
    held = signal.set_wakeup_fd(told.fileno(), warn_on_full_buffer=False)
    try:
        yield
    finally:
        signal.set_wakeup_fd(held)
        for number, handler in before.items():
            signal.signal(number, handler)
        waker.setEnabled(False)
        ours.close()
        told.close()


@contextmanager
def logging_to(folder: Path) -> Iterator[None]:
    """Keep a log, and one for native crashes; where nothing can be written, work without."""
    with ExitStack() as held:
        try:
            handler = start_log(folder)
            held.callback(stop_log, handler)
            held.callback(stop_fault_log, start_fault_log(folder))
        except OSError as error:
            _LOG.warning("no log can be kept: %s", error)
        _LOG.info("Cuesmith %s started", __version__)
        yield
