"""Everything of a window that has to do with its project, without the window."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from pytestqt.qtbot import QtBot

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.player import Player
from cuesmith.bridge.player_output import SilentOutput
from cuesmith.bridge.project import ProjectSession
from cuesmith.bridge.project_opening import ProjectOpening
from cuesmith.bridge.workspace import Workspace
from cuesmith.cli.studio_playback import playback_ports
from cuesmith.engines.media.pictures import open_pictures
from cuesmith.services.project import SaveState
from tests.support.patience import PATIENCE
from tests.support.projects import project_ports


@dataclass
class Window:
    workspace: Workspace
    player: Player
    session: ProjectSession
    opening: ProjectOpening
    qtbot: QtBot
    errors: list[CuesmithError] = field(default_factory=list)

    def settle(self) -> None:
        """Wait until nothing is being opened or written."""

        def quiet() -> bool:
            saved = self.session.status.state in (SaveState.SAVED, SaveState.READ_ONLY)
            return saved and not self.opening.busy and not self.session.leaving

        self.qtbot.waitUntil(quiet)

    def open(self, *paths: Path) -> None:
        self.opening.open_paths(paths)
        self.settle()

    def shut(self) -> None:
        self.opening.stop()
        self.session.leave()
        assert self.session.wait_for_leaving(PATIENCE)
        self.player.shutdown()


def make_window(qtbot: QtBot) -> Window:
    workspace = Workspace()
    player = Player(None, playback_ports(open_pictures), open_output=SilentOutput)
    ports = project_ports()
    session = ProjectSession(workspace, ports)
    opening = ProjectOpening(session, workspace, player, ports)
    window = Window(workspace, player, session, opening, qtbot)
    opening.failed.connect(window.errors.append)
    session.failed.connect(window.errors.append)
    return window
