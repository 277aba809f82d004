"""The studio as a process."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from cuesmith.ui.main_window import MainWindow, StudioPorts


def run_studio(ports: StudioPorts, medium: Path | None) -> int:
    """Show the window until it is closed; gives the exit status."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Cuesmith")
    window = MainWindow(ports)
    window.show()
    if medium is not None:
        window.open_medium(medium)
    return application.exec()
