"""What commands on cues work with: the cues meant, the playhead, frames, and a way to refuse."""

from __future__ import annotations

from cuesmith.base.errors import UsageError
from cuesmith.bridge.player import Player
from cuesmith.bridge.track_view import TrackView
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue, new_cue_id
from cuesmith.domain.edits import Edit
from cuesmith.domain.frame_times import FrameTimes
from cuesmith.domain.selection import Selection
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import AddTrack


class CommandContext:
    """A workspace and its player, as commands see them."""

    def __init__(self, workspace: Workspace, player: Player) -> None:
        self.workspace = workspace
        self.player = player

    @property
    def view(self) -> TrackView:
        """The active track."""
        return self.workspace.view()

    @property
    def track(self) -> Track:
        """The active track, empty where there is none."""
        return self.view.track

    @property
    def playhead(self) -> int:
        """Milliseconds."""
        return self.player.position

    @property
    def frames(self) -> FrameTimes:
        """The medium's pictures; without any, those of the profile's rate."""
        return self.workspace.frame_times or FrameTimes(self.workspace.profile.frame_rate)

    @property
    def current(self) -> Cue | None:
        """The cue that is worked on; else the one that shows at the playhead."""
        return self.workspace.current_cue or self.at_playhead

    @property
    def at_playhead(self) -> Cue | None:
        """The cue that shows at the playhead, a selected one before others."""
        view, selected = self.view, self.workspace.selection.cues
        found = [view.track.cues[row] for row in view.index.at(self.playhead)]
        chosen = [cue for cue in found if cue.id in selected]
        return next(iter([*chosen, *found]), None)

    @property
    def chosen(self) -> tuple[Cue, ...]:
        """The selected cues; failing that, the one that shows at the playhead."""
        found = self.workspace.selected_cues
        if found:
            return found
        shown = self.at_playhead
        return () if shown is None else (shown,)

    def refuse(self, message: str, hint: str = "") -> None:
        """Say why a command does nothing."""
        self.workspace.refused.emit(UsageError(message, hint=hint))

    def apply(self, edit: Edit, select: tuple[str, ...] | None = None) -> bool:
        """Make an edit, and select cues of the active track, the first one as the current."""
        if select is None:
            return self.workspace.apply(edit)
        chosen = Selection(self.workspace.active_track, select, select[0] if select else None)
        return self.workspace.apply(edit, select=chosen)

    def with_track(self) -> tuple[str, tuple[Edit, ...]]:
        """The track to put cues into, and the edits that make it where there is none yet."""
        if self.workspace.active_track:
            return self.workspace.active_track, ()
        fresh = new_cue_id()
        return fresh, (AddTrack(Track(id=fresh)),)

    def go_to(self, cue: Cue) -> None:
        """Select a cue, and show the picture at its start."""
        self.workspace.select_cues([cue.id], cue.id)
        self.player.seek(cue.start)
