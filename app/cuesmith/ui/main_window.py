"""The studio's window: the shell, its panels, and what comes in from outside."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent

from cuesmith.bridge.player import Player
from cuesmith.bridge.runner import RunningJob
from cuesmith.bridge.settings import Settings
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.language import language_name
from cuesmith.domain.language_names import ENGLISH_NAMES
from cuesmith.ui.local_files import local_files
from cuesmith.ui.start_page import StartPage
from cuesmith.ui.window.shell import Shell

if TYPE_CHECKING:
    from cuesmith.bridge.playback_ports import PlaybackPorts
    from cuesmith.bridge.ports import StudioPorts
    from cuesmith.ui.companions import Companions
    from cuesmith.ui.composition import Composition


class MainWindow(Shell):
    """Shows itself at once; engines and panels come a moment later, then `ready` follows.

    What is opened until then waits for them.
    """

    ready = Signal()
    parts: Composition
    """The panels; there from `ready` on."""

    def __init__(
        self, make_ports: Callable[[], StudioPorts], playback: PlaybackPorts, settings: Settings
    ) -> None:
        self.start_page = StartPage()
        super().__init__(Workspace(), Player(None, playback), settings, self.start_page)
        self.workspace.setParent(self)
        self.player.setParent(self)
        self._make_ports = make_ports
        self._loading: RunningJob | None = None
        self._steps: Iterator[None] | None = None
        self._companions: Companions | None = None
        self._wanted: list[Path] = []
        self.setAcceptDrops(True)
        self.restore_geometry()
        self.show_start()

    # -- coming up ------------------------------------------------------------------------------

    @property
    def is_ready(self) -> bool:
        """Whether all panels are there."""
        return self._companions is not None

    def load(self) -> None:
        """Bring in engines and panels; done by itself once the window was shown."""
        if self._loading is None:
            self._loading = RunningJob(lambda _: _load(self._make_ports), self)
            self._loading.succeeded.connect(self._on_loaded)
            self._loading.failed.connect(self.notices.show_error)
            self._loading.start()

    def _on_loaded(self, ports: StudioPorts) -> None:
        from cuesmith.ui.composition import Composition

        self._ports = ports
        self.parts = Composition(self, ports)
        self._steps = self.parts.steps()
        self._go_on()

    def _go_on(self) -> None:
        """One step, then whatever the user wants meanwhile."""
        if self._steps is None:
            return
        if next(self._steps, self) is not self:
            QTimer.singleShot(0, self._go_on)
            return
        self._steps = None
        self._finish()

    def _finish(self) -> None:
        from cuesmith.ui.companions import Companions

        self._companions = Companions(self, self.start_page, self.parts, self._ports)
        self.start_page.sample_wanted.connect(self.open_sample)
        wanted, self._wanted = self._wanted, []
        self.ready.emit()
        self.parts.speech.kept_queue.look()
        if wanted:
            self.open_paths(wanted)
        else:
            self.parts.opening.look_for_unfinished(self.settings.closed())

    # -- what comes in --------------------------------------------------------------------------

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open files, whatever they are: media, projects, subtitles."""
        if self.is_ready:
            self.parts.opening.open_paths(paths)
        else:
            self._wanted = list(paths)

    def open_sample(self) -> None:
        """Open the film that comes with Cuesmith."""
        self.open_paths([self._ports.sample])

    def rescue(self) -> bool:
        """Save everything, after a crash."""
        return not self.is_ready or self.parts.session.emergency_flush()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to load once something is seen."""
        super().showEvent(event)
        QTimer.singleShot(0, self.load)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take local files."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open whatever was dropped."""
        dropped = local_files(event.mimeData())
        if dropped:
            event.acceptProposedAction()
            self.open_paths(dropped)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write what is left, stop what works, and go."""
        if self._loading is not None:
            self._loading.wait()
        self._steps = None
        if not self.is_ready:
            event.accept()
            return
        if not (self.parts.publish.may_close() and self.parts.closing.may_close()):
            event.ignore()
            return
        self.keep_layout()
        assert self._companions is not None
        self._companions.shut_down()
        self.parts.shut_down()
        self.settings.set_closed(time.time())
        self.settings.flush()
        event.accept()


def _load(make_ports: Callable[[], StudioPorts]) -> StudioPorts:
    """Import what is heavy away from the GUI thread: the panels' code, then the engines."""
    import cuesmith.ui.companions  # noqa: F401 - so that it is there when it is wanted

    for tag in ENGLISH_NAMES:
        # Looked up for the first time, all of them together take a tenth of a second.
        language_name(tag)
    return make_ports()
