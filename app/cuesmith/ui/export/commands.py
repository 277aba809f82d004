"""The commands that make films with captions."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.actions import Actions
from cuesmith.bridge.film_making import FilmMaking
from cuesmith.bridge.film_ports import FilmPorts
from cuesmith.bridge.job_board import JobBoard
from cuesmith.bridge.player import Player
from cuesmith.bridge.sentences import shown_sentence
from cuesmith.bridge.style_ports import StylePorts
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.media import StreamKind
from cuesmith.services.burning import BurnRequest
from cuesmith.services.overlay import OverlayRequest
from cuesmith.ui.export.burn_dialog import BurnDialog
from cuesmith.ui.export.mux_dialog import MuxDialog
from cuesmith.ui.export.overlay_dialog import OverlayDialog
from cuesmith.ui.window.notices import Notice, NoticeBar


class FilmCommands(QObject):
    """Binds `file.burn`, `file.mux` and `file.overlay`."""

    def __init__(
        self,
        common: tuple[Workspace, Player, Actions],
        ports: tuple[FilmPorts, StylePorts],
        board: JobBoard,
        notices: NoticeBar,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace, self._player, self._actions = common
        self._ports, self._notices, self._window = ports, notices, window
        self.making = FilmMaking(ports[0], board, self)
        self.making.made.connect(self._on_made)
        self.making.failed.connect(notices.show_error)
        self._actions.bind("file.burn", self.burn)
        self._actions.bind("file.mux", self.mux)
        self._actions.bind("file.overlay", self.overlay)
        workspace = self._workspace
        for signal in (workspace.changed, workspace.reset, workspace.medium_changed):
            signal.connect(self._refresh)
        self._refresh()

    def _refresh(self, *_about: object) -> None:
        medium = self._workspace.medium
        films = medium is not None and bool(medium.of_kind(StreamKind.VIDEO))
        some = bool(self._workspace.document.tracks)
        self._actions.set_enabled(films and some, "file.burn", "file.mux", "file.overlay")

    def burn(self) -> BurnDialog | None:
        """Ask how, then make the film."""
        medium, track = self._workspace.medium, self._workspace.active_track
        if medium is None or not track:
            return None
        document = self._workspace.document
        shown = (document, track, self._player.picture, self._player.position)
        try:
            dialog = BurnDialog(medium, shown, self._ports, self._window)
        except CuesmithError as error:
            self._notices.show_error(error)
            return None

        def start(request: BurnRequest) -> None:
            self.making.burn(request, document, dialog.chosen)

        dialog.ordered.connect(start)
        dialog.open()
        return dialog

    def mux(self) -> MuxDialog | None:
        """Ask which tracks, then make the film."""
        medium = self._workspace.medium
        if medium is None:
            return None
        tracks, active = self._workspace.document.tracks, self._workspace.active_track
        dialog = MuxDialog(medium, tracks, active, self._ports, self._window)
        dialog.ordered.connect(self.making.mux)
        dialog.open()
        return dialog

    def overlay(self) -> OverlayDialog | None:
        """Ask how, then write captions on nothing."""
        medium, track = self._workspace.medium, self._workspace.active_track
        if medium is None or not track:
            return None
        document = self._workspace.document
        dialog = OverlayDialog(medium, (document, track), self._ports, self._window)

        def start(request: OverlayRequest) -> None:
            self.making.overlay(request, document, dialog.chosen)

        dialog.ordered.connect(start)
        dialog.open()
        return dialog

    def _on_made(self, target: Path, notices: tuple[str, ...]) -> None:
        said = self.tr("“{0}” is ready.").format(target.name)
        folder = QUrl.fromLocalFile(str(target.parent))
        self._notices.show_notice(
            Notice(
                said,
                " ".join(map(shown_sentence, notices)),
                offer=self.tr("Show in &folder"),
                take=lambda: QDesktopServices.openUrl(folder),
            )
        )

    def stop(self) -> None:
        """Make no film any more."""
        self.making.stop()
