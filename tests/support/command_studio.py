"""What a window has, without the window: commands on a real workspace, triggered as menus do."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.actions import Actions
from cuesmith.bridge.cue_commands import Commands
from cuesmith.bridge.player import Player
from cuesmith.bridge.workspace import Workspace
from cuesmith.cli.studio_clipboard import clipboard_ports
from cuesmith.domain.document import Document
from cuesmith.domain.history import History
from cuesmith.domain.profiles import Profile


@dataclass
class Studio:
    """All that commands need, and what they refused."""

    workspace: Workspace
    player: Player
    actions: Actions
    commands: Commands
    refusals: list[str] = field(default_factory=list)

    def do(self, id_: str) -> None:
        action = self.actions[id_]
        assert action.isEnabled(), f"{id_} is greyed out"
        action.trigger()

    def select(self, *cues: str) -> None:
        self.workspace.select_cues(cues, cues[0] if cues else None)

    @property
    def times(self) -> dict[str, tuple[int, int]]:
        return {cue.id: (cue.start, cue.end) for cue in self.workspace.view().track.cues}

    @property
    def texts(self) -> list[str]:
        return [cue.text for cue in self.workspace.view().track.cues]

    @property
    def selected(self) -> list[str]:
        return list(self.workspace.selection.cues)


def make_studio(document: Document) -> Studio:
    """Shut its player down at the end."""
    workspace = Workspace()
    player, actions = Player(workspace), Actions(workspace)
    commands = Commands(workspace, player, actions, clipboard_ports(), workspace)
    workspace.open(History(document, clock=lambda: 0.0))
    studio = Studio(workspace, player, actions, commands)

    def refused(error: CuesmithError) -> None:
        studio.refusals.append(error.message)

    workspace.refused.connect(refused)
    return studio


def profile_at_25() -> Profile:
    """Cues of 800 ms at least, 80 ms between them."""
    return Profile(min_duration=800, frame_rate=Fraction(25))
