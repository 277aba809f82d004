"""The medium of the open project: shown, found again where it was moved, or replaced."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cuesmith.bridge.player import Player
from cuesmith.bridge.ports import ProjectPorts
from cuesmith.bridge.project import ProjectSession
from cuesmith.bridge.project_jobs import JobLine
from cuesmith.bridge.runner import JobContext
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.media import MediaInfo
from cuesmith.domain.project import MediaReference
from cuesmith.services import project_facts as facts
from cuesmith.services.project_media import FoundMedium, find_medium, refer_to


class ProjectMedium(QObject):
    """Brings the medium into workspace and player, and the playhead back to where it was."""

    missing = Signal(object, object)
    """The project's `MediaReference`, and the `FoundMedium` that only has its name, or None:
    `relink`, or nothing."""
    doubted = Signal(object)
    """Path of a medium that is not the one the project is of: `relink` it anyway, or nothing."""
    referred = Signal()
    """The project knows its medium now."""

    def __init__(
        self,
        session: ProjectSession,
        workspace: Workspace,
        player: Player,
        ports: ProjectPorts,
        jobs: JobLine,
    ) -> None:
        """`jobs` is its parent, and runs what touches a disk."""
        super().__init__(jobs)
        self._session, self._workspace, self._player = session, workspace, player
        self._ports, self._jobs = ports, jobs
        self._playhead = 0
        player.position_changed.connect(self._on_position_changed)
        player.opened.connect(self._on_player_opened)

    def attach(self, medium: MediaInfo) -> None:
        """Make a probed medium that of the project."""
        self._show(medium)
        self._refer(medium)

    def forget(self) -> None:
        """Show none."""
        # In this order: what the player says while it closes is not about the project.
        self._workspace.set_medium(None)
        self._player.close()

    def find(self, reference: MediaReference) -> None:
        """Look for the project's medium, and show it, or say that it is `missing`."""
        project, recent = self._session.path, self._ports.recent

        def look(_: JobContext) -> tuple[FoundMedium | None, MediaInfo | None]:
            found = find_medium(reference, project, recent.folders())
            same = found is not None and found.same
            return found, self._ports.looking.probe(found.path) if found and same else None

        def show(answer: tuple[FoundMedium | None, MediaInfo | None]) -> None:
            found, medium = answer
            if self._session.path != project:
                return
            if medium is None:
                self.missing.emit(reference, found)
                return
            self._show(medium)
            if str(medium.path) != reference.path:
                self._refer(medium)

        self._jobs.run(look, show, self.tr("Looking for {0}…").format(reference.name))

    def relink(self, path: Path, *, anyway: bool = False) -> None:
        """Take a file for the project's medium; one that is another is `doubted`, unless it is
        to be taken `anyway`."""
        project, known = self._session.path, self._session.media

        def look(_: JobContext) -> tuple[MediaInfo, MediaReference]:
            return self._ports.looking.probe(path), refer_to(path, project)

        def show(answer: tuple[MediaInfo, MediaReference]) -> None:
            medium, reference = answer
            if self._session.path != project:
                return
            if known is not None and reference.digest != known.digest and not anyway:
                self.doubted.emit(path)
                return
            self._show(medium)
            self._session.set_media(reference)
            self.referred.emit()

        self._jobs.run(look, show, self.tr("Opening {0}…").format(path.name))

    def _refer(self, medium: MediaInfo) -> None:
        """Have the project know where its medium is, and what."""
        project = self._session.path

        def keep(reference: MediaReference) -> None:
            if self._session.path == project:
                self._session.set_media(reference)
                self.referred.emit()

        self._jobs.run(lambda _: refer_to(medium.path, project), keep)

    def _show(self, medium: MediaInfo) -> None:
        self._playhead = facts.whole_number(self._session.recalled(facts.PLAYHEAD))
        self._workspace.set_medium(medium)
        self._player.open(medium.path, medium)

    def _on_player_opened(self, medium: MediaInfo | None) -> None:
        if medium is not None and self._playhead:
            self._player.seek(self._playhead)
            self._playhead = 0

    def _on_position_changed(self, position: int) -> None:
        if self._workspace.medium is not None:
            self._session.remember(facts.PLAYHEAD, position)
